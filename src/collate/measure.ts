import type { Aligned, Alignment } from './align.ts';
import type { Boilerplate } from './boilerplate.ts';
import { end, length, start, type Tile } from './runs.ts';
import { offsetsOf, type PreparedText } from './text.ts';
import { thresholds } from './thresholds.ts';
import { fold, isFigure } from './tokenise.ts';

/** What tells relations apart, in words. The fuller text is the one with more words in its body. */
export interface Measures {
  /** The share of `a`'s words in `b`, and of `b`'s in `a`. */
  coverage: { a: number; b: number };
  /** Which of the two is the shorter text. */
  shorter: 'a' | 'b';
  /** The shorter text's words as a share of the fuller one's, both without what stands around the other's body. */
  size: number;
  /** The words that differ within blocks which answer each other. */
  altered: number;
  /** … of these, what the fuller text has before the shorter one's first words and behind its last. */
  cut: number;
  /** The words that the shorter text has before the first that they share, and behind the last. */
  added: { before: number; behind: number };
  /** The words of blocks that nothing in the other text answers. */
  only: { a: number; b: number };
  /** Whether the fuller text has blocks between others which the shorter has not. */
  hasGap: boolean;
  /** Whether the shorter text begins and ends with blocks that something in the fuller one answers. */
  isFramed: boolean;
  hasMoved: boolean;
  /** Whether words that they share stand in another order, be it within blocks that answer each other. */
  isReordered: boolean;
  /** How alike the headlines are, from 0 to 1 (Dice); null where one has none. */
  headlines: number | null;
  /** The figures in blocks which answer each other: how many the text with fewer has, and which share of them is the same. */
  figures: { count: number; same: number };
  /** The days between their dates of publication; null where one states none. */
  daysApart: number | null;
  /** Whether they share more than common phrases and boilerplate. */
  sharesPassage: boolean;
  /** The number of words that both have. */
  shared: number;
  /** The share of the shorter text's own words that the other has: those that are no boilerplate; 1 where these are few. */
  own: number;
}

/** One of two aligned texts, and what of it stands in the other. */
interface Side {
  name: 'a' | 'b';
  text: PreparedText;
  /** The words of its body that do not stand around the other's. */
  words: number;
  coverage: number;
  /** The blocks that something answers. */
  linked: ReadonlySet<number>;
  /** For each block the number of its words that are in no run. */
  missing: readonly number[];
  /** The words missing in blocks that something answers, and in the others. */
  altered: number;
  only: number;
}

/** Two blocks that answer each other, with the runs that they share. */
interface Pair extends Aligned {
  runs: Tile[];
  shared: number;
}

/**
 * Measures two aligned texts.
 *
 * @param boilerplate tells what is no sign of kinship
 */
export function measure(
  a: PreparedText,
  b: PreparedText,
  alignment: Alignment,
  boilerplate: Boilerplate,
): Measures {
  const pairs = pairUp(alignment);
  const sides = { a: sideOf('a', a, alignment), b: sideOf('b', b, alignment) };
  const shorter = sides.a.words < sides.b.words ? sides.a : sides.b;
  const fuller = shorter === sides.a ? sides.b : sides.a;
  const isCommon = { a: boilerplate(a), b: boilerplate(b) };
  const respelt = sumOf(pairs, (pair) => respeltWords(a, b, pair));
  return {
    coverage: { a: sides.a.coverage, b: sides.b.coverage },
    shorter: shorter.name,
    size: shorter.words / Math.max(1, fuller.words),
    altered: Math.max(
      0,
      fuller.altered +
        shorter.altered -
        respelt -
        datelineWords(a, b, pairs) -
        Number(isCutInWord(fuller, shorter, alignment.runs)),
    ),
    cut: cutOff(fuller, shorter, pairs),
    added: addedTo(shorter, alignment),
    only: { a: sides.a.only, b: sides.b.only },
    hasGap: hasGap(fuller),
    isFramed: shorter.linked.has(0) && shorter.linked.has(shorter.missing.length - 1),
    hasMoved: pairs.some(({ moved }) => moved),
    isReordered: isReordered(alignment.runs),
    headlines: alikeness(titleOf(a), titleOf(b)),
    figures: figuresIn(sides, alignment),
    daysApart: daysBetween(a.published, b.published),
    sharesPassage: sharesPassage(a, b, pairs, alignment, isCommon),
    shared: sumOf(alignment.runs, (run) => run.length),
    own: ownShared(shorter, alignment, isCommon[shorter.name]),
  };
}

function pairUp({ links, runs }: Alignment): Pair[] {
  const pairs = new Map<string, Pair>(
    links.map((link) => [`${link.a} ${link.b}`, { ...link, runs: [], shared: 0 }]),
  );
  for (const run of runs) {
    const pair = pairs.get(`${run.blockA} ${run.blockB}`);
    if (pair === undefined) continue;
    pair.runs.push(run);
    pair.shared += run.length;
  }
  return [...pairs.values()];
}

