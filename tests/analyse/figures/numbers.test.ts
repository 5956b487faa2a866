import { expect, test } from 'vitest';
import { currencyBefore, currencyBehind } from '../../../src/analyse/figures/money.ts';
import { hedgeOf } from '../../../src/analyse/figures/hedges.ts';
import { readNumber } from '../../../src/analyse/figures/numbers.ts';
import { tokensOf, type Token } from '../../../src/analyse/figures/tokens.ts';

function tokens(text: string): Token[] {
  return tokensOf(text, { start: 0, end: text.length });
}

test.each([
  ['1,946', 1946],
  ['1.6 million', 1_600_000],
  ['forty-one', 41],
  ['two hundred and six', 206],
  ['five-and-a-half', 5.5],
  ['two and a half million', 2_500_000],
  ['two-thirds', 2 / 3],
  ['half a million', 500_000],
])('%s is %d', (text, value) => {
  const words = tokens(text);
  expect(readNumber(words, 0)).toMatchObject({ value, end: words.length });
});

test.each(['1,2,3,4', '1.2.3', 'boats'])('%s is no number', (text) => {
  expect(readNumber(tokens(text), 0)).toBeNull();
});

test('"m" behind a number is for metres before one thing that is no price', () => {
  expect(readNumber(tokens('The 30m vessel’s bow'), 1)).toMatchObject({ value: 30 });
  expect(readNumber(tokens('The 30m people'), 1)).toMatchObject({ value: 30_000_000 });
});

test.each([
  ['$ 5', 'USD'],
  ['A$5', 'AUD'],
  ['RM 5', 'MYR'],
  ['P2,500', 'PHP'],
])('the currency before the amount in %s is %s', (text, code) => {
  const words = tokens(text);
  expect(currencyBefore(words, words.length - 1)).toEqual({ start: 0, code });
});

test('"P5" is a name, no price', () => {
  expect(currencyBefore(tokens('P5'), 1)).toBeNull();
});

test.each([
  ['Hong Kong dollars', 'HKD', 3],
  ['Swiss francs', 'CHF', 2],
  ['yen', 'JPY', 1],
])('%s behind an amount is %s', (text, code, end) => {
  expect(currencyBehind(tokens(text), 0, false)).toEqual({ code, end, part: 1 });
});

test.each([
  ['about 40', true, null],
  ['at least 40', false, 'at-least'],
  ['up to 40', false, 'at-most'],
  ['just over 40', true, 'at-least'],
  ['with 40', false, null],
])('%s', (text, approximate, bound) => {
  const words = tokens(text);
  expect(hedgeOf(words, words.length - 1, words.length)).toMatchObject({ approximate, bound });
});
