import { datesIn } from '../../text/dates.ts';
import { readDay, unitOf } from './calendar.ts';
import { readDates, readNothing, readOffset, readWeekday } from './days.ts';
import type { Expression, Form, Read } from './meaning.ts';
import {
  numberWords,
  readAgo,
  readBeside,
  readDecade,
  readHalf,
  readMonths,
  readQuarter,
  readUnit,
} from './periods.ts';
import {
  anyMonth,
  anyWeekday,
  dash,
  dayNumber,
  ends,
  form,
  longMonth,
  longWeekday,
  part,
  yearAfter,
  yearNumber,
} from './vocabulary.ts';
import { readYear, readYearAbroad, readYears } from './years.ts';

/** In order: what one form has read, or found to be no date, no later one reads again. */
const english: readonly Form[] = [
  {
    pattern: form(
      String.raw`(?:(?<weekday>${anyWeekday}),?\s)?(?<month>${anyMonth})\s?(?<day>${dayNumber})(?:${dash}(?:(?<lastMonth>${anyMonth})\s)?(?<lastDay>${dayNumber}))?${yearAfter}`,
    ),
    read: readDates,
  },
  {
    pattern: form(
      String.raw`(?<day>${dayNumber})\s(?<month>${anyMonth})${dash}(?<lastDay>${dayNumber})\s(?<lastMonth>${anyMonth})${ends}${yearAfter}`,
    ),
    read: readDates,
  },
  {
    pattern: form(
      String.raw`(?:(?<weekday>${anyWeekday}),?\s(?:the\s)?)?(?<day>${dayNumber})(?:(?:${dash}|\sto\s)(?<lastDay>${dayNumber}))?\s(?:of\s)?(?<month>${anyMonth})${ends}${yearAfter}`,
    ),
    read: readDates,
  },
  {
    pattern: form(
      String.raw`(?:[3-9]\d(?:st|nd|rd|th)?\s${anyMonth}|${anyMonth}\s(?:[3-9]\d|0))${ends}`,
    ),
    read: readNothing,
  },
  {
    pattern: form(
      String.raw`(?<quarter>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th|Q[1-4])(?:(?<=Q\d)|[-\s]quarter)${ends}${yearAfter}`,
    ),
    read: readQuarter,
  },
  {
    pattern: form(String.raw`(?<half>[Ff]irst|[Ss]econd)[\s-]half\sof\s(?<year>${yearNumber})`),
    read: readHalf,
  },
  {
    pattern: form(
      String.raw`${part}?(?:(?<decade>(?:1[5-9]|20)\d0)['’]?s|['‘’](?<short>[1-9]0)s)${ends}`,
    ),
    read: readDecade,
  },
  {
    pattern: form(String.raw`(?<year>${yearNumber})\s(?<month>${longMonth})${ends}(?!\s\d)`),
    read: readMonths,
  },
  {
    pattern: form(
      String.raw`(?:(?<part>${part})|(?<turn>[Ll]ast|[Tt]his(?:\spast)?|[Nn]ext)\s)?(?<month>${anyMonth})(?:${dash}(?<last>${longMonth}))?${yearAfter}${ends}`,
    ),
    read: readMonths,
  },
  {
    pattern: form(
      String.raw`(?<first>(?:1[5-9]|20)\d\d)(?:${dash}|/)(?<last>(?:1[5-9]|20)\d\d|\d\d)${ends}(?![.,]\d|%)`,
    ),
    read: readYears,
  },
  { pattern: form(String.raw`(?<part>${part})?(?<year>${yearNumber})`), read: readYear },
  {
    pattern: form(
      String.raw`(?:(?<turn>[Ll]ast|[Tt]his(?:\spast|\scoming)?|[Nn]ext|coming|past)\s)?(?<weekday>${longWeekday})(?:\s(?:of\s)?(?<week>last|this|next)\sweek)?${ends}`,
    ),
    read: readWeekday,
  },
  {
    pattern: form(
      String.raw`(?<turn>[Ll]ast|[Tt]his(?:\spast|\scoming)?|[Nn]ext|the\scoming)\s(?<unit>weekend|week|month|quarter|year|decade|summer|winter|spring|autumn|fall)${ends}`,
    ),
    read: readUnit,
  },
  {
    pattern: form(
      String.raw`[Tt]he\s(?<turn>previous|preceding|following)\s(?<unit>day|week|month|quarter|year|decade)${ends}`,
    ),
    read: readBeside,
  },
  {
    pattern: form(
      String.raw`(?<count>\d{1,3}|${numberWords})\s(?<unit>day|week|month|year|decade)s?\sago${ends}`,
    ),
    read: readAgo,
  },
  {
    pattern: form(
      String.raw`(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast\snight|[Tt]his\s(?:morning|afternoon|evening))${ends}`,
    ),
    read: readOffset,
  },
];

