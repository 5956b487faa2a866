import { expect, test } from 'vitest';
import { withPolicy } from '../../src/headers/policy.ts';
import { attribute, one, readPage } from '../html.ts';

/** The directives of the policy that a page gets. */
function policyOf(inHead: string, route?: string): Map<string, string> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">${inHead}</head><body></body></html>`;
  const meta = one('meta[http-equiv=content-security-policy i]', readPage(withPolicy(html, route)));
  const directives = attribute(meta, 'content').split(';');
  return new Map(
    directives.map((directive) => [directive.replace(/ .*/, ''), directive.replace(/^\S+ ?/, '')]),
  );
}

/** The hash of the words "window.hit = 1", as `openssl dgst -sha256 -binary | base64` gives it. */
const hit = "'sha256-YD2w89Gn2au2KQelWEMvdxgUvwNznwQ6tKqlMEGxVRo='";

test('a page may load from its own host and nothing else', () => {
  expect(Object.fromEntries(policyOf(''))).toEqual({
    'default-src': "'none'",
    'connect-src': "'self'",
    'font-src': "'self'",
    'img-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  });
});

test('scripts and styles within the page are allowed by their hashes, files by their host, each once', () => {
  expect(
    policyOf('<script>window.hit = 1</script><script>window.hit = 1</script>').get('script-src'),
  ).toBe(hit);
  expect(policyOf('<script type="module">window.hit = 1</script>').get('script-src')).toBe(hit);
  expect(
    policyOf('<script type="module" src="/a.js"></script><script>window.hit = 1</script>').get(
      'script-src',
    ),
  ).toBe(`'self' ${hit}`);
  expect(policyOf('<style media="print">window.hit = 1</style>').get('style-src')).toBe(hit);
});

test('data is no script', () => {
  expect(
    policyOf('<script type="application/ld+json">window.hit = 1</script>').has('script-src'),
  ).toBe(false);
});

test.each([
  `<meta name="description" content="</title><script>window.hit = 1</script>">`,
  `<meta name="description" content='"><script>window.hit = 1</script>'>`,
  `<meta content="a"name="b"content=" <script>window.hit = 1</script>">`,
  `<!-- <script>window.hit = 1</script> -->`,
  `<title>&lt;script>window.hit = 1&lt;/script></title>`,
  `<script type="application/ld+json">{"a":"<style>window.hit = 1</style>"}</script>`,
])('what only looks like a script or a style is not allowed: %s', (inHead) => {
  const policy = policyOf(inHead);
  expect([policy.has('script-src'), policy.has('style-src')]).toEqual([false, false]);
});

test('the search page may start its worker; no other page may', () => {
  const search = policyOf('<script>window.hit = 1</script>', '/search');
  expect(search.get('script-src')).toBe(`${hit} 'wasm-unsafe-eval'`);
  expect(search.get('worker-src')).toBe("'self'");
  expect(search.get('form-action')).toBe("'self'");
  expect(search.get('trusted-types')).toBe('default');
  const missing = policyOf('', '/404');
  expect(missing.get('worker-src')).toBeUndefined();
  expect(missing.get('trusted-types')).toBe("'none'");
});

test('the policy stands behind the encoding and before all else; a page without one is refused', () => {
  expect(withPolicy('<head><meta charset="utf-8"><title>$& $1</title>')).toMatch(
    /^<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]*"><title>\$& \$1<\/title>$/,
  );
  expect(() => withPolicy('<title>Harbour</title>', '/people')).toThrow(
    'the page /people does not begin with its encoding',
  );
});

test('a long attribute that is never closed is looked through once', () => {
  const html = `<meta charset="utf-8">${`<a b="'`.repeat(20_000)}${'<!--'.repeat(20_000)}`;
  expect(withPolicy(html)).toContain("default-src 'none'");
});
