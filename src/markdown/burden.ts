import type { Nodes, Root } from 'mdast';

/** Nobody writes a list or a quotation that stands in so many others; what walks them would run out of memory. */
export const deepest = 100;

/**
 * What a paragraph may hold of signs that mark text: to parse them takes the square of their number. A paragraph of a
 * thousand links has as many.
 */
export const mostMarks = 4000;

/** What is written of one paragraph is of one line or, by hand, of some; a newspaper of a day has fewer in all. */
export const mostLines = 100_000;

/** What would keep a reader of Markdown busy for minutes, or end it, and the line on which it is too much. */
export interface Burden {
  kind: 'depth' | 'marks' | 'lines';
  line: number;
}

/** The lists and quotations that a line could stand in, by what it begins with: each takes a mark, or two columns further in. */
function depthOf(line: string): number {
  const [lead = ''] = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))*/.exec(line) ?? [];
  const marks = lead.match(/[-*+>.)]/g)?.length ?? 0;
  const columns = lead.replaceAll('\t', '    ').match(/ /g)?.length ?? 0;
  return marks === 0 ? 0 : marks + Math.floor(Math.max(0, columns - marks) / 2);
}

/** The signs of a text that Markdown could mean something by: those behind a backslash mean themselves. */
export function marksIn(text: string): number {
  return text.match(/\\[^]|[[\]*_`]/g)?.filter((sign) => sign.length === 1).length ?? 0;
}