function sideOf(name: 'a' | 'b', text: PreparedText, { links, runs, aside }: Alignment): Side {
  const linked = new Set(links.map((link) => link[name]));
  const missing = Array.from(text.keys, (_key, block) => length(text, block));
  for (const run of runs) {
    const block = blockOf(run, name);
    missing[block] = (missing[block] ?? 0) - run.length;
  }
  const shared = sumOf(runs, (run) => run.length);
  const altered = sumOf([...linked], (block) => missing[block] ?? 0);
  return {
    name,
    text,
    words: text.size - aside[name],
    coverage: (shared + aside[name]) / Math.max(1, text.size),
    linked,
    missing,
    altered,
    only: text.size - shared - altered - aside[name],
  };
}

/** Whether two of the runs, which are in the order of `a`, change places in `b`. */
function isReordered(runs: readonly Tile[]): boolean {
  return runs.some((run, index) => run.b < (runs[index - 1]?.b ?? 0));
}

function cutOff(fuller: Side, shorter: Side, pairs: readonly Pair[]): number {
  const [first, last] = ends(pairs, (pair) => pair[shorter.name]);
  if (first === undefined || last === undefined) return 0;
  const inBlock = (block: number): Tile[] =>
    pairs.flatMap((pair) => (pair[fuller.name] === block ? pair.runs : []));
  const [firstRun] = ends(inBlock(first[fuller.name]), (run) => run[fuller.name]);
  const [, lastRun] = ends(inBlock(last[fuller.name]), (run) => run[fuller.name]);
  const before =
    firstRun === undefined ? 0 : firstRun[fuller.name] - start(fuller.text, first[fuller.name]);
  const behind =
    lastRun === undefined
      ? 0
      : end(fuller.text, last[fuller.name]) - lastRun[fuller.name] - lastRun.length;
  return before + behind;
}

function addedTo({ name, text }: Side, { runs, aside }: Alignment): Measures['added'] {
  const [first, last] = ends(runs, (run) => run[name]);
  if (first === undefined || last === undefined) return { before: 0, behind: 0 };
  return {
    before: Math.max(0, first[name] - aside[name]),
    behind: text.size - last[name] - last.length,
  };
}

