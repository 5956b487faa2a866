import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDocument } from '../../src/ingest/formats/text.ts';
import { accountOf, read } from '../../src/ingest/read.ts';
import { textOf } from '../../src/markdown/block.ts';

const newsLine = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(
    '',
    'US',
    '4 min read',
    'A headline that stands twice',
    'March 4, 2024',
    '10/11/2025',
    'By Jane Smith',
    'Share',
    'Read next',
    'A picture of a ship. / Reuters',
    'SOURCE: Agencies',
    'RelatedPost - Another story',
    'The ferry to the outer islands will sail again on Monday, after two winters of fishing boats.',
  ),
);

test('every non-blank line is accounted for, once and in order, and every block is a line’s own text', () => {
  fc.assert(
    fc.property(fc.array(newsLine, { maxLength: 30 }), (texts) => {
      const document = textDocument(texts.join('\n'));
      const reading = read(document);
      expect(accountOf(reading, document).map(({ line }) => line)).toEqual(
        document.lines.flatMap(({ numbers }) => numbers),
      );
      expect(reading.blocks.map(textOf)).toEqual(
        reading.lines.filter(({ role }) => role === 'block').map(({ line }) => line.text),
      );
      expect(reading.lines.filter(({ role, why }) => role === 'chrome' && why === '')).toEqual([]);
    }),
  );
});
