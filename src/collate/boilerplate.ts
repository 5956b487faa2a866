import { shingles } from './candidates.ts';
import { end, start } from './runs.ts';
import type { PreparedText } from './text.ts';
import { thresholds } from './thresholds.ts';

/** Tells of each word of a text whether it is boilerplate: 1 where it is; null where nothing is. */
export type Boilerplate = (text: PreparedText) => Uint8Array | null;

/**
 * What is no sign of kinship: shingles that stand in many texts, and first and last blocks that several texts begin or end
 * with, as with a notice or a line about the author.
 *
 * @param texts all texts
 * @param common the shingles that stand in many of them
 */
export function boilerplateOf(
  texts: readonly PreparedText[],
  common: ReadonlySet<number>,
): Boilerplate {
  const counts = new Map<number, number>();
  for (const { keys } of texts) {
    for (const key of edgesOf(keys).values()) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const known = new Map<PreparedText, Uint8Array | null>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const edges = [...edgesOf(text.keys)].flatMap(([block, key]) =>
      (counts.get(key) ?? 0) >= thresholds.edgeTexts ? [block] : [],
    );
    const isCommon = edges.length === 0 && common.size === 0 ? null : marked(text, edges, common);
    known.set(text, isCommon);
    return isCommon;
  };
}

/** The first and the last block of a text that has others, with their keys. */
function edgesOf(keys: Float64Array): Map<number, number> {
  const [first, last] = [keys[0], keys.at(-1)];
  if (keys.length < 2 || first === undefined || last === undefined) return new Map();
  return new Map([
    [0, first],
    [keys.length - 1, last],
  ]);
}

function marked(
  text: PreparedText,
  edges: readonly number[],
  common: ReadonlySet<number>,
): Uint8Array {
  const isCommon = new Uint8Array(text.tokens.length);
  for (const block of edges) isCommon.fill(1, start(text, block), end(text, block));
  if (common.size === 0) return isCommon;
  shingles(text.tokens).forEach((print, at) => {
    if (common.has(print)) isCommon.fill(1, at, at + thresholds.shingle);
  });
  return isCommon;
}
