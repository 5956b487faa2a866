import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { full } from '../site/seeds.ts';
import { launch } from './chromium.ts';
import { elsewhere } from './elsewhere.ts';
import { visit } from './visit.ts';

const address = inject('address');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What a page's policy kept from happening, as the page itself is told. */
function violation(page: Page, act: () => void): Promise<string> {
  const told = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          resolve(effectiveDirective);
        });
      }),
  );
  return page.evaluate(act).then(
    () => told,
    () => told,
  );
}

describe('a page of another site', () => {
  test('may frame the page that is there to be embedded', async () => {
    await elsewhere(
      browser,
      `<iframe src="${address}/stories/${full}/embed/"></iframe>`,
      async (page) => {
        const heading = page.frameLocator('iframe').getByRole('heading', { level: 1 });
        await heading.waitFor();
        expect(await heading.textContent()).toContain('Trump hosts');
      },
    );
  });

  test.each(['/', `/stories/${full}/`, '/search/'])('may not frame %s', async (path) => {
    await elsewhere(browser, '<p>Nothing yet</p>', async (page) => {
      const refused = page.waitForEvent('console', (message) =>
        message.text().includes('frame-ancestors'),
      );
      await page.evaluate((src) => {
        document.body.append(Object.assign(document.createElement('iframe'), { src }));
      }, address + path);
      await refused;
      expect(await page.frameLocator('iframe').getByRole('heading').count()).toBe(0);
    });
  });

  test('may load data, cards and maps, and no page', async () => {
    await elsewhere(browser, '', async (page) => {
      const read = (path: string) =>
        page.evaluate(
          (url) =>
            fetch(url).then(
              ({ status }) => status,
              () => 'refused',
            ),
          address + path,
        );
      expect(await read(`/stories/${full}.json`)).toBe(200);
      expect(await read('/data/figures.csv')).toBe(200);
      expect(await read('/feed.xml')).toBe(200);
      expect(await read(`/oembed/${full}.json`)).toBe(200);
      expect(await read(`/stories/${full}/`)).toBe('refused');
      const shown = (path: string) =>
        page.evaluate(
          (src) =>
            new Promise<boolean>((resolve) => {
              const picture = new Image();
              picture.onload = () => {
                resolve(picture.naturalWidth > 0);
              };
              picture.onerror = () => {
                resolve(false);
              };
              picture.src = src;
            }),
          address + path,
        );
      expect(await shown(`/stories/${full}/card.png`)).toBe(true);
      expect(await shown(`/stories/${full}/map.svg`)).toBe(true);
    });
  });
});

describe('what somebody smuggled into a story page', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
  });
  afterAll(() => page.close());

  test.each([
    [
      'a text as HTML',
      'require-trusted-types-for',
      () => {
        document.body.innerHTML = '<img src="x" onerror="hit = 1">';
      },
    ],
    [
      'a script',
      'require-trusted-types-for',
      () => {
        const script = document.createElement('script');
        script.append('hit = 1');
        document.body.append(script);
      },
    ],
    [
      'a style',
      'style-src-elem',
      () => {
        const style = document.createElement('style');
        style.append('body { display: none }');
        document.body.append(style);
      },
    ],
    [
      'a style in an attribute',
      'style-src-attr',
      () => {
        document.body.setAttribute('style', 'display: none');
      },
    ],
    [
      'a picture of another host',
      'img-src',
      () => {
        new Image().src = 'http://elsewhere.test/picture.png';
      },
    ],
    [
      'a request to another host',
      'connect-src',
      () => {
        void fetch('http://elsewhere.test/').catch(() => undefined);
      },
    ],
    [
      'another base',
      'base-uri',
      () => {
        const base = document.createElement('base');
        base.href = 'http://elsewhere.test/';
        document.head.append(base);
      },
    ],
    [
      'a form',
      'form-action',
      () => {
        const form = document.createElement('form');
        form.action = 'http://elsewhere.test/';
        document.body.append(form);
        form.submit();
      },
    ],
    [
      'a frame',
      'frame-src',
      () => {
        const frame = document.createElement('iframe');
        frame.src = '/search/';
        document.body.append(frame);
      },
    ],
  ] as const)('has no effect: %s', async (_, directive, act) => {
    await page.goto(`${address}/stories/${full}/`);
    expect(await violation(page, act)).toBe(directive);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});

test('where the search worker cannot be started, the page searches by itself', async () => {
  const page = await browser.newPage();
  try {
    await page.route('**/pagefind-worker.js', (route) => route.abort());
    await page.goto(`${address}/search/?q=uranium`);
    await page.getByRole('status').filter({ hasText: '1 story found' }).waitFor();
  } finally {
    await page.close();
  }
});

test('search runs in its worker', async () => {
  await visit(browser, `${address}/search/?q=uranium`, {}, async (page) => {
    await page.getByRole('status').filter({ hasText: '1 story found' }).waitFor();
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
      '/pagefind/pagefind-worker.js',
    ]);
  });
});

test('a map that is opened by itself has its colours, and nothing in it runs', async () => {
  await visit(browser, `${address}/stories/${full}/map.svg`, {}, async (page) => {
    const fill = await page.locator('path.n').evaluate((path) => getComputedStyle(path).fill);
    expect(fill).toBe('rgb(217, 179, 166)');
  });
});
