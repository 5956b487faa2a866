import type { Figure } from '../story.ts';

/** A figure and its place among the figures. */
export interface Placed {
  figure: Figure;
  index: number;
}

/** One bar of a chart. */
interface Bar extends Placed {
  /** What tells it from the others, in the words of the text. */
  label: string;
  /** Its length as a share of the scale, which begins at zero. */
  length: number;
}

/** Figures that compare, on one scale. */
export interface Chart {
  /** Shares of a whole, on a scale up to all of it; amounts of like things, or what went from one to another, up to the largest. */
  kind: 'shares' | 'amounts' | 'step';
  /** What all but shares measure: the words that the amounts share before and behind what tells them apart. */
  shared: { before: string; after: string };
  bars: Bar[];
}

/** A chart of one bar compares nothing; one of more than these is a table. */
const most = 8;

/** With a larger one the smallest of a chart's bars would hardly be seen. */
const largestRatio = 100;

/**
 * The charts that figures make, in the order of the text, and the figures that are in none. Figures are drawn together
 * only where the text itself sets them side by side: shares that it says are "of" something; an amount that went "from"
 * one "to" another; amounts of one kind and unit, close to each other, that are said to measure the same but for a name or a
 * year. Changes, ranks and spans of time are no amounts that compare; where in doubt there is no chart.
 *
 * @param texts the blocks' texts, by id, in order
 */
export function chartsOf(
  figures: readonly Figure[],
  texts: ReadonlyMap<string, string>,
): { charts: Chart[]; rest: Placed[] } {
  const order = new Map([...texts.keys()].map((id, place) => [id, place]));
  const placed = figures.map((figure, index) => ({ figure, index }));
  const entries = placed.flatMap(({ figure, index }): Entry[] => {
    const { block, start, end, measures } = figure;
    const text = texts.get(block) ?? '';
    const before = text.slice(Math.max(0, start - reach), start);
    const behind = text.slice(end, end + reach);
    const share = shareOf(figure, behind);
    const place = order.get(block) ?? 0;
    return measures === null ? [] : [{ figure, index, measures, share, before, behind, place }];
  });
  const charts = chartsOfShares(entries.filter(({ share }) => share !== null));
  const others = entries.filter(({ share, figure }) => share === null && isAmount(figure));
  charts.push(...chartsOfSteps(others));
  const stepped = indicesIn(charts);
  const groups = Map.groupBy(
    others.filter(({ figure, index }) => figure.kind !== 'percent' && !stepped.has(index)),
    ({ figure: { kind, unit } }) => `${kind} ${unit}`,
  );
  charts.push(...[...groups.values()].flatMap(chartsOfAmounts));
  charts.sort((a, b) => (a.bars[0]?.index ?? 0) - (b.bars[0]?.index ?? 0));
  const drawn = indicesIn(charts);
  return { charts, rest: placed.filter(({ index }) => !drawn.has(index)) };
}

function indicesIn(charts: readonly Chart[]): Set<number> {
  return new Set(charts.flatMap(({ bars }) => bars.map(({ index }) => index)));
}

interface Entry extends Placed {
  measures: string;
  /** The part of a whole that it is said to be, from 0 to 1. */
  share: number | null;
  /** What stands right before and behind it. */
  before: string;
  behind: string;
  /** The number of its block. */
  place: number;
}

/** So many letters before and behind a figure are looked at. */
const reach = 60;

/** What of something is as large or long as another is no part of it, and "a quarter of a point" no share. */
const noWhole =
  /^of (?:(?:an?|one)\b|(?:the |that |its |their )?(?:[a-z]+ )?(?:age|area|cost|depth|distance|height|length|level|number|pace|points?|price|rate|size|speed|strength|value|weight|width)\b)/;

/** The part of a whole that a figure is said to be: "70 percent of …", "a 5% stake in …", "one in five …". */
function shareOf({ kind, value, text }: Figure, behind: string): number | null {
  const share = kind === 'percent' ? value / 100 : kind === 'fraction' ? value : 0;
  if (!(share > 0 && share <= 1)) return null;
  const next = behind.trimStart().toLowerCase();
  const isPart =
    (/^of\s/.test(next) && !noWhole.test(next)) ||
    /^(?:stake|share) (?:in|of)\s/.test(next) ||
    (kind === 'fraction' && /\b(?:in|out of)\b/.test(text.toLowerCase()) && /^\p{L}/u.test(next));
  return isPart ? share : null;
}

function isAmount({ kind, value }: Figure): boolean {
  return ['money', 'count', 'measure', 'percent'].includes(kind) && value > 0;
}

