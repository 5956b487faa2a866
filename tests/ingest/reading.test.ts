import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/ingest/lines.ts';
import { read } from '../../src/ingest/read.ts';
import { isProse } from '../../src/ingest/rule.ts';
import { dateOfLine } from '../../src/ingest/rules/published.ts';

const newsLine = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(
    '',
    'US',
    '4 min read',
    'A headline that stands twice',
    'March 4, 2024',
    'By Jane Smith',
    'A picture of a ship. / Reuters',
    'SOURCE: Agencies',
    'RelatedPost - Another story',
    'The ferry to the outer islands will sail again on Monday, after two winters of fishing boats.',
  ),
);

test('every non-blank line is accounted for, once and in order, and every block is a line’s own text', () => {
  fc.assert(
    fc.property(fc.array(newsLine, { maxLength: 30 }), (texts) => {
      const lines = linesOf(texts.join('\n'));
      const reading = read(lines);
      expect(reading.lines.map(({ line }) => line)).toEqual(lines.map(({ number }) => number));
      const dropped = lines.filter(
        ({ text }, index) =>
          isProse(text) && reading.lines[index]?.why?.startsWith('stands above') === true,
      );
      expect(dropped).toEqual([]);
      const blockLines = new Set(
        reading.lines.filter(({ role }) => role === 'block').map(({ line }) => line),
      );
      expect(reading.blocks.map(({ text }) => text)).toEqual(
        lines.filter(({ number }) => blockLines.has(number)).map(({ text }) => text),
      );
    }),
  );
});

test.each([
  ['November 6, 2025', '2025-11-06'],
  ['6 November 2025', '2025-11-06'],
  ['Published: Thu 6 Nov 2025 14:05 GMT', '2025-11-06'],
  ['Thursday, November 6th, 2025', '2025-11-06'],
  ['2025-11-06', '2025-11-06'],
  ['13/11/2025', '2025-11-13'],
])('the line "%s" states a date', (line, date) => {
  expect(dateOfLine(line)).toBe(date);
});

test.each([
  '10/11/2025',
  'November 2025',
  'Thursday',
  'The ship left on November 6, 2025',
  'November 6, 2025 was cold',
  '30 February 2025',
  'Chapter 12',
  'March 4 – 9, 2024',
])('the line "%s" states none', (line) => {
  expect(dateOfLine(line)).toBeNull();
});
