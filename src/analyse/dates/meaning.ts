import type { DateMention } from '../../story.ts';
import type { Span } from '../text.ts';
import type { Period, Unit } from './calendar.ts';

/** Which of those in question: the last or previous, the one that it is, the next or following. */
export type Step = -1 | 0 | 1;

/** A year as the words give it: by its number, from the year of publication, or as the one that was spoken of. */
export type YearWord = number | { step: Step } | 'that';

/** What an expression means, before it is known when and in what tense it is said. Months count from 1, Monday is 0. */
export type Meaning =
  /** Days that the words give in full; null where they can be read in two ways. `year` where the words name one. */
  | { is: 'period'; period: Period | null; year: number | null }
  | { is: 'weekday'; weekday: number; turn: Step | null; week: Step | null }
  | {
      is: 'dates';
      month: number;
      day: number;
      lastMonth: number;
      lastDay: number;
      year: YearWord | null;
      weekday: number | null;
    }
  | { is: 'months'; month: number; last: number; year: YearWord | null; turn: Step | null }
  | { is: 'quarter'; quarter: number; year: YearWord | null }
  | { is: 'unit'; unit: Unit | 'weekend' | 'season'; step: Step }
  /** Told from the days that were spoken of last: "the previous week". */
  | { is: 'beside'; unit: Unit; step: Step }
  | { is: 'ago'; unit: Unit; count: number }
  /** Told from the day on which it is said: "yesterday". */
  | { is: 'offset'; days: number };

/** Words that point to a day or a stretch of days, and what they mean. */
export interface Expression extends Span {
  grain: DateMention['grain'];
  meaning: Meaning;
}

/** Words that a form fits, and what stands beside them. */
export interface Place {
  match: string;
  groups: Partial<Record<string, string>>;
  /** The text before and after them, as far as a rule needs. */
  before: string;
  after: string;
  /** Whether the text around them is of business, where quarters are those of a year. */
  isBusiness: () => boolean;
  /** Months whose names the text uses as those of people or things: "Theresa May". */
  names: ReadonlySet<string>;
}

/** What words mean. */
export type Read = Pick<Expression, 'grain' | 'meaning'> & {
  /** How many of the matched characters are the expression, where not all are. */
  length?: number;
};

/** Reads words: null where they are no date and nothing in them is, undefined where another form may read them. */
export type Reader = (place: Place) => Read | null | undefined;

/** A form of words, and what reads it. */
export interface Form {
  pattern: RegExp;
  read: Reader;
}

const steps: ReadonlyMap<string, Step> = new Map([
  ['last', -1],
  ['previous', -1],
  ['preceding', -1],
  ['past', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
]);

/** The step that "last", "this past" or "next" says. */
export function stepOf(words: string | undefined): Step | null {
  const last = words?.toLowerCase().split(/\s/).at(-1) ?? '';
  return steps.get(last) ?? null;
}
