import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { full } from '../site/seeds.ts';
import { launch } from './chromium.ts';
import { elsewhere } from './elsewhere.ts';
import { objections, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each([
  ['our first story', inject('address'), inject('dist'), full, 'http://localhost:4321'],
  ['an odd one', inject('oddAddress'), inject('odd'), 'rich', 'https://example.org/news'],
])('the frame of %s', (_, address, dist, slug, site) => {
  test.each([
    [300, 'light'],
    [600, 'light'],
    [300, 'dark'],
    [600, 'dark'],
  ] as const)(
    'has nothing that axe objects to, and fits at %i px, %s',
    async (width, colorScheme) => {
      const options = { viewport: { width, height: 320 }, colorScheme };
      await visit(browser, `${address}/stories/${slug}/embed/`, options, async (page) => {
        expect(await objections(page)).toEqual([]);
        const { scrollWidth } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
        }));
        expect(scrollWidth).toBe(width);
      });
    },
  );

  test('shows the story in a page of another site, whole in the size that is proposed, and opens links aside', async () => {
    const { html } = z
      .object({ html: z.string() })
      .parse(JSON.parse(readFileSync(join(dist, `oembed/${slug}.json`), 'utf8')));
    await elsewhere(browser, html.replaceAll(site, address), async (page) => {
      const frame = page.frameLocator('iframe');
      await frame.getByRole('heading', { level: 1 }).waitFor();
      const heights = await frame
        .locator('html')
        .evaluate((root) => [root.scrollHeight, root.clientHeight, root.scrollWidth]);
      expect(heights).toEqual([320, 320, 600]);
      const opened = page.context().waitForEvent('page');
      await frame.getByRole('heading', { level: 1 }).getByRole('link').click();
      const story = await opened;
      await story.waitForURL(`${address}/stories/${slug}/`);
      expect(await story.evaluate(() => window.opener === null)).toBe(true);
    });
  });
});
