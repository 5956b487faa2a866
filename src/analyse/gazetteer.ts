import type { Place } from '../story.ts';
import { renamed, small } from './gazetteer/cities.ts';
import { countries } from './gazetteer/countries.ts';
import made from './gazetteer/gazetteer.json' with { type: 'json' };
import { regions } from './gazetteer/regions.ts';

/** A place by one of the words for it. */
export interface Entry extends Readonly<Omit<Place, 'mentions'>> {
  /** Of a division of a country and of the cities in it: GeoNames' code of the division, such as AL for Alabama. */
  division: string | null;
  /** Of a city: whether it is its country's capital, or one of them. */
  isCapital: boolean;
  /** How many live there, in thousands; null where it is not known. */
  population: number | null;
  /** Whether the word names the place or its people. */
  as: 'name' | 'demonym';
}

/** A name that stands in a text. */
export interface Named {
  /** Where it ends, exclusive. */
  end: number;
  /** What it can mean: countries first, then by population. */
  entries: readonly [Entry, ...Entry[]];
}

/** Letters that Unicode does not take apart, as a keyboard without them has them. */
const keyboard: Partial<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  ı: 'i',
  đ: 'd',
};

function withoutMarks(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁøØıđ]/gu, (letter) => keyboard[letter] ?? letter);
}

/** The text as names are kept: as long as it was, with a keyboard's apostrophes, hyphens and spaces. */
function plain(text: string): string {
  return text
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[‐‑]/gu, '-')
    .replace(/\u00a0/gu, ' ');
}

const byName = new Map<string, [Entry, ...Entry[]]>();
const byCapitals = new Map<string, string>();

/** By the first word of a name: how long the names are that begin with it, longest first. */
const lengths = new Map<string, number[]>();

const letter = /[\p{L}\p{M}\p{N}]/u;

const firstWord = /[\p{L}\p{M}\p{N}]+/uy;

function wordAt(text: string, start: number): string {
  firstWord.lastIndex = start;
  return firstWord.exec(text)?.[0] ?? '';
}

function learn(name: string, entry: Entry): void {
  for (const form of new Set([name, withoutMarks(name), withoutMarks(name).replaceAll("'", '')])) {
    const known = byName.get(form);
    if (!known) byName.set(form, [entry]);
    else if (!known.includes(entry)) known.push(entry);
    const capitals = form.toUpperCase();
    if (form.length > 2 && !byCapitals.has(capitals)) byCapitals.set(capitals, form);
    for (const word of new Set([wordAt(form, 0), wordAt(capitals, 0)])) {
      const ofWord = lengths.get(word) ?? [];
      if (!ofWord.includes(form.length)) ofWord.push(form.length);
      lengths.set(word, ofWord);
    }
  }
}

function linesOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}

function listOf(names = ''): string[] {
  return names === '' ? [] : names.split(/,(?! )/);
}

function coordinatesOf(text = ''): [number, number] | null {
  const [longitude, latitude] = text.split(',').map(Number);
  return longitude === undefined || latitude === undefined ? null : [longitude, latitude];
}

const places = new Map(linesOf(made.countries).map(([code = '', place]) => [code, place]));

/** Capitals, as GeoNames names them, and the seats of government that it does not count among them. */
const capitals = new Set([
  ...linesOf(made.countries).map(([code, , capital]) => `${code}|${capital}`),
  'IL|Jerusalem',
  'BO|La Paz',
  'NL|The Hague',
]);

for (const [country = '', name = '', others, people] of linesOf(countries)) {
  const entry: Entry = {
    name,
    kind: 'country',
    country,
    division: null,
    coordinates: coordinatesOf(places.get(country)),
    isCapital: false,
    population: null,
    as: 'name',
  };
  const demonym: Entry = { ...entry, as: 'demonym' };
  for (const other of [name, ...listOf(others)]) learn(other, entry);
  for (const word of listOf(people)) learn(word, demonym);
}

for (const [kind, name = '', country = '', place = '', others, people] of linesOf(regions)) {
  const entry: Entry = {
    name,
    kind: kind === 'region' ? 'region' : 'other',
    country: country === '' ? null : country,
    division: null,
    coordinates: place === '' ? null : coordinatesOf(place),
    isCapital: false,
    population: null,
    as: 'name',
  };
  const demonym: Entry = { ...entry, as: 'demonym' };
  for (const other of [name, ...listOf(others)]) learn(other, entry);
  for (const word of listOf(people)) learn(word, demonym);
}

const english = new Map(
  linesOf(renamed).map(([country, name, common = '', others]) => [
    `${country}|${name}`,
    [common, ...listOf(others)],
  ]),
);

for (const [country = '', division = '', name = '', place, people] of linesOf(
  `${made.cities}\n${small.trim()}`,
)) {
  const names = english.get(`${country}|${name}`) ?? [name];
  const entry: Entry = {
    name: names[0] ?? name,
    kind: 'city',
    country,
    division: division === '' ? null : division,
    coordinates: coordinatesOf(place),
    isCapital: capitals.has(`${country}|${name}`),
    population: Number(people),
    as: 'name',
  };
  for (const other of names) learn(other, entry);
}

/** A division that shares its name with its city is meant less often, except among the states of the US. */
function isNamedAfterCity(name: string, country: string): boolean {
  return placesNamed(name).some((entry) => entry.country === country && country !== 'US');
}

const byCode = new Map<string, Entry>();

for (const [country = '', division = '', name = '', place, people] of linesOf(made.divisions)) {
  const entry: Entry = {
    name,
    kind: 'region',
    country,
    division,
    coordinates: coordinatesOf(place),
    isCapital: false,
    population: Number(people),
    as: 'name',
  };
  byCode.set(`${country}.${division}`, entry);
  if (!isNamedAfterCity(name, country)) learn(name, entry);
}

for (const known of lengths.values()) known.sort((a, b) => b - a);
for (const entries of byName.values()) {
  entries.sort(
    (a, b) =>
      Number(b.kind === 'country') - Number(a.kind === 'country') ||
      (b.population ?? 1e6) - (a.population ?? 1e6),
  );
}

/**
 * What a name can mean as a place: "Georgia" is a country and a state.
 *
 * @param name as a text has it; its case counts
 * @returns countries first, then by population; none for a name that is not known
 */
export function placesNamed(name: string): readonly Entry[] {
  return byName.get(plain(name)) ?? [];
}

/**
 * A division of a country.
 *
 * @param code GeoNames' code of it: for the states of the US their two letters
 */
export function divisionOf(country: string, code: string): Entry | null {
  return byCode.get(`${country}.${code}`) ?? null;
}

/**
 * The longest known name that starts at a word of a text and ends where a word does. A name in capitals is found as well
 * ("KYIV"), where all of its letters are and it has three of them or more.
 *
 * @param start an offset in UTF-16 code units, where a word begins
 * @returns null where no known name starts
 */
export function nameAt(text: string, start: number): Named | null {
  for (const length of lengths.get(wordAt(text, start)) ?? []) {
    const words = plain(text.slice(start, start + length));
    const end = start + length;
    const isWhole = words.length === length && !letter.test(text.charAt(end));
    const entries = isWhole && (byName.get(words) ?? byName.get(byCapitals.get(words) ?? ''));
    if (entries) return { end, entries };
  }
  return null;
}
