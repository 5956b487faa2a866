import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { LineRole } from '../../../story.ts';
import { lineStarts } from '../../lines.ts';
import { isElement, isHidden, withoutText } from './page.ts';

/** Tells on which lines of a file the text between two offsets stands, blank lines left out. */
export type LinesAt = (start: number, end: number) => number[];

/** What makes a line more than blank. NEL, which ends lines, is no white space for regular expressions. */
const shown = /[^\s\u0085]/u;

/** Prepares to find lines by offset. */
export function lineFinder(text: string): LinesAt {
  const starts = lineStarts(text);
  return (start, end) => {
    const numbers: number[] = [];
    for (let line = lastAtMost(starts, start); line < starts.length; line += 1) {
      const from = starts[line] ?? 0;
      if (from >= end) break;
      const to = starts[line + 1] ?? text.length;
      if (shown.test(text.slice(Math.max(from, start), Math.min(to, end)))) numbers.push(line + 1);
    }
    return numbers;
  };
}

/** The position of the last of some rising numbers that is not above a limit. */
function lastAtMost(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rising[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines that a text node stands on. */
export function numbersOf(node: Tree.TextNode, linesAt: LinesAt): number[] {
  const place = node.sourceCodeLocation;
  return place ? linesAt(place.startOffset, place.endOffset) : [];
}

/**
 * Why the lines of a page that hold none of its text do not, in runs.
 *
 * @param used the lines that hold text
 */
export function accountFor(
  document: Tree.Document,
  used: ReadonlySet<number>,
  linesAt: LinesAt,
): LineRole[] {
  const reasons = new Map<number, string>();
  const open: Tree.Node[] = [document];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const why = reasonFor(node);
    const place = node.sourceCodeLocation;
    if (why !== null && place) {
      for (const line of linesAt(place.startOffset, place.endOffset)) reasons.set(line, why);
    }
    if (why === null && 'childNodes' in node) {
      for (const child of node.childNodes.toReversed()) open.push(child);
    }
  }

  const runs: { line: number; to: number; role: 'chrome'; why: string }[] = [];
  let last: (typeof runs)[number] | undefined;
  for (const line of linesAt(0, Infinity)) {
    const why = reasons.get(line) ?? 'markup';
    if (used.has(line)) last = undefined;
    else if (last?.why === why) last.to = line;
    else runs.push((last = { line, to: line, role: 'chrome', why }));
  }
  return runs.map(({ line, to, ...rest }) => ({ line, ...(to > line ? { to } : {}), ...rest }));
}

/** Why an element or comment is no text of the page; null where it may be. */
function reasonFor(node: Tree.Node): string | null {
  if (defaultTreeAdapter.isCommentNode(node)) return 'a comment in the markup';
  if (!isElement(node)) return null;
  const { tagName } = node;
  if (tagName === 'title' || tagName === 'meta' || tagName === 'link') {
    return 'what the page says of itself';
  }
  if (tagName === 'head') return null;
  if (withoutText.has(tagName)) return 'script, style or embedded';
  return isHidden(node) ? 'not shown on the page' : null;
}
