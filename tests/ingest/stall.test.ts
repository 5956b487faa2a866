import { expect, test } from 'vitest';
import { htmlDocument } from '../../src/ingest/formats/html.ts';
import { textDocument } from '../../src/ingest/formats/text.ts';
import { read } from '../../src/ingest/read.ts';

/** Pieces of which lines are made that nearly are what a pattern looks for, and are not in the end. */
const pieces = [
  ...['share ', 'link ', 'gift article ', 'all sharing options ', 'delen ', 'link!'],
  ...['a> ', 'a > ', '> ', 'comments ', 'view all more ', 'newsletter ', 'all rights reserved '],
  ...['By A ', 'A. ', 'Ab, ', 'Ab and ', 'photo ', 'photo: ', '(ap ', '/ap', 'a.', '. ', '/ '],
  ...['1/1/2025 ', '1 May 2025 ', 'May ', '2025-1-', '1.', '年', '10/11/2025 '],
  ...['publi', 'update ', 'is ', 'is a reporter ', 'a@', 'a@b.', '(', '"', '!', ' ', '日', '1 '],
];

/** As long as the patterns for a page's notices, for captions and for any line are tried on. */
test.each([500, 700, 200_000])('no line of %i characters keeps the rules busy', (length) => {
  for (const piece of pieces) {
    const line = `${piece.repeat(Math.ceil(length / piece.length)).slice(0, length - 2)} q`.trim();
    const { lines } = read(textDocument(`${line}\n10/11/2025\n\n${line}\n`));
    expect(lines.map((one) => one.line.text)).toContain(line);
  }
});

test.each([
  ['boxes in boxes', '<div>a'.repeat(1500)],
  ['texts in boxes', '<div>'.repeat(400) + '<p>a</p>'.repeat(1500)],
])('no page of %s keeps the extractor busy', (_, html) => {
  const { lines } = htmlDocument(html);
  expect(lines.flatMap(({ text }) => text.split(' '))).toHaveLength(1500);
});
