import { expect, test } from 'vitest';
import type { Story } from '../../src/assemble.ts';
import { listPages } from '../../src/data/list.ts';
import { archiveOf, storyOf } from '../components/stories.ts';

/** An archive of families, the newest first, each given by its members' ids in a line, the base first. */
function archive(...families: string[]) {
  const stories = families.flatMap((line) => {
    const members = line.split(' ');
    const family = { base: members[0] ?? '', members };
    return members.map((id): Story => storyOf(id, [`A word of ${id}.`], { family }));
  });
  return {
    ...archiveOf(...stories),
    bases: stories.filter(({ id, family }) => id === family.base),
  };
}

/** The pages by their addresses: the ids on each. */
function pages(most: number, ...families: string[]): Record<string, string> {
  return Object.fromEntries(
    listPages(archive(...families), most).map(({ number, list }) => [
      number === null ? '/stories.json' : `/stories-${number}.json`,
      list.stories.map(({ id }) => id).join(' '),
    ]),
  );
}

test('a list that fits on one page has no other', () => {
  expect(listPages(archive('b', 'a'), 2)).toMatchObject([{ number: null, list: { next: null } }]);
});

test('an empty archive has an empty list', () => {
  expect(listPages(archive(), 2)).toEqual([{ number: null, list: { stories: [], next: null } }]);
});

test('the newest are on the first page, and `next` leads through all the others to the oldest', () => {
  const all = listPages(archive('g', 'f', 'e', 'd', 'c', 'b', 'a'), 2);
  expect(all.map(({ list }) => list.stories.map(({ id }) => id).join(' '))).toEqual([
    'g f',
    'e',
    'd c',
    'b a',
  ]);
  expect(all.map(({ list }) => list.next)).toEqual([
    '/stories-3.json',
    '/stories-2.json',
    '/stories-1.json',
    null,
  ]);
});

test('one story more changes the first page and the newest of the others, and takes no address away', () => {
  const before = pages(2, 'f', 'e', 'd', 'c', 'b', 'a');
  const { '/stories.json': first, ...rest } = pages(2, 'g', 'f', 'e', 'd', 'c', 'b', 'a');
  expect(first).toBe('g f');
  expect(rest).toEqual({
    '/stories-1.json': before['/stories-1.json'],
    '/stories-2.json': before['/stories-2.json'],
    '/stories-3.json': 'e',
  });
});

test('no family is torn apart, not even one that is larger than a page', () => {
  expect(pages(3, 'f f2', 'e e2', 'd d2 d3 d4', 'c', 'b b2', 'a')).toEqual({
    '/stories.json': 'f f2',
    '/stories-4.json': 'e e2',
    '/stories-3.json': 'd d2 d3 d4',
    '/stories-2.json': 'c',
    '/stories-1.json': 'b b2 a',
  });
});

test('a page holds a thousand stories', () => {
  const ids = Array.from({ length: 2_001 }, (_, index) => `s${index}`);
  const all = listPages(archive(...ids));
  expect(all.map(({ list }) => list.stories.length)).toEqual([1_000, 1, 1_000]);
  expect(all.flatMap(({ list }) => list.stories.map(({ id }) => id))).toEqual(ids);
});
