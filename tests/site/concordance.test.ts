import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { all, attribute, one, readPage, textOf, violations } from '../html.ts';
import { makeProject, type Project } from '../project.ts';
import { source } from './relatives.ts';

const bridge = [
  'Ada Holm, the mayor of Lisbon, said on Tuesday that the bridge would cost $40 million to mend.',
  '"Nobody who crosses this river to work in the morning will wait for ten more years," Holm said.',
  'Some 12,000 people use the bridge every day, and 30 percent of them come from Spain by train.',
  'The bridge was closed in 1998 after a storm tore away the rail that kept carts from the edge.',
  'Those who live beside it have asked for a quiet road surface since the first lorry came across.',
];

const texts = {
  'sources/a.txt': source('Lisbon is to mend its bridge', 'March 6, 2024', bridge),
  'sources/b.txt': source(null, null, bridge.slice(0, 4)),
  'sources/c.txt': source('Market hall opens in Porto', 'March 9, 2024', [
    'Ada Holm, a former mayor of Lisbon, opened the market hall in Porto on Friday.',
    'The hall has room for 200 stalls, and "<b>nothing</b> in it is for sale yet", as its guard told us.',
  ]),
};
const slugs = {
  bridge: 'lisbon-is-to-mend-its-bridge',
  market: 'market-hall-opens-in-porto',
};

let project: Project;
const contents = (name: string) => readFileSync(join(project.root, 'dist', name), 'utf8');
const page = (name: string) => readPage(contents(`${name}index.html`));
const hrefs = (selector: string, tree: ReturnType<typeof page>) =>
  all(selector, tree).map((link) => attribute(link, 'href'));
const pages = () =>
  globSync('{archive,sources,places,people,organisations,timeline,figures}/**/*.html', {
    cwd: join(project.root, 'dist'),
  }).map((name) => name.replaceAll('\\', '/').replace(/index\.html$/, ''));

beforeAll(async () => {
  project = await makeProject(texts);
  const { code, output } = await project.run('build');
  if (code !== 0) throw new Error(output);
});
afterAll(() => project.remove());

test('each page is valid, its own canonical address, and named in the sitemap', async () => {
  const sitemap = contents('sitemap-1.xml');
  expect(pages()).toEqual(
    expect.arrayContaining(['places/', 'people/', 'organisations/', 'timeline/', 'figures/']),
  );
  for (const name of pages()) {
    const address = `http://localhost:4321/${name}`;
    expect(await violations(contents(`${name}index.html`)), name).toEqual([]);
    expect(hrefs('link[rel=canonical]', page(name))).toEqual([address]);
    expect(sitemap).toContain(`<loc>${address}</loc>`);
    expect(all('h1', page(name)), name).toHaveLength(1);
  }
});

test('each link leads to a page, and to the words on it', () => {
  const trees = new Map<string, ReturnType<typeof page>>();
  const files = new Set(globSync('**/*', { cwd: join(project.root, 'dist') }));
  for (const name of pages()) {
    for (const href of [
      ...hrefs('a[href]', page(name)),
      ...all('img', page(name)).map((image) => attribute(image, 'src')),
    ]) {
      const url = new URL(href, `http://localhost:4321/${name}`);
      const file = url.pathname.replace(/\/$/, '/index.html').slice(1);
      expect(files.has(file), `${name} leads to ${href}`).toBe(true);
      if (url.hash === '') continue;
      const tree = trees.get(file) ?? readPage(contents(file));
      trees.set(file, tree);
      expect(all(`[id="${url.hash.slice(1)}"]`, tree), `${name} leads to ${href}`).toHaveLength(1);
    }
  }
});

