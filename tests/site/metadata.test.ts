import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import sharp from 'sharp';
import {
  createCompilerHost,
  createProgram,
  createSourceFile,
  flattenDiagnosticMessageText,
  ScriptTarget,
  ModuleKind,
  ModuleResolutionKind,
} from 'typescript';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { publication } from '../../src/publication.ts';
import { storySchema } from '../../src/story.ts';
import { all, attribute, one, readPage, textOf } from '../html.ts';
import { formerSlug, oddSite } from './odd.ts';

const sites = [
  { name: 'our own', dist: inject('dist'), address: 'http://localhost:4321' },
  { name: 'the odd one', dist: inject('odd'), address: oddSite },
];

/** Pictures that are there only once they are drawn, by the end of their path. */
const card = '/card.png';

/** Beside the vocabulary: how schema.org writes that an action wants input (schema.org/docs/actions.html). */
const searchInput = ',"query-input":"required name=search_term_string"';

const once = [
  ...['og:type', 'og:site_name', 'og:title', 'og:description', 'og:url', 'og:image'],
  ...['og:image:type', 'og:image:width', 'og:image:height', 'og:image:alt'],
];
const named = [
  'description',
  'twitter:card',
  'twitter:title',
  'twitter:description',
  'twitter:image',
  'twitter:image:alt',
];

