import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/report.ts';
import { relationsSchema, storySchema } from '../../src/story.ts';
import { all, attribute, one, readPage, textOf } from '../html.ts';
import { makeProject, type Project } from '../project.ts';

/* One project from its first build to its last: each test is the next thing that its editor does. */

const tellings = (what: string) =>
  Array.from(
    { length: 6 },
    (_, index) =>
      `Paragraph ${'abcdef'.charAt(index)} of the story tells what became of the ${what} on day ${index} and of those who saw it.`,
  );
const page = (headline: string, date: string, body: readonly string[]) =>
  `${headline}\n${date}\n\n${body.join('\n\n')}\n`;

let project: Project;
beforeAll(async () => {
  project = await makeProject({
    'sources/ferry.txt': page('Ferry sails again', 'March 4, 2024', tellings('ferry')),
    'sources/brief.txt': page('News in brief', 'March 5, 2024', tellings('ferry').slice(0, 3)),
    'sources/song.txt': page('A song of the sea', 'March 6, 2024', [
      'Nobody in the village knows who sang it first, but all of them can sing it to its very end.',
    ]),
  });
});
afterAll(() => project.remove());

const read = (file: string) => readFileSync(join(project.root, file), 'utf8');
const relations = () =>
  relationsSchema
    .parse(JSON.parse(read('dist/relations.json')))
    .relations.map(({ a, b, relation, ruled }) => [a, b, relation, ruled]);
const story = (slug: string) => storySchema.parse(JSON.parse(read(`dist/stories/${slug}.json`)));
const shown = (slug: string) => readPage(read(`dist/stories/${slug}/index.html`));
const rule = (slug: string, ...lines: string[]) =>
  project.write(
    `content/stories/${slug}.md`,
    read(`content/stories/${slug}.md`).replace(
      /^(?:versions:\n(?: .*\n)*)?origin:/m,
      [
        ...(lines.length > 0 ? ['versions:'] : []),
        ...lines.map((line) => `  ${line}`),
        'origin:',
      ].join('\n'),
    ),
  );

test('the first build says how many relations there are, and nothing of what is new', async () => {
  const { code, output } = await project.run('build');
  expect(code).toBe(0);
  expect(output).toContain(
    '3 stories published. Nothing was left out.\n1 pair of relatives among them.\n',
  );
  expect(read('dist/relations.json').split('\n')).toHaveLength(4);
  expect(relations()).toEqual([['ferry-sails-again', 'news-in-brief', 'excerpt', false]]);
  expect(all('.about dt', shown('news-in-brief')).map(textOf)).not.toContain('Editor’s ruling');
});

test('a build of the same says that nothing has changed', async () => {
  const { output } = await project.run('build');
  expect(output).toContain('1 pair of relatives among them, as in the last build.');
});

test('an editor parts two texts and joins two others, whatever their words say', async () => {
  await rule('news-in-brief', 'notVersionOf: [ferry-sails-again]');
  await rule('ferry-sails-again', 'fullVersionOf: [a-song-of-the-sea]');
  const { code, output } = await project.run('build');
  expect(code).toBe(0);
  expect(output).toContain(
    [
      '1 pair of relatives among them.',
      '1 new relation:',
      "  a-song-of-the-sea.md is an excerpt of ferry-sails-again.md (0 %, by an editor's ruling)",
      '1 relation that is gone:',
      '  news-in-brief.md is an excerpt of ferry-sails-again.md (50 %)',
    ].join('\n'),
  );
  expect(read('build-report.txt')).toContain('1 relation that is gone:');
  expect(reportSchema.parse(JSON.parse(read('build-report.json'))).relations.changes).toMatchObject(
    { new: [{ a: 'a-song-of-the-sea' }], changed: [], gone: [{ b: 'news-in-brief' }] },
  );
  expect(relations()).toEqual([['a-song-of-the-sea', 'ferry-sails-again', 'full-version', true]]);
  expect(story('ferry-sails-again').family.members).toEqual([
    'ferry-sails-again',
    'a-song-of-the-sea',
  ]);
  expect(story('news-in-brief')).toMatchObject({ representation: 'full', versions: [] });
});

