import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paragraphOf } from '../../src/markdown/block.ts';
import { writeCopy } from '../../src/markdown/copy.ts';
import { copySchema, storiesSchema, storySchema } from '../../src/story.ts';
import { sha256 } from '../../src/text/normal.ts';
import { launch } from '../browser/chromium.ts';
import { visit } from '../browser/visit.ts';
import { all, one, readPage, textOf, violations } from '../html.ts';
import { makeProject, type Project } from '../project.ts';
import { everyWord } from './every-word.ts';
import { serve } from './serve.ts';

/** What would run, break a page or hide in it, by what it plays upon. */
const texts: Record<string, string> = {
  markup: '</title></h1><script>alert("quay")</script><img src=x onerror=alert(1)>',
  quotation: `" onmouseover='alert(2)' title="&quot;`,
  comment: '--> <!-- tide ]]> <![CDATA[ &lt;b&gt; &amp;amp; &#0; ]]&gt;',
  markdown: '[tide](javascript:alert(3)) **bold** <b> `code` | a | # \\* ![x](y)',
  address: 'javascript:alert(4)',
  template: '{{7*7}} ${7*7} <%= 7 %> {% raw %} #{7} {"a": [1]} =cmd()',
  path: '../../../quay%00/..%2f..%2fharbour\\..\\x',
  accents: `q${'\u0301\u0316\u0489'.repeat(80)} and e\u0323\u0301`,
  unbroken: `${'W'.repeat(400)} ${'\u0e01\u0e49'.repeat(200)}`,
  'one-letter': `\u0e01${'\u0e49\u0e47'.repeat(90)}`,
  emoji: '👩🏽\u200d🚀 🏳\ufe0f\u200d🌈 1\ufe0f\u20e3 🇫🇮🇸🇪 👨\u200d👩\u200d👧',
  astral: '𝔔𝔲𝔞𝔶 𐎀 𠮷野家',
  control: 'a\u0001b\u001b[31mc\u007fd\u009be',
  unseen: 'har\u200bbour co\u00adop \ufeffx \u{e0051}\u{e0052} \ufff9y\ufffaz\ufffb',
  joined: 'می\u200cخواهم क\u094d\u200dष',
};

/** What turns the order of letters round, by the way in which it tries to get at what stands around it. */
const turning: Record<string, string> = {
  override: 'quay \u202etide news',
  embedding: 'quay \u202b\u202btide news',
  'closed-isolate': 'quay \u2069\u2069\u202etide news',
  'open-isolate': 'quay \u2067tide news',
  'open-isolates': 'quay \u2068\u2066\u2067\u05d0 tide news',
  'new-paragraph': 'quay \u2029\u202etide news',
  'next-line': 'quay \u0085\u202etide news',
  'information-separator': 'quay \u001c\u202etide news',
};

const everything = { ...texts, ...turning };
const ids = Object.keys(everything);
const text = (id: string) => everything[id] ?? '';

/** A copy in which everything that a page shows is one text, but for a first paragraph. */
function copyOf(id: string, source: string): string {
  const own = text(id);
  const { origin: _, ...fields } = copySchema.parse({
    origin: { file: id, sha256: sha256(''), bytes: 0, lines: [], made: '0'.repeat(16) },
  });
  return writeCopy({
    fields: {
      ...fields,
      ...{ kicker: own, headline: own, standfirst: own, byline: own, caption: own, credit: own },
      ...{ published: '2026-03-04', sourceLine: own, pictures: [{ caption: own, credit: own }] },
      related: [
        { publisher: own, headline: own, url: null },
        { publisher: own, headline: own, url: 'https://example.org/?a=<"' },
      ],
    },
    origin: {
      ...{ file: `${id}.txt`, sha256: sha256(source), bytes: Buffer.byteLength(source) },
      ...{ encoding: 'utf-8', lines: [{ line: 1, role: 'chrome', why: own }] },
    },
    blocks: [paragraphOf(`A first paragraph about ${id}.`), paragraphOf(own), paragraphOf(own)],
  });
}

let project: Project;
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  project = await makeProject(
    Object.fromEntries(
      ids.flatMap((id) => [
        [`sources/${id}.txt`, `${id}\n`],
        [`stories/${id}.md`, copyOf(id, `${id}\n`)],
      ]),
    ),
  );
  await project.write('src/analyse/analyse.ts', everyWord);
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
const html = (id: string) => readFileSync(dist(`stories/${id}/index.html`), 'utf8');

/** Opens a page of the site, and hands it to `look`. */
const open = (
  path: string,
  width: number,
  look: (page: Page) => Promise<void>,
  bypassCSP = false,
): Promise<void> =>
  visit(browser, site.address + path, { viewport: { width, height: 900 }, bypassCSP }, look);

const pages = ['/', ...ids.map((id) => `/stories/${id}/`)];