describe('a person whom two stories name', () => {
  const holm = () => page('people/ada-holm/');

  test('has one page with both, the newest first, each with the words that name her', () => {
    expect(textOf(one('h1', holm()))).toBe('Ada Holm');
    expect(textOf(one('.intro', holm()))).toBe(
      'Named in 2 stories, from 6 March 2024 to 9 March 2024.',
    );
    expect(hrefs('.tellings h3 a', holm())).toEqual([
      `/stories/${slugs.market}/`,
      `/stories/${slugs.bridge}/`,
    ]);
    expect(all('.tellings .sentence', holm()).map(textOf)).toEqual([
      'Ada Holm, a former mayor of Lisbon, opened the market hall in Porto on Friday.',
      bridge[0],
    ]);
    expect(hrefs('.tellings .sentence a', holm())[1]).toMatch(
      new RegExp(`^/stories/${slugs.bridge}/#p-[0-9a-f]{8}-0-8$`),
    );
  });

  test('is told of once where an excerpt repeats it, and the excerpt is named beneath', () => {
    const [market, whole] = all('.tellings > li', holm());
    expect(market && textOf(market)).not.toContain('Also in');
    expect(whole && textOf(whole)).toMatch(/Also in an excerpt$/);
  });

  test('has the roles that the stories give her, and her words once', () => {
    expect(all('.roles li', holm()).map((role) => textOf(role))).toEqual([
      expect.stringMatching(/^a? ?former mayor of Lisbon 9 March 2024$/),
      expect.stringMatching(/^(?:the )?mayor of Lisbon 6 March 2024$/),
    ]);
    expect(all('.quotes .sentence a', holm()).map(textOf)).toEqual([
      'Nobody who crosses this river to work in the morning will wait for ten more years,',
    ]);
  });
});

test('names in a story lead to their pages', () => {
  const story = page(`stories/${slugs.bridge}/`);
  expect(hrefs('.found a', story)).toEqual(
    expect.arrayContaining(['/people/ada-holm/', '/places/lisbon/', '/places/spain/']),
  );
});

test('a place has its map, its country above it, and what is in it below', () => {
  expect(attribute(one('.map img', page('places/lisbon/')), 'src')).toBe('/places/lisbon/map.svg');
  expect(textOf(one('.kicker', page('places/lisbon/')))).toBe('City in Portugal');
  const places = all('.lands > li', page('places/')).map(textOf);
  expect(places).toEqual([expect.stringMatching(/^Portugal\s*Lisbon 2\s*Porto 1$/), 'Spain 1']);
});

test('figures stand in one table, each once, those of the newest story first, with their words and their number', () => {
  const rows = all('tbody tr', page('figures/'));
  const figures = rows.map((row) => textOf(one('data', row)));
  expect(figures.filter((text) => text.includes('$40 million'))).toHaveLength(1);
  expect(figures[0]).toBe('200');
  expect(rows.map((row) => attribute(one('td:last-child time', row), 'dateTime'))).toEqual(
    rows.map((_, index) => (index === 0 ? '2024-03-09' : '2024-03-06')),
  );
  const cost = rows.find((row) => textOf(row).includes('$40 million'));
  expect(cost && attribute(one('data', cost), 'value')).toBe('40000000');
});

test('the timeline has what is dated, the earliest first, each once', () => {
  const days = all('.chronicle h2', page('timeline/')).map(textOf);
  expect(days).toEqual(['1998', 'Tuesday, 5 March 2024', 'Friday, 8 March 2024']);
  expect(all('.chronicle .sentence', page('timeline/'))).toHaveLength(3);
});

test('the front page and each other one lead to the indexes', () => {
  const indexes = [
    ...['/archive/', '/places/', '/people/', '/organisations/'],
    ...['/sources/', '/timeline/', '/figures/', '/search/'],
  ];
  expect(hrefs('.indexes a', page(''))).toEqual(indexes);
  expect(hrefs('.masthead a', page('places/'))).toEqual(['/', ...indexes]);
  expect(hrefs('.colophon a', page(`stories/${slugs.market}/`))).toEqual(
    expect.arrayContaining(indexes),
  );
});
