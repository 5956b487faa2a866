import type { Reference } from '../../src/citation/reference.ts';

/** A reference with all that one can have, but for what is given. */
export function referenceWith(fields: Partial<Reference>): Reference {
  return {
    id: 'ferry-returns',
    type: 'article-newspaper',
    'citation-key': 'ferry-returns',
    title: 'Ferry returns',
    author: [{ family: 'Byrne', given: 'Ada' }, { literal: 'The Island Desk' }],
    'container-title': 'Island Courier',
    publisher: 'Stemma',
    archive: 'Stemma',
    archive_location: 'sha256:0a1b',
    issued: { 'date-parts': [[2024, 3, 4]] },
    URL: 'https://example.org/stories/ferry-returns/',
    version: 'full text',
    language: 'en',
    note: 'full text; source file sha256:0a1b',
    ...fields,
  };
}
