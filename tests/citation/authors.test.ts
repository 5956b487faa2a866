import { expect, test } from 'vitest';
import { authorsOf } from '../../src/citation/authors.ts';

test.each([
  ['Ada Byrne', [{ given: 'Ada', family: 'Byrne' }]],
  ['Thomas Friedman', [{ given: 'Thomas', family: 'Friedman' }]],
  ['Thomas W. Smith', [{ given: 'Thomas W.', family: 'Smith' }]],
  [
    'Ada Byrne, Tom Okafor and Ann-Marie O’Neill',
    [
      { given: 'Ada', family: 'Byrne' },
      { given: 'Tom', family: 'Okafor' },
      { given: 'Ann-Marie', family: 'O’Neill' },
    ],
  ],
  [
    'Tom McCabe & Laura Eßlinger',
    [
      { given: 'Tom', family: 'McCabe' },
      { given: 'Laura', family: 'Eßlinger' },
    ],
  ],
])('the names of %s are taken apart', (byline, authors) => {
  expect(authorsOf(byline, 'en')).toEqual(authors);
});

test.each([
  ['an agency', 'Associated Press'],
  ['an office', 'Telegraph Sport'],
  ['a paper that begins like a name', 'Sydney Herald'],
  ['three words, of which two may be a family name', 'Gabriel García Márquez'],
  ['a name with an office behind it', 'Tom Davies, Cleveland.com'],
  ['a name that stands against another', 'Ada Byrne and agencies'],
  ['a family name that stands first', 'Lee Wei'],
  ['a name that has run into a date', 'Susana GuerreroDec'],
  ['another script', '박준석'],
  ['one word', 'Ada'],
  ['no word', '—'],
])('%s stays as it is written', (_, byline) => {
  expect(authorsOf(byline, 'en')).toEqual([{ literal: byline }]);
});

test('where the family name comes first, no name is taken apart', () => {
  expect(authorsOf('Anna Varga', 'hu')).toEqual([{ literal: 'Anna Varga' }]);
  expect(authorsOf('Anna Varga', 'zh-Hant')).toEqual([{ literal: 'Anna Varga' }]);
});

test('a text without a byline has no author', () => {
  expect(authorsOf(null, 'en')).toEqual([]);
});
