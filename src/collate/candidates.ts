import type { TokenisedText } from './text.ts';
import { thresholds } from './thresholds.ts';

/** Two texts worth comparing, as positions in the list that they came from; the first is the smaller. */
export type Pair = readonly [number, number];

/**
 * The pairs of texts that share a block longer than a common phrase, found through an inverted index from block
 * to texts. Texts that share none are never compared.
 */
export function candidates(texts: readonly TokenisedText[]): Pair[] {
  const standsIn = new Map<string, number[]>();
  texts.forEach(({ blocks, words }, position) => {
    blocks.forEach(({ id }, index) => {
      if ((words[index] ?? 0) < thresholds.passageWords) return;
      const positions = standsIn.get(id);
      if (positions === undefined) standsIn.set(id, [position]);
      else positions.push(position);
    });
  });
  const pairs = new Map<string, Pair>();
  for (const positions of standsIn.values()) {
    for (const [at, a] of positions.entries()) {
      for (const b of positions.slice(at + 1)) pairs.set(`${a} ${b}`, [a, b]);
    }
  }
  return [...pairs.values()];
}
