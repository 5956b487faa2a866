import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queryWords, shownWords, wordsOf } from '../../src/text/unspaced.ts';

function shown(words: readonly string[]): string {
  return shownWords(words)
    .map(({ text, isApart }) => (isApart ? ` ${text}` : text))
    .join('');
}

describe('the words of a text', () => {
  test('are what stands between white space', () => {
    expect(wordsOf(' “Rare  earths,”\nhe said. ')).toEqual(['“Rare', 'earths,”', 'he', 'said.']);
  });

  test('are pairs of letters where a script has no spaces', () => {
    expect(wordsOf('渡轮星期')).toEqual(['渡轮', '轮星', '星期', '期']);
    expect(wordsOf('重返外岛，此前')).toEqual(['重返', '返外', '外岛', '岛', '，', '此前', '前']);
  });

  test('are both in a text that has both', () => {
    expect(wordsOf('COVID-19疫情 in Wuhan')).toEqual([
      'COVID-19',
      '疫情',
      '情',
      '␣',
      'in',
      'Wuhan',
    ]);
  });

  test('take the marks of a letter along', () => {
    expect(wordsOf('ก่อน')).toEqual(['ก่อ', 'อน', 'น']);
  });
});

test.each([
  ['冬季渡轮星期一重返外岛，此前渔船已航行两个冬天'],
  ['「冬」 は COVID-19 の年。'],
  ['เรือข้ามฟาก ฤดูหนาว กลับมาแล้ว'],
  ['Plain words, with (signs) — and more.'],
])('a text is shown as it stood: %s', (text) => {
  expect(shown(wordsOf(text))).toBe(text);
});

test('any text is shown as it stood, but for how much white space it had', () => {
  const texts = fc.array(
    fc.constantFrom('a', 'é', '岛', 'か', 'が', 'ก่', '，', ' ', '\u0301', '_'),
  );
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('').replace(/\s+/g, ' ').trim();
      expect(shown(wordsOf(text))).toBe(text);
    }),
  );
});

describe('what is looked for', () => {
  test.each([
    ['rare earth', 'rare earth'],
    ['"rare earth"', '"rare earth"'],
    ['渡轮', '渡轮'],
    ['渡轮星期', '渡轮 轮星 星期'],
    ['岛', '岛'],
    ['渡轮 外岛', '渡轮 外岛'],
  ])('%s', (typed, words) => {
    expect(queryWords(typed)).toBe(words);
  });

  test('has only words that any text with its letters in a row has', () => {
    const text = new Set(wordsOf('此前，冬季渡轮星期一重返外岛。'));
    for (const word of queryWords('渡轮星期一').split(' ')) expect(text).toContain(word);
  });
});
