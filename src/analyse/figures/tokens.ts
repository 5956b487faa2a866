import type { Span } from '../text.ts';

/** A word, a run of digits with the signs between them, or a single sign. */
export interface Token extends Span {
  text: string;
  /** In small letters, with a straight apostrophe. */
  lower: string;
  kind: 'word' | 'digits' | 'sign';
  /** Whether nothing stands between it and the token before. */
  joined: boolean;
}

/** Each alternative reads on for as long as it fits and never goes back, so that the time is linear. */
const token =
  /(?<digits>\p{Nd}+(?:[.,٫٬\u00a0\u2009\u202f]\p{Nd}+)*)|(?<word>(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?)|\S/gu;

/** The tokens of a stretch of text; their offsets count from the text's beginning. */
export function tokensOf(text: string, { start, end }: Span): Token[] {
  let before = -1;
  return Array.from(text.slice(start, end).matchAll(token), ({ 0: found, index, groups }) => {
    const joined = index === before;
    before = index + found.length;
    return {
      start: start + index,
      end: start + before,
      text: found,
      lower: found.toLowerCase().replace('’', "'"),
      kind:
        groups?.['digits'] !== undefined
          ? 'digits'
          : groups?.['word'] !== undefined
            ? 'word'
            : 'sign',
      joined,
    };
  });
}
