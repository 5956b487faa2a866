import type { Problem } from '../problem.ts';

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

/** Where sources stand, as a path from the project's root. */
export const sourceFolder = 'content/sources';

/**
 * A source's bytes as text: UTF-8, with or without a byte order mark.
 *
 * @returns the text, or the one problem that keeps the file from being read
 */
export function decode({ name, bytes }: SourceFile): { text: string } | { problem: Problem } {
  const file = `${sourceFolder}/${name}`;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      problem: {
        file,
        what: 'the file is not UTF-8 text',
        why: 'Letters would be lost or mistaken for others.',
        mend: 'Save it as UTF-8 in a text editor, or take it out of the folder.',
      },
    };
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return {
      problem: {
        file,
        line: text.slice(0, nul).split(lineBreak).length,
        what: 'the file holds a NUL byte, so it is not plain text',
        why: 'No page can show such a character, and nothing may be dropped in silence.',
        mend: 'Export the file as plain text, or take it out of the folder.',
      },
    };
  }
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
