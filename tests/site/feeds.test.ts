import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { all, attribute, readPage } from '../html.ts';
import { readXml } from '../xml.ts';
import { oddSite, oddSlugs } from './odd.ts';

const sites = [
  { name: 'this project', dist: inject('dist'), home: 'http://localhost:4321/' },
  { name: 'the odd archive', dist: inject('odd'), home: `${oddSite}/` },
];

/** A message's date by RFC 822, with the four digits for its year that RSS asks for. */
const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

function sitemapSchema(): XsdValidator {
  const file = join(import.meta.dirname, '../../node_modules/sitemap/schema/sitemap.xsd');
  using schema = XmlDocument.fromBuffer(readFileSync(file));
  return XsdValidator.fromDoc(schema);
}

describe.each(sites)('of $name', ({ dist, home }) => {
  const read = (name: string) => readFileSync(join(dist, name), 'utf8');
  const find = (pattern: string) =>
    globSync(pattern, { cwd: dist }).map((name) => name.replaceAll('\\', '/'));
  const addressOf = (name: string) => `${home}${name}`;
  /** The page at an address of the site. */
  const pageAt = (address: string) => {
    expect(address.startsWith(home), address).toBe(true);
    return read(`${address.slice(home.length)}index.html`);
  };
  const json = () =>
    JSON.parse(read('feed.json')) as {
      feed_url: string;
      home_page_url: string;
      items: { id: string; url: string; title: string; content_html: string }[];
    };

  test('every XML file is well-formed', () => {
    const files = find('**/*.{xml,svg}');
    expect(files).toEqual(
      expect.arrayContaining(['feed.xml', 'atom.xml', 'sitemap-index.xml', 'news-sitemap.xml']),
    );
    for (const name of files) {
      expect(() => {
        readXml(read(name))[Symbol.dispose]();
      }, name).not.toThrow();
    }
  });

  test.each(find('{feed.xml,places/*/feed.xml}'))('%s is as RSS asks for', (name) => {
    using xml = readXml(read(name));
    expect(xml('/rss/@version')).toEqual(['2.0']);
    for (const needed of ['title', 'link', 'description'])
      expect(xml(`/rss/channel/${needed}`).map((text) => text !== '')).toEqual([true]);
    expect(xml('//atom:link[@rel="self"]/@href')).toEqual([addressOf(name)]);
    const items = xml('//item').length;
    expect(items).toBeGreaterThan(0);
    for (const needed of ['title', 'link', 'guid', 'description', 'content:encoded'])
      expect(xml(`//item/${needed}[string-length() > 0]`), needed).toHaveLength(items);
    expect(new Set(xml('//guid[@isPermaLink="false"]')).size).toBe(items);
    for (const date of xml('//pubDate | //lastBuildDate')) expect(date).toMatch(rfc822);
    for (const html of xml('//content:encoded')) {
      for (const link of all('a', readPage(html)))
        expect(attribute(link, 'href')).toMatch(/^(?:https?|mailto):/);
    }
    for (const link of xml('//item/link')) expect(pageAt(link)).toContain(`href="${link}"`);
    for (const card of xml('//media:content/@url'))
      expect(card.startsWith(`${home}stories/`) && card.endsWith('/card.png')).toBe(true);
  });

  test('the Atom feed is as RFC 4287 asks for', () => {
    using xml = readXml(read('atom.xml'));
    const entries = xml('/atom:feed/atom:entry').length;
    expect(xml('/atom:feed/atom:id')).toEqual([addressOf('atom.xml')]);
    expect(xml('/atom:feed/atom:link[@rel="self"]/@href')).toEqual([addressOf('atom.xml')]);
    for (const once of ['id', 'title', 'updated', 'author', 'content', 'link[@rel="alternate"]']) {
      expect(xml(`/atom:feed/atom:entry[count(atom:${once}) = 1]`), once).toHaveLength(entries);
    }
    expect(new Set(xml('//atom:entry/atom:id')).size).toBe(entries);
    for (const moment of xml('//atom:updated | //atom:published'))
      expect(moment).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    const moments = xml('//atom:entry/atom:updated').toSorted();
    expect(xml('/atom:feed/atom:updated')).toEqual(moments.slice(-1));
  });

  test('the JSON feed matches its schema', () => {
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(jsonFeedSchema);
    expect(validate(json()), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...json(), items: [{ url: home }] })).toBe(false);
    expect(json()).toMatchObject({ feed_url: addressOf('feed.json'), home_page_url: home });
  });

  test('the three feeds say the same, one entry a family', () => {
    using rss = readXml(read('feed.xml'));
    using atom = readXml(read('atom.xml'));
    const { items } = json();
    const { stories } = JSON.parse(read('stories.json')) as {
      stories: { id: string; family: { base: string } }[];
    };
    const bases = stories.filter(({ id, family }) => id === family.base);
    expect(items.map(({ url }) => url)).toEqual(bases.map(({ id }) => `${home}stories/${id}/`));
    const all = (of: (item: (typeof items)[number]) => string) => items.map(of);
    expect(rss('//item/guid')).toEqual(all(({ id }) => id));
    expect(atom('//atom:entry/atom:id')).toEqual(all(({ id }) => id));
    expect(rss('//item/link')).toEqual(all(({ url }) => url));
    expect(atom('//atom:entry/atom:link/@href')).toEqual(all(({ url }) => url));
    expect(rss('//item/content:encoded')).toEqual(all((item) => item.content_html));
    expect(atom('//atom:content[@type="html"]')).toEqual(all((item) => item.content_html));
  });

  test('each place that has a page has a feed, which its page leads to', () => {
    const places = find('places/*/index.html').filter((name) => !name.startsWith('places/a-z/'));
    expect(places.length).toBeGreaterThan(0);
    for (const name of places) {
      const feed = name.replace('index.html', 'feed.xml');
      expect(existsSync(join(dist, feed)), feed).toBe(true);
      const links = all('main a', readPage(read(name))).map((link) => attribute(link, 'href'));
      expect(links).toContain(new URL(addressOf(feed)).pathname);
    }
  });

  test('the sitemaps match their schema, and name pages that are their own canonical address', () => {
    using schema = sitemapSchema();
    using index = readXml(read('sitemap-index.xml'));
    const files = index('/map:sitemapindex/map:sitemap/map:loc').map((address) => {
      expect(address.startsWith(home)).toBe(true);
      return address.slice(home.length);
    });
    expect(files).toEqual(find('sitemap-[0-9]*.xml'));
    for (const name of files) {
      using document = XmlDocument.fromString(read(name));
      expect(() => {
        schema.validate(document);
      }, name).not.toThrow();
      using sitemap = readXml(read(name));
      for (const address of sitemap('//map:loc')) {
        const [link] = all('link[rel=canonical]', readPage(pageAt(address)));
        expect(link && attribute(link, 'href')).toBe(address);
      }
      for (const day of sitemap('//map:lastmod')) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    for (const [from, to] of [
      [/<url>.*<\/url>/s, ''],
      [/<\/loc>/, '</loc><lastmod>yesterday</lastmod>'],
    ] as const) {
      using wrong = XmlDocument.fromString(read('sitemap-1.xml').replace(from, to));
      expect(() => {
        schema.validate(wrong);
      }).toThrow();
    }
  });

  test('the news sitemap has what is of the newest day and the one before', () => {
    using news = readXml(read('news-sitemap.xml'));
    const urls = news('/map:urlset/map:url').length;
    expect(urls).toBeGreaterThan(0);
    for (const needed of [
      'map:loc',
      'news:news/news:publication/news:name',
      'news:news/news:publication/news:language',
      'news:news/news:publication_date',
      'news:news/news:title',
    ])
      expect(news(`/map:urlset/map:url/${needed}[string-length() > 0]`), needed).toHaveLength(urls);
    using rss = readXml(read('feed.xml'));
    const [newest = ''] = rss('//pubDate').map((date) => new Date(date).toISOString().slice(0, 10));
    expect(news('//news:publication_date')[0]).toBe(newest);
  });

  test('robots.txt names the sitemaps, and keeps nothing back', () => {
    expect(read('robots.txt')).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap-index.xml\nSitemap: ${home}news-sitemap.xml\n`,
    );
  });

  test('llms.txt has the form that is proposed for it, and every family', () => {
    const text = read('llms.txt');
    expect(text).toMatch(
      /^# Stemma\n\n> Every version of the story\. .*\n\n(?:[^#\n-].*\n\n)+## Data\n/,
    );
    const lists = text.split(/^## .*\n\n/m).slice(1);
    expect(lists).toHaveLength(4);
    for (const line of lists.flatMap((list) => list.trimEnd().split('\n')))
      expect(line).toMatch(/^- \[.+\]\(https?:\/\/[^\s()]+\)(?:: .+)?$/);
    for (const { url } of json().items) expect(text).toContain(`](${url})`);
    for (const name of ['feed.xml', 'atom.xml', 'feed.json', 'data/', 'stories.json'])
      expect(text).toContain(`](${home}${name})`);
  });
});

test('an entry has its kicker and countries for categories, with the list that these are from', () => {
  using rss = readXml(readFileSync(join(inject('odd'), 'feed.xml'), 'utf8'));
  const item = `//item[link = "${oddSite}/stories/${oddSlugs.rich}/"]`;
  expect(rss(`${item}/category`)).toEqual(['Islands & <Ports>', 'Norway', 'Kazakhstan']);
  expect(rss(`${item}/category/@domain`)).toEqual([`${oddSite}/places/`, `${oddSite}/places/`]);
});
