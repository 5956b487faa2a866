import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Facts } from '../../src/inspection/facts.ts';
import { packFacts } from '../../src/inspection/packed.ts';
import { Book, lastBook } from '../../src/rendering/book.ts';
import { Digests } from '../../src/rendering/digests.ts';
import { archiveOf, storyOf } from '../components/stories.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stemma-book-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const ferry = storyOf('ferry', ['The ferry runs again.']);
const bridge = storyOf('bridge', ['The bridge is shut.']);
const archive = archiveOf(ferry, bridge);

const open = (making = 'this code', stories = archive) =>
  new Book(lastBook(root, making), new Digests(stories));

const listed = (pathname: string, key: string | null = `key of ${pathname}`) => ({
  ...{ pathname, component: 'page.astro', isByAddress: false, isHtml: true },
  key,
});

const factsOf = (pathname: string): Facts => ({
  ids: ` top of${pathname} `,
  links: `${pathname}one ${pathname}two`,
  faults: pathname === '/ferry/' ? [{ kind: 'no-title' }] : [],
});

/** Enters pages that were made together and have read these parts of the archive. */
function enter(book: Book, pages: Record<string, string[]>): void {
  const pathnames = Object.keys(pages);
  book.enter(
    {
      pages: pathnames.map((pathname) => ({ pathname, readings: pages[pathname] ?? [] })),
      facts: packFacts(pathnames.map(factsOf)),
    },
    (pathname) => (pathname === '/schema/' ? null : `key of ${pathname}`),
    (pathname) => `stamp of ${pathname}`,
  );
}

/** What a book knows of all files, as plain values. */
const known = (book: Book): Record<string, Facts> =>
  Object.fromEntries(
    book.facts().map(([pathname, { ids, links, faults }]) => [pathname, { ids, links, faults }]),
  );

const all = {
  '/': ['bases'],
  '/ferry/': ['stories ferry'],
  '/bridge/': ['stories bridge', 'stories ferry'],
  '/schema/': [],
};

describe('a book of pages', () => {
  test('finds a page that is as it was, in the next build', () => {
    const first = open();
    enter(first, all);
    first.keep(root);
    const next = open();
    expect(next.find(listed('/bridge/'))).toBe('stamp of /bridge/');
    expect(next.find(listed('/tunnel/'))).toBeUndefined();
    expect(next.find(listed('/bridge/', 'another key'))).toBeUndefined();
    expect(open('other code').find(listed('/bridge/'))).toBeUndefined();
  });

  test('does not find a page of which it is not known what it was given', () => {
    const first = open();
    enter(first, all);
    first.keep(root);
    expect(open().find(listed('/schema/', null))).toBeUndefined();
    expect(open().find(listed('/schema/', ''))).toBeUndefined();
  });

  test('does not find a page that has read what is another now', () => {
    const first = open();
    enter(first, all);
    first.keep(root);
    const changed = archiveOf(storyOf('ferry', ['The ferry is cancelled.']), bridge);
    const next = open('this code', changed);
    expect(next.find(listed('/ferry/'))).toBeUndefined();
    expect(next.find(listed('/bridge/'))).toBeUndefined();
  });

  test('knows the facts of all files, be they made or left as they were', () => {
    const first = open();
    enter(first, all);
    const whole = Object.fromEntries(Object.keys(all).map((path) => [path, factsOf(path)]));
    expect(known(first)).toEqual(whole);
    first.keep(root);
    const next = open();
    next.stay('/ferry/');
    next.stay('/');
    enter(next, { '/bridge/': all['/bridge/'], '/schema/': [] });
    expect(known(next)).toEqual(whole);
    next.keep(root);
    const third = open();
    for (const path of ['/', '/bridge/', '/ferry/']) {
      expect(third.find(listed(path))).toBe(`stamp of ${path}`);
      third.stay(path);
    }
    expect(known(third)).toEqual(
      Object.fromEntries(['/', '/bridge/', '/ferry/'].map((path) => [path, factsOf(path)])),
    );
  });
});
