import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { full } from '../site/seeds.ts';
import { launch } from './chromium.ts';
import { objections, visit } from './visit.ts';

const address = inject('address');
const odd = inject('oddAddress');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const wide = { viewport: { width: 1440, height: 900 } };
const field = (page: Page) => page.getByRole('searchbox', { name: 'Words to look for' });
const said = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
const results = (page: Page) => page.locator('.results > li');
const headlines = (page: Page) => results(page).locator('h2').allTextContents();

test('nothing of the index is loaded before somebody goes to the field', async () => {
  await visit(browser, `${address}/`, wide, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.getByRole('link', { name: 'Search' }).first().click();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /pagefind|families/.test(path))).toEqual([]);
    await field(page).focus();
    await expect.poll(() => asked.some((path) => path.endsWith('/families.json'))).toBe(true);
    await page.waitForLoadState('networkidle');
    expect(asked.some((path) => path.includes('/fragment/'))).toBe(false);
  });
});

test('what is found opens at its paragraph, with the words lit', async () => {
  await visit(browser, `${address}/search/`, wide, async (page) => {
    await field(page).fill('uranium reserves');
    await said(page, '1 story found for “uranium reserves”.');
    const [passage] = await results(page).locator('p > a').all();
    const marks = (await passage?.locator('mark').allTextContents()) ?? [];
    expect(marks.join(' ')).toMatch(/uranium/);
    const href = (await passage?.getAttribute('href')) ?? '';
    expect(href).toMatch(new RegExp(`^/stories/${full}/#p-[0-9a-f]{8}:~:text=`));
    await passage?.click();
    await page.waitForURL(`**/stories/${full}/**`);
    const block = page.locator(`[id="${/p-[0-9a-f]{8}/.exec(href)?.[0] ?? ''}"]`);
    expect(await block.textContent()).toContain('uranium');
    await expect.poll(() => block.evaluate((element) => element.matches(':target'))).toBe(true);
    const { y = -1 } = (await block.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(900);
  });
});

test('words that a version alone has lead to that version, below the headline of the fullest', async () => {
  await visit(browser, `${odd}/search/?q=pier+sold`, wide, async (page) => {
    const passage = page.locator('.results p > a', { hasText: 'sold in the night' });
    await said(page, 'found for “pier sold”');
    expect(await passage.count()).toBe(1);
    const base = page
      .locator('.results > li', { has: page.locator('p > a', { hasText: 'sold in the night' }) })
      .locator('h2 a');
    expect(await passage.getAttribute('href')).not.toContain(await base.getAttribute('href'));
    await passage.click();
    await page.waitForURL('**/stories/**');
    const lit = page.locator('.block > :target');
    expect(await lit.textContent()).toContain('sold in the night');
  });
});

describe('an address with a query', () => {
  test('is answered, and the back button leads from one to the other', async () => {
    await visit(browser, `${odd}/search/?q=ferry&date=2024-03&order=newest`, wide, async (page) => {
      await said(page, 'found for “ferry”');
      expect(await field(page).inputValue()).toBe('ferry');
      expect(await page.getByLabel('Date').inputValue()).toBe('2024-03');
      const before = await headlines(page);
      await page.getByLabel('Place').selectOption({ index: 1 });
      await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBeTruthy();
      await expect.poll(() => results(page).count()).toBeLessThan(before.length);
      await page.goBack();
      await expect.poll(() => headlines(page)).toEqual(before);
      expect(await page.getByLabel('Place').inputValue()).toBe('');
    });
  });

  test('tells how many results each choice leaves, and keeps the promise', async () => {
    await visit(browser, `${odd}/search/?q=the&date=2024`, wide, async (page) => {
      await said(page, 'found for “the”');
      const choice = page.getByLabel('Place').locator('option').nth(1);
      const [, count = ''] = /\((\d+)\)$/.exec((await choice.textContent()) ?? '') ?? [];
      await page.getByLabel('Place').selectOption({ index: 1 });
      await said(page, count === '1' ? '1 story found' : `${count} stories found`);
    });
  });

  test.each([
    ['العبارة', 'arabic', 'rtl'],
    ['渡轮星期一', 'chinese', 'ltr'],
    ['ฤดูหนาว', 'thai', 'ltr'],
    ['🚢', 'emoji', 'ltr'],
  ])('finds %s', async (words, story, direction) => {
    await visit(browser, `${odd}/search/?q=${encodeURIComponent(words)}`, wide, async (page) => {
      const link = page.locator(`.results a[href^="/news/stories/${story}/"]`).first();
      await link.waitFor();
      const direct = await link.evaluate((element) => getComputedStyle(element).direction);
      expect(direct).toBe(direction);
      expect(await link.locator('mark').first().textContent()).toContain(words);
    });
  });

  test('with markup makes none, nor does that of the stories', async () => {
    const words = encodeURIComponent('"><img src=x onerror=alert(1)> </title>');
    await visit(browser, `${odd}/search/?q=${words}`, wide, async (page) => {
      await said(page, 'found for “"><img src=x');
      await field(page).fill('window hit');
      await page.locator('.results a', { hasText: '<script>window.hit' }).first().waitFor();
      expect(await page.locator('main :is(img, script), .results b').count()).toBe(0);
      expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    });
  });

  test('that nothing answers gets help', async () => {
    await visit(browser, `${address}/search/?q=tugboat`, wide, async (page) => {
      await said(page, 'No story found for “tugboat”.');
      expect(await page.getByText('Look at the spelling').isVisible()).toBe(true);
    });
  });
});

test('the keyboard does it all: / from a story, the results by Tab, Escape to clear, / to come back', async () => {
  await visit(browser, `${odd}/stories/rich/`, wide, async (page) => {
    await page.keyboard.press('/');
    await page.waitForURL('**/search/#q');
    await expect
      .poll(() => field(page).evaluate((one) => one === document.activeElement))
      .toBe(true);
    await page.keyboard.type('Kazakhstan and/or Norway');
    expect(await field(page).inputValue()).toBe('Kazakhstan and/or Norway');
    await page.keyboard.press('Enter');
    await said(page, 'found for');
    const isResult = () =>
      page.evaluate(() => document.activeElement?.closest('.results') !== null);
    for (let at = 0; at < 10 && !(await isResult()); at += 1) await page.keyboard.press('Tab');
    expect(await isResult()).toBe(true);
    await page.keyboard.press('/');
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await field(page).inputValue()).toBe('');
    await expect.poll(() => results(page).count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
  });
});

test('the key / can be switched off, and does nothing with another key', async () => {
  await visit(browser, `${address}/search/`, wide, async (page) => {
    await page.getByRole('checkbox').uncheck();
    await page.goto(`${address}/places/`);
    await page.keyboard.press('/');
    await page.goto(`${address}/search/`);
    await page.getByRole('checkbox').check();
    await page.goto(`${address}/places/`);
    await page.keyboard.press('Control+/');
    expect(new URL(page.url()).pathname).toBe('/places/');
    await page.keyboard.press('/');
    await page.waitForURL('**/search/#q');
  });
});

test('without script there is no form, and all that can be looked through', async () => {
  const options = { ...wide, javaScriptEnabled: false };
  await visit(browser, `${address}/search/`, options, async (page) => {
    expect(await page.getByRole('searchbox').count()).toBe(0);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByText('your browser runs none').isVisible()).toBe(true);
    expect(await page.locator('main nav a').allTextContents()).toEqual(
      expect.arrayContaining(['Places', 'People', 'Timeline', 'Archive', 'Sources']),
    );
  });
});

test('an index that cannot be loaded is said, with the way out; when it can be, it is tried again', async () => {
  const context = await browser.newContext(wide);
  const page = await context.newPage();
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${address}/search/?q=uranium`);
  await page.getByText('could not be loaded, perhaps because there is no connection').waitFor();
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await said(page, '1 story found');
  expect(await page.getByText('could not be loaded').isVisible()).toBe(false);
  await context.close();
});

test.each([
  [320, 'light'],
  [1440, 'dark'],
] as const)(
  'axe objects to no results, nothing is cut off: %i px, %s',
  async (width, colorScheme) => {
    const options = { viewport: { width, height: 900 }, colorScheme };
    await visit(browser, `${odd}/search/?q=the`, options, async (page) => {
      await said(page, 'found for');
      expect(await objections(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  },
);
