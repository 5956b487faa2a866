import type { LineRole, TextFields } from '../story.ts';
import { countWords } from '../text/words.ts';
import type { Line } from './lines.ts';

/** What a rule reads a line as, and the fields that it takes from it. */
export interface Claim {
  /** The line, as a position in `Sheet.lines`. */
  index: number;
  role: LineRole['role'] | 'subheading';
  /** For chrome: why it is not part of the text. */
  why?: string;
  fields?: Partial<TextFields>;
}

/** A source's lines and what the rules before have made of them. */
export interface Sheet {
  lines: readonly Line[];
  /** Where the body begins, as a position in `lines`; all before it is the head. */
  bodyStart: number;
  /** The claims so far, by position in `lines`. A line is claimed once. */
  claims: ReadonlyMap<number, Claim>;
}

/** A small way to recognise one thing that news texts have around their body. */
export interface Rule {
  /** @returns claims on lines; those on lines that an earlier rule claimed are passed over */
  read(sheet: Sheet): Claim[];
}

/** The lines of the head that no rule has claimed yet, with their positions. */
export function freeHead({ lines, bodyStart, claims }: Sheet): { index: number; text: string }[] {
  return lines
    .slice(0, bodyStart)
    .map(({ text }, index) => ({ index, text }))
    .filter(({ index }) => !claims.has(index));
}

/** Where the first claim of a role stands, as a position in the lines. */
export function claimed({ claims }: Sheet, role: Claim['role']): number | undefined {
  return [...claims.values()].find((claim) => claim.role === role)?.index;
}

/** The stops that end a sentence, in the scripts that news is written in, and what may close behind them. */
const sentenceEnd = /[.!?…。．！？؟۔।॥።]["'”’»」』)\]]*$/u;
const softStop = /[,;:，；：、،؛]["'”’»」』)]*$/u;
const questionOrCall = /[!?！？؟]["'”’»」』)\]]*$/u;

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

/** Whether a line reads as running text: a sentence of some length, or many words. */
export function isProse(text: string): boolean {
  const words = countWords(text);
  return words >= 25 || (words >= 8 && endsSentence(text));
}

/** Whether a line could be a headline or subheading: not many words, and no stop behind them but ? or !. */
export function isTitleLike(text: string): boolean {
  return (
    /\p{L}/u.test(text) &&
    !softStop.test(text) &&
    (!endsSentence(text) || questionOrCall.test(text)) &&
    countWords(text) <= 25
  );
}
