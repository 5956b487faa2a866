import { expect, test } from 'vitest';
import { headersFile } from '../../src/headers/file.ts';
import { headersFor, readHeaders } from '../../src/headers/read.ts';

const file = headersFile('/');
const rules = readHeaders(file);

/** What Netlify sends: a slash at the end counts for nothing, and of two rules for a header the later one holds. */
function onNetlify(path: string): Record<string, string> {
  const isFor = (pattern: string) => {
    const parts = pattern.split('/').filter((part) => part !== '');
    const source = parts.map((part) =>
      part.startsWith(':')
        ? '/[^/]+'
        : part === '*'
          ? '/?.*'
          : `/${part.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')}`,
    );
    return new RegExp(`^${source.join('')}/?$`, 'i').test(path);
  };
  return Object.fromEntries(
    rules.flatMap(([pattern, headers]) => (isFor(pattern) ? Object.entries(headers) : [])),
  );
}

test('the file is within what Cloudflare takes: 100 rules, 2,000 characters a line, one * a rule', () => {
  expect(rules.length).toBeGreaterThan(10);
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  expect(rules.filter(([pattern]) => pattern.split('*').length > 2)).toEqual([]);
});

test('no address has two rules, so that its order is of no account', () => {
  expect(new Set(rules.map(([pattern]) => pattern)).size).toBe(rules.length);
});

test('a site below a path has its rules below it', () => {
  const below = readHeaders(headersFile('/news/'));
  expect(below.map(([pattern]) => pattern)).toEqual(rules.map(([pattern]) => `/news${pattern}`));
  expect(headersFor(below, '/news/people/')).toEqual(headersFor(rules, '/people/'));
});

test.each([
  '/',
  '/404.html',
  '/archive/',
  '/archive/2025/11/',
  '/data/',
  '/people/ada-byrne/',
  '/places/a-z/b/',
  '/search/',
  '/stories/ferry/',
  '/stories/ferry/family/',
  '/stories/ferry/compare/harbour/',
])('the page %s is framed by nobody, and asked for again after five minutes', (path) => {
  expect(headersFor(rules, path)).toEqual({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Strict-Transport-Security': 'max-age=63072000',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Content-Security-Policy': "frame-ancestors 'none'",
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'max-age=300, must-revalidate',
  });
  expect(onNetlify(path)).toEqual(headersFor(rules, path));
});

test.each([
  [
    '/stories/ferry/embed/',
    {
      'Content-Security-Policy': 'frame-ancestors *',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'max-age=300, must-revalidate',
    },
  ],
  ['/_astro/slug.CTaiZ_H3.js', { 'Cache-Control': 'max-age=31536000, immutable' }],
  ['/_astro/fonts/eaa05d509f99ee63.woff2', { 'Cache-Control': 'max-age=31536000, immutable' }],
  ['/pagefind/fragment/en_99f5e6e.pf_fragment', { 'Cache-Control': 'max-age=31536000, immutable' }],
  [
    '/pagefind/pagefind-worker.js',
    {
      'Content-Security-Policy':
        "default-src 'none'; connect-src 'self'; script-src 'wasm-unsafe-eval'",
    },
  ],
  ...[
    '/stories.json',
    '/stories/ferry.json',
    '/stories/ferry/ninjs.json',
    '/oembed/ferry.json',
    '/schema/story.json',
    '/data/figures.csv',
    '/data/stories.jsonl',
    '/feed.xml',
    '/places/korea/feed.xml',
    '/stories/ferry/cite.ris',
  ].map(
    (path) =>
      [
        path,
        {
          'Access-Control-Allow-Origin': '*',
          'Cross-Origin-Resource-Policy': 'cross-origin',
          'Cache-Control': 'max-age=3600',
        },
      ] as const,
  ),
  ...['/stories/ferry/map.svg', '/places/korea/map.svg'].map(
    (path) =>
      [
        path,
        {
          'Content-Security-Policy': "script-src 'none'; sandbox",
          'Cross-Origin-Resource-Policy': 'cross-origin',
          'Cache-Control': 'max-age=3600',
        },
      ] as const,
  ),
  [
    '/stories/ferry/card.png',
    { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Cache-Control': 'max-age=3600' },
  ],
] as const)('%s is sent with what others need, on both hosts', (path, expected) => {
  expect(headersFor(rules, path)).toMatchObject(expected);
  expect(onNetlify(path)).toMatchObject(expected);
});

test('nothing keeps a page of another site from framing what is there to be embedded', () => {
  for (const sent of [
    headersFor(rules, '/stories/ferry/embed/'),
    onNetlify('/stories/ferry/embed/'),
  ]) {
    expect(sent).not.toHaveProperty('X-Frame-Options');
  }
});

test('programs whose names stay the same are not kept for good', () => {
  expect(headersFor(rules, '/pagefind/pagefind.js')).not.toHaveProperty('Cache-Control');
});
