import type { Link } from '../story.ts';
import { heaviestChain } from './chain.ts';
import { commonRuns, commonWords, end, length, start, tile, type Run, type Tile } from './runs.ts';
import type { PreparedText } from './text.ts';
import { thresholds } from './thresholds.ts';

/** A link between two texts by the blocks' positions, before either is "this". */
export interface Aligned {
  a: number;
  b: number;
  match: Link['match'];
  moved: boolean;
}

/** How two texts stand to each other, block by block and word by word. */
export interface Alignment {
  /** Which block answers which, in the order of `a`, then of `b`. */
  links: Aligned[];
  /** The words that both have, in the order of `a`: no word of either twice, and none of them over a block's end. */
  runs: Tile[];
  /** The words of each body that stand in what is around the other's: a headline, standfirst or caption. */
  aside: { a: number; b: number };
}

/** A link before it is known whether it moved. */
type Answer = Omit<Aligned, 'moved'>;

/**
 * Aligns two texts block to block, and the words within. Blocks of the same words answer each other; one that stands
 * several times answers the one beside what is aligned already, as in patience diff (Cohen 2007). In the blocks that are
 * left the longest shared runs of words are found, wherever they stand; blocks that have most of their words in such runs
 * answer each other, one or several. At last come blocks between neighbours that are aligned. Those outside the heaviest
 * chain of links that stands in the same order in both have moved.
 */
export function align(a: PreparedText, b: PreparedText): Alignment {
  const same = sameBlocks(a.keys, b.keys);
  const takenB = new Set(same.map((link) => link.b));
  const takenA = new Set(same.map((link) => link.a));
  const freeA = [...a.keys.keys()].filter((index) => !takenA.has(index));
  const freeB = [...b.keys.keys()].filter((index) => !takenB.has(index));

  const tiles = tile(a, b, freeA, freeB);
  const edited = answersByRuns(a, b, tiles);
  joinRest(a, b, same, edited, tiles);
  const placed = [...same.map((link) => ({ ...link, match: 'verbatim' as const })), ...edited];
  const beside = answersByPlace(a, b, placed);
  const links = [
    ...same.map((link) => ({ ...link, match: spelling(a, b, link) })),
    ...edited,
    ...beside,
  ].sort((x, y) => x.a - y.a || x.b - y.b);
  const stays = heaviestChain(links, (link) => Math.min(length(a, link.a), length(b, link.b)));
  return {
    links: links.map((link) => ({ ...link, moved: !stays.has(link) })),
    runs: [
      ...same.map((link) => wholeBlock(a, b, link)),
      ...runsOf(a, b, tiles, [...edited, ...beside]),
    ].sort((x, y) => x.a - y.a),
    aside: {
      a: wordsAround(
        b,
        a,
        freeA.filter((block) => links.every((link) => link.a !== block)),
      ),
      b: wordsAround(
        a,
        b,
        freeB.filter((block) => links.every((link) => link.b !== block)),
      ),
    },
  };
}

/** The number of words of some blocks that stand around the body of another text. */
function wordsAround(other: PreparedText, text: PreparedText, blocks: readonly number[]): number {
  const lines = range(other.keys.length, other.starts.length - 1);
  return tile(other, text, lines, blocks).reduce(sumOfLengths, 0);
}

function wholeBlock(a: PreparedText, b: PreparedText, link: { a: number; b: number }): Tile {
  return {
    a: start(a, link.a),
    b: start(b, link.b),
    length: length(a, link.a),
    blockA: link.a,
    blockB: link.b,
  };
}

