import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Link, Version } from '../../src/story.ts';
import { blockIds } from '../../src/text/normal.ts';
import { launch } from '../browser/chromium.ts';
import { objections, visit } from '../browser/visit.ts';
import { all, attribute, one, readPage, textOf, violations } from '../html.ts';
import { makeProject, type Project } from '../project.ts';
import { serve } from './serve.ts';

const hostile = '</ins></p><script>alert("quay")</script> \u202eedit \u2067on <b>';
const long = 'W'.repeat(300);
const first = [
  'The old ferry to the islands sailed on Monday with nine people and a dog aboard.',
  'What happens next',
  'The harbour was closed for most of the winter, and the islanders had only a fishing boat.',
  'The ship was built in a yard that has since been sold, and sold again, and then shut.',
  'Nobody knows what has become of the books, the authority said in answer to a question.',
  `A first sentence that stays as it is here. A second sentence ${hostile} that stays too.`,
  'A paragraph that the later version has left out for want of room or of interest.',
  `A free ride on the first day is for all who come ${long} before seven in the morning.`,
];
const then = [
  `A free ride on the first day is for all who come ${long} before eight in the morning.`,
  'The new ferry to the islands sailed on Tuesday with nine people and a dog aboard.',
  'What happens next',
  'The harbour was closed for most of the winter, and the islanders had only a fishing boat.',
  'The ship was built in a yard that has since been sold, and sold again, and then shut.',
  'Nobody knows what has become of the books, the authority said in answer to a question.',
  'A first sentence that stays as it is here.',
  `A second sentence ${hostile} that stays too.`,
  `The mayor said ${hostile} that she would be there.`,
];
const links: [number, number, Link['match'], boolean?][] = [
  [0, 1, 'edited'],
  [1, 2, 'verbatim'],
  [2, 3, 'verbatim'],
  [3, 4, 'verbatim'],
  [4, 5, 'verbatim'],
  [5, 6, 'split'],
  [5, 7, 'split'],
  [7, 0, 'edited', true],
];
const [ids, thenIds] = [blockIds(first), blockIds(then)];
const [base, later] = ['the-ferry-sails', 'the-ferry-sails-on-tuesday'];

/** What collation would have to find, by hand, so that this test is of what is shown alone. */
function versions(): [string, Version[]][] {
  const alignment = links.map(([here, there, match, moved = false]) => ({
    this: ids[here] ?? '',
    other: thenIds[there] ?? '',
    match,
    moved,
  }));
  const version = { coverage: { ofThis: 0.7, ofOther: 0.7 }, passages: [] };
  const turned = alignment.map((link) => ({
    ...link,
    this: link.other,
    other: link.this,
    match: link.match === 'split' ? ('merged' as const) : link.match,
  }));
  return [
    [base, [{ ...version, id: later, relation: 'revision', order: 'later', alignment }]],
    [later, [{ ...version, id: base, relation: 'revision', order: 'earlier', alignment: turned }]],
  ];
}

/** A story with more relatives than a reader wants to be told of at once. */
const [hub, shares] = [
  'the-hub',
  ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `a-story-${letter}`),
];
const shared: Version[] = shares.map((id) => ({
  ...{ id, relation: 'shared-passages', order: null, coverage: { ofThis: 0.1, ofOther: 0.1 } },
  ...{ alignment: [], passages: [] },
}));

let project: Project;
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  const page = (headline: string, date: string, body: readonly string[]) =>
    `${headline}\n${date}\n\n${body.join('\n\n')}\n`;
  project = await makeProject({
    'sources/first.txt': page('The ferry sails', 'March 4, 2024', first),
    'sources/then.txt': page('The ferry sails on Tuesday', 'March 5, 2024', then),
    ...Object.fromEntries(
      ['The hub', ...shares].map((headline, index) => [
        `sources/${index}.txt`,
        page(headline.replaceAll('-', ' '), 'March 6, 2024', [
          `Paragraph ${index} of a story that is here for its relatives alone, and says no more.`,
        ]),
      ]),
    ),
  });
  const family = { base, members: [base, later] };
  await project.write(
    'src/collate/collate.ts',
    `export const collate = () => ({
      versions: new Map(${JSON.stringify([...versions(), [hub, shared]])}),
      families: new Map(${JSON.stringify(family.members.map((id) => [id, family]))}),
      wordCounts: new Map(),
    });`,
  );
  await project.run('ingest');
  const copy = `content/stories/${later}.md`;
  await project.write(
    copy,
    readFileSync(join(project.root, copy), 'utf8').replace(
      /^---\n/,
      '---\nformerSlugs:\n  - ferry-on-tuesday\n',
    ),
  );
  const { code, output } = await project.run('build');
  if (code !== 0) throw new Error(output);
  site = await serve(join(project.root, 'dist'));
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  site.close();
  await project.remove();
});