describe.each(sites)('$name', ({ dist, address }) => {
  const file = (name: string) => join(dist, name);
  const page = (name: string) => readPage(readFileSync(file(name), 'utf8'));
  const names = globSync('**/*.html', { cwd: dist }).map((name) => name.replaceAll('\\', '/'));
  /** Those that are pages of their own, and neither lead elsewhere nor stand in a frame. */
  const pages = names
    .map((name) => ({ name, tree: page(name) }))
    .filter(({ name, tree }) => {
      const leadsOn = all('meta[http-equiv=refresh]', tree).length > 0;
      return !leadsOn && !name.endsWith('/embed/index.html');
    });
  const stories = globSync('stories/*.json', { cwd: dist }).flatMap((name) => {
    const story = storySchema.parse(JSON.parse(readFileSync(file(name), 'utf8')));
    return name === `stories/${story.id}.json` ? story : [];
  });
  const contents = (tree: Element | ReturnType<typeof readPage>, selector: string) =>
    all(selector, tree).map((element) => attribute(element, 'content'));
  const data = pages.flatMap(({ name, tree }) =>
    all('script[type="application/ld+json"]', tree).map((script) => ({
      name,
      json: textOf(script),
    })),
  );

  test('every page says once what a shared link needs, with whole addresses and pictures that are there', () => {
    expect(pages.length).toBeGreaterThan(30);
    for (const { name, tree } of pages) {
      const one = (selector: string): string => {
        const [content = '', ...more] = contents(tree, selector);
        expect(more, `${name} ${selector}`).toEqual([]);
        expect(content.trim(), `${name} ${selector}`).not.toBe('');
        return content;
      };
      for (const property of once) one(`meta[property="${property}"]`);
      for (const meta of named) one(`meta[name="${meta}"]`);
      const here = `${address}/${name.replace(/index\.html$/, '')}`;
      expect(one('meta[property="og:url"]')).toBe(here);
      const image = one('meta[property="og:image"]');
      expect(image.startsWith(`${address}/`), image).toBe(true);
      expect(one('meta[name="twitter:image"]')).toBe(image);
      const isCard = image.endsWith(card);
      if (!isCard) expect(existsSync(file(image.slice(address.length + 1))), image).toBe(true);
      const size = ['width', 'height'].map((side) => one(`meta[property="og:image:${side}"]`));
      expect(size).toEqual(isCard ? ['1200', '630'] : ['512', '512']);
      expect(one('meta[name="twitter:card"]')).toBe(isCard ? 'summary_large_image' : 'summary');
      const canonical = all('link[rel=canonical]', tree).map((link) => attribute(link, 'href'));
      expect(canonical).toHaveLength(1);
      expect(canonical[0]?.startsWith(`${address}/`), name).toBe(true);
      const feeds = all(
        'link[rel=alternate][type*="rss"], link[rel=alternate][type*="atom"], link[rel=alternate][type*="feed+"]',
        tree,
      );
      expect(new Set(feeds.map((link) => attribute(link, 'href'))).size).toBeGreaterThanOrEqual(3);
    }
  });

  test('a story’s page says what the text states and no more', () => {
    expect(stories.length).toBeGreaterThan(1);
    for (const { id, published, updated, byline, kicker, language } of stories) {
      const tree = page(`stories/${id}/index.html`);
      const said = (property: string) =>
        contents(tree, `meta[property="${property}"]`).map((text) =>
          text.replace(/[\u2068\u2069]/g, ''),
        );
      const stated = (text: string | null) => (text === null ? [] : [text]);
      expect(said('og:type')).toEqual(['article']);
      expect(said('article:published_time')).toEqual(stated(published));
      expect(said('article:modified_time')).toEqual(stated(updated));
      expect(said('article:author')).toEqual(stated(byline));
      expect(said('article:section')).toEqual(stated(kicker));
      expect(said('og:locale')[0]?.split('_')[0] ?? null).toBe(language?.split('-')[0] ?? null);
      const alternates = new Map(
        all('link[rel=alternate]', tree).map((link) => [
          attribute(link, 'type'),
          attribute(link, 'href'),
        ]),
      );
      const { pathname } = new URL(`${address}/`);
      expect(alternates.get('application/json')).toBe(`${pathname}stories/${id}.json`);
      expect(alternates.get('application/vnd.iptc.ninjs+json')).toBe(
        `${pathname}stories/${id}/ninjs.json`,
      );
      expect(alternates.get('application/json+oembed')).toBe(`${address}/oembed/${id}.json`);
    }
  });

  test('what pages say to machines fits the vocabulary of schema.org, property by property', () => {
    const articles = data.filter(({ json }) => json.includes('"@type":"NewsArticle","@id":'));
    expect(
      articles.filter(({ name }) => /^stories\/[^/]+\/index/.test(name)).map(({ name }) => name),
    ).toHaveLength(stories.length);
    // Of pages that are made alike a few tell; of stories, which differ, all.
    const told = data.filter(({ name }, index) => name.startsWith('stories/') || index % 10 === 0);
    expect(misfits(told.map(({ json }) => json.replace(searchInput, '')))).toEqual([]);
  });

  test('all addresses that they name stand below the site’s own, but for those that texts link to', () => {
    const addressKeys = new Set(['@id', 'url', 'image', 'item', 'mainEntityOfPage', 'urlTemplate']);
    const check = (key: string, value: unknown): void => {
      if (typeof value === 'string') {
        if (addressKeys.has(key)) expect(value.startsWith(`${address}/`), value).toBe(true);
        if (/^date[A-Z]/.test(key)) expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
      } else if (typeof value === 'object' && value !== null && key !== 'citation') {
        for (const [inner, one] of Object.entries(value))
          check(/^\d+$/.test(inner) ? key : inner, one);
      }
    };
    for (const { json } of data) check('', JSON.parse(json));
  });

  test('each story can be embedded, at its old addresses too', () => {
    const schema = z.strictObject({
      version: z.literal('1.0'),
      type: z.literal('rich'),
      title: z.string().min(1),
      author_name: z.string().min(1).optional(),
      provider_name: z.literal(publication.name),
      provider_url: z.literal(`${address}/`),
      cache_age: z.int().positive(),
      thumbnail_url: z.url().startsWith(`${address}/stories/`).endsWith('/card.png'),
      thumbnail_width: z.literal(1200),
      thumbnail_height: z.literal(630),
      html: z.string(),
      width: z.int().positive(),
      height: z.int().positive(),
    });
    const files = globSync('oembed/*.json', { cwd: dist });
    const slugs = stories.map(({ id }) => id).concat(address === oddSite ? [formerSlug] : []);
    expect(files.sort()).toEqual(slugs.map((id) => `oembed/${id}.json`).sort());
    for (const name of files) {
      const { html, width, height } = schema.parse(JSON.parse(readFileSync(file(name), 'utf8')));
      const frame = one('body > *', readPage(`<!doctype html><body>${html}`));
      expect([frame.tagName, frame.properties.width, frame.properties.height]).toEqual([
        'iframe',
        width,
        height,
      ]);
      const source = attribute(frame, 'src');
      expect(source.startsWith(`${address}/stories/`)).toBe(true);
      const tree = page(`${source.slice(address.length + 1)}index.html`);
      expect(all('script, iframe, form, link[rel=preload]', tree)).toEqual([]);
      expect(attribute(one('meta[name=robots]', tree), 'content')).toBe('noindex');
      expect(attribute(one('link[rel=canonical]', tree), 'href')).toBe(
        source.replace(/embed\/$/, ''),
      );
      const links = all('a', tree);
      expect(links.length).toBeGreaterThan(1);
      for (const link of links)
        expect([link.properties.target, link.properties.rel]).toEqual(['_blank', ['noopener']]);
    }
    for (const slug of slugs)
      expect(existsSync(file(`stories/${slug}/embed/index.html`)), slug).toBe(true);
  });

  test('a story’s page has the HTML to embed it, to be copied', () => {
    for (const { id } of stories) {
      const field = one('.about textarea[readonly]', page(`stories/${id}/index.html`));
      const { html } = z
        .object({ html: z.string() })
        .parse(JSON.parse(readFileSync(file(`oembed/${id}.json`), 'utf8')));
      expect(textOf(field)).toBe(html);
    }
  });

  test('its icons are there, in the sizes that are said of them', async () => {
    const { pathname } = new URL(`${address}/`);
    const manifest = z
      .object({
        ...{ name: z.string().min(1), start_url: z.literal(pathname), scope: z.literal(pathname) },
        icons: z.array(
          z.object({
            src: z.string().startsWith(pathname),
            sizes: z.string(),
            type: z.string(),
            purpose: z.literal('maskable').optional(),
          }),
        ),
      })
      .parse(JSON.parse(readFileSync(file('manifest.webmanifest'), 'utf8')));
    const pictures = manifest.icons.filter(({ type }) => type === 'image/png');
    expect(pictures.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512']);
    expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1);
    const size = async (bytes: Buffer): Promise<string> => {
      const { width, height } = await sharp(bytes).metadata();
      return `${width}x${height}`;
    };
    for (const { src, sizes } of pictures)
      expect(await size(readFileSync(file(src.slice(pathname.length))))).toBe(sizes);
    expect(await size(readFileSync(file('apple-touch-icon.png')))).toBe('180x180');
    const ico = readFileSync(file('favicon.ico'));
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico.readUInt8(6), ico.readUInt8(7)]).toEqual([
      1, 1, 32, 32,
    ]);
    expect(await size(ico.subarray(ico.readUInt32LE(18)))).toBe('32x32');
    for (const link of all(
      'link[rel=icon], link[rel="apple-touch-icon"], link[rel=manifest]',
      page('index.html'),
    ))
      expect(existsSync(file(attribute(link, 'href').slice(pathname.length)))).toBe(true);
  });

  test('the front page says how the site is searched', () => {
    expect(data.find(({ name }) => name === 'index.html')?.json).toContain(
      `"urlTemplate":"${address}/search/?q={search_term_string}"`,
    );
  });
});

