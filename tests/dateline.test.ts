import { expect, test } from 'vitest';
import { assemble } from '../src/assemble.ts';
import { datelineOf } from '../src/dateline.ts';
import { paragraphOf } from '../src/markdown/block.ts';
import { copySchema } from '../src/story.ts';
import { blockIds } from '../src/text/normal.ts';

function dateline(text: string): string | null {
  const origin = { file: 'a', sha256: '0'.repeat(64), bytes: 1, lines: [], made: '0'.repeat(16) };
  const [id = ''] = blockIds([text]);
  const { stories } = assemble([
    {
      id: 'a',
      isEdited: false,
      fields: copySchema.parse({ language: 'en', published: '2024-03-04', origin }),
      blocks: [{ id, kind: 'paragraph', text, node: paragraphOf(text) }],
    },
  ]);
  const story = stories.get('a');
  return story === undefined ? null : datelineOf(story);
}

test.each([
  ['LONDON (Reuters) - The ferry sailed on Monday.', 'LONDON'],
  ['KATHMANDU, April 25 (Reuters) - The ferry sailed on Monday.', 'KATHMANDU'],
  ['BERGEN, Norway (Island Courier) — The ferry sailed on Monday.', 'BERGEN, Norway'],
  ['London (dpa) – The ferry sailed on Monday.', 'London'],
  ['LONDON — The ferry sailed on Monday.', 'LONDON'],
])('%s has a dateline', (text, place) => {
  expect(dateline(text)).toBe(place);
});

test.each([
  'London – the city on the river – has a ferry that sailed on Monday.',
  'London has a ferry (the older one) that sailed on Monday.',
  'The ferry sailed from LONDON (the port) — on Monday.',
  'FERRY (Reuters) - It sailed on Monday.',
])('%s has none', (text) => {
  expect(dateline(text)).toBeNull();
});
