import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readable } from '../../src/citation/readable.ts';
import type { Reference } from '../../src/citation/reference.ts';
import { all, readPage, textOf } from '../html.ts';
import { oddHeadlines } from '../site/odd.ts';
import { referenceWith } from './references.ts';

const shown = (reference: Reference) => textOf(readPage(readable(reference)));
const italic = (reference: Reference) => all('i', readPage(readable(reference))).map(textOf);
const without = (...names: (keyof Reference)[]) => {
  const known = Object.entries(referenceWith({}));
  const left: Partial<Reference> = Object.fromEntries(
    known.filter(([name]) => !names.some((one) => one === name)),
  );
  const { title, URL, archive, archive_location, publisher, version, note } = referenceWith({});
  const { id, type, 'citation-key': key } = referenceWith({});
  const needed = { id, type, 'citation-key': key, title, URL, archive, archive_location };
  return { ...needed, publisher, version, note, ...left };
};

test('a story by two authors in a paper, as the APA sets it', () => {
  const author = [
    { family: 'Byrne', given: 'Ada' },
    { family: 'O’Neill', given: 'Ann-Marie' },
  ];
  const reference = referenceWith({ author });
  expect(shown(reference)).toBe(
    'Byrne, A., & O’Neill, A.-M. (2024, March 4). Ferry returns. Island Courier. ' +
      'Stemma (sha256:0a1b). https://example.org/stories/ferry-returns/',
  );
  expect(italic(reference)).toEqual(['Island Courier']);
});

test('an excerpt is told from the whole', () => {
  const genre = 'excerpt, 63 % of the full text, corrected by an editor';
  expect(shown(referenceWith({ genre }))).toContain(
    'Ferry returns [Excerpt, 63 % of the full text, corrected by an editor]. Island',
  );
});

test('without an author the title comes first, and without a paper it is set apart', () => {
  expect(shown(without('author'))).toMatch(/^Ferry returns\. \(2024, March 4\)\. Island/);
  expect(italic(without('container-title'))).toEqual(['Ferry returns']);
});

test('without a day it says so, and asks for the one of the visit', () => {
  expect(shown(without('issued'))).toMatch(
    /\(n\.d\.\)\. .* Retrieved \[date\], from https:\/\/example\.org\/stories\/ferry-returns\/$/,
  );
});

test('what the style sets does not hang on what it has set before', () => {
  const first = shown(referenceWith({ title: 'One' }));
  shown(referenceWith({ title: 'Two', author: [{ family: 'Byrne', given: 'Anna' }] }));
  shown(without('issued', 'author'));
  expect(shown(referenceWith({ title: 'One' }))).toBe(first);
});

const headlines = Object.values(oddHeadlines).filter((headline) => headline !== null);

test.each(headlines)('the words of %j stand as they are, apart from the rest', (title) => {
  const html = readable(
    referenceWith({ title, 'container-title': title, author: [{ literal: title }] }),
  );
  const isolated = all('bdi', readPage(html));
  expect(isolated).toHaveLength(3);
  for (const element of isolated) expect(textOf(element)).toBe(title);
  expect(all('script, b', readPage(html))).toEqual([]);
});

test('any words stand as they are, and end in one full stop', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => /^\S(?:[^\0\r\n]*\S)?$/.test(text));
  fc.assert(
    fc.property(line, (title) => {
      const end = /[.!?]$/.test(title) ? '' : '.';
      expect(shown(without('author'))).toContain('Ferry returns. ');
      expect(shown(referenceWith({ title }))).toContain(`(2024, March 4). ${title}${end} Island`);
    }),
  );
});

test('words in another language say in which', () => {
  expect(readable(referenceWith({ language: 'ar' }))).toContain(
    '<bdi lang="ar">Ferry returns</bdi>',
  );
  expect(readable(referenceWith({}))).toContain('<bdi>Ferry returns</bdi>');
});
