import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { ninjsSchema } from '../../src/ninjs/schema.ts';
import { storySchema } from '../../src/story.ts';
import { xmlCharacters } from '../../src/xml.ts';
import { all, one, readPage, textOf } from '../html.ts';
import { formerSlug, oddSlugs } from './odd.ts';
import { excerpt, full } from './seeds.ts';

const sites = [
  { name: 'own', dist: inject('dist'), address: 'http://localhost:4321' },
  { name: 'odd', dist: inject('odd'), address: 'https://example.org/news' },
];

/** CSL 1.0.2, appendices III and IV, and csl-data.json: what an item may have, as far as a story can have it. */
const names = z.array(
  z.union([
    z.strictObject({ family: z.string().min(1), given: z.string().min(1) }),
    z.strictObject({ literal: z.string().min(1) }),
  ]),
);
const strings = [
  'abstract',
  'archive',
  'archive_location',
  'citation-key',
  'container-title',
  'genre',
  'language',
  'note',
  'publisher',
  'title',
  'URL',
  'version',
] as const;
const cslSchema = z
  .array(
    z
      .strictObject({
        ...Object.fromEntries(strings.map((name) => [name, z.string().min(1).optional()])),
        id: z.string().min(1),
        type: z.literal('article-newspaper'),
        author: names.min(1).optional(),
        issued: z
          .strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2) })
          .optional(),
      })
      .readonly(),
  )
  .length(1);

describe.each(sites)('on the $name site', ({ dist, address }) => {
  const text = (name: string) => readFileSync(join(dist, name), 'utf8');
  const json = (name: string): unknown => JSON.parse(text(name));
  const slugs = globSync('stories/*.json', { cwd: dist })
    .map((name) => name.slice('stories/'.length, -'.json'.length))
    .sort();
  const ajv = new Ajv2020({ allErrors: true, formats: fullFormats });
  const published = ajv.compile(z.record(z.string(), z.unknown()).parse(json('schema/ninjs.json')));

  test.each(slugs)('%s has a reference in each form, and they say the same', (slug) => {
    const story = storySchema.parse(json(`stories/${slug}.json`));
    const [item] = cslSchema.parse(json(`stories/${slug}/cite.csl.json`));
    const title = story.headline ?? `[${story.displayHeadline}]`;
    const at = `${address}/stories/${story.id}/`;
    expect(item).toMatchObject({ id: story.id, title, URL: at });
    expect(item?.issued === undefined).toBe(story.published === null);
    for (const form of ['bib', 'ris', 'csl.json']) {
      const file = text(`stories/${slug}/cite.${form}`);
      expect(file).toContain(at);
      expect(file).toContain(`sha256:${story.origin.sha256}`);
      expect(file.includes('excerpt, ')).toBe(story.representation === 'partial');
    }
    expect(text(`stories/${slug}/cite.bib`)).toMatch(
      new RegExp(`^@(?:article|misc)\\{${story.id},\n`),
    );
    expect(text(`stories/${slug}/cite.ris`)).toMatch(
      /^TY {2}- NEWS\r\n(?:[^\r\n]+\r\n)+ER {2}- \r\n$/,
    );
  });

  test.each(slugs)('%s is news by our schema, with all its words', (slug) => {
    const story = storySchema.parse(json(`stories/${slug}.json`));
    const item = ninjsSchema.parse(json(`stories/${slug}/ninjs.json`));
    expect(published(item) ? [] : published.errors).toEqual([]);
    const [plain, rich] = item.bodies;
    expect(item).toMatchObject({
      uri: `${address}/stories/${story.id}/`,
      representationType: story.representation,
      title: story.displayHeadline,
    });
    expect(item.headlines?.find(({ role }) => role === 'main')?.value ?? null).toBe(story.headline);
    expect(plain.value).toBe(story.blocks.map((block) => block.text).join('\n\n'));
    // Throws where it is not well-formed.
    XmlDocument.fromString(`<div>${rich.value}</div>`).dispose();
    const words = all('p, h2, li, blockquote, th, td', readPage(rich.value)).map(textOf).join('');
    const own = xmlCharacters(story.blocks.map((block) => block.text).join(''));
    expect(words.replace(/\s/g, '')).toBe(own.replace(/\s/g, ''));
    const versions = item.associations?.filter(({ rel }) => rel !== 'related') ?? [];
    expect(versions.map(({ uri, rel }) => [uri, rel])).toEqual(
      story.versions.map(({ id, relation }) => [`${address}/stories/${id}/`, relation]),
    );
  });

  test.each(slugs)('all that the ninjs of %s says is on this site is there', (slug) => {
    const { uri, renditions, people, organisations, places, associations } = ninjsSchema.parse(
      json(`stories/${slug}/ninjs.json`),
    );
    const named = [people, organisations, places].flatMap((list) => list ?? []);
    const addresses = [
      uri,
      ...renditions.flatMap(({ name, href }) => (name === 'card' ? [] : [href])),
      ...named.flatMap((one) => one.uri ?? []),
      ...(associations ?? []).flatMap((one) => (one.rel === 'related' ? [] : [one.uri])),
    ];
    for (const one of addresses) {
      const path = one.replace(`${address}/`, '').replace(/\/$/, '/index.html');
      expect(() => readFileSync(join(dist, path))).not.toThrow();
    }
  });

  const pages = slugs
    .filter((slug) => slug !== formerSlug)
    .map((slug) => `stories/${slug}/index.html`);

  test.each(pages)('%s shows the reference and leads to its files', (page) => {
    const tree = readPage(text(page));
    const story = storySchema.parse(json(`${dirname(page)}.json`));
    const shown = textOf(one('.cited', tree));
    expect(shown).toContain(story.headline ?? `[${story.displayHeadline}]`);
    expect(shown).toContain(`Stemma (sha256:${story.origin.sha256})`);
    expect(shown).toContain(`${address}/stories/${story.id}/`);
    const links = all('a[download]', tree).map(({ properties }) => [
      properties.href,
      properties.download,
    ]);
    const base = new URL(address).pathname.replace(/\/$/, '');
    expect(links).toEqual(
      ['bib', 'ris', 'csl.json'].map((form) => [
        `${base}/stories/${story.id}/cite.${form}`,
        `${story.id}.${form}`,
      ]),
    );
  });
});

