import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../browser/chromium.ts';
import { objections } from '../browser/visit.ts';
import { storySchema } from '../../src/story.ts';
import { all, attribute, one, readPage, textOf, violations } from '../html.ts';
import { makeProject, type Project } from '../project.ts';

const lead =
  'The harbour board has published what every boat in the bay brought ashore in the year before last.';
const source = (headline: string) => `${headline}\nMarch 4, 2024\n\n${lead}\n`;

const upToTheQuotation = `
3. The herring came back to the northern grounds for the first time since the storm.
4. Fuel cost more than *wages* on nine boats of ten.
   - On the smallest it cost [twice as much](https://example.org/).

> On this day came in the boat of the widow Marsh with eleven baskets, and she would take no help.
>
> The wind stood in the west.
`;

const rest = `
## What they landed

| Boat | Home port | Landed (tonnes) | Herring (tonnes) | Cod (tonnes) | Value (pounds) |
| - | - | - | - | - | - |
| Annalise | Northwick | 1,204.5 | 804.0 | 400.5 | 2,409,000 |
| Unforgettable-Guillemot-of-the-Outer-Islands | Sandy Haven | 77.3 | | 77.3 | 231,900 |

- A second list.
`;

let project: Project;
beforeAll(async () => {
  project = await makeProject({
    'sources/full.txt': source('Harbour opens its books'),
    'sources/excerpt.txt': source('Harbour board publishes'),
  });
  await project.run('ingest');
  const add = async (slug: string, body: string): Promise<void> => {
    const file = `content/stories/${slug}.md`;
    await project.write(file, readFileSync(join(project.root, file), 'utf8') + body);
  };
  await add('harbour-opens-its-books', upToTheQuotation + rest);
  await add('harbour-board-publishes', upToTheQuotation);
  const { code, output } = await project.run('build');
  if (code !== 0) throw new Error(output);
});
afterAll(() => project.remove());

const file = (name: string) => join(project.root, 'dist', name);
const html = (slug: string) => readFileSync(file(`stories/${slug}/index.html`), 'utf8');
const full = () => readPage(html('harbour-opens-its-books'));
const excerpt = () => readPage(html('harbour-board-publishes'));

describe('a story with a list, a quotation and a table', () => {
  test('has them in its data, a line for each item, paragraph and row', () => {
    const { blocks } = storySchema.parse(
      JSON.parse(readFileSync(file('stories/harbour-opens-its-books.json'), 'utf8')),
    );
    expect(blocks.map(({ kind, start, text }) => ({ kind, start, text }))).toEqual([
      { kind: 'paragraph', text: lead },
      {
        kind: 'list',
        start: 3,
        text: 'The herring came back to the northern grounds for the first time since the storm.\nFuel cost more than wages on nine boats of ten.\nOn the smallest it cost twice as much.',
      },
      {
        kind: 'quotation',
        text: 'On this day came in the boat of the widow Marsh with eleven baskets, and she would take no help.\nThe wind stood in the west.',
      },
      { kind: 'heading', text: 'What they landed' },
      {
        kind: 'table',
        text: 'Boat\tHome port\tLanded (tonnes)\tHerring (tonnes)\tCod (tonnes)\tValue (pounds)\nAnnalise\tNorthwick\t1,204.5\t804.0\t400.5\t2,409,000\nUnforgettable-Guillemot-of-the-Outer-Islands\tSandy Haven\t77.3\t\t77.3\t231,900',
      },
      { kind: 'list', text: 'A second list.' },
    ]);
  });

  test('has each on its page under its own address, with a link to it that says what it is', () => {
    const tree = full();
    const labels = all('.mark', tree).map((mark) => [
      attribute(mark, 'ariaLabel'),
      all(attribute(mark, 'href'), tree)
        .map(({ tagName }) => tagName)
        .join(),
    ]);
    expect(labels).toEqual([
      ['Link to paragraph 1', 'p'],
      ['Link to list 1', 'ol'],
      ['Link to quotation 1', 'blockquote'],
      ['Link to subheading 1', 'h2'],
      ['Link to table 1', 'section'],
      ['Link to list 2', 'ul'],
    ]);
    expect(one('.body ol', tree).properties).toMatchObject({ start: 3 });
  });

  test('is valid HTML', async () => {
    expect(await violations(html('harbour-opens-its-books'))).toEqual([]);
  });

  test('has them in the feed', () => {
    const feed = readFileSync(file('feed.xml'), 'utf8');
    for (const tag of ['ol start="3"', 'blockquote', 'table', 'ul'])
      expect(feed).toContain(`&lt;${tag}&gt;`);
  });
});

test('versions are compared by their lists and quotations too, and counted in paragraphs', () => {
  expect(all('.versions p', excerpt()).map(textOf)).toEqual([
    'Excerpt · 1 of 1 paragraph. Read the full text. Compare them.',
  ]);
  expect(all('.also', excerpt())).toHaveLength(3);
});

test('an excerpt goes on with what is next in the full text, even where no paragraph is', () => {
  const ends = one('.ends', excerpt());
  expect(textOf(ends)).toMatch(
    /The excerpt ends here\. The full text goes on\.Go on reading: Boat Home port/,
  );
  const table = one('.body section', full());
  expect(attribute(one('a', ends), 'href')).toBe(
    `/stories/harbour-opens-its-books/#${attribute(table, 'id')}`,
  );
});

test('a wide table moves in a place of its own, by keys too, and leaves a phone’s page as wide as it is', async () => {
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file('stories/harbour-opens-its-books/index.html')).href);
    expect(await objections(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const table = page.getByRole('region', { name: 'table 1' });
    await table.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  } finally {
    await browser.close();
  }
});
