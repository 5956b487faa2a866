import { hash } from 'node:crypto';
import { globSync, lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProject, type Project } from '../project.ts';
import { prose } from '../collate/prose.ts';

/*
 * A site goes through much at once, and only what that changes is made anew. Then it is made a second time from nothing, of
 * the same content, with every thread at work: what readers get must be the same, to the byte.
 */

const text = (headline: string, day: number, paragraphs: readonly string[]): string =>
  `${headline}\nMarch ${day}, 2024\n\n${paragraphs.join('\n\n')}\n`;
const told = prose('ferry', 8);
const said =
  'Mayor Ada Byrne of Galway told the council on Monday that 70 percent of the islanders in Ireland had signed.';

const first = {
  'sources/ferry.txt': text('Ferry reopens', 4, [said, ...told]),
  'sources/mill.txt': text('Mill shut', 5, [...prose('mill', 4), 'Ada Byrne will visit France.']),
  'sources/bridge.txt': text('Bridge painted', 6, prose('bridge', 5)),
  'sources/harbour.txt': text('Harbour dredged', 12, [
    'Zoe Kerr of Harbour Watch told Reuters in Lisbon, Portugal, that 40 percent of the mud had gone.',
    ...prose('harbour', 4),
  ]),
  'sources/garden.txt': text('Garden opens', 9, prose('garden', 5)),
};

let grown: Project;
let anew: Project;
/** The files of the grown site that are the very ones of the site before. */
let stayed: Set<string>;

const inodes = ({ root }: Project): Map<string, bigint> =>
  new Map(
    globSync('dist/**/*.*', { cwd: root }).map((file) => [
      file,
      lstatSync(join(root, file), { bigint: true }).ino,
    ]),
  );

const hashes = ({ root }: Project): Map<string, string> =>
  new Map(
    globSync('dist/**/*', { cwd: root, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(root.length), hash('sha256', readFileSync(file))]),
  );

async function build(project: Project, environment: Record<string, string> = {}): Promise<void> {
  const { code, output } = await project.run('build', { STEMMA_CARDS: '2', ...environment });
  if (code !== 0) throw new Error(output);
}

beforeAll(async () => {
  grown = await makeProject(first);
  await build(grown);
  const before = inodes(grown);
  // A new text that is an excerpt of an old one and names whom it names; a text corrected; one renamed; one gone.
  await grown.write('content/sources/excerpt.txt', `${told.slice(0, 4).join('\n\n')}\n\n${said}\n`);
  const copy = (name: string) => join(grown.root, 'content/stories', `${name}.md`);
  const garden = readFileSync(copy('garden-opens'), 'utf8');
  rmSync(copy('garden-opens'));
  await grown.write(
    'content/stories/garden-by-the-sea.md',
    garden.replace('origin:', 'formerSlugs: [garden-opens]\norigin:'),
  );
  await grown.write(
    'content/stories/mill-shut.md',
    readFileSync(copy('mill-shut'), 'utf8').replace('France', 'Kazakhstan'),
  );
  rmSync(join(grown.root, 'content/sources/bridge.txt'));
  rmSync(copy('bridge-painted'));
  await build(grown);
  const after = inodes(grown);
  stayed = new Set(
    [...after].filter(([file, ino]) => before.get(file) === ino).map(([file]) => file),
  );

  anew = await makeProject({});
  for (const file of globSync('content/**/*.*', { cwd: grown.root }))
    await anew.write(file, readFileSync(join(grown.root, file)));
  await build(anew, { STEMMA_THREADS: '3' });
});
afterAll(() => Promise.all([grown.remove(), anew.remove()]));

test('what was made bit by bit is what is made at once', () => {
  expect(hashes(grown)).toEqual(hashes(anew));
});

test('what nothing has changed for is not made again', () => {
  for (const file of ['card.png', 'map.svg', 'cite.ris', 'ninjs.json', 'embed/index.html'])
    expect(stayed).toContain(`dist/stories/harbour-dredged/${file}`);
  expect(stayed).toContain('dist/stories/harbour-dredged.json');
  expect(stayed).not.toContain('dist/stories/ferry-reopens/index.html');
  expect(stayed).not.toContain('dist/index.html');
});

test('what is gone has gone', () => {
  const files = [...inodes(grown).keys()];
  expect(files.filter((file) => file.includes('bridge-painted'))).toEqual([]);
  expect(files).toContain('dist/stories/garden-by-the-sea/index.html');
});
