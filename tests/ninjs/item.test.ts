import { fullFormats } from 'ajv-formats/dist/formats.js';
import { expect, test, vi } from 'vitest';
import { assemble } from '../../src/assemble.ts';
import { paragraphOf } from '../../src/markdown/block.ts';
import { ninjsOf } from '../../src/ninjs/item.ts';
import { copySchema } from '../../src/story.ts';
import { blockIds } from '../../src/text/normal.ts';

vi.stubEnv('SITE', 'https://example.org');

/** The story of one paragraph, as ninjs. */
function item(text: string, fields: Record<string, unknown>) {
  const origin = { file: 'a', sha256: '0'.repeat(64), bytes: 1, lines: [], made: '0'.repeat(16) };
  const [id = ''] = blockIds([text]);
  const archive = assemble([
    {
      id: 'a',
      isEdited: false,
      fields: copySchema.parse({ ...fields, origin }),
      blocks: [{ id, kind: 'paragraph', text, node: paragraphOf(text) }],
    },
  ]);
  const story = archive.stories.get('a');
  if (story === undefined) throw new Error('no story');
  return ninjsOf(story, archive);
}

test.each([
  'https://example.com/a|b?c=[1]^2#d#e',
  'https://example.com/100%/`quay`?{x}',
  'https://пример.example/паром?q=лодка#якорь',
  'https://example.com/?q=a%20b',
])('the address %s of a related item is one by RFC 3986, and leads where it led', (url) => {
  const related = [{ headline: 'More of it', url }];
  const [association] = item('The ferry sails.', { related }).associations ?? [];
  const uri = association?.uri ?? '';
  // The format as ajv knows it, which holds IPTC's schema to it.
  const { uri: format } = fullFormats;
  expect(typeof format === 'function' && format(uri)).toBe(true);
  const plain = (address: string) =>
    decodeURIComponent(new URL(address).href.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  expect(plain(uri)).toBe(plain(url));
});

test('characters are counted as Unicode has them', () => {
  const [plain] = item('🚢 sails.', {}).bodies;
  expect(plain).toMatchObject({ charCount: 8, wordCount: 1, value: '🚢 sails.' });
});

test('what XML cannot hold is replaced in XHTML, and stands in the plain text', () => {
  const [plain, rich] = item('A\u0001 & <b>', {}).bodies;
  expect(plain.value).toBe('A\u0001 & <b>');
  expect(rich.value).toBe('<p>A\ufffd &#x26; &#x3C;b></p>');
});

test('a day of which only the update is known is told alone', () => {
  expect(item('The ferry sails.', { updated: '2024-03-06' }).edNote).toBe(
    'Updated 2024-03-06. The source states no time of day.',
  );
});