/** Blocks of the same words, each once, in the order of `a`. */
function sameBlocks(a: Float64Array, b: Float64Array): { a: number; b: number }[] {
  const placesB = placesOf(b);
  const placesA = placesOf(a);
  const answer = new Int32Array(a.length).fill(-1);
  const taken = new Uint8Array(b.length);
  const link = (here: number, there: number): void => {
    answer[here] = there;
    taken[there] = 1;
  };
  const isOpen = (here: number, there: number): boolean =>
    answer[here] === -1 && taken[there] === 0 && a[here] === b[there];
  for (const [key, [here = 0, ...more]] of placesA) {
    const [there, ...others] = placesB.get(key) ?? [];
    if (there !== undefined && more.length === 0 && others.length === 0) link(here, there);
  }
  for (let here = 1; here < a.length; here += 1) {
    const there = (answer[here - 1] ?? -1) + 1;
    if (there > 0 && there < b.length && isOpen(here, there)) link(here, there);
  }
  for (let here = a.length - 2; here >= 0; here -= 1) {
    const there = (answer[here + 1] ?? -1) - 1;
    if (there >= 0 && isOpen(here, there)) link(here, there);
  }
  for (const [key, here] of placesA) {
    const open = (placesB.get(key) ?? []).filter((there) => taken[there] === 0);
    const rest = here.filter((place) => answer[place] === -1);
    rest.slice(0, open.length).forEach((place, index) => {
      link(place, open[index] ?? 0);
    });
  }
  return [...answer.entries()].flatMap(([here, there]) =>
    there < 0 ? [] : [{ a: here, b: there }],
  );
}

function placesOf(keys: Float64Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  keys.forEach((key, place) => {
    const found = places.get(key);
    if (found === undefined) places.set(key, [place]);
    else found.push(place);
  });
  return places;
}

/** Two blocks of the same words are verbatim where their signs and capitals are the same too: then so is their id. */
function spelling(a: PreparedText, b: PreparedText, link: { a: number; b: number }): Link['match'] {
  const [here, there] = [a.blocks[link.a]?.id, b.blocks[link.b]?.id];
  return here?.slice(0, idLength) === there?.slice(0, idLength) ? 'verbatim' : 'edited';
}

/** An id without the number of a repeat. */
const idLength = 'p-00000000'.length;

/** The blocks that have most of their words in shared runs, the surest first; a further one is a part of the block. */
function answersByRuns(a: PreparedText, b: PreparedText, tiles: readonly Tile[]): Answer[] {
  const shared = new Map<number, { a: number; b: number; words: number }>();
  for (const { blockA, blockB, length: words } of tiles) {
    const key = blockA * b.keys.length + blockB;
    const found = shared.get(key);
    if (found === undefined) shared.set(key, { a: blockA, b: blockB, words });
    else found.words += words;
  }
  const partsA = new Map<number, number>();
  const partsB = new Map<number, number>();
  for (const { a: here, b: there, words } of shared.values()) {
    if (words >= thresholds.part * length(a, here)) add(partsB, there, words);
    if (words >= thresholds.part * length(b, there)) add(partsA, here, words);
  }
  const pairs = [...shared.values()]
    .filter(({ a: here, b: there, words }) => {
      const [inA, inB] = [length(a, here), length(b, there)];
      const inParts = inA > inB ? partsA.get(here) : partsB.get(there);
      return answers(words, inA, inB, inParts ?? 0);
    })
    .sort((x, y) => y.words - x.words || x.a - y.a || x.b - y.b);
  const ofA = new Map<number, Answer[]>();
  const ofB = new Map<number, Answer[]>();
  const found: Answer[] = [];
  for (const { a: here, b: there, words } of pairs) {
    const beforeA = ofA.get(here) ?? [];
    const beforeB = ofB.get(there) ?? [];
    const isPart = (whole: number): boolean => words >= thresholds.sameBlock * whole;
    let match: Link['match'] = 'edited';
    if (beforeA.length > 0) {
      if (beforeB.length > 0 || !isPart(length(b, there))) continue;
      if (beforeA.some((link) => link.match === 'merged')) continue;
      match = 'split';
    } else if (beforeB.length > 0) {
      if (!isPart(length(a, here))) continue;
      if (beforeB.some((link) => link.match === 'split')) continue;
      match = 'merged';
    }
    const link: Answer = { a: here, b: there, match };
    if (match === 'split') for (const other of beforeA) other.match = match;
    if (match === 'merged') for (const other of beforeB) other.match = match;
    ofA.set(here, [...beforeA, link]);
    ofB.set(there, [...beforeB, link]);
    found.push(link);
  }
  return found;
}

/**
 * Finds the rest of blocks that were put together: short ones, whose words go on right where those of their neighbour end
 * in the other text's block, or end where those begin. Adds their links and runs.
 */
