/** A date that a text states in full: day, month and year. */
export interface StatedDate {
  /** YYYY-MM-DD. Two, the month read first and the day read first, where two numbers could both be the month. */
  readings: readonly [string] | readonly [monthFirst: string, dayFirst: string];
  /** Where it stands in the text, in UTF-16 code units, the end exclusive. */
  start: number;
  end: number;
}

/** Thailand counts from 543 years earlier: 2568 is 2025. */
const buddhist = 543;
const year = String.raw`(?<year>(?:1[6-9]|20|25)\d{2})`;
const day = String.raw`(?<![\d.,])(?<day>[0-3]?\d)`;
/** Scraped pages run the time into the year: "20247:00 AM" is 2024, 7:00. */
const yearEnds = String.raw`(?!\d{3}|\d\d?(?![\d:.\s]))`;
const ordinal = String.raw`(?:st|nd|rd|th|er|º|ª)?`;
const of = String.raw`\.?,?[\s-]*(?:(?:of|the|den|de|del|di)\s+|ב)?`;

/** Forms that need no names: ISO 8601 and its like, and East Asian. */
const yearFirst = new RegExp(
  String.raw`(?<!\d)${year}(?:(?<mark>[-/.])\s?(?<month>[01]?\d)\k<mark>\s?|\s?[年년]\s?(?<month2>[01]?\d)\s?[月월]\s?)(?<day>[0-3]?\d)(?!\d)`,
  'gu',
);

/** Day, month and year in numbers, or the month first, as in the United States. A full stop parts only day-first dates. */
const numeric =
  /(?<![\d.,/-])(?<first>[0-3]?\d)(?<mark>[/.-])\s?(?<second>[0-3]?\d)\k<mark>\s?(?<year>(?:1[6-9]|20)\d{2}(?!\d{3}|\.\d)|(?<=\d[/.]\s?)\d{2}(?![\d/.]|-\d))/gu;

interface Names {
  months: ReadonlyMap<string, number>;
  patterns: readonly RegExp[];
}

const names = new Map<string, Names>();

/** The month names of a language with their numbers, as the Unicode CLDR has them, and what finds dates that use them. */
function namesOf(language: string): Names {
  const known = names.get(language);
  if (known !== undefined) return known;
  const months = new Map<string, number>();
  for (const length of ['long', 'short'] as const) {
    for (const withDay of [{}, { day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, {
        calendar: 'gregory',
        timeZone: 'UTC',
        month: length,
        ...withDay,
      });
      for (let month = 0; month < 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2025, month, 3));
        const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase();
        const bare = name?.replace(/\.$/, '') ?? '';
        if (/^\p{L}[\p{L}\p{M}]+$/u.test(bare)) months.set(bare, month + 1);
      }
    }
  }
  // CLDR has one short form; newspapers have another.
  if (language === 'en') months.set('sept', 9);
  const month = `(?<month>${[...months.keys()].sort((a, b) => b.length - a.length).join('|') || '(?!)'})`;
  const found = {
    months,
    patterns: [
      String.raw`${day}${ordinal}${of}${month}${of}${year}${yearEnds}`,
      String.raw`${month}\.?\s*${day}${ordinal},?\s*${year}${yearEnds}`,
      String.raw`${year},?\s${month}\s${day}(?!\d)`,
    ].map((pattern) => new RegExp(pattern, 'giu')),
  };
  names.set(language, found);
  return found;
}

/**
 * The dates that a text states in full, in its order: ISO 8601, numeric with any separator, and with the month by its
 * name in English or in the text's own language.
 *
 * @param language a BCP 47 tag, or null where it is not known
 */
export function datesIn(text: string, language: string | null): StatedDate[] {
  const plain = text.replace(/[٠-٩۰-۹०-९]/gu, (digit) =>
    String((digit.charCodeAt(0) - (digit < '०' ? (digit < '۰' ? 0x660 : 0x6f0) : 0x966)) % 10),
  );
  if (!/\d/.test(plain)) return [];
  const found: StatedDate[] = [];
  const taken = new Uint8Array(plain.length);
  const take = (match: RegExpExecArray, readings: (string | null)[]): void => {
    const [first, second] = readings.filter((reading) => reading !== null);
    if (first === undefined) return;
    const start = match.index;
    const end = start + match[0].length;
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    const same = second === undefined || second === first;
    found.push({ readings: same ? [first] : [first, second], start, end });
  };
  for (const match of plain.matchAll(yearFirst)) {
    const { year = '', month, month2, day = '' } = match.groups ?? {};
    take(match, [calendarDate(year, month ?? month2 ?? '', day)]);
  }
  for (const name of new Set(['en', ...(language === null ? [] : [language])])) {
    const { months, patterns } = namesOf(name);
    for (const pattern of patterns) {
      for (const match of plain.matchAll(pattern)) {
        if (isInWord(plain, match.index)) continue;
        const { year = '', month = '', day = '' } = match.groups ?? {};
        take(match, [calendarDate(year, String(months.get(month.toLowerCase()) ?? ''), day)]);
      }
    }
  }
  for (const match of plain.matchAll(numeric)) {
    const { year = '', mark = '', first = '', second = '' } = match.groups ?? {};
    const dayFirst = calendarDate(year, second, first);
    const monthFirst = calendarDate(year, first, second);
    take(match, mark === '.' && dayFirst !== null ? [dayFirst] : [monthFirst, dayFirst]);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The day that a text states, as YYYY-MM-DD; null where it states none, several, or one that could be another. */
export function dayIn(text: string, language: string | null): string | null {
  const [date, second] = datesIn(text, language);
  return date !== undefined && second === undefined && date.readings.length === 1
    ? date.readings[0]
    : null;
}

/** Whether a match begins within a word. Scraped pages run lines together: in "GermanDec 22" a new word begins with its capital. */
function isInWord(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (!/\p{L}$/u.test(before)) return false;
  return !/\p{Ll}$/u.test(before) || !/^\p{Lu}/u.test(text.slice(start, start + 2));
}

/** A year of two digits, which no news text leaves in doubt, is one from 1970 to 2069 (POSIX has 1969 to 2068). */
function calendarDate(year: string, month: string, day: string): string | null {
  const full = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  const common = full >= 2500 ? full - buddhist : full;
  const date = new Date(Date.UTC(common, Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
    ? date.toISOString().slice(0, 10)
    : null;
}
