import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { execFile } from 'node:child_process';
import { full, excerpt } from '../site/seeds.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stemma-passim-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Runs the command in this project. */
function passim(...args: string[]): Promise<{ code: unknown; output: string }> {
  return new Promise((resolve) => {
    const command = [join(root, 'src/commands/passim.ts'), ...args];
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, output: (stdout + stderr).replaceAll(folder, 'FOLDER') });
    });
  });
}

test('export writes a line for each story, and leaves nothing else behind', async () => {
  expect(await passim('export', join(folder, 'stories.json'))).toEqual({
    code: 0,
    output: '2 stories written to FOLDER/stories.json.\n',
  });
  expect(await readdir(folder)).toEqual(['stories.json']);
  const lines = (await readFile(join(folder, 'stories.json'), 'utf8')).split('\n');
  expect(lines.pop()).toBe('');
  const stories = lines.map((line) => JSON.parse(line) as { id: string; text: string });
  expect(stories.map(({ id }) => id).sort()).toEqual([excerpt, full].sort());
  expect(stories[0]?.text).toMatch(/^ {100}\nPresident Donald Trump is scheduled to host leaders/);
});

test('what cannot be written, or was not asked rightly, is said', async () => {
  const [nowhere, unasked] = await Promise.all([
    passim('export', join(folder, 'no/stories.json')),
    passim('import'),
  ]);
  expect(nowhere.code).toBe(1);
  expect(nowhere.output).toMatchInlineSnapshot(`
    "1 problem to mend:

    FOLDER/no/stories.json
      what  the file cannot be written (ENOENT: no such file or directory, open 'FOLDER/no/stories.json.part')
      why   passim reads the stories from it.
      mend  Name a file in a folder that is there, that you may write to, and that has room.

    Nothing was exported.
    "
  `);
  expect(unasked.code).toBe(2);
  expect(unasked.output).toContain('npm run passim -- export FILE');
});
