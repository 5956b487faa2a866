import { expect, test } from 'vitest';
import { narrow } from '../../../src/components/search/narrow.ts';
import { queryOf } from '../../../src/components/search/query.ts';
import type { Families } from '../../../src/search/family.ts';

const families: Families = {
  old: { date: '2023-12-31', language: 'en', sources: ['Courier'], places: ['Norway', 'China'] },
  new: { date: '2024-03-08', language: 'en', sources: ['Courier', 'Gazette'], places: ['China'] },
  undated: { date: null, language: null, sources: [], places: ['Norway'] },
};
const found = ['undated', 'old', 'gone', 'new'].map((id) => ({ id }));
const narrowed = (search: string) => narrow(found, families, queryOf(search));
const ids = (search: string) => narrowed(search).results.map(({ found: { id } }) => id);

test('the best come first unless the newest are asked for; what is unknown is left out', () => {
  expect(ids('?q=a')).toEqual(['undated', 'old', 'new']);
  expect(ids('?q=a&order=newest')).toEqual(['new', 'old', 'undated']);
});

test('without words there is no best, and the newest come first', () => {
  expect(ids('?place=China')).toEqual(['new', 'old']);
});

test.each([
  ['?q=a&place=Norway', ['undated', 'old']],
  ['?q=a&date=2024', ['new']],
  ['?q=a&date=2023-12', ['old']],
  ['?q=a&date=2024-03-08', ['new']],
  ['?q=a&source=Gazette', ['new']],
  ['?q=a&language=en', ['old', 'new']],
  ['?q=a&place=China&date=2023', ['old']],
  ['?q=a&place=nowhere', []],
])('%s', (search, expected) => {
  expect(ids(search)).toEqual(expected);
});

test('a choice says how many results there would be with it and the other filters', () => {
  const { choices } = narrowed('?q=a&place=Norway&source=Courier');
  expect(choices.place).toEqual([
    { value: 'Norway', count: 1 },
    { value: 'China', count: 2 },
  ]);
  expect(choices.source).toEqual([{ value: 'Courier', count: 1 }]);
  expect(choices.date).toEqual(
    ['2023', '2023-12', '2023-12-31'].map((value) => ({ value, count: 1 })),
  );
});
