import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { headersFor, readHeaders } from '../../src/headers/read.ts';
import { all, attribute, readPage, textOf } from '../html.ts';

describe.each([
  ['dist', ''],
  ['odd', '/news'],
] as const)('the site "%s"', (site, base) => {
  const dist = inject(site);
  const files = globSync('**/*.*', { cwd: dist }).map((name) => name.split(sep).join('/'));
  const pages = files
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, tree: readPage(readFileSync(join(dist, name), 'utf8')) }));
  const rules = readHeaders(readFileSync(join(dist, '_headers'), 'utf8'));
  const sent = (name: string) =>
    headersFor(rules, `${base}/${name.replace(/(?<=^|\/)index\.html$/, '')}`);

  test('each page allows its own styles and scripts, and nothing else', () => {
    for (const { name, tree } of pages) {
      const [encoding, policy] = all('head > *', tree);
      expect(encoding?.properties, name).toHaveProperty('charSet');
      const directives = new Map(
        (policy === undefined ? '' : attribute(policy, 'content'))
          .split(';')
          .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)] as const),
      );
      const hash = (text: string) =>
        `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      const styles = all('style', tree).map((style) => hash(textOf(style)));
      const scripts = all('script:not([type="application/ld+json"])', tree).map((script) =>
        attribute(script, 'src') === '' ? hash(textOf(script)) : "'self'",
      );
      const extra = name === 'search/index.html' ? ["'wasm-unsafe-eval'"] : [];
      expect(new Set(directives.get('style-src')), name).toEqual(new Set(styles));
      expect(new Set(directives.get('script-src')), name).toEqual(new Set([...scripts, ...extra]));
      expect(directives.get('default-src'), name).toEqual(["'none'"]);
      expect(directives.get('base-uri'), name).toEqual(["'none'"]);
      expect(directives.get('require-trusted-types-for'), name).toEqual(["'script'"]);
      const isSearch = name === 'search/index.html';
      expect(directives.get('trusted-types'), name).toEqual([isSearch ? 'default' : "'none'"]);
      expect(directives.get('form-action'), name).toEqual([isSearch ? "'self'" : "'none'"]);
    }
  });

  test('no page has a style or a script in an attribute', () => {
    for (const { name, tree } of pages) {
      const found = all('*', tree).flatMap(({ tagName, properties }) =>
        Object.entries(properties).flatMap(([attribute, value]) =>
          /^(?:style$|on)/.test(attribute) || /^\s*javascript:/i.test(String(value))
            ? [`<${tagName} ${attribute}>`]
            : [],
        ),
      );
      expect(found, name).toEqual([]);
    }
  });

  test('each page is sent with what is said of pages, and only what is to be framed may be', () => {
    for (const { name, tree } of pages) {
      const isEmbed = name.endsWith('/embed/index.html');
      const isGone = all('meta[http-equiv=refresh]', tree).length > 0;
      const headers = sent(name);
      expect(headers['X-Content-Type-Options'], name).toBe('nosniff');
      // What only leads on may stand where no rule for pages reaches: there is nothing on it.
      if (isGone) continue;
      expect(headers['Content-Security-Policy'], name).toBe(
        `frame-ancestors ${isEmbed ? '*' : "'none'"}`,
      );
      expect(headers['Cache-Control'], name).toBe('max-age=300, must-revalidate');
    }
    expect(pages.some(({ name }) => name.endsWith('/embed/index.html'))).toBe(true);
  });

  test('no header of a file is said twice', () => {
    for (const name of files) {
      const path = `${base}/${name.replace(/(?<=^|\/)index\.html$/, '')}`;
      const named = rules.flatMap((rule) =>
        Object.keys(headersFor([rule], path)).map((header) => header.toLowerCase()),
      );
      expect(new Set(named).size, path).toBe(named.length);
    }
  });
});
