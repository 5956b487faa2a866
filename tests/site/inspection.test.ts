import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { inspect } from '../../src/inspection/inspect.ts';
import { decoded, readTags } from '../../src/inspection/tags.ts';
import { siteFrom } from '../../src/site.ts';
import { all, attribute, readPage } from '../html.ts';
import { oddSite } from './odd.ts';

const marks = ['id', 'href', 'src', 'action'];

describe.each([
  ['dist', 'http://localhost:4321'],
  ['odd', oddSite],
] as const)('the site "%s"', (name, address) => {
  const dist = inject(name);
  const pages = globSync('**/*.html', { cwd: dist }).map((file) => file.split(sep).join('/'));

  test('is found whole', () => {
    expect(inspect(dist, siteFrom({ SITE_URL: address }))).toEqual([]);
  });

  test('has the ids and links for its inspection that it has for a browser', () => {
    for (const page of pages) {
      const html = readFileSync(join(dist, page), 'utf8');
      const read: string[] = [];
      readTags(html, {
        open: (element, attributes) => {
          for (const [mark, value] of attributes) {
            if (marks.includes(mark)) read.push(`${element} ${mark}=${decoded(value)}`);
          }
        },
        close: () => undefined,
        text: () => undefined,
      });
      const parsed = all('[id], [href], [src], [action]', readPage(html)).flatMap((element) =>
        marks
          .filter((mark) => mark in element.properties)
          .map((mark) => `${element.tagName.toLowerCase()} ${mark}=${attribute(element, mark)}`),
      );
      expect(read.sort(), page).toEqual(parsed.sort());
    }
  });
});
