import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storySchema, type Analysis } from '../../src/story.ts';
import { launch } from '../browser/chromium.ts';
import { objections, visit } from '../browser/visit.ts';
import { all, attribute, one, readPage, textOf, violations } from '../html.ts';
import { makeProject, type Project } from '../project.ts';
import { foreign, markup, sources } from './bad-input.ts';
import { serve } from './serve.ts';

const files = Object.keys(sources).map((path) => path.replace('sources/', ''));

let project: Project;
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
const slugs = new Map<string, string>();
beforeAll(async () => {
  project = await makeProject(sources);
  const { code, output } = await project.run('build');
  if (code !== 0) throw new Error(output);
  for (const name of globSync('stories/*.json', { cwd: join(project.root, 'dist') })) {
    const { id, origin } = record(name);
    slugs.set(origin.file, id);
  }
  site = await serve(join(project.root, 'dist'));
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  site.close();
  await project.remove();
});

const record = (name: string) =>
  storySchema.parse(JSON.parse(readFileSync(join(project.root, 'dist', name), 'utf8')));
const slugOf = (file: string) => slugs.get(file) ?? '';
const analysisOf = (file: string): Analysis => record(`stories/${slugOf(file)}.json`).analysis;
const html = (file: string) =>
  readFileSync(join(project.root, `dist/stories/${slugOf(file)}/index.html`), 'utf8');
