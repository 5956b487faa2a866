import { expect, test } from 'vitest';
import { redirectPage, redirectsFile } from '../../src/permanence/redirects.ts';
import { attribute, one, readPage, violations } from '../html.ts';

const site = { origin: 'https://example.org', base: '/news/' };

test('a page that leads on is a whole page, leads below the path of the site, and is not to be found', async () => {
  const html = redirectPage('/people/', site);
  expect(await violations(html)).toEqual([]);
  const tree = readPage(html);
  expect(attribute(one('meta[http-equiv=refresh]', tree), 'content')).toBe('0; url=/news/people/');
  expect(attribute(one('a', tree), 'href')).toBe('/news/people/');
  expect(attribute(one('link[rel=canonical]', tree), 'href')).toBe(
    'https://example.org/news/people/',
  );
  expect(attribute(one('meta[name=robots]', tree), 'content')).toBe('noindex');
});

test('hosts are told that stories moved for good, and that what is gone may come back', () => {
  expect(
    redirectsFile(
      [{ from: '/stories/old/', to: '/stories/new/' }],
      [{ from: '/people/ada/', to: '/people/' }],
      site,
    ),
  ).toBe('/news/stories/old/ /news/stories/new/ 301\n/news/people/ada/ /news/people/ 302\n');
});
