import { expect, test } from 'vitest';
import { countriesOf, placesOnMap } from '../../src/components/where.ts';
import type { Place } from '../../src/story.ts';

type As = Place['mentions'][number]['as'];

function place(
  name: string,
  kind: Place['kind'],
  country: string | null,
  ...words: readonly (readonly [as: As, text: string])[]
): Place {
  const mentions = words.map(([as, text], index) => ({
    ...{ block: 'p-00000000', start: index * 20, end: index * 20 + text.length, text, as },
  }));
  return { name, kind, country, coordinates: [0, 0], mentions };
}

const places = [
  place('Lapland', 'region', null, ['name', 'Lapland']),
  place('Helsinki', 'city', 'FI', ['government', 'Helsinki']),
  place('Bergen', 'city', 'NO', ['name', 'Bergen'], ['name', 'Bergen']),
  place(
    'Finland',
    'country',
    'FI',
    ['name', 'Finland'],
    ['demonym', 'Finnish'],
    ['name', 'Finland'],
  ),
];

test('places stand in their countries, those named most first, what lies in none last', () => {
  const told = countriesOf(places).map(({ name, country, places: within }) => [
    name,
    country?.id ?? null,
    ...within.map(({ id, place: { name: own } }) => `${id} ${own}`),
  ]);
  expect(told).toEqual([
    ['Finland', 'place-4', 'place-2 Helsinki'],
    ['Norway', null, 'place-3 Bergen'],
    [null, null, 'place-1 Lapland'],
  ]);
});

test('the ways in which a place is named are told apart, each with its words', () => {
  const [finland] = countriesOf(places);
  expect(
    finland?.country?.ways.map(({ as, text, mentions }) => [as, text, mentions.length]),
  ).toEqual([
    ['name', 'Finland', 2],
    ['demonym', 'Finnish', 1],
  ]);
});

test('a city that only stands for the government of a country that is named is not on the map', () => {
  expect(placesOnMap(places).map(({ name }) => name)).toEqual(['Lapland', 'Bergen', 'Finland']);
  expect(placesOnMap(places.slice(0, 2)).map(({ name }) => name)).toEqual(['Lapland', 'Helsinki']);
});