/** The text of what a selector names on the page of a story, in one line each. */
const lines = (file: string, selector: string) =>
  all(selector, readPage(html(file))).map((element) =>
    textOf(element)
      .replaceAll(/[\u2066-\u2069]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );

describe.each(files)('%s', (file) => {
  test('is a page of valid HTML, with each id once', async () => {
    expect(await violations(html(file))).toEqual([]);
    const ids = all('[id]', readPage(html(file))).map((element) => attribute(element, 'id'));
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('leads from every word that is found to its item, and from every item to its words', () => {
    const tree = readPage(html(file));
    const ids = new Set(all('.found [id]', tree).map((element) => attribute(element, 'id')));
    for (const link of all('.body a[href^="#"]:not(.mark)', tree))
      expect(ids).toContain(attribute(link, 'href').slice(1));
    const words = new Set(all('.body [id]', tree).map((element) => attribute(element, 'id')));
    for (const link of all('.found a[href^="#p-"]', tree))
      expect(words).toContain(attribute(link, 'href').slice(1));
  });

  test.each(['light', 'dark'] as const)(
    'fits a phone, and axe has no objections, %s',
    async (colorScheme) => {
      // Of thousands of marked words axe would say the same, for minutes.
      const isLong = file === 'long.md';
      const options = { viewport: { width: 390, height: 844 }, colorScheme };
      await visit(browser, `${site.address}/stories/${slugOf(file)}/`, options, async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
        if (!isLong) expect(await objections(page)).toEqual([]);
      });
    },
  );
});

test.each(['figures', 'people', 'organisations', 'places', 'timeline'])(
  'what is found fits a phone on the page of all %s',
  async (index) => {
    const options = { viewport: { width: 390, height: 844 } };
    await visit(browser, `${site.address}/${index}/`, options, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    });
  },
);

test('without a day of publication it is said once that none is known, and days stay unresolved', () => {
  expect(analysisOf('undated.md').dated).toBeNull();
  expect(analysisOf('undated.md').dates).toMatchObject([
    { text: 'Tuesday', from: null, to: null },
    { text: 'March', from: null, to: null },
  ]);
  expect(lines('undated.md', '#when ~ p')).toEqual(['The day of publication is not known.']);
  expect(lines('undated.md', '#when ~ h3')).toEqual(['Not resolved']);
});

test('days are told from a day of publication that is still to come', () => {
  expect(analysisOf('ahead.md').dates).toMatchObject([
    { text: 'Monday', from: '2030-12-30', to: '2030-12-30' },
    { text: 'May 2030', from: '2030-05-01', to: '2030-05-31' },
  ]);
  expect(lines('ahead.md', '#when ~ p.label')).toEqual([
    expect.stringMatching(/^Dates are told from 2 January 2031, the day of publication/),
  ]);
});

test('a number of 400 digits, and a row of numbers, are no figures', () => {
  expect(analysisOf('endless.md').figures).toEqual([]);
  expect(lines('endless.md', '#figures')).toEqual([]);
});

test('digits of other scripts are numbers', () => {
  expect(analysisOf('scripts.md').figures.map(({ value, unit }) => [value, unit])).toEqual([
    [45, '%'],
    [12, '%'],
    [34, '%'],
  ]);
});

test('of a paragraph with thousands of figures the first are shown and the rest folded', () => {
  const { figures } = analysisOf('long.md');
  expect(figures.length).toBeGreaterThan(2000);
  expect(lines('long.md', '#figures ~ details > summary')).toEqual([
    expect.stringMatching(/^\d+ more figures$/),
  ]);
});

test('words between marks that nobody is told to have said are not attributed', () => {
  expect(analysisOf('quoted.md').quotes.map(({ speaker }) => speaker)).toEqual([null, null, null]);
  expect(lines('quoted.md', '.voices dt')).toEqual(['Not attributed']);
});

test('of a table money and percentages are read, with the cells beside them', () => {
  expect(analysisOf('tabled.md').figures.map(({ value, measures }) => [value, measures])).toEqual(
    expect.arrayContaining([
      [3_400_000, null],
      [2_100_000, null],
      [35, null],
      [1500, null],
    ]),
  );
  expect(lines('tabled.md', '.amounts dd')).toContain('2023 1,200 $3.4 million');
});

test('headings and a text of one line are read, and a page that finds nothing says nothing', () => {
  expect(analysisOf('headed.md').places.map(({ name }) => name)).toEqual(['Paris']);
  expect(lines('line.md', '.found')).toEqual([]);
});

test('markup beside every name is shown, and is part of none', () => {
  const { people, places, organisations, figures, quotes } = analysisOf('marked.txt');
  const names = [...people, ...places, ...organisations].map(({ name }) => name);
  expect(names.toSorted()).toEqual(['Anna Reed', 'Dublin', 'Northwick Bank']);
  expect(figures.map(({ text }) => text)).toEqual(['$5 million']);
  for (const { speaker } of quotes) expect(['Anna Reed', null]).toContain(speaker);
  const tree = readPage(html('marked.txt'));
  expect(textOf(one('.body', tree)).split(markup)).toHaveLength(8);
  expect(all('[onclick]', tree)).toEqual([]);
});

describe.each(Object.entries(foreign))('in the language %s', (language, expected) => {
  const file = `${language}.txt`;

  test('what needs no English is read, and nothing else', () => {
    const { complete, figures, dates, places, people, organisations } = analysisOf(file);
    expect(complete).toBe(false);
    expect(figures.map(({ text, value, unit }) => [text, value, unit])).toEqual(expected.figures);
    expect(figures.map(({ measures }) => measures)).toEqual(expected.figures.map(() => null));
    expect(dates.map(({ text, from }) => [text, from])).toEqual(expected.dates);
    expect(places.map(({ name }) => name)).toEqual(expected.places);
    expect([people, organisations]).toEqual([[], []]);
  });

  test('what was not read is said once', () => {
    expect(lines(file, 'p.found')).toEqual([
      'The text is not in English. What is said in digits, in dates, by the names of places and between quotation marks was read; who said it, people and organisations were not.',
    ]);
    for (const speaker of lines(file, '.voices dt')) expect(speaker).toBe('Speakers not read');
  });
});

test('a quotation in German is shown, and whose words they are is said not to be read', () => {
  expect(lines('de.txt', '.voices dt')).toEqual(['Speakers not read']);
  expect(lines('de.txt', '.voices dd > a')).toEqual([
    '“Wir wollen gemeinsam nach einer anderen Lösung suchen”',
  ]);
});

test('the words around an amount in Arabic stand from right to left', () => {
  const context = one('.amounts dd', readPage(html('ar.txt')));
  expect([attribute(context, 'lang'), attribute(context, 'dir')]).toEqual(['ar', 'rtl']);
});
