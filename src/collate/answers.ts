import type { Link } from '../story.ts';
import { heaviestChain } from './chain.ts';
import { commonRuns, commonWords, end, length, start, stretch, turned, type Tile } from './runs.ts';
import type { Pair } from './same.ts';
import type { PreparedText } from './text.ts';
import { thresholds } from './thresholds.ts';

/** Two blocks of which one answers the other. */
export interface Answer extends Pair {
  match: Link['match'];
}

/** Answers by their blocks, so that a further one can make the others parts. */
interface Answers {
  ofA: Map<number, Answer[]>;
  ofB: Map<number, Answer[]>;
}

/**
 * The blocks that have most of their words in shared runs, the surest first. A block may be answered by several that are
 * parts of it: it was split, or they were merged.
 *
 * @param tiles the runs that blocks share which have not all their words in common
 */
export function answersByRuns(a: PreparedText, b: PreparedText, tiles: readonly Tile[]): Answer[] {
  const shared = new Map<number, Pair & { words: number }>();
  for (const { blockA, blockB, length: words } of tiles) {
    const key = blockA * b.keys.length + blockB;
    const found = shared.get(key);
    if (found === undefined) shared.set(key, { a: blockA, b: blockB, words });
    else found.words += words;
  }
  const partsOfA = new Map<number, number>();
  const partsOfB = new Map<number, number>();
  for (const pair of shared.values()) {
    if (pair.words >= thresholds.part * length(a, pair.a)) add(partsOfB, pair.b, pair.words);
    if (pair.words >= thresholds.part * length(b, pair.b)) add(partsOfA, pair.a, pair.words);
  }
  const isAnswer = (pair: Pair & { words: number }): boolean => {
    const [inA, inB] = [length(a, pair.a), length(b, pair.b)];
    const longer = Math.max(inA, inB);
    const inParts = (inA > inB ? partsOfA.get(pair.a) : partsOfB.get(pair.b)) ?? 0;
    return (
      pair.words >= thresholds.sameBlock * Math.min(inA, inB) &&
      (pair.words >= thresholds.sameLongerBlock * longer ||
        pair.words >= thresholds.sentenceWords ||
        inParts >= thresholds.sameBlock * longer)
    );
  };
  const answers: Answers = { ofA: new Map(), ofB: new Map() };
  return [...shared.values()]
    .filter(isAnswer)
    .sort((x, y) => y.words - x.words || x.a - y.a || x.b - y.b)
    .flatMap((pair) => {
      const match = matchOf(pair, answers, a, b);
      return match === null ? [] : [taken({ a: pair.a, b: pair.b, match }, answers)];
    });
}

/** What a further answer makes of two blocks; null where one is a part of another already, or not most of this is shared. */
function matchOf(
  { a: here, b: there, words }: Pair & { words: number },
  { ofA, ofB }: Answers,
  a: PreparedText,
  b: PreparedText,
): Link['match'] | null {
  const [fromA, fromB] = [ofA.get(here) ?? [], ofB.get(there) ?? []];
  if (fromA.length === 0 && fromB.length === 0) return 'edited';
  if (fromA.length > 0 && fromB.length > 0) return null;
  const [part, match, opposite] =
    fromA.length > 0
      ? [length(b, there), 'split' as const, 'merged']
      : [length(a, here), 'merged' as const, 'split'];
  const isTold = [...fromA, ...fromB].some((answer) => answer.match === opposite);
  return isTold || words < thresholds.sameBlock * part ? null : match;
}

/** Takes an answer up, and makes those of the same whole parts as well. */
function taken(answer: Answer, { ofA, ofB }: Answers): Answer {
  const [fromA, fromB] = [ofA.get(answer.a) ?? [], ofB.get(answer.b) ?? []];
  if (answer.match === 'split') for (const other of fromA) other.match = 'split';
  if (answer.match === 'merged') for (const other of fromB) other.match = 'merged';
  ofA.set(answer.a, fromA);
  ofB.set(answer.b, fromB);
  fromA.push(answer);
  fromB.push(answer);
  return answer;
}

function add(sums: Map<number, number>, key: number, more: number): void {
  sums.set(key, (sums.get(key) ?? 0) + more);
}

/**
 * What is left of blocks that were split or merged: blocks too short to be found by their words alone, but that go on in
 * the other text's block right where their neighbour ends there, or end where it begins.
 *
 * @returns all answers and tiles, those found and those given; of these none that has a word of those
 */
export function withRests(
  a: PreparedText,
  b: PreparedText,
  same: readonly Pair[],
  answers: readonly Answer[],
  tiles: readonly Tile[],
): { answers: Answer[]; tiles: Tile[] } {
  const merged = rests(a, b, new Set([...same, ...answers].map((one) => one.a)), tiles);
  const all = [...tiles, ...merged];
  const split = rests(
    b,
    a,
    new Set([...same, ...answers].map((one) => one.b)),
    all.map(turned),
  ).map(turned);
  const inMerged = new Set(merged.map((run) => run.blockB));
  const inSplit = new Set(split.map((run) => run.blockA));
  const matchOfWhole = (answer: Answer): Link['match'] =>
    inMerged.has(answer.b) ? 'merged' : inSplit.has(answer.a) ? 'split' : answer.match;
  return {
    answers: [
      ...answers.map((answer) => ({ ...answer, match: matchOfWhole(answer) })),
      ...merged.map((run) => ({ a: run.blockA, b: run.blockB, match: 'merged' as const })),
      ...split.map((run) => ({ a: run.blockA, b: run.blockB, match: 'split' as const })),
    ],
    tiles: [...without(tiles, [...merged, ...split], a, b), ...merged, ...split],
  };
}

