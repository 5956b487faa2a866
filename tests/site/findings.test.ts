import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../browser/chromium.ts';
import { objections, visit } from '../browser/visit.ts';
import { all, attribute, one, readPage, textOf, violations } from '../html.ts';
import { makeProject, type Project } from '../project.ts';
import { everyWord } from './every-word.ts';
import { serve } from './serve.ts';

const words = [
  ...['ferry', 'harbour', 'council', 'winter', 'bridge', 'captain', 'island', 'school', 'market'],
  ...['lighthouse', 'storm', 'herring', 'quay', 'net'],
];

/** Sentences of different words, so that no paragraph is like another. */
const sentences = (count: number, from: number): string =>
  Array.from({ length: count }, (_, index) => {
    const word = (step: number) => words[(index * step + from) % words.length] ?? '';
    return `On day ${from + index} the ${word(3)} and the ${word(5)} of the old ${word(11)} were told of.`;
  }).join(' ');

const german =
  'Der Hafen von Nordwick bleibt bis zum Frühjahr geschlossen, weil das Eis die alte Mole beschädigt hat. ' +
  'Die Fischer wollen nun gemeinsam mit der Gemeinde nach einer anderen Lösung suchen.';

let project: Project;
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  project = await makeProject({
    'sources/short.txt': `Short of words\n\n2026-03-04\n\n${sentences(1, 1)}\n\nCod or herring, crab beside mussel while prawn stayed dear.\n`,
    'sources/long.txt': `Long and long\n\n2026-03-05\n\n${[20, 20, 20].map(sentences).join('\n\n')}\n`,
    'sources/nothing.txt': `Bare of all\n\n2026-03-06\n\nNothing was said by anybody on that day, and nobody came to the port.\n`,
    'sources/german.txt': `Hafen bleibt geschlossen\n\n2026-03-07\n\n${german}\n`,
    'sources/marked.md': `# Marked by hand\n\n2026-03-08\n\nSee [the *old* port](https://example.org/) and *the \`new\` quay of Northwick* today.\n\n- The boats\n  - of herring\n\n| Boat | Home |\n| - | - |\n| Annalise | the Isles |\n`,
  });
  await project.write('src/analyse/analyse.ts', everyWord);
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
  short: 'short-of-words',
  long: 'long-and-long',
  nothing: 'bare-of-all',
  german: 'hafen-bleibt-geschlossen',
  marked: 'marked-by-hand',
};
const html = (slug: string) =>
  readFileSync(join(project.root, `dist/stories/${slug}/index.html`), 'utf8');
const data = (slug: string) =>
  JSON.parse(readFileSync(join(project.root, `dist/stories/${slug}.json`), 'utf8')) as {
    blocks: { id: string; text: string }[];
  };

