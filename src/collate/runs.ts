import type { PreparedText } from './text.ts';
import { thresholds } from './thresholds.ts';

/** A run of words that two texts share: its first word in each, by its position in `tokens`, and its length in words. */
export interface Run {
  a: number;
  b: number;
  length: number;
}

/** A run with the blocks, or lines around them, that it stands in. */
export interface Tile extends Run {
  blockA: number;
  blockB: number;
}

/** A text as its words: all that runs are looked for in. */
type Words = Pick<PreparedText, 'tokens' | 'starts'>;

/** Where the same words stand in more places than these, those are looked at that are nearest to the place in the text. */
const mostPlaces = 8;

/**
 * The longest runs of words that blocks of two texts share, wherever they stand: the longest first, each word once
 * (greedy string tiling, Wise 1993), no run over a block's end.
 *
 * @param blocksA the positions of the blocks of `a` that are searched, ascending
 * @param blocksB the same of `b`
 */
export function tile(
  a: Words,
  b: Words,
  blocksA: readonly number[],
  blocksB: readonly number[],
): Tile[] {
  if (blocksA.length === 0 || blocksB.length === 0) return [];
  const places = new Map<number, { at: number; block: number }[]>();
  for (const block of blocksB) {
    const last = end(b, block) - thresholds.run;
    for (let at = start(b, block); at <= last; at += 1) {
      const key = gram(b.tokens, at);
      const found = places.get(key);
      if (found === undefined) places.set(key, [{ at, block }]);
      else found.push({ at, block });
    }
  }
  const tiles: Tile[] = [];
  const slope = b.tokens.length / Math.max(1, a.tokens.length);
  for (const block of blocksA) {
    const last = end(a, block) - thresholds.run;
    for (let at = start(a, block); at <= last; at += 1) {
      for (const place of nearest(places.get(gram(a.tokens, at)) ?? [], at * slope)) {
        const runsOn =
          at > start(a, block) &&
          place.at > start(b, place.block) &&
          a.tokens[at - 1] === b.tokens[place.at - 1];
        if (runsOn) continue;
        const most = Math.min(end(a, block) - at, end(b, place.block) - place.at);
        let length = 0;
        while (length < most && a.tokens[at + length] === b.tokens[place.at + length]) length += 1;
        if (length < thresholds.run) continue;
        tiles.push({ a: at, b: place.at, length, blockA: block, blockB: place.block });
      }
    }
  }
  const offDiagonal = (run: Run): number => Math.abs(run.a * slope - run.b);
  tiles.sort(
    (x, y) => y.length - x.length || offDiagonal(x) - offDiagonal(y) || x.a - y.a || x.b - y.b,
  );
  return laid(tiles, new Uint8Array(a.tokens.length), new Uint8Array(b.tokens.length));
}

/** Lays runs down, each without the words that one before it has taken. */
function laid(tiles: readonly Tile[], takenA: Uint8Array, takenB: Uint8Array): Tile[] {
  const isFree = (run: Run, offset: number): boolean =>
    takenA[run.a + offset] === 0 && takenB[run.b + offset] === 0;
  return tiles.flatMap((run) => {
    const pieces: Tile[] = [];
    for (let first = 0, last = 0; first < run.length; first = last + 1) {
      last = first;
      while (last < run.length && isFree(run, last)) last += 1;
      if (last - first < thresholds.run) continue;
      takenA.fill(1, run.a + first, run.a + last);
      takenB.fill(1, run.b + first, run.b + last);
      pieces.push({ ...run, a: run.a + first, b: run.b + first, length: last - first });
    }
    return pieces;
  });
}

/** The shared words of two stretches in the same order: a longest common subsequence, as runs (Wagner and Fischer 1974). */
export function commonRuns(
  a: Words,
  b: Words,
  stretchA: readonly [start: number, end: number],
  stretchB: readonly [start: number, end: number],
): Run[] {
  const rows = stretchA[1] - stretchA[0];
  const columns = stretchB[1] - stretchB[0];
  if (rows === 0 || columns === 0 || rows * columns > largestTable) return [];
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      longest[at] =
        a.tokens[stretchA[0] + row] === b.tokens[stretchB[0] + column]
          ? (longest[at + width + 1] ?? 0) + 1
          : Math.max(longest[at + 1] ?? 0, longest[at + width] ?? 0);
    }
  }
  const runs: Run[] = [];
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const at = row * width + column;
    const [placeA, placeB] = [stretchA[0] + row, stretchB[0] + column];
    if (a.tokens[placeA] === b.tokens[placeB]) {
      const open = runs.at(-1);
      if (
        open !== undefined &&
        open.a + open.length === placeA &&
        open.b + open.length === placeB
      ) {
        open.length += 1;
      } else runs.push({ a: placeA, b: placeB, length: 1 });
      row += 1;
      column += 1;
    } else if ((longest[at + width] ?? 0) >= (longest[at + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return runs;
}

/** The number of words that two stretches share in whatever order, each given in ascending order of its words. */
export function commonWords(a: Uint32Array, b: Uint32Array): number {
  let [common, inA, inB] = [0, 0, 0];
  while (inA < a.length && inB < b.length) {
    const [here, there] = [a[inA] ?? 0, b[inB] ?? 0];
    if (here === there) common += 1;
    if (here <= there) inA += 1;
    if (there <= here) inB += 1;
  }
  return common;
}

/** Stretches whose product is larger are not compared word by word: some 500 words by 500. */
const largestTable = 250_000;

function gram(tokens: Uint32Array, at: number): number {
  let value = 0;
  for (let offset = 0; offset < thresholds.run; offset += 1) {
    value = (Math.imul(value, 0x01000193) ^ (tokens[at + offset] ?? 0)) >>> 0;
  }
  return value;
}

/** The places nearest to one, of a list in ascending order. */
function nearest<Place extends { at: number }>(
  places: readonly Place[],
  to: number,
): readonly Place[] {
  if (places.length <= mostPlaces) return places;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.at ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  const first = Math.min(Math.max(0, low - mostPlaces / 2), places.length - mostPlaces);
  return places.slice(first, first + mostPlaces);
}

/** A run seen from the other text. */
export function turned(run: Tile): Tile {
  return { a: run.b, b: run.a, length: run.length, blockA: run.blockB, blockB: run.blockA };
}

/** Where a block's words begin and end. */
export function stretch(text: Words, block: number): readonly [start: number, end: number] {
  return [start(text, block), end(text, block)];
}

/** The position of a block's first word. */
export function start(text: Words, block: number): number {
  return text.starts[block] ?? 0;
}

/** The position behind a block's last word. */
export function end(text: Words, block: number): number {
  return text.starts[block + 1] ?? 0;
}

/** The number of words of a block. */
export function length(text: Words, block: number): number {
  return end(text, block) - start(text, block);
}