const dist = (name: string) => join(project.root, 'dist', name);
const html = (path: string) => readFileSync(dist(`${path.replace(/^\//, '')}index.html`), 'utf8');
const read = (path: string) => readPage(html(path));
const comparison = `/stories/${base}/compare/${later}/`;

/** Opens a page of the site, and hands it to `look`. */
const open = (
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> => visit(browser, site.address + path, options, look);

describe('two versions side by side', () => {
  test('are told in words and numbers, and their words marked', () => {
    const tree = read(comparison);
    expect(textOf(one('.standfirst', tree))).toBe(
      '3 paragraphs are the same, 2 changed, 1 moved, 1 only in the earlier version, 1 only in the later version.',
    );
    expect(textOf(one('.meta', tree))).toContain(
      'Struck through: only in the earlier version. Underlined: only in the later version.',
    );
    expect(all('.heads a', tree).map((link) => [attribute(link, 'href'), textOf(link)])).toEqual([
      [`/stories/${base}/`, 'Read the earlier version'],
      [`/stories/${later}/`, 'The ferry sails on Tuesday'],
    ]);
    const [row] = all('.edited', tree);
    expect(row && all('.base del', row).map(textOf)).toEqual(['old', 'Monday']);
    expect(row && all('.base ins', row).map(textOf)).toEqual(['new', 'Tuesday']);
    expect(row && all('.other ins', row).map(textOf)).toEqual(['new', 'Tuesday']);
    expect(row && all('.other del', row)).toEqual([]);
    expect(attribute(one('link[rel=canonical]', tree), 'href')).toBe(
      `http://localhost:4321${comparison}`,
    );
  });

  test('stand row by row, each with what it says of itself', () => {
    const tree = read(comparison);
    expect(all('.row', tree).map((row) => all('.note', row).map(textOf).join())).toEqual([
      'Moved: the earlier version has it further down',
      'Changed',
      '',
      '',
      '',
      '',
      'One paragraph in the earlier version, two paragraphs in the later version',
      'Only in the earlier version',
      'Moved: the later version has it further up',
      'Only in the later version',
    ]);
    expect(textOf(one('summary', tree))).toBe('3 paragraphs the same: What happens next');
    const [there, here] = all('.moved', tree);
    if (there === undefined || here === undefined) throw new Error('nothing has moved');
    expect(attribute(one('.note a', there), 'href')).toBe(`#${attribute(here, 'id')}`);
    expect(attribute(one('.note a', here), 'href')).toBe(`#${attribute(there, 'id')}`);
  });

  test('have a row for the id of every paragraph of both', () => {
    const found = all('.rows [id]', read(comparison)).map((row) => attribute(row, 'id'));
    expect(found.toSorted()).toEqual([...new Set([...ids, ...thenIds])].toSorted());
  });

  test('have one page, to which every other address of the pair leads', () => {
    for (const path of [
      `/stories/${base}/compare/ferry-on-tuesday/`,
      `/stories/ferry-on-tuesday/compare/${base}/`,
      `/stories/${later}/compare/${base}/`,
    ]) {
      const tree = read(path);
      expect(attribute(one('meta[http-equiv=refresh]', tree), 'content')).toBe(
        `0; url=${comparison}`,
      );
      expect(textOf(one('h1', tree))).toBe('This comparison has a new address');
    }
  });
});

test('every page of the pair is valid, and links to nothing that is not there', async () => {
  for (const name of globSync('stories/**/*.html', { cwd: dist('') })) {
    expect(await violations(readFileSync(dist(name), 'utf8')), name).toEqual([]);
    const tree = readPage(readFileSync(dist(name), 'utf8'));
    const found = all('[id]', tree).map((element) => attribute(element, 'id'));
    expect(found, name).toEqual([...new Set(found)]);
    for (const link of all('a[href^="/"], a[href^="#"]', tree)) {
      const url = new URL(
        attribute(link, 'href'),
        `http://localhost/${name.replace(/index\.html$/, '')}`,
      );
      if (url.hash === '') continue;
      const target = read(url.pathname);
      expect(all(`[id="${url.hash.slice(1)}"]`, target), `${name} → ${url.href}`).toHaveLength(1);
    }
  }
});

test('of many relatives the closest few are told, and the rest on demand', () => {
  const tree = read(`/stories/${hub}/`);
  expect(all('.versions > ul > li', tree)).toHaveLength(3);
  expect(textOf(one('.versions summary', tree))).toBe('3 more relatives');
  expect(all('.versions details li a', tree).map((link) => attribute(link, 'href'))).toEqual(
    shares.slice(3).map((id) => `/stories/${id}/`),
  );
});

describe('in a story', () => {
  test('the bar says what was changed, when, and leads to the comparison', () => {
    expect(textOf(one('.versions p', read(`/stories/${base}/`)))).toBe(
      'Full text · 7 paragraphs. Also here in a later version of 5 March 2024 under the headline “The ferry sails on Tuesday”: 2 paragraphs changed, 1 added, 1 left out, 1 moved. Compare them.',
    );
    expect(textOf(one('.versions p', read(`/stories/${later}/`)))).toContain(
      'an earlier version of 4 March 2024 under the headline “The ferry sails”: since then',
    );
    for (const slug of [base, later]) {
      expect(
        all('.versions a', read(`/stories/${slug}/`)).map((link) => attribute(link, 'href')),
      ).toContain(comparison);
    }
  });

  test('a paragraph says what the other version makes of it', () => {
    expect(all('.also', read(`/stories/${base}/`)).map(textOf)).toEqual([
      'Changed in the later version',
      ...Array<string>(4).fill('Also in the later version'),
      'Changed in the later version',
      'Only here',
      'Changed in the later version',
    ]);
  });

  test.each([base, later])(
    'a link to a paragraph of either version opens at it in %s, edited or not',
    async (slug) => {
      const lost = slug === base ? thenIds[8] : ids[6];
      for (const id of [...ids, ...thenIds].filter((one) => one !== lost)) {
        const found = all(`[id="${id}"]`, read(`/stories/${slug}/`));
        expect(found, id).toHaveLength(1);
      }
      const id = slug === base ? thenIds[1] : ids[0];
      await open(`/stories/${slug}/#${id}`, {}, async (page) => {
        const words = page.locator('.block:has(> span:target) > p');
        expect(await words.innerText()).toMatch(/^The (?:old|new) ferry/);
        const style = await words.evaluate((element) => getComputedStyle(element).backgroundColor);
        expect(style).not.toBe('rgba(0, 0, 0, 0)');
      });
    },
  );
});

describe.each([360, 820, 1440])('on a screen of %i px', (width) => {
  test('nothing overflows, and nothing of a text runs', async () => {
    for (const path of [comparison, `/stories/${base}/`, `/stories/${later}/`]) {
      await open(path, { viewport: { width, height: 900 } }, async (page) => {
        expect(await page.locator('main script:not([src]), main b').count()).toBe(0);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  });

  test.each(['light', 'dark'] as const)('axe has nothing to object to, %s', async (colorScheme) => {
    for (const path of [comparison, `/stories/${base}/`]) {
      await open(path, { viewport: { width, height: 900 }, colorScheme }, async (page) => {
        for (const summary of await page.locator('summary').all()) await summary.click();
        expect(await objections(page)).toEqual([]);
      });
    }
  });

  test('a changed paragraph is read once on a phone and side by side elsewhere', async () => {
    await open(comparison, { viewport: { width, height: 900 } }, async (page) => {
      const row = page.locator('.edited').first();
      const both = await row.locator('.base').innerText();
      expect(both.includes('Tuesday')).toBe(width < 768);
      expect(both).toContain('Monday');
      expect(await row.locator('.other').isVisible()).toBe(width >= 768);
    });
  });
});
