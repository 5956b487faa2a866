import { describe, expect, test } from 'vitest';
import { isPlain, nameOfAddress, nearest, partsAsked } from '../../src/components/near.ts';
import { slugify } from '../../src/text/slug.ts';

const ferry = 'stories/winter-ferry-returns-to-the-outer-islands/';
const addresses = [
  ...['archive/', 'people/', 'places/', 'archive/2024/', 'archive/2024-03/'],
  ...['people/ada-byrne/', 'people/adam-burns/', 'places/norway/', 'places/bergen/'],
  ...[ferry, 'stories/winter-ferry-is-late/', 'stories/mill-reopens/'],
  'stories/dong-ji-du-lun-xing-qi-yi-zhong-fan-wai-dao/',
];
const near = (asked: string) => nearest(partsAsked(asked, slugify), addresses);

describe('an address is found that was', () => {
  test.each([
    ['cut short', '/stories/winter-ferry-returns-to'],
    ['mistyped', '/stories/wintre-ferry-retuns-to-the-outer-islands/'],
    ['mistyped at its first letter', '/stories/qinter-ferry-returns-to-the-outer-islands/'],
    ['asked for without its slash', '/stories/winter-ferry-returns-to-the-outer-islands'],
    [
      'asked for below another base',
      '/old/site/stories/winter-ferry-returns-to-the-outer-islands/',
    ],
    ['in the wrong case', '/Stories/Winter-Ferry-Returns-To-The-Outer-Islands/'],
    ['in another folder', '/news/2024/winter-ferry-returns-to-the-outer-islands/'],
    ['without a folder', '/winter-ferry-returns-to-the-outer-islands'],
    ['a file', '/stories/winter-ferry-returns-to-the-outer-islands.html'],
    ['a page of a folder', '/stories/winter-ferry-returns-to-the-outer-islands/index.html'],
    ['a page below it', '/stories/winter-ferry-returns-to-the-outer-islands/compare/nothing/'],
    ['typed with spaces and signs', '/stories/Winter ferry returns to the “outer” islands!'],
    ['percent-encoded', '/stories/winter%20ferry%20returns%20to%20the%20outer%20islands'],
    ['broken in its percent-encoding', '/stories/winter-ferry-returns-to-the-outer-islands%E2%80'],
    ['followed by what ended a sentence', '/stories/winter-ferry-returns-to-the-outer-islands/).'],
  ])('%s', (_, asked) => {
    expect(near(asked)[0]).toBe(ferry);
  });

  test.each([
    ['/people/ada-birne', 'people/ada-byrne/'],
    ['/peopel', 'people/'],
    ['/places/noway/', 'places/norway/'],
    ['/archive/2024/3/', 'archive/2024-03/'],
    ['/archive/2024-3', 'archive/2024-03/'],
    ['/2024/03/some-story-that-is-gone', 'archive/2024-03/'],
    ['/stories/冬季渡轮星期一重返外岛/', 'stories/dong-ji-du-lun-xing-qi-yi-zhong-fan-wai-dao/'],
    ['/people/Ádá Býrne', 'people/ada-byrne/'],
  ])('%s', (asked, found) => {
    expect(near(asked)[0]).toBe(found);
  });
});

test('those that are like it come in the order of likeness, and what is not like it does not come', () => {
  expect(near('/people/adam-burne/')).toEqual([
    'people/adam-burns/',
    'people/ada-byrne/',
    'people/',
  ]);
  expect(near('/stories/the-price-of-bread')).toEqual([]);
});

test('at most five are named', () => {
  const many = Array.from({ length: 20 }, (_, index) => `stories/ferry-${index}/`);
  expect(nearest(['ferry-1'], many)).toHaveLength(5);
  expect(nearest(['ferry-1'], many)[0]).toBe('stories/ferry-1/');
});

test.each(['/', '//', '/a/b', '/%', '/%00', '/\u202e/', `/${'%41'.repeat(3)}`])(
  'an address that tells nothing finds nothing: %j',
  (asked) => {
    expect(near(asked)).toEqual([]);
  },
);

test('of an address without end only its end and beginnings are looked at', () => {
  expect(partsAsked(`/${'winter/'.repeat(10_000)}ferry`).length).toBeLessThan(10);
  expect(partsAsked(`/${'winter'.repeat(10_000)}`)[0]?.length).toBeLessThan(200);
});

test('only an address in another script needs what knows scripts', () => {
  expect(isPlain('/stories/Ferry%20returns!')).toBe(true);
  expect(isPlain('/stories/%E5%86%AC')).toBe(false);
  expect(isPlain('/stories/冬')).toBe(false);
});

test.each([
  ['stories/mill-reopens/', 'Mill reopens'],
  ['people/ada-byrne/', 'Ada Byrne'],
  ['archive/2024-03/', 'Archive 2024-03'],
  ['places/', 'Places'],
])('%s is called %s', (address, name) => {
  expect(nameOfAddress(address)).toBe(name);
});
