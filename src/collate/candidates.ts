import type { PreparedText } from './text.ts';
import { thresholds } from './thresholds.ts';

/** Two texts worth comparing, as positions in the list that they came from; the first is the smaller. */
type Pair = readonly [number, number];

/** What an index from block to texts tells. */
export interface Candidates {
  pairs: Pair[];
  /** The keys of the blocks that stand in so many texts that they make nobody relatives. */
  boilerplate: ReadonlySet<string>;
}

/**
 * The pairs of texts that share a block longer than a common phrase, found through an inverted index. Texts that
 * share none are never compared. Those that share boilerplate are compared with their neighbours in the index alone,
 * which finds families of many members and keeps the work linear.
 */
export function candidates(texts: readonly PreparedText[]): Candidates {
  const standsIn = new Map<string, number[]>();
  texts.forEach(({ keys, telling }, position) => {
    for (const key of new Set(telling.map((index) => keys[index] ?? ''))) {
      const positions = standsIn.get(key);
      if (positions === undefined) standsIn.set(key, [position]);
      else positions.push(position);
    }
  });
  const pairs = new Map<string, Pair>();
  const boilerplate = new Set<string>();
  for (const [key, positions] of standsIn) {
    const isBoilerplate = positions.length > thresholds.boilerplateTexts;
    if (isBoilerplate) boilerplate.add(key);
    for (const [at, a] of positions.entries()) {
      const others = positions.slice(at + 1, isBoilerplate ? at + 2 : undefined);
      for (const b of others) pairs.set(`${a} ${b}`, [a, b]);
    }
  }
  return { pairs: [...pairs.values()], boilerplate };
}
