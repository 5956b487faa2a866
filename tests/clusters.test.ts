import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Copy } from '../src/assemble.ts';
import { candidatesFrom } from '../src/clusters.ts';
import { paragraphOf } from '../src/markdown/block.ts';
import { copySchema } from '../src/story.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stemma-clusters-'));
});

afterEach(() => rm(folder, { recursive: true }));

const origin = { file: 'a.txt', sha256: '0'.repeat(64), bytes: 1, lines: [], made: '0'.repeat(16) };
const copies = ['ferry', 'train', 'tram'].map((id): Copy => {
  const text = 'Nobody waved when the last boat sailed, for nobody had been told that it was.';
  return {
    ...{ id, isEdited: false, fields: copySchema.parse({ origin }) },
    blocks: [{ id: 'p-1', kind: 'paragraph', text, node: paragraphOf(text) }],
  };
});
const record = (id: string, text = ''): string =>
  `{"id":"${id}","cluster":3,"begin":0,"end":70,"text":"${text}"}\n`;

/** What the clusters at a place below the folder make worth comparing; or what is said of them. */
async function found(place: string, more: Record<string, string> = {}): Promise<unknown> {
  return candidatesFrom({ STEMMA_CLUSTERS: join(folder, place), ...more }, copies).catch(
    (error: unknown) => String(error).replaceAll(folder, 'found'),
  );
}

test('nobody names clusters: then none are read', async () => {
  expect(await candidatesFrom({}, copies)).toBeUndefined();
  expect(await candidatesFrom({ STEMMA_CLUSTERS: ' ' }, copies)).toBeUndefined();
});

test('a file is read line by line, with or without a line break at its end', async () => {
  await writeFile(join(folder, 'out.json'), `${record('train')}${record('ferry').trimEnd()}`);
  expect(await found('out.json')).toEqual([['ferry', 'train']]);
});

test('a line may be longer than what is read at once, and hold signs that end lines elsewhere', async () => {
  const text = `\u2028\u2029\u0085${'🚢'.repeat(100_000)}`;
  await writeFile(join(folder, 'out.json'), record('train', text) + record('tram', text));
  expect(await found('out.json')).toEqual([['train', 'tram']]);
});

test('of the folder that Spark writes the parts are read, and nothing else', async () => {
  const out = join(folder, 'out.json');
  await mkdir(out);
  await writeFile(join(out, 'part-00001-6f0e-c000.json'), record('ferry'));
  await writeFile(join(out, 'part-00000-6f0e-c000.json'), record('train'));
  await writeFile(join(out, 'part-00002-6f0e-c000.json'), '');
  await writeFile(join(out, '.part-00000-6f0e-c000.json.crc'), 'crc\0');
  await writeFile(join(out, '_SUCCESS'), '');
  expect(await found('out.json')).toEqual([['ferry', 'train']]);
  await writeFile(join(out, 'part-00001-6f0e-c000.json'), `${record('ferry')}${record('gone')}`);
  expect(await found('out.json')).toContain('found/out.json/part-00001-6f0e-c000.json:2\n');
  expect(await found('out.json', { STEMMA_SKIP_BAD: '1' })).toEqual([['ferry', 'train']]);
});

test('what cannot be read is named, with the way out', async () => {
  expect(await found('nowhere.json')).toMatchInlineSnapshot(`
    "ProblemError: 1 problem to mend:

    found/nowhere.json
      what  the clusters that STEMMA_CLUSTERS names cannot be read: there is no such file or folder
      why   They say which stories are compared with each other.
      mend  Set it to the out.json that passim wrote, as in STEMMA_CLUSTERS=found/out.json, or leave it unset: then the build looks for relatives itself."
  `);
  await mkdir(join(folder, 'out.parquet'));
  await writeFile(join(folder, 'out.parquet/part-00000.parquet'), '');
  expect(await found('out.parquet')).toContain('cannot be read: the folder holds no part-*.json');
  await mkdir(join(folder, 'odd/part-0.json'), { recursive: true });
  expect(await found('odd')).toContain(
    'found/odd/part-0.json\n  what  the clusters that STEMMA_CLUSTERS names cannot be read: the file is closed',
  );
});
