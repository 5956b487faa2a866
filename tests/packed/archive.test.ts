import { deserialize, serialize } from 'node:v8';
import { describe, expect, test, vi } from 'vitest';
import { assemble, type Archive } from '../../src/assemble.ts';
import { tables } from '../../src/data/tables.ts';
import { ninjsOf } from '../../src/ninjs/item.ts';
import { openArchive, packArchive, type PackedArchive } from '../../src/packed/archive.ts';
import { PackedMap } from '../../src/packed/map.ts';
import { PackedStatement, PackedTelling } from '../../src/packed/parts.ts';
import { Store } from '../../src/packed/store.ts';
import { recordOf } from '../../src/record.ts';
import { newsArchive } from './news.ts';
import { newStore } from './store.ts';

vi.stubEnv('SITE', 'https://example.org');

const archive = newsArchive();
const store = newStore();
const packed = packArchive(archive, store);

/** How an archive comes to whoever opens it: in the process that packed it, and in another. */
const ways: [string, () => [PackedArchive, Store]][] = [
  ['as it is', () => [packed, store]],
  ['handed on', () => [deserialize(serialize(packed)) as PackedArchive, new Store(store.file)]],
];

/** A part of an archive, all of it read: maps are lists of their entries. */
function plain(part: unknown): unknown {
  if (part instanceof Map || part instanceof PackedMap)
    return [...part].map(([key, value]: [unknown, unknown]) => [key, plain(value)]);
  if (part instanceof PackedTelling) {
    const { source, times, story, mentions } = part;
    return plain({ source, times, story, mentions, item: part.item as unknown });
  }
  if (part instanceof PackedStatement) {
    const { story, repeats } = part;
    const own = Object.fromEntries(Object.entries(part));
    return plain({ ...own, story, repeats, item: part.item as unknown });
  }
  if (Array.isArray(part)) return part.map(plain);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, plain(value)]));
}

/** The lists and maps of an archive by their names, and how many there are of each. */
function sizes({ concordance, slugs, ...parts }: Archive): [string, number][] {
  return Object.entries({ ...parts, ...concordance, ...slugs, slugs: slugs.people }).map(
    ([name, part]) => [name, 'size' in part ? part.size : part.length],
  );
}

test('the archive that is packed here has some of everything', () => {
  expect(sizes(archive).filter(([, size]) => size === 0)).toEqual([]);
  const { people, figures } = archive.concordance;
  const marta = people.get('marta keller');
  expect(marta?.tellings.map(({ source, times }) => [source.base, times])).toEqual([
    ['race', 2],
    ['letter', 1],
  ]);
  expect(marta?.quotes).toHaveLength(2);
  expect(people.get('jose alvarez')?.tellings.map(({ times }) => times)).toEqual([2]);
  expect(figures.some(({ repeats }) => repeats.length > 0)).toBe(true);
  const versions = [...archive.stories.values()].flatMap((story) => story.versions);
  expect(new Set(versions.map(({ relation }) => relation)).size).toBe(5);
});

describe.each(ways)('a packed archive, opened %s,', (_way, handed) => {
  const opened = openArchive(...handed()).archive;

  test.each(Object.keys(archive) as (keyof Archive)[])('has the same %s', (name) => {
    expect(plain(opened[name])).toEqual(plain(archive[name]));
  });

  test('makes the same files of its stories, to the byte', () => {
    const files = (of: Archive): string[] =>
      [...of.stories.values()]
        .flatMap((story) => [recordOf(story), ninjsOf(story, of)])
        .map((file) => JSON.stringify(file, null, 2));
    expect(files(opened)).toEqual(files(archive));
  });

  test('makes the same tables of what all stories state', () => {
    for (const { rowsOf } of tables) {
      expect(rowsOf(archive)).not.toEqual([]);
      expect(JSON.stringify(rowsOf(opened))).toBe(JSON.stringify(rowsOf(archive)));
    }
  });

  test('has one object for a story, wherever it is come upon', () => {
    const { stories, bases, comparisons } = opened;
    const met = [
      ...bases,
      ...[...comparisons.values()].flatMap(({ base, other }) => [base, other]),
    ];
    for (const story of met) expect(stories.get(story.id)).toBe(story);
  });
});

test('what lists are made of is read without what is packed', () => {
  const { stories, concordance } = openArchive(packed, newStore()).archive;
  const motors = stories.get('motors');
  expect(motors?.displayHeadline).toBe('Headline of motors');
  expect(motors?.versions.map(({ relation }) => relation)).toEqual([
    'reprint',
    'revision',
    'excerpt',
  ]);
  expect(() => motors?.blocks).toThrow('ends too soon');
  const [date] = concordance.dates;
  expect(date).toMatchObject({ from: '2024-09-01', to: '2024-09-01', grain: 'day' });
  expect(() => date?.item).toThrow('ends too soon');
  const marta = concordance.people.get('marta keller');
  expect(marta).toMatchObject({ name: 'Marta Keller', slug: 'marta-keller', hasPage: true });
  expect(marta?.tellings).toMatchObject([
    { source: { base: 'race' }, times: 2 },
    { source: { base: 'letter' }, times: 1 },
  ]);
  expect(() => marta?.tellings[0]?.item).toThrow('ends too soon');
});

test('an archive without a story is packed and opened like any other', () => {
  const empty = assemble([]);
  expect(plain(openArchive(packArchive(empty, store), store).archive)).toEqual(plain(empty));
});
