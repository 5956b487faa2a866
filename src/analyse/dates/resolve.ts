import { dayOf, monthOf, months, unitOf, weekdayOf, type Day, type Period } from './calendar.ts';
import type { Meaning, YearWord } from './meaning.ts';
import type { Tense } from './tense.ts';

/** What is known where an expression stands. */
export interface Context {
  /** The day of publication. */
  today: Day | null;
  tense: Tense | null;
  /** The stretch of days that "the previous week" is told from. */
  anchor: Period | null;
  /** The year that was spoken of. */
  year: number | null;
}

/** So near a day is meant, whatever the tense, when the one that the tense points to is far. */
const close = 90;
const far = 270;

/** The days that an expression means; null where these cannot be told. */
export function resolve(meaning: Meaning, context: Context): Period | null {
  const { today, tense } = context;
  switch (meaning.is) {
    case 'period':
      return meaning.period;
    case 'dates':
      return dates(meaning, context);
    case 'months':
      return monthsOf(meaning, context);
    case 'quarter': {
      const year = yearOf(meaning.year, context);
      const quarter = (of: number): Period => months(of, 3 * meaning.quarter - 2, 3);
      if (year !== null) return quarter(year);
      if (today === null || meaning.year !== null) return null;
      return nearest(
        [0, -1, 1].map((step) => quarter(monthOf(today).year + step)),
        today,
        tense,
      );
    }
    case 'weekday':
      return today === null ? null : weekday(meaning, today, tense);
    case 'unit':
      if (today === null || meaning.unit === 'season') return null;
      if (meaning.unit !== 'weekend') return unitOf(meaning.unit, today, meaning.step);
      return weekend(meaning.step, today, tense);
    case 'beside': {
      const anchor =
        context.anchor ??
        (meaning.step < 0 && meaning.unit !== 'day' && today !== null
          ? unitOf('day', today)
          : null);
      return anchor === null
        ? null
        : unitOf(meaning.unit, meaning.step < 0 ? anchor.from : anchor.to, meaning.step);
    }
    case 'ago':
      return today === null || monthOf(today).year - meaning.count < 1000
        ? null
        : unitOf(meaning.unit, today, -meaning.count);
    case 'offset':
      return today === null ? null : unitOf('day', today, meaning.days);
  }
}

function yearOf(year: YearWord | null, { today, year: spoken }: Context): number | null {
  if (year === null || typeof year === 'number') return year;
  if (year === 'that') return spoken;
  return today === null ? null : monthOf(today).year + year.step;
}

function weekday(
  { weekday, turn, week }: Extract<Meaning, { is: 'weekday' }>,
  today: Day,
  tense: Tense | null,
): Period {
  if (week !== null) return unitOf('day', unitOf('week', today, week).from + weekday);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (turn === -1) return unitOf('day', today - (back === 0 ? 7 : back));
  if (turn === 1) return unitOf('day', today + 7 - back);
  if (back === 0) return unitOf('day', today);
  const isAhead = turn === 0 ? tense !== 'past' : tense === 'future' || tense === 'present';
  return unitOf('day', isAhead ? today + 7 - back : today - back);
}

function weekend(step: number, today: Day, tense: Tense | null): Period {
  const monday = unitOf('week', today).from;
  const isOn = weekdayOf(today) >= 5;
  const isBehind = step === 0 && !isOn && weekdayOf(today) < 3 && tense === 'past';
  const saturday = monday + 5 + 7 * (isBehind ? -1 : step);
  return { from: saturday, to: saturday + 1 };
}

function dates(meaning: Extract<Meaning, { is: 'dates' }>, context: Context): Period | null {
  const inYear = (year: number): Period | null => {
    const from = dayOf(year, meaning.month, meaning.day);
    const first = meaning.month * 100 + meaning.day;
    const isNext = meaning.lastMonth * 100 + meaning.lastDay < first;
    const to = dayOf(isNext ? year + 1 : year, meaning.lastMonth, meaning.lastDay);
    return from === null || to === null ? null : { from, to };
  };
  const year = yearOf(meaning.year, context);
  if (year !== null) return inYear(year);
  const { today, tense } = context;
  if (today === null || meaning.year !== null) return null;
  const known = monthOf(today).year;
  const periods = [0, -1, 1, -2, 2, -3, -4, 4, -8, 8]
    .map((step) => inYear(known + step))
    .filter((period) => period !== null)
    .filter(({ from }) => meaning.weekday === null || weekdayOf(from) === meaning.weekday);
  return nearest(periods, today, tense);
}

function monthsOf(
  { month, last, year, turn }: Extract<Meaning, { is: 'months' }>,
  context: Context,
): Period | null {
  const inYear = (of: number): Period => months(of, month, ((last - month + 12) % 12) + 1);
  const known = yearOf(year, context);
  if (known !== null) return inYear(known);
  const { today, tense } = context;
  if (today === null || year !== null) return null;
  const periods = [0, -1, 1].map((step) => inYear(monthOf(today).year + step));
  if (turn === 0) return inYear(monthOf(today).year);
  if (turn === -1) return latest(periods.filter(({ to }) => to < today));
  if (turn === 1) return earliest(periods.filter(({ from }) => from > today));
  return nearest(periods, today, tense);
}

const latest = (periods: readonly Period[]): Period | null =>
  periods.reduce<Period | null>((a, b) => (a === null || b.from > a.from ? b : a), null);
const earliest = (periods: readonly Period[]): Period | null =>
  periods.reduce<Period | null>((a, b) => (a === null || b.from < a.from ? b : a), null);

/** Of the same days in several years the one that is meant: the last by default, the next in the future tense. */
function nearest(periods: readonly Period[], today: Day, tense: Tense | null): Period | null {
  const now = periods.find(({ from, to }) => from <= today && today <= to);
  if (now !== undefined) return now;
  const past = latest(periods.filter(({ to }) => to < today));
  const next = earliest(periods.filter(({ from }) => from > today));
  if (past === null || next === null) return past ?? next;
  const behind = today - past.to;
  const ahead = next.from - today;
  if (tense === 'future') return behind <= close && ahead > far ? past : next;
  if (tense === 'past') return past;
  return ahead <= close && behind > far ? next : past;
}