describe.each(Object.values(slugs))('%s', (slug) => {
  test('is valid HTML, with each id once', async () => {
    expect(await violations(html(slug))).toEqual([]);
    const ids = all('[id]', readPage(html(slug))).map((element) => attribute(element, 'id'));
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('says what its text says, with what is found in it', () => {
    const tree = readPage(html(slug));
    const bare = (text: string) => text.replaceAll(/\s/g, '');
    for (const { id, text } of data(slug).blocks) {
      expect(bare(textOf(one(`#${id}`, tree)))).toBe(bare(text));
    }
  });

  test('leads from every word that is found to its item, and from every item to its words', () => {
    const tree = readPage(html(slug));
    const ends = (selector: string) =>
      all(selector, tree).map((link) => attribute(link, 'href').slice(1));
    const marked = ends('.body a[href^="#"]:not(.mark)');
    for (const id of marked) expect(all(`.found #${id}`, tree), id).toHaveLength(1);
    const items = all('.found [id]:not(h2)', tree);
    for (const item of items) {
      const links = all('a[href^="#p-"]', item);
      expect(links, attribute(item, 'id')).not.toEqual([]);
      for (const link of links)
        expect(all(`.body ${attribute(link, 'href')}`, tree)).toHaveLength(1);
    }
  });
});

test('a word that is found leads to its item, and the item’s link back to the word', () => {
  const tree = readPage(html(slugs.short));
  const [first, second] = all('.body a[href^="#"]:not(.mark)', tree);
  expect([first, second].map((link) => link && textOf(link))).toEqual(['On', 'day']);
  const [amount] = first ? all(`${attribute(first, 'href')} a`, tree) : [];
  expect(amount && attribute(amount, 'href')).toBe(`#${first && attribute(first, 'id')}`);
  const person = second && one(attribute(second, 'href'), tree);
  expect(person && textOf(one('dt', person))).toBe('day');
});

test('figures that compare are drawn, each with its words, and the others listed', () => {
  const chart = one('.chart', readPage(html(slugs.short)));
  expect(textOf(one('figcaption', chart))).toBe(
    'price of … Drawn from zero, to one scale. A bar with a soft end is not exact.',
  );
  const bars = all('dl div', chart).map((bar) => [
    attribute(one('svg', bar), 'width'),
    textOf(bar),
  ]);
  expect(bars).toEqual([
    ['10%', 'Codabout Cod'],
    ['40%', 'crababout crab'],
    ['70%', 'whileabout while'],
    ['100%', 'dear.about dear.'],
  ]);
});

test('what is not told by anybody is said to be so', () => {
  const [, last] = all('.voices dt', readPage(html(slugs.short)));
  expect(last && textOf(last)).toBe('Not attributed');
});

test('a text in which nothing is found has no section for it', () => {
  expect(all('.found', readPage(html(slugs.nothing)))).toEqual([]);
});

test('a text that is not in English says what was read in it and what not', () => {
  expect(textOf(one('p.found', readPage(html(slugs.german))))).toBe(
    'The text is not in English. What is said in digits, in dates, by the names of places and between quotation marks was read; who said it, people and organisations were not.',
  );
});

test('of hundreds of figures and names the first are shown and the rest folded', () => {
  const tree = readPage(html(slugs.long));
  expect(all('.found summary', tree).map(textOf)).toEqual([
    expect.stringMatching(/^\d+ more figures$/),
    expect.stringMatching(/^\d+ more people$/),
    expect.stringMatching(/^\d+ more organisations$/),
  ]);
  expect(all('.found > .amounts > div', tree)).toHaveLength(12);
});

/** Opens a story without scripts, and hands it to `look`. */
const open = (slug: string, width: number, look: (page: Page) => Promise<void>): Promise<void> =>
  visit(
    browser,
    `${site.address}/stories/${slug}/`,
    { viewport: { width, height: 844 }, javaScriptEnabled: false },
    look,
  );

describe('a reader without scripts', () => {
  test.each([
    ['on a phone', 390],
    ['on a wide screen', 1440],
  ])('goes from a word to its item and back, and sees each lit, %s', async (_, width) => {
    await open(slugs.short, width, async (page) => {
      const lit = () =>
        page.locator(':target').evaluate((element) => getComputedStyle(element).backgroundColor);
      await page.locator('.body a[href="#person-2"]').click();
      expect(await page.locator(':target').getAttribute('id')).toBe('person-2');
      expect(await page.locator(':target').isVisible()).toBe(true);
      expect(await lit()).not.toBe('rgba(0, 0, 0, 0)');
      const name = await page.locator(':target dt').innerText();
      await page.locator(':target a[href^="#"]').click();
      expect(await page.locator(':target').innerText()).toBe(name);
      expect(await lit()).not.toBe('rgba(0, 0, 0, 0)');
    });
  });

  test('comes to an item that is folded away', async () => {
    await open(slugs.long, 390, async (page) => {
      const item = page.locator('#person-100');
      expect(await item.isVisible()).toBe(false);
      await page.locator('.body a[href="#person-100"]').click();
      await item.waitFor({ state: 'visible' });
    });
  });
});

test.each(Object.values(slugs))('%s fits a phone, and axe has no objections', async (slug) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const options = { viewport: { width: 390, height: 844 }, colorScheme };
    await visit(browser, `${site.address}/stories/${slug}/`, options, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await objections(page)).toEqual([]);
    });
  }
});

test('a printed story has what is folded on the screen', async () => {
  await open(slugs.long, 1440, async (page) => {
    const folded = page.locator('.found:not(.screen) details [id]').first();
    expect(await folded.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await folded.isVisible()).toBe(true);
  });
});

test('a printed story keeps its bars, and its words are not underlined', async () => {
  await open(slugs.short, 1440, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const bar = await page.locator('.chart dl div').first().boundingBox();
    expect(bar?.height).toBeGreaterThan(10);
    const link = page.locator('.body a[href="#person-1"]');
    expect(await link.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe(
      'none',
    );
  });
});
