import type { Statement } from '../../concordance/concordance.ts';
import { shelve, shelvesOfDate, shelvesOfStory, type Shelf } from '../../concordance/shelves.ts';
import type { DateMention } from '../../story.ts';
import { byCode } from '../../text/order.ts';
import { roomForDates } from './shelving.ts';
import { daysSaid } from './said.ts';

/** A date that a story states, and that it is known which days are meant by. */
export type Dated = Statement<DateMention> & { from: string; to: string };

/** All that is dated, the earliest first, on shelves by decade, year, month and day. */
export function timelineOf(dates: readonly Statement<DateMention>[]): Shelf<Dated> {
  const dated = dates.flatMap((date): Dated[] => {
    const { from, to } = date.item;
    return from === null || to === null ? [] : [{ ...date, from, to }];
  });
  return shelve(
    dated.sort((a, b) => byCode(a.from, b.from) || byCode(b.to, a.to)),
    ({ from, item }) => shelvesOfDate(from, item.grain),
    roomForDates,
    ({ source }) => shelvesOfStory(source.date, source.base),
  );
}

/** What stands at one place of the timeline. */
interface Days {
  /** In words. */
  name: string;
  /** The same for machines: a day, month or year, as YYYY-MM-DD or the beginning of it. */
  from: string;
  dates: Dated[];
}

/** Groups what is dated alike; of what is dated twice in the same sentence, as "Wednesday, 5 March", the first is enough. */
export function daysOf(dates: readonly Dated[]): Days[] {
  const alike = Map.groupBy(dates, ({ from, to, item }) => daysSaid(from, to, item.grain));
  return [...alike].map(([name, all]) => {
    const { from = '', item } = all[0] ?? {};
    return { name, from: from.slice(0, item === undefined ? 0 : digits[item.grain]), dates: all };
  });
}

const digits = { decade: 4, year: 4, quarter: 7, month: 7, week: 10, day: 10 } as const;
