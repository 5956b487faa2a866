import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stemma-ingest-'));
  await cp(join(root, 'content/sources'), join(folder, 'content/sources'), { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

/** Runs the command in the folder, as `npm run ingest` does in a project. */
async function ingest(...args: string[]): Promise<{ code: number; output: string }> {
  const command = join(root, 'src/commands/ingest.ts');
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [command, ...args], {
      cwd: folder,
    });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

async function copies(): Promise<Record<string, string>> {
  const names = await readdir(join(folder, 'content/stories')).catch(() => []);
  const texts = names.map(async (name) => [
    name,
    await readFile(join(folder, 'content/stories', name), 'utf8'),
  ]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

test('the committed copies are the ones that ingest makes, and a second run changes nothing', async () => {
  expect((await ingest()).code).toBe(0);
  const made = await copies();
  const committed = await readdir(join(root, 'content/stories'));
  expect(Object.keys(made).sort()).toEqual(committed.sort());
  for (const [name, text] of Object.entries(made)) {
    expect(text).toBe(await readFile(join(root, 'content/stories', name), 'utf8'));
  }
  expect(await ingest()).toEqual({ code: 0, output: '2 copies up to date.\n' });
  expect(await copies()).toEqual(made);
});

test('--check writes nothing, and exits 1 where a copy is missing or stale', async () => {
  const missing = await ingest('--check');
  expect(missing.code).toBe(1);
  expect(missing.output).toContain('missing: content/stories/trump-hosts-');
  expect(await copies()).toEqual({});
  await ingest();
  expect((await ingest('--check')).code).toBe(0);
  await writeFile(
    join(folder, 'content/sources/002_d86c46eb5249bbc3.txt'),
    'Another text, of one line only.',
  );
  const stale = await ingest('--check');
  expect(stale.code).toBe(1);
  expect(stale.output).toContain('npm run ingest -- --refresh 002_d86c46eb5249bbc3.txt');
});

test('good files are taken up and bad ones named, and the exit code says that something is left', async () => {
  await writeFile(join(folder, 'content/sources/bad.txt'), Uint8Array.of(0xff, 0xfe, 0xfd));
  const { code, output } = await ingest();
  expect(code).toBe(1);
  expect(output).toContain('content/sources/bad.txt\n  what  the file is not UTF-8 text');
  expect(Object.keys(await copies())).toHaveLength(2);
});

test('a file that cannot be read is named with the rest', async () => {
  await symlink('nowhere.txt', join(folder, 'content/sources/dangling.txt'));
  const { code, output } = await ingest();
  expect(code).toBe(1);
  expect(output).toContain(
    'content/sources/dangling.txt\n  what  the file cannot be read: it is a broken link',
  );
  expect(Object.keys(await copies())).toHaveLength(2);
});

test('a copy that cannot be put in its place leaves no half of it behind', async () => {
  const name = 'trump-hosts-central-asian-leaders-as-us-tries-to-bypass-china-on-rare-earths.md';
  await mkdir(join(folder, 'content/stories', name, 'in-the-way'), { recursive: true });
  const { code, output } = await ingest();
  expect(code).toBe(1);
  expect(output).toContain('The ingest failed.');
  expect(await readdir(join(folder, 'content/stories'))).toEqual([name]);
});

test('npm’s own --check, without the two dashes, writes nothing and says how it is meant', async () => {
  process.env['npm_config_check'] = 'true';
  const { code, output } = await ingest();
  delete process.env['npm_config_check'];
  expect(code).toBe(2);
  expect(output).toContain('npm run ingest -- --check');
  expect(await copies()).toEqual({});
});

test('a changed source is taken up when asked for, by its name or by its path', async () => {
  await ingest();
  const changed =
    'A text of one sentence that is long enough to be read as a paragraph of its own.';
  await writeFile(join(folder, 'content/sources/002_d86c46eb5249bbc3.txt'), changed);
  const { code } = await ingest('--refresh', 'content/sources/002_d86c46eb5249bbc3.txt');
  expect(code).toBe(0);
  expect(Object.values(await copies()).some((text) => text.includes(changed))).toBe(true);
});

test('an option that is not there is answered with those that are', async () => {
  const { code, output } = await ingest('--chek');
  expect(code).toBe(2);
  expect(output).toContain('npm run ingest -- --check');
});

test('an empty project is no mistake', async () => {
  await rm(join(folder, 'content'), { recursive: true });
  await mkdir(join(folder, 'content'));
  expect(await ingest()).toEqual({ code: 0, output: '0 copies up to date.\n' });
});
