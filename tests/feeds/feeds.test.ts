import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Story } from '../../src/assemble.ts';
import { atom } from '../../src/feeds/atom.ts';
import { feedOfAll } from '../../src/feeds/entries.ts';
import { jsonFeed } from '../../src/feeds/json.ts';
import { rss } from '../../src/feeds/rss.ts';
import { sha256 } from '../../src/text/normal.ts';
import { archiveOf, storyOf } from '../components/stories.ts';
import { oddHeadlines } from '../site/odd.ts';
import { readXml } from '../xml.ts';

const address = 'https://example.org/feed';

beforeEach(() => {
  vi.stubEnv('SITE', 'https://example.org');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** A family of a base and others, as an archive has it. */
function familyOf(base: Story, ...others: Story[]) {
  const family = { base: base.id, members: [base, ...others].map(({ id }) => id) };
  const members = [base, ...others].map((story) => ({ ...story, family }));
  const archive = archiveOf(...members);
  return { ...archive, bases: archive.bases.slice(0, 1) };
}

/** A story from a source of its own. */
function received(id: string, more: Partial<Story> = {}): Story {
  const story = storyOf(id, ['The ferry sails again.']);
  return { ...story, origin: { ...story.origin, sha256: sha256(id) }, ...more };
}

const entriesOf = (...stories: Story[]) => feedOfAll(archiveOf(...stories)).entries;
const idOf = (base: Story, ...others: Story[]) =>
  feedOfAll(familyOf(base, ...others)).entries[0]?.id;

describe('headlines that are hard to put into a file', () => {
  const headlines = Object.values(oddHeadlines).filter((headline) => headline !== null);
  const feed = () =>
    feedOfAll(
      archiveOf(
        ...headlines.map((headline, index) =>
          received(`story-${index}`, {
            ...{ headline, displayHeadline: headline, standfirst: headline, kicker: headline },
            ...{ byline: headline },
          }),
        ),
      ),
    );
  /** What keeps a line apart from its neighbours is put around it. */
  const plain = (words: string) => words.replace(/[\u2066-\u2069]/g, '');
  /** What no XML can hold is replaced. */
  const inXml = headlines.map((headline) => headline.replace(/[\u0001\u001b\ufffe]/g, '\ufffd'));

  test.each(['title', 'description', 'category', 'dc:creator'])(
    'RSS has them as they are: %s',
    (name) => {
      using find = readXml(rss(feed(), address));
      expect(find(`//item/${name}`).map(plain)).toEqual(inXml);
    },
  );

  test.each(['atom:title', 'atom:summary', 'atom:author/atom:name'])(
    'Atom has them as they are: %s',
    (name) => {
      using find = readXml(atom(feed(), address));
      expect(find(`//atom:entry/${name}`).map(plain)).toEqual(inXml);
    },
  );

  test('JSON Feed has them as they are', () => {
    const { items } = JSON.parse(JSON.stringify(jsonFeed(feed(), address))) as {
      items: { title: string; tags: string[] }[];
    };
    expect(items.map(({ title }) => plain(title))).toEqual(headlines);
    expect(items.map(({ tags }) => tags.map(plain))).toEqual(headlines.map((one) => [one]));
  });
});

describe('the id of an entry', () => {
  const first = received('first', { published: '2024-03-04' });
  const later = received('later', { published: '2024-03-05' });
  const undated = received('undated');
  const id = 'urn:uuid:a7937b64-b8ca-858f-8372-1bb6bacf5c78';

  test('is a UUID of version 8, made of the hash of the source', () => {
    expect(sha256('first')).toBe(
      'a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e',
    );
    expect(idOf(first)).toBe(id);
  });

  test('stays when the site moves, the copy is renamed or its words are corrected', () => {
    vi.stubEnv('SITE', 'https://news.example.com');
    vi.stubEnv('BASE_URL', '/archive/');
    const renamed = {
      ...first,
      id: 'renamed',
      displayHeadline: 'Corrected',
      formerSlugs: ['first'],
    };
    expect(feedOfAll(familyOf(renamed)).entries).toMatchObject([
      { id, address: 'https://news.example.com/archive/stories/renamed/' },
    ]);
  });

  test('stays when a later text or one without a date joins the family, even as its base', () => {
    expect(idOf(first, later)).toBe(id);
    expect(idOf(later, first)).toBe(id);
    expect(idOf(undated, first)).toBe(id);
    expect(idOf(undated, later, first)).toBe(id);
  });

  test('stays when a longer text of the same day becomes the base', () => {
    const longer = received('longer', { published: '2024-03-04', wordCount: 500 });
    expect(idOf(longer, { ...first, wordCount: 200 })).toBe(id);
  });
});

describe('what is not known', () => {
  const unknown = received('unknown', { language: null });

  test('is left out of RSS and JSON Feed', () => {
    using find = readXml(rss(feedOfAll(archiveOf(unknown)), address));
    for (const name of ['pubDate', 'lastBuildDate', 'category', 'dc:creator', 'dc:language'])
      expect(find(`//item//${name}`), name).toEqual([]);
    expect(jsonFeed(feedOfAll(archiveOf(unknown)), address)).toMatchObject({
      items: [
        {
          id: expect.any(String) as string,
          url: 'https://example.org/stories/unknown/',
          title: 'Headline of unknown',
          summary: 'The ferry sails again.',
          content_html: '<div lang="" dir="auto">\n<p>The ferry sails again.</p>\n</div>',
          image: 'https://example.org/stories/unknown/card.png',
        },
      ],
    });
  });

  test('is said in Atom so that nobody takes it for true', () => {
    using find = readXml(atom(feedOfAll(archiveOf(unknown)), address));
    expect(find('//atom:updated')).toEqual(['1970-01-01T00:00:00Z', '1970-01-01T00:00:00Z']);
    expect(find('//atom:name')).toEqual(['Not stated']);
    expect(find('//atom:published')).toEqual([]);
    expect(find('//atom:entry/@xml:lang | /atom:feed/@xml:lang')).toEqual([]);
  });
});

test('a family was changed on the last day that one of its texts states', () => {
  const base = received('base', { published: '2024-03-04', updated: '2024-03-06' });
  const reprint = received('reprint', { published: '2024-03-08' });
  const feed = feedOfAll(familyOf(base, received('excerpt'), reprint));
  expect(feed.entries).toMatchObject([{ published: '2024-03-04', updated: '2024-03-08' }]);
  using find = readXml(rss(feed, address));
  expect(find('//lastBuildDate')).toEqual(['Fri, 08 Mar 2024 00:00:00 GMT']);
  expect(find('//pubDate')).toEqual(['Mon, 04 Mar 2024 00:00:00 GMT']);
  using findInAtom = readXml(atom(feed, address));
  expect(findInAtom('//atom:updated')).toEqual(['2024-03-08T00:00:00Z', '2024-03-08T00:00:00Z']);
});

test('a text has its language and direction, and is by its byline or else its source', () => {
  const arabic = received('arabic', { language: 'ar', byline: 'سلمى', sourceLine: 'Courier' });
  const english = received('english', { sourceLine: 'Courier' });
  const feed = feedOfAll(archiveOf(arabic, english));
  expect(feed.entries.map(({ html }) => html)).toEqual([
    '<div lang="ar" dir="rtl">\n<p>The ferry sails again.</p>\n</div>',
    '<p>The ferry sails again.</p>',
  ]);
  expect(feed.entries.map(({ author }) => author)).toEqual(['\u2068سلمى\u2069', 'Courier']);
  using find = readXml(atom(feed, address));
  expect(find('//atom:entry/@xml:lang')).toEqual(['ar', 'en']);
  using findInRss = readXml(rss(feed, address));
  expect(findInRss('//dc:language')).toEqual(['ar', 'en']);
});

test('a feed has the newest fifty', () => {
  const stories = Array.from({ length: 51 }, (_, index) => received(`story-${index}`));
  expect(entriesOf(...stories).map((entry) => entry.address)).toEqual(
    stories.slice(0, 50).map(({ id }) => `https://example.org/stories/${id}/`),
  );
});
