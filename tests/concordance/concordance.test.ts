import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/analyse/facts.ts';
import {
  concordanceOf,
  keyOf,
  type Source,
  type Stated,
} from '../../src/concordance/concordance.ts';
import type { Person, Place, Quote } from '../../src/story.ts';

const mention = (text: string) => ({ block: 'p-00000000', start: 0, end: text.length, text });

const person = (name: string, role: string | null = null, called = [name]): Person => ({
  name,
  role,
  mentions: called.map(mention),
});

const place = (name: string, kind: Place['kind'], country: string | null): Place => ({
  ...{ name, kind, country },
  coordinates: null,
  mentions: [{ ...mention(name), as: 'name' }],
});

const quote = (speaker: string): Quote => ({
  ...mention('Well said'),
  ...{ speaker, role: null, speakerMention: null },
});

const nothing = { figures: [], quotes: [], people: [], organisations: [], places: [], dates: [] };

const source = (
  base: string,
  found: Partial<Parameters<typeof factsOf>[0][number]['analysis']>,
): Stated => ({
  source: { base, date: '2024-03-01' },
  facts: factsOf([{ id: base, analysis: { ...nothing, ...found }, versions: [] }]),
});

const basesOf = (entry: { tellings: readonly { source: Source }[] } | undefined) =>
  entry?.tellings.map((telling) => telling.source.base);

describe('who is one in two stories', () => {
  const { people } = concordanceOf([
    source('new', { people: [person('JOSÉ ALVAREZ')] }),
    source('old', { people: [person('José Álvarez'), person('Ana Álvarez')] }),
    source('older', { people: [person('José Álvarez')] }),
  ]);

  test('has one entry, by the name that most have, with the stories in the order of the archive', () => {
    const jose = people.get('jose alvarez');
    expect(jose?.name).toBe('José Álvarez');
    expect(jose?.slug).toBe('jose-alvarez');
    expect(basesOf(jose)).toEqual(['new', 'old', 'older']);
  });

  test('is not one with another of the same family name', () => {
    expect(basesOf(people.get('ana alvarez'))).toEqual(['old']);
  });
});

test('a family that has one under two spellings names it once', () => {
  const { people } = concordanceOf([
    source('a', { people: [person('Zoe Kerr'), person('Zoë Kerr')] }),
  ]);
  expect(people.size).toBe(1);
  expect(basesOf([...people.values()][0])).toEqual(['a']);
});

test('people stand in the order of their family names', () => {
  const { people } = concordanceOf([
    source('a', {
      people: [person('Ada Zell'), person('Zoe Abel'), person('Xi Jinping', null, ['Xi', 'Xi'])],
    }),
  ]);
  expect([...people.values()].map(({ name }) => name)).toEqual([
    'Zoe Abel',
    'Xi Jinping',
    'Ada Zell',
  ]);
});

test('what someone is quoted with is theirs in every story, by any spelling of the name', () => {
  const { people } = concordanceOf([
    source('a', { people: [person('Zoë Kerr')], quotes: [quote('Zoë Kerr'), quote('Ada Zell')] }),
    source('b', { people: [person('Zoe Kerr')], quotes: [quote('Zoe Kerr')] }),
  ]);
  expect(people.get('zoe kerr')?.quotes.map(({ story }) => story)).toEqual(['a', 'b']);
});

test('a country, a region and a city of one name are three, and the country has the plain address', () => {
  const { places } = concordanceOf([
    source('a', {
      places: [
        place('Georgia', 'region', 'US'),
        place('Luxembourg', 'city', 'LU'),
        place('Georgia', 'country', 'GE'),
      ],
    }),
    source('b', { places: [place('Luxembourg', 'country', 'LU')] }),
  ]);
  const slugs = [...places.values()].map(({ kind, slug }) => `${kind} ${slug}`);
  expect(slugs).toHaveLength(4);
  expect(slugs).toEqual(expect.arrayContaining(['country georgia', 'country luxembourg']));
  expect(new Set(slugs).size).toBe(4);
});

test('in a large archive a name of one new story has no page, one of two has, and the old keep theirs', () => {
  const filler = Array.from({ length: 600 }, (_, index) =>
    source(`s${index}`, { people: [person(`Only ${'abcdefghij'.charAt(index % 10)}${index}`)] }),
  );
  const { people } = concordanceOf([
    source('newest', { people: [person('Once Named'), person('Twice Named')] }),
    source('newer', { people: [person('Twice Named')] }),
    ...filler,
  ]);
  expect(people.get('once named')?.hasPage).toBe(false);
  expect(people.get('twice named')?.hasPage).toBe(true);
  expect(people.get('only j599')?.hasPage).toBe(true);
  expect(people.get('only a0')?.hasPage).toBe(false);
});

test('addresses do not depend on the order of stories, nor on what else they name', () => {
  const names = fc.constantFrom('Ana Roe', 'Aña Roe', 'ANA-ROE', 'Анна Ро', 'Bo Li', '†', '☂');
  fc.assert(
    fc.property(fc.array(fc.array(names, { maxLength: 4 }), { maxLength: 6 }), (stories) => {
      const sources = stories.map((people, index) =>
        source(`s${index}`, { people: people.map((name) => person(name)) }),
      );
      const slugs = ({ people }: ReturnType<typeof concordanceOf>) =>
        new Map([...people].map(([key, { slug }]) => [key, slug]));
      const forwards = slugs(concordanceOf(sources));
      expect(slugs(concordanceOf(sources.toReversed()))).toEqual(forwards);
      expect(new Set(forwards.values()).size).toBe(forwards.size);
      const more = slugs(
        concordanceOf([source('x', { people: [person('Somebody Else')] }), ...sources]),
      );
      for (const [key, slug] of forwards) expect(more.get(key)).toBe(slug);
    }),
  );
});

test('a place is told from others by its country and kind', () => {
  expect(keyOf(place('Paris', 'city', 'FR'))).not.toBe(keyOf(place('Paris', 'city', 'US')));
  expect(keyOf(place('PARIS', 'city', 'FR'))).toBe(keyOf(place('Paris', 'city', 'FR')));
});
