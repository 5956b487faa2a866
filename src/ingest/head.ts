import type { Line } from './lines.ts';
import { isProse, isTitleLike } from './rule.ts';
import { isByline } from './rules/byline.ts';
import { repeats } from './rules/headline.ts';
import { dateOfLine } from './rules/published.ts';
import { readingMinutes } from './rules/reading-time.ts';

/** A head is within the first lines, and holds no more prose than a standfirst and two captions. */
const deepest = 15;
const mostProse = 3;

/**
 * Where a source's body begins: after the last line near the top that only a head has (a date, a reading time, a
 * byline, the headline again), else after a first line that reads as a headline, else at once.
 *
 * @returns a position in `lines`
 */
export function bodyStart(lines: readonly Line[]): number {
  const top = lines.slice(0, deepest);
  const again = new Set(repeats(top).map((pair) => pair.again));
  let prose = 0;
  let end = 0;
  for (const [index, { text }] of top.entries()) {
    const marksHead =
      again.has(index) ||
      readingMinutes(text) !== null ||
      dateOfLine(text) !== null ||
      isByline(text);
    if (marksHead) end = index + 1;
    else if (isProse(text) && (prose += 1) > mostProse) break;
  }
  const [first, second, third] = lines;
  if (first === undefined || second === undefined || !isTitleLike(first.text)) return end;
  if (end > 0) return end;
  const standfirstBelow =
    third !== undefined && !second.opensGroup && third.opensGroup && isProse(second.text);
  return standfirstBelow ? 2 : isProse(first.text) ? 0 : 1;
}
