import type { DateMention } from '../../story.ts';
import { datesIn } from '../../text/dates.ts';
import { overlaps, type Span } from '../text.ts';
import { dayOf, months, readDay, unitOf, type Period, type Unit } from './calendar.ts';

/** Which of those in question: the last or previous, the one that it is, the next or following. */
export type Step = -1 | 0 | 1;

/** A year as the words give it: by its number, from the year of publication, or the one that was spoken of. */
export type YearWord = number | { step: Step } | 'that';

/** What an expression means, before it is known when and in what tense it is said. */
export type Meaning =
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
  | { is: 'beside'; unit: Unit; step: Step }
  | { is: 'ago'; unit: Unit; count: number }
  | { is: 'offset'; days: number; spoken: boolean };

/** Words that point to a day or a stretch of days, and what they mean. */
export interface Expression extends Span {
  grain: DateMention['grain'];
  meaning: Meaning;
}

type Read = Pick<Expression, 'grain' | 'meaning'> & {
  /** How many of the matched characters are the expression, where not all. */
  length?: number;
};

/** Where an expression stands, for what its neighbours tell. */
interface Place {
  groups: Partial<Record<string, string>>;
  match: string;
  /** The text before it and after it, as far as a rule needs. */
  before: string;
  after: string;
  text: string;
}

interface Form {
  pattern: RegExp;
  /** What a match means; null where it is no date, and nothing in it is; undefined where another form may read it. */
  read: (place: Place) => Read | null | undefined;
}

const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const weekdayNames = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

function monthNumber(name: string): number {
  return monthNames.findIndex((month) => same(month, name)) + 1;
}

function weekdayNumber(name: string): number {
  return weekdayNames.findIndex((weekday) => same(weekday, name));
}

function same(a: string, b: string): boolean {
  return a.slice(0, 3).toLowerCase() === b.slice(0, 3).toLowerCase();
}

const oneOf = (words: readonly string[]): string =>
  [...words, ...words.map((word) => word.toUpperCase())].join('|');

