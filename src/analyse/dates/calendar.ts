/** A day, counted from 1 January 1970 in the Gregorian calendar. It has no hours, and so no time zone. */
export type Day = number;

/** Some days in a row: the first and the last, inclusive. */
export interface Period {
  from: Day;
  to: Day;
}

/** A part of the calendar that has its own place in it. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';

const msPerDay = 86_400_000;

/** The day of a date that exists; null for one such as 30 February. Months count from 1. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const time = new Date(Date.UTC(year, month - 1, date));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === date
    ? time.getTime() / msPerDay
    : null;
}

/** Reads YYYY-MM-DD. */
export function readDay(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / msPerDay;
}

/** Writes YYYY-MM-DD. */
export function writeDay(day: Day): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** Monday is 0. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The year of a day, and its month from 1. */
export function monthOf(day: Day): { year: number; month: number } {
  const time = new Date(day * msPerDay);
  return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1 };
}

/** Whole months in a row, the first counted from 1; months above 12 lie in later years, those below 1 in earlier ones. */
export function months(year: number, first: number, count: number): Period {
  return {
    from: Date.UTC(year, first - 1, 1) / msPerDay,
    to: Date.UTC(year, first - 1 + count, 0) / msPerDay,
  };
}

/** The unit that a day lies in, or one that many after it. A week is from Monday to Sunday. */
export function unitOf(unit: Unit, day: Day, step = 0): Period {
  const { year, month } = monthOf(day);
  switch (unit) {
    case 'day':
      return { from: day + step, to: day + step };
    case 'week': {
      const from = day - weekdayOf(day) + 7 * step;
      return { from, to: from + 6 };
    }
    case 'month':
      return months(year, month + step, 1);
    case 'quarter':
      return months(year, 3 * Math.floor((month - 1) / 3) + 1 + 3 * step, 3);
    case 'year':
      return months(year + step, 1, 12);
    case 'decade':
      return months(year - (year % 10) + 10 * step, 1, 120);
  }
}
