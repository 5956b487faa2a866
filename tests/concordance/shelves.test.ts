import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allShelves,
  shelve,
  shelvesOfDate,
  shelvesOfName,
  shelvesOfStory,
} from '../../src/concordance/shelves.ts';

const names = (shelf: ReturnType<typeof shelve>) => allShelves(shelf).map(({ name }) => name);

test('what there is room for stands on one shelf', () => {
  const shelf = shelve(['2024-05-01', '2023-01-01'], (date) => shelvesOfStory(date, 'a'), 2);
  expect(shelf).toEqual({
    ...{ name: '', above: [], parts: [], count: 2 },
    items: ['2024-05-01', '2023-01-01'],
  });
});

test('a shelf that is too full is parted by year, then by month, and others stay whole', () => {
  const dates = ['2024-05-02', '2024-05-01', '2024-02-01', '2023-01-01'];
  const shelf = shelve(dates, (date) => shelvesOfStory(date, 'a'), 2);
  expect(names(shelf)).toEqual(['', '2023', '2024', '2024-02', '2024-05']);
  expect(shelf.parts[1]?.count).toBe(3);
  expect(shelf.parts[1]?.parts[1]?.items).toEqual(['2024-05-02', '2024-05-01']);
});

test('stories of one day, or of none, are parted by their address', () => {
  const stories: (readonly [string | null, string])[] = [
    ['2024-05-02', 'boat'],
    ['2024-05-02', 'bread'],
    [null, 'a-ship'],
    [null, 'ale'],
  ];
  const shelf = shelve(stories, ([date, id]) => shelvesOfStory(date, id), 1);
  expect(names(shelf).filter((name) => /-b[or]$|-a[ls]$/.test(name))).toEqual([
    '2024-05-02-bo',
    '2024-05-02-br',
    'undated-al',
    'undated-as',
  ]);
});

test('a date stands on the shelf that is as exact as it is', () => {
  expect(shelvesOfDate('1990-01-01', 'decade')).toEqual(['1990s']);
  expect(shelvesOfDate('1991-01-01', 'year')).toEqual(['1990s', '1991']);
  expect(shelvesOfDate('1991-12-25', 'day')).toEqual(['1990s', '1991', '1991-12', '1991-12-25']);
});

test('what is left on a parted shelf is parted further, where it is too much', () => {
  const said = ['2024', '2024', '2024', '2024-05'].map((date, index) => ({ date, index }));
  const shelf = shelve(
    said,
    ({ date }) => (date === '2024' ? ['2024'] : ['2024', date]),
    2,
    ({ index }) => [`202${index + 5}`],
  );
  expect(names(shelf)).toEqual(['', '2024', '2024-05', '2024/2025', '2024/2026', '2024/2027']);
});

test('names are parted by their first letters; those that begin with a digit stand together', () => {
  expect(shelvesOfName('abba')).toEqual(['a', 'ab', 'abb', 'abba']);
  expect(shelvesOfName('50-cent')).toEqual(['0-9']);
  expect(shelvesOfName('')).toEqual(['0-9']);
});

test('nothing is lost or told twice, and one more moves nothing off other shelves', () => {
  const story = fc.record({
    date: fc.option(fc.constantFrom('2023-01-01', '2024-05-01', '2024-05-02', '2024-06-01')),
    id: fc.stringMatching(/^[a-c]{1,7}$/),
  });
  const shelvesOf = ({ date, id }: { date: string | null; id: string }) => shelvesOfStory(date, id);
  fc.assert(
    fc.property(fc.array(story, { maxLength: 60 }), story, (stories, more) => {
      const before = allShelves(shelve(stories, shelvesOf, 5));
      expect(before.flatMap(({ items }) => items)).toHaveLength(stories.length);
      expect(new Set(before.flatMap(({ items }) => items)).size).toBe(new Set(stories).size);
      const after = new Map(
        allShelves(shelve([...stories, more], shelvesOf, 5)).map((shelf) => [shelf.name, shelf]),
      );
      const its = new Set(['', ...shelvesOf(more)]);
      for (const shelf of before) {
        if (!its.has(shelf.name) && after.has(shelf.name)) {
          expect(after.get(shelf.name)).toEqual(shelf);
        }
      }
    }),
  );
});

test('a shelf knows the shelves that it is within, those of what was left on one too', () => {
  const said = ['2024', '2024', '2024-05'].map((date, index) => ({ date, index }));
  const shelf = shelve(
    said,
    ({ date }) => (date === '2024' ? ['2024'] : ['2024', date]),
    1,
    ({ index }) => ['a', `a${index}`],
  );
  expect(allShelves(shelf).map(({ name, above }) => [name, ...above])).toEqual([
    [''],
    ['2024'],
    ['2024-05', '2024'],
    ['2024/a', '2024'],
    ['2024/a0', '2024', '2024/a'],
    ['2024/a1', '2024', '2024/a'],
  ]);
});

test('where the room is none, a shelf is parted however little there is on it', () => {
  const shelf = shelve(
    ['2024-05-01'],
    (date) => shelvesOfStory(date, 'a'),
    (name) => (name.length === 7 ? 1 : 0),
  );
  expect(names(shelf)).toEqual(['', '2024', '2024-05']);
});
