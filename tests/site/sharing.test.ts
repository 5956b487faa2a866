import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { all, attribute, one, readPage, textOf } from '../html.ts';
import { formerSlug, oddHeadlines, oddSite, oddSlugs } from './odd.ts';
import { full } from './seeds.ts';

const page = (dist: string, slug: string) =>
  readPage(readFileSync(join(dist, `stories/${slug}/index.html`), 'utf8'));
const odd = (slug: string) => page(inject('odd'), slug);

/** What a program for letters makes of the link that begins one. */
function letterOf(slug: string): { subject: string | null; lines: string[] | undefined } {
  const url = new URL(attribute(one('.share a', odd(slug)), 'href'));
  expect(url.protocol).toBe('mailto:');
  // A plus is a plus in a letter's address.
  const fields = new URLSearchParams(url.search.replaceAll('+', '%2B'));
  expect([...fields.keys()]).toEqual(['subject', 'body']);
  return { subject: fields.get('subject'), lines: fields.get('body')?.split('\r\n\r\n') };
}

describe('a letter about a story', () => {
  test('names it, its source and its date, and ends with its address', () => {
    expect(letterOf(oddSlugs.rich)).toEqual({
      subject: 'Norway lends two ferries to Kazakhstan, “for a song”',
      lines: [
        'Norway lends two ferries to Kazakhstan, “for a song”',
        'Island Courier, 4 March 2024',
        `${oddSite}/stories/${oddSlugs.rich}/`,
      ],
    });
  });

  test('leaves out what is not known', () => {
    expect(letterOf(oddSlugs.bare).lines).toHaveLength(2);
  });

  test.each(Object.keys(oddHeadlines))(
    'has a subject of one line, and not too long: "%s"',
    (slug) => {
      const { subject, lines } = letterOf(slug);
      expect(subject).toMatch(/^.+$/);
      expect(subject?.length).toBeLessThan(300);
      expect(lines?.at(-1)).toBe(`${oddSite}/stories/${slug}/`);
    },
  );

  test('keeps the signs of a headline', () => {
    expect(letterOf('quotes').subject).toBe(oddHeadlines['quotes']);
    expect(letterOf('arabic').subject).toBe(`\u2068${oddHeadlines['arabic']}\u2069`);
  });
});

test('a quotation is copied with who said it, where, when, and the address of its paragraph', () => {
  const tree = odd(oddSlugs.rich);
  const block = attribute(all('.body p', tree)[1] ?? one('.body', tree), 'id');
  expect(all('.voices button', tree).map((button) => attribute(button, 'dataCopy'))).toEqual([
    `“They are old ships, and good ones” — Jonas Berg, “Norway lends two ferries to Kazakhstan, “for a song””, Island Courier, 4 March 2024, ${oddSite}/stories/${oddSlugs.rich}/#${block}`,
    `“We shall miss them.” — Jonas Berg, “Norway lends two ferries to Kazakhstan, “for a song””, Island Courier, 4 March 2024, ${oddSite}/stories/${oddSlugs.rich}/#${block}`,
  ]);
});

describe('each story of both sites', () => {
  const sites = [inject('dist'), inject('odd')];
  const stories = sites.flatMap((dist) =>
    globSync('stories/*/index.html', { cwd: dist })
      .filter((name) => !name.includes(formerSlug))
      .map((name) => ({ dist, name })),
  );

  test.each(stories)(
    '$name: has no button but hidden ones, that say what they copy',
    ({ dist, name }) => {
      const tree = readPage(readFileSync(join(dist, name), 'utf8'));
      const buttons = all('button', tree);
      expect(buttons.length).toBeGreaterThanOrEqual(4);
      for (const button of buttons)
        expect(button.properties).toMatchObject({ hidden: true, type: 'button' });
      expect(all('[data-copy] button, button[data-copy]', tree)).toHaveLength(buttons.length);
    },
  );

  test.each(stories)(
    '$name: numbers every link that is printed, and lists each once',
    ({ dist, name }) => {
      const tree = readPage(readFileSync(join(dist, name), 'utf8'));
      const listed = all('.links li', tree).map(textOf);
      const numbered = all('[data-link]', tree);
      expect(listed).toEqual([...new Set(listed)]);
      expect(numbered.length).toBeGreaterThanOrEqual(listed.length);
      const own = name.replace('index.html', '');
      const base = dist === inject('odd') ? oddSite : 'http://localhost:4321';
      for (const link of numbered) {
        const number = Number(attribute(link, 'dataLink'));
        expect(listed[number - 1]).toBe(new URL(attribute(link, 'href'), `${base}/${own}`).href);
      }
      const printed = all('.story a, .found a, .about a', tree).filter(
        (link) => !/^(?:#|mailto:)/.test(attribute(link, 'href')),
      );
      const hidden = all('.screen a, a.screen', tree);
      expect(numbered).toEqual(printed.filter((link) => !hidden.includes(link)));
    },
  );
});

test('a printed story states its address and the hash of its source', () => {
  const tree = page(inject('dist'), full);
  expect(textOf(one('.address', tree))).toBe(`http://localhost:4321/stories/${full}/`);
  expect(textOf(one('.about code', tree))).toMatch(/^[0-9a-f]{64}$/);
});
