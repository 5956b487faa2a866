import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { visit } from './visit.ts';

const address = inject('address');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('the table of figures', () => {
  const wide = { viewport: { width: 1440, height: 900 } };
  const figures = (page: Page) => page.locator('tbody data').allTextContents();
  const head = (page: Page, name: string) => page.getByRole('columnheader', { name });
  const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

  test('is complete without script, and has no button that does nothing', async () => {
    const withScript: string[] = [];
    await visit(browser, `${address}/figures/`, wide, async (page) => {
      withScript.push(...(await figures(page)));
    });
    const options = { ...wide, javaScriptEnabled: false };
    await visit(browser, `${address}/figures/`, options, async (page) => {
      expect(await figures(page)).toEqual(withScript);
      expect(await page.getByRole('button').count()).toBe(0);
    });
  });

  test('is sorted by amounts within their units, and turned round when pressed again', async () => {
    await visit(browser, `${address}/figures/`, wide, async (page) => {
      const before = await figures(page);
      await press(page, 'Figure');
      expect(await head(page, 'Figure').getAttribute('aria-sort')).toBe('ascending');
      const after = await figures(page);
      expect(after.toSorted()).toEqual(before.toSorted());
      const dollars = after.filter((text) => text.includes('$'));
      expect(dollars).toEqual(['$544 million', '$1.8 billion', '$3.07 billion']);
      const first = after.indexOf('$544 million');
      expect(after.slice(first, first + 3)).toEqual(dollars);
      await press(page, 'Figure');
      expect(await head(page, 'Figure').getAttribute('aria-sort')).toBe('descending');
      expect(await figures(page)).toEqual(after.toReversed());
    });
  });

  test('is sorted by any other column, one at a time, from the keyboard too', async () => {
    await visit(browser, `${address}/figures/`, wide, async (page) => {
      await press(page, 'Figure');
      await page.getByRole('button', { name: 'What it measures' }).focus();
      await page.keyboard.press('Enter');
      expect(await head(page, 'Figure').getAttribute('aria-sort')).toBeNull();
      const measures = await page.locator('tbody td:nth-child(2)').allTextContents();
      expect(measures).toEqual(
        measures.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })),
      );
      expect(measures.length).toBeGreaterThan(5);
    });
  });
});
