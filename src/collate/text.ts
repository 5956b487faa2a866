import type { Block } from '../story.ts';
import { normalise } from '../text/normal.ts';
import { countWords } from '../text/words.ts';
import { hash, mix, tokenise } from './tokenise.ts';

/** What collation needs to know of a story. */
export interface Text {
  id: string;
  /** YYYY-MM-DD, where the text states it. */
  published: string | null;
  /** The date of its last change, in the same form. */
  updated: string | null;
  headline: string | null;
  /** What else the page says around the body, as standfirst and caption: another version may have it in its body. */
  around: readonly string[];
  blocks: readonly Block[];
}

/** A text made ready for comparison: its words as numbers, those of all blocks and then of all around them in one row. */
export interface PreparedText extends Text {
  /** The words, as `tokenise` numbers them. A block or line without a word counts as one. */
  tokens: Uint32Array;
  /** For each block, then for the headline and each line around, the position of its first word; at last the end. */
  starts: Uint32Array;
  /** For each block a number that is the same for the same words. */
  keys: Float64Array;
  /** The number of words in the blocks. */
  size: number;
  /** The number of words as readers count them. */
  wordCount: number;
}

/** Reads a text's words once, for all comparisons that it will be in. */
export function prepare(text: Text): PreparedText {
  const tokens: number[] = [];
  const around = [text.headline, ...text.around].filter((line) => line !== null);
  const lines = [...text.blocks.map((block) => block.text), ...around];
  const starts = new Uint32Array(lines.length + 1);
  const keys = new Float64Array(text.blocks.length);
  lines.forEach((line, index) => {
    const start = tokens.length;
    read(line, tokens);
    if (index < keys.length) keys[index] = keyOf(tokens, start);
    starts[index + 1] = tokens.length;
  });
  return {
    ...text,
    tokens: Uint32Array.from(tokens),
    starts,
    keys,
    size: starts[keys.length] ?? 0,
    wordCount: text.blocks.reduce((sum, block) => sum + countWords(block.text), 0),
  };
}

/** Where the words of a block stand in its text: start and end of each, in UTF-16 code units. */
export function offsetsOf(text: string): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  tokenise(text, (_token, start, end) => {
    starts.push(start);
    ends.push(end);
  });
  // As for its words: signs alone are one word.
  return starts.length > 0 ? { starts, ends } : { starts: [0], ends: [text.length] };
}

function read(text: string, tokens: number[]): void {
  const before = tokens.length;
  tokenise(text, (token) => tokens.push(token));
  if (tokens.length === before) tokens.push((hash(normalise(text)) & ~1) >>> 0);
}

/** 53 bits that stand for a row of words. */
function keyOf(tokens: readonly number[], start: number): number {
  let high = 0;
  let low = 0x9e3779b9;
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at] ?? 0;
    high = mix(high ^ token);
    low = (Math.imul(low, 31) + mix(token ^ 0x5bd1e995)) >>> 0;
  }
  return high * 0x20_00_00 + (low >>> 11);
}
