import { describe, expect, test } from 'vitest';
import { siteFrom, todayFrom } from '../src/site.ts';

describe('the published address', () => {
  test.each([
    [undefined, { origin: 'http://localhost:4321', base: '/' }],
    ['', { origin: 'http://localhost:4321', base: '/' }],
    ['https://example.org', { origin: 'https://example.org', base: '/' }],
    ['https://example.org/', { origin: 'https://example.org', base: '/' }],
    ['https://example.org/news', { origin: 'https://example.org', base: '/news/' }],
    ['https://example.org/news/', { origin: 'https://example.org', base: '/news/' }],
    ['  https://example.org/news\n', { origin: 'https://example.org', base: '/news/' }],
    ['HTTPS://Example.ORG/News', { origin: 'https://example.org', base: '/News/' }],
    ['https://example.org:8443/news', { origin: 'https://example.org:8443', base: '/news/' }],
    ['https://example.org:443', { origin: 'https://example.org', base: '/' }],
    ['http://127.0.0.1:4321', { origin: 'http://127.0.0.1:4321', base: '/' }],
    ['http://[::1]:4321/news', { origin: 'http://[::1]:4321', base: '/news/' }],
    [
      'https://zürich.example/häfen',
      { origin: 'https://xn--zrich-kva.example', base: '/h%C3%A4fen/' },
    ],
    ['https://example.org/our news', { origin: 'https://example.org', base: '/our%20news/' }],
    ['https://example.org/old/../news', { origin: 'https://example.org', base: '/news/' }],
    ['https://example.org/news/index.html', { origin: 'https://example.org', base: '/news/' }],
    ['https://example.org/index.htm', { origin: 'https://example.org', base: '/' }],
    ['https://example.org//news//', { origin: 'https://example.org', base: '/news/' }],
  ])('%s is understood', (given, site) => {
    expect(siteFrom({ SITE_URL: given })).toEqual(site);
  });

  test.each([
    'example.org',
    'ftp://example.org',
    'https://example.org/?a=b',
    'https://',
    'nonsense',
    '//example.org',
    '/news',
    'https:example.org',
    'https://example.org#top',
    'https://example .org',
    'https://*.example.org',
    'http://[::1',
    'https://example.org/100%',
  ])('%s is refused with words that help', (given) => {
    expect(() => siteFrom({ SITE_URL: given })).toThrow(
      `SITE_URL (environment variable)\n  what  it is "${given}", but must be an address with http:// or https://`,
    );
  });

  test.each(['https://ada:secret@example.org', 'https://ada@example.org/news'])(
    '%s is refused, for its password would be published, and is not repeated',
    (given) => {
      const told = (): string => {
        try {
          return JSON.stringify(siteFrom({ SITE_URL: given }));
        } catch (error) {
          return String(error);
        }
      };
      expect(told()).toContain('what  it holds a user name or a password');
      expect(told()).toContain(
        'Set it to the published address, as in SITE_URL=https://example.org/news',
      );
      expect(told()).not.toMatch(/ada|secret/);
    },
  );
});

describe('the day that a build takes for today', () => {
  test.each([
    [undefined, null],
    ['', null],
    ['0', '1970-01-01'],
    [' 1709942399 ', '2024-03-08'],
    ['1709942400', '2024-03-09'],
    ['253402300799', '9999-12-31'],
  ])('%s is understood', (given, day) => {
    expect(todayFrom({ SOURCE_DATE_EPOCH: given })).toBe(day);
  });

  test.each(['yesterday', '2024-03-08', '-1', '1.5', '1e3', '253402300800'])(
    '%s is refused with words that help',
    (given) => {
      expect(() => todayFrom({ SOURCE_DATE_EPOCH: given })).toThrow(
        `SOURCE_DATE_EPOCH (environment variable)
  what  it is "${given}", but must be the seconds since 1970 as a whole number
  why   The news sitemap has the texts of that day and the one before.
  mend  Set it as in SOURCE_DATE_EPOCH=$(date +%s), or leave it unset: then the day of the newest text is taken.`,
      );
    },
  );
});
