import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/report.ts';
import { all, attribute, one, readPage, textOf } from '../html.ts';
import { makeProject, type Project } from '../project.ts';

let project: Project;
afterEach(() => project.remove());

const story =
  'Ferry reopens\nMarch 4, 2024\n\nThe ferry to the outer islands will sail again on Monday, after two winters of fishing boats.\n';
const copy = 'content/stories/ferry-reopens.md';
const dist = (file: string) => join(project.root, 'dist', file);
const edit = (file: string, change: (text: string) => string) =>
  project.write(file, change(readFileSync(join(project.root, file), 'utf8')));

describe('a build that fails', () => {
  test('says all that is wrong at once, exits 1 and leaves dist/ as it was', async () => {
    project = await makeProject({
      'sources/ferry.txt': story,
      'sources/mill.txt': story.replace('Ferry', 'Mill'),
    });
    expect((await project.run('build')).code).toBe(0);
    const before = readFileSync(dist('index.html'), 'utf8');

    await edit(copy, (text) =>
      text.replace('2024-03-04', '2025-02-30').replace('origin:', 'colour: red\norigin:'),
    );
    await project.write(
      'content/sources/mill.txt',
      'The mill closes for good, the miller said on Sunday in the inn.',
    );
    const { code, output } = await project.run('build');
    expect(code).toBe(1);
    expect(output).toContain('3 problems to mend:');
    expect(output).toContain(`${copy}:5\n  what  the field "published" is "2025-02-30"`);
    expect(output).toContain('the field "colour" is not one that a copy has');
    expect(output).toContain('content/sources/mill.txt\n  what  the source has changed');
    expect(output).toContain('Nothing was built; dist/ is as it was.');
    expect(readFileSync(dist('index.html'), 'utf8')).toBe(before);
    expect(readdirSync(project.root).filter((name) => name.startsWith('.dist-'))).toEqual([]);
  });

  test('in the middle, by a fault of the site itself, leaves dist/ as it was too', async () => {
    project = await makeProject({ 'sources/ferry.txt': story });
    expect((await project.run('build')).code).toBe(0);
    const before = readFileSync(dist('index.html'), 'utf8');
    await project.write(
      'src/pages/broken.astro',
      '---\nthrow new Error("a fault on purpose");\n---\n',
    );
    const { code, output } = await project.run('build');
    expect(code).toBe(1);
    expect(output).toContain('a fault on purpose');
    expect(output).toContain('The build failed; dist/ is as it was.');
    expect(readFileSync(dist('index.html'), 'utf8')).toBe(before);
    expect(existsSync(dist('broken'))).toBe(false);
    expect(readdirSync(project.root).filter((name) => name.startsWith('.dist-'))).toEqual([]);
  });

  test('for an address that no site can have says how to write one', async () => {
    project = await makeProject({ 'sources/ferry.txt': story });
    const { code, output } = await project.run('build', { SITE_URL: 'example.org' });
    expect(code).toBe(1);
    expect(output).toContain('SITE_URL (environment variable)');
    expect(output).toContain('as in SITE_URL=https://example.org/news');
    expect(existsSync(dist('index.html'))).toBe(false);
  });
});

describe('a build with --skip-bad', () => {
  test('publishes the rest, and says in the terminal and in a report what it left out and why', async () => {
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
    const words = readFileSync(join(project.root, 'build-report.txt'), 'utf8');
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
    const report = reportSchema.parse(
      JSON.parse(readFileSync(join(project.root, 'build-report.json'), 'utf8')),
    );
    expect(report.leftOut.map(({ file, line }) => [file, line])).toEqual([
      ['content/stories/mill-reopens.md', 5],
      ['content/sources/void.txt', undefined],
    ]);
    expect(readdirSync(dist('stories')).sort()).toEqual(['ferry-reopens', 'ferry-reopens.json']);
    expect(readFileSync(dist('stories.json'), 'utf8')).not.toContain('mill');
    expect(readdirSync(dist('.')).filter((name) => name.includes('report'))).toEqual([]);

    expect((await project.run('build', { STEMMA_SKIP_BAD: '1' })).code).toBe(0);
    expect((await project.run('build --skip-bat')).code).toBe(2);
  });
});

