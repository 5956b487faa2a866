import { describe, expect, test } from 'vitest';
import { whenOf } from '../../src/components/when.ts';
import type { DateMention } from '../../src/story.ts';

type Grain = DateMention['grain'];

let start = 0;
function date(from: string | null, to: string | null, grain: Grain, text = 'then'): DateMention {
  start += 10;
  return { block: 'p-00000000', start, end: start + text.length, text, from, to, grain };
}

const dated = { date: '2026-03-05', by: 'a' };
const namesOf = (...dates: DateMention[]) => whenOf({ dates, dated }).dates.map(({ name }) => name);

describe('a date is called what the calendar calls it', () => {
  test.each([
    ['2026-03-04', '2026-03-04', 'day', 'Wednesday, 4 March 2026'],
    ['2026-02-23', '2026-03-01', 'week', '23 February – 1 March 2026'],
    ['2025-12-29', '2026-01-04', 'week', '29 December 2025 – 4 January 2026'],
    ['2024-02-01', '2024-02-29', 'month', 'February 2024'],
    ['2025-07-01', '2025-09-30', 'quarter', 'July – September 2025'],
    ['2025-12-01', '2026-02-28', 'quarter', 'December 2025 – February 2026'],
    ['1991-01-01', '1991-12-31', 'year', '1991'],
    ['2019-01-01', '2021-12-31', 'year', '2019–2021'],
    ['1990-01-01', '1999-12-31', 'decade', 'The 1990s'],
    ['2015-01-01', '2024-12-31', 'decade', '2015–2024'],
  ] as const)('%s to %s, a %s: %s', (from, to, grain, name) => {
    expect(namesOf(date(from, to, grain))).toEqual([name]);
  });
});

test('dates stand in the order of time, one item for all words of one, by its place among the dates', () => {
  const { dates } = whenOf({
    dated,
    dates: [
      date('2026-03-04', '2026-03-04', 'day', 'Wednesday'),
      date('1991-01-01', '1991-12-31', 'year', '1991'),
      date('2026-03-04', '2026-03-04', 'day', 'yesterday'),
    ],
  });
  expect(dates.map(({ id, mentions }) => [id, mentions.map(({ text }) => text)])).toEqual([
    ['date-2', ['1991']],
    ['date-1', ['Wednesday', 'yesterday']],
  ]);
});

test('what cannot be told stands apart', () => {
  const { dates, unresolved } = whenOf({
    dated: null,
    dates: [date('2025-01-01', '2025-01-01', 'day'), date(null, null, 'day', 'Wednesday')],
  });
  expect(dates).toHaveLength(1);
  expect(unresolved.map(({ id, mentions }) => [id, mentions[0]?.text])).toEqual([
    ['date-2', 'Wednesday'],
  ]);
});

test('the day of publication is marked last, before and after the days that are told from it', () => {
  const week = [date('2026-03-02', '2026-03-02', 'day'), date('2026-03-09', '2026-03-09', 'day')];
  const [past, future, published] = whenOf({ dated, dates: week }).timeline?.marks ?? [];
  expect(published?.start).toBeGreaterThan(past?.start ?? Infinity);
  expect(published?.start).toBeLessThan(future?.start ?? -Infinity);
});

test('a drawing says the year only where it is another than that of publication', () => {
  const labels = (...dates: DateMention[]) =>
    whenOf({ dated, dates }).timeline?.labels.map(({ text }) => text);
  expect(
    labels(date('2025-12-30', '2025-12-30', 'day'), date('2026-01-01', '2026-01-31', 'month')),
  ).toEqual(expect.arrayContaining(['5 Mar', '30 Dec 2025', 'January']));
});

test('dates of one day need no drawing, and no dates neither', () => {
  expect(whenOf({ dated, dates: [date('2026-03-05', '2026-03-05', 'day')] }).timeline).toBeNull();
  expect(whenOf({ dated, dates: [] }).timeline).toBeNull();
});