/** All shares of a text on one scale, and where these are too many, those of each block. */
function chartsOfShares(entries: readonly Entry[]): Chart[] {
  const groups =
    entries.length > most
      ? [...Map.groupBy(entries, ({ place }) => place).values()]
      : [[...entries]];
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

/** Of a smaller step, bars from zero show nothing. */
const mostAlike = 0.97;

/** What went from one amount to another: "rose from 4.1 to 4.4 percent", "fell to 7.04% from 7.06%". */
function chartsOfSteps(entries: readonly Entry[]): Chart[] {
  return entries.slice(1).flatMap((entry, position): Chart[] => {
    const first = entries[position];
    if (first === undefined || !isStep(first, entry)) return [];
    const measures = [first.measures, entry.measures].sort((a, b) => a.length - b.length);
    const [shorter = '', longer = ''] = measures;
    if (!longer.startsWith(shorter)) return [];
    const ends = [first, entry].map((end) => ({ entry: end, label: stepIn(end.before) ?? '' }));
    const values = [first.figure.value, entry.figure.value];
    if (Math.min(...values) / Math.max(...values) > mostAlike) return [];
    // What was before comes first, as in "fell to 7.04% from 7.06%".
    if (ends[0]?.label === 'to') ends.reverse();
    return chartOf('step', { before: shorter, after: '' }, ends);
  });
}

/** The word that says which end of a step an amount is, with what may stand between the two. */
function stepIn(before: string): string | null {
  return (
    /(?:^|\s)(from|to)(?:\s+(?:about|almost|an?|around|nearly|only|over|roughly))?\s+$/i
      .exec(before)?.[1]
      ?.toLowerCase() ?? null
  );
}

function isStep(one: Entry, other: Entry): boolean {
  const [a, b] = [one.figure, other.figure];
  const gap = b.start - a.end;
  const isNext = a.block === b.block && gap > 0 && gap < reach / 2;
  // Nothing but the word stands between the two.
  const between = other.before.slice(-gap).trim();
  const ends = [stepIn(one.before), stepIn(other.before)].sort().join();
  return (
    isNext &&
    /^,?\s*(?:from|to)\b/i.test(between) &&
    between.split(/\s+/).length <= 2 &&
    ends === 'from,to' &&
    a.kind === b.kind &&
    a.unit === b.unit
  );
}

/** Amounts in blocks that are further apart are not set side by side. */
const furthest = 2;

/** So many amounts behind one are looked at. */
const lookahead = 50;

/** The amounts of one kind and unit that measure the same but for one name each. */
function chartsOfAmounts(entries: readonly Entry[]): Chart[] {
  const charts: Chart[] = [];
  const taken = new Set<Entry>();
  entries.forEach((first, position) => {
    if (taken.has(first)) return;
    const near = entries
      .slice(position + 1, position + 1 + lookahead)
      .filter((entry) => !taken.has(entry));
    const frame = near
      .filter(({ place }) => place - first.place <= furthest)
      .map((other) => frameOf(first, other))
      .find(isSaid);
    if (frame === undefined) return;
    const group: { entry: Entry; label: string }[] = [];
    for (const entry of [first, ...near]) {
      const label = labelIn(frame, entry.measures);
      const last = group.at(-1)?.entry ?? first;
      if (label !== null && entry.place - last.place <= furthest) group.push({ entry, label });
    }
    for (const { entry } of group) taken.add(entry);
    charts.push(...chartOf('amounts', frame, group));
  });
  return charts;
}

/** Amounts on a scale from zero to the largest, if they can be seen side by side. */
function chartOf(
  kind: Chart['kind'],
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
  return [{ kind, shared, bars }];
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
  return isLike(frame) && isSaid(labelIn(frame, a)) && isSaid(labelIn(frame, b)) ? frame : null;
}

/**
 * Whether what fills a frame is named only to tell which one is meant: "exports to …", "acres that … burned", or a name
 * before the thing, as in "… crude".
 */
function isLike({ before, after }: Chart['shared']): boolean {
  const words = wordsOf(before);
  const last = words.at(-1) ?? '';
  const [next = ''] = wordsOf(after);
  if (before === '') return /^\p{L}/u.test(next) && !noName.has(next);
  return words.length >= 2 && (prepositions.has(last) || (last === 'that' && after !== ''));
}

/** What stands in a frame; null where the words do not fit it or are no name. */
function labelIn({ before, after }: Chart['shared'], measures: string): string | null {
  const [start, end] = [before === '' ? '' : `${before} `, after === '' ? '' : ` ${after}`];
  if (!measures.startsWith(start) || !measures.endsWith(end)) return null;
  const label = measures.slice(start.length, measures.length - end.length);
  const words = wordsOf(label);
  const isName =
    measures.length > start.length + end.length &&
    words.length <= longestName &&
    !words.some((word) => noName.has(word.toLowerCase())) &&
    (before !== '' || words.every((word) => /^[\p{Lu}\p{N}]/u.test(word)));
  return isName ? label : null;
}

function isSaid<Value>(value: Value | null): value is Value {
  return value !== null;
}
