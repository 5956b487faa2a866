import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { assemble, type Archive, type Story } from '../src/assemble.ts';
import { oembedOf } from '../src/embed.ts';
import { articleOf, canonicalOf, inScript, linkedData } from '../src/metadata.ts';
import { breadcrumbsOf, siteOf } from '../src/metadata/pages.ts';
import { descriptionOf, localeOf } from '../src/metadata/preview.ts';
import { copySchema } from '../src/story.ts';
import { blockIds } from '../src/text/normal.ts';
import { attribute, one, readPage } from './html.ts';

beforeAll(() => {
  vi.stubEnv('SITE', 'https://example.org');
  vi.stubEnv('BASE_URL', '/news/');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const paragraphs = Array.from(
  { length: 10 },
  (_, index) =>
    `Paragraph ${'abcdefghij'.charAt(index)} of a story about the ferry says that on day ${index} the boat sailed at ${index + 5} and carried people over.`,
);
const origin = { file: 'a.txt', sha256: '0'.repeat(64), bytes: 1, lines: [], made: '0'.repeat(16) };

function archiveOf(
  texts: Record<string, { body: readonly string[] } & Record<string, unknown>>,
): Archive {
  return assemble(
    Object.entries(texts).map(([id, { body, ...fields }]) => ({
      id,
      isEdited: false,
      fields: copySchema.parse({ ...fields, origin }),
      blocks: body.map((text, index) => ({
        ...{ id: blockIds(body)[index] ?? '', kind: 'paragraph' as const, text },
        node: { type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] },
      })),
    })),
  );
}

/** The relation of a story to another, set by hand, whatever their words are. */
function related(archive: Archive, id: string, other: string, relation: string): void {
  const story = storyOf(archive, id);
  story.versions = story.versions.map((version) =>
    version.id === other ? { ...version, relation: relation as typeof version.relation } : version,
  );
}

function storyOf({ stories }: Archive, id: string): Story {
  const story = stories.get(id);
  if (story === undefined) throw new Error(`no ${id}`);
  return story;
}

const canonical = (archive: Archive, id: string) => canonicalOf(storyOf(archive, id), archive);
const article = (archive: Archive, id: string) => articleOf(storyOf(archive, id), archive);

const edited = [
  ...paragraphs.slice(0, 8),
  'The boat was late that day, and nobody on the pier could say why.',
];
const family = archiveOf({
  full: { body: paragraphs, headline: 'The ferry', published: '2024-03-05', language: 'en' },
  copied: { body: paragraphs, published: '2024-03-06' },
  part: { body: paragraphs.slice(0, 4) },
  smaller: { body: paragraphs.slice(0, 2), published: '2024-03-04' },
  edited: { body: edited, published: '2024-03-07', updated: '2024-03-08' },
  other: {
    body: ['The market hall opens its doors again on Friday after a year of work on its roof.'],
  },
});

describe('the story whose page stands for another', () => {
  test.each([
    ['of an excerpt is the fullest text that contains it', 'part', 'full'],
    ['of an excerpt of an excerpt too', 'smaller', 'full'],
    ['of a reprint is the base', 'copied', 'full'],
    ['of the base is the base', 'full', 'full'],
    ['of a revision is itself', 'edited', 'edited'],
    ['of a text without relatives is itself', 'other', 'other'],
  ])('%s', (_, id, stands) => {
    expect(canonical(family, id)).toBe(stands);
  });

  test('of the reprints of a revision is one of them', () => {
    const archive = archiveOf({
      base: { body: paragraphs },
      'b-edited': { body: edited },
      'a-copied': { body: edited },
    });
    expect(canonical(archive, 'a-copied')).toBe(canonical(archive, 'b-edited'));
    expect(canonical(archive, 'a-copied')).not.toBe('base');
  });

  test('of an excerpt of a reprint is what stands for the reprint', () => {
    const archive = archiveOf({
      base: { body: paragraphs },
      copied: { body: paragraphs },
      part: { body: paragraphs.slice(0, 4) },
    });
    const part = storyOf(archive, 'part');
    part.versions = part.versions.filter(({ id }) => id === 'copied');
    expect(canonical(archive, 'part')).toBe('base');
  });

  test('is found although rulings lead round in a circle', () => {
    const archive = archiveOf({ a: { body: paragraphs }, b: { body: paragraphs } });
    related(archive, 'a', 'b', 'full-version');
    related(archive, 'b', 'a', 'full-version');
    expect(['a', 'b']).toContain(canonical(archive, 'a'));
  });
});

describe('what is said to machines', () => {
  test('is what the text states', () => {
    expect(article(family, 'full')).toMatchObject({
      ...{ '@type': 'NewsArticle', '@id': 'https://example.org/news/stories/full/' },
      ...{ url: 'https://example.org/news/stories/full/' },
      ...{ headline: 'The ferry', datePublished: '2024-03-05', inLanguage: 'en', wordCount: 220 },
      ...{ image: 'https://example.org/news/stories/full/card.png', isAccessibleForFree: true },
    });
    expect(article(family, 'edited').dateModified).toBe('2024-03-08');
  });

  test('leaves out what is not known: no headline is lent, no date, no author, no publisher', () => {
    expect(Object.keys(article(family, 'other')).sort()).toEqual([
      ...['@id', '@type', 'image', 'isAccessibleForFree', 'mainEntityOfPage', 'sdPublisher'],
      ...['url', 'wordCount'],
    ]);
    expect(article(family, 'part')).not.toHaveProperty('headline');
  });

  const reference = (id: string) => ({
    '@type': 'NewsArticle',
    '@id': `https://example.org/news/stories/${id}/`,
  });

  test('an excerpt is part of the full text, which has it as a part', () => {
    expect(article(family, 'part').isPartOf).toEqual(reference('full'));
    expect(article(family, 'full').hasPart).toEqual(
      expect.arrayContaining([reference('part'), reference('smaller')]),
    );
    expect(article(family, 'part').hasPart).toEqual([reference('smaller')]);
  });

  test('a text is based on the one that it most likely comes from, where the dates or its being an excerpt say so', () => {
    expect(article(family, 'copied').isBasedOn).toEqual(reference('full'));
    expect(article(family, 'edited').isBasedOn).toEqual(reference('full'));
    expect(article(family, 'part').isBasedOn).toEqual(reference('full'));
    expect(article(family, 'smaller')).not.toHaveProperty('isBasedOn');
    expect(article(family, 'full').isBasedOn).toEqual(reference('smaller'));
  });

  test('which of two undated revisions is based on the other is not guessed', () => {
    const archive = archiveOf({ base: { body: paragraphs }, edited: { body: edited } });
    expect(storyOf(archive, 'edited').versions[0]?.relation).toBe('revision');
    expect(article(archive, 'edited')).not.toHaveProperty('isBasedOn');
    expect(article(archive, 'base')).not.toHaveProperty('isBasedOn');
  });

  const told = (fields: Record<string, unknown>, ...body: string[]) =>
    article(archiveOf({ told: { body, language: 'en', ...fields } }), 'told');
  const body = 'The market hall opens its doors again on Friday.';

  test('credits those that the text names, and never the site', () => {
    expect(
      told({ byline: 'Ada Byrne and Reuters', sourceLine: 'Island Courier' }, body),
    ).toMatchObject({
      author: [
        { '@type': 'Person', name: 'Ada Byrne' },
        { '@type': 'Organization', name: 'Reuters' },
      ],
      publisher: { '@type': 'Organization', name: 'Island Courier' },
      sdPublisher: { '@type': 'Organization', name: 'Stemma', url: 'https://example.org/news/' },
    });
  });

  test('gives the text’s own words where they cannot be told apart, and guesses nothing', () => {
    const article = told({ byline: 'TPN', sourceLine: 'TRT World and Agencies' }, body);
    expect(article).toMatchObject({
      publisher: { '@type': 'Organization', name: 'TRT World' },
      creditText: 'TPN, TRT World and Agencies',
    });
    expect(article).not.toHaveProperty('author');
    expect(told({ byline: 'Ada Byrne' }, body)).not.toHaveProperty('creditText');
  });

  test('has the dateline that opens the text', () => {
    expect(told({}, `BERGEN, Norway (AP) — ${body}`).dateline).toBe('BERGEN, Norway');
    expect(told({}, body)).not.toHaveProperty('dateline');
  });

  test('mentions people with their offices and places with where they are, each with its page', () => {
    const { mentions } = told(
      {},
      'Prime Minister Jonas Berg said in Oslo on Monday that Kazakhstan would have the ferries.',
    );
    expect(mentions).toEqual([
      {
        ...{ '@type': 'Person', name: 'Jonas Berg', jobTitle: 'Prime Minister' },
        url: 'https://example.org/news/people/jonas-berg/',
      },
      {
        ...{ '@type': 'City', name: 'Oslo', url: 'https://example.org/news/places/oslo/' },
        address: { '@type': 'PostalAddress', addressCountry: 'NO' },
        geo: { '@type': 'GeoCoordinates', latitude: 59.91, longitude: 10.75 },
      },
      {
        ...{ '@type': 'Country', name: 'Kazakhstan' },
        url: 'https://example.org/news/places/kazakhstan/',
        address: { '@type': 'PostalAddress', addressCountry: 'KZ' },
        geo: { '@type': 'GeoCoordinates', latitude: 48.4, longitude: 67.3 },
      },
    ]);
  });

  test('cites what the text itself links to, once, and not what its page pointed to', () => {
    const link = (url: string, value: string) => ({
      ...{ type: 'link' as const, url },
      children: [{ type: 'text' as const, value }],
    });
    const archive = archiveOf({
      told: {
        body: ['A report and a letter.'],
        related: [{ headline: 'More', url: 'https://example.com/more' }],
      },
    });
    storyOf(archive, 'told').blocks.forEach((block) => {
      block.node = {
        type: 'paragraph',
        children: [
          { type: 'emphasis', children: [link('https://example.com/report', 'A report')] },
          link('https://example.com/report', 'again'),
          link('mailto:ada@example.com', 'a letter'),
        ],
      };
    });
    expect(article(archive, 'told')).toMatchObject({
      citation: [{ '@type': 'CreativeWork', url: 'https://example.com/report' }],
      mainEntityOfPage: { '@type': 'WebPage', relatedLink: ['https://example.com/more'] },
    });
  });
});

test('the way to a page is a list of breadcrumbs, and none for a page that stands by itself', () => {
  const [crumbs = siteOf()] = breadcrumbsOf([{ path: '/news/', name: 'Stemma' }], {
    address: '/news/people/',
    name: 'People',
  });
  expect(breadcrumbsOf([], { address: '/news/people/', name: 'People' })).toEqual([]);
  expect(crumbs).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Stemma', item: 'https://example.org/news/' },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'People',
        item: 'https://example.org/news/people/',
      },
    ],
  });
  expect(linkedData(crumbs)).toEqual({ '@context': 'https://schema.org', ...crumbs });
});

