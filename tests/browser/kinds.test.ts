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
    'of the kind /%s has nothing that axe objects to, light and dark, and fits a phone',
    async (_, path) => {
      const phone = { viewport: { width: 360, height: 800 } };
      await visit(browser, address + path, phone, async (page) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await objections(page), colorScheme).toEqual([]);
        }
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    },
  );
});
