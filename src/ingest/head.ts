import type { Line } from './lines.ts';
import { isProse, isTitleLike } from './rule.ts';
import { isByline } from './rules/byline.ts';
import { repeats } from './rules/headline.ts';
import { dateOfLine } from './rules/published.ts';
import { readingMinutes } from './rules/reading-time.ts';

/** A head is within the first lines. */
const deepest = 15;

/** The paragraphs that may stand by themselves in it: standfirst, captions, a note. */
const mostStanding = 3;

/**
 * Where a source's body begins: after the last line near the top that only a head has (a date, a reading time, a
 * byline, the headline again) with the title right below it if there was none above, else after a first line that
 * reads as a headline, else at once. After a few paragraphs that stand by themselves between blank lines the head is over.
 *
 * @returns a position in `lines`
 */
export function bodyStart(lines: readonly Line[]): number {
  const top = lines.slice(0, deepest);
  const again = new Set(repeats(top).map((pair) => pair.again));
  let end = 0;
  let standing = 0;
  for (const [index, { text, opensGroup }] of top.entries()) {
    if (again.has(index) || marksHead(text)) end = index + 1;
    else if (isProse(text) && opensGroup && (lines[index + 1]?.opensGroup ?? true)) {
      standing += 1;
      if (standing > mostStanding) break;
    }
  }
  const titled = top.slice(0, end).some(({ text }) => isTitleLike(text) && !marksHead(text));
  const below = lines[end];
  if (end > 0) {
    return !titled && below !== undefined && isTitleLike(below.text) && lines.length > end + 1
      ? end + 1
      : end;
  }

  const [first, second, third] = lines;
  if (first === undefined || second === undefined || !isTitleLike(first.text)) return 0;
  const standfirstBelow =
    third !== undefined && !second.opensGroup && third.opensGroup && isProse(second.text);
  if (standfirstBelow) return 2;
  return isProse(first.text) ? 0 : 1;
}

function marksHead(text: string): boolean {
  return readingMinutes(text) !== null || dateOfLine(text) !== null || isByline(text);
}
