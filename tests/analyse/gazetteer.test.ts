import { expect, test } from 'vitest';
import { z } from 'zod';
import { nameAt, placesNamed } from '../../src/analyse/gazetteer.ts';
import { renamed } from '../../src/analyse/gazetteer/cities.ts';
import { countries } from '../../src/analyse/gazetteer/countries.ts';
import made from '../../src/analyse/gazetteer/gazetteer.json' with { type: 'json' };
import { regions } from '../../src/analyse/gazetteer/regions.ts';

const number = String.raw`-?\d+(?:\.\d{1,2})?`;
const place = `${number},${number}`;

/** A table of which each line is as it should be. */
function lines(line: RegExp): z.ZodType<string> {
  return z
    .string()
    .refine(
      (table) => table.split('\n').every((text) => line.test(text)),
      'each line in the form of its table',
    )
    .refine(
      (table) => new Set(table.split('\n')).size === table.split('\n').length,
      'no line twice',
    );
}

test('the vendored gazetteer has the form that is read', () => {
  const schema = z.strictObject({
    countries: lines(new RegExp(`^[A-Z]{2}\\|${place}\\|[^|]*$`)),
    divisions: lines(new RegExp(`^[A-Z]{2}\\|\\w+\\|\\p{L}[^|]*\\|${place}\\|\\d+$`, 'u')),
    cities: lines(new RegExp(`^[A-Z]{2}\\|\\w*\\|\\p{Lu}[^|]*\\|${place}\\|\\d+$`, 'u')),
  });
  expect(schema.safeParse(made).error).toBeUndefined();
});

test.each([
  ['countries', countries, /^[A-Z]{2}\|[^|]+\|[^|]*\|[^|]*$/],
  [
    'regions',
    regions,
    /^(?:region|other)\|[^|]+\|(?:[A-Z]{2})?\|(?:-?[\d.]+,-?[\d.]+)?\|[^|]*\|[^|]*$/,
  ],
  ['renamed cities', renamed, /^[A-Z]{2}\|[^|]+\|[^|]+\|[^|]*$/],
])('the table of %s has the form that is read', (_, table, line) => {
  expect(lines(line).safeParse(table.trim()).error).toBeUndefined();
});

test('every country has its place', () => {
  for (const line of countries.trim().split('\n')) {
    const [code, name = ''] = line.split('|');
    const entry = placesNamed(name).find(
      ({ country, kind }) => country === code && kind === 'country',
    );
    expect(entry?.coordinates, name).not.toBeUndefined();
    expect(entry?.coordinates, name).not.toBeNull();
  }
});

test.each([
  ['Britain', 'United Kingdom', 'country', 'GB', 'name'],
  ['U.S.', 'United States', 'country', 'US', 'name'],
  ['Americans', 'United States', 'country', 'US', 'demonym'],
  ['Filipino', 'Philippines', 'country', 'PH', 'demonym'],
  ['Ivory Coast', 'Ivory Coast', 'country', 'CI', 'name'],
  ['Côte d’Ivoire', 'Ivory Coast', 'country', 'CI', 'name'],
  ['Kosovo', 'Kosovo', 'country', 'XK', 'name'],
  ['Kiev', 'Kyiv', 'city', 'UA', 'name'],
  ['São Paulo', 'São Paulo', 'city', 'BR', 'name'],
  ['Sao Paulo', 'São Paulo', 'city', 'BR', 'name'],
  ['Kramatorsk', 'Kramatorsk', 'city', 'UA', 'name'],
  ['Scotland', 'Scotland', 'region', 'GB', 'name'],
  ['Central Asia', 'Central Asia', 'region', null, 'name'],
  ['Soviet Union', 'Soviet Union', 'other', null, 'name'],
  ['White House', 'White House', 'other', 'US', 'name'],
])('%s is first of all %s', (name, common, kind, country, as) => {
  expect(placesNamed(name)[0]).toMatchObject({ name: common, kind, country, as });
});

test('a name that several places have stands for each of them', () => {
  const found = placesNamed('Georgia').map(({ kind, country }) => [kind, country]);
  expect(found).toEqual([
    ['country', 'GE'],
    ['region', 'US'],
  ]);
  const birmingham = placesNamed('Birmingham').map(({ country, division }) => [country, division]);
  expect(birmingham.slice(0, 2)).toEqual([
    ['GB', 'ENG'],
    ['US', 'AL'],
  ]);
});

test('capitals are known as such', () => {
  expect(placesNamed('Beijing')[0]?.isCapital).toBe(true);
  expect(placesNamed('Jerusalem')[0]?.isCapital).toBe(true);
  expect(placesNamed('Shanghai')[0]?.isCapital).toBe(false);
});

test('coordinates are longitude and latitude', () => {
  const [longitude = 0, latitude = 0] = placesNamed('Nairobi')[0]?.coordinates ?? [];
  expect(longitude).toBeCloseTo(36.8, 0);
  expect(latitude).toBeCloseTo(-1.3, 0);
});

test('a country of several pieces has the coordinates of its mainland', () => {
  const [longitude = 0, latitude = 0] = placesNamed('Australia')[0]?.coordinates ?? [];
  expect(longitude).toBeGreaterThan(130);
  expect(latitude).toBeLessThan(-20);
});

test('what is no place has no entries', () => {
  expect(placesNamed('Tuesday')).toEqual([]);
  expect(placesNamed('')).toEqual([]);
  expect(placesNamed('constructor')).toEqual([]);
});

test.each([
  ['Democratic Republic of the Congo, where', 'Democratic Republic of the Congo'],
  ['South Korea’s exports', 'South Korea'],
  ['U.S. exports', 'U.S.'],
  ['New York City Council', 'New York City'],
  ['NAIROBI, Kenya', 'NAIROBI'],
  ['Guinea-Bissau', 'Guinea-Bissau'],
])('the longest name at the start of "%s" is "%s"', (text, name) => {
  expect(text.slice(0, nameAt(text, 0)?.end)).toBe(name);
});

test.each(['Indianapolis500', 'Irany', 'us and them', 'mali'])(
  'no name ends inside a word or is written small: "%s"',
  (text) => {
    expect(nameAt(text, 0)).toBeNull();
  },
);