test('the pages of both texts say what an editor ruled, and count it as no correction', () => {
  const rulings = (slug: string) => {
    const entries = all('.about dl > div', shown(slug));
    const entry = entries.find((one) => textOf(one).startsWith('Editor’s ruling'));
    return entry === undefined ? [] : all('dd', entry).map(textOf);
  };
  expect(rulings('a-song-of-the-sea')).toEqual(['An excerpt of Ferry sails again.']);
  expect(rulings('ferry-sails-again')).toEqual([
    'The full version of A song of the sea.',
    'No version of News in brief.',
  ]);
  expect(rulings('news-in-brief')).toEqual(['No version of Ferry sails again.']);
  const [link] = all('.about dd a', shown('news-in-brief'));
  expect(link && attribute(link, 'href')).toBe('/stories/ferry-sails-again/');
  expect(textOf(one('.about', shown('ferry-sails-again')))).not.toContain('corrected');
  expect(textOf(one('.versions', shown('a-song-of-the-sea')))).toBe(
    'Excerpt · 1 paragraph. Read the full text. Compare them.',
  );
  expect(textOf(one('.versions', shown('ferry-sails-again')))).toBe(
    'Full text · 6 paragraphs. Also here as an excerpt under the headline “A song of the sea”. Compare them.',
  );
  expect(textOf(one('.ends', shown('a-song-of-the-sea')))).toBe(
    'The excerpt ends here. See the full text',
  );
});

test('what contradicts itself ends the build, all of it told, and leaves dist/ as it was', async () => {
  const before = read('dist/relations.json');
  await rule('a-song-of-the-sea', 'notVersionOf: [ferry-sails-again]', 'reprintOf: [nowhere]');
  await rule('news-in-brief', 'excerptOf: [news-in-brief]');
  const { code, output } = await project.run('build');
  expect(code).toBe(1);
  expect(output).toContain('3 problems to mend:');
  expect(output).toContain('`versions.reprintOf` names "nowhere"');
  expect(output).toContain('which is the story itself');
  expect(output).toContain(
    'content/stories/ferry-sails-again.md\n  what  it says `fullVersionOf: a-song-of-the-sea`, but content/stories/a-song-of-the-sea.md says `notVersionOf: ferry-sails-again`',
  );
  expect(read('dist/relations.json')).toBe(before);
});

test('with --skip-bad a copy whose ruling is bad is left out, and what others say of it is no fault', async () => {
  await rule('a-song-of-the-sea', 'reprintOf: [nowhere]');
  await rule('news-in-brief');
  const { code, output } = await project.run('build --skip-bad');
  expect(code).toBe(0);
  expect(output).toContain('1 problem to mend:');
  expect(relations()).toEqual([['ferry-sails-again', 'news-in-brief', 'excerpt', false]]);
});

test('a text that is added brings its relations; one that is renamed keeps its own', async () => {
  await rule('a-song-of-the-sea');
  await rule('ferry-sails-again');
  await project.write(
    'content/sources/again.txt',
    page('Boats are back', 'March 9, 2024', tellings('ferry').slice(2)),
  );
  await project.write(
    'content/stories/news-in-brief.md',
    read('content/stories/news-in-brief.md').replace(
      'origin:',
      'formerSlugs: [news-in-brief]\norigin:',
    ),
  );
  renameSync(
    join(project.root, 'content/stories/news-in-brief.md'),
    join(project.root, 'content/stories/briefly.md'),
  );
  const { code, output } = await project.run('build');
  expect(code).toBe(0);
  expect(output).toContain('  boats-are-back.md is an excerpt of ferry-sails-again.md (67 %)');
  expect(output).not.toMatch(/gone|changed relation|news-in-brief\.md is/);
});