function joinRest(
  a: PreparedText,
  b: PreparedText,
  same: readonly { a: number; b: number }[],
  links: Answer[],
  tiles: Tile[],
): void {
  const turn = (run: Tile): Tile => ({
    a: run.b,
    b: run.a,
    length: run.length,
    blockA: run.blockB,
    blockB: run.blockA,
  });
  for (const run of rest(a, b, tiles, new Set([...same, ...links].map((link) => link.a)))) {
    for (const link of links) if (link.b === run.blockB) link.match = 'merged';
    links.push({ a: run.blockA, b: run.blockB, match: 'merged' });
    tiles.push(run);
  }
  for (const run of rest(
    b,
    a,
    tiles.map(turn),
    new Set([...same, ...links].map((link) => link.b)),
  )) {
    for (const link of links) if (link.a === run.blockB) link.match = 'split';
    links.push({ a: run.blockB, b: run.blockA, match: 'split' });
    tiles.push(turn(run));
  }
}

function rest(
  a: PreparedText,
  b: PreparedText,
  tiles: readonly Tile[],
  linked: ReadonlySet<number>,
): Tile[] {
  const ends = new Map<number, { at: number; block: number }>();
  const begins = new Map<number, { at: number; block: number }>();
  const used = new Set(linked);
  for (const run of tiles) {
    if (!linked.has(run.blockA)) continue;
    if (run.a === start(a, run.blockA)) begins.set(run.blockA, { at: run.b, block: run.blockB });
    if (run.a + run.length === end(a, run.blockA)) {
      ends.set(run.blockA, { at: run.b + run.length, block: run.blockB });
    }
  }
  const found: Tile[] = [];
  const take = (block: number, at: number, other: number): void => {
    const size = length(a, block);
    if (at < start(b, other) || at + size > end(b, other)) return;
    for (let word = 0; word < size; word += 1) {
      if (a.tokens[start(a, block) + word] !== b.tokens[at + word]) return;
    }
    used.add(block);
    begins.set(block, { at, block: other });
    ends.set(block, { at: at + size, block: other });
    found.push({ a: start(a, block), b: at, length: size, blockA: block, blockB: other });
  };
  for (let block = 1; block < a.keys.length; block += 1) {
    const before = ends.get(block - 1);
    if (before !== undefined && !used.has(block)) {
      take(block, before.at, before.block);
    }
  }
  for (let block = a.keys.length - 2; block >= 0; block -= 1) {
    const after = begins.get(block + 1);
    if (after !== undefined && !used.has(block)) {
      take(block, after.at - length(a, block), after.block);
    }
  }
  return found;
}

function add(sums: Map<number, number>, key: number, more: number): void {
  sums.set(key, (sums.get(key) ?? 0) + more);
}

/**
 * Whether blocks that share so many words in runs answer each other: most of the shorter one's stand in the longer, and of
 * the longer one's many, or a sentence, or most of them in such shorter ones together.
 */
function answers(words: number, lengthA: number, lengthB: number, inParts: number): boolean {
  const shorter = Math.min(lengthA, lengthB);
  const longer = Math.max(lengthA, lengthB);
  return (
    words >= thresholds.sameBlock * shorter &&
    (words >= thresholds.sameLongerBlock * longer ||
      words >= thresholds.sentenceWords ||
      inParts >= thresholds.sameBlock * longer)
  );
}

