import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { openRegister, pagesIn } from '../../src/permanence/keep.ts';
import { goneFrom } from '../../src/permanence/register.ts';
import { describeProblems } from '../../src/problem.ts';
import { formerSlug, oddSlugs } from './odd.ts';

const root = join(import.meta.dirname, '../..');

test('every address that this site ever published has a page, or one that leads on', () => {
  const { moved, lost } = goneFrom(openRegister(root), pagesIn(inject('dist')));
  expect(lost.length === 0 ? '' : describeProblems(lost)).toBe('');
  expect(moved).toEqual([]);
});

test('hosts are told where a renamed story is', () => {
  expect(readFileSync(join(inject('odd'), '_redirects'), 'utf8')).toBe(
    `/news/stories/${formerSlug}/ /news/stories/${oddSlugs.renamed}/ 301\n`,
  );
});

/** Others rely on these: what every story has, at its former addresses too, and the site once. */
const ofStory = (slug: string) =>
  ['', '/embed']
    .map((page) => `stories/${slug}${page}/index.html`)
    .concat(
      ['card.png', 'ninjs.json', 'cite.bib', 'cite.ris', 'cite.csl.json'].map(
        (file) => `stories/${slug}/${file}`,
      ),
    )
    .concat(`stories/${slug}.json`, `oembed/${slug}.json`);
const ofSite = [
  ...['index.html', '404.html', 'search/index.html', 'data/index.html', 'robots.txt', 'llms.txt'],
  ...['stories.json', 'relations.json', 'feed.xml', 'atom.xml', 'feed.json'],
  ...['sitemap-index.xml', 'news-sitemap.xml', 'manifest.webmanifest'],
  ...['stories.jsonl', 'figures.csv', 'quotations.csv', 'relations.csv'].map(
    (file) => `data/${file}`,
  ),
];

test.each(['dist', 'odd'] as const)('all that others rely on is in the site "%s"', (site) => {
  const dist = inject(site);
  const slugs = readdirSync(join(dist, 'stories'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''));
  expect(slugs.length).toBeGreaterThan(1);
  const missing = [...ofSite, ...slugs.flatMap(ofStory)].filter(
    (file) => !existsSync(join(dist, file)),
  );
  expect(missing).toEqual([]);
});
