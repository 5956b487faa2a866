import type { Problem } from '../problem.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { holdsNul, sourceNotUtf8 } from './problems.ts';

/** A non-blank line of a source. */
export interface Line {
  /** Its number in the file, from 1, blank lines counted. */
  number: number;
  /** Its text without the white space at its ends. */
  text: string;
  /** Whether a blank line, or the start of the file, comes before it. */
  opensGroup: boolean;
}

/** A file as it stands in `content/sources/`. */
export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * A source's bytes as text: UTF-8, with or without a byte order mark.
 *
 * @returns the text, or the one problem that keeps the file from being read
 */
export function decode({ name, bytes }: SourceFile): { text: string } | { problem: Problem } {
  const text = decodeUtf8(bytes);
  if (text === null) return { problem: sourceNotUtf8(name) };
  const nul = text.indexOf('\0');
  if (nul >= 0) return { problem: holdsNul(name, text.slice(0, nul).split(lineBreak).length) };
  return { text };
}

const lineBreak = /\r\n|\n|\r/;

/** A text's non-blank lines, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let opensGroup = true;
  text.split(lineBreak).forEach((raw, index) => {
    const trimmed = raw.trim();
    if (trimmed !== '') lines.push({ number: index + 1, text: trimmed, opensGroup });
    opensGroup = trimmed === '';
  });
  return lines;
}