describe.each(ids)('the text "%s"', (id) => {
  test('stands on its page as it stands in its copy, wherever it does', () => {
    const tree = readPage(html(id));
    const own = text(id);
    for (const selector of ['.kicker', 'h1', '.standfirst', '.caption > bdi', '.caption cite'])
      expect(textOf(one(selector, tree)), selector).toBe(own);
    for (const selector of ['.meta bdi', '.body p + p, .block + .block > p', '.about bdi']) {
      const found = all(selector, tree).map(textOf);
      expect(new Set(found.filter((words) => words !== `${id}.txt`)), selector).toEqual(
        new Set([own]),
      );
    }
    expect(textOf(one('title', tree)).replace(/[\u2066-\u2069]/g, '')).toBe(
      own.replace(/[\u2066-\u2069]/g, ''),
    );
  });

  test('is the same in its data', () => {
    const story = storySchema.parse(JSON.parse(readFileSync(dist(`stories/${id}.json`), 'utf8')));
    expect(story).toMatchObject({ headline: text(id), displayHeadline: text(id) });
    expect(story.blocks.slice(1).map((block) => block.text)).toEqual([text(id), text(id)]);
  });

  test('is nothing but text, in valid HTML', async () => {
    const tree = readPage(html(id));
    expect(
      all(
        'script:not([type="application/ld+json"], [data-key], [src]), img, iframe, form, b, base',
        tree,
      ),
    ).toEqual([]);
    const handlers = all('*', tree).flatMap(({ properties }) =>
      Object.keys(properties).filter((name) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
    expect(await violations(html(id))).toEqual([]);
  });
});

test('what nobody sees is marked and named where it stands, and listed below', () => {
  const tree = readPage(html('override'));
  const marks = all('.body .unseen', tree);
  expect(marks.map(textOf)).toEqual(['\u202e', '\u202e']);
  expect(marks[0]?.properties).toMatchObject({
    role: 'img',
    title: 'right-to-left override (U+202E)',
  });
  expect(textOf(one('.about', tree))).toContain(
    'right-to-left override (U+202E) 21 times. A dotted line marks where one stands.',
  );
});

test.each(['emoji', 'joined', 'accents', 'astral', 'markup'])(
  'what writing needs is left alone: %s',
  (id) => {
    // The neighbours' headlines are those of other texts.
    const own = html(id).replace(/<nav class="turn.*?<\/nav>/s, '');
    expect(own).not.toMatch(/<[^>]+unseen/);
    expect(textOf(one('.about', readPage(html(id))))).not.toContain('dotted line');
  },
);

test('nothing runs, nothing is asked of another host, and no page is wider than a phone', async () => {
  for (const path of pages)
    await open(path, 360, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
    });
});

test('feed and sitemap are well-formed, with every headline as it is', async () => {
  const parse = (name: string): Promise<{ fault: string | null; titles: string[] }> => {
    const xml = readFileSync(dist(name), 'utf8');
    return page.evaluate((source) => {
      const document = new DOMParser().parseFromString(source, 'application/xml');
      return {
        fault: document.querySelector('parsererror')?.textContent ?? null,
        titles: [...document.querySelectorAll('item > title')].map((title) => title.textContent),
      };
    }, xml);
  };
  const page = await browser.newPage();
  const { fault, titles } = await parse('feed.xml');
  expect(fault).toBeNull();
  // What XML cannot hold is replaced; what keeps a title apart is put around it.
  const plain = (words: string) =>
    words.replace(/[\u2066-\u2069]/g, '').replace(/[\u0001\u001b\u001c]/g, '\ufffd');
  const { stories } = storiesSchema.parse(JSON.parse(readFileSync(dist('stories.json'), 'utf8')));
  expect(titles.map(plain)).toEqual(
    stories.filter(({ id, family }) => id === family.base).map(({ id }) => plain(text(id))),
  );
  for (const name of ['sitemap-index.xml', 'sitemap-1.xml'])
    expect((await parse(name)).fault).toBeNull();
  await page.close();
});

describe('a text that turns the order of letters round', () => {
  /** Where the page's own words stand, in pixels. */
  const places = (page: Page): Promise<[words: string, left: number, top: number][]> =>
    page.evaluate(() => {
      const sourced =
        'bdi, h1, h2, .kicker, .standfirst, [id^="p-"], .entry > p:not(.label), textarea';
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: [string, number, number][] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const data = node.nodeValue ?? '';
        if (data.trim() === '' || node.parentElement?.closest(sourced) != null) continue;
        const range = document.createRange();
        range.setStart(node, 0);
        range.setEnd(node, data.length);
        const { left, top } = range.getBoundingClientRect();
        found.push([data, left, top]);
      }
      return found;
    });

  /** Takes away all that turns. Their marks stay, and so do breaks, which have a width. */
  const straighten = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        node.nodeValue = (node.nodeValue ?? '').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
    });

  /** The words that stand elsewhere on the page without it. Letters in another order are set a little wider or closer. */
  async function moved(page: Page): Promise<string[]> {
    const before = await places(page);
    await straighten(page);
    const after = await places(page);
    expect(after.map(([words]) => words.trim())).toEqual(before.map(([words]) => words.trim()));
    return before.flatMap(([words, left, top], index) => {
      const [, leftAfter = NaN, topAfter = NaN] = after[index] ?? [];
      const isStill = Math.abs(left - leftAfter) < 4 && Math.abs(top - topAfter) < 1;
      return isStill ? [] : [words];
    });
  }

  test.each(['/', ...Object.keys(turning).map((id) => `/stories/${id}/`)])(
    'moves nothing else on %s',
    async (path) => {
      await open(path, 1440, async (page) => {
        expect(await moved(page)).toEqual([]);
      });
    },
  );

  test.each(Object.keys(turning))('would, were it not kept apart: %s', async (id) => {
    const look = async (page: Page): Promise<void> => {
      await page.addStyleTag({
        content:
          'bdi, .block > p { unicode-bidi: normal !important } .escapes { display: inline !important }',
      });
      expect(await moved(page)).not.toEqual([]);
    };
    // The page's policy lets nobody else's styles in.
    await open(`/stories/${id}/`, 1440, look, true);
  });
});
