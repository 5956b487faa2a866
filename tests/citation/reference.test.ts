import { expect, test } from 'vitest';
import { assemble } from '../../src/assemble.ts';
import { referenceOf } from '../../src/citation/reference.ts';
import { copySchema } from '../../src/story.ts';
import { paragraphOf, textOf } from '../../src/markdown/block.ts';
import { blockIds } from '../../src/text/normal.ts';

const paragraphs = Array.from(
  { length: 10 },
  (_, day) =>
    `Paragraph ${'abcdefghij'.charAt(day)} of a story about the ferry says that on day ${day} the boat sailed at ${day + 5} and carried people over.`,
);

const archive = assemble(
  [
    {
      id: 'whole',
      body: paragraphs,
      fields: {
        headline: 'The ferry returns',
        standfirst: 'It sails on Monday.',
        byline: 'Ada Byrne',
        sourceLine: 'Island Courier',
        published: '2024-03-05',
        updated: '2024-03-06',
        language: 'en',
      },
    },
    { id: 'part', body: paragraphs.slice(0, 4), fields: { byline: 'Island Desk' }, isEdited: true },
  ].map(({ id, body, fields, isEdited = false }) => ({
    id,
    isEdited,
    fields: copySchema.parse({
      ...fields,
      origin: {
        file: `${id}.txt`,
        sha256: '0a'.repeat(32),
        bytes: 1,
        lines: [],
        made: '0'.repeat(16),
      },
    }),
    blocks: body.map(paragraphOf).map((node, index) => ({
      id: blockIds(body)[index] ?? '',
      kind: 'paragraph' as const,
      text: textOf(node),
      node,
    })),
  })),
);

function reference(id: string) {
  const story = archive.stories.get(id);
  if (story === undefined) throw new Error(`no ${id}`);
  return referenceOf(story, archive, (slug) => `https://example.org/${slug}/`);
}

const hash = `sha256:${'0a'.repeat(32)}`;

test('a story is referred to by all that is known of it', () => {
  expect(reference('whole')).toEqual({
    id: 'whole',
    type: 'article-newspaper',
    'citation-key': 'whole',
    title: 'The ferry returns',
    author: [{ family: 'Byrne', given: 'Ada' }],
    'container-title': 'Island Courier',
    publisher: 'Stemma',
    archive: 'Stemma',
    archive_location: hash,
    issued: { 'date-parts': [[2024, 3, 5]] },
    URL: 'https://example.org/whole/',
    version: 'full text',
    language: 'en',
    abstract: 'It sails on Monday.',
    note: `full text; source file ${hash}`,
  });
});

test('an excerpt says of what and how much it is one, and that its title is lent; nothing else is', () => {
  expect(reference('part')).toEqual({
    id: 'part',
    type: 'article-newspaper',
    'citation-key': 'part',
    title: '[The ferry returns]',
    author: [{ literal: 'Island Desk' }],
    publisher: 'Stemma',
    archive: 'Stemma',
    archive_location: hash,
    URL: 'https://example.org/part/',
    genre: 'excerpt, 40 % of the full text, corrected by an editor',
    version: 'excerpt, 40 % of the full text, corrected by an editor',
    note: `excerpt, 40 % of the full text, corrected by an editor (https://example.org/whole/); source file ${hash}`,
  });
});
