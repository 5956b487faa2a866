import type { Link } from '../story.ts';
import { answersByPlace, answersByRuns, withRests, type Answer } from './answers.ts';
import { heaviestChain } from './chain.ts';
import { commonRuns, end, length, start, tile, turned, type Tile } from './runs.ts';
import { sameBlocks, type Pair } from './same.ts';
import type { PreparedText } from './text.ts';
import { thresholds } from './thresholds.ts';

/** A link between two texts by the blocks' positions, before either is "this". */
export interface Aligned extends Pair {
  match: Link['match'];
  moved: boolean;
}

/** How two texts stand to each other, block by block and word by word. */
export interface Alignment {
  /** Which block answers which, in the order of `a`, then of `b`. */
  links: Aligned[];
  /** The words that both have, in the order of `a`: no word of either twice, and none of them over a block's end. */
  runs: Tile[];
  /** The number of words of each body that stand only in what is around the other's: a headline, standfirst or caption. */
  aside: { a: number; b: number };
}

/**
 * Aligns two texts block to block, and the words within. Blocks of the same words answer each other. In what is left the
 * longest shared runs of words are found, wherever they stand; blocks that have most of their words in such runs answer
 * each other, one or several. At last come blocks between neighbours that are aligned. Those outside the heaviest chain
 * that stands in the same order in both have moved. Texts of the same words from beginning to end need no search.
 */
export function align(a: PreparedText, b: PreparedText): Alignment {
  if (hasSameWords(a, b)) return partedOtherwise(a, b);
  const same = sameBlocks(a.keys, b.keys);
  const free = {
    a: blocksOf(a, new Set(same.map((pair) => pair.a))),
    b: blocksOf(b, new Set(same.map((pair) => pair.b))),
  };
  const found = tile(a, b, free.a, free.b);
  const { answers, tiles } = withRests(a, b, same, answersByRuns(a, b, found), found);
  const edited = [...answers, ...answersByPlace(a, b, [...same, ...answers])];

  const links = [...same.map((pair) => ({ ...pair, match: spelling(a, b, pair) })), ...edited].sort(
    (x, y) => x.a - y.a || x.b - y.b,
  );
  const stays = heaviestChain(links, (link) => Math.min(length(a, link.a), length(b, link.b)));
  const alone = {
    a: blocksOf(a, new Set(links.map((link) => link.a))),
    b: blocksOf(b, new Set(links.map((link) => link.b))),
  };
  const whole = same.map((pair) => wholeBlock(a, b, pair));
  const runs = [...whole, ...runsOf(a, b, whole, tiles, edited)].sort((x, y) => x.a - y.a);
  return {
    links: links.map((link) => ({ ...link, moved: !stays.has(link) })),
    runs,
    aside: {
      a: wordsAround(b, a, alone.a, runs),
      b: wordsAround(a, b, alone.b, runs.map(turned)),
    },
  };
}

function hasSameWords(a: PreparedText, b: PreparedText): boolean {
  return (
    a.size === b.size && a.tokens.subarray(0, a.size).every((token, at) => token === b.tokens[at])
  );
}

/** Aligns two texts of the same words in the same order: each block answers those that have its words at their place. */
function partedOtherwise(a: PreparedText, b: PreparedText): Alignment {
  const links: Aligned[] = [];
  const runs: Tile[] = [];
  for (let at = 0, blockA = 0, blockB = 0; at < a.size;) {
    const [endA, endB] = [end(a, blockA), end(b, blockB)];
    const until = Math.min(endA, endB);
    const pair = { a: blockA, b: blockB };
    const isWhole = until - at === length(a, blockA) && length(a, blockA) === length(b, blockB);
    const parted = length(a, blockA) > length(b, blockB) ? 'split' : 'merged';
    links.push({ ...pair, match: isWhole ? spelling(a, b, pair) : parted, moved: false });
    runs.push({ a: at, b: at, length: until - at, blockA, blockB });
    at = until;
    if (endA === until) blockA += 1;
    if (endB === until) blockB += 1;
  }
  return { links, runs, aside: { a: 0, b: 0 } };
}

/** The positions of a text's blocks but for some. */
function blocksOf(text: PreparedText, but: ReadonlySet<number>): number[] {
  return [...text.keys.keys()].filter((block) => !but.has(block));
}

/** The number of words of some blocks that stand around the body of another text, and in no run of its body. */
function wordsAround(
  other: PreparedText,
  text: PreparedText,
  blocks: readonly number[],
  runs: readonly Tile[],
): number {
  const lines = [...other.starts.keys()].slice(other.keys.length, -1);
  const around = tile(other, text, lines, blocks);
  if (around.length === 0) return 0;
  const isAround = new Uint8Array(text.tokens.length);
  for (const run of around) isAround.fill(1, run.b, run.b + run.length);
  for (const run of runs) isAround.fill(0, run.a, run.a + run.length);
  return isAround.reduce((sum, word) => sum + word, 0);
}

