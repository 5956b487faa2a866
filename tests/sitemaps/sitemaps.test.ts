import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Story } from '../../src/assemble.ts';
import { newsOf, newsSitemap } from '../../src/sitemaps/news.ts';
import { sitemapsOf } from '../../src/sitemaps/sitemap.ts';
import { archiveOf, storyOf, versionOf } from '../components/stories.ts';
import { oddHeadlines } from '../site/odd.ts';
import { readXml } from '../xml.ts';

beforeEach(() => {
  vi.stubEnv('SITE', 'https://example.org');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const story = (id: string, more: Partial<Story> = {}) => storyOf(id, ['A ferry.'], more);
const of = (published: string | null, id = `of-${published}`) => story(id, { published });

describe('a sitemap', () => {
  const pages = Array.from({ length: 7 }, (_, index) => ({
    address: `https://example.org/${'é'.repeat(index)}/?a&b`,
  }));
  const addresses = pages.map(({ address }) => address);
  const locsOf = (sitemap: string): string[] => {
    using find = readXml(sitemap);
    return find('/map:urlset/map:url/map:loc');
  };

  test('is parted where it would have more addresses than it may', () => {
    const parts = sitemapsOf(pages, { addresses: 3, bytes: Infinity }).map(locsOf);
    expect(parts.map((part) => part.length)).toEqual([3, 3, 1]);
    expect(parts.flat()).toEqual(addresses);
  });

  test('is parted where it would have more bytes than it may, and not before', () => {
    const [two = ''] = sitemapsOf(pages.slice(0, 2));
    const bytes = Buffer.byteLength(two);
    const [first = '', ...rest] = sitemapsOf(pages, { addresses: 100, bytes });
    expect(first).toBe(two);
    for (const part of rest) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(bytes);
    expect([first, ...rest].flatMap(locsOf)).toEqual(addresses);
    expect(locsOf(sitemapsOf(pages, { addresses: 100, bytes: bytes - 1 })[0] ?? '')).toHaveLength(
      1,
    );
  });

  test('holds fifty thousand addresses', () => {
    const many = Array.from({ length: 50_001 }, () => ({ address: 'https://example.org/' }));
    expect(sitemapsOf(many).map((part) => part.split('<url>').length - 1)).toEqual([50_000, 1]);
  });
});

describe('the news', () => {
  const days = ['2024-03-08', '2024-03-07', '2024-03-06', '2024-03-01', '2024-02-29', null];
  const archive = archiveOf(...days.map((day) => of(day)));
  const daysOf = (today: string | null) => newsOf(archive, today).map(({ published }) => published);

  test.each([
    [null, ['2024-03-08', '2024-03-07']],
    ['2024-03-09', ['2024-03-08']],
    ['2024-03-07', ['2024-03-07', '2024-03-06']],
    ['2024-03-01', ['2024-03-01', '2024-02-29']],
    ['2024-04-01', []],
  ])('of the last two days, if today is %s', (today, expected) => {
    expect(daysOf(today)).toEqual(expected);
  });

  test('are none where no text states its day', () => {
    expect(newsOf(archiveOf(of(null)), null)).toEqual([]);
    expect(newsOf(archiveOf(), '2024-03-08')).toEqual([]);
  });

  test('are stories that stand for themselves, a thousand at most', () => {
    const whole = of('2024-03-08', 'whole');
    const part = of('2024-03-08', 'part');
    const versions = [versionOf(part, whole, 'full-version', [[0, 0, 'verbatim']])];
    expect(newsOf(archiveOf({ ...part, versions }, whole), null)).toEqual([whole]);
    const many = Array.from({ length: 1001 }, (_, index) => of('2024-03-08', `story-${index}`));
    expect(newsOf(archiveOf(...many), null)).toEqual(many.slice(0, 1000));
  });

  test('have what Google asks for', () => {
    using find = readXml(
      newsSitemap([
        { ...of('2024-03-08', 'a'), language: null },
        { ...of('2024-03-08', 'b'), language: 'pt-BR' },
        { ...of('2024-03-08', 'c'), language: 'zh' },
        { ...of('2024-03-08', 'd'), language: 'zh-Hant-HK' },
      ]),
    );
    const [loc, news] = ['/map:urlset/map:url/map:loc', '/map:urlset/map:url/news:news'];
    expect(find(loc)).toEqual(
      ['a', 'b', 'c', 'd'].map((id) => `https://example.org/stories/${id}/`),
    );
    expect(new Set(find(`${news}/news:publication/news:name`))).toEqual(new Set(['Stemma']));
    expect(find(`${news}/news:publication/news:language`)).toEqual(['en', 'pt', 'zh-cn', 'zh-tw']);
    expect(find(`${news}/news:publication_date`)).toEqual(Array(4).fill('2024-03-08'));
    expect(find(`${news}/news:title`)[0]).toBe('Headline of a');
  });

  test('have hostile headlines as they are', () => {
    const headlines = Object.values(oddHeadlines).filter((headline) => headline !== null);
    using find = readXml(
      newsSitemap(headlines.map((headline) => story('a', { displayHeadline: headline }))),
    );
    expect(find('//news:title').map((title) => title.replace(/[\u2066-\u2069]/g, ''))).toEqual(
      headlines.map((headline) => headline.replace(/[\u0001\u001b\ufffe]/g, '\ufffd')),
    );
  });

  test('are a valid sitemap where there are none', () => {
    using find = readXml(newsSitemap([]));
    expect(find('/map:urlset/map:url/map:loc')).toEqual(['https://example.org/']);
    expect(find('//news:*')).toEqual([]);
  });
});
