import { describe, expect, test } from 'vitest';
import { excerptsOf, type Run } from '../../../src/components/search/passages.ts';
import { wordsOf } from '../../../src/text/unspaced.ts';

/** A page of passages by their ids, in which the words with a star were found. */
function page(...passages: [id: string, text: string][]) {
  const words: string[] = [];
  const anchors: { id: string; location: number }[] = [];
  const locations: number[] = [];
  for (const [id, text] of passages) {
    anchors.push({ id, location: words.length });
    for (const word of wordsOf(text)) {
      if (word.startsWith('*')) locations.push(words.length);
      words.push(word.replace('*', ''));
    }
  }
  return { content: words.join(' '), anchors, locations };
}

const written = (runs: readonly Run[]) =>
  runs.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');
const shown = (...passages: [id: string, text: string][]) =>
  excerptsOf(page(...passages)).passages.map(({ story, block, runs }) => [
    story,
    block,
    written(runs),
  ]);

test('found words are marked, those side by side as one, and passages are told apart', () => {
  const { story, headline, passages } = excerptsOf(
    page(
      ['ferry', 'The *ferry sails'],
      ['ferry#p-1', 'No word of it here.'],
      ['ferry#p-2', 'The *rare *earths, and *earth.'],
    ),
  );
  expect(story).toBe('ferry');
  expect(written(headline)).toBe('The [ferry] sails');
  expect(passages.map(({ block, runs }) => [block, written(runs)])).toEqual([
    ['p-2', 'The [rare earths,] and [earth.]'],
  ]);
});

test('three passages are shown, those with most of the words, in the order of the text', () => {
  expect(
    shown(
      ['a', 'Headline'],
      ['a#p-1', '*one'],
      ['a#p-2', '*one *two'],
      ['a#p-3', '*two *two'],
      ['a#p-4', '*one *one *one'],
    ),
  ).toEqual([
    ['a', 'p-2', '[one two]'],
    ['a', 'p-3', '[two two]'],
    ['a', 'p-4', '[one one one]'],
  ]);
});

test('a version is shown for words that the base does not have, and for no others', () => {
  expect(
    shown(
      ['base', 'Headline'],
      ['base#p-1', 'The *ferry sails.'],
      ['version#p-2', 'The *ferry sailed.'],
      ['version#p-3', 'A *tugboat and the *ferry.'],
    ),
  ).toEqual([
    ['base', 'p-1', 'The [ferry] sails.'],
    ['version', 'p-3', 'A [tugboat] and the [ferry.]'],
  ]);
});

test('where only the headline has the words, the first paragraph is shown', () => {
  expect(
    shown(['a', 'The *ferry'], ['a', 'KICKER'], ['a#p-1', 'First.'], ['a#p-2', 'Next.']),
  ).toEqual([['a', 'p-1', 'First.']]);
});

test('of a long passage so much is shown as stands around the first found word', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');
  const [[, , text = ''] = []] = shown(['a', 'H'], ['a#p-1', `${many(80)} *found ${many(80)}`]);
  expect(text).toMatch(/^… w66 .* w79 \[found\] w0 .* …$/);
  expect(text?.split(' ')).toHaveLength(62);
});

test('of a script without spaces both letters of a pair are marked, and no space is put between', () => {
  const words = wordsOf('冬季渡轮星期一');
  const { passages } = excerptsOf({
    content: ['标题', ...words].join(' '),
    anchors: [
      { id: 'a', location: 0 },
      { id: 'a#p-1', location: 1 },
    ],
    locations: [1 + words.indexOf('渡轮')],
  });
  expect(passages.map(({ runs }) => written(runs))).toEqual(['冬季[渡轮]星期一']);
});

describe('what lights the words on the page', () => {
  const directive = (text: string) =>
    excerptsOf(page(['a', 'H'], ['a#p-1', text])).passages[0]?.directive;

  test('is each stretch of them, with words around it that tell it from others', () => {
    expect(directive('a b c d e *rare *earth f g h i j')).toBe(
      'text=b%20c%20d%20e-,rare%20earth,-f%20g%20h%20i',
    );
    expect(directive('*one two *three')).toBe('text=one,-two%20three&text=one%20two-,three');
  });

  test('holds no sign that would have a meaning there', () => {
    expect(directive('x *so-called, & y')).toBe('text=x-,so%2Dcalled%2C,-%26%20y');
  });

  test('is none where nothing was found', () => {
    expect(directive('nothing')).toBe('');
  });
});
