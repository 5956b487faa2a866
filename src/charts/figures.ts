import type { Figure } from '../story.ts';

/** A figure and its place among the figures. */
export interface Placed {
  figure: Figure;
  index: number;
}

/** One bar of a chart. */
export interface Bar extends Placed {
  /** What tells it from the others, in the words of the text. */
  label: string;
  /** Its length as a share of the scale, which begins at zero. */
  length: number;
}

/** Figures that compare, on one scale. */
export interface Chart {
  /** Shares of a whole, on a scale up to all of it; or amounts of like things, on one up to the largest. */
  kind: 'shares' | 'amounts';
  /** What the amounts all measure: the words that they share before and behind what tells them apart. */
  shared: { before: string; after: string };
  bars: Bar[];
}

/** A chart of one bar compares nothing; one of more than these is a table. */
const most = 8;

/** A block with more amounts than these is a list of data, in which nothing stands out side by side. */
const mostTogether = 100;

/** With a larger one the smallest of a chart's bars would hardly be seen. */
const largestRatio = 100;

/**
 * The charts that figures make, in the order of the text, and the figures that are in none. Figures are drawn
 * together only where the text itself sets them side by side: shares that it says are "of" something; amounts of one kind
 * and unit that stand in one block and are said to measure the same but for a name or a year. Changes, rates, ranks and spans of
 * time are no amounts that compare; where in doubt there is no chart.
 *
 * @param texts the blocks' texts, by id
 */
export function chartsOf(
  figures: readonly Figure[],
  texts: ReadonlyMap<string, string>,
): { charts: Chart[]; rest: Placed[] } {
  const placed = figures.map((figure, index) => ({ figure, index }));
  const entries = placed.flatMap(({ figure, index }): Entry[] => {
    const { block, end, measures } = figure;
    const behind = (texts.get(block) ?? '').slice(end, end + 60);
    return measures === null ? [] : [{ figure, index, measures, share: shareOf(figure, behind) }];
  });
  const charts = [
    ...chartsOfShares(entries.filter(({ share }) => share !== null)),
    ...byKey(
      entries.filter(({ figure, share }) => share === null && isAmount(figure)),
      ({ figure: { block, kind, unit } }) => `${block} ${kind} ${unit}`,
    )
      .filter(({ length }) => length <= mostTogether)
      .flatMap(chartsOfAmounts),
  ].sort((a, b) => (a.bars[0]?.index ?? 0) - (b.bars[0]?.index ?? 0));
  const drawn = new Set(charts.flatMap(({ bars }) => bars.map(({ index }) => index)));
  return { charts, rest: placed.filter(({ index }) => !drawn.has(index)) };
}

interface Entry extends Placed {
  measures: string;
  /** The part of a whole that it is said to be, from 0 to 1. */
  share: number | null;
}

/** What of something is as large or long as another is no part of it, and "a quarter of a point" no share. */
const noWhole =
  /^of (?:(?:an?|one)\b|(?:the |that |its |their )?(?:[a-z]+ )?(?:age|area|cost|depth|distance|height|length|level|number|pace|points?|price|rate|size|speed|strength|value|weight|width)\b)/;

/** The part of a whole that a figure is said to be: "70 percent of …", "half of …", "one in five …". */
function shareOf({ kind, value, text }: Figure, behind: string): number | null {
  const share = kind === 'percent' ? value / 100 : kind === 'fraction' ? value : 0;
  if (!(share > 0 && share <= 1)) return null;
  const next = behind.trimStart().toLowerCase();
  const isPart =
    (/^of\s/.test(next) && !noWhole.test(next)) ||
    (kind === 'fraction' && /\b(?:in|out of)\b/.test(text.toLowerCase()) && /^\p{L}/u.test(next));
  return isPart ? share : null;
}

function isAmount({ kind, value, unit }: Figure): boolean {
  return ['money', 'count', 'measure'].includes(kind) && unit !== null && value > 0;
}

