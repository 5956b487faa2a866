import type { Nodes } from 'hast';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { storiesSchema, storySchema, type StoryRecord } from '../../src/story.ts';
import { all, attribute, one, readPage, textOf, violations } from '../html.ts';
import { oddSlugs } from './odd.ts';
import { excerpt, full } from './seeds.ts';

/** What readers come to by browsing, in both of the shared sites. */
describe.each([
  ['this project’s own site', inject('dist'), ''],
  ['the odd site, below a path', inject('odd'), '/news'],
])('%s', (_, dist, base) => {
  const contents = (name: string) => readFileSync(join(dist, name), 'utf8');
  const page = (path: string) => readPage(contents(`${path.slice(base.length + 1)}index.html`));
  const hrefs = (selector: string, tree: Nodes) =>
    all(selector, tree).map((link) => attribute(link, 'href'));
  const pages = (folder: string) =>
    globSync(`${folder}/**/index.html`, { cwd: dist })
      .map((name) => `${base}/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
      .sort();
  const families = (path: string) => hrefs('.entry :is(h2, h3) a', page(path));

  const bases: StoryRecord[] = [];
  const stories: StoryRecord[] = [];
  beforeAll(() => {
    for (const { id } of storiesSchema.parse(JSON.parse(contents('stories.json'))).stories) {
      const story = storySchema.parse(JSON.parse(contents(`stories/${id}.json`)));
      stories.push(story);
      if (story.family.base === id) bases.push(story);
    }
  });

  test('has a page for each year and each month that has stories, with all their families', () => {
    const shelves = new Map<string, string[]>();
    for (const { published, url } of bases) {
      const names =
        published === null ? ['undated'] : [published.slice(0, 4), published.slice(0, 7)];
      for (const name of names) shelves.set(name, [...(shelves.get(name) ?? []), url]);
    }
    expect(pages('archive')).toEqual(
      ['', ...shelves.keys()]
        .map((name) => `${base}/archive/${name === '' ? '' : `${name}/`}`)
        .sort(),
    );
    for (const [name, urls] of shelves) expect(families(`${base}/archive/${name}/`)).toEqual(urls);
    expect(hrefs('.calendar a', page(`${base}/archive/`)).sort()).toEqual(
      pages('archive').slice(1),
    );
  });

  test('leads from the oldest month to the newest and back, and from each to its year', () => {
    const months = pages('archive').filter((path) => /\d{4}-\d{2}\/$/.test(path));
    months.forEach((path, index) => {
      expect(hrefs('.turn [rel=prev]', page(path))).toEqual(months.slice(index - 1, index));
      expect(hrefs('.turn [rel=next]', page(path))).toEqual(months.slice(index + 1, index + 2));
      expect(hrefs('.trail a', page(path))).toEqual([
        `${base}/archive/`,
        path.replace(/-\d{2}\/$/, '/'),
      ]);
    });
  });

  test('leads from the newest story to the one before it through all families, and back', () => {
    const [newest] = bases;
    const visited: string[] = [];
    for (let path = newest?.url; path !== undefined;) {
      visited.push(path);
      const [previous, more] = hrefs('.turn [rel=prev]', page(path));
      expect(more).toBeUndefined();
      if (previous !== undefined) expect(hrefs('.turn [rel=next]', page(previous))).toEqual([path]);
      path = previous;
    }
    expect(visited).toEqual(bases.map(({ url }) => url));
  });

  test('leads from a version to the neighbours of its family', () => {
    for (const { url, family } of stories) {
      const whole = bases.find(({ id }) => id === family.base)?.url ?? '';
      expect(hrefs('.turn a', page(url))).toEqual(hrefs('.turn a', page(whole)));
    }
  });

  test('says on each story which year and month its family stands in', () => {
    for (const { url, family } of stories) {
      const published = bases.find(({ id }) => id === family.base)?.published ?? null;
      const shelves =
        published === null
          ? ['undated/']
          : [`${published.slice(0, 4)}/`, `${published.slice(0, 7)}/`];
      const trail = one('nav[aria-label=Breadcrumb]', page(url));
      expect(hrefs('ol a', trail)).toEqual(
        ['', ...shelves].map((name) => `${base}/archive/${name}`),
      );
    }
  });

  test('has a page for each source that stories name and one for those that name none, each story on its own', () => {
    const listed = all('.names li', page(`${base}/sources/`)).map((item) => ({
      path: attribute(one('a', item), 'href'),
      count: Number(textOf(one('.count', item))),
    }));
    expect(listed.map(({ path }) => path).sort()).toEqual(pages('sources').slice(1));
    for (const { path, count } of listed) expect(families(path)).toHaveLength(count);
    for (const { url, sourceLine, family } of stories) {
      const first = stories.find(
        (one) => one.family.base === family.base && one.sourceLine === sourceLine,
      );
      if (first?.url !== url) continue;
      const [source = `${base}/sources/no-source-named/`] = hrefs(
        '.about a[href*="/sources/"]',
        page(url),
      );
      expect(families(source), `${source} has ${url}`).toContain(url);
    }
  });

  test('names all addresses for the page that proposes near ones', () => {
    const addresses = contents('addresses/all.txt').trim().split('\n');
    expect(addresses).toEqual(
      expect.arrayContaining(
        [...stories.map(({ url }) => url), ...pages('archive'), ...pages('sources')].map((path) =>
          path.slice(base.length + 1),
        ),
      ),
    );
    const made = addresses.filter((address) => !/^(?:search|data)\/$/.test(address));
    for (const address of made)
      expect(() => contents(`${address}index.html`), address).not.toThrow();
  });

  test('has valid pages for all of it, that the sitemap names', async () => {
    const sitemap = contents('sitemap-1.xml');
    for (const path of [`${base}/`, ...pages('archive'), ...pages('sources')]) {
      expect(await violations(contents(`${path.slice(base.length + 1)}index.html`)), path).toEqual(
        [],
      );
      expect(sitemap).toContain(`${path}</loc>`);
    }
  });

  test('has a front page that is small, with its newest family first and more prominent', () => {
    expect(contents('index.html').length).toBeLessThan(60_000);
    expect(hrefs('.lead h2 a', page(`${base}/`))).toEqual(bases.slice(0, 1).map(({ url }) => url));
    const shown = hrefs('.entry h2 a, .headlines a', page(`${base}/`));
    expect(shown).toEqual(bases.slice(0, 30).map(({ url }) => url));
  });
});

test('a comparison and a shelf below a story say what they are below', () => {
  const tree = readPage(
    readFileSync(join(inject('dist'), `stories/${full}/compare/${excerpt}/index.html`), 'utf8'),
  );
  expect(all('.trail li', tree).map(textOf)).toEqual([
    ...['Archive', '2025', 'November'],
    'Trump hosts Central Asian leaders as US tries …',
  ]);
  expect(all('.trail a', tree).map((link) => attribute(link, 'href'))[3]).toBe(`/stories/${full}/`);
});

test('a story without a date stands among those without one', () => {
  const html = readFileSync(join(inject('odd'), `stories/${oddSlugs.bare}/index.html`), 'utf8');
  expect(all('.trail li', readPage(html)).map(textOf)).toEqual(['Archive', 'No date']);
});
