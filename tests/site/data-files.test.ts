import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { publication } from '../../src/publication.ts';
import { relationsSchema, storiesSchema, storySchema, type StoryRecord } from '../../src/story.ts';
import { sha256 } from '../../src/text/normal.ts';
import { all, attribute, one, readPage, textOf, violations } from '../html.ts';
import { formerSlug, oddHeadlines, oddSite } from './odd.ts';

const run = promisify(execFile);

/** What is needed of a Data Package to read its tables. */
const packageSchema = z.object({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  licenses: z.array(z.object({ title: z.string(), path: z.url() })).min(1),
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      encoding: z.literal('utf-8'),
      bytes: z.number(),
      hash: z.string(),
      description: z.string(),
      schema: z
        .object({
          fields: z.array(
            z.object({
              name: z.string(),
              type: z.enum(['string', 'number', 'integer', 'boolean', 'date']),
              description: z.string().regex(/\.$/),
              constraints: z.object({
                required: z.boolean(),
                enum: z.array(z.string()).optional(),
                pattern: z.string().optional(),
                minimum: z.number().optional(),
                maximum: z.number().optional(),
              }),
            }),
          ),
          primaryKey: z.array(z.string()),
        })
        .optional(),
    }),
  ),
});

type TableSchema = NonNullable<z.output<typeof packageSchema>['resources'][number]['schema']>;
type Row = Record<string, string | number | boolean | null>;

