import { describe, expect, test } from 'vitest';
import { siteFrom } from '../src/site.ts';

describe('the published address', () => {
  test.each([
    [undefined, { origin: 'http://localhost:4321', base: '/' }],
    ['', { origin: 'http://localhost:4321', base: '/' }],
    ['https://example.org', { origin: 'https://example.org', base: '/' }],
    ['https://example.org/', { origin: 'https://example.org', base: '/' }],
    ['https://example.org/news', { origin: 'https://example.org', base: '/news/' }],
    ['https://example.org/news/', { origin: 'https://example.org', base: '/news/' }],
  ])('%s is understood', (given, site) => {
    expect(siteFrom({ SITE_URL: given })).toEqual(site);
  });

  test.each([
    'example.org',
    'ftp://example.org',
    'https://example.org/?a=b',
    'https://',
    'nonsense',
  ])('%s is refused with words that help', (given) => {
    expect(() => siteFrom({ SITE_URL: given })).toThrow(
      `SITE_URL (environment variable)\n  what  it is "${given}", but must be an address with http:// or https://`,
    );
  });
});
