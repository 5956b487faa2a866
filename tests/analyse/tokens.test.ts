import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf, type Token } from '../../src/analyse/tokens.ts';
import { sentenceSpans } from '../../src/text/sentences.ts';

function read(text: string): Token[] {
  return tokensOf(text, sentenceSpans(text));
}

test.each([
  ['Ms. Hale met J. R. Ode of the U.S. team.', 'Ms|Hale|met|J.|R.|Ode|of|the|U.S.|team'],
  ['Arden’s mayor and the Smiths’ lawyer left.', 'Arden|mayor|and|the|Smiths|lawyer|left'],
  ['It’s O’Hara’s.', "It|O'Hara"],
  ['The Delhi-based firm hired Anna-Lena Roth.', 'The|Delhi|firm|hired|Anna-Lena|Roth'],
  ['A Marsh College-conducted poll', 'A|Marsh|College|poll'],
  ['The Co-ordinating Council', 'The|Co-ordinating|Council'],
  ['AT&T paid 3.5 percent', 'AT&T|paid|3.5|percent'],
  ['…', ''],
])('%s', (text, words) => {
  expect(
    read(text)
      .map((token) => token.text)
      .join('|'),
  ).toBe(words);
});

test('a token knows whether a capital tells anything of it, and whether it owns what follows', () => {
  const tokens = read('Rain fell. “Stay,” said Hale’s aide: Go. The Roths’ house, NATO.');
  const marked = (is: (token: Token) => boolean): string =>
    tokens
      .filter(is)
      .map(({ text }) => text)
      .join(' ');
  expect(marked(({ isFirst }) => isFirst)).toBe('Rain Stay Go The');
  expect(marked(({ isCapital }) => isCapital)).toBe('Rain Stay Hale Go The Roths NATO');
  expect(marked(({ isPossessive }) => isPossessive)).toBe('Hale Roths');
  expect(marked(({ isUpper }) => isUpper)).toBe('NATO');
});

test('what a hyphen joins to a name parts it from the next', () => {
  const [, delhi, council] = read('the Delhi-based Council');
  expect(delhi).toMatchObject({ text: 'Delhi', isPossessive: false });
  expect(council?.gap).toBe('-based ');
});

test('tokens stand in order where they say, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let end = 0;
      for (const token of read(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(token.start, token.end).replaceAll('’', "'")).toBe(token.text);
        ({ end } = token);
      }
    }),
  );
});
