import type { Block } from '../story.ts';
import { sentenceSpans } from '../text/sentences.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A stretch of a block's text: offsets in UTF-16 code units, the end's exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A block as the analysis reads it. */
export interface Reading extends Pick<Block, 'id' | 'kind' | 'text'> {
  /** Where its sentences stand; none runs over a line break. */
  sentences: readonly Span[];
  /** Its words and numbers, in order. */
  tokens: readonly Token[];
}

/** A text as the analysis reads it. */
export interface Text {
  blocks: readonly Reading[];
  /** Whether it is in English, or too short to tell: what depends on the language reads no other. */
  isEnglish: boolean;
  /** Its language as a BCP 47 tag; null where it is not known. */
  language: string | null;
  /** The day that words such as "Wednesday" are told from, as YYYY-MM-DD; null where none is known. */
  date: string | null;
}

/** Reads a story's blocks. */
export function textOf(
  blocks: readonly Pick<Block, 'id' | 'kind' | 'text'>[],
  language: string | null,
  date: string | null,
): Text {
  return {
    blocks: blocks.map(({ id, kind, text }) => {
      const sentences = sentenceSpans(text);
      return { id, kind, text, sentences, tokens: tokensOf(text, sentences) };
    }),
    isEnglish: language === null ? isInLatinLetters(blocks) : /^en\b/.test(language),
    language,
    date,
  };
}

/** Whether a text is for the most part in the letters that English is written in; so is one without a letter. */
function isInLatinLetters(blocks: readonly Pick<Block, 'text'>[]): boolean {
  let balance = 0;
  for (const { text } of blocks) {
    for (const [letter] of text.matchAll(/\p{L}/gu))
      balance += /\p{Script=Latin}/u.test(letter) ? 1 : -1;
  }
  return balance >= 0;
}

/** A mention of a span of a block. */
export function mentionOf(
  { id, text }: Reading,
  { start, end }: Span,
): {
  block: string;
  start: number;
  end: number;
  text: string;
} {
  return { block: id, start, end, text: text.slice(start, end) };
}

/** Whether two spans of one block share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
