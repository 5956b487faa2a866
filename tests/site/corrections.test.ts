import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storySchema } from '../../src/story.ts';
import { makeProject, type Project } from '../project.ts';

/* One project from its first build to its last: each test is the next thing that its editor does. */

const opening =
  'The harbour bridge will open again in May, Mayor Ada Byrne told reporters on the old pier.';
const middle =
  'About 40 percent of the boats cannot pass as long as it is closed, say fishermen in the village.';
const end = 'The engineer Carl Dunn said nobody had been paid for the work so far.';
const page = (headline: string, ...body: readonly string[]) =>
  `${headline}\nMarch 4, 2024\n\n${body.join('\n\n')}\n`;

let project: Project;
beforeAll(async () => {
  project = await makeProject({
    'sources/bridge.txt': page('Bridge opens again', opening, middle, end),
    'sources/song.txt': page(
      'A song of the sea',
      'Nobody in the village knows who sang it first, but Ada Byrne can sing it to its very end.',
    ),
  });
});
afterAll(() => project.remove());

const read = (file: string) => readFileSync(join(project.root, file), 'utf8');
const story = (slug: string) => storySchema.parse(JSON.parse(read(`dist/stories/${slug}.json`)));
const copy = 'content/stories/bridge-opens-again.md';
const correct = (...lines: string[]) =>
  project.write(
    copy,
    read(copy).replace(
      /^(?:analysis:\n(?: .*\n)*)?origin:/m,
      ['analysis:', ...lines.map((line) => `  ${line}`), 'origin:'].join('\n'),
    ),
  );
const block = (text: string) =>
  story('bridge-opens-again').blocks.find((one) => one.text === text)?.id ?? '';

test('the first build shows what the analysis finds', async () => {
  expect((await project.run('build')).code).toBe(0);
  expect(story('bridge-opens-again').analysis.people.map(({ name }) => name)).toEqual([
    'Ada Byrne',
    'Carl Dunn',
  ]);
});

test('what an editor drops, corrects and adds is in the data of that story alone', async () => {
  await correct(
    'people:',
    `  - { drop: Carl Dunn, block: ${block(end)} }`,
    `  - { correct: Ada Byrne, block: ${block(opening)}, name: Ada Mary Byrne, role: mayor of the islands }`,
    'places:',
    `  - { add: the old pier, block: ${block(opening)}, name: Old Pier, kind: other, country: IE, coordinates: [-9.5, 53.2] }`,
    'figures:',
    `  - { correct: 40 percent, block: ${block(middle)}, value: 45, measures: tall boats }`,
  );
  const { code, output } = await project.run('build');
  expect(output).toContain('2 stories published. Nothing was left out.');
  expect(code).toBe(0);
  const { analysis } = story('bridge-opens-again');
  const start = opening.indexOf('Ada Byrne');
  expect(analysis.people).toEqual([
    {
      name: 'Ada Mary Byrne',
      role: 'mayor of the islands',
      mentions: [{ block: block(opening), start, end: start + 9, text: 'Ada Byrne' }],
    },
  ]);
  expect(analysis.places).toContainEqual({
    ...{ name: 'Old Pier', kind: 'other', country: 'IE', coordinates: [-9.5, 53.2] },
    mentions: [
      {
        ...{ block: block(opening), text: 'the old pier', as: 'name' },
        start: opening.indexOf('the old pier'),
        end: opening.length - 1,
      },
    ],
  });
  expect(analysis.figures).toContainEqual(
    expect.objectContaining({ text: '40 percent', value: 45, unit: '%', measures: 'tall boats' }),
  );
  expect(story('a-song-of-the-sea').analysis.people).toMatchObject([{ name: 'Ada Byrne' }]);
  expect(read('dist/stories/bridge-opens-again/index.html')).not.toContain('corrected');
});

test('a correction that no longer fits the text ends the build, and leaves dist/ as it was', async () => {
  const before = read('dist/stories/bridge-opens-again.json');
  const id = block(end);
  await project.write(copy, read(copy).replace('had been paid', 'has been paid'));
  const { code, output } = await project.run('build');
  expect(code).toBe(1);
  expect(output).toContain('1 problem to mend:');
  expect(output).toMatch(
    new RegExp(
      `${copy}:\\d+\n  what  \`analysis.people\` says \`drop: Carl Dunn\` of block ${id}, but the text has no such block\n`,
    ),
  );
  expect(output).toMatch(
    /mend {2}They stand in p-[0-9a-f]{8} \("The engineer Carl Dunn said nobody/,
  );
  expect(read('dist/stories/bridge-opens-again.json')).toBe(before);
});

test('with STEMMA_SKIP_BAD, as with --skip-bad, the story is left out, and the rest is published', async () => {
  const { code, output } = await project.run('build', { STEMMA_SKIP_BAD: '1' });
  expect(code).toBe(0);
  expect(output).toContain('1 story published. What was left out stands below.');
  expect(() => story('bridge-opens-again')).toThrow('ENOENT');
});
