import { once } from 'node:events';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from '../../src/inspection/inspect.ts';
import { siteFrom } from '../../src/site.ts';
import { sha256 } from '../../src/text/normal.ts';
import { killGroup, makeProject } from '../project.ts';

/** How many texts are there from the beginning, and how many come with every build: enough to be killed among them. */
const first = 12;
const more = 4;

const text = (number: number) =>
  `Pier ${number} reopens\nMarch ${(number % 28) + 1}, 2024\n\nThe pier numbered ${number} will open again on Monday, after ${number} winters, the harbour said.\n`;

/**
 * Kills builds with all their processes at random moments, and tells what is left each time: whether the sources are as they
 * were, every copy is whole, the site is the old one or the new one to its last file, and the next build succeeds.
 *
 * @param times how many builds to kill
 */
export async function measureKills(times = '20'): Promise<void> {
  let sources = 0;
  const next = (count: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: count }, () => {
        sources += 1;
        return [`sources/pier-${sources}.txt`, text(sources)];
      }),
    );
  const project = await makeProject(next(first));
  const dist = join(project.root, 'dist');
  const buildWhole = async (): Promise<number> => {
    const start = Date.now();
    const { code, output } = await project.run('build');
    if (code !== 0) throw new Error(`the build failed:\n${output}`);
    return Date.now() - start;
  };
  let faults = 0;
  try {
    await buildWhole();
    let length = await buildWhole();
    for (let time = 1; time <= Number(times); time++) {
      const added = next(more);
      for (const [file, content] of Object.entries(added))
        await project.write(join('content', file), content);
      const [content, site] = [hashes(join(project.root, 'content')), hashes(dist)];
      const moment = Math.round(Math.random() * length);
      const build = project.start('build');
      const ended = once(build, 'exit');
      await new Promise((resolve) => setTimeout(resolve, moment));
      killGroup(build);
      await ended;

      const wrong: string[] = [];
      const isBetween = !existsSync(dist);
      const after = hashes(isBetween ? join(project.root, '.dist-previous') : dist);
      const isOld = sameIn(site, after) && sameIn(after, site);
      if (!isOld)
        wrong.push(...inspect(dist, siteFrom({})).map(({ file, what }) => `${file} ${what}`));
      const kept = hashes(join(project.root, 'content'));
      const made = Object.keys(kept).filter((file) => kept[file] !== content[file]);
      const changed = Object.keys(content).filter((file) => kept[file] !== content[file]);
      wrong.push(
        ...changed.filter((file) => file !== 'addresses.txt').map((file) => `${file} is other`),
      );
      length = await buildWhole();
      const whole = hashes(join(project.root, 'content'));
      const halves = made.filter((file) => !file.endsWith('.part') && kept[file] !== whole[file]);
      wrong.push(
        ...halves
          .filter((file) => file !== 'addresses.txt')
          .map((file) => `${file} was half there`),
      );
      wrong.push(
        ...Object.keys(whole)
          .filter((file) => file.endsWith('.part'))
          .map((file) => `${file} stayed`),
      );
      const copies = Object.keys(whole).filter((file) => /^stories\/.*\.md$/.test(file)).length;
      if (copies !== sources) wrong.push(`${copies} copies of ${sources} sources`);
      wrong.push(...inspect(dist, siteFrom({})).map(({ file, what }) => `${file} ${what}`));
      faults += wrong.length;
      const state = isBetween ? 'between the two sites' : isOld ? 'the old site' : 'the new site';
      console.log(
        `${time}. killed after ${moment} ms of ${length}: ${state}, ${made.length} files new in content/; then built: ${wrong.join('; ') || 'all whole'}`,
      );
    }
  } finally {
    await project.remove();
  }
  console.log(`${times} kills, ${faults} faults`);
  if (faults > 0) process.exitCode = 1;
}

/** Whether all files of one site are in another, the same. */
function sameIn(site: Record<string, string>, other: Record<string, string>): boolean {
  return Object.entries(site).every(([file, hash]) => other[file] === hash);
}

/** The hashes of all files below a folder, by their paths. */
function hashes(folder: string): Record<string, string> {
  const files = globSync(['**/*', '**/.*'], { cwd: folder }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  return Object.fromEntries(files.map((file) => [file, sha256(readFileSync(join(folder, file)))]));
}
