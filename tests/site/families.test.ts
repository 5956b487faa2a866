import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blockIds } from '../../src/text/normal.ts';
import { all, attribute, one, readPage, textOf } from '../html.ts';
import { prose } from '../collate/prose.ts';
import { makeProject, type Project } from '../project.ts';

const tellings = (what: string) =>
  Array.from(
    { length: 9 },
    (_, index) =>
      `Paragraph ${'abcdefghi'.charAt(index)} of the story tells what became of the ${what} on day ${index} and of those who saw it.`,
  );
const ferry = tellings('ferry');
const train = prose('train', 9);
const brief =
  'The harbour has been closed three times in the last ten years, each time for most of a winter or more.';
const page = (headline: string, date: string, body: readonly string[]) =>
  `${headline}\n${date}\n\n${body.join('\n\n')}\n`;

/** The ferry's story with a subheading after its fifth paragraph. */
const full = [...ferry.slice(0, 5), 'What happens next', ...ferry.slice(5)];

let project: Project;
beforeAll(async () => {
  project = await makeProject({
    'sources/full.txt': page('Zebra ferry sails again', 'March 4, 2024', full),
    'sources/reprint.txt': page('Boats return to the islands', 'March 5, 2024', full),
    'sources/later-corrected.txt': page('Zebra ferry sails again', 'March 6, 2024', [
      ...full.slice(0, 9),
      ferry[8]?.replace(' and of those who saw it', '') ?? '',
    ]),
    'sources/to-the-subheading.txt': `${full.slice(0, 6).join('\n\n')}\n\n`,
    'sources/middle.txt': page('What the middle says of it', 'March 7, 2024', ferry.slice(2, 4)),
    'sources/train.txt': page('Trains are late', 'April 1, 2024', [...train, brief]),
    'sources/bridge.txt': page('A bridge is planned', 'April 2, 2024', [
      ...prose('bridge', 9),
      brief,
    ]),
  });
  await project.run('ingest');
  const corrected = 'content/stories/trains-are-late.md';
  const copy = readFileSync(join(project.root, corrected), 'utf8');
  await project.write(corrected, copy.replace(train[0]?.slice(0, 30) ?? '', 'Nobody knew'));
  const { code, output } = await project.run('build');
  if (code !== 0) throw new Error(output);
});
afterAll(() => project.remove());

const read = (slug: string) =>
  readPage(
    readFileSync(
      join(project.root, 'dist', slug === '' ? 'index.html' : `stories/${slug}/index.html`),
      'utf8',
    ),
  );
const base = 'zebra-ferry-sails-again';
const headless = 'paragraph-a-of-the-story-tells-what-became-of-the-ferry-on-day-0-and-of-those';
const bar = (slug: string) => all('.versions p', read(slug)).map(textOf);

describe('a family of many versions', () => {
  test('is listed once, by its base, with every version beneath and told apart', () => {
    const [, , entry] = all('.entry', read(''));
    expect(entry && all('h2 a', entry).map(textOf)).toEqual(['Zebra ferry sails again']);
    expect(entry && all('li p', entry).map(textOf)).toEqual([
      'Also here as a reprint under the headline “Boats return to the islands” with the same text.',
      'Also here in a later version of 6 March 2024: 1 paragraph changed.',
      'Also here as an excerpt: 5 of 9 paragraphs.',
      'Also here as an excerpt under the headline “What the middle says of it”: paragraphs 3 to 4 of 9.',
    ]);
  });

  test('an excerpt names the base as its full text, and the same in its title, bar, canonical and end', () => {
    const tree = read(headless);
    expect(textOf(one('h1', tree))).toBe('Zebra ferry sails again');
    expect(textOf(one('.meta', tree))).toContain('full text of 4 March 2024');
    expect(bar(headless)[0]).toBe('Excerpt · 5 of 9 paragraphs. Read the full text. Compare them.');
    expect(attribute(one('link[rel=canonical]', tree), 'href')).toContain(`/${base}/`);
    expect(attribute(one('.ends a', tree), 'href')).toContain(`/stories/${base}/#p-`);
  });

  test('a paragraph that stands in several versions leads to the closest of them', () => {
    const labels = all('.also', read(base)).map(textOf);
    expect(labels).toHaveLength(full.length);
    expect(new Set(labels)).toEqual(new Set(['Also in the reprint']));
  });

  test('an excerpt that ends on a subheading goes on with the paragraph after it', () => {
    const ends = textOf(one('.ends', read(headless)));
    expect(ends).toContain('goes on for 4 more paragraphs');
    expect(ends).toContain('Go on reading: Paragraph f of the story');
  });

  test('an excerpt from the middle says from where it is, and keeps its own headline and date', () => {
    const tree = read('what-the-middle-says-of-it');
    expect(bar('what-the-middle-says-of-it')[0]).toBe(
      'Excerpt · paragraphs 3 to 4 of 9. Read the full text. Compare them.',
    );
    expect(textOf(one('h1', tree))).toBe('What the middle says of it');
    expect(textOf(one('.kicker', tree))).toBe('Excerpt');
    expect(textOf(one('time', tree))).toBe('7 March 2024');
  });
});

test('stories that share a passage are two families, and each names the other where it stands', () => {
  expect(bar('trains-are-late')).toEqual([
    'Full text · 10 paragraphs. Shares 1 passage with A bridge is planned.',
  ]);
  const notes = all('.passage', read('trains-are-late'));
  expect(notes.map(textOf)).toEqual(['Also in A bridge is planned']);
  expect(attribute(one('.passage a', read('trains-are-late')), 'href')).toBe(
    `/stories/a-bridge-is-planned/#${blockIds([brief])[0]}`,
  );
});

test('a corrected copy says that it was corrected', () => {
  expect(textOf(one('.about', read('trains-are-late')))).toContain(
    'An editor has corrected the text since.',
  );
  expect(textOf(one('.about', read(base)))).not.toContain('An editor has corrected');
});
