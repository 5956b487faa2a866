import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { relationsSchema, storiesSchema, storySchema } from '../../src/story.ts';
import { blockIds, sha256 } from '../../src/text/normal.ts';
import { excerpt, full } from './seeds.ts';

const dist = inject('dist');
const read = (name: string): unknown => JSON.parse(readFileSync(join(dist, name), 'utf8'));
const record = (slug: string) => storySchema.parse(read(`stories/${slug}.json`));

/** Checks by the schema as it is published, not by the code that it was made from. */
function violations(schema: string, data: unknown): unknown {
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
  const validate = ajv.compile(read(schema) as object);
  return validate(data) ? [] : validate.errors;
}

test.each(globSync('stories/*.json', { cwd: dist }))('%s matches its published schema', (name) => {
  expect(violations('schema/story.json', read(name))).toEqual([]);
});

test('stories.json matches its published schema', () => {
  expect(violations('schema/stories.json', read('stories.json'))).toEqual([]);
});

test('relations.json matches its published schema', () => {
  expect(violations('schema/relations.json', read('relations.json'))).toEqual([]);
  expect(violations('schema/relations.json', { relations: [{ a: full }] })).not.toEqual([]);
});

test.each([full, excerpt])('the frontmatter of %s matches its published schema', (slug) => {
  const copy = readFileSync(
    join(import.meta.dirname, '../../content/stories', `${slug}.md`),
    'utf8',
  );
  const frontmatter: unknown = parse(copy.split(/^---$/m)[1] ?? '');
  expect(violations('schema/copy.json', frontmatter)).toEqual([]);
  expect(violations('schema/copy.json', { ...Object(frontmatter), colour: 'red' })).not.toEqual([]);
  const ruled: unknown = { ...Object(frontmatter), versions: { excerptOf: [full] } };
  expect(violations('schema/copy.json', ruled)).toEqual([]);
  const correction = { drop: 'Jordan', block: 'p-1a2b3c4d' };
  const corrected: unknown = { ...Object(frontmatter), analysis: { people: [correction] } };
  expect(violations('schema/copy.json', corrected)).toEqual([]);
});

test('every field of a story is explained by a sentence in its schema', () => {
  const { properties } = read('schema/story.json') as {
    properties: Record<string, { description?: string }>;
  };
  const unexplained = Object.entries(properties).filter(
    ([, { description }]) => !description?.endsWith('.'),
  );
  expect(unexplained.map(([name]) => name)).toEqual([]);
});

test('every field of a correction is explained by a sentence in its schema', () => {
  interface Described {
    description?: string;
    properties?: Record<string, Described>;
    items?: Described;
  }
  const { properties } = read('schema/copy.json') as Described;
  const kinds = Object.values(properties?.['analysis']?.properties ?? {});
  const fields = kinds.flatMap(({ items }) => Object.values(items?.properties ?? {}));
  expect(kinds).toHaveLength(6);
  expect([...kinds, ...fields].filter((one) => !one.description?.endsWith('.'))).toEqual([]);
});

describe('the full text', () => {
  test('has the fields that its source states', () => {
    expect(record(full)).toMatchObject({
      id: full,
      url: `/stories/${full}/`,
      representation: 'full',
      language: 'en',
      kicker: 'US',
      headline: 'Trump hosts Central Asian leaders as US tries to bypass China on rare earths',
      byline: null,
      published: '2025-11-06',
      credit: 'Reuters',
      sourceLine: 'TRT World and Agencies',
      readingMinutes: 4,
      related: [
        {
          publisher: 'TRT World',
          headline: 'US, Japan join forces to secure future rare earth supplies',
          url: null,
        },
      ],
      family: { base: full, members: [full, excerpt] },
    });
  });

  test('accounts for every non-blank line of its source', () => {
    const { origin } = record(full);
    const source = readFileSync(join(import.meta.dirname, '../../content/sources', origin.file));
    expect(origin.sha256).toBe(sha256(source));
    expect(origin.bytes).toBe(source.length);
    const lines = source
      .toString('utf8')
      .split('\n')
      .flatMap((line, index) => (line === '' ? [] : [index + 1]));
    expect(origin.lines.map(({ line }) => line)).toEqual(lines);
    expect(origin.lines.filter(({ role }) => role === 'chrome')).toEqual([
      { line: 5, role: 'chrome', why: 'the headline repeated' },
    ]);
  });

  test('knows the excerpt', () => {
    expect(record(full).versions).toMatchObject([
      { id: excerpt, relation: 'excerpt', coverage: { ofThis: 0.6306, ofOther: 1 } },
    ]);
  });
});

describe('the excerpt', () => {
  test('has its nine paragraphs and nothing else', () => {
    const { blocks, origin, ...fields } = record(excerpt);
    expect(blocks.map(({ kind }) => kind)).toEqual(Array(9).fill('paragraph'));
    expect(origin.lines.every(({ role }) => role === 'block')).toBe(true);
    expect(fields).toMatchObject({
      representation: 'partial',
      headline: null,
      displayHeadline: record(full).headline,
      kicker: null,
      standfirst: null,
      byline: null,
      published: null,
      readingMinutes: null,
      caption: null,
      credit: null,
      sourceLine: null,
      related: [],
    });
  });

  test('knows the full version, block by block', () => {
    const [version] = record(excerpt).versions;
    expect(version).toMatchObject({
      id: full,
      relation: 'full-version',
      coverage: { ofThis: 1, ofOther: 0.6306 },
    });
    const ids = record(full)
      .blocks.slice(0, 9)
      .map(({ id }) => id);
    expect(version?.alignment).toEqual(
      ids.map((id) => ({ this: id, other: id, match: 'verbatim', moved: false })),
    );
  });
});

test.each([full, excerpt])('the blocks of %s have the ids that their texts give', (slug) => {
  const { blocks } = record(slug);
  expect(blocks.map(({ id }) => id)).toEqual(blockIds(blocks.map(({ text }) => text)));
});

test('relations.json has every pair of relatives once', () => {
  expect(relationsSchema.parse(read('relations.json')).relations).toEqual([
    {
      a: excerpt,
      b: full,
      relation: 'full-version',
      ruled: false,
      coverage: { ofA: 1, ofB: 0.6306 },
    },
  ]);
});

test('stories.json lists the base before its versions', () => {
  const list = storiesSchema.parse(read('stories.json'));
  expect(list.stories.map(({ id }) => id)).toEqual([full, excerpt]);
  expect(list.next).toBeNull();
});

test('the feed has one entry a family, with the whole text; the sitemap names canonical pages only', () => {
  const feed = readFileSync(join(dist, 'feed.xml'), 'utf8');
  expect(feed.match(/<item>/g)).toHaveLength(1);
  expect(feed).toContain('participating in a C5+1 summit.');
  expect(feed).toContain('<pubDate>Thu, 06 Nov 2025 00:00:00 GMT</pubDate>');
  const sitemap = readFileSync(join(dist, 'sitemap-1.xml'), 'utf8');
  const named = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);
  expect(named.filter((address) => /\/stories\/|:\d+\/$/.test(address))).toEqual([
    'http://localhost:4321/',
    `http://localhost:4321/stories/${full}/`,
    `http://localhost:4321/stories/${full}/compare/${excerpt}/`,
  ]);
  expect(readFileSync(join(dist, 'sitemap-index.xml'), 'utf8')).toContain('/sitemap-1.xml');
});
