import type { DateStatement, Source } from '../../concordance/concordance.ts';
import { shelve, shelvesOfDate, shelvesOfStory, type Shelf } from '../../concordance/shelves.ts';
import { byCode } from '../../text/order.ts';
import { daysSaid } from '../when.ts';

/** So many dates are on one page: as with the other lists, some 200 KB of HTML at most. */
const roomForDates = 300;

/** A date that a story states, and that it is known which days are meant by. */
export type Dated = DateStatement & { from: string; to: string };

/** All that is dated, the earliest first, on shelves by decade, year, month and day. */
export function timelineOf(dates: readonly DateStatement[]): Shelf<Dated> {
  return shelve(
    dates
      .filter((date): date is Dated => date.from !== null && date.to !== null)
      .sort((a, b) => byCode(a.from, b.from) || byCode(b.to, a.to)),
    ({ from, grain }) => shelvesOfDate(from, grain),
    roomForDates,
    ({ source }) => shelvesOfStory(source.date, source.base),
  );
}

/** What stands at one place of the timeline. */
interface Days {
  /** In words. */
  name: string;
  /** What each family says of them, in the order of the archive and of the texts. */
  tellings: { source: Source; dates: Dated[] }[];
}

/** Groups what is dated alike, and of that what one family says. */
export function daysOf(dates: readonly Dated[]): Days[] {
  const alike = Map.groupBy(dates, ({ from, to, grain }) => daysSaid(from, to, grain));
  return [...alike].map(([name, all]) => ({
    name,
    tellings: [...Map.groupBy(all, ({ source }) => source)].map(([source, its]) => ({
      source,
      dates: its,
    })),
  }));
}
