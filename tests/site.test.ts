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
