import { normalise } from '../../text/normal.ts';
import { countWords } from '../../text/words.ts';
import type { Line } from '../lines.ts';
import { freeHead, isTitleLike, type Rule } from '../rule.ts';
import { splitCaption } from './caption.ts';

/** A line of fewer characters may well stand twice without being the headline. */
const shortestRepeat = 15;

/** The line of the head that stands twice, else the one that says as much as a headline does. */
export const headline: Rule = {
  read: (sheet) => {
    const free = freeHead(sheet);
    const [repeated] = repeats(sheet.lines.slice(0, sheet.bodyStart));
    const chosen = repeated?.first ?? titleOf(free);
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

/** From here on a line says so much that the longest is the headline; among shorter ones it is the first. */
const tellingWords = 5;

/** The longest title-like line; where all are short, the first of three words, or of two, or of one. */
function titleOf(free: readonly { index: number; text: string }[]): number | undefined {
  const titles = free.filter(({ text }) => isTitleLike(text));
  const withoutCaptions = titles.filter(({ text }) => splitCaption(text) === null);
  const candidates = withoutCaptions.length > 0 ? withoutCaptions : titles;
  const [longest] = candidates.toSorted((a, b) => b.text.length - a.text.length);
  if (longest !== undefined && countWords(longest.text) >= tellingWords) return longest.index;
  for (const fewest of [3, 2, 1]) {
    const found = candidates.find(({ text }) => countWords(text) >= fewest);
    if (found !== undefined) return found.index;
  }
  return undefined;
}

/** Pairs of equal lines, as positions: where each first stands and where it stands again. */
export function repeats(lines: readonly Line[]): { first: number; again: number }[] {
  const first = new Map<string, number>();
  const pairs: { first: number; again: number }[] = [];
  lines.forEach(({ text }, index) => {
    if (text.length < shortestRepeat || !isTitleLike(text)) return;
    const same = normalise(text);
    const earlier = first.get(same);
    if (earlier === undefined) first.set(same, index);
    else pairs.push({ first: earlier, again: index });
  });
  return pairs;
}
