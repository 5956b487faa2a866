import { expect, test } from 'vitest';
import {
  addressesOf,
  goneFrom,
  readRegister,
  writeRegister,
} from '../../src/permanence/register.ts';
import { ProblemError } from '../../src/problem.ts';

test('a register has each address once, sorted, and is read back as it was written', () => {
  const text = writeRegister(['/stories/b/', '/', '/people/', '/stories/b/', '/stories/a/']);
  const sorted = ['/', '/people/', '/stories/a/', '/stories/b/'];
  expect(readRegister(text).map(({ address }) => address)).toEqual(sorted);
  expect(readRegister(text.replaceAll('\n', '\r\n')).map(({ address }) => address)).toEqual(sorted);
  const [first] = readRegister(text);
  expect(text.split('\n')[(first?.line ?? 0) - 1]).toBe('/');
});

test.each(['stories/a/', '/stories/a', '/../etc/', '/a b/', '/"><script>/', '/a//b/', '/A/'])(
  'the line %s is no address of a page, and the message says where and what to do',
  (line) => {
    expect(() => readRegister(`# a comment\n/\n${line}\n`)).toThrow(ProblemError);
    expect(() => readRegister(`# a comment\n/\n${line}\n`)).toThrow(
      `1 problem to mend:\n\ncontent/addresses.txt:3\n  what  it is "${line}", but must be the address of a page: lower-case letters, digits and hyphens between slashes, as in /stories/ferry-reopens/\n  why   Nobody could tell which page is to be kept at it.\n  mend  Write it as it stands in a browser behind the host, or take the line out.`,
    );
  },
);

test('pages have addresses; files beside them, and what every story has below its page, are not written down', () => {
  const files = [
    ...['index.html', '404.html', 'feed.xml', 'stories/a/index.html', 'stories/a.json'],
    ...['stories/a/embed/index.html', 'stories/a/card.png', 'places/x/2024-03/index.html'],
  ];
  expect([...addressesOf(files)]).toEqual(['/', '/stories/a/', '/places/x/2024-03/']);
});

test('an address without a page leads to the nearest page above it, and never to the front page', () => {
  const register = readRegister(
    ['/', '/people/ada/', '/places/x/2024-03/', '/stories/a/compare/b/', '/stories/a/']
      .concat(['/stories/gone/', '/stories/gone/compare/a/', '/topics/'])
      .join('\n'),
  );
  const pages = new Set(['/', '/people/', '/places/', '/places/x/', '/stories/a/']);
  const { moved, lost } = goneFrom(register, pages);
  expect(moved).toEqual([
    { from: '/people/ada/', to: '/people/' },
    { from: '/places/x/2024-03/', to: '/places/x/' },
    { from: '/stories/a/compare/b/', to: '/stories/a/' },
  ]);
  expect(lost.map(({ line }) => line)).toEqual([6, 7, 8]);
  expect(lost[0]).toEqual({
    file: 'content/addresses.txt',
    line: 6,
    what: '/stories/gone/ was published, and no page has this address any more',
    why: 'Links to it, on other sites and in messages, lead nowhere.',
    mend: 'If its copy was renamed, put the old name into the `formerSlugs` of the copy; if it was never published or is gone for good, take the line out.',
  });
});
