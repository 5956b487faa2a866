import { describe, expect, test } from 'vitest';
import { assemble, type Archive, type Story } from '../src/assemble.ts';
import { articleOf, canonicalOf, inScript } from '../src/metadata.ts';
import { copySchema } from '../src/story.ts';
import { blockIds } from '../src/text/normal.ts';

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
const article = (archive: Archive, id: string) =>
  articleOf(storyOf(archive, id), archive, (slug) => `https://example.org/${slug}/`);

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
      ...{ '@context': 'https://schema.org', '@type': 'NewsArticle' },
      ...{ '@id': 'https://example.org/full/', url: 'https://example.org/full/' },
      ...{ headline: 'The ferry', datePublished: '2024-03-05', inLanguage: 'en', wordCount: 220 },
    });
    expect(article(family, 'edited').dateModified).toBe('2024-03-08');
  });

  test('leaves out what is not known: no headline is lent, no date, no source', () => {
    expect(Object.keys(article(family, 'other'))).toEqual([
      ...['@context', '@type', '@id', 'url', 'wordCount'],
    ]);
    expect(article(family, 'part')).not.toHaveProperty('headline');
  });

  const reference = (id: string) => ({
    '@type': 'NewsArticle',
    '@id': `https://example.org/${id}/`,
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
});

test('no text ends the script element or a line of it, and all is read back as it was', () => {
  const hostile = {
    headline: '</script><script>alert(1)</script><!-- \u2028\u2029 "\\ ]]> \u{1f600}',
  };
  const text = inScript(hostile);
  expect(text).not.toMatch(/[<\u2028\u2029\n]/);
  expect(JSON.parse(text)).toEqual(hostile);
});
