import type { ChildProcess } from 'node:child_process';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { makeProject, type Project } from '../project.ts';

let project: Project;
let server: ChildProcess;
let output = '';
afterEach(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await ended;
  await project.remove();
});

/** Waits until something is so, asking again and again. */
async function until<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  for (const end = Date.now() + 45_000; Date.now() < end;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not happen; the terminal says:\n${output}`);
}

const said = (words: string) =>
  until(`"${words}"`, () => (output.includes(words) ? true : undefined));

test('the dev server takes up new files, says what is wrong with bad ones, and goes on', async () => {
  project = await makeProject();
  server = project.start('dev');
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (text) => (output += String(text)));
  const address = await until('a start', () => /http:\/\/localhost:\d+/.exec(output)?.[0]);
  const shows = (path: string, words: string) =>
    until(`${words} at ${path}`, async () => {
      const response = await fetch(address + path).catch(() => undefined);
      return (await response?.text())?.includes(words) ? true : undefined;
    });
  await shows('/', '2 texts');

  await project.write(
    'content/sources/ferry.txt',
    'Ferry reopens\nMarch 4, 2024\n\nThe ferry to the outer islands will sail again on Monday, after two winters of fishing boats.\n',
  );
  await shows('/', '3 texts');
  await shows('/stories/ferry-reopens/', 'fishing boats');
  await shows('/stories/ferry-reopens.json', '"published": "2024-03-04"');

  await project.write('content/sources/bad.txt', Uint8Array.of(0xff, 0xfe, 0x00));
  await said('content/sources/bad.txt');
  await shows('/', '3 texts');

  const slow = join(project.root, 'content/sources/slow.txt');
  await writeFile(
    slow,
    'Mill reopens\nMarch 5, 2024\n\nThe first half of a text that is written slowly, as by a copy over',
  );
  await new Promise((resolve) => setTimeout(resolve, 150));
  await appendFile(
    slow,
    ' a network.\n\nThe second half of it, which comes a little later than the first.\n',
  );
  await shows('/stories/mill-reopens/', 'a little later than the first');
  expect(output).not.toContain('the source has changed');

  await rm(slow);
  await rm(join(project.root, 'content/stories/mill-reopens.md'));
  await shows('/', '3 texts');

  await project.write('content/stories/ferry-reopens.md', 'no frontmatter');
  await said('the copy has no frontmatter');
  await shows('/', 'Stemma');
  expect(server.exitCode).toBeNull();
});