const monthShorts = 'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec'.split(' ');
const weekdayShorts = 'Mon Tues Tue Wed Thurs Thur Thu Fri Sat Sun'.split(' ');
const longMonth = `(?:${oneOf(monthNames)})`;
const anyMonth = String.raw`(?:${oneOf(monthNames)}|(?:${oneOf(monthShorts)})\b\.?)`;
const longWeekday = `(?:${weekdayNames.join('|')})`;
const anyWeekday = String.raw`(?:${oneOf(weekdayNames)}|(?:${weekdayShorts.join('|')})\b\.?)`;
const date = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\p{L}\d%]|[.,:]\d)`;
const century = String.raw`(?:1[5-9]|20)\d\d(?![\p{L}\d%]|[.,]\d)`;
const dash = String.raw`\s?[-–—]\s?`;
const starts = String.raw`(?<![\p{L}\p{N}$£€#]|\d[.,:/-])`;
const ends = String.raw`(?![\p{L}\p{N}])`;
const part = String.raw`(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[-\s])`;
const yearBy = String.raw`(?<turn>last|this|next)\syear|(?<that>(?:that|the|the\s(?:same|following|previous))(?:\ssame)?\syear)`;

const pattern = (source: string): RegExp => new RegExp(`${starts}${source}`, 'gu');

/** Nouns that are counted: "2000 troops" is no year, "March 12 people" no day. */
export const counted =
  /^[\s-](?:(?:more|other|new|local|young|armed|extra|additional)\s)?(?:people|men|women|children|troops|soldiers|police|officers|workers|jobs|staff|employees|homes|houses|buildings|families|students|pupils|patients|deaths|cases|dollars|euros|pounds|yen|yuan|rupees|miles?|kilometres?|kilometers?|km|metres?|meters?|m|feet|foot|ft|yards?|acres?|hectares?|tons?|tonnes?|kilograms?|kg|grams?|litres?|liters?|barrels?|degrees|hours?|hrs|minutes?|seconds?|days?|weeks?|months?|years?|points?|runs|goals|votes|seats|cars|vehicles|flights|times|percent|per\scent|million|billion|trillion|mph|kph|mm|cm|calories|words|pages|copies|rooms|beds|tickets|shares|units|members|migrants|refugees|prisoners|protesters|fans|spectators|passengers|visitors|residents|inhabitants|civilians|fighters|schools|shops|stores|species|GMT|BST|EST|EDT|ET|UTC|local\stime|a\.?m|p\.?m|am|pm|BC|BCE|rpm|watts|megawatts)(?![\p{L}\p{N}])/u;

const numbers = new Map(
  'a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty'
    .split(' ')
    .map((word, at) => [word, at < 2 ? 1 : at <= 20 ? at - 1 : (at - 18) * 10]),
);

const steps: ReadonlyMap<string, Step> = new Map([
  ['last', -1],
  ['previous', -1],
  ['preceding', -1],
  ['past', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1],
]);

function stepOf(word: string | undefined): Step | null {
  return word === undefined
    ? null
    : (steps.get(word.toLowerCase().split(/\s/).at(-1) ?? '') ?? null);
}

function yearOf(groups: Place['groups']): YearWord | null {
  if (groups['year'] !== undefined) return Number(groups['year']);
  const step = stepOf(groups['turn']);
  if (step !== null) return { step };
  return groups['that'] === undefined ? null : 'that';
}

/** The length of a match without the words for the year where these are only heard: "in March of that year". */
function withoutThat(match: string, groups: Place['groups']): number {
  const at = groups['that'] === undefined ? -1 : match.lastIndexOf(groups['that']);
  return at < 0 ? match.length : match.slice(0, at).replace(/(?:,?\sof)?\s$/, '').length;
}

const yearAfter = String.raw`(?:,?\s(?:of\s|in\s)?(?:(?<year>${century})|${yearBy})${ends})?`;

function readDates({ groups, match, after }: Place): Read | null | undefined {
  const year = yearOf(groups);
  const month = monthNumber(groups['month'] ?? '');
  const lastMonth = monthNumber(groups['lastMonth'] ?? groups['month'] ?? '');
  const day = parseInt(groups['day'] ?? '', 10);
  const lastDay = parseInt(groups['lastDay'] ?? groups['day'] ?? '', 10);
  if (year === null && counted.test(after)) return undefined;
  // The 29th is one in some years.
  const some = typeof year === 'number' ? year : 2024;
  if (dayOf(some, month, day) === null || dayOf(some, lastMonth, lastDay) === null) return null;
  const weekday = groups['weekday'] === undefined ? null : weekdayNumber(groups['weekday']);
  return {
    grain: 'day',
    meaning: { is: 'dates', month, day, lastMonth, lastDay, year, weekday },
    length: withoutThat(match, groups),
  };
}

const quarters = ['first', 'second', 'third', 'fourth'];
const business =
  /\b(?:sales|profits?|revenues?|earnings|GDP|economy|economic|growth|inflation|shares|investors?|analysts?|company|companies|quarterly|results|forecasts?|output|income|loss|losses|margins?|dividend|prices|exports|imports|spending|investment|deliveries|shipments)\b/i;
const sport =
  /\b(?:touchdowns?|yards?|scored|half-?time|rebounds|quarterback|coach|playoffs?|points|season|league|innings|overtime|tackles?)\b/i;

function readQuarter({ groups, match, text }: Place): Read | undefined {
  const year = yearOf(groups);
  if (year === null && (!business.test(text) || sport.test(text))) return undefined;
  const word = groups['quarter'] ?? '';
  const quarter = /\d/.test(word)
    ? Number(/\d/.exec(word)?.[0])
    : /^(?:final|last)$/i.test(word)
      ? 4
      : quarters.indexOf(word.toLowerCase()) + 1;
  return {
    grain: 'quarter',
    meaning: { is: 'quarter', quarter, year },
    length: withoutThat(match, groups),
  };
}

function readDecade({ groups }: Place): Read | null {
  const written = Number(groups['decade']);
  const first = written < 100 ? 1900 + written : written;
  // "The 1900s" can be a century.
  if (first % 100 === 0 && first !== 2000) return null;
  return {
    grain: 'decade',
    meaning: { is: 'period', period: months(first, 1, 120), year: first },
  };
}

const yearPeriod = (first: number, last: number): Read => ({
  grain: 'year',
  meaning: { is: 'period', period: months(first, 1, 12 * (last - first + 1)), year: first },
});

function readYears({ groups, before, after }: Place): Read | null | undefined {
  const first = Number(groups['first']);
  const written = groups['last'] ?? '';
  const last = written.length === 2 ? first - (first % 100) + Number(written) : Number(written);
  if (last <= first || last - first > 150 || /[\d$£€#-]$/.test(before) || counted.test(after))
    return null;
  if (/^(?:\s(?:GMT|hours|hrs)|[-–—/]\d)/.test(after)) return null;
  return yearPeriod(first, last);
}

/** What stands before a number that is a year. */
const yearCue =
  /(?:^|[\s(“"‘'—–-])(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Dd]uring|[Cc]irca|[Tt]hroughout|[Ff]rom|[Bb]etween|[Ee]arly|[Ll]ate|[Mm]id|[Ff]all|[Aa]utumn|[Ww]inter|[Ss]pring|[Ss]ummer|[Cc]hristmas|[Ee]aster|[Yy]ear|FY|[Ff]iscal|[Vv]ersus|[Vv]s\.?|and|or|to|than|through|mid-to-late|pre|post|election,?)(?:\sof)?[\s-]$/;
const weakCue =
  /(?:^|[\s(“"—–-])(?:[Oo]f|[Ff]or|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Aa]n?|[Tt]his|[Tt]hat|[Mm]y|[Ww]hose|[Aa]round)\s$|['’]s\s$/;

function readYear({ groups, match, before, after }: Place): Read | null | undefined {
  const year = Number(groups['year']);
  const read = { ...yearPeriod(year, year), length: match.length };
  if (counted.test(after) || /^\s?[-–—/]\s?\d/.test(after)) return null;
  if (
    /^\s(?:\p{Lu}[\p{L}.'’]+\s){1,3}(?:Avenue|Ave|Street|St|Road|Rd|Drive|Lane|Boulevard|Blvd|Way|Court|Place|Square)\b/u.test(
      after,
    )
  )
    return null;
  if (groups['part'] !== undefined) return read;
  const isRound = year % 100 === 0;
  const isPlural = /^\s(?:\p{Ll}+\s)?\p{Ll}{2,}[^s\P{Ll}]s\b/u.test(after);
  const range =
    /(?:^|\D)(?:1[5-9]|20)\d\d(?:\s?[-–—/]\s?\d{2,4})?(?:,|,?\s(?:and|or|to|through|until|but|vs\.?|versus))\s(?:(?:in|early|late)\s)?$/;
  if (range.test(before)) return read;
  if (yearCue.test(before)) {
    if (
      /(?:than|or|to|from|by|after|and|through|vs\.?)\s$/.test(before) &&
      (isPlural || year < 1700 || (isRound && year !== 2000))
    )
      return null;
    return isRound && isPlural ? null : read;
  }
  if (year < 1700) return null;
  if (weakCue.test(before)) {
    if (isRound && (isPlural || year !== 2000)) return null;
    if (/\b(?:[Oo]f|[Ff]or|[Aa]round|[Aa]n?)\s$/.test(before) && isPlural) return null;
    if (
      /\b(?:[Ff]or|[Aa]round|[Oo]f)\s$/.test(before) &&
      /^\s\p{Ll}/u.test(after) &&
      !/^\s(?:to|and|or|as|at|in|on|by|with|was|were|is|has|had|when|that|after|before|from|but|for|the|because|while|which|would|will)\b/.test(
        after,
      )
    )
      return null;
    return read;
  }
  if (before.endsWith("(") && /^(?:\)|[,;])/.test(after)) return read;
  if (
    /(?:^|[.!?]["”]?\s|[“"])$/.test(before) &&
    /^(?:['’]s\s|,?\s(?:was|is|will|has|had|saw|would|could|may|and)\b)/.test(after)
  )
    return read;
  if (/^['’]s\s/.test(after)) return read;
  return null;
}

const notWeekday =
  /(?:\b(?:Black|Good|Ash|Super|Cyber|Palm|Easter|Bloody|Holy|Fat|Giving|Shrove|Blue|Whit|Maundy|Sheffield|Freaky|Taco|Ruby|Manic|Casual|Happy|Spy|Girl|Man|Any|Joe|Bowl|Bank|Plough|Mothering|Advent|Dress|Rusty)|\b(?:[Ee]very|[Ee]ach|[Aa]ny|given|typical|one|[Oo]n an?|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ss]everal|other|(?:Mail|Independent|Scotland|Wales)\son))\s$/;
const nameAfterWeekday =
  /^\s(?:Times|Telegraph|Mirror|Express|Mail|Post|Mercury|Herald|World|Independent|People|Star|Sport|Night\s\p{Lu}|Evening\sPost|Business|Service|School|League|Club|Addams|Premiership|Magazine|Review|Tribune|Group|Morning\s\p{Lu}|Politics|Brunch|Sun|Age|Service)|^['’]?s\b(?<!['’]s)|^(?:\s?[-–]\s?|\sthrough\s|\sto\s)(?:Thursday|Friday|Saturday|Sunday)(?=.{0,12}\b(?:week|daily|hours|between|from|\d\s?[ap]\.?m))/u;

function readWeekday({ groups, before, after }: Place): Read | null {
  if (notWeekday.test(before) || nameAfterWeekday.test(after)) return null;
  const turn = /past$/i.test(groups['turn'] ?? '') ? -1 : stepOf(groups['turn']);
  return {
    grain: 'day',
    meaning: {
      is: 'weekday',
      weekday: weekdayNumber(groups['weekday'] ?? ''),
      turn: /coming$/i.test(groups['turn'] ?? '') ? 1 : turn,
      week: stepOf(groups['week']),
    },
  };
}

/** Months that are words or names too, and need to be told by what stands beside them. */
const ambiguous = new Set(['March', 'April', 'May', 'June', 'August']);
const monthCue =
  /(?:^|[\s(“"—–-])(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Tt]o|[Tt]hrough|[Tt]hroughout|[Bb]etween|[Aa]nd|or|[Dd]uring|[Bb]efore|[Aa]fter|of|[Ff]or|[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Tt]his|[Tt]hat|[Uu]pcoming|[Pp]revious)\s$|['’]s\s$|[-–—]$/;
const firmMonthCue =
  /(?:^|[\s(“"—–-])(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Tt]hroughout)\s(?:late\s|early\s|mid-)?$/;

function readMonth({ groups, before, after, text }: Place): Read | null | undefined {
  const name = groups['month'] ?? '';
  const year = yearOf(groups);
  const turn = groups['part'] === undefined ? stepOf(groups['when']) : null;
  const isSure =
    year !== null || turn !== null || groups['part'] !== undefined || groups['last'] !== undefined;
  const isShort = !monthNames.includes(name);
  if (!isSure) {
    if (/\b(?:[Ee]very|[Ee]ach|[Aa]ny)\s$/.test(before) || /^['’]?s\b(?<!['’]s)/.test(after))
      return null;
    // A number after it that is no day, or before it that is none: "Feb. 31".
    if (isShort && !firmMonthCue.test(before)) return null;
    if (ambiguous.has(name)) {
      if (!monthCue.test(before)) return null;
      if (
        !firmMonthCue.test(before) &&
        (isName(name, text) || /^\s(?:on|for|of|against|to)\b/.test(after))
      )
        return null;
      if (/^\s\p{Lu}\p{Ll}+/u.test(after) && !/^\s(?:I|Day)\b/.test(after) && name !== 'March')
        return null;
    } else if (
      /\b\p{Lu}[\p{Ll}]+\s$/u.test(before) &&
      /\b(?:Red|Black|Miss|Operation|Sweet|Remember)\s$/.test(before)
    )
      return null;
  }
  const last = groups['last'] === undefined ? monthNumber(name) : monthNumber(groups['last']);
  return {
    grain: 'month',
    meaning: { is: 'months', month: monthNumber(name), last, year, turn },
    length: withoutThat(groups['all'] ?? '', groups),
  };
}

/** Whether the text has someone or something called by the name of a month. */
function isName(month: string, text: string): boolean {
  return new RegExp(
    String.raw`(?<![.!?:]["”]?\s)\b(?!(?:In|Since|By|Until|From|Last|Next|This|Between|During|Before|After|On|For|The|A|To|And|Of|Early|Late|Mid|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\s)\p{Lu}[\p{L}.]*\s${month}\b|\b${month}\s(?:said|says|told|added|has|had|is|was|will)\b`,
    'u',
  ).test(text);
}

const units: ReadonlyMap<string, Unit | 'weekend' | 'season'> = new Map<
  string,
  Unit | 'weekend' | 'season'
>([
  ['week', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['decade', 'decade'],
  ['weekend', 'weekend'],
  ['summer', 'season'],
  ['winter', 'season'],
  ['spring', 'season'],
  ['autumn', 'season'],
  ['fall', 'season'],
]);

function readUnit({ groups, before, after, text, match }: Place): Read | null {
  const unit = units.get((groups['unit'] ?? '').toLowerCase());
  const step = stepOf(groups['turn']);
  if (unit === undefined || step === null) return null;
  // "Over the last year", "in the next week": so long, from now.
  if (/\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s$/.test(before) && !match.includes('coming'))
    return null;
  if (/^\s(?:of|and a half)\b/.test(after)) return null;
  if (unit === 'decade' && step !== 0) return null;
  if (unit === 'quarter' && (!business.test(text) || sport.test(text))) return null;
  return {
    grain: unit === 'weekend' ? 'day' : unit === 'season' ? 'quarter' : unit,
    meaning: { is: 'unit', unit, step },
  };
}

function readBeside({ groups }: Place): Read | null {
  const unit = units.get(groups['unit'] ?? '') ?? (groups['unit'] === 'day' ? 'day' : undefined);
  const step = stepOf(groups['turn']);
  if (unit === undefined || unit === 'weekend' || unit === 'season' || step === null) return null;
  return { grain: unit, meaning: { is: 'beside', unit, step } };
}

function readAgo({ groups, before }: Place): Read | null {
  const written = (groups['count'] ?? '').toLowerCase();
  const count = numbers.get(written) ?? Number(written);
  const unit = groups['unit'] ?? '';
  if (
    /\b(?:more than|less than|over|under|at least|up to|million|hundred|thousand|and|or|to)\s$|[\d.,-]$/i.test(
      before,
    )
  )
    return null;
  const grain = unit === 'day' ? 'day' : units.get(unit);
  if (grain === undefined || grain === 'weekend' || grain === 'season' || !Number.isFinite(count))
    return null;
  return { grain, meaning: { is: 'ago', unit: grain, count } };
}

const offsets = new Map([
  ['yesterday', -1],
  ['last night', -1],
  ['today', 0],
  ['tonight', 0],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['tomorrow', 1],
]);

function readOffset({ match, before, after }: Place): Read | null {
  const word = match.toLowerCase();
  const days = offsets.get(word);
  if (days === undefined) return null;
  // "USA Today", "the Today programme", "of today", "today's youth": no day, or not the one.
  if (/^[TY]o|^Yes/.test(match) && !/(?:^|[.!?:;]\s|[—–-]\s?|\)\s|["“”]\s?)$/.test(before))
    return null;
  if (word === 'today') {
    if (/\b(?:of|until|than|as)\s$/.test(before)) return null;
    if (
      match === 'Today' &&
      /^,?\s(?:\p{L}+\s){0,4}(?:is|are|has|have|remains?|there|it|they|still)\b/u.test(after)
    )
      return null;
    if (
      /^['’]s\s(?:world|society|youth|young|generation|standards|money|Britain|America|\p{L}+s\b)/u.test(
        after,
      )
    )
      return null;
  }
  return { grain: 'day', meaning: { is: 'offset', days, spoken: true } };
}

/** In order: what one form reads, or finds to be no date, no later one reads again. */
const forms: readonly Form[] = [
  {
    pattern: pattern(
      String.raw`(?:(?<weekday>${anyWeekday}),?\s)?(?<month>${anyMonth})\s?(?<day>${date})(?:${dash}(?:(?<lastMonth>${anyMonth})\s)?(?<lastDay>${date}))?${yearAfter}`,
    ),
    read: readDates,
  },
  {
    pattern: pattern(
      String.raw`(?:(?<weekday>${anyWeekday}),?\s(?:the\s)?)?(?<day>${date})(?:\s(?<lastMonth0>${anyMonth}))?(?:(?:${dash}|\sto\s)(?<lastDay>${date}))?\s(?:of\s)?(?<month>${anyMonth})${ends}${yearAfter}`,
    ),
    read: (place) => {
      const { groups } = place;
      const { lastMonth0, month, lastDay } = groups;
      if (lastMonth0 !== undefined && lastDay === undefined) return undefined;
      return readDates({
        ...place,
        groups: { ...groups, month: lastMonth0 ?? month, lastMonth: month },
      });
    },
  },
  {
    pattern: pattern(
      String.raw`(?:(?:3\d|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s${anyMonth}|${anyMonth}\s(?:[3-9]\d|0\d?))${ends}`,
    ),
    read: readImpossible,
  },
  {
    pattern: pattern(
      String.raw`(?<quarter>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast|1st|2nd|3rd|4th|Q[1-4])(?:(?<=Q\d)|[-\s]quarter)(?:,?\s(?:of\s|in\s)?(?:(?<year>${century})|${yearBy}))?${ends}`,
    ),
    read: (place) =>
      /\b(?:fiscal|financial)\s(?:year's\s)?$/i.test(place.before) ||
      /^(?:last|final) quarter$/i.test(place.match)
        ? undefined
        : readQuarter(place),
  },
  {
    pattern: pattern(String.raw`(?<half>[Ff]irst|[Ss]econd)\shalf\sof\s(?<year>${century})`),
    read: ({ groups }) => {
      const year = Number(groups['year']);
      const first = /^s/i.test(groups['half'] ?? '') ? 7 : 1;
      return { grain: 'quarter', meaning: { is: 'period', period: months(year, first, 6), year } };
    },
  },
  {
    pattern: pattern(
      String.raw`${part}?(?:(?<decade>(?:1[5-9]|20)\d0)['’]?s|['‘’](?<short>[1-9]0)s)${ends}`,
    ),
    read: (place) =>
      readDecade({
        ...place,
        groups: { decade: place.groups['decade'] ?? place.groups['short'] },
      }),
  },
  {
    pattern: pattern(
      String.raw`(?<all>(?:(?<part>${part})|(?<when>[Ll]ast|[Tt]his|[Nn]ext|this\spast)\s)?(?<month>${longMonth}|(?:${monthShorts.join('|')})\b\.?)(?:${dash}(?<last>${longMonth}))?${yearAfter})${ends}`,
    ),
    read: readMonth,
  },
  {
    pattern: pattern(
      String.raw`(?<first>(?:1[5-9]|20)\d\d)(?:\s?[–—-]\s?|/)(?<last>(?:1[5-9]|20)\d\d|\d\d)${ends}(?![.,]\d|%)`,
    ),
    read: readYears,
  },
  { pattern: pattern(String.raw`(?<part>${part})?(?<year>${century})`), read: readYear },
  {
    pattern: pattern(
      String.raw`(?:(?<turn>[Ll]ast|[Tt]his\spast|[Tt]his\scoming|[Tt]his|[Nn]ext|coming|past)\s)?(?<weekday>${longWeekday})(?:\s(?:of\s)?(?<week>last|this|next)\sweek)?(?=\P{L}|s|$)`,
    ),
    read: readWeekday,
  },
  {
    pattern: pattern(
      String.raw`(?<turn>[Ll]ast|[Tt]his\spast|[Tt]his\scoming|[Tt]his|[Nn]ext|(?:the\s)?coming)\s(?<unit>weekend|week|month|quarter|year|decade|summer|winter|spring|autumn|fall)${ends}`,
    ),
    read: readUnit,
  },
  {
    pattern: pattern(
      String.raw`[Tt]he\s(?<turn>previous|preceding|following)\s(?<unit>day|week|month|quarter|year|decade)${ends}`,
    ),
    read: readBeside,
  },
  {
    pattern: pattern(
      String.raw`(?<count>\d{1,3}|${[...numbers.keys()].join('|')}|${[...numbers.keys()].map((word) => word.replace(/^./, (first) => first.toUpperCase())).join('|')})\s(?<unit>day|week|month|year|decade)s?\sago${ends}`,
    ),
    read: readAgo,
  },
  {
    pattern: pattern(
      String.raw`(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast\snight|[Tt]his\s(?:morning|afternoon|evening))${ends}`,
    ),
    read: readOffset,
  },
];

function readImpossible(): null {
  return null;
}

/** How far a rule looks around an expression. */
const near = 80;

/**
 * The expressions of a text that point to a day, week, month, quarter, year or decade, in its order; where one could
 * be read in several ways, the longest form.
 *
 * @param isEnglish whether English words are read, or only what needs none: digits
 */
export function expressionsIn(
  text: string,
  isEnglish: boolean,
  language: string | null,
): Expression[] {
  const found: Expression[] = [];
  const taken: Span[] = [];
  const claim = (span: Span, read: Read | null): void => {
    taken.push(span);
    if (read !== null)
      found.push({ start: span.start, end: span.end, grain: read.grain, meaning: read.meaning });
  };
  const isFree = (span: Span): boolean => !taken.some((other) => overlaps(span, other));
  for (const { pattern, read } of isEnglish ? forms : []) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (match[0] === '' || !isFree({ start, end })) continue;
      const meaning = read({
        groups: match.groups ?? {},
        match: match[0],
        before: text.slice(Math.max(0, start - near), start),
        after: text.slice(end, end + near),
        text,
      });
      if (meaning === undefined) continue;
      claim({ start, end: meaning?.length === undefined ? end : start + meaning.length }, meaning);
    }
  }
  for (const { start, end, readings } of datesIn(text, language)) {
    if (!isFree({ start, end }) || !/\p{Nd}{4}/u.test(text.slice(start, end))) continue;
    const [only, other] = readings;
    const period = other === undefined ? unitOf('day', readDay(only)) : null;
    claim(
      { start, end },
      { grain: 'day', meaning: { is: 'period', period, year: Number(only.slice(0, 4)) } },
    );
  }
  return found.sort((a, b) => a.start - b.start);
}
