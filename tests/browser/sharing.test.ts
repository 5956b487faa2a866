import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { arabicSlug, oddSite } from '../site/odd.ts';
import { full } from '../site/seeds.ts';
import { launch } from './chromium.ts';
import { objections, visit } from './visit.ts';

const story = `${inject('address')}/stories/${full}/`;
const arabic = `${inject('oddAddress')}/stories/${arabicSlug}/`;
const published = `http://localhost:4321/stories/${full}/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  permissions: ['clipboard-read', 'clipboard-write'],
};

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Where an address is served while the tests run. */
const served = (address: string): string =>
  address
    .replace(oddSite, inject('oddAddress'))
    .replace('http://localhost:4321', inject('address'));

/** Selects words of the body, the nth time that they stand there; a line break parts those of two paragraphs. */
async function select(page: Page, words: string, nth = 1): Promise<void> {
  await page.evaluate(
    ([sought, times]) => {
      const places: [Node, number][] = [];
      let text = '';
      for (const paragraph of document.querySelectorAll('.body p:not(.passage)')) {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { currentNode: node } = walker;
          text += node.nodeValue ?? '';
          for (let offset = 0; places.length < text.length; offset += 1)
            places.push([node, offset]);
        }
        text += '\n';
        places.push([paragraph, 0]);
      }
      let start = -1;
      for (let time = 0; time < times; time += 1) start = text.indexOf(sought, start + 1);
      const [first, last] = [places[start], places[start + sought.length - 1]];
      if (!first || !last) throw new Error(`no “${sought}”`);
      getSelection()?.setBaseAndExtent(...first, last[0], last[1] + 1);
    },
    [words, nth] as const,
  );
  await page.locator('.picked').waitFor();
}

/** The words that are lit by the page. */
const lit = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('lit') ?? [])].map(String));

/** The text of the element that the browser went to. */
const target = (page: Page): Promise<string | null> => page.locator(':target').textContent();

test('the link of a story, of a paragraph and of a quotation are copied, and it is said', async () => {
  await visit(browser, story, phone, async (page) => {
    const status = page.getByRole('status');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => status.textContent()).toBe('Copied');
    expect(await copied(page)).toBe(published);
    expect(await page.getByRole('button', { name: 'Copy link' }).textContent()).toMatch(
      /^\s*Copy link\s*$/,
    );

    const mark = page.getByRole('link', { name: 'Link to paragraph 2', exact: true });
    await mark.click();
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/^#p-[0-9a-f]{8}$/);
    await expect.poll(() => copied(page)).toBe(published + hash);

    await page.getByRole('button', { name: 'Copy this quotation with its source' }).first().click();
    await expect
      .poll(() => copied(page))
      .toMatch(/^“Today, it’s not too late .* — Jim Risch, “Trump/);
    await expect.poll(() => status.textContent(), { timeout: 8000 }).toBe('');
  });
});

test('it is said when the browser lets nothing be copied', async () => {
  await visit(browser, story, { ...phone, permissions: [] }, async (page) => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Not copied');
  });
});

test('a story and selected words are shared where there is something to share with', async () => {
  await visit(browser, story, phone, async (page) => {
    expect(await page.getByRole('button', { name: 'Share' }).count()).toBe(0);
    await page.addInitScript(() => {
      navigator.share = (data) => {
        document.documentElement.dataset['shared'] = data?.url;
        return Promise.reject(new Error('thought better of it'));
      };
    });
    await page.reload();
    const shared = (): Promise<string | null> => page.locator('html').getAttribute('data-shared');
    await page.getByRole('button', { name: 'Share' }).click();
    expect(await shared()).toBe(published);
    await select(page, 'fighter jets');
    await page.locator('.picked').getByRole('button', { name: 'Share' }).click();
    expect(await shared()).toMatch(/#p-[0-9a-f]{8}:~:text=fighter%20jets$/);
  });
});

describe('a link to selected words', () => {
  test('is offered to the keyboard behind the links of its paragraph, copied with Enter and dismissed with Escape', async () => {
    await visit(browser, story, phone, async (page) => {
      await page.locator('.block').nth(2).locator('.also').focus();
      await page.evaluate(() => {
        const paragraph = document.querySelectorAll('.body p')[3];
        if (paragraph) getSelection()?.collapse(paragraph, 0);
      });
      await page.evaluate(() => {
        for (let word = 0; word < 3; word += 1) getSelection()?.modify('extend', 'forward', 'word');
      });
      const button = page.getByRole('button', { name: 'Copy link to these words' });
      await button.waitFor();
      const stops = await page.locator('.block').nth(3).locator('a').count();
      for (let stop = 0; stop <= stops; stop += 1) await page.keyboard.press('Tab');
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await expect.poll(() => copied(page)).toMatch(/:~:text=Washington%20is%20now$/);
      await page.keyboard.press('Escape');
      await button.waitFor({ state: 'detached' });
    });
  });

  test('is offered to the mouse below the words and not over them, and goes with them', async () => {
    await visit(browser, story, phone, async (page) => {
      await select(page, 'temporary');
      const word = await page.evaluate(() => {
        const {
          x = 0,
          y = 0,
          width = 0,
        } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? {};
        getSelection()?.empty();
        return { x: x + width / 2, y: y + 5 };
      });
      await page.locator('.picked').waitFor({ state: 'detached' });
      await page.mouse.dblclick(word.x, word.y);
      const picked = page.locator('.picked');
      await picked.waitFor();
      const words = await page.evaluate(() => {
        const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
        return { bottom: box?.bottom ?? 0 };
      });
      const box = await picked.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(words.bottom);
      expect(box?.y).toBeLessThan(words.bottom + 30);
      expect(box?.height).toBeGreaterThanOrEqual(24);
      await page.mouse.click(word.x, word.y);
      await picked.waitFor({ state: 'detached' });
    });
  });

  test.each([
    ['words that stand once', story, 'essential for high-tech devices, including', 1],
    ['words that stood before', story, 'China', 4],
    ['part of a word', story, 'azakhst', 1],
    ['punctuation that means something', story, '"C5+1,"', 1],
    ['several paragraphs', story, 'processing.\nCentral Asia possesses', 1],
    ['words from right to left', arabic, 'إذا سمح الجليد', 1],
    ['words that stood before with other marks', arabic, 'الْعَبَّارَة تبحر', 1],
  ])('opens at them, lights them and keeps them lit: %s', async (_, address, words, nth) => {
    let link = '';
    await visit(browser, address, phone, async (page) => {
      await select(page, words, nth);
      link = (await page.locator('.picked').getAttribute('data-copy')) ?? '';
    });
    expect(link).toMatch(/\/#p-[0-9a-f]{8}(?:-\d+)?:~:text=[\w%.~!*'(),-]+$/);
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    await visit(browser, served(link), phone, async (page) => {
      const [said = ''] = await lit(page);
      expect(letters(said)).toContain(letters(words).slice(0, 6));
      if (!words.includes('\n'))
        expect(letters(said).length).toBeLessThan(letters(words).length + 6);
      // The browser's own search ended at the same words: it is where it went.
      expect(await target(page)).toContain(said.slice(0, 8));
      const inView = await page.evaluate(() => {
        const [range] = CSS.highlights.get('lit') ?? [];
        const box = range instanceof Range ? range.getBoundingClientRect() : null;
        return box !== null && box.top >= 0 && box.top < innerHeight;
      });
      expect(inView).toBe(true);
      // Where nothing is: in the margin.
      await page.mouse.click(386, 300);
      await page.reload();
      expect(await lit(page)).toEqual([said]);
    });
  });

  test('leads a browser that does not know such links to the block, and lights the words', async () => {
    await visit(browser, story, phone, async (page) => {
      await select(page, 'temporary detente');
      const link = await page.locator('.picked').getAttribute('data-copy');
      await page.addInitScript(() => {
        Reflect.deleteProperty(Document.prototype, 'fragmentDirective');
      });
      await page.goto('about:blank');
      await page.goto(served(link ?? ''));
      expect(await page.evaluate(() => 'fragmentDirective' in document)).toBe(false);
      expect(await lit(page)).toEqual(['temporary detente']);
      expect(await page.locator(':target').getAttribute('id')).toBe(
        new URL(page.url()).hash.slice(1),
      );
    });
  });

  test.each(['%', 'gone', ',', '%E0%A4,-', '-,'])(
    'that is broken does no harm: "%s"',
    async (directive) => {
      await visit(browser, `${story}#:~:text=${directive}`, phone, async (page) => {
        expect(await lit(page)).toEqual(['']);
        await select(page, 'fighter jets');
      });
    },
  );
});

