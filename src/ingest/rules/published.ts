import { datesIn, type StatedDate } from '../../text/dates.ts';
import { isInHead, isOnlyADate, mostAbove, mostBelow } from '../head.ts';
import { byline, isName } from '../marks.ts';
import { claimOf, free, type Claim, type Rule, type Sheet } from '../rule.ts';
import type { Placed } from '../setting.ts';
import { publishedWeights, saysUpdated, type DatedLine } from '../weights/published.ts';
import { loudest, weigh } from '../weights/weigh.ts';

/** A line about a text, not of it, has no more words. */
const mostWords = 24;

/** The date for which most speaks, of the short lines that state one; and the date of the last change. */
export const published: Rule = (sheet) => {
  const dated = datedLines(sheet);
  const [best] = dated
    .map((one) => ({ one, weight: weigh(publishedWeights, one) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ one }) => one);
  if (best === undefined) return dateline(sheet);
  const reading = resolve(best.date, best.line, sheet);
  const changed = dated.find(
    (one) => one !== best && saysUpdated(one) && one.date.readings.length === 1,
  );
  const isChange = saysUpdated(best) && changed === undefined && dated.length === 1;
  const [first, second] = best.date.readings;
  const who = byline(best.line.text) ?? nameBefore(best);
  const claims: Claim[] = [
    {
      index: best.line.index,
      role: isChange ? 'updated' : 'published',
      why: isChange ? 'the one date, of a change' : 'the date for which most speaks',
      signs: loudest(publishedWeights, best, 1),
      fields: {
        ...(reading === null ? {} : { published: reading }),
        ...(isChange && reading !== null ? { updated: reading } : {}),
        ...(who === null ? {} : { byline: who }),
        ...(changed?.line === best.line ? { updated: changed.date.readings[0] } : {}),
      },
      ...(reading === null && second !== undefined
        ? {
            doubt: `the date could be ${first} or ${second}, and nothing else in the text tells which`,
          }
        : {}),
    },
  ];
  if (changed !== undefined && changed.line !== best.line) {
    claims.push({
      index: changed.line.index,
      role: 'updated',
      why: 'it says updated',
      fields: { updated: changed.date.readings[0] },
    });
  }
  for (const { line } of dated) {
    if (line.above <= mostAbove && isOnlyADate(line))
      claims.push({ index: line.index, role: 'chrome', why: 'a second date' });
  }
  return claims;
};

/** The dates in lines that could be about the text, each with what its place says. */
export function datedLines(sheet: Sheet): DatedLine[] {
  const headline = claimOf(sheet, 'headline')?.index;
  const lines = free(sheet).filter(
    (line) =>
      line.dates.length > 0 &&
      line.words <= mostWords &&
      !tells(line) &&
      (line.above <= mostAbove || line.below <= mostBelow || isInHead(line, headline, sheet)),
  );
  const days = lines.flatMap(({ dates }) => dates.map(({ readings }) => readings[0]));
  let below = 0;
  return lines.flatMap((line, position) =>
    line.dates.map((date, nth) => {
      const belowHeadline = headline === undefined ? null : line.index - headline;
      if (belowHeadline !== null && belowHeadline > 0) below += 1;
      return {
        line,
        date,
        belowHeadline,
        isFirst: position === 0 && nth === 0,
        isFirstBelow: belowHeadline !== null && belowHeadline > 0 && below === 1,
        isRepeated: days.filter((day) => day === date.readings[0]).length > 1,
      };
    }),
  );
}

/** The day that a place and a date state at the head of the first paragraph: "LONDON, 5 November 2025 - …". */
function dateline({ lines, claims }: Sheet): Claim[] {
  const first = lines.find(({ isSound, index }) => isSound && !claims.has(index));
  const [date] = first?.dates ?? [];
  if (first === undefined || date?.readings.length !== 1) return [];
  const isOpening =
    /^\p{Lu}[^.!?]{1,60}[,(]\s*$/u.test(first.text.slice(0, date.start)) &&
    /^\s*(?:\([^)]{1,40}\)\s*|\)\s*)?[-–—:]/u.test(first.text.slice(date.end));
  return isOpening
    ? [
        {
          index: first.index,
          role: 'block',
          why: 'a dateline opens it',
          fields: { published: date.readings[0] },
        },
      ]
    : [];
}

/** Who a line names before its date: "Ana Reed | 5 November 2025". */
function nameBefore({ line, date }: DatedLine): string | null {
  const before = line.text.slice(0, date.start).replace(/(?<![\s|·•,–—-])[\s|·•,–—-]+$/u, '');
  return isName(before) ? before : null;
}

/** A sentence that names a day says what happened on it; a line about the text has hardly a word besides the date. */
const mostAround = 2;

function tells({ text, dates, endsSentence }: Placed): boolean {
  const around = dates.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  );
  const words = around.match(/\p{L}{2,}/gu) ?? [];
  return (
    endsSentence &&
    !/\b[ap]\.\s?m\.\W*$/iu.test(text) &&
    !/^(?:publish|posted|updated|last )/iu.test(text) &&
    words.length > mostAround
  );
}

/**
 * Which of two readings is meant, by what else the document says: the weekday beside it, another date in the same form
 * of which there is no doubt, the same day in another form; else by what the text's language leaves no choice in.
 *
 * @returns null where nothing tells
 */
function resolve(
  { readings, start, end }: StatedDate,
  line: Placed,
  { lines, language }: Sheet,
): string | null {
  const [monthFirst, dayFirst] = readings;
  if (dayFirst === undefined) return monthFirst;
  const around = (line.text.slice(0, start) + line.text.slice(end)).toLowerCase();
  const days = [monthFirst, dayFirst].filter((day) =>
    weekdays(day, language).some((name) => around.includes(name)),
  );
  if (days.length === 1) return days[0] ?? null;
  if (americanZone.test(line.text)) return monthFirst;
  const stated = lines.flatMap((other) =>
    datesIn(other.text, language).map((date) => ({
      date,
      text: other.text.slice(date.start, date.end),
    })),
  );
  const certain = stated.filter(({ date }) => date.readings.length === 1);
  const same = [monthFirst, dayFirst].filter((day) =>
    certain.some(({ date }) => date.readings[0] === day),
  );
  if (same.length === 1) return same[0] ?? null;
  const orders = new Set(certain.flatMap(({ text }) => numericOrder(text) ?? []));
  if (orders.size === 1) return orders.has('month') ? monthFirst : dayFirst;
  if (language === null || language === 'en') return null;
  const [first] = new Intl.DateTimeFormat(language)
    .formatToParts()
    .filter(({ type }) => type === 'day' || type === 'month');
  return first?.type === 'month' ? monthFirst : dayFirst;
}

/** The zones of the United States, which writes the month first. */
const americanZone = /\d\s?(?:[ap]\.?m\.?)?\s?\b[ECMP][SD]?T\b/iu;

/** What comes first in a date of three numbers that leaves no doubt. */
function numericOrder(text: string): 'month' | 'day' | null {
  const [, first = '', second = ''] = /^(\d{1,2})[/-]\s?(\d{1,2})[/-]/.exec(text) ?? [];
  return Number(second) > 12 ? 'month' : Number(first) > 12 ? 'day' : null;
}

function weekdays(day: string, language: string | null): string[] {
  return ['en', language ?? 'en'].flatMap((name) =>
    (['long', 'short'] as const).map((weekday) =>
      new Intl.DateTimeFormat(name, { weekday, timeZone: 'UTC' })
        .format(new Date(`${day}T00:00Z`))
        .toLowerCase()
        .replace(/\.$/, ''),
    ),
  );
}
