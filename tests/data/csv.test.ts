import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { csv, type Row } from '../../src/data/csv.ts';

/** All of a table. */
const whole = (columns: readonly string[], rows: readonly Row[]): string =>
  [...csv(columns, rows)].join('');

/** The cells below the names as they stand there. */
function cellsOf(text: string): string[][] {
  return z.array(z.array(z.string())).parse(parse(text)).slice(1);
}

/** The same as the page of the data says to read them. */
function read(text: string): string[][] {
  return cellsOf(text).map((cells) => cells.map((cell) => cell.replace(/^'/, '')));
}

test('a line of names, commas, CRLF at each end, and no byte order mark', () => {
  expect(whole(['a', 'b'], [{ b: 2, a: 'x' }])).toBe('a,b\r\nx,2\r\n');
  expect(whole(['a', 'b'], [])).toBe('a,b\r\n');
});

test('null is an empty cell, true and false are words, and a number is as it is, below zero too', () => {
  const row = { a: null, b: true, c: false, d: -2.5, e: 0 };
  expect(whole(['a', 'b', 'c', 'd', 'e'], [row])).toBe('a,b,c,d,e\r\n,true,false,-2.5,0\r\n');
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\tx',
  '\r=1',
  ' =1',
  '\u00a0=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
])('no spreadsheet takes %j for a formula', (text) => {
  expect(cellsOf(whole(['text'], [{ text }]))).toEqual([[`'${text}`]]);
});

test('what is no formula has nothing added, but for an apostrophe that would be taken for ours', () => {
  expect(whole(['a'], [{ a: '“a=b”' }])).toBe('a\r\n“a=b”\r\n');
  expect(whole(['a'], [{ a: "'tis" }])).toBe("a\r\n''tis\r\n");
});

test('whatever a text holds, it is read back as it was', () => {
  const sign = fc.constantFrom('=', '-', '@', "'", '"', '\t', '\r', '\n', ',', ' ', '\u202e', '🚢');
  const text = fc.string({
    unit: fc.oneof(sign, fc.string({ unit: 'grapheme', maxLength: 1 })),
    minLength: 1,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const written = whole(
        ['first', 'second'],
        rows.map(([first, second]) => ({ first, second })),
      );
      expect(read(written)).toEqual(rows);
    }),
  );
});