function wholeBlock(a: PreparedText, b: PreparedText, pair: Pair): Tile {
  return {
    a: start(a, pair.a),
    b: start(b, pair.b),
    length: length(a, pair.a),
    blockA: pair.a,
    blockB: pair.b,
  };
}

/** Two blocks of the same words are verbatim where their signs and capitals are the same too: then so is their id. */
function spelling(a: PreparedText, b: PreparedText, pair: Pair): Link['match'] {
  const [here, there] = [a.blocks[pair.a]?.id, b.blocks[pair.b]?.id];
  return here?.slice(0, idLength) === there?.slice(0, idLength) ? 'verbatim' : 'edited';
}

/** An id without the number of a repeat. */
const idLength = 'p-00000000'.length;

/**
 * The words that blocks share which answer each other: the tiles in them, and the words between these that stand in the
 * same order. Of other blocks, the tiles that are longer than a common phrase.
 */
function runsOf(
  a: PreparedText,
  b: PreparedText,
  whole: readonly Tile[],
  tiles: readonly Tile[],
  answers: readonly Answer[],
): Tile[] {
  const inBlocks = new Map<string, Tile[]>(answers.map((one) => [`${one.a} ${one.b}`, []]));
  const elsewhere: Tile[] = [];
  const isAnswered = (run: Tile): boolean => inBlocks.has(`${run.blockA} ${run.blockB}`);
  const isOnward = onward([...whole, ...tiles], new Set([...whole, ...tiles.filter(isAnswered)]));
  for (const run of tiles) {
    const within = inBlocks.get(`${run.blockA} ${run.blockB}`);
    if (within !== undefined) within.push(run);
    else if (run.length >= thresholds.passageWords || isOnward.has(run)) elsewhere.push(run);
  }
  const taken = { a: new Uint8Array(a.tokens.length), b: new Uint8Array(b.tokens.length) };
  const kept = [...[...inBlocks.values()].flat(), ...elsewhere];
  for (const run of kept) {
    taken.a.fill(1, run.a, run.a + run.length);
    taken.b.fill(1, run.b, run.b + run.length);
  }
  const small = answers
    .filter(({ match }) => match === 'edited')
    .flatMap((answer) => {
      const own = inBlocks.get(`${answer.a} ${answer.b}`) ?? [];
      return between(a, b, answer, own).flatMap((run) => freeOf(run, taken));
    });
  return [...kept, ...small];
}

/**
 * Given runs, and those in which both texts go on from them over a block's end, or come up to them: a text that was cut a
 * few words into a paragraph has too few words of that to be a passage.
 */
function onward(runs: readonly Tile[], given: ReadonlySet<Tile>): Set<Tile> {
  const sorted = runs.toSorted((x, y) => x.a - y.a);
  const found = new Set(given);
  sorted.forEach((run, at) => {
    const next = sorted[at + 1];
    if (next !== undefined && found.has(run) && follows(next, run)) found.add(next);
  });
  sorted.reverse().forEach((run, at) => {
    const next = sorted[at + 1];
    if (next !== undefined && found.has(run) && follows(run, next)) found.add(next);
  });
  return found;
}

function follows(run: Tile, before: Tile): boolean {
  return run.a === before.a + before.length && run.b === before.b + before.length;
}

/** The words between the tiles of two blocks that stand in the same order in both. */
function between(a: PreparedText, b: PreparedText, answer: Answer, tiles: readonly Tile[]): Tile[] {
  const sorted = tiles.toSorted((x, y) => x.a - y.a);
  const chain = heaviestChain(sorted, (run) => run.length);
  const stops = [
    ...sorted.filter((run) => chain.has(run)),
    { a: end(a, answer.a), b: end(b, answer.b), length: 0 },
  ];
  let [fromA, fromB] = [start(a, answer.a), start(b, answer.b)];
  return stops.flatMap((run) => {
    const words = commonRuns(a, b, [fromA, run.a], [fromB, run.b]);
    [fromA, fromB] = [run.a + run.length, run.b + run.length];
    return words.map((one) => ({ ...one, blockA: answer.a, blockB: answer.b }));
  });
}

/** What of a run is in no other: a sentence that went to another block may be amid words that stayed. */
function freeOf(run: Tile, taken: Record<'a' | 'b', Uint8Array>): Tile[] {
  const pieces: Tile[] = [];
  for (let offset = 0; offset < run.length; offset += 1) {
    const [here, there] = [run.a + offset, run.b + offset];
    if (taken.a[here] === 1 || taken.b[there] === 1) continue;
    const open = pieces.at(-1);
    if (open !== undefined && open.a + open.length === here) open.length += 1;
    else pieces.push({ ...run, a: here, b: there, length: 1 });
  }
  return pieces;
}