/** All shares of a text on one scale, and where these are too many, those of each block. */
function chartsOfShares(entries: readonly Entry[]): Chart[] {
  const groups =
    entries.length > most ? byKey(entries, ({ figure }) => figure.block) : [[...entries]];
  return groups
    .filter((group) => group.length >= 2 && group.length <= most)
    .map((group) => ({
      kind: 'shares',
      shared: { before: '', after: '' },
      bars: group.map(({ figure, index, measures, share }) => ({
        figure,
        index,
        label: measures,
        length: share ?? 0,
      })),
    }));
}

/** The amounts of one block, kind and unit that measure the same but for one name each. */
function chartsOfAmounts(entries: readonly Entry[]): Chart[] {
  const charts: Chart[] = [];
  let left = entries;
  while (left.length >= 2) {
    const [first, ...others] = left;
    const frame =
      first &&
      others
        .slice(0, most)
        .map((other) => frameOf(first, other))
        .find(isSaid);
    const group = frame
      ? left.flatMap((entry) => {
          const label = labelIn(frame, entry.measures);
          return label === null ? [] : [{ entry, label }];
        })
      : [];
    if (frame) charts.push(...chartOfAmounts(frame, group));
    left = others.filter((entry) => group.every((member) => member.entry !== entry));
  }
  return charts;
}

function chartOfAmounts(
  shared: Chart['shared'],
  group: readonly { entry: Entry; label: string }[],
): Chart[] {
  const values = group.map(({ entry }) => entry.figure.value);
  const largest = Math.max(...values);
  const names = new Set(group.map(({ label }) => label.toLowerCase()));
  const compares =
    group.length >= 2 &&
    group.length <= most &&
    names.size === group.length &&
    Number.isFinite(largest) &&
    largest / Math.min(...values) <= largestRatio;
  if (!compares) return [];
  const bars = group.map(({ entry: { figure, index }, label }) => ({
    figure,
    index,
    label,
    length: figure.value / largest,
  }));
  return [{ kind: 'amounts', shared, bars }];
}

/** Words that stand before a name, and never in one that tells like things apart. */
const prepositions = new Set(
  'about above across after against among around as at before behind below between by during for from in into of on over per since than through to towards under until with within without'.split(
    ' ',
  ),
);
const noName = new Set([
  ...prepositions,
  'and',
  'or',
  'not',
  'was',
  'were',
  'is',
  'are',
  'who',
  'which',
  'that',
]);
const articles = new Set(['the', 'a', 'an']);

/** The most words that a name has. */
const longestName = 5;

function wordsOf(measures: string): string[] {
  return measures.split(/\s+/);
}

/** What two measures share before and behind the name that tells them apart: "exports to … in 2023"; null where they are unlike. */
function frameOf({ measures: a }: Entry, { measures: b }: Entry): Chart['shared'] | null {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shortest = Math.min(one.length, other.length);
  let before = 0;
  while (before < shortest && one[before] === other[before]) before += 1;
  // The article belongs to the name, for "to the US" and "to the UK" compare with "to China".
  if (articles.has(one[before - 1] ?? '')) before -= 1;
  let after = 0;
  while (after < shortest - before && one.at(-1 - after) === other.at(-1 - after)) after += 1;
  const frame = {
    before: one.slice(0, before).join(' '),
    after: after === 0 ? '' : one.slice(-after).join(' '),
  };
  const isLike = before >= 2 && prepositions.has(one[before - 1] ?? '');
  return isLike && isSaid(labelIn(frame, a)) && isSaid(labelIn(frame, b)) ? frame : null;
}

/** What stands in a frame; null where the words do not fit it or are no name. */
function labelIn({ before, after }: Chart['shared'], measures: string): string | null {
  const [start, end] = [`${before} `, after === '' ? '' : ` ${after}`];
  if (!measures.startsWith(start) || !measures.endsWith(end)) return null;
  const label = measures.slice(start.length, measures.length - end.length);
  const words = wordsOf(label);
  const isName =
    measures.length > start.length + end.length &&
    words.length <= longestName &&
    !words.some((word) => noName.has(word.toLowerCase()));
  return isName ? label : null;
}

function isSaid<Value>(value: Value | null): value is Value {
  return value !== null;
}

function byKey(entries: readonly Entry[], keyOf: (entry: Entry) => string): Entry[][] {
  return [...Map.groupBy(entries, keyOf).values()];
}