const abroad: readonly Form[] = [
  {
    pattern: form(String.raw`(?<year>(?:19|20)\d\d)(?!\p{N}|[.,:/-]\p{N}|\s?[%€$£])`),
    read: readYearAbroad,
  },
];

/** How far a rule looks around an expression. */
const near = 80;

const business =
  /\b(?:sales|profits?|revenues?|earnings|GDP|economy|economic|growth|inflation|shares|investors?|analysts?|company|companies|quarterly|results|forecasts?|output|income|loss|losses|margins?|dividend|prices|exports|imports|spending|investment|deliveries|shipments)\b/i;
const sport =
  /\b(?:touchdowns?|yards?|scored|half-?time|rebounds|quarterback|coach|playoffs?|points|season|league|innings|overtime|tackles?)\b/i;

/**
 * The expressions of a text that point to a day, week, month, quarter, year or decade, in its order; where one could
 * be read in several ways, in the fullest.
 *
 * @param language a BCP 47 tag, or null where it is not known
 * @param isEnglish whether English words are read, or only what needs none: digits, and months by the names that CLDR has
 * @param names the months whose names the whole text also uses for people or things
 */
export function expressionsIn(
  text: string,
  language: string | null,
  isEnglish: boolean,
  names: ReadonlySet<string>,
): Expression[] {
  const found: Expression[] = [];
  const taken = new Uint8Array(text.length);
  const isFree = (start: number, end: number): boolean => !taken.subarray(start, end).includes(1);
  const take = (start: number, end: number, read: Read | null): void => {
    taken.fill(1, start, end);
    if (read !== null) found.push({ start, end, grain: read.grain, meaning: read.meaning });
  };
  let known: boolean | undefined;
  const isBusiness = (): boolean => (known ??= business.test(text) && !sport.test(text));
  const readForms = (forms: readonly Form[]): void => {
    for (const { pattern, read } of forms) {
      for (const { 0: match, index: start, groups = {} } of text.matchAll(pattern)) {
        const end = start + match.length;
        if (!isFree(start, end)) continue;
        const before = text.slice(Math.max(0, start - near), start);
        const after = text.slice(end, end + near);
        const meant = read({ match, groups, before, after, isBusiness, names });
        if (meant !== undefined) take(start, start + (meant?.length ?? match.length), meant);
      }
    }
  };
  for (const { start, end: last, readings } of datesIn(text, language)) {
    const end = /[日일]/.test(text.charAt(last)) ? last + 1 : last;
    const words = text.slice(start, end);
    // Its months by name are told better by the forms below, and two digits can be more than a year.
    if ((isEnglish && /\p{L}/u.test(words)) || !/\p{Nd}{4}/u.test(words)) continue;
    const [only, other] = readings;
    const period = other === undefined ? unitOf('day', readDay(only)) : null;
    const year = Number(only.slice(0, 4));
    take(start, end, { grain: 'day', meaning: { is: 'period', period, year } });
  }
  readForms(isEnglish ? english : abroad);
  return found.sort((a, b) => a.start - b.start);
}
