import { normalise } from '../text/normal.ts';
import { countWords } from '../text/words.ts';
import { signOf, type Sign } from './chrome.ts';
import { datesIn, type StatedDate } from '../text/dates.ts';
import type { Line } from './document.ts';

/** A line and what it says by itself, before its neighbours are looked at. */
export interface Clues extends Line {
  /** Its position in the document. */
  index: number;
  words: number;
  /** Whether no other line is next to it: before it and behind it stands a blank line or the file's end. */
  stands: boolean;
  endsSentence: boolean;
  /** Whether it reads as running text: a sentence of some length, or many words. */
  isProse: boolean;
  /** Whether it could be a headline or subheading: not many words, and no stop behind them but ? or !. */
  isTitleLike: boolean;
  /** The sign by which it gives itself away as chrome. */
  sign: Sign | null;
  /** The dates that it states, where it is short enough to be a line about the text. */
  dates: readonly StatedDate[];
  /** What is the same for a line that stands again. */
  same: string;
}

/** The stops that end a sentence, in the scripts that news is written in, and what may close behind them. */
const sentenceEnd = /[.!?…。．！？؟۔।॥]["'”’»」』)\]*]*$/u;
const softStop = /[,;:，；：、،؛]["'”’»」』)]*$/u;
const questionOrCall = /[!?！？؟]["'”’»」』)\]]*$/u;

/** No line that only says when a text was published, and by whom, is longer. */
const longestDateLine = 300;

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

/** Whether a line reads as running text: a sentence of some length, or many words. */
export function isProse(text: string, words = countWords(text)): boolean {
  return words >= 25 || (words >= 8 && endsSentence(text));
}

/** Whether nearly all longer words of a text begin with a capital, as in many headlines. */
export function isInTitleCase(text: string): boolean {
  const long = (text.match(/\p{L}[\p{L}’']*/gu) ?? []).filter((word) => word.length > 3);
  return (
    long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length > 0.8 * long.length
  );
}

/** The form in which two lines say the same: the normal form, in lower case. */
export function sameForm(text: string): string {
  return normalise(text).toLowerCase();
}

/** Looks at each line of a document by itself. */
export function cluesOf(lines: readonly Line[], language: string | null): Clues[] {
  return lines.map((line, index) => {
    const { text, opensGroup } = line;
    const words = countWords(text);
    const isSentence = endsSentence(text);
    return {
      ...line,
      index,
      words,
      stands: opensGroup && (lines[index + 1]?.opensGroup ?? true),
      endsSentence: isSentence,
      isProse: isProse(text, words),
      isTitleLike:
        /\p{L}/u.test(text) &&
        !softStop.test(text) &&
        (!isSentence || questionOrCall.test(text)) &&
        words <= 30,
      sign: signOf(text),
      dates: text.length <= longestDateLine ? datesIn(text, language) : [],
      same: sameForm(text),
    };
  });
}
