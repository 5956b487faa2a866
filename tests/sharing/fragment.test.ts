import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/sharing/fragment.ts';

/** Where words stand in a text for the nth time. */
function spanOf(text: string, words: string, nth = 1): [start: number, end: number] {
  let start = -1;
  for (let time = 0; time < nth; time += 1) start = text.indexOf(words, start + 1);
  return [start, start + words.length];
}

const text =
  'The ferry sails on Monday.\nNo ferry, he said, sails at 50% - or less & less.\n' +
  'One of them, “The Gull”, is older than anybody who works on her, and will be sold, or so they say in every harbour where she calls.\n' +
  'the Gull: Fährmann aus Straßburg.';

const { find, tell } = read(text);

test.each([
  ['words that stand once', 'sails on Monday', 1, 'sails%20on%20Monday'],
  ['whole words where they are cut', 'ils on Mon', 1, 'sails%20on%20Monday'],
  ['neither the white space nor the punctuation around', ' on Monday.\n', 1, 'on%20Monday'],
  ['signs that mean something', '50% - or less & less', 1, '50%25%20%2D%20or%20less%20%26%20less'],
  ['words that stood before', 'sails', 2, 'said%2C-,sails,-at%2050'],
  ['words that stand again later', 'sails', 1, 'sails'],
  ['words in another case before', 'the Gull', 1, 'calls.-,the%20Gull,-%3A%20F%C3%A4hrmann'],
  [
    'many by the first and the last',
    'is older than anybody who works on her, and will be sold, or so they say in every harbour where she calls',
    1,
    'is%20older%20than%20anybody,where%20she%20calls',
  ],
  ['words of several blocks', 'on Monday.\nNo ferry', 1, 'on%20Monday.,No%20ferry'],
])('tells %s', (_, words, nth, directive) => {
  const [found, told] = tell(spanOf(text, words, nth));
  expect(told).toBe(directive);
  expect(find(directive)).toEqual(found);
});

test.each([[' \n '], ['… “” —']])('there are no words in %j', (nothing) => {
  expect(read(`a${nothing}b`).tell([1, 1 + nothing.length])).toEqual([[0, 0], '']);
});

test('words that nothing tells from the same words before have no directive', () => {
  const again = 'No ferry sails.\nNo ferry sails.\nNo ferry sails.';
  expect(read(again).tell(spanOf(again, 'No ferry sails', 3))).toEqual([[32, 46], '']);
});

test.each([
  ['another case', 'FERRY%20SAILS', 'ferry sails'],
  ['no accents', 'fahrmann', 'Fährmann'],
  ['letters spelt out', 'strassburg', 'Straßburg'],
  ['quotation marks', '%22The%20Gull%22', 'The Gull'],
  ['a first and a last', 'one,gull', 'One of them, “The Gull'],
  ['another directive behind', 'ferry,on&text=Gull', 'ferry sails on'],
  ['more terms than there are', 'ferry,on,Monday', 'ferry sails on'],
  ['what stands before', 'no-,ferry', 'ferry'],
])('words are found by %s', (_, directive, words) => {
  expect(text.slice(...find(directive))).toBe(words);
});

test.each([
  ...['', ',', '-', '-,', ',-a', '%', '%zz', 'ferry,%E0%A4', '%2C'],
  ...['gone', 'Gull,ferry', 'no-,sails', 'ferry,-no', 'ferry,sails,-gone'],
])('the directive "%s" finds nothing', (directive) => {
  expect(find(directive)).toEqual([0, 0]);
});

const pieces = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('the', 'ferry', 'The', 'FERRY', 'a', 'sails', 'don’t', 're-opens'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ' ',
      '  ',
      '\n',
      ', ',
      '-',
      ' – ',
      '&',
      '%20',
      '“',
      '”',
      '. ',
      '\u00a0',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        'العبارة',
        'الْعَبَّارَة',
        'עברית',
        'café',
        'cafe\u0301',
        'e\u0301\u0316',
        '\u0301',
        'ﬁ',
        'ß',
        'İ',
        '½',
        '渡轮',
        'เรือข้ามฟาก',
      ],
      ...[
        '👩‍👩‍👧‍👦',
        '🇫🇮',
        '1️⃣',
        '\u200d',
        '\u200f',
        '\u00ad',
        '\u202e',
        '각',
        '가',
        '\u0000',
        '´',
        'text=',
        ':~:',
      ],
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const texts = fc.array(pieces, { maxLength: 60 }).map((some) => some.join(''));
const stretches = texts.chain((whole) =>
  fc
    .tuple(fc.nat(whole.length), fc.nat(whole.length))
    .map(([one, other]) => ({ whole, start: Math.min(one, other), end: Math.max(one, other) })),
);

describe('any stretch of any text', () => {
  test('is found again, exactly, by its directive', () => {
    fc.assert(
      fc.property(stretches, ({ whole, start, end }) => {
        const page = read(whole);
        const [words, directive] = page.tell([start, end]);
        fc.pre(directive !== '');
        expect(page.find(directive)).toEqual(words);
      }),
      { numRuns: 2000 },
    );
  });

  test('has all its letters in the words that are told, which begin and end with what is seen', () => {
    fc.assert(
      fc.property(stretches, ({ whole, start, end }) => {
        fc.pre(start < end);
        const [words] = read(whole).tell([start, end]);
        const outside = whole.slice(start, words[0]) + whole.slice(Math.max(start, words[1]), end);
        expect(outside).not.toMatch(/\p{L}/u);
        const said = whole.slice(...words);
        expect(said).toBe(said.trim());
      }),
      { numRuns: 1000 },
    );
  });

  test('has a directive where every word stands once', () => {
    const distinct = fc.uniqueArray(fc.stringMatching(/^[a-y]{1,6}$/), { minLength: 1 });
    fc.assert(
      fc.property(distinct, fc.constantFrom(' ', '\n', ', '), (some, between) => {
        const whole = `z${some.join(`z${between}z`)}z`;
        expect(read(whole).tell([0, whole.length])[1]).not.toBe('');
      }),
    );
  });
});
