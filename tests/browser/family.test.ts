import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { slugs } from '../site/relatives.ts';
import { launch } from './chromium.ts';
import { objections, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens the family's page, and hands it to `look`. A script that ran fails the test. */
async function open(
  width: number,
  colorScheme: 'light' | 'dark',
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const options = { viewport: { width, height: 900 }, colorScheme };
  const url = `${inject('oddAddress')}/stories/${slugs.full}/family/`;
  await visit(browser, url, options, async (page) => {
    await look(page);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  });
}

describe.each(['light', 'dark'] as const)('the page of a family, %s', (colorScheme) => {
  test.each([390, 1440])('has nothing that axe objects to at %i px', async (width) => {
    await open(width, colorScheme, async (page) => {
      expect(await objections(page)).toEqual([]);
    });
  });
});

test.each([320, 360, 820, 1440])('nothing of it is cut off at %i px', async (width) => {
  await open(width, 'light', async (page) => {
    const [inner, beyond] = await page.evaluate(() => {
      const main = document.querySelector('main') ?? document.body;
      return [main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth];
    });
    expect(inner).toBe(0);
    expect(beyond).toBe(width);
  });
});

test.each([360, 1440])(
  'each dot stands beside the first line of its version at %i px',
  async (width) => {
    await open(width, 'light', async (page) => {
      const rows = await page.locator('.stemma li').all();
      expect(rows).toHaveLength(5);
      for (const row of rows) {
        const dot = await row.locator('circle').boundingBox();
        const line = await row.locator(width < 768 ? '.when' : '.name').boundingBox();
        if (dot === null || line === null) throw new Error('nothing is drawn');
        const middle = dot.y + dot.height / 2;
        expect(middle).toBeGreaterThan(line.y);
        expect(middle).toBeLessThan(line.y + 28);
        expect(dot.x + dot.width).toBeLessThan(line.x);
      }
    });
  },
);

test('the lines of one row meet those of the next', async () => {
  await open(390, 'light', async (page) => {
    const gaps = await page.locator('.stemma li').evaluateAll((rows) =>
      rows.slice(1).map((row, index) => {
        const above = rows[index]?.querySelector('svg + svg')?.getBoundingClientRect();
        const head = row.querySelector('svg')?.getBoundingClientRect();
        return (head?.top ?? 0) - (above?.bottom ?? 0);
      }),
    );
    expect(gaps).toHaveLength(4);
    for (const gap of gaps) expect(gap).toBeLessThanOrEqual(0);
  });
});
