import type { LineRole, TextFields } from '../story.ts';
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

/** A small, named way to recognise one thing that news texts have around their body. */
export interface Rule {
  name: string;
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

/** The first or last claim of a role, as a position in the lines. */
export function claimed({ claims }: Sheet, role: Claim['role']): number | undefined {
  return [...claims.values()].find((claim) => claim.role === role)?.index;
}

const sentenceEnd = /[.!?…。！？؟।]["'”’»)\]]*$/u;

function wordsIn(text: string): number {
  return text.split(/\s+/u).length;
}

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

/** Whether a line reads as running text: a sentence of some length, or many words. */
export function isProse(text: string): boolean {
  const words = wordsIn(text);
  return words >= 25 || (words >= 8 && endsSentence(text));
}

/** Whether a line could be a headline or subheading: a few words with no full stop behind them. */
export function isTitleLike(text: string): boolean {
  return wordsIn(text) <= 25 && /\p{L}/u.test(text) && !/[.,;:…]["'”’)]*$/u.test(text);
}
