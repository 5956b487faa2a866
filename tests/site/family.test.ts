import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { all, attribute, one, readPage, textOf, violations } from '../html.ts';
import { makeProject, type Project } from '../project.ts';
import { prose } from '../collate/prose.ts';
import { hostile, paragraphs, relatives, slugs, source } from './relatives.ts';

let project: Project;
/** A feed's entries are HTML within XML. */
const unescaped = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
const contents = (name: string) => readFileSync(join(project.root, 'dist', name), 'utf8');
const page = (name: string) => readPage(contents(`${name}index.html`));
const story = (slug: string) => page(`stories/${slug}/`);
const formerly = 'an-older-name';

beforeAll(async () => {
  project = await makeProject(relatives);
  await project.run('ingest');
  const copy = `content/stories/${slugs.full}.md`;
  const text = readFileSync(join(project.root, copy), 'utf8');
  await project.write(copy, text.replace('---\n', `---\nformerSlugs: [${formerly}]\n`));
  const { code, output } = await project.run('build');
  if (code !== 0) throw new Error(output);
});
afterAll(() => project.remove());

const address = (slug: string) => `http://localhost:4321/stories/${slug}/`;
const family = () => page(`stories/${slugs.full}/family/`);
const hrefs = (selector: string, tree: ReturnType<typeof page>) =>
  all(selector, tree).map((link) => attribute(link, 'href'));

describe('the page of a family', () => {
  test('is valid HTML, and its own canonical address', async () => {
    expect(await violations(contents(`stories/${slugs.full}/family/index.html`))).toEqual([]);
    expect(hrefs('link[rel=canonical]', family())).toEqual([`${address(slugs.full)}family/`]);
  });

  test('says how many versions there are, and from when', () => {
    expect(textOf(one('h1', family()))).toBe('What the council decided, and what it left open');
    expect(textOf(one('.intro', family()))).toBe(
      '5 versions of one text, from 4 March 2024 to 7 March 2024. One states no date.',
    );
  });

  test('draws the stemma in words: each version with its date and what it is to the one it comes from', () => {
    const rows = all('.stemma li', family()).map((row) => all('p', row).map(textOf));
    expect(rows).toEqual([
      ['No. 1 · 4 March 2024', 'Winter ferry to return', 'The earliest version'],
      [
        'No. 2 · 5 March 2024',
        'What the council decided, and what it left open',
        'Longer version of No. 1, which is 56% of it; the fullest of all',
      ],
      ['No. 3 · 6 March 2024', 'Boats on the islands', 'Reprint of No. 2'],
      [
        'No. 4 · 7 March 2024',
        hostile,
        expect.stringMatching(/^Edited version of No\. 2, keeps 8\d% of its words$/),
      ],
      ['No. 5 · no date', expect.stringContaining('On day 3 the council was'), expect.any(String)],
    ]);
    expect(hrefs('.stemma a', family())).toEqual(
      [slugs.short, slugs.full, slugs.reprint, slugs.hostile, slugs.excerpt].map(
        (slug) => `/stories/${slug}/`,
      ),
    );
  });

  test('has a table of all versions beside the fullest, each with a link to the two compared', () => {
    const rows = all('tbody tr', family()).map((row) => all('td', row).map(textOf));
    expect(rows.map(([number]) => number)).toEqual(['1', '2', '3', '4', '5']);
    expect(rows[0]?.[1]).toContain('Excerpt: 6 of 11 paragraphs');
    expect(rows[1]?.[1]).toBe('The fullest');
    expect(rows[2]?.[1]).toContain('Reprint: 11 of 11 paragraphs');
    expect(hrefs('tbody td a', family())).toEqual(
      [slugs.short, slugs.reprint, slugs.hostile, slugs.excerpt].map(
        (slug) => `/stories/${slugs.full}/compare/${slug}/`,
      ),
    );
  });

  test('is what the page of every member leads to, and what their addresses lead to', () => {
    const members = Object.values(slugs).filter((slug) => slug !== slugs.stranger);
    for (const slug of members) {
      expect(hrefs('.versions > p a', story(slug))).toEqual([`/stories/${slugs.full}/family/`]);
      if (slug === slugs.full) continue;
      const moved = page(`stories/${slug}/family/`);
      expect(hrefs('link[rel=canonical]', moved)).toEqual([`${address(slugs.full)}family/`]);
      expect(hrefs('a', moved)).toEqual([`/stories/${slugs.full}/family/`]);
    }
    expect(globSync('stories/*/family/', { cwd: join(project.root, 'dist') }).sort()).toEqual(
      [...members, formerly].sort().map((slug) => join('stories', slug, 'family')),
    );
  });

  test('is what an address leads to that the base had before', () => {
    expect(hrefs('a', page(`stories/${formerly}/family/`))).toEqual([
      `/stories/${slugs.full}/family/`,
    ]);
  });

  test('runs nothing that a headline says', () => {
    for (const tree of [family(), story(slugs.hostile), page('')]) {
      expect(all('b, script:not([type="application/ld+json"], [data-key], [src])', tree)).toEqual(
        [],
      );
    }
    const [name] = all('.stemma bdi', family()).filter((each) => textOf(each) === hostile);
    expect(name && all('.unseen', name)).toHaveLength(1);
  });
});