describe('a build', () => {
  test('below a path of its host links to that path everywhere', async () => {
    project = await makeProject();
    expect((await project.run('build', { SITE_URL: 'https://example.org/news/' })).code).toBe(0);
    const front = readPage(readFileSync(dist('index.html'), 'utf8'));
    const addresses = all('a[href], link[href]', front).map((link) => attribute(link, 'href'));
    expect(
      addresses.filter(
        (address) => !/^(?:\/news\/|#|https:\/\/example\.org\/news\/)/.test(address),
      ),
    ).toEqual([]);
    expect(attribute(one('link[rel=canonical]', front), 'href')).toBe('https://example.org/news/');
    expect(readFileSync(dist('stories.json'), 'utf8')).toContain('"/news/stories/trump-hosts-');
  });

  test('keeps every address that it ever had: of a renamed copy, and of someone who is named no more', async () => {
    project = await makeProject({
      'sources/ferry.txt': story.replace('fishing boats', 'fishing boats, Mayor Ada Byrne said'),
    });
    await project.run('build');
    const register = readFileSync(join(project.root, 'content/addresses.txt'), 'utf8');
    expect(register).toContain('\n/stories/ferry-reopens/\n');
    expect(register).toContain('\n/people/ada-byrne/\n');

    const text = readFileSync(join(project.root, copy), 'utf8').replace(
      ', Mayor Ada Byrne said',
      '',
    );
    await project.write('content/stories/boats-are-back.md', text);
    rmSync(join(project.root, copy));
    const lost = await project.run('build');
    expect(lost.code).toBe(0);
    expect(lost.output).toContain('1 matter to look at:');
    expect(lost.output).toContain(
      '/stories/ferry-reopens/ was published, and no page has this address any more',
    );
    const gone = readPage(readFileSync(dist('people/ada-byrne/index.html'), 'utf8'));
    expect(attribute(one('a', gone), 'href')).toBe('/people/');

    await project.write(
      'content/stories/boats-are-back.md',
      text.replace('origin:', 'formerSlugs: [ferry-reopens]\norigin:'),
    );
    const kept = await project.run('build');
    expect(kept.output).not.toContain('to look at');
    const old = readPage(readFileSync(dist('stories/ferry-reopens/index.html'), 'utf8'));
    expect(attribute(one('meta[http-equiv=refresh]', old), 'content')).toBe(
      '0; url=/stories/boats-are-back/',
    );
    expect(attribute(one('main a, body a', old), 'href')).toBe('/stories/boats-are-back/');
    expect(existsSync(dist('stories/boats-are-back/index.html'))).toBe(true);
    expect(readFileSync(dist('_redirects'), 'utf8')).toBe(
      '/stories/ferry-reopens/ /stories/boats-are-back/ 301\n/people/ada-byrne/ /people/ 302\n',
    );
    const after = readFileSync(join(project.root, 'content/addresses.txt'), 'utf8').split('\n');
    expect(after).toEqual(expect.arrayContaining(register.split('\n')));
  });

  test('reads a copy anew where what its fields mean has changed since the last build', async () => {
    project = await makeProject({ 'sources/ferry.txt': story });
    await project.run('build');
    await edit('src/story.ts', (code) =>
      code.replace(
        /byline: textLine\s*\.nullable\(\)\s*\.default\(null\)/,
        "byline: textLine.nullable().default('Ana Ruiz')",
      ),
    );
    expect((await project.run('build')).code).toBe(0);
    expect(readFileSync(dist('stories/ferry-reopens.json'), 'utf8')).toContain('Ana Ruiz');
  });

  test('shows hostile text as the text that it is', async () => {
    const hostile = `<script>alert(1)</script> & "quotes" {{braces}} \${dollar} <img src=x onerror=alert(1)> end of it.`;
    project = await makeProject({
      'sources/hostile.txt': `Odd <b>headline</b> & "more"\nMarch 4, 2024\n\n${hostile}\n\n--- *not* a rule, not a list - and not [a link](javascript:alert) at all.\n`,
    });
    expect((await project.run('build')).code).toBe(0);
    const page = readPage(readFileSync(dist('stories/odd-b-headline-b-more/index.html'), 'utf8'));
    expect(textOf(one('h1', page))).toBe('Odd <b>headline</b> & "more"');
    expect(all('.body p', page).map(textOf)).toEqual([
      hostile,
      '--- *not* a rule, not a list - and not [a link](javascript:alert) at all.',
    ]);
    expect(
      all('script:not([type="application/ld+json"], [data-key], [src]), img, b', page),
    ).toEqual([]);
  });

  test('of no stories is a site with nothing on its front page yet', async () => {
    project = await makeProject({});
    expect((await project.run('build')).code).toBe(0);
    expect(textOf(one('main', readPage(readFileSync(dist('index.html'), 'utf8'))))).toContain(
      'content/sources/',
    );
  });

  test('is right to left for a language that is', async () => {
    const arabic = readFileSync(
      join(import.meta.dirname, '../fixtures/ingest/arabic/source.txt'),
      'utf8',
    );
    project = await makeProject({ 'sources/arabic.txt': arabic });
    expect((await project.run('build')).code).toBe(0);
    const [slug = ''] = readdirSync(join(project.root, 'content/stories'));
    const body = one(
      '.body',
      readPage(readFileSync(dist(`stories/${slug.replace('.md', '')}/index.html`), 'utf8')),
    );
    expect(body.properties).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });
});
