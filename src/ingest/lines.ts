/** A file as it stands in `content/sources/`. */
export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

/** What ends a line: CRLF, LF, CR, and the breaks that only Unicode knows (NEL, line and paragraph separator). */
const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/** A text's lines as they stand in the file, without their breaks. */
export function splitLines(text: string): string[] {
  return text.split(lineBreak);
}

/** The numbers of a text's non-blank lines, from 1. */
export function nonBlankLines(text: string): number[] {
  return splitLines(text).flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
}

/** Where a text's lines begin, as offsets into it. */
export function lineStarts(text: string): number[] {
  return [0, ...text.matchAll(lineBreak).map((found) => found.index + found[0].length)];
}
