import { expect, test } from 'vitest';
import { addressOf, asks, queryOf, type Query } from '../../../src/components/search/query.ts';

const nothing = {
  words: '',
  place: '',
  date: '',
  source: '',
  language: '',
  order: 'best',
} as const;

test('an address without a query asks for nothing', () => {
  expect(queryOf('')).toEqual(nothing);
  expect(asks(queryOf('?q=+&utm=1'))).toBe(false);
  expect(addressOf(nothing)).toBe('');
});

test('a query stands in the address and is read from it again', () => {
  const query: Query = {
    ...{ words: '“rare & earth” +1%', place: 'Côte d’Ivoire', date: '2024-03' },
    ...{ source: 'The gazette, "est. <1850>" & sons', language: 'ar' },
    order: 'newest',
  };
  expect(queryOf(addressOf(query))).toEqual(query);
  expect(addressOf({ ...nothing, words: 'rare earth' })).toBe('?q=rare+earth');
});

test('a place alone is something to ask for; an order alone is not', () => {
  expect(asks({ ...nothing, place: 'China' })).toBe(true);
  expect(asks({ ...nothing, order: 'newest' })).toBe(false);
  expect(queryOf('?order=<script>').order).toBe('best');
});
