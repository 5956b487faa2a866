import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeIndex } from '../../src/search/make.ts';

let dist = '';
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'stemma-search-'));
  await mkdir(join(dist, 'stories'));
  await mkdir(join(dist, 'search'));
  const places = ['China', 'Norway', 'Bergen', 'Oslo'].map((name) => ({
    name,
    kind: name === 'China' || name === 'Norway' ? 'country' : 'city',
  }));
  const families = [
    ['a', 'a'],
    ['b', 'a'],
    ['c', 'c'],
  ] as const;
  for (const [id, base] of families) {
    const story = {
      id,
      url: `/stories/${id}/`,
      language: 'en',
      displayHeadline: `Ferry ${id}`,
      published: '2024-03-08',
      family: { base, members: base === 'a' ? ['a', 'b'] : ['c'] },
      blocks: [{ id: `p-${id}`, text: `The ferry of ${id} sails.` }],
      analysis: { places: id === 'c' ? places.slice(0, 3) : places },
    };
    await writeFile(join(dist, 'stories', `${id}.json`), JSON.stringify(story));
  }
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dist, { recursive: true });
});

async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = names.map(async (name) => [name, await readFile(name, 'base64')] as const);
  return Object.fromEntries(await Promise.all(files));
}

test('each family is an entry, known by countries and by places that another family names too', async () => {
  await makeIndex(dist, 'en');
  const known: unknown = JSON.parse(await readFile(join(dist, 'search/families.json'), 'utf8'));
  const family = { date: '2024-03-08', language: 'en', sources: [] };
  expect(Object.values(known ?? {})).toEqual([
    { ...family, places: ['China', 'Norway', 'Bergen'] },
    { ...family, places: ['China', 'Norway', 'Bergen'] },
  ]);
  const names = Object.keys(known ?? {}).map((name) => `${name}.pf_fragment`);
  expect(await readdir(join(dist, 'pagefind/fragment'))).toEqual(names.toSorted());
});

test('the same stories make the same files, and none that the search page does not ask for', async () => {
  await makeIndex(dist, 'en');
  const first = await filesOf(dist);
  await rm(join(dist, 'pagefind'), { recursive: true });
  await makeIndex(dist, 'en');
  expect(await filesOf(dist)).toEqual(first);
  const names = Object.keys(first).join('\n');
  expect(names).toContain('pagefind.js');
  expect(names).not.toMatch(/-ui|highlight|playground|\.css|\.html/);
});

test('a site without stories has an index without families', async () => {
  await rm(join(dist, 'stories'), { recursive: true });
  await makeIndex(dist, 'en');
  expect(await readFile(join(dist, 'search/families.json'), 'utf8')).toBe('{}\n');
  expect(await readdir(join(dist, 'pagefind'))).toContain('pagefind-entry.json');
});

test('where Pagefind cannot run, it is said what to do', async () => {
  vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', join(dist, 'nothing-here'));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await expect(makeIndex(dist, 'en')).rejects.toThrow(
    `1 problem to mend:

dist/pagefind/
  what  Pagefind could not make the search index: Pagefind backend closed
  why   Without it the search page finds nothing.
  mend  Run \`npm ci\`, which brings Pagefind for this machine, see that the disk has room, and build again.`,
  );
});
