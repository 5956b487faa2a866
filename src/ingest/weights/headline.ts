import { endsInAbbreviation } from '../../text/sentences.ts';
import { splitCredit } from '../marks.ts';
import type { Placed } from '../setting.ts';
import type { Weight } from './weigh.ts';

/** A line that could be the headline, among those that could. */
export interface Candidate {
  line: Placed;
  /** All lines among which the headline is looked for. */
  top: readonly Placed[];
}

const call = /[?!？！]["'”’»)]*$/u;

/** What speaks for a line being the headline, against all others near the top. */
export const headlineWeights: readonly Weight<Candidate>[] = [
  { sign: 'it is the first line', weight: 1.6, holds: ({ line }) => line.index === 0 },
  {
    sign: 'lines stand above it',
    weight: -2.4,
    holds: ({ line }) => Math.min(line.index, 20) / 10,
  },
  { sign: 'it stands again', weight: 0.4, holds: ({ line }) => line.times > 1 },
  {
    sign: 'it says something and stands again',
    weight: 0.9,
    holds: ({ line }) => line.times > 1 && line.words >= 4,
  },
  { sign: 'one word', weight: -1.1, holds: ({ line }) => line.words <= 1 },
  { sign: 'three words or more', weight: 1.4, holds: ({ line }) => line.words >= 3 },
  { sign: 'six words or more', weight: 2.3, holds: ({ line }) => line.words >= 6 },
  { sign: 'nine words or more', weight: 0.8, holds: ({ line }) => line.words >= 9 },
  { sign: 'sixteen words or more', weight: -0.7, holds: ({ line }) => line.words >= 16 },
  { sign: 'more than twenty words', weight: -1.3, holds: ({ line }) => line.words >= 22 },
  {
    sign: 'it ends as a sentence does',
    weight: -1.5,
    holds: ({ line }) =>
      line.endsSentence && !call.test(line.text) && !endsInAbbreviation(line.text),
  },
  {
    sign: 'it ends in a comma or colon',
    weight: 0,
    holds: ({ line }) => /[,;:，：]$/u.test(line.text),
  },
  { sign: 'it asks or calls', weight: 0.9, holds: ({ line }) => call.test(line.text) },
  { sign: 'it bears a sign of chrome', weight: -1.5, holds: ({ line }) => line.sign !== null },
  { sign: 'it states a date', weight: -1, holds: ({ line }) => line.dates.length > 0 },
  { sign: 'it says who wrote, or when', weight: -0.9, holds: ({ line }) => line.isHeadMark },
  {
    sign: 'it ends in a credit',
    weight: -3.5,
    holds: ({ line }) => splitCredit(line.text) !== null,
  },
  { sign: 'the text is about its words', weight: 2.2, holds: ({ line }) => line.overlap },
  {
    sign: 'the text is about its many words',
    weight: 0.9,
    holds: ({ line }) => (line.words >= 4 ? line.overlap : 0),
  },
  { sign: 'running text stands above it', weight: -0.9, holds: ({ line }) => line.above > 0 },
  {
    sign: 'much running text stands above it',
    weight: 0.6,
    holds: ({ line }) => line.above > 0.15,
  },
  { sign: 'it is running text', weight: 0.3, holds: ({ line }) => line.isSound },
  { sign: 'it stands alone', weight: -1.5, holds: ({ line }) => line.stands },
  { sign: 'a blank line is above it', weight: -1.2, holds: ({ line }) => line.opensGroup },
  {
    sign: 'a date or byline is right below',
    weight: 1,
    holds: ({ line }) => line.toHeadMark <= 2,
  },
  { sign: 'a date or byline is below', weight: 1.7, holds: ({ line }) => line.toHeadMark <= 5 },
  {
    sign: 'a date or byline is above',
    weight: -0.8,
    holds: ({ line, top }) =>
      top.some(
        ({ isHeadMark, index }) => isHeadMark && index < line.index && index >= line.index - 4,
      ),
  },
  {
    sign: 'a sentence is right below',
    weight: 1.9,
    holds: ({ line }) => line.after?.endsSentence ?? false,
  },
  {
    sign: 'it is the first to say something',
    weight: 1.7,
    holds: ({ line, top }) =>
      top.find(
        ({ words, sign, isProse, isHeadMark }) =>
          words >= 4 && sign === null && !isProse && !isHeadMark,
      ) === line,
  },
  {
    sign: 'it looks like a name',
    weight: -0.2,
    holds: ({ line }) =>
      line.words <= 3 && /^(?:\p{Lu}[\p{L}.'’-]+\s){1,2}\p{Lu}[\p{L}.'’-]+$/u.test(line.text),
  },
  {
    sign: 'all capitals',
    weight: -0.4,
    holds: ({ line }) => !/\p{Ll}/u.test(line.text) && /\p{Lu}/u.test(line.text),
  },
  {
    sign: 'bars or arrows part it',
    weight: -1.6,
    holds: ({ line }) => /\s[|•·]\s|[>›]/u.test(line.text),
  },
  {
    sign: 'it holds another line',
    weight: -1,
    holds: ({ line, top }) =>
      top.some(({ words, same }) => words >= 3 && same !== line.same && line.same.includes(same)),
  },
  {
    sign: 'another line holds it',
    weight: 2.1,
    holds: ({ line, top }) =>
      line.words >= 3 &&
      top.some(({ isProse, same }) => !isProse && same !== line.same && same.includes(line.same)),
  },
];
