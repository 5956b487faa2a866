import type { Root } from 'hast';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { all, attribute, readPage, textOf, violations } from '../html.ts';
import { oddSite } from './odd.ts';

/** The scripts of a page may have so many bytes together, but for pages that are there for what a script does. */
const mostScript = 3 * 1024;
const ofScripts = /^(?:404\.html|search\/index\.html)$/;

describe.each([
  ['dist', 'http://localhost:4321/'],
  ['odd', `${oddSite}/`],
] as const)('every page of the site "%s"', (site, root) => {
  const dist = inject(site);
  const pages = globSync('**/*.html', { cwd: dist }).map((name) => name.split(sep).join('/'));
  const html = (name: string) => readFileSync(join(dist, name), 'utf8');
  const trees = new Map<string, Root>();
  const page = (name: string): Root => {
    const tree = trees.get(name) ?? readPage(html(name));
    trees.set(name, tree);
    return tree;
  };
  /** Where a page is published. */
  const address = (name: string) => root + name.replace(/(?<=^|\/)index\.html$/, '');
  /** The file that is at an address of the site. */
  const fileAt = (url: URL) =>
    decodeURIComponent(url.href.slice(root.length).replace(/[?#].*$/, '')).replace(
      /(?<=^|\/)$/,
      'index.html',
    );
  /** What is wrong with the pages, each with its name. */
  const faults = (look: (tree: Root, name: string) => string[]) =>
    pages.flatMap((name) => look(page(name), name).map((fault) => `${name}: ${fault}`));

  test('is valid HTML', async () => {
    const found = await Promise.all(
      pages.map(async (name) =>
        (await violations(html(name))).map((violation) => `${name}: ${violation}`),
      ),
    );
    expect(found.flat()).toEqual([]);
  });

  test('has one h1, and headings in order below it', () => {
    const wrong = faults((tree) => {
      const levels = all('h1, h2, h3, h4, h5, h6', tree).map(({ tagName }) =>
        Number(tagName.charAt(1)),
      );
      const isInOrder = levels.every((level, index) =>
        index === 0 ? level === 1 : level > 1 && level <= (levels[index - 1] ?? 0) + 1,
      );
      return levels.length > 0 && isInOrder ? [] : [levels.join(' ')];
    });
    expect(wrong).toEqual([]);
  });

  test('waits for nothing but itself before it is drawn', () => {
    const blocking = faults((tree) => [
      ...all('link[rel=stylesheet]', tree).map((link) => attribute(link, 'href')),
      ...all('script[src]:not([type=module]):not([defer]):not([async])', tree).map((script) =>
        attribute(script, 'src'),
      ),
    ]);
    expect(blocking).toEqual([]);
  });

  test('has no id twice', () => {
    const wrong = faults((tree) => {
      const ids = all('[id]', tree).map((element) => attribute(element, 'id'));
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(wrong).toEqual([]);
  });

  test('links to nothing that is not there, pages and places in them alike', () => {
    const places = new Map<string, Set<string>>();
    const placesIn = (name: string) => {
      const ids =
        places.get(name) ?? new Set(all('[id]', page(name)).map((one) => attribute(one, 'id')));
      places.set(name, ids);
      return ids;
    };
    const foreign = new Set<string>();
    const wrong = faults((tree, name) =>
      all('a[href]:not([rel~=external]), link[href], form[action]', tree).flatMap((element) => {
        const href = attribute(element, 'href') + attribute(element, 'action');
        const url = new URL(href, address(name));
        if (!url.href.startsWith(root)) {
          foreign.add(url.protocol === 'mailto:' ? 'mailto:' : url.href);
          return [];
        }
        const file = fileAt(url);
        if (!existsSync(join(dist, file))) return [href];
        const id = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/, ''));
        return id === '' || placesIn(file).has(id) ? [] : [href];
      }),
    );
    expect(wrong).toEqual([]);
    expect([...foreign].filter((href) => !isOfTexts(href))).toEqual([]);
  });

  test('asks no other host for anything, and needs little script', () => {
    const wrong = faults((tree, name) => {
      const scripts = all('script:not([type="application/ld+json"])', tree);
      const bytes = scripts.reduce((sum, script) => {
        const source = attribute(script, 'src');
        const text = source === '' ? textOf(script) : html(fileAt(new URL(source, address(name))));
        return sum + Buffer.byteLength(text);
      }, 0);
      const asked = all('[src], link[href]:not([rel=canonical], [rel=alternate])', tree)
        .map((element) => attribute(element, 'src') + attribute(element, 'href'))
        .filter((source) => !new URL(source, address(name)).href.startsWith(root));
      return [
        ...(bytes > mostScript && !ofScripts.test(name) ? [`${bytes} bytes of script`] : []),
        ...asked,
        ...all('object, embed', tree).map(({ tagName }) => tagName),
        ...all('img:not([loading=lazy][width][height])', tree).map(() => 'an image without size'),
        ...(html(name).match(/url\(["']?(?:[a-z]+:)?\/\/|@import/g) ?? []),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

/** What the texts themselves link to. */
function isOfTexts(href: string): boolean {
  return /^(?:mailto:$|https:\/\/example\.com\/a\?b=1&c=2$)/.test(href);
}