/** Blocks that nothing answers yet, but that stand between neighbours which answer each other, and share enough words. */
function answersByPlace(a: PreparedText, b: PreparedText, links: readonly Answer[]): Answer[] {
  const sorted = links.toSorted((x, y) => x.a - y.a || x.b - y.b);
  const chain = heaviestChain(sorted, (link) => Math.min(length(a, link.a), length(b, link.b)));
  const linkedA = new Set(links.map((link) => link.a));
  const linkedB = new Set(links.map((link) => link.b));
  const found: Answer[] = [];
  if (chain.size === 0) return found;
  let [fromA, fromB] = [0, 0];
  for (const { a: toA, b: toB } of [
    ...sorted.filter((link) => chain.has(link)),
    { a: a.keys.length, b: b.keys.length },
  ]) {
    const here = range(fromA, toA).filter((block) => !linkedA.has(block));
    const there = range(fromB, toB).filter((block) => !linkedB.has(block));
    found.push(...closest(a, b, here, there));
    [fromA, fromB] = [toA + 1, toB + 1];
  }
  return found;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** So many blocks further on one is still compared with another between the same neighbours. */
const reach = 4;

/** The pairs of two short rows of blocks that share most, each block once. */
function closest(
  a: PreparedText,
  b: PreparedText,
  blocksA: readonly number[],
  blocksB: readonly number[],
): Answer[] {
  const sorted = blocksB.map((there) => b.tokens.slice(...blockOf(b, there)).sort());
  const pairs = blocksA
    .flatMap((here, index) => {
      const words = a.tokens.slice(...blockOf(a, here)).sort();
      const first = Math.max(0, index - reach);
      return blocksB.slice(first, index + reach + 1).flatMap((there, offset) => {
        const all = length(a, here) + length(b, there);
        const share = all < thresholds.fewWords ? thresholds.sameFewWords : thresholds.sameBetween;
        // Most pairs share too few words in any order, which is told in a fraction of the time.
        const most = commonWords(words, sorted[first + offset] ?? words);
        if (2 * most < share * all) return [];
        const runs = commonRuns(a, b, blockOf(a, here), blockOf(b, there));
        const both = 2 * runs.reduce(sumOfLengths, 0);
        return both < share * all ? [] : [{ a: here, b: there, share: both / all }];
      });
    })
    .sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b);
  const taken = new Set<string>();
  return pairs.flatMap(({ a: here, b: there }) => {
    if (taken.has(`a${here}`) || taken.has(`b${there}`)) return [];
    taken.add(`a${here}`).add(`b${there}`);
    return [{ a: here, b: there, match: 'edited' as const }];
  });
}

function sumOfLengths(sum: number, run: Run): number {
  return sum + run.length;
}

function blockOf(text: PreparedText, block: number): readonly [start: number, end: number] {
  return [start(text, block), end(text, block)];
}

/**
 * The words that blocks share which answer each other: the tiles in them, and the words between these that stand in the
 * same order. Of other blocks, the tiles that are longer than a common phrase.
 */
function runsOf(
  a: PreparedText,
  b: PreparedText,
  tiles: readonly Tile[],
  links: readonly Answer[],
): Tile[] {
  const inBlocks = new Map<string, Tile[]>(links.map((link) => [`${link.a} ${link.b}`, []]));
  const elsewhere: Tile[] = [];
  for (const run of tiles) {
    const within = inBlocks.get(`${run.blockA} ${run.blockB}`);
    if (within !== undefined) within.push(run);
    else if (run.length >= thresholds.passageWords) elsewhere.push(run);
  }
  const within = links.flatMap((link) => {
    const own = (inBlocks.get(`${link.a} ${link.b}`) ?? []).sort((x, y) => x.a - y.a);
    return link.match === 'edited' ? [...own, ...between(a, b, link, own)] : own;
  });
  return [...within, ...elsewhere];
}

/** The words between the tiles of two blocks that stand in the same order in both. */
function between(a: PreparedText, b: PreparedText, link: Answer, tiles: readonly Tile[]): Tile[] {
  const chain = heaviestChain(tiles, (run) => run.length);
  const crossing = tiles.filter((run) => !chain.has(run));
  const isFree = (run: Run): boolean =>
    crossing.every(
      (other) =>
        (run.a + run.length <= other.a || other.a + other.length <= run.a) &&
        (run.b + run.length <= other.b || other.b + other.length <= run.b),
    );
  const found: Tile[] = [];
  let [fromA, fromB] = [start(a, link.a), start(b, link.b)];
  for (const run of [
    ...tiles.filter((one) => chain.has(one)),
    { a: end(a, link.a), b: end(b, link.b), length: 0 },
  ]) {
    found.push(
      ...commonRuns(a, b, [fromA, run.a], [fromB, run.b])
        .filter(isFree)
        .map((one) => ({ ...one, blockA: link.a, blockB: link.b })),
    );
    [fromA, fromB] = [run.a + run.length, run.b + run.length];
  }
  return found;
}
