import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { excerpt, full } from '../site/seeds.ts';
import { launch } from './chromium.ts';
import { visit } from './visit.ts';

const address = inject('address');
const pages = {
  front: '/',
  full: `/stories/${full}/`,
  excerpt: `/stories/${excerpt}/`,
  comparison: `/stories/${full}/compare/${excerpt}/`,
  missing: '/nowhere/',
};

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens a page of the site, and hands it to `look`. */
const open = (
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> => visit(browser, address + path, options, look);

const wide = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 } };

describe.each(Object.entries(pages))('the page "%s"', (_, path) => {
  test('does not move while it loads', async () => {
    await open(path, phone, async (page) => {
      await page.waitForLoadState('networkidle');
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => {
              resolve(sum);
            }, 200);
          }),
      );
      expect(shift).toBe(0);
    });
  });

  test('is set in its own font', async () => {
    await open(path, wide, async (page) => {
      // The first view may have been too quick for the font; whoever comes back has it.
      await page.reload();
      await page.waitForLoadState('networkidle');
      const loaded = await page.evaluate(
        () => [...document.fonts].filter(({ status }) => status === 'loaded').length,
      );
      expect(loaded).toBeGreaterThanOrEqual(1);
    });
  });
});

describe('a reader without a mouse', () => {
  test('skips to the text with the first key, and reaches the other version and comes back', async () => {
    await open(pages.full, wide, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
        'Skip to the text',
      );
      await page.keyboard.press('Enter');
      await expect.poll(() => new URL(page.url()).hash).toBe('#main');
      for (const name of ['Archive', '2025', 'November', 'Email', 'Copy link', 'an excerpt']) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe(name);
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(address + pages.excerpt);
      await page.locator('.ends a').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`${address + pages.full}#*`);
      expect(await page.locator(':target').textContent()).toMatch(
        /^Secretary of State Marco Rubio welcomed/,
      );
    });
  });

  test('sees where the focus is, at every stop', async () => {
    await open(pages.full, wide, async (page) => {
      // The skip link, the masthead, what shares the story, the excerpt, then each block's two links.
      for (let stops = 0; stops < 20; stops += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement ?? document.body;
          return { name: element.tagName, outline: getComputedStyle(element).outlineStyle };
        });
        expect(['A', 'BUTTON']).toContain(focused.name);
        expect(focused.outline).not.toBe('none');
      }
    });
  });
});

describe.each([
  ['on a phone', phone],
  ['on a wide screen', wide],
])('a reader without scripts, %s', (_, options) => {
  test('goes from a paragraph to the same paragraph of the other version, and sees it marked', async () => {
    await open(pages.full, { ...options, javaScriptEnabled: false }, async (page) => {
      const words = await page.locator('.body p').nth(4).innerText();
      await page.locator('.also').nth(4).click();
      await page.waitForURL(`${address + pages.excerpt}#*`);
      const target = page.locator(':target');
      expect(await target.innerText()).toBe(words);
      const box = await target.boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect(box?.y).toBeLessThan(options.viewport.height / 2);
      const style = await target.evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(style).not.toBe('rgba(0, 0, 0, 0)');
    });
  });

  test('can copy the link of a paragraph', async () => {
    await open(pages.excerpt, { ...options, javaScriptEnabled: false }, async (page) => {
      await page.getByRole('link', { name: 'Link to paragraph 9' }).click();
      expect(await page.locator(':target').innerText()).toMatch(/^The grouping of countries/);
    });
  });
});

test('a printed story has its text and address, and none of what is there to be clicked', async () => {
  await open(pages.full, wide, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.body p').first().isVisible()).toBe(true);
    expect(await page.getByText('Cite as').isVisible()).toBe(true);
    for (const hidden of ['.mark', '.also', '.strip', '.colophon']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
  });
});

describe('a comparison', () => {
  test.each([
    ['on a phone', phone],
    ['on a wide screen', wide],
  ])('opens at a paragraph that is folded away, %s', async (_, options) => {
    await open(pages.comparison, { ...options, javaScriptEnabled: false }, async (page) => {
      const row = page.locator('.fold .row').nth(5);
      expect(await row.isVisible()).toBe(false);
      const id = await row.getAttribute('id');
      await page.goto(`${address}${pages.excerpt}#${id}`);
      await page.goto(`${address}${pages.comparison}#${id}`);
      await row.waitFor({ state: 'visible' });
      const box = await row.boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect(box?.y).toBeLessThan(options.viewport.height / 2);
      const words = row.locator('.base p').first();
      const style = await words.evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(style).not.toBe('rgba(0, 0, 0, 0)');
    });
  });

  test('is reached from a story, and leads back to the same paragraph of either', async () => {
    await open(pages.full, { ...phone, javaScriptEnabled: false }, async (page) => {
      await page.getByRole('link', { name: 'Compare them' }).click();
      await page.waitForURL(address + pages.comparison);
      await page.locator('summary').click();
      const row = page.locator('.fold .row').nth(2);
      const words = await row.locator('.base p').innerText();
      await row.locator('.base .to-other').click();
      await page.waitForURL(`${address + pages.excerpt}#*`);
      expect(await page.locator(':target').innerText()).toBe(words);
    });
  });

  test('is printed whole, without what is there to be clicked', async () => {
    await open(pages.comparison, wide, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const sides = await page.locator('.side').all();
      expect(sides.length).toBeGreaterThan(20);
      for (const side of sides) {
        expect((await side.boundingBox())?.height).toBeGreaterThan(5);
        expect(await side.isVisible()).toBe(true);
      }
      for (const hidden of ['.refs', 'summary', '.colophon']) {
        expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
      }
    });
  });
});

test('a page in forced colours and in letters of twice the size still fits a phone', async () => {
  await open(
    pages.full,
    { ...phone, reducedMotion: 'reduce', forcedColors: 'active' },
    async (page) => {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );
});