test.each(['light', 'dark'] as const)(
  'what is offered has nothing that axe objects to, %s',
  async (colorScheme) => {
    await visit(browser, story, { ...phone, colorScheme }, async (page) => {
      await select(page, 'fighter jets');
      await page.getByRole('button', { name: 'Copy link to these words' }).click();
      await expect.poll(() => page.getByRole('status').textContent()).toBe('Copied');
      expect(await objections(page)).toEqual([]);
    });
  },
);

test('every control is large enough for a finger', async () => {
  await visit(browser, story, phone, async (page) => {
    for (const control of await page
      .locator(':is(.share > *, .mark, .voices button):visible')
      .all()) {
      const box = await control.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(24);
      expect(box?.width).toBeGreaterThanOrEqual(24);
    }
  });
});

test('without script there are plain links, and no button that does nothing', async () => {
  await visit(browser, story, { ...phone, javaScriptEnabled: false }, async (page) => {
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Email' }).getAttribute('href')).toMatch(
      /^mailto:/,
    );
    expect(await page.getByRole('link', { name: /^Link to / }).count()).toBe(16);
    expect(await page.locator('.picked').innerText()).toBe('');
  });
});

test('a story prints on two pages of A4', async () => {
  await visit(browser, story, { colorScheme: 'dark' }, async (page) => {
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = ['.address', '.about code', '.links li', '.body p', '.chart', '.voices'];
    for (const one of seen) expect(await page.locator(one).first().isVisible(), one).toBe(true);
    for (const one of await page.locator('.screen').all())
      expect(await one.isVisible()).toBe(false);
    const paper = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(paper).toBe('rgb(255, 255, 255)');
  });
});
