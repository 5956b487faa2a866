import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { carryOut, plan } from '../../src/ingest/ingest.ts';

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
  expect(output).toContain('content/sources/bad.txt:1\n  what  the text is broken here');
  expect(Object.keys(await copies())).toHaveLength(2);
});

test('all that is wrong with both folders is in one list', async () => {
  const sources = join(folder, 'content/sources');
  await symlink('nowhere.txt', join(sources, 'dangling.txt'));
  await mkdir(join(sources, 'folder.txt'));
  await writeFile(join(sources, 'empty.txt'), '');
  await mkdir(join(folder, 'content/stories'));
  await writeFile(join(folder, 'content/stories/bad-name_.md'), 'No frontmatter.');
  const { code, output } = await ingest();
  expect(code).toBe(1);
  expect(output).toContain('5 problems to mend:');
  for (const file of ['dangling.txt', 'empty.txt', 'folder.txt']) {
    expect(output).toContain(`\n\ncontent/sources/${file}\n  what  `);
  }
  expect(output).toContain('waits for the copies below to be mended: content/sources/000_');
});

test('--skip-bad lists what is bad and takes the rest up', async () => {
  await writeFile(join(folder, 'content/sources/empty.txt'), '');
  expect((await ingest()).code).toBe(1);
  const { code, output } = await ingest('--skip-bad');
  expect(code).toBe(0);
  expect(output).toContain('content/sources/empty.txt\n  what  the file is empty');
  expect(output).toContain('The rest was taken up (--skip-bad).');
  expect((await ingest('--skip-bad', '--check')).code).toBe(0);
});

test('a folder that is a file, or a link out of content/, is said to be one', async () => {
  await writeFile(join(folder, 'content/stories'), 'a file');
  const { code, output } = await ingest();
  expect(code).toBe(1);
  expect(output).toContain('content/stories\n  what  it is not a folder that can be read');
  expect(output).toContain('The ingest failed.');
  await rm(join(folder, 'content'), { recursive: true });
  await mkdir(join(folder, 'content'));
  await mkdir(join(folder, 'elsewhere'));
  await symlink('../elsewhere', join(folder, 'content/sources'));
  expect((await ingest()).output).toContain(
    'content/sources\n  what  it is a link that leads out of content/',
  );
});

test('a copy that cannot be put in its place leaves no half of it behind', async () => {
  const planned = await plan(folder);
  const [write] = planned.writes;
  await mkdir(join(folder, write?.file ?? '', 'in-the-way'), { recursive: true });
  await expect(carryOut(folder, planned)).rejects.toThrow();
  expect(await readdir(join(folder, 'content/stories'))).toHaveLength(1);
});

test('names of all kinds are taken up, and a record damaged in between is of no matter', async () => {
  const text = 'A text of one sentence that is long enough to be read as a paragraph of its own.';
  const names = ['two words.txt', '🛶 boat.TXT', 'a..b.txt', `${'x'.repeat(251)}.txt`, 'twin.txt'];
  for (const name of names) await writeFile(join(folder, 'content/sources', name), text);
  expect((await ingest()).code).toBe(0);
  expect(await ingest()).toEqual({ code: 0, output: '7 copies up to date.\n' });
  await writeFile(join(folder, '.astro/copies.json'), '{"code":');
  expect(await ingest()).toEqual({ code: 0, output: '7 copies up to date.\n' });
  const refreshed = await ingest('--refresh', names[3] ?? '');
  expect(refreshed).toMatchObject({ code: 0 });
  expect(refreshed.output).toContain('made anew: content/stories/');
});

test.each(['check', 'skip_bad'])(
  'npm’s own --%s is answered with how it is meant',
  async (name) => {
    vi.stubEnv(`npm_config_${name}`, 'true');
    const { code, output } = await ingest();
    vi.unstubAllEnvs();
    expect(code).toBe(2);
    expect(output).toContain(`npm run ingest -- --${name.replace('_', '-')}`);
    expect(await copies()).toEqual({});
  },
);

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
