import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { killGroup, makeProject, type Project } from '../project.ts';

let project: Project;
afterEach(() => project.remove());

const story = (name: string) =>
  `${name} reopens\nMarch 4, 2024\n\nThe ${name} on the outer islands will open again on Monday, after two long winters.\n`;
const inRoot = (file: string) => join(project.root, file);

/** Builds, and kills the build with all its processes once it has said some words; without words, it ends by itself. */
async function killedBuild(words: string | null, environment?: Record<string, string>) {
  const build = project.start('build', environment);
  let output = '';
  for (const stream of [build.stdout, build.stderr]) {
    stream?.on('data', (text) => {
      output += String(text);
      if (words !== null && output.includes(words)) killGroup(build);
    });
  }
  const [, signal] = (await once(build, 'exit')) as [number | null, string | null];
  expect(signal, output).toBe('SIGKILL');
}

test(
  'a build that is killed leaves the site and the texts as they were, and the next one succeeds',
  { timeout: 180_000 },
  async () => {
    project = await makeProject({ 'sources/ferry.txt': story('Ferry') });
    await project.run('ingest');
    const copy = readFileSync(inRoot('content/stories/ferry-reopens.md'), 'utf8');
    await project.write('content/sources/mill.txt', story('Mill'));
    await project.write('dist/index.html', 'the old site');

    for (const words of ['made: content/stories/mill', 'generating static routes']) {
      await killedBuild(words);
      expect(readFileSync(inRoot('dist/index.html'), 'utf8')).toBe('the old site');
    }
    await killedBuild(null, {
      NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'between-sites.ts')).href}`,
    });
    expect(existsSync(inRoot('dist'))).toBe(false);
    const server = project.start('serve');
    let output = '';
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (text) => (output += String(text)));
    await expect.poll(() => output, { timeout: 30_000 }).toContain('http://localhost');
    killGroup(server);
    expect(readFileSync(inRoot('dist/index.html'), 'utf8')).toBe('the old site');
    expect(readdirSync(inRoot('content/stories'))).toEqual(['ferry-reopens.md', 'mill-reopens.md']);
    expect(readFileSync(inRoot('content/stories/ferry-reopens.md'), 'utf8')).toBe(copy);
    expect(readFileSync(inRoot('content/sources/mill.txt'), 'utf8')).toBe(story('Mill'));

    const { code, output: said } = await project.run('build');
    expect(code, said).toBe(0);
    expect(existsSync(inRoot('dist/stories/mill-reopens/index.html'))).toBe(true);
    expect(readdirSync(project.root).filter((name) => /^\.(?:dist|stemma)/.test(name))).toEqual([]);
  },
);

/** What Node is told so that a process of the build ends as soon as it begins. */
const stopping = (file: string): string =>
  `data:text/javascript,if(process.argv[1]?.endsWith('${file}'))process.kill(process.pid,'SIGKILL')`;

test.each([
  ['bundle.ts', 'has Astro bundle the pages'],
  ['assemble.ts', 'makes the archive'],
])('where the system stops %s, which %s, the build says so', async (file, does) => {
  project = await makeProject({ 'sources/ferry.txt': story('Ferry') });
  await project.write('dist/index.html', 'the old site');
  const environment = { NODE_OPTIONS: `--import=${stopping(file)}` };
  const { code, output } = await project.run('build', environment);
  expect(code).toBe(1);
  expect(output).toContain(`1 problem to mend:

src/commands/${file}
  what  the process that ${does} was stopped by SIGKILL
  why   No page can be made without that. Systems stop what takes more memory than there is.
  mend  Build again; if it is stopped again, give the machine more memory, about 1 GB to begin with.

The build failed; dist/ is as it was.`);
  expect(readFileSync(inRoot('dist/index.html'), 'utf8')).toBe('the old site');
});

test('a build that is killed alone takes the process that bundles the pages with it', async () => {
  project = await makeProject({ 'sources/ferry.txt': story('Ferry') });
  const build = project.start('build', {
    NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'endless-bundle.ts')).href}`,
  });
  build.stdout?.on('data', (text) => {
    if (String(text).includes('bundling for ever')) build.kill('SIGKILL');
  });
  // Its pipes are closed when the last process that writes to them is gone.
  const [, signal] = (await once(build, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  const { code, output: said } = await project.run('build');
  expect(code, said).toBe(0);
});
