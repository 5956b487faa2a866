import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { excerpt, full } from '../site/seeds.ts';
import { launch } from './chromium.ts';
import { visit } from './visit.ts';

const [address, oddAddress] = [inject('address'), inject('oddAddress')];
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const phone = { viewport: { width: 360, height: 800 } };
const nearby = (page: Page) =>
  page.locator('#near a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));

describe('an address that is not there', () => {
  test.each([
    ['/stories/trump-hosts-central-asian-leaders', full],
    ['/Stories/PRESIDENT-donald-trump-is-scheduled-to-host-leaders/', excerpt],
    [`/old-base/${full}.html`, full],
  ])(
    '%s has the story that was meant proposed to it, in words that are read out',
    async (asked, slug) => {
      await visit(browser, address + asked, phone, async (page) => {
        const status = page.getByRole('status');
        await status.getByRole('link').first().waitFor();
        expect(await status.textContent()).toMatch(/close to the one that was asked for/);
        expect((await nearby(page))[0]).toBe(`/stories/${slug}/`);
        await status.getByRole('link').first().focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(`${address}/stories/${slug}/`);
      });
    },
  );

  test.each([
    ['/stories/ritch', '/news/stories/rich/'],
    ['/people/jonas-burg/', '/news/people/jonas-berg/'],
    ['/stories/chinеse/', '/news/stories/chinese/'],
  ])('below the path of the site, in other scripts too: %s', async (asked, found) => {
    await visit(browser, encodeURI(oddAddress + asked), phone, async (page) => {
      await page.locator('#near p').waitFor({ timeout: 8_000 });
      expect(await nearby(page)).toContain(found);
    });
  });

  test('never acts and stands nowhere on the page, and where nothing is near it says so', async () => {
    const asked = '/%3Cimg%20src=x%20onerror=alert(1)%3E/zzqxjvwk%22%3E%3Cscript%3Ealert(1)';
    await visit(browser, address + asked, phone, async (page) => {
      await page.getByText('No address here is close to the one that was asked for.').waitFor();
      expect(await page.locator('body').innerHTML()).not.toMatch(/zzqxjvwk|onerror/);
    });
  });

  test('leads on without script', async () => {
    const options = { ...phone, javaScriptEnabled: false };
    await visit(browser, `${address}/stories/trump-hosts`, options, async (page) => {
      await page.locator('main').getByRole('link', { name: 'by date' }).click();
      await page.waitForURL(`${address}/archive/`);
    });
  });
});

test('at 360 px every index can be come to by the keyboard, and is in sight when it has the focus', async () => {
  await visit(browser, `${address}/stories/${full}/`, phone, async (page) => {
    for (const name of [
      'Skip to the text',
      'Stemma',
      'Archive',
      'Places',
      'People',
      'Organisations',
      'Sources',
      'Timeline',
      'Figures',
      'Search',
    ]) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      expect((await focused.textContent())?.trim()).toBe(name);
      const box = async () => {
        const { x = 0, width = 0, height = 0 } = (await focused.boundingBox()) ?? {};
        return { isInSight: x >= 0 && x + width <= 360, isLarge: height >= 24 };
      };
      await expect.poll(box).toEqual({ isInSight: true, isLarge: true });
    }
  });
});

test('from the front page to a month, and on to a story, by links alone', async () => {
  await visit(browser, `${address}/`, { ...phone, javaScriptEnabled: false }, async (page) => {
    await page.getByRole('link', { name: 'Nov 1' }).click();
    await page.waitForURL(`${address}/archive/2025-11/`);
    await page.getByRole('heading', { level: 2 }).getByRole('link').click();
    await page.waitForURL(`${address}/stories/${full}/`);
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByText('2025').click();
    await page.waitForURL(`${address}/archive/2025/`);
  });
});