test('what stands around a page has the colours of the page', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
  const papers = [...tokens.matchAll(/--paper: (#\w+);/g)].map(([, colour]) => colour);
  expect(papers.slice(0, 2)).toEqual(Object.values(publication.paper));
});

test('a property that schema.org does not have, or not there, is found', () => {
  const context = { '@context': 'https://schema.org', '@type': 'NewsArticle' };
  expect(misfits([JSON.stringify({ ...context, headlines: 'x' })])).not.toEqual([]);
  expect(
    misfits([JSON.stringify({ ...context, mentions: [{ '@type': 'Person', geo: 'x' }] })]),
  ).not.toEqual([]);
  expect(misfits([JSON.stringify({ ...context, headline: 'x' })])).toEqual([]);
});

/** What TypeScript objects to in JSON-LD documents by the types that schema-dts makes of schema.org's own vocabulary. */
function misfits(documents: readonly string[]): string[] {
  const options = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: [] },
    ...{ target: ScriptTarget.ESNext, module: ModuleKind.ESNext },
    moduleResolution: ModuleResolutionKind.Bundler,
  };
  const name = join(import.meta.dirname, 'documents.ts');
  const text = documents.map((json, index) => {
    const type = /"@type":"(\w+)"/.exec(json)?.[1] ?? 'Thing';
    return `export const d${index}: s.WithContext<s.${type}Leaf> = ${json};\n`;
  });
  const host = createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (asked) => asked === name || fileExists(asked);
  host.getSourceFile = (asked, version) =>
    asked === name
      ? createSourceFile(name, `import type * as s from 'schema-dts';\n${text.join('')}`, version)
      : getSourceFile(asked, version);
  const program = createProgram([name], options, host);
  const source = program.getSourceFile(name);
  return [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ].map(({ messageText }) => flattenDiagnosticMessageText(messageText, '\n'));
}
