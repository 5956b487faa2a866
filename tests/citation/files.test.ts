import { plugins } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { citationFiles } from '../../src/citation/files.ts';
import type { Reference } from '../../src/citation/reference.ts';
import { oddHeadlines } from '../site/odd.ts';
import { referenceWith } from './references.ts';

const readSchema = z.tuple([
  z.object({
    title: z.string(),
    'container-title': z.string(),
    author: z.array(z.record(z.string(), z.string())),
    issued: z.object({ 'date-parts': z.array(z.array(z.number())) }),
    URL: z.string(),
    note: z.string(),
    publisher: z.string(),
  }),
]);

/** A file as the library reads it. Its rules for RIS know no author of a newspaper: it is told of a magazine. */
const readBack = (file: string) =>
  readSchema.parse(plugins.input.chain(file.replace('TY  - NEWS', 'TY  - MGZN')))[0];

/** What is left of a text on a line of its own: runs of white space are one space, what no program shows has a sign. */
const settled = (text: string) =>
  text
    .replace(/[\s\u0085\u001c-\u001e]+/g, ' ')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '\ufffd')
    .trim();

const line = (file: string, tag: string) =>
  file
    .split('\r\n')
    .filter((one) => one.startsWith(`${tag}  - `))
    .map((one) => one.slice(6));

const headlines = Object.values(oddHeadlines).filter((headline) => headline !== null);
const { bib, ris, 'csl.json': csl } = citationFiles;

describe.each(headlines)('the headline %j', (title) => {
  const reference = referenceWith({ title, 'container-title': title });

  test.each([bib, ris])('is read back from a file as it was', ({ write }) => {
    const back = readBack(write(reference));
    expect(back.title).toBe(settled(title));
    expect(back['container-title']).toBe(settled(title));
    expect(back).toMatchObject({
      issued: { 'date-parts': [[2024, 3, 4]] },
      author: [{ family: 'Byrne', given: 'Ada' }, {}],
      URL: reference.URL,
      note: reference.note,
      publisher: 'Stemma',
    });
  });

  test('stands in CSL-JSON as it is', () => {
    expect(JSON.parse(csl.write(reference))).toEqual([reference]);
  });
});

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from('{}\\$&#%_~^<>"\'`@,-=:;/[]!? '),
        '--',
        "''",
        '\\textit{',
        'ER  - ',
        '<i>',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((parts) => parts.join('').replace(/\s+/gu, ' ').trim())
  .filter((text) => text !== '');

test('any words are read back from BibTeX and from RIS as they were', () => {
  fc.assert(
    fc.property(words, (title) => {
      const reference = referenceWith({ title });
      expect(readBack(bib.write(reference)).title).toBe(settled(title));
      expect(readBack(ris.write(reference)).title).toBe(settled(title));
    }),
    { numRuns: 200 },
  );
});

test('whatever its words, a BibTeX entry has as many braces that open as close, and never closes early', () => {
  fc.assert(
    fc.property(words, words, (title, literal) => {
      const file = bib.write(referenceWith({ title, author: [{ literal }] }));
      let depth = 0;
      const depths = Array.from(
        file.matchAll(/[{}]/g),
        ([brace]) => (depth += brace === '{' ? 1 : -1),
      );
      expect(depths.indexOf(0)).toBe(depths.length - 1);
    }),
  );
});

describe('BibTeX', () => {
  test('keeps the capitals of a title, and letters of any script', () => {
    const file = bib.write(referenceWith({ title: 'EU und Élysée: 渡轮 العبارة' }));
    expect(file).toContain('  title = {{EU und Élysée: 渡轮 العبارة}},\n');
    expect(file).toMatch(/^@article\{ferry-returns,\n/);
  });

  test('names persons by their parts, and others as one', () => {
    expect(bib.write(referenceWith({}))).toContain('author = {Byrne, Ada and {The Island Desk}}');
  });

  test('has no article without a journal', () => {
    const { 'container-title': _, ...rest } = referenceWith({});
    expect(bib.write(rest)).toMatch(/^@misc\{/);
  });
});

describe('RIS', () => {
  test('has one line for each field, however long it is, from TY to ER', () => {
    const title = 'Ferry '.repeat(150).trim();
    const file = ris.write(referenceWith({ title, abstract: 'The\u2028boat\u0085sails.' }));
    expect(file).toMatch(/^TY {2}- NEWS\r\n(?:[A-Z][A-Z0-9] {2}- [^\r\n]+\r\n)+ER {2}- \r\n$/);
    expect(line(file, 'TI')).toEqual([title]);
    expect(line(file, 'AB')).toEqual(['The boat sails.']);
  });

  test('tells authors, the day, the whole id and the archive', () => {
    const id = 'a-very-long-name-of-a-story-indeed';
    const file = ris.write(referenceWith({ id }));
    expect(line(file, 'AU')).toEqual(['Byrne, Ada', 'The Island Desk']);
    expect(line(file, 'DA')).toEqual(['2024/03/04/']);
    expect(line(file, 'PY')).toEqual(['2024']);
    expect(line(file, 'ID')).toEqual([id]);
    expect(line(file, 'DB')).toEqual(['Stemma']);
  });

  test('gives a byline with a comma as a note: as an author it would be turned round', () => {
    const file = ris.write(referenceWith({ author: [{ literal: 'Tom Davies, Cleveland.com' }] }));
    expect(line(file, 'AU')).toEqual([]);
    expect(line(file, 'N1')).toEqual([
      'full text; source file sha256:0a1b',
      'By Tom Davies, Cleveland.com',
    ]);
  });

  test('says nothing of what is not known', () => {
    const known = referenceWith({});
    const { author: _, issued: _issued, language: _language, ...bare }: Reference = known;
    expect(ris.write(bare)).not.toMatch(/^(?:AU|DA|PY|LA|AB|Y2) /m);
  });
});
