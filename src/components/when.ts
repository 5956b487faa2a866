import { drawTimeline, type TimelineDrawing } from '../charts/timeline.ts';
import type { Analysis, DateMention } from '../story.ts';
import { byCode } from '../text/order.ts';
import { datesOf, itemId } from './mentions.ts';

/** A day or a stretch of days that a story speaks of, with all words that name it. */
export interface Dated {
  /** The id of its item on the page. */
  id: string;
  /** What it is in words; null where that cannot be told. */
  name: string | null;
  /** Null with the name. */
  from: string | null;
  to: string | null;
  isDay: boolean;
  mentions: readonly DateMention[];
}

/** When a story plays. */
export interface When {
  /** What can be told, the earliest first. */
  dates: readonly Dated[];
  /** What cannot, in the order of the text. */
  unresolved: readonly Dated[];
  /** The last of its marks is that of the day that dates are told from, where there is one. */
  timeline: TimelineDrawing | null;
}

/** What a story says of time, in order. */
export function whenOf({ dates, dated }: Pick<Analysis, 'dates' | 'dated'>): When {
  const all = datesOf(dates).flatMap((mentions, index): Dated[] => {
    const [first] = mentions;
    if (first === undefined) return [];
    const { from, to, grain } = first;
    const name = from === null || to === null ? null : nameOf(from, to, grain);
    const id = itemId('date', index);
    return [{ id, name, from, to, isDay: from !== null && from === to, mentions }];
  });
  const told = all
    .filter(({ name }) => name !== null)
    .sort((a, b) => byCode(a.from ?? '', b.from ?? '') || byCode(a.to ?? '', b.to ?? ''));
  const stretches = told.flatMap(({ from, to, isDay, mentions }) =>
    from === null || to === null
      ? []
      : [{ from, to, isDay, label: shortName(from, to, mentions[0]?.grain, dated?.date) }],
  );
  const day = dated?.date;
  const published =
    day === undefined
      ? []
      : [{ from: day, to: day, isDay: true, label: shortName(day, day, 'day', day) }];
  return {
    dates: told,
    unresolved: all.filter(({ name }) => name === null),
    timeline: drawTimeline([...stretches, ...published]),
  };
}

type Grain = DateMention['grain'];

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  return (date: string) => formatter.format(new Date(`${date}T00:00:00Z`));
};
const weekdayAndDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const dayInYear = format({ day: 'numeric', month: 'long' });
const dayAndYear = format({ day: 'numeric', month: 'long', year: 'numeric' });
const month = format({ month: 'long', year: 'numeric' });
const monthAlone = format({ month: 'long' });
const year = format({ year: 'numeric' });
const shortDay = format({ day: 'numeric', month: 'short' });
const shortDayAndYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
const shortMonth = format({ month: 'short', year: 'numeric' });

/** Whether two days are the first and the last of a calendar's month, year or decade, or of several. */
function isWhole(from: string, to: string, of: 'month' | 'year'): boolean {
  const first = of === 'month' ? '-01' : '-01-01';
  const next = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return from.endsWith(first) && next.endsWith(first);
}

/** A day or a stretch of days in words: as the calendar calls it, where that is what is meant. */
function nameOf(from: string, to: string, grain: Grain): string {
  if (from === to) return weekdayAndDay(from);
  if (isWhole(from, to, 'year')) {
    if (year(from) === year(to)) return year(from);
    return grain === 'decade' && from.slice(0, 3) === to.slice(0, 3) && from[3] === '0'
      ? `The ${year(from)}s`
      : `${year(from)}–${year(to)}`;
  }
  if (isWhole(from, to, 'month')) {
    if (month(from) === month(to)) return month(from);
    const start = year(from) === year(to) ? monthAlone(from) : month(from);
    return `${start} – ${month(to)}`;
  }
  const start = year(from) === year(to) ? dayInYear(from) : dayAndYear(from);
  return `${start} – ${dayAndYear(to)}`;
}

/** The same for a drawing. The year of publication goes without saying. */
function shortName(from: string, to: string, grain: Grain = 'day', published = ''): string {
  const isThisYear = from.slice(0, 4) === published.slice(0, 4);
  if (from === to) return isThisYear ? shortDay(from) : shortDayAndYear(from);
  if (isWhole(from, to, 'year')) {
    if (year(from) === year(to)) return year(from);
    return grain === 'decade' ? `${year(from)}s` : `${year(from)}–${year(to)}`;
  }
  if (isWhole(from, to, 'month')) {
    if (month(from) === month(to)) return isThisYear ? monthAlone(from) : shortMonth(from);
    return `${shortMonth(from)} – ${shortMonth(to)}`;
  }
  return `${shortDay(from)} – ${isThisYear ? shortDay(to) : shortDayAndYear(to)}`;
}
