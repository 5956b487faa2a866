import type { Block } from '../story.ts';
import { countWords } from '../text/words.ts';

/** What collation needs to know of a story. */
export interface Text {
  id: string;
  /** YYYY-MM-DD, where the text states it. */
  published: string | null;
  headline: string | null;
  blocks: readonly Block[];
}

/** A text made ready for comparison. */
export interface TokenisedText extends Text {
  /** The words of each block, in order. */
  words: readonly number[];
  wordCount: number;
}

/** Counts a text's words once, for all comparisons that it will be in. */
export function tokenise(text: Text): TokenisedText {
  const words = text.blocks.map((block) => countWords(block.text));
  return { ...text, words, wordCount: words.reduce((sum, count) => sum + count, 0) };
}
