import type { PreparedText } from './text.ts';
import { thresholds } from './thresholds.ts';
import { mix } from './tokenise.ts';

/** Two texts worth comparing, by their ids. */
export type CandidatePair = readonly [a: string, b: string];

/** What an index from shingles to texts tells. */
export interface Candidates {
  /** Of each the first is the one that comes first in the list. */
  pairs: CandidatePair[];
  /** The shingles that stand in so many texts that they make nobody relatives. */
  common: ReadonlySet<number>;
}

/**
 * The pairs of texts that share more than a phrase, found through an inverted index of fingerprints: shingles of words,
 * thinned out by winnowing (Schleimer, Wilkerson and Aiken 2003). Texts that share none are never compared. Those that
 * share little but boilerplate are not either; if it is much of them, with their neighbours in the index alone, which finds
 * families of many members and keeps the work linear.
 */
export function candidates(texts: readonly PreparedText[]): Candidates {
  const prints = texts.map(printsOf);
  const { standsIn, rows, rowsOf } = index(prints);
  const common = new Set<number>();
  const pairs: CandidatePair[] = [];
  const shared = new Uint32Array(texts.length);
  const telling = new Uint32Array(texts.length);
  const idOf = (text: number): string => texts[text]?.id ?? '';
  rowsOf.forEach((own, a) => {
    const met: number[] = [];
    for (const row of own) {
      const { print, start, end } = rows[row] ?? { print: 0, start: 0, end: 0 };
      const isCommon = end - start > thresholds.boilerplateTexts;
      if (isCommon) common.add(print);
      const place = find(standsIn, start, end, a);
      for (const b of standsIn.subarray(place + 1, isCommon ? Math.min(end, place + 2) : end)) {
        if (shared[b] === 0) met.push(b);
        shared[b] = (shared[b] ?? 0) + 1;
        if (!isCommon) telling[b] = (telling[b] ?? 0) + 1;
      }
    }
    for (const b of met) {
      const fewer = Math.min(prints[a]?.length ?? 0, prints[b]?.length ?? 0);
      const isTold = (telling[b] ?? 0) >= thresholds.sharedShingles;
      if (isTold || (shared[b] ?? 0) >= thresholds.sharedBoilerplate * fewer)
        pairs.push([idOf(a), idOf(b)]);
      telling[b] = 0;
      shared[b] = 0;
    }
  });
  return { pairs, common };
}

/** What `candidates` calls common, without the pairs, for where these are known: a fraction of its memory. */
export function commonShingles(texts: readonly PreparedText[]): ReadonlySet<number> {
  const own = texts.map(printsOf);
  const prints = new Uint32Array(own.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const some of own) {
    prints.set(some, at);
    at += some.length;
  }
  prints.sort();
  // In ascending order, what stands in more texts than so many is still the same so many places on.
  return new Set(
    prints.filter((print, place) => prints[place + thresholds.boilerplateTexts] === print),
  );
}

/** The shingles of a row of words, as numbers; of fewer words than a shingle has, one. */
export function shingles(tokens: Uint32Array): Uint32Array {
  const length = Math.min(thresholds.shingle, tokens.length);
  const found = new Uint32Array(Math.max(0, tokens.length - length + (length > 0 ? 1 : 0)));
  for (let start = 0; start < found.length; start += 1) {
    let value = 0;
    for (let at = start; at < start + length; at += 1) {
      value = (Math.imul(value, 0x01000193) ^ (tokens[at] ?? 0)) >>> 0;
    }
    found[start] = mix(value ^ length);
  }
  return found;
}

/** The smallest of each window of neighbouring shingles, or all of a short text; each number once. */
function printsOf(text: PreparedText): Uint32Array {
  const tokens = text.tokens.subarray(0, text.size);
  const all = shingles(tokens);
  const kept = new Set<number>();
  const width = tokens.length <= thresholds.shortText ? 1 : thresholds.window;
  for (let start = 0; start + width <= all.length; start += 1) {
    let smallest = Infinity;
    for (let at = start; at < start + width; at += 1) smallest = Math.min(smallest, all[at] ?? 0);
    kept.add(smallest);
  }
  return Uint32Array.from(kept);
}

/** A fingerprint that stands in several texts: these are `standsIn` from `start` to `end`. */
interface Row {
  print: number;
  start: number;
  end: number;
}

/** So many bits of a number are left to say which text a fingerprint of 32 bits stands in. */
const mostTexts = 2 ** 21;

/** The texts that share fingerprints, row by row in ascending order, and the rows that each text is in. */
function index(prints: readonly Uint32Array[]): {
  standsIn: Uint32Array;
  rows: Row[];
  rowsOf: number[][];
} {
  if (prints.length > mostTexts)
    throw new RangeError(`no more than ${mostTexts} texts can be collated`);
  const packed = new Float64Array(prints.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  prints.forEach((own, text) => {
    for (const print of own) packed[at++] = print * mostTexts + text;
  });
  packed.sort();
  const standsIn = Uint32Array.from(packed, (entry) => entry % mostTexts);
  const rows: Row[] = [];
  const rowsOf: number[][] = prints.map(() => []);
  for (let start = 0, end = 0; start < packed.length; start = end) {
    const print = Math.floor((packed[start] ?? 0) / mostTexts);
    for (end = start + 1; Math.floor((packed[end] ?? -1) / mostTexts) === print;) end += 1;
    if (end - start < 2) continue;
    for (const text of standsIn.subarray(start, end)) rowsOf[text]?.push(rows.length);
    rows.push({ print, start, end });
  }
  return { standsIn, rows, rowsOf };
}

/** Where a number stands in a part of an array in ascending order that holds it, by bisection. */
function find(numbers: Uint32Array, start: number, end: number, wanted: number): number {
  let low = start;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
