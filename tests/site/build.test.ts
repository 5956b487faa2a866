import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { reportSchema } from '../../src/report/report.ts';
import { all, attribute, one, readPage, textOf, violations } from '../html.ts';
import { makeProject, type Project } from '../project.ts';

let project: Project;

const story =
  'Ferry reopens\nMarch 4, 2024\n\nThe ferry to the outer islands will sail again on Monday, after two winters of fishing boats, Mayor Ada Byrne said.\n';
const copy = 'content/stories/ferry-reopens.md';
const dist = (file: string) => join(project.root, 'dist', file);
const read = (file: string) => readFileSync(join(project.root, file), 'utf8');
const shown = (path: string) => readPage(readFileSync(dist(`${path}index.html`), 'utf8'));
const edit = (file: string, change: (text: string) => string) =>
  project.write(file, change(read(file)));

/* One project from its first build to its last: each test is the next thing that happens to it, and mends what it broke. */
describe('a site that is built', () => {
  const mill =
    'Mill reopens\nMarch 5, 2024\n\nThe mill at the river opens its doors again on Friday after a year of work on its wheel.\n';
  const hostile = `<script>alert(1)</script> & "quotes" {{braces}} \${dollar} <img src=x onerror=alert(1)> end of it.`;
  beforeAll(async () => {
    project = await makeProject({
      'sources/ferry.txt': story,
      'sources/mill.txt': mill,
      'sources/hostile.txt': `Odd <b>headline</b> & "more"\nMarch 4, 2024\n\n${hostile}\n\n--- *not* a rule, not a list - and not [a link](javascript:alert) at all.\n`,
      'sources/arabic.txt': readFileSync(
        join(import.meta.dirname, '../fixtures/ingest/arabic/source.txt'),
        'utf8',
      ),
    });
    const { code, output } = await project.run('build');
    if (code !== 0) throw new Error(output);
  });
  afterAll(() => project.remove());

  test('shows hostile text as the text that it is', () => {
    const page = shown('stories/odd-b-headline-b-more/');
    expect(textOf(one('h1', page))).toBe('Odd <b>headline</b> & "more"');
    expect(all('.body p', page).map(textOf)).toEqual([
      hostile,
      '--- *not* a rule, not a list - and not [a link](javascript:alert) at all.',
    ]);
    expect(
      all('script:not([type="application/ld+json"], [data-key], [src]), img, b', page),
    ).toEqual([]);
  });

  test('is right to left for a language that is', () => {
    const [slug = ''] = readdirSync(join(project.root, 'content/stories')).filter((name) =>
      read(`content/stories/${name}`).includes('arabic.txt'),
    );
    const body = one('.body', shown(`stories/${slug.replace('.md', '')}/`));
    expect(body.properties).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  test('says all that is wrong at once, exits 1 and leaves dist/ as it was', async () => {
    const before = [read('dist/index.html'), read(copy)] as const;
    await edit(copy, (text) =>
      text.replace('2024-03-04', '2025-02-30').replace('origin:', 'colour: red\norigin:'),
    );
    await project.write(
      'content/sources/mill.txt',
      'The mill closes for good, the miller said on Sunday in the inn.',
    );
    const { code, output } = await project.run('build');
    await project.write(copy, before[1]);
    await project.write('content/sources/mill.txt', mill);
    expect(code).toBe(1);
    expect(output).toContain('3 problems to mend:');
    expect(output).toContain(`${copy}:5\n  what  the field "published" is "2025-02-30"`);
    expect(output).toContain('the field "colour" is not one that a copy has');
    expect(output).toContain('content/sources/mill.txt\n  what  the source has changed');
    expect(output).toContain('Nothing was built; dist/ is as it was.');
    expect(read('dist/index.html')).toBe(before[0]);
    expect(readdirSync(project.root).filter((name) => name.startsWith('.dist-'))).toEqual([]);
  });

  test('that fails in the middle, by a fault of the site itself, is left as it was too', async () => {
    const before = read('dist/index.html');
    const fault = 'src/pages/broken.astro';
    await project.write(fault, '---\nthrow new Error("a fault on purpose");\n---\n');
    const { code, output } = await project.run('build');
    rmSync(join(project.root, fault));
    expect(code).toBe(1);
    expect(output).toContain('a fault on purpose');
    expect(output).toContain('The build failed; dist/ is as it was.');
    expect(read('dist/index.html')).toBe(before);
    expect(existsSync(dist('broken'))).toBe(false);
    expect(readdirSync(project.root).filter((name) => name.startsWith('.dist-'))).toEqual([]);
  });

  test('tells of an address that is lost: of a renamed copy, and of someone who is named no more', async () => {
    const before = read('content/addresses.txt');
    expect(before).toContain('\n/stories/ferry-reopens/\n');
    expect(before).toContain('\n/people/ada-byrne/\n');
    const renamed = 'content/stories/boats-are-back.md';
    renameSync(join(project.root, copy), join(project.root, renamed));
    await edit(renamed, (text) => text.replace(', Mayor Ada Byrne said', ''));
    const { code, output } = await project.run('build');
    expect(code).toBe(0);
    expect(output).toContain('1 matter to look at:');
    expect(output).toContain(
      '/stories/ferry-reopens/ was published, and no page has this address any more',
    );
    expect(attribute(one('a', shown('people/ada-byrne/')), 'href')).toBe('/people/');
    const after = read('content/addresses.txt').split('\n');
    expect(after).toEqual(expect.arrayContaining(before.split('\n')));
  });

  test('keeps an address whose copy names it, and reads a copy anew where what its fields mean has changed', async () => {
    const before = read('content/addresses.txt');
    await edit('content/stories/boats-are-back.md', (text) =>
      text.replace('origin:', 'formerSlugs: [ferry-reopens]\norigin:'),
    );
    await edit('src/story.ts', (code) =>
      code.replace(
        /byline: textLine\s*\.nullable\(\)\s*\.default\(null\)/,
        "byline: textLine.nullable().default('Ana Ruiz')",
      ),
    );
    const { code, output } = await project.run('build');
    expect(code).toBe(0);
    expect(output).not.toContain('to look at');
    const old = shown('stories/ferry-reopens/');
    expect(attribute(one('meta[http-equiv=refresh]', old), 'content')).toBe(
      '0; url=/stories/boats-are-back/',
    );
    expect(attribute(one('main a, body a', old), 'href')).toBe('/stories/boats-are-back/');
    expect(existsSync(dist('stories/boats-are-back/index.html'))).toBe(true);
    expect(read('dist/_redirects')).toBe(
      '/stories/ferry-reopens/ /stories/boats-are-back/ 301\n/people/ada-byrne/ /people/ 302\n',
    );
    const after = read('content/addresses.txt').split('\n');
    expect(after).toEqual(expect.arrayContaining(before.split('\n')));
    // Its file is the one of the first build.
    expect(read('dist/stories/mill-reopens.json')).toContain('Ana Ruiz');
  });
});

describe('a project of its own', () => {
  afterEach(() => project.remove());

  test('of no stories is a site that says so on its front page and on each index', async () => {
    project = await makeProject({ 'sources/.keep': '' });
    expect((await project.run('build')).code).toBe(0);
    expect(textOf(one('main', shown('')))).toContain('content/sources/');
    for (const name of [
      'archive',
      'sources',
      'places',
      'people',
      'organisations',
      'timeline',
      'figures',
    ]) {
      expect(textOf(one('.intro', shown(`${name}/`)))).toMatch(
        /^(?:No story here (?:names|states) any yet|There is no text here yet)\.$/,
      );
      expect(await violations(read(`dist/${name}/index.html`))).toEqual([]);
    }
  });

  test('for an address that no site can have is not built, and it is said how to write one', async () => {
    project = await makeProject({ 'sources/ferry.txt': story });
    const { code, output } = await project.run('build', { SITE_URL: 'example.org' });
    expect(code).toBe(1);
    expect(output).toContain('SITE_URL (environment variable)');
    expect(output).toContain('as in SITE_URL=https://example.org/news');
    expect(existsSync(dist('index.html'))).toBe(false);
  });

  test('publishes with --skip-bad what is not bad, and says in the terminal and in a report what it left out and why', async () => {
    project = await makeProject({
      'sources/ferry.txt': story,
      'sources/mill.txt': story.replace('Ferry', 'Mill'),
      'sources/void.txt': '',
    });
    await project.run('ingest');
    await edit('content/stories/mill-reopens.md', (text) =>
      text.replace('2024-03-04', '2025-02-30'),
    );
    const failed = await project.run('build');
    expect(failed.code).toBe(1);
    expect(failed.output).toContain('To publish the rest: npm run build -- --skip-bad');
    expect(existsSync(dist('index.html'))).toBe(false);

    const { code, output } = await project.run('build --skip-bad');
    expect(code).toBe(0);
    const words = read('build-report.txt');
    expect(output).toContain(words);
    expect(words).toMatchInlineSnapshot(`
      "1 story published. What was left out stands below.
      No pair of relatives among them.

      2 problems to mend:

      content/sources/void.txt
        what  the file is empty, or has nothing but white space in it
        why   Its page would be empty.
        mend  Put the text into the file, or take it out of the folder.

      content/stories/mill-reopens.md:5
        what  the field "published" is "2025-02-30", but must be a date that exists, written YYYY-MM-DD
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.
      "
    `);
    const report = reportSchema.parse(JSON.parse(read('build-report.json')));
    expect(report.leftOut.map(({ file, line }) => [file, line])).toEqual([
      ['content/stories/mill-reopens.md', 5],
      ['content/sources/void.txt', undefined],
    ]);
    expect(readdirSync(dist('stories')).sort()).toEqual(['ferry-reopens', 'ferry-reopens.json']);
    expect(read('dist/stories.json')).not.toContain('mill');
    expect(readdirSync(dist('.')).filter((name) => name.includes('report'))).toEqual([]);

    expect((await project.run('build --skip-bat')).code).toBe(2);
  });
});

test('a site below a path of its host links to that path everywhere', () => {
  const front = readPage(readFileSync(join(inject('odd'), 'index.html'), 'utf8'));
  const addresses = all('a[href], link[href]', front).map((link) => attribute(link, 'href'));
  expect(
    addresses.filter((address) => !/^(?:\/news\/|#|https:\/\/example\.org\/news\/)/.test(address)),
  ).toEqual([]);
  expect(attribute(one('link[rel=canonical]', front), 'href')).toBe('https://example.org/news/');
  expect(readFileSync(join(inject('odd'), 'stories.json'), 'utf8')).toContain(
    '"/news/stories/rich',
  );
});
