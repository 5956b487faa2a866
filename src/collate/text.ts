import type { Block } from '../story.ts';
import { normalise, sha256 } from '../text/normal.ts';
import { countWords } from '../text/words.ts';
import { thresholds } from './thresholds.ts';

/** What collation needs to know of a story. */
export interface Text {
  id: string;
  /** YYYY-MM-DD, where the text states it. */
  published: string | null;
  /** The date of its last change, in the same form. */
  updated: string | null;
  headline: string | null;
  blocks: readonly Block[];
}

/** A text made ready for comparison. */
export interface PreparedText extends Text {
  /** For each block, what is the same for the same normalised text and for no other. Ids are too short for that. */
  keys: readonly string[];
  /** For each block, the number of its words. */
  wordCounts: readonly number[];
  /** The number of words in all. */
  wordCount: number;
  /** The positions of the blocks that say more than a phrase; of all blocks, where none does. */
  telling: readonly number[];
}

/** Counts and normalises once, for all comparisons that the text will be in. */
export function prepare(text: Text): PreparedText {
  const keys = text.blocks.map((block) => sha256(normalise(block.text)));
  const wordCounts = text.blocks.map((block) => countWords(block.text));
  const all = [...keys.keys()];
  const long = all.filter((index) => (wordCounts[index] ?? 0) >= thresholds.passageWords);
  return {
    ...text,
    keys,
    wordCounts,
    wordCount: wordCounts.reduce((sum, count) => sum + count, 0),
    telling: long.length > 0 ? long : all,
  };
}
