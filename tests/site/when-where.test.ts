import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../browser/chromium.ts';
import { objections, visit } from '../browser/visit.ts';
import { all, attribute, one, readPage, textOf, violations } from '../html.ts';
import { makeProject, type Project } from '../project.ts';
import { serve } from './serve.ts';

const opening =
  'The ferry line of Norway said on Wednesday that its boats would again cross to Denmark.';
const middle =
  'Nobody had crossed since 1991, when the quay in Bergen burned and the harbour of Copenhagen was closed to all boats.';
const end =
  'The first boat is to leave on 12 March 2026, and Danish fishers have been told to keep the old quay free for it until then.';

let project: Project;
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  project = await makeProject({
    'sources/whole.txt': `Ferry to cross again\n\n2026-03-05\n\n${opening}\n\n${middle}\n\n${end}\n`,
    'sources/part.txt': `${opening}\n\n${middle}\n`,
    'sources/bare.txt': `Bare of all\n\n2026-03-06\n\nNothing was said by anybody, and nobody came to the port.\n`,
  });
  const { code, output } = await project.run('build');
  if (code !== 0) throw new Error(output);
  site = await serve(join(project.root, 'dist'));
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  site.close();
  await project.remove();
});

const slugs = {
  whole: 'ferry-to-cross-again',
  part: 'the-ferry-line-of-norway-said-on-wednesday-that-its-boats-would-again-cross-to',
  bare: 'bare-of-all',
};
const file = (name: string) => join(project.root, 'dist/stories', name);
/** What is read of an element, its lines and spaces as a browser shows them. */
const said = (element: Parameters<typeof textOf>[0]) =>
  textOf(element).replaceAll(/\s+/g, ' ').trim();
const html = (slug: string) => readFileSync(file(`${slug}/index.html`), 'utf8');
const page = (slug: string) => readPage(html(slug));

test.each(Object.values(slugs))('%s is valid HTML', async (slug) => {
  expect(await violations(html(slug))).toEqual([]);
});

test('when: the dates in order, each with the words of its sentence, which link to the text', () => {
  const items = all('.dates > li', page(slugs.whole)).map((item) => all('p', item).map(said));
  expect(items).toEqual([
    ['1991', 'Nobody had crossed since 1991, when the quay in Bergen …'],
    ['Wednesday, 4 March 2026', '… line of Norway said on Wednesday that its boats would again …'],
    [
      'Thursday, 12 March 2026',
      '… boat is to leave on 12 March 2026, and Danish fishers have been …',
    ],
  ]);
  for (const link of all('.dates a', page(slugs.whole))) {
    const target = one(attribute(link, 'href'), one('.body', page(slugs.whole)));
    expect(textOf(target)).toBe(textOf(link));
  }
});

test('when: what dates are told from is said, with a link where it is the day of another text', () => {
  const note = (slug: string) => one('section[aria-labelledby=when] > p', page(slug));
  expect(said(note(slugs.whole))).toBe(
    'Dates are told from 5 March 2026, the day of publication: the upright line. A dot is a day, a bar anything longer. At // time is left out.',
  );
  expect(said(note(slugs.part))).toMatch(
    /^Dates are told from 5 March 2026, the day of the full text:/,
  );
  expect(attribute(one('a', note(slugs.part)), 'href')).toBe(`/stories/${slugs.whole}/`);
});

test('where: the places by country, with how each is named, and a map that says so in words', () => {
  const tree = page(slugs.whole);
  const rows = all('.places > li', tree).map((row) => all('p', row).map(said));
  expect(rows).toEqual([
    ['Denmark 1 people: “Danish” 1', 'Copenhagen 1'],
    ['Norway 1', 'Bergen 1'],
  ]);
  const image = one('.map img', tree);
  expect(attribute(image, 'src')).toBe(`/stories/${slugs.whole}/map.svg`);
  expect(attribute(image, 'alt')).toBe(
    'Map of Norway, Denmark, Bergen and Copenhagen. The list below names all places.',
  );
});

test('a story’s map is a small file of its own; one without places has none', () => {
  const svg = readFileSync(file(`${slugs.whole}/map.svg`), 'utf8');
  const names = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, name]) => name);
  expect(new Set(names)).toEqual(new Set(['Norway', 'Denmark', 'Bergen', 'Copenhagen']));
  expect(statSync(file(`${slugs.whole}/map.svg`)).size).toBeLessThan(25_000);
  expect(existsSync(file(`${slugs.bare}/map.svg`))).toBe(false);
  expect(all('#when, #where', page(slugs.bare))).toEqual([]);
});

const open = (
  width: number,
  colorScheme: 'light' | 'dark',
  look: (page: Page) => Promise<void>,
): Promise<void> =>
  visit(
    browser,
    `${site.address}/stories/${slugs.whole}/`,
    { viewport: { width, height: 844 }, colorScheme },
    look,
  );

describe.each(['light', 'dark'] as const)('in a browser, %s', (colorScheme) => {
  test.each([390, 1440])(
    'axe objects to nothing and nothing is cut off at %i px',
    async (width) => {
      await open(width, colorScheme, async (shown) => {
        expect(await objections(shown)).toEqual([]);
        const beyond = await shown.evaluate(() => {
          const main = document.querySelector('main') ?? document.body;
          return [main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth];
        });
        expect(beyond).toEqual([0, width]);
      });
    },
  );
});

test('the map has its room before it is there, and is well-formed when it comes', async () => {
  await open(390, 'light', async (shown) => {
    const image = shown.locator('.map img');
    const before = await image.boundingBox();
    await image.scrollIntoViewIfNeeded();
    await shown.waitForFunction(
      () => document.querySelector<HTMLImageElement>('.map img')?.complete,
    );
    expect(await image.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(616);
    const after = await image.boundingBox();
    expect(before?.height).toBeGreaterThan(100);
    expect(after?.height).toBe(before?.height);
  });
});

test.each([
  [616, '.large'],
  [340, '.small'],
])('a map that is shown %i px wide is lettered for that', async (width, lettering) => {
  const context = await browser.newContext({ viewport: { width, height: 400 } });
  const drawing = await context.newPage();
  await drawing.goto(`${site.address}/stories/${slugs.whole}/map.svg`);
  const shown = await drawing.evaluate(() =>
    [...document.querySelectorAll('g[font-size]')]
      .filter((group) => getComputedStyle(group).display !== 'none')
      .map((group) => `.${group.getAttribute('class') ?? ''}`),
  );
  await context.close();
  expect(shown).toEqual([lettering]);
});