describe('what the pages say of themselves', () => {
  interface Article {
    [name: string]: unknown;
    isBasedOn?: { '@id': string };
    isPartOf?: { '@id': string };
    hasPart?: { '@id': string }[];
  }
  const article = (slug: string) =>
    JSON.parse(
      all('script[type="application/ld+json"]', story(slug)).map(textOf)[0] ?? '{}',
    ) as Article;

  test('an excerpt and a reprint point to the base, a revision and the base to themselves', () => {
    const stands = (slug: string) => hrefs('link[rel=canonical]', story(slug));
    for (const slug of [slugs.short, slugs.excerpt, slugs.reprint, slugs.full]) {
      expect(stands(slug)).toEqual([address(slugs.full)]);
    }
    expect(stands(slugs.hostile)).toEqual([address(slugs.hostile)]);
  });

  test('the sitemap names the pages that are their own canonical address, and no other', () => {
    const named = [...contents('sitemap-1.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, found = '']) => found,
    );
    const canonical = globSync('**/index.html', { cwd: join(project.root, 'dist') })
      .map((name) => name.replaceAll('\\', '/').replace(/index\.html$/, ''))
      .filter((name) => {
        const own = hrefs('link[rel=canonical]', page(name));
        return own[0] === `http://localhost:4321/${name}`;
      })
      .map((name) => `http://localhost:4321/${name}`);
    expect(named.toSorted()).toEqual(canonical.toSorted());
    expect(named.filter((name) => /\/stories\/|:\d+\/$/.test(name))).toHaveLength(10);
  });

  test('JSON-LD says what each text is, part of and based on, in whole addresses', () => {
    expect(article(slugs.full)).toMatchObject({
      ...{ '@context': 'https://schema.org', '@type': 'NewsArticle' },
      ...{ '@id': address(slugs.full), url: address(slugs.full) },
      headline: 'What the council decided, and what it left open',
      ...{ datePublished: '2024-03-05', inLanguage: 'en', wordCount: expect.any(Number) as number },
      isBasedOn: { '@type': 'NewsArticle', '@id': address(slugs.short) },
      hasPart: [slugs.excerpt, slugs.short].map((slug) => ({
        ...{ '@type': 'NewsArticle', '@id': address(slug) },
      })),
    });
    expect(article(slugs.excerpt).isPartOf?.['@id']).toBe(address(slugs.full));
    expect(article(slugs.excerpt).isBasedOn?.['@id']).toBe(address(slugs.full));
    expect(article(slugs.reprint).isBasedOn?.['@id']).toBe(address(slugs.full));
    expect(article(slugs.short)).not.toHaveProperty('isBasedOn');
  });

  test('JSON-LD holds a hostile headline as it is, and an excerpt without one has none', () => {
    expect(article(slugs.hostile)['headline']).toBe(hostile);
    expect(article(slugs.excerpt)).not.toHaveProperty('headline');
    expect(article(slugs.excerpt)).not.toHaveProperty('datePublished');
  });

  test('the feed has the family once, and names its versions below the text', () => {
    const [, entry = '', ...rest] = contents('feed.xml').split('<item>');
    expect(rest).toHaveLength(1);
    const line = /<p>Also here: .*<\/p>/.exec(unescaped(entry))?.[0] ?? '';
    expect(line).toContain(`<a href="${address(slugs.reprint)}">a reprint of 6 March 2024</a>`);
    expect(line).toContain(`<a href="${address(slugs.excerpt)}">an excerpt</a>`);
    expect(line.match(/href/g)).toHaveLength(4);
  });
});

describe('families of other sizes', () => {
  let other: Project;
  const read = (name: string) => readFileSync(join(other.root, 'dist', name), 'utf8');
  beforeAll(async () => {
    const two = prose('two', 10);
    other = await makeProject({
      'sources/a.txt': source('The mill', 'March 4, 2024', two),
      'sources/b.txt': source('The wheel', 'March 5, 2024', two.slice(0, 6)),
      ...Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [
          `sources/${String(index).padStart(2, '0')}.txt`,
          source(`The ferry, edition ${index + 1}`, `March ${index + 1}, 2024`, [
            ...paragraphs,
            `Edition ${index + 1} adds that the boat was late by ${index + 2} hours on that day, and no more.`,
          ]),
        ]),
      ),
    });
    const { code, output } = await other.run('build');
    if (code !== 0) throw new Error(output);
  });
  afterAll(() => other.remove());

  test('of two have no page, and nothing leads to one', () => {
    const dist = join(other.root, 'dist');
    expect(globSync('stories/{the-mill,the-wheel}/family/', { cwd: dist })).toEqual([]);
    expect(all('.versions > p', readPage(read('stories/the-mill/index.html')))).toEqual([]);
  });

  test('of thirty are told by the closest on the front page and in the feed, and whole on their own', () => {
    const [base = ''] = [...read('sitemap-1.xml').matchAll(/<loc>(.*?)family\/</g)].map(
      ([, found = '']) => new URL(found).pathname,
    );
    const entries = all('.entry', readPage(read('index.html')));
    expect(entries).toHaveLength(2);
    const [entry] = entries.filter((one) => textOf(one).includes('edition'));
    const items = entry === undefined ? [] : all('li', entry);
    expect(items).toHaveLength(5);
    expect(items.map(textOf).at(-1)).toBe('and 25 more versions');
    const links = items.flatMap((item) => all('a', item));
    expect(links.map((link) => attribute(link, 'href')).at(-1)).toBe(`${base}family/`);
    expect(unescaped(read('feed.xml'))).toContain(
      `<a href="http://localhost:4321${base}family/">25 more versions</a>`,
    );
    const whole = readPage(read(`${base.slice(1)}family/index.html`));
    expect(all('.stemma li', whole)).toHaveLength(30);
    expect(all('tbody tr', whole)).toHaveLength(30);
  });
});