/** The place and agency that a report opens with: "LONDON, March 4 (Reuters) -". */
const dateline =
  /^(?:\p{Lu}[\p{L}\p{M}.'’ ]{1,30}(?:, ?\p{Lu}[\p{L}\p{M}. ]{1,30})?(?:,? ?\p{L}+\.? \d{1,2})?)? ?(?:\([^()]{1,40}\))? ?[–—-]+ ?$/u;

/** What opens a text in the same way, and is none. */
const noDateline = /updat|correct|breaking|exclusive/iu;

/** The words of datelines that one of two texts has before the first words of both, or both with other words. */
function datelineWords(a: PreparedText, b: PreparedText, pairs: readonly Pair[]): number {
  const [first] = pairs;
  const [run] = ends(first?.runs ?? [], (one) => one.a);
  if (first === undefined || run === undefined) return 0;
  const words = run.a - start(a, first.a) + run.b - start(b, first.b);
  const isDateline = (text: PreparedText, block: number, at: number): boolean => {
    const said = text.blocks[block]?.text ?? '';
    const opening = said.slice(0, offsetsOf(said).starts[at - start(text, block)]);
    return opening.trim() === '' || (dateline.test(opening) && !noDateline.test(opening));
  };
  return words > 0 &&
    words <= 2 * thresholds.addedWords &&
    isDateline(a, first.a, run.a) &&
    isDateline(b, first.b, run.b)
    ? words
    : 0;
}

/** Whether the shorter text breaks off within a word that the fuller one has there: "Opposition counc…". */
function isCutInWord(fuller: Side, shorter: Side, runs: readonly Tile[]): boolean {
  const [, block] = ends([...shorter.linked], (linked) => linked);
  const ofBlock = runs.filter((run) => blockOf(run, shorter.name) === block);
  const [, last] = ends(ofBlock, (run) => run[shorter.name]);
  if (block === undefined || last === undefined) return false;
  const broken = last[shorter.name] + last.length;
  if (broken !== end(shorter.text, block) - 1) return false;
  const [piece, behind] = wordAt(shorter.text, block, broken);
  const [whole] = wordAt(fuller.text, blockOf(last, fuller.name), last[fuller.name] + last.length);
  return whole.startsWith(piece) && /^\P{P}*$|…|\.{3}/u.test(behind);
}

function blockOf(run: Tile, name: 'a' | 'b'): number {
  return name === 'a' ? run.blockA : run.blockB;
}

/** A word of a block, by its position in the text, and what stands behind it; empty where the block has ended. */
function wordAt(text: PreparedText, block: number, at: number): [word: string, behind: string] {
  const words = text.blocks[block]?.text ?? '';
  const { starts, ends: stops } = offsetsOf(words);
  const word = at - start(text, block);
  return [fold(words.slice(starts[word] ?? words.length, stops[word])), words.slice(stops[word])];
}

/** The first of those with the lowest place and the last of those with the highest. */
function ends<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => number,
): [first: Item | undefined, last: Item | undefined] {
  let [first, last] = [items[0], items[0]];
  for (const item of items) {
    if (first === undefined || placeOf(item) < placeOf(first)) first = item;
    if (last === undefined || placeOf(item) >= placeOf(last)) last = item;
  }
  return [first, last];
}

function hasGap({ linked, missing }: Side): boolean {
  const [first, last] = ends([...linked], (block) => block);
  if (first === undefined || last === undefined) return false;
  return missing.some((_words, block) => block > first && block < last && !linked.has(block));
}

/** The words in which two blocks differ that are the same letters, parted in another way: "cut-throat", "cutthroat". */
function respeltWords(
  a: PreparedText,
  b: PreparedText,
  { match, runs, shared, ...pair }: Pair,
): number {
  const missing = length(a, pair.a) + length(b, pair.b) - 2 * shared;
  if (match !== 'edited' || missing === 0 || missing > thresholds.respeltWords) return 0;
  return restOf(a, pair.a, runs, 'a') === restOf(b, pair.b, runs, 'b') ? missing : 0;
}

/** The letters, figures and what they are counted in of a block's words that are in none of the runs. */
function restOf(text: PreparedText, block: number, runs: readonly Tile[], name: 'a' | 'b'): string {
  const isShared = new Uint8Array(length(text, block));
  for (const run of runs) {
    const at = run[name] - start(text, block);
    isShared.fill(1, at, at + run.length);
  }
  const words = text.blocks[block]?.text ?? '';
  const { starts, ends: stops } = offsetsOf(words);
  return (
    starts
      .flatMap((from, word) => (isShared[word] === 1 ? [] : [fold(words.slice(from, stops[word]))]))
      .join(' ')
      // What parts thousands says nothing; any other sign between two digits says which number it is.
      .replace(/(?<=\p{N})[ .,'’](?=\p{N}{3}(?!\p{N}))/gu, '')
      .replace(/(?<=\p{N})[ .,'’](?=\p{N})/gu, '.')
      .replace(/[^\p{L}\p{M}\p{N}\p{Sc}%‰⁄.-]|(?<!\p{N})\.|\.(?!\p{N})/gu, '')
  );
}

function titleOf(text: PreparedText): Set<number> | null {
  const line = text.keys.length;
  return text.headline === null
    ? null
    : new Set(text.tokens.subarray(start(text, line), end(text, line)));
}

/** Dice's coefficient of the words of two lines. */
function alikeness(a: ReadonlySet<number> | null, b: ReadonlySet<number> | null): number | null {
  if (a === null || b === null) return null;
  return (2 * [...a].filter((word) => b.has(word)).length) / Math.max(1, a.size + b.size);
}

function figuresIn({ a, b }: Record<'a' | 'b', Side>, { runs }: Alignment): Measures['figures'] {
  const inWords = (tokens: Uint32Array): number => tokens.filter(isFigure).length;
  const [inA = 0, inB = 0] = [a, b].map(({ text, linked }) =>
    sumOf([...linked], (block) =>
      inWords(text.tokens.subarray(start(text, block), end(text, block))),
    ),
  );
  const count = Math.min(inA, inB);
  const same = sumOf(runs, (run) => inWords(a.text.tokens.subarray(run.a, run.a + run.length)));
  return { count, same: count === 0 ? 1 : Math.min(1, same / count) };
}

function daysBetween(a: string | null, b: string | null): number | null {
  return a === null || b === null ? null : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

function sharesPassage(
  a: PreparedText,
  b: PreparedText,
  pairs: readonly Pair[],
  { runs }: Alignment,
  isCommon: Record<'a' | 'b', Uint8Array | null>,
): boolean {
  const telling = (run: Tile): number => {
    let words = 0;
    for (let offset = 0; offset < run.length; offset += 1) {
      const isTold = isCommon.a?.[run.a + offset] !== 1 && isCommon.b?.[run.b + offset] !== 1;
      if (isTold) words += 1;
    }
    return words;
  };
  return (
    runs.some((run) => telling(run) >= thresholds.passageRun) ||
    pairs.some((pair) => {
      const all = length(a, pair.a) + length(b, pair.b);
      const needed =
        2 * pair.shared === all
          ? thresholds.passageWords
          : 2 * pair.shared >= thresholds.samePassage * all
            ? thresholds.passageRun
            : Infinity;
      return sumOf(pair.runs, telling) >= needed;
    })
  );
}

/** Own words in blocks that the other text lacks tell it apart; those of edited blocks do not. */
function ownShared(
  { name, text, linked, missing }: Side,
  { runs }: Alignment,
  isCommon: Uint8Array | null,
): number {
  if (isCommon === null) return 1;
  const ownIn = (from: number, to: number): number =>
    isCommon.subarray(from, to).filter((common) => common === 0).length;
  const alone = sumOf([...missing.keys()], (block) =>
    linked.has(block) ? 0 : ownIn(start(text, block), end(text, block)),
  );
  if (alone < thresholds.passageWords || alone < thresholds.fewOwnWords * text.size) return 1;
  return sumOf(runs, (run) => ownIn(run[name], run[name] + run.length)) / ownIn(0, text.size);
}

function sumOf<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + numberOf(item), 0);
}
