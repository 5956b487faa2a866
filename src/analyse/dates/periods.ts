import { months, type Unit } from './calendar.ts';
import { lengthOf, yearOf } from './days.ts';
import { stepOf, type Reader } from './meaning.ts';
import { beginningWith, endingIn, monthNames, monthNumber } from './vocabulary.ts';

/** Months that are words or names too, and need to be told by what stands beside them. */
const ambiguous: ReadonlySet<string> = new Set(['March', 'April', 'May', 'June', 'August']);

/** Before a month, and hardly before a person. */
const firmBefore = endingIn('in|since|until|till|throughout');

/** Before a month that a text does not also use as a name. */
const softBefore = endingIn(
  'by|from|to|through|between|and|or|during|before|after|of|for|an?|the|its|his|her|their|our|this|that|previous',
);

/** "A televised March debate". */
const described =
  /(?<!\p{L})(?:an?|the|its|his|her|their|this|\p{L}+['’]s)\s\p{Ll}[\p{Ll}-]{2,30}\s$/u;

const thatBefore = endingIn('that');
const repeatedly = endingIn('every|each|any');

/** After a march, not after a month. */
const noMonth = beginningWith('on|for|of|against|to|through');

/** "January", "early April", "last March", "April 2022", "March-May 2021", "October of that year". */
export const readMonths: Reader = (place) => {
  const { groups, after } = place;
  const name = groups['month'] ?? '';
  const year = thatBefore.test(place.before) ? 'that' : yearOf(groups);
  const turn = stepOf(groups['turn']);
  const last = monthNumber(groups['last'] ?? name);
  const isSure = year !== null || turn !== null || /^\p{Ll}|-|–/u.test(place.match);
  if (!isSure && (repeatedly.test(place.before) || !isMonth(name, place))) return null;
  if (turn !== null && ambiguous.has(name) && /^\s\p{Lu}/u.test(after)) return null;
  return {
    grain: 'month',
    meaning: { is: 'months', month: monthNumber(name), last, year, turn },
    length: lengthOf(place),
  };
};

function isMonth(
  name: string,
  { before: left, after, names, groups }: Parameters<Reader>[0],
): boolean {
  if (groups['part'] !== undefined) return true;
  if (firmBefore.test(left))
    return !/^\s\p{Lu}\p{Ll}+\s\p{Ll}/u.test(after) || !ambiguous.has(name);
  if (!monthNames.includes(name)) return false;
  if (!ambiguous.has(name)) return !endingIn('Red|Black|Miss|Operation|Sweet').test(left);
  if (names.has(name) || noMonth.test(after) || /^\s\p{Lu}\p{Ll}/u.test(after)) return false;
  return softBefore.test(left) || /['’]s\s$/.test(left) || described.test(left);
}

/**
 * The months whose names a text also uses as those of people or things: after a first name or a title, before a verb
 * of speech, or before "Jones".
 */
export function monthsAsNames(text: string): ReadonlySet<string> {
  return new Set(
    [
      ...text.matchAll(
        /(?<before>\p{Lu}[\p{L}.]{1,20}\s)?\b(?<month>March|April|May|June|August)(?<after>\s(?:said|says|told|added)\b)?/gu,
      ),
    ]
      .filter(({ groups }) => groups?.['after'] !== undefined || isFirstName(groups?.['before']))
      .map(({ groups }) => groups?.['month'] ?? ''),
  );
}

const noFirstName = new Set(
  (
    'In Since By Until Till From Last Next This That Between During Before After On For The To And Of Early Late Mid ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Its His Her Their Our Every Each Throughout Through But Or'
  ).split(' '),
);

function isFirstName(word: string | undefined): boolean {
  return word !== undefined && !noFirstName.has(word.trim()) && !monthNames.includes(word.trim());
}

const ordinals = ['first', 'second', 'third', 'fourth'];

/** "Third quarter of 2021", "Q3", "first quarter": without a year only in a text of business, for games have quarters. */
export const readQuarter: Reader = (place) => {
  const word = place.groups['quarter'] ?? '';
  const year = yearOf(place.groups);
  if (/\b(?:fiscal|financial)\s(?:year['’]s\s)?$/i.test(place.before)) return null;
  if (year === null && !word.startsWith('Q') && !place.isBusiness()) return null;
  const digit = /\d/.exec(word)?.[0];
  const quarter = digit === undefined ? ordinals.indexOf(word.toLowerCase()) + 1 : Number(digit);
  return {
    grain: 'quarter',
    meaning: { is: 'quarter', quarter, year },
    length: lengthOf(place),
  };
};

/** "First half of 2021": two quarters. */
export const readHalf: Reader = ({ groups }) => {
  const year = Number(groups['year']);
  const first = /^s/i.test(groups['half'] ?? '') ? 7 : 1;
  return { grain: 'quarter', meaning: { is: 'period', period: months(year, first, 6), year } };
};

/** "1990s", "late 1990s", "'90s". */
export const readDecade: Reader = ({ groups }) => {
  const first = Number(groups['decade'] ?? `19${groups['short'] ?? ''}`);
  // "The 1900s" can be a century.
  if (first % 100 === 0 && first !== 2000) return null;
  return {
    grain: 'decade',
    meaning: { is: 'period', period: months(first, 1, 120), year: first },
  };
};

const units: ReadonlyMap<string, Unit> = new Map([
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['decade', 'decade'],
]);

const article = endingIn('the|his|her|their|its');
const isPart = beginningWith('of|and a half');

/** "Last week", "this year", "next weekend". With an article it is so long, from now: "over the last year". */
export const readUnit: Reader = ({ groups, match, before, after, isBusiness }) => {
  const word = (groups['unit'] ?? '').toLowerCase();
  const step = stepOf(groups['turn']);
  if (step === null || isPart.test(after)) return null;
  if (!match.includes('coming') && article.test(before)) return null;
  if (word === 'weekend') return { grain: 'day', meaning: { is: 'unit', unit: 'weekend', step } };
  const unit = units.get(word);
  if (unit === undefined)
    return { grain: 'quarter', meaning: { is: 'unit', unit: 'season', step } };
  if (unit === 'day' || (unit === 'decade' && step !== 0)) return null;
  if (unit === 'quarter' && !isBusiness()) return null;
  return { grain: unit, meaning: { is: 'unit', unit, step } };
};

/** "The previous week", "the following day". */
export const readBeside: Reader = ({ groups }) => {
  const unit = units.get(groups['unit'] ?? '');
  const step = stepOf(groups['turn']);
  if (unit === undefined || step === null) return null;
  return { grain: unit, meaning: { is: 'beside', unit, step } };
};

const tens = ['thirty', 'forty', 'fifty'];

/** Numbers in words. */
const numbers: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at): [string, number] => [word, at + 1]),
  ...tens.map((word, at): [string, number] => [word, 10 * at + 30]),
]);

/** The words for numbers, for a pattern. */
export const numberWords = [...numbers.keys()]
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join('|');

/** Before a number that is a part of one, or a bound. */
const inexact = endingIn(
  'more than|less than|over|under|at least|up to|million|hundred|thousand|or|to',
);

/** "Two years ago", "a week ago". */
export const readAgo: Reader = ({ groups, before }) => {
  const written = (groups['count'] ?? '').toLowerCase();
  const count = numbers.get(written) ?? Number(written);
  const unit = units.get(groups['unit'] ?? '');
  if (unit === undefined || inexact.test(before) || /[\d.,-]$/.test(before)) return null;
  return { grain: unit, meaning: { is: 'ago', unit, count } };
};