test('at an old address stands the reference to the new one', () => {
  const odd = inject('odd');
  for (const name of ['cite.bib', 'cite.ris', 'cite.csl.json', 'ninjs.json']) {
    const [old, now] = [formerSlug, oddSlugs.renamed].map((slug) =>
      readFileSync(join(odd, 'stories', slug, name), 'utf8'),
    );
    expect(old).toBe(now);
  }
});

const ninjs = (dist: string, slug: string) =>
  ninjsSchema.parse(JSON.parse(readFileSync(join(dist, 'stories', slug, 'ninjs.json'), 'utf8')));

test('ninjs gives what is known of a story, and no time that is not', () => {
  const item = ninjs(inject('odd'), oddSlugs.rich);
  expect(item).toMatchObject({
    by: 'Ada Byrne, Tom Okafor and Ann-Marie O’Neill',
    located: 'BERGEN, Norway',
    headlines: [{ role: 'main' }, { role: 'kicker', value: 'Islands & <Ports>' }],
    infoSources: [{ name: 'Island Courier' }],
    edNote: 'Published 2024-03-04, updated 2024-03-06. The source states no time of day.',
    people: [{ name: 'Jonas Berg', uri: 'https://example.org/news/people/jonas-berg/' }],
    associations: [{ rel: 'related', uri: 'https://example.com/a?b=1&c=2' }],
  });
  expect(item.places).toContainEqual({
    name: 'Bergen',
    rel: 'mentions',
    uri: 'https://example.org/news/places/bergen/',
    geoJSON: { type: 'Point', coordinates: [5.32, 60.39] },
  });
  expect(item.bodies[0].charCount).toBe(item.bodies[0].value.length);
  expect(ninjs(inject('odd'), oddSlugs.bare)).not.toHaveProperty('edNote');
  expect(ninjs(inject('odd'), oddSlugs.bare)).not.toHaveProperty('headlines');
});

test('an excerpt and its whole say of each other what they are and have', () => {
  const [whole] = ninjs(inject('dist'), excerpt).associations ?? [];
  expect(whole).toMatchObject({
    name: 'Full text',
    rel: 'full-version',
    representationType: 'full',
  });
  expect(whole?.edNote).toMatch(
    /^It has \d+ % of the words of this text, and this text \d+ % of its words\.$/,
  );
  const [part] = ninjs(inject('dist'), full).associations ?? [];
  expect(part).toMatchObject({ name: 'Excerpt', rel: 'excerpt', representationType: 'partial' });
});
