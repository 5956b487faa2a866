import type { Link } from '../story.ts';
import type { PreparedText } from './text.ts';

/** A link between two texts by the blocks' positions, before either is "this". */
export interface Aligned {
  a: number;
  b: number;
  match: Link['match'];
  moved: boolean;
}

/**
 * Aligns two texts block to block: blocks of the same normalised text answer each other, each once. Those outside
 * the longest run that stands in the same order in both (a longest increasing subsequence) have moved.
 *
 * @returns the links in the order of `a`
 */
export function align(a: PreparedText, b: PreparedText): Aligned[] {
  const inB = new Map<string, number[]>();
  for (const [position, key] of b.keys.entries()) {
    const positions = inB.get(key);
    if (positions === undefined) inB.set(key, [position]);
    else positions.push(position);
  }
  const links = a.keys.flatMap((key, position) => {
    const other = inB.get(key)?.shift();
    return other === undefined ? [] : [{ a: position, b: other }];
  });
  const inOrder = longestIncreasing(links.map((link) => link.b));
  return links.map((link, index) => ({
    ...link,
    match: 'verbatim' as const,
    moved: !inOrder.has(index),
  }));
}

/** The positions of a longest increasing subsequence (patience sorting, Fredman 1975; n log n). */
function longestIncreasing(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, position) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[position] = tails[low - 1];
    tails[low] = position;
  });
  const chain = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = before[at]) chain.add(at);
  return chain;
}
