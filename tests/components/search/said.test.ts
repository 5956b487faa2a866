import { expect, test } from 'vitest';
import { choiceName, describeCount, inOrder } from '../../../src/components/search/said.ts';
import { queryOf } from '../../../src/components/search/query.ts';

const choices = (...values: string[]) => values.map((value) => ({ value, count: 1 }));
const values = (list: readonly { value: string }[]) => list.map(({ value }) => value);

test('it is said how many stories were found, and for what', () => {
  expect(describeCount(0, queryOf('?q=tugboat'))).toBe('No story found for “tugboat”.');
  expect(describeCount(1, queryOf('?q=tugboat'))).toBe('1 story found for “tugboat”.');
  expect(describeCount(12, queryOf('?place=China'))).toBe('12 stories found.');
});

test('years come from the last, each with its months; a day only where it was asked for', () => {
  const dates = choices(
    '2023-12-31',
    '2023',
    '2024-03',
    '2023-12',
    '2024',
    '2024-11',
    '2024-03-08',
  );
  expect(values(inOrder('date', dates, ''))).toEqual([
    ...['2024', '2024-11', '2024-03'],
    ...['2023', '2023-12'],
  ]);
  expect(values(inOrder('date', dates, '2024-03-08'))).toContain('2024-03-08');
});

test('places are sorted as a dictionary does, languages by their names', () => {
  expect(values(inOrder('place', choices('Zurich', 'Österreich', 'China'), ''))).toEqual([
    ...['China', 'Österreich', 'Zurich'],
  ]);
  expect(values(inOrder('language', choices('de', 'ar', 'en'), ''))).toEqual(['ar', 'en', 'de']);
});

test('dates and languages are said in words; what an address makes up, as it stands there', () => {
  expect(choiceName('date', '2024')).toBe('2024');
  expect(choiceName('date', '2024-03')).toBe('March 2024');
  expect(choiceName('date', '2024-03-08')).toBe('8 March 2024');
  expect(choiceName('language', 'ar')).toBe('Arabic');
  expect(choiceName('date', 'yesterday')).toBe('yesterday');
  expect(choiceName('language', '<b>')).toBe('<b>');
});