describe('the description of a story', () => {
  const described = (fields: Record<string, unknown>, ...body: string[]) =>
    descriptionOf(storyOf(archiveOf({ told: { body, ...fields } }), 'told'));
  const lead = 'The ferry sails again. It was late for two winters. Nobody could say why.';

  test('is its standfirst', () => {
    expect(described({ standfirst: 'Two winters late.' }, lead)).toBe('Two winters late.');
  });

  test('is else its first sentences, as many as there is room for', () => {
    expect(described({ headline: 'Ferry' }, lead, 'A second paragraph.')).toBe(
      `${lead} A second paragraph.`,
    );
    const long = described({ headline: 'Ferry' }, lead, 'The boat sailed on. '.repeat(20).trim());
    expect(long.length).toBeLessThanOrEqual(200);
    expect(long).toMatch(/sailed on\.$/);
  });

  test('does not repeat the sentence that stands for a headline, unless there is no other', () => {
    expect(described({}, lead)).toBe('It was late for two winters. Nobody could say why.');
    expect(described({}, 'The ferry sails again.')).toBe('The ferry sails again.');
  });

  test('is cut behind a word', () => {
    const cut = described({ headline: 'Ferry' }, `The council ${'decides and '.repeat(40)}goes`);
    expect(cut).toMatch(/^The council [a-z ]+ (?:decides|and) …$/);
    expect(cut.length).toBeLessThanOrEqual(200);
  });

  test('is words of ours where the text has none', () => {
    expect(described({ headline: 'Ferry', sourceLine: 'Island Courier' })).toBe(
      'A news text from Island Courier, with all of its versions.',
    );
    expect(described({ headline: 'Ferry' })).toBe('A news text, with all of its versions.');
  });
});

