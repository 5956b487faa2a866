import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../src/text/words.ts';
import { languageOf } from '../../src/text/language.ts';
import { sentences } from '../../src/text/sentences.ts';

test.each([
  ['Mr. Reed left. He was late.', ['Mr. Reed left.', 'He was late.']],
  [
    'The U.S. Senate met on Jan. 6. It rose at 9 p.m. Nobody spoke.',
    ['The U.S. Senate met on Jan. 6.', 'It rose at 9 p.m. Nobody spoke.'],
  ],
  ['"Is it late?" she asked. It was.', ['"Is it late?" she asked.', 'It was.']],
  ['George W. Bush spoke. John did not.', ['George W. Bush spoke.', 'John did not.']],
  ['The G.O.P. Senate met.', ['The G.O.P. Senate met.']],
  ['No full stop', ['No full stop']],
  ['Three boats\nand a ferry', ['Three boats', 'and a ferry']],
  ['', []],
])('%j is %j', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test('words are counted in any script', () => {
  expect(countWords('The C5+1 met – again.')).toBe(5);
  expect(countWords('我们今天很高兴')).toBeGreaterThan(2);
  expect(countWords('… — !')).toBe(0);
});

test('a language is named by its tag, and not at all where the text is too short to tell', () => {
  const german =
    'Die Fähre zu den äußeren Inseln fährt am Montag wieder, nachdem die Bewohner zwei Winter lang nur mit Fischerbooten hinübergekommen waren.';
  expect(languageOf(german)).toBe('de');
  expect(languageOf('Die Fähre')).toBeNull();
});

test('words are counted as Unicode’s word boundaries have them, in plain text too', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const sign = fc.constantFrom(
    ...Array.from('aZ19é中_.,;:\'"‘’“”–—…- \t!/@#$%&*()[]{}|\\<>=+^~`?'),
  );
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 12 }), (text) => {
      const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
      expect(countWords(text)).toBe(words.length);
    }),
    { numRuns: 2000 },
  );
});