const casts: Record<string, (cell: string) => Row[string]> = {
  string: (cell) => cell.replace(/^'/, ''),
  date: (cell) => cell,
  number: Number,
  integer: Number,
  boolean: (cell) => z.enum(['true', 'false']).parse(cell) === 'true',
};

/** A table's rows, read by what its Table Schema says of the columns. */
function rowsBy({ fields }: TableSchema, text: string): Row[] {
  const [names, ...lines] = z.array(z.array(z.string())).parse(parse(text));
  expect(names).toEqual(fields.map(({ name }) => name));
  return lines.map((cells) =>
    Object.fromEntries(
      fields.map(({ name, type, constraints }, column) => {
        const cell = cells[column] ?? '';
        if (cell === '') {
          expect(constraints.required, name).toBe(false);
          return [name, null];
        }
        const value = casts[type]?.(cell) ?? null;
        if (constraints.enum) expect(constraints.enum).toContain(value);
        if (constraints.pattern) expect(value).toMatch(new RegExp(constraints.pattern));
        if (typeof value === 'number') {
          expect(value).toBeGreaterThanOrEqual(constraints.minimum ?? -Infinity);
          expect(value).toBeLessThanOrEqual(constraints.maximum ?? Infinity);
        }
        return [name, value];
      }),
    ),
  );
}

const sites = [
  {
    of: 'this project',
    dist: inject('dist'),
    served: inject('address'),
    site: 'http://localhost:4321',
  },
  { of: 'the odd archive', dist: inject('odd'), served: inject('oddAddress'), site: oddSite },
];

describe.each(sites)('the data of $of', ({ dist, served, site }) => {
  const text = (name: string): string => readFileSync(join(dist, name), 'utf8');
  const read = (name: string): unknown => JSON.parse(text(name));
  const list = storiesSchema.parse(read('stories.json'));
  const stories = list.stories.map(({ id }) => storySchema.parse(read(`stories/${id}.json`)));
  const byId = new Map(stories.map((story) => [story.id, story]));
  const dataPackage = packageSchema.parse(read('data/datapackage.json'));
  const rowsOf = (name: string): Row[] => {
    const schema = dataPackage.resources.find((one) => one.path === name)?.schema;
    if (schema === undefined) throw new Error(`no schema of ${name}`);
    return rowsBy(schema, text(`data/${name}`));
  };
  /** What a published schema has against values, and not the code that it was made from. */
  const faults = (schema: string, values: readonly unknown[]): unknown[] => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats(ajv);
    const validate = ajv.compile(z.record(z.string(), z.unknown()).parse(read(schema)));
    return values.flatMap((value) => (validate(value) ? [] : [validate.errors]));
  };

  test('matches its published schemas', () => {
    const own = globSync('stories/*.json', { cwd: dist }).map(read);
    expect(own.length).toBeGreaterThan(1);
    expect(faults('schema/story.json', own)).toEqual([]);
    expect(faults('schema/stories.json', [read('stories.json')])).toEqual([]);
    expect(faults('schema/relations.json', [read('relations.json')])).toEqual([]);
    for (const name of ['figures', 'quotations', 'relations']) {
      expect(faults(`schema/${name}-row.json`, rowsOf(`${name}.csv`)), name).toEqual([]);
      expect(faults(`schema/${name}-row.json`, [{ story: 'x' }]), name).toHaveLength(1);
    }
  });

  test('stories.jsonl has every story once, in the order of the list, each as its own file has it', () => {
    const lines = text('data/stories.jsonl').split('\n');
    expect(lines.pop()).toBe('');
    const own = list.stories.map(({ id }) => read(`stories/${id}.json`));
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(own);
    expect(lines).toHaveLength(new Set(globSync('stories/*.json', { cwd: dist })).size - formers());
  });

  /** How many stories' files are copies at an address that a story had before. */
  const formers = (): number =>
    globSync('stories/*.json', { cwd: dist }).filter((name) => name.includes(formerSlug)).length;

  const told = (
    story: StoryRecord,
    { start, end, block }: { start: number; end: number; block: string },
  ) => ({
    story: story.id,
    family: story.family.base,
    published: story.published,
    url: `${site}/stories/${story.id}/#${block}-${start}-${end}`,
  });

  /** Which of them are first tellings is for other tests. */
  const withoutFirst = (name: string): Row[] =>
    rowsOf(name).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'first')),
    );

  test('figures.csv has every figure as its story has it', () => {
    const expected = stories.flatMap((story) =>
      story.analysis.figures.map((figure) => ({ ...told(story, figure), ...figure })),
    );
    expect(withoutFirst('figures.csv')).toEqual(expected);
  });

  test('quotations.csv has every quotation as its story has it', () => {
    const expected = stories.flatMap((story) =>
      story.analysis.quotes.map(({ speakerMention: by, ...quote }) => ({
        ...told(story, quote),
        ...quote,
        speakerBlock: by?.block ?? null,
        speakerStart: by?.start ?? null,
        speakerEnd: by?.end ?? null,
      })),
    );
    expect(withoutFirst('quotations.csv')).toEqual(expected);
  });

  test('relations.csv has every relation as relations.json has it', () => {
    const { relations } = relationsSchema.parse(read('relations.json'));
    expect(rowsOf('relations.csv')).toEqual(
      relations.map(({ coverage, ...pair }) => ({
        ...pair,
        coverageOfA: coverage.ofA,
        coverageOfB: coverage.ofB,
      })),
    );
    expect(relations.length).toBeGreaterThan(0);
  });

  test.each(['figures.csv', 'quotations.csv'])(
    'the words of each row of %s stand where it says, in the data and on the page, and no two rows are of the same',
    (name) => {
      const rows = rowsOf(name);
      const keys = rows.map(({ story, block, start, end }) => [story, block, start, end].join(' '));
      expect(new Set(keys).size).toBe(rows.length);
      for (const { story, block, start, end, text: words, url } of rows) {
        const { blocks = [] } = byId.get(String(story)) ?? {};
        const found = blocks.find(({ id }) => id === block)?.text.slice(Number(start), Number(end));
        expect(found).toBe(words);
        const page = text(`stories/${String(story)}/index.html`);
        expect(page).toContain(`id="${new URL(String(url)).hash.slice(1)}"`);
      }
    },
  );

  test('of what a family says, one row of each thing is its first', () => {
    const rows = rowsOf('figures.csv');
    for (const { id, family, analysis } of stories) {
      const own = rows.filter(({ story }) => story === id);
      expect(own).toHaveLength(analysis.figures.length);
      // The base comes first: whatever it says for the first time in its own text, nobody said before.
      const first = own[0];
      if (family.base === id && first !== undefined) expect(first['first']).toBe(true);
    }
  });

  test('datapackage.json tells the length and hash of every file', () => {
    expect(dataPackage.resources.map(({ path }) => path)).toEqual([
      'stories.jsonl',
      'figures.csv',
      'quotations.csv',
      'relations.csv',
    ]);
    for (const { path, bytes, hash } of dataPackage.resources) {
      const file = readFileSync(join(dist, 'data', path));
      expect([bytes, hash]).toEqual([file.length, `sha256:${sha256(file)}`]);
    }
  });

  const html = text('data/index.html');
  const page = readPage(html);

  test('the page is valid, and tells machines of the same files', async () => {
    expect(await violations(html)).toEqual([]);
    const dataset = z
      .object({
        '@type': z.literal('Dataset'),
        name: z.string(),
        description: z.string().min(50),
        license: z.literal(`${site}/data/#reuse`),
        distribution: z.array(z.object({ contentUrl: z.url(), encodingFormat: z.string() })),
      })
      .parse(JSON.parse(textOf(one('script[type="application/ld+json"]', page))));
    expect(dataset.name).toContain(publication.name);
    expect(dataset.distribution.map(({ contentUrl }) => contentUrl)).toEqual(
      dataPackage.resources.map(({ path }) => `${site}/data/${path}`),
    );
    expect(one('#reuse', page)).toBeDefined();
  });

  test('the page explains every field with a sentence', () => {
    const fields = all('.fields:not(.addresses) > div', page);
    expect(fields.length).toBeGreaterThan(100);
    const mute = fields.filter((field) => !textOf(field).endsWith('.'));
    expect(mute.map(textOf)).toEqual([]);
  });

  test('the page shows a finding, and its words marked in their block', () => {
    const finding = z
      .object({ block: z.string(), start: z.number(), end: z.number(), text: z.string() })
      .parse(JSON.parse(textOf(one('[aria-labelledby=offsets] pre', page))));
    const marked = one('.marked a', page);
    expect(textOf(marked)).toBe(finding.text);
    expect(attribute(marked, 'href')).toMatch(
      new RegExp(`#${finding.block}-${finding.start}-${finding.end}$`),
    );
    expect(textOf(one('.marked', page)).slice(finding.start, finding.end)).toBe(finding.text);
  });

  /** A program of the page, which asks this machine instead of the published address. */
  const program = (language: string): string => {
    const code = textOf(one(`code[data-language=${language}]`, page));
    expect(code).toContain(`'${site}/data/`);
    return code.replaceAll(site, served);
  };
  const linesOf = ({ stdout }: { stdout: string }): string[] =>
    stdout.split(/\r?\n/).filter((line) => line !== '');

  test('the program in JavaScript prints every figure with its words', async () => {
    const code = program('javascript');
    const printed = await run(process.execPath, ['--input-type=module', '--eval', code]);
    expect(linesOf(printed)).toEqual(
      stories.flatMap(({ id, analysis }) =>
        analysis.figures.map(({ value, unit, text: words }) => [id, value, unit, words].join('\t')),
      ),
    );
  });

  const has = async (command: string): Promise<boolean> =>
    run(command, ['--version']).then(
      () => true,
      () => false,
    );

  test('the line for a shell prints every story with its counts, where there is jq', async (context) => {
    if (!((await has('jq')) && (await has('curl')))) return context.skip();
    const printed = await run('sh', ['-c', program('shell')]);
    expect(linesOf(printed)).toEqual(
      stories.map(({ id, wordCount, analysis }) =>
        [id, wordCount, analysis.figures.length].join('\t'),
      ),
    );
  });

  test('the program in Python prints every amount of money once, where there is Python', async (context) => {
    if (!(await has('python3'))) return context.skip();
    const printed = await run('python3', ['-c', program('python')]);
    const money = rowsOf('figures.csv').filter(
      ({ kind, first }) => kind === 'money' && first === true,
    );
    expect(linesOf(printed)).toEqual(
      money.map(({ value, unit, url }) => [value, unit, url].join('\t')),
    );
    expect(money.length).toBeGreaterThan(0);
  });
});

test('the odd archive has headlines, and its data has each as it is', () => {
  const lines = readFileSync(join(inject('odd'), 'data/stories.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const headlines = new Map(
    lines
      .map((line) => storySchema.parse(JSON.parse(line)))
      .map(({ id, headline }) => [id, headline]),
  );
  for (const [id, headline] of Object.entries(oddHeadlines))
    expect(headlines.get(id)).toBe(headline);
});

test('what an excerpt repeats is no first telling', () => {
  const rows = z
    .array(z.record(z.string(), z.string()))
    .parse(parse(readFileSync(join(inject('dist'), 'data/figures.csv')), { columns: true }));
  const ofBase = rows.filter(({ story, family }) => story === family);
  const ofExcerpt = rows.filter(({ story, family }) => story !== family);
  expect(ofBase.length).toBeGreaterThan(0);
  expect(ofExcerpt.length).toBeGreaterThan(0);
  expect(new Set(ofBase.map(({ first }) => first))).toEqual(new Set(['true']));
  expect(new Set(ofExcerpt.map(({ first }) => first))).toEqual(new Set(['false']));
});