test.each([
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['ar', 'ar_EG'],
  ['zh-Hant', 'zh_TW'],
  ['pt-BR', 'pt_BR'],
  ['eo', 'eo'],
  [null, null],
])('the locale of %s is %s', (language, locale) => {
  expect(localeOf(language)).toBe(locale);
});

describe('an embedded story', () => {
  const embedded = (fields: Record<string, unknown>) =>
    oembedOf(storyOf(archiveOf({ told: { body: paragraphs, ...fields } }), 'told'));

  test('is told with its author or else its source, and no one else', () => {
    expect(embedded({ byline: 'Ada Byrne', sourceLine: 'Courier' }).author_name).toBe('Ada Byrne');
    expect(embedded({ sourceLine: 'Courier' }).author_name).toBe('Courier');
    expect(embedded({})).not.toHaveProperty('author_name');
  });

  test.each([
    '"><script>alert(1)</script>',
    `' onload='alert(1)`,
    '&quot; &amp; <b>',
    'quay \u202etide',
    'x'.repeat(1000),
  ])('has one frame and no other markup with the headline %s', (headline) => {
    const { html, title } = embedded({ headline });
    const page = readPage(`<!doctype html><body>${html}`);
    const frame = one('body > *', page);
    expect(title).toBe(headline);
    expect(frame.tagName).toBe('iframe');
    expect(Object.keys(frame.properties).sort()).toEqual([
      ...['height', 'loading', 'src', 'style', 'title', 'width'],
    ]);
    expect(attribute(frame, 'src')).toBe('https://example.org/news/stories/told/embed/');
    const called = attribute(frame, 'title').replace(/[\u2068\u2069]/g, '');
    expect(headline.startsWith(called.replace(/…$/, ''))).toBe(true);
  });
});

test('no text ends the script element or a line of it, and all is read back as it was', () => {
  const hostile = {
    headline: '</script><script>alert(1)</script><!-- \u2028\u2029 "\\ ]]> \u{1f600}',
  };
  const text = inScript(hostile);
  expect(text).not.toMatch(/[<\u2028\u2029\n]/);
  expect(JSON.parse(text)).toEqual(hostile);
});
