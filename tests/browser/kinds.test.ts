import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { objections, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** One page of each kind of a site, by the kind: its address, the names in it left out. Pages that lead on are none. */
function kindsOf(dist: string): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const file of globSync('**/*.html', { cwd: dist }).sort()) {
    const address = `/${file.replaceAll(sep, '/').replace(/index\.html$/, '')}`;
    const [, room = '', name = '', ...rest] = address.split('/');
    const kind = [
      room,
      name === '' ? '' : '*',
      ...rest.map((part, at) => (at === 1 && part !== '' ? '*' : part)),
    ];
    const isKnown = kinds.has(kind.join('/'));
    if (!isKnown && !readFileSync(join(dist, file), 'utf8').includes('http-equiv="refresh"')) {
      kinds.set(kind.join('/'), address);
    }
  }
  return kinds;
}

describe.each(['dist', 'odd'] as const)('a page of the site "%s"', (site) => {
  const address = inject(site === 'dist' ? 'address' : 'oddAddress');
  test.each([...kindsOf(inject(site))])(
    'of the kind /%s has nothing that axe objects to, and nothing that is cut off, at any width',
    async (_, path) => {
      const phone = { viewport: { width: 360, height: 800 }, colorScheme: 'light' as const };
      await visit(browser, address + path, phone, async (page) => {
        expect(await objections(page), 'on a phone, light').toEqual([]);
        for (const width of [320, 360, 390, 820, 1440, 1920]) {
          await page.setViewportSize({ width, height: 900 });
          const fits = await page.evaluate(
            () => document.documentElement.scrollWidth <= window.innerWidth,
          );
          expect(fits, `${width} px`).toBe(true);
        }
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await objections(page), 'on a wide screen, dark').toEqual([]);
      });
    },
  );
});
