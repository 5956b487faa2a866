import { expect, test } from 'vitest';
import { sourceLinesOf, type Sourced } from '../../src/concordance/source-lines.ts';

const story = (id: string, sourceLine: string | null, base = id): Sourced => ({
  ...{ id, base, sourceLine },
  date: '2024-05-01',
});
const told = (stories: readonly Sourced[]) =>
  [...sourceLinesOf(stories).values()].map(({ slug, name, stories: its }) => [
    slug,
    name,
    its.map(({ id }) => id),
  ]);

test('a source is told by its words, in whatever case, accents and white space, and called as most stories call it', () => {
  expect(
    told([
      story('a', 'ISLAND  COURIER'),
      story('b', 'Island Courier'),
      story('c', ' Island\u00a0Courier'),
      story('d', 'Island Courier'),
      story('e', 'Island Courier and agencies'),
    ]),
  ).toEqual([
    ['island-courier', 'Island Courier', ['a', 'b', 'c', 'd']],
    ['island-courier-and-agencies', 'Island Courier and agencies', ['e']],
  ]);
});

test('a family is listed once under a source, by the first of its stories that names it', () => {
  expect(
    told([
      story('base', 'Gazette'),
      story('excerpt', 'Gazette', 'base'),
      story('reprint', 'Courier', 'base'),
      story('again', 'Courier', 'base'),
    ]),
  ).toEqual([
    ['courier', 'Courier', ['reprint']],
    ['gazette', 'Gazette', ['base']],
  ]);
});

test('an article is not what a source is filed under, and those without one come last', () => {
  const stories = [
    story('a', null),
    story('b', 'The Bell'),
    story('c', 'Zephyr'),
    story('d', 'Ax'),
  ];
  expect(told(stories).map(([, name]) => name)).toEqual(['Ax', 'The Bell', 'Zephyr', null]);
});

test('a source whose name comes to the address of another has one of its own', () => {
  const slugs = (...names: (string | null)[]) =>
    told(names.map((name, index) => story(`s${index}`, name))).map(([slug]) => slug);
  const [first, second] = slugs('A.B. News', 'A B News');
  expect([first, second].filter((slug) => slug === 'a-b-news')).toHaveLength(1);
  expect([first, second].find((slug) => slug !== 'a-b-news')).toMatch(/^a-b-news-[0-9a-f]{6}$/);
  expect(slugs('No source named', null)).toEqual([
    expect.stringMatching(/^no-source-named-[0-9a-f]{6}$/),
    'no-source-named',
  ]);
  expect(slugs('†')).toEqual([expect.stringMatching(/^source-[0-9a-f]{6}$/)]);
});
