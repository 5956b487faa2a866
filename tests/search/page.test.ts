import { expect, test } from 'vitest';
import { familyOf } from '../../src/search/family.ts';
import { pageOf, searchedSchema, type Searched } from '../../src/search/page.ts';
import { all, attribute, readPage, textOf } from '../html.ts';

interface Given {
  headline?: string;
  kicker?: string;
  published?: string;
  sourceLine?: string;
  blocks?: [id: string, text: string][];
  places?: string[];
}

function searched(id: string, { headline, blocks = [], places = [], ...more }: Given): Searched {
  return searchedSchema.parse({
    id,
    url: `/stories/${id}/`,
    language: 'en',
    displayHeadline: headline ?? id,
    family: { base: id, members: [id] },
    blocks: blocks.map(([block, text]) => ({ id: block, text })),
    analysis: { places: places.map((name) => ({ name, kind: 'city' })) },
    ...more,
  });
}

const ids = (members: Searched[]) =>
  all('body i', readPage(pageOf(members))).map((element) => attribute(element, 'id'));

const base = searched('base', {
  headline: 'Ferry sails',
  kicker: 'Islands',
  blocks: [
    ['p-1', 'The ferry sails.'],
    ['p-2', 'It has a bar.'],
  ],
});

test('a base is searched with its headline, what stands around its text, and each block by its id', () => {
  expect(ids([base])).toEqual(['base', 'base', 'base#p-1', 'base#p-2']);
});

test('of versions that is searched which no other of the family has', () => {
  const version = searched('version', {
    headline: 'Ferry sails again',
    kicker: 'Islands',
    blocks: [
      ['p-1', 'The ferry sails.'],
      ['p-3', 'A tugboat follows.'],
    ],
  });
  expect(ids([base, version]).slice(4)).toEqual(['version', 'version#p-3']);
  const reprint = searched('reprint', {
    headline: 'Ferry sails',
    blocks: [['p-2', 'It has a bar.']],
  });
  expect(ids([base, reprint])).toEqual(ids([base]));
});

test('hostile words stay words: they make no element, no attribute and no sign for Pagefind', () => {
  const text =
    '</span><i id="evil"></i> &lt; ___PAGEFIND_ANCHOR___a:0:evil ___PAGEFIND_WEIGHT___9 x';
  const tree = readPage(pageOf([searched('a', { headline: text, blocks: [['p-1', text]] })]));
  expect(all('i', tree).map((element) => attribute(element, 'id'))).toEqual(['a', 'a#p-1']);
  const words = all('span', tree).map(textOf);
  expect(words[1]?.replaceAll('\u2060', '')).toBe(text);
  for (const word of words.flatMap((one) => one.split(' '))) {
    expect(word.startsWith('___')).toBe(false);
  }
});

test('a family is known by the day and language of its base, all sources, and places to ask for', () => {
  const dated = searched('a', {
    published: '2024-03-08',
    sourceLine: 'Courier',
    places: ['China', 'Bergen'],
  });
  const later = searched('b', {
    published: '2024-04-01',
    sourceLine: 'Gazette',
    places: ['China'],
  });
  expect(familyOf([dated, later], (place) => place === 'China')).toEqual({
    date: '2024-03-08',
    language: 'en',
    sources: ['Courier', 'Gazette'],
    places: ['China'],
  });
});
