import { normalise } from '../../text/normal.ts';
import type { Line } from '../lines.ts';
import { freeHead, isTitleLike, type Rule } from '../rule.ts';
import { splitCaption } from './caption.ts';

/** A line of fewer characters may well stand twice without being the headline. */
const shortestRepeat = 15;

/** The line of the head that stands twice, else the longest of those that could be one. */
export const headline: Rule = {
  name: 'headline',
  read: (sheet) => {
    const free = freeHead(sheet);
    const repeated = repeats(sheet.lines.slice(0, sheet.bodyStart));
    const titles = free.filter(({ text }) => isTitleLike(text) && splitCaption(text) === null);
    const chosen =
      repeated[0]?.first ??
      titles.toSorted((a, b) => b.text.length - a.text.length || a.index - b.index)[0]?.index;
    const text = chosen === undefined ? undefined : sheet.lines[chosen]?.text;
    if (chosen === undefined || text === undefined) return [];
    const same = normalise(text);
    return [
      { index: chosen, role: 'headline', fields: { headline: text } },
      ...free
        .filter((line) => line.index > chosen && normalise(line.text) === same)
        .map(({ index }) => ({ index, role: 'chrome' as const, why: 'the headline repeated' })),
    ];
  },
};

/** Pairs of equal lines, as positions: where each first stands and where it stands again. */
export function repeats(lines: readonly Line[]): { first: number; again: number }[] {
  const first = new Map<string, number>();
  const pairs: { first: number; again: number }[] = [];
  lines.forEach(({ text }, index) => {
    if (text.length < shortestRepeat) return;
    const same = normalise(text);
    const earlier = first.get(same);
    if (earlier === undefined) first.set(same, index);
    else pairs.push({ first: earlier, again: index });
  });
  return pairs;
}
