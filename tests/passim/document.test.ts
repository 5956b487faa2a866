import { expect, test } from 'vitest';
import { documentOf, textOf } from '../../src/passim/document.ts';

const fields = { published: '2024-03-04', headline: 'Ferry “returns”', language: 'en' };
const blocks = [
  { id: 'p-1a2b3c4d', text: 'The ferry 🚢🏝️ is back.' },
  { id: 'p-5e6f7a8b', text: 'Nobody\u2028"waved".' },
  { id: 'p-9c0d1e2f', text: 'Half a sign: \ud83d' },
];

test('a story is one line of JSON, with the fields that passim reads and some that it passes through', () => {
  expect(documentOf({ id: 'ferry', fields, blocks: blocks.slice(0, 2) })).toBe(
    '{"id":"ferry","series":"ferry","date":"2024-03-04","headline":"Ferry “returns”","language":"en",' +
      '"text":"' +
      `${' '.repeat(100)}\\nThe ferry 🚢🏝️ is back.\\nNobody\u2028\\"waved\\".",` +
      '"locs":[{"loc":"p-1a2b3c4d","start":101,"length":22},{"loc":"p-5e6f7a8b","start":124,"length":15}]}',
  );
});

test('what a story does not state is not stated', () => {
  const silent = { published: null, headline: null, language: null };
  expect(documentOf({ id: 'note', fields: silent, blocks: [{ id: 'p-0', text: 'Yes.' }] })).toBe(
    `{"id":"note","series":"note","text":"${' '.repeat(100)}\\nYes.","locs":[{"loc":"p-0","start":101,"length":4}]}`,
  );
});

test('offsets lead back to blocks, in code points as Python and Spark count them', () => {
  const read: unknown = JSON.parse(documentOf({ id: 'ferry', fields, blocks }));
  expect(read).toMatchObject({ text: textOf(blocks) });
  const { text, locs } = read as {
    text: string;
    locs: { loc: string; start: number; length: number }[];
  };
  const characters = Array.from(text);
  expect(
    locs.map(({ loc, start, length }) => ({
      id: loc,
      text: characters.slice(start, start + length).join(''),
    })),
  ).toEqual([...blocks.slice(0, 2), { id: 'p-9c0d1e2f', text: 'Half a sign: \ufffd' }]);
});

test('no letter stands so near to the beginning that passim, with n-grams of up to 100, would overlook it', () => {
  expect(textOf(blocks).search(/\p{L}/u)).toBeGreaterThan(100);
});
