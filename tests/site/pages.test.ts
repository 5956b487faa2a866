import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { all, attribute, one, readPage, textOf } from '../html.ts';
import { excerpt, full } from './seeds.ts';

const dist = inject('dist');
const page = (name: string) => readPage(readFileSync(join(dist, name), 'utf8'));
const story = (slug: string) => page(`stories/${slug}/index.html`);
const links = (slug: string, selector: string) =>
  all(selector, story(slug)).map((link) => attribute(link, 'href'));

/** Where both are shown side by side. */
const comparison = `/stories/${full}/compare/${excerpt}/`;

describe('the full text', () => {
  test('shows what its source states', () => {
    const tree = story(full);
    expect(textOf(one('.kicker', tree))).toBe('US');
    expect(textOf(one('h1', tree))).toBe(
      'Trump hosts Central Asian leaders as US tries to bypass China on rare earths',
    );
    expect(textOf(one('.standfirst', tree))).toMatch(
      /^US President Trump and officials .* at White House\.$/,
    );
    expect(textOf(one('.meta', tree))).toBe(
      '6 November 2025 · 4 min read · TRT World and Agencies',
    );
    expect(attribute(one('time', tree), 'dateTime')).toBe('2025-11-06');
    expect(textOf(one('.caption', tree))).toMatch(
      /^US and China have agreed .* for one year\. Reuters$/,
    );
    expect(all('.body p', tree)).toHaveLength(15);
    expect(all('.body h2', tree).map(textOf)).toEqual(['C5+1 summit']);
  });

  test('says which versions there are, and links to the excerpt whole and paragraph by paragraph', () => {
    expect(textOf(one('.versions', story(full)))).toBe(
      'Full text · 15 paragraphs. Also here as an excerpt: 9 of 15 paragraphs. Compare them.',
    );
    expect(links(full, '.versions a')).toEqual([`/stories/${excerpt}/`, comparison]);
    const ids = all('.body p', story(full)).map((block) => attribute(block, 'id'));
    expect(links(full, '.also')).toEqual(ids.slice(0, 9).map((id) => `/stories/${excerpt}/#${id}`));
  });

  test('is its own canonical page', () => {
    expect(links(full, 'link[rel=canonical]')).toEqual([`http://localhost:4321/stories/${full}/`]);
  });
});

describe('the excerpt', () => {
  test('shows the headline of the full version, marked as an excerpt of it, and invents nothing', () => {
    const tree = story(excerpt);
    expect(textOf(one('.kicker', tree))).toBe('Excerpt of');
    expect(textOf(one('h1', tree))).toBe(textOf(one('h1', story(full))));
    expect(textOf(one('title', tree))).toMatch(/\(excerpt\)$/);
    expect(all('time, .standfirst, .caption', tree)).toEqual([]);
    expect(all('.body p', tree)).toHaveLength(9);
  });

  test('says how much of the whole it is, and links to it whole and paragraph by paragraph', () => {
    expect(textOf(one('.versions', story(excerpt)))).toBe(
      'Excerpt · 9 of 15 paragraphs. Read the full text. Compare them.',
    );
    const ids = all('.body p', story(excerpt)).map((block) => attribute(block, 'id'));
    expect(links(excerpt, '.also')).toEqual(ids.map((id) => `/stories/${full}/#${id}`));
  });

  test('ends with a link to the next paragraph of the full version', () => {
    const next = all('.body p', story(full))[9];
    expect(next && textOf(next)).toMatch(/^Secretary of State Marco Rubio welcomed/);
    expect(links(excerpt, '.ends a')).toEqual([
      `/stories/${full}/#${next && attribute(next, 'id')}`,
    ]);
    expect(textOf(one('.ends', story(excerpt)))).toContain(
      'The full text goes on for 6 more paragraphs.',
    );
  });

  test('has the full version for its canonical page', () => {
    expect(links(excerpt, 'link[rel=canonical]')).toEqual([
      `http://localhost:4321/stories/${full}/`,
    ]);
  });
});

test.each([full, excerpt])(
  'the body of %s is the source’s text, character for character',
  (slug) => {
    const { origin } = JSON.parse(readFileSync(join(dist, `stories/${slug}.json`), 'utf8')) as {
      origin: { file: string };
    };
    const source = readFileSync(
      join(import.meta.dirname, '../../content/sources', origin.file),
      'utf8',
    );
    const blocks = all('.body :is(p, h2)', story(slug)).map(textOf);
    expect(source.split('\n').filter((line) => blocks.includes(line))).toEqual(blocks);
  },
);

test('the front page lists the family once, by its base, with its version beneath', () => {
  const tree = page('index.html');
  expect(all('.entry', tree)).toHaveLength(1);
  expect(all('.entry a', tree).map((link) => attribute(link, 'href'))).toEqual([
    `/stories/${full}/`,
    `/stories/${excerpt}/`,
  ]);
});

test('the page that is shown for an address without one leads back to the stories, without script too', () => {
  const tree = page('404.html');
  expect(all('main a', tree).map((link) => attribute(link, 'href'))).toEqual([
    ...['/search/', '/archive/', '/'],
    `/stories/${full}/`,
  ]);
  expect(all('main > div > p', tree).map(textOf)).toEqual([
    'A story keeps its address for good, so the link was probably cut short or mistyped.',
    'You can search for it, look it up by date, or start from the front page.',
  ]);
});

test('HTML and CSS of a page come in the first round trip: 14,600 bytes with brotli', () => {
  for (const name of [`stories/${full}/`, `stories/${excerpt}/`, comparison.slice(1)]) {
    const html = readFileSync(join(dist, `${name}index.html`));
    expect(all('link[rel=stylesheet]', page(`${name}index.html`))).toEqual([]);
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(14_600);
  }
});

test('the first story, with all that is on it, takes no more than it does: 12,500 bytes with brotli', () => {
  const html = readFileSync(join(dist, 'stories', full, 'index.html'));
  expect(brotliCompressSync(html).length).toBeLessThanOrEqual(12_500);
});

test('what scripts make has only classes that stand on their pages, whose styles therefore are there', () => {
  const scripts = globSync('src/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const given = scripts
    .flatMap((script) => [...script.matchAll(/(?:\bclass: |className = )'([^']+)'/g)])
    .map(([, name = '']) => name);
  expect(given).toContain('label');
  for (const name of ['404.html', 'search/index.html']) {
    for (const one of given) expect(all(`.${one}`, page(name)), one).not.toEqual([]);
  }
});

test('the one font that a page needs is preloaded', () => {
  const preloaded = links(full, 'link[rel=preload][as=font]');
  expect(preloaded).toHaveLength(1);
  expect(readFileSync(join(dist, preloaded[0] ?? '')).length).toBeLessThan(45_000);
});

test('the preloaded font does not hold up the first paint, as it does in the head', () => {
  expect(all('head link[rel=preload]', story(full))).toEqual([]);
});