/** The runs that share no word with some others. */
function without(
  runs: readonly Tile[],
  others: readonly Tile[],
  a: PreparedText,
  b: PreparedText,
): Tile[] {
  const takenA = new Uint8Array(a.tokens.length);
  const takenB = new Uint8Array(b.tokens.length);
  for (const run of others) {
    takenA.fill(1, run.a, run.a + run.length);
    takenB.fill(1, run.b, run.b + run.length);
  }
  const isTaken = (taken: Uint8Array, from: number, size: number): boolean =>
    taken.subarray(from, from + size).includes(1);
  return runs.filter(
    (run) => !isTaken(takenA, run.a, run.length) && !isTaken(takenB, run.b, run.length),
  );
}

/** Where a block's words go on, or begin, in a block of the other text. */
interface Edge {
  at: number;
  block: number;
}

function rests(
  a: PreparedText,
  b: PreparedText,
  linked: ReadonlySet<number>,
  tiles: readonly Tile[],
): Tile[] {
  const behind = new Map<number, Edge>();
  const before = new Map<number, Edge>();
  const takenA = new Uint8Array(a.tokens.length);
  const takenB = new Uint8Array(b.tokens.length);
  for (const run of tiles) {
    const isPassage = run.length >= thresholds.passageWords;
    if (!linked.has(run.blockA) && !isPassage) continue;
    takenA.fill(1, run.a, run.a + run.length);
    takenB.fill(1, run.b, run.b + run.length);
    if (!linked.has(run.blockA)) continue;
    if (run.a === start(a, run.blockA)) before.set(run.blockA, { at: run.b, block: run.blockB });
    if (run.a + run.length === end(a, run.blockA)) {
      behind.set(run.blockA, { at: run.b + run.length, block: run.blockB });
    }
  }
  const found = new Map<number, Tile>();
  const take = (block: number, at: number, other: number): void => {
    const size = length(a, block);
    if (linked.has(block) || found.has(block)) return;
    if (at < start(b, other) || at + size > end(b, other)) return;
    for (let word = 0; word < size; word += 1) {
      const [here, there] = [start(a, block) + word, at + word];
      if (a.tokens[here] !== b.tokens[there] || takenA[here] === 1 || takenB[there] === 1) return;
    }
    takenB.fill(1, at, at + size);
    before.set(block, { at, block: other });
    behind.set(block, { at: at + size, block: other });
    found.set(block, { a: start(a, block), b: at, length: size, blockA: block, blockB: other });
  };
  for (let block = 1; block < a.keys.length; block += 1) {
    const edge = behind.get(block - 1);
    if (edge !== undefined) take(block, edge.at, edge.block);
  }
  for (let block = a.keys.length - 2; block >= 0; block -= 1) {
    const edge = before.get(block + 1);
    if (edge !== undefined) take(block, edge.at - length(a, block), edge.block);
  }
  return [...found.values()];
}

/** Blocks that nothing answers yet, but that stand between neighbours which answer each other, and share enough words. */
export function answersByPlace(
  a: PreparedText,
  b: PreparedText,
  answers: readonly Pair[],
): Answer[] {
  const sorted = answers.toSorted((x, y) => x.a - y.a || x.b - y.b);
  const chain = heaviestChain(sorted, (pair) => Math.min(length(a, pair.a), length(b, pair.b)));
  if (chain.size === 0) return [];
  const linkedA = new Set(answers.map((pair) => pair.a));
  const linkedB = new Set(answers.map((pair) => pair.b));
  let [fromA, fromB] = [0, 0];
  return [
    ...sorted.filter((pair) => chain.has(pair)),
    { a: a.keys.length, b: b.keys.length },
  ].flatMap(({ a: toA, b: toB }) => {
    const here = range(fromA, toA).filter((block) => !linkedA.has(block));
    const there = range(fromB, toB).filter((block) => !linkedB.has(block));
    [fromA, fromB] = [toA + 1, toB + 1];
    return closest(a, b, here, there);
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** So many blocks further on one is still compared with another between the same neighbours. */
const reach = 4;

/** The pairs of two rows of blocks that share most, each block once. */
function closest(
  a: PreparedText,
  b: PreparedText,
  blocksA: readonly number[],
  blocksB: readonly number[],
): Answer[] {
  const sorted = blocksB.map((there) => b.tokens.slice(...stretch(b, there)).sort());
  const pairs = blocksA
    .flatMap((here, index) => {
      const words = a.tokens.slice(...stretch(a, here)).sort();
      const first = Math.max(0, index - reach);
      return blocksB.slice(first, index + reach + 1).flatMap((there, offset) => {
        const all = length(a, here) + length(b, there);
        const share = all < thresholds.fewWords ? thresholds.sameFewWords : thresholds.sameBetween;
        // Most pairs share too few words in any order, which is told in a fraction of the time.
        const most = commonWords(words, sorted[first + offset] ?? words);
        if (2 * most < share * all) return [];
        const runs = commonRuns(a, b, stretch(a, here), stretch(b, there));
        const both = 2 * runs.reduce((sum, run) => sum + run.length, 0);
        return both < share * all ? [] : [{ a: here, b: there, share: both / all }];
      });
    })
    .sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b);
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  return pairs.flatMap(({ a: here, b: there }) => {
    if (takenA.has(here) || takenB.has(there)) return [];
    takenA.add(here);
    takenB.add(there);
    return [{ a: here, b: there, match: 'edited' as const }];
  });
}
