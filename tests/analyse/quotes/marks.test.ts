import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedIn } from '../../../src/analyse/quotes/marks.ts';

function wordsIn(line: string, next = '', isHeld = false): string[] {
  return markedIn(line, next, isHeld).map(({ start, end }) => line.slice(start, end));
}

test('a mark that was never closed is closed by the end of its line, after others that were', () => {
  expect(wordsIn('“We sail,” she said. “The tide is with us at last.')).toEqual([
    'We sail,',
    'The tide is with us at last.',
  ]);
  expect(wordsIn('“We sail,” she said. The “tide is with us at last.')).toEqual(['We sail,']);
  expect(wordsIn('She said. “The tide is with us at last.')).toEqual([]);
});

test.each([
  ['straight', '"We sail," she said. "Now."', ['We sail,', 'Now.']],
  ['curly', '“We sail,” she said. “Now.”', ['We sail,', 'Now.']],
  ['of different make', '“We sail," she said. "Now.”', ['We sail,', 'Now.']],
  ['typewritten', "``We sail,'' she said.", ['We sail,']],
  ['closed by two bent single ones', '“We sail,’’ she said.', ['We sail,']],
  ['without the space after', '"We sail,"she said.', ['We sail,']],
  ['beside dashes', '"We sail—" she rose—"now"—and left.', ['We sail—', 'now']],
  ['single', '‘We sail,’ she said.', ['We sail,']],
  [
    'single, among apostrophes',
    "'The sailors' boat isn't O'Hara's,' she said of the '90s rock 'n' roll ship.",
    ["The sailors' boat isn't O'Hara's,"],
  ],
  [
    'single, at the end of a plural',
    '‘a failure of leaders’ and no more',
    ['a failure of leaders'],
  ],
  [
    'the outer of nested ones',
    '“He said ‘no’ to the sailors’ plan,” she said.',
    ['He said ‘no’ to the sailors’ plan,'],
  ],
  ['the outer of nested ones, British', '‘He said “no” to me,’ she said.', ['He said “no” to me,']],
  ['not hidden by an apostrophe', '‘til noon he said “wait” by the sailors’ boat', ['wait']],
  ['German', 'Er sagte: „Wir fahren.“ Sie: »Jetzt.«', ['Wir fahren.', 'Jetzt.']],
  ['French', 'Il dit : « Nous partons. »', ['Nous partons.']],
  ['Swedish', 'Hon sade: ”Vi seglar.”', ['Vi seglar.']],
  ['Japanese', '彼は「出航する」と言った。', ['出航する']],
  ['not feet and inches', 'At 6\'2" he said the 12" pipe was short.', []],
  ['inches within them', '"The pipe is 12" wide," she said.', ['The pipe is 12" wide,']],
  ['not possessives', "The sailors' plan and the owners' plan differ.", []],
  ['without a closing one', '“We sail. Nobody knows when.', []],
  ['without an opening one', 'We sail.” Nobody knows when.', []],
  ['opened twice', '"We sail. "Now," she said.', ['Now,']],
  ['empty', 'The sign said “”.', []],
])('marks: %s', (_, line, words) => {
  expect(wordsIn(line)).toEqual(words);
});

test('words run to the end of a line where the next one opens again', () => {
  expect(wordsIn('She said: “We sail. ', '“Nobody else does.”')).toEqual(['We sail.']);
  expect(markedIn('She said: “We sail.', '“Nobody else does.”')).toMatchObject([{ goesOn: true }]);
  expect(wordsIn('She said: “We sail.', 'Nobody else does.')).toEqual([]);
});

test('words that a break cuts in two are found in both lines', () => {
  expect(wordsIn('“We sail tomorrow', 'at noon,” she said.')).toEqual(['We sail tomorrow']);
  expect(wordsIn('at noon,” she said.', '', true)).toEqual(['at noon,']);
});

const said = fc
  .array(
    fc.constantFrom('We', 'sail', 'the', 'boat', "isn't", 'O’Hara', 'tomorrow', '12', 'so', 'far'),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((words) => `${words.join(' ')},`);

test('whatever stands between marks is found again', () => {
  const pair = fc.constantFrom(
    ['"', '"'],
    ['“', '”'],
    ['‘', '’'],
    ["'", "'"],
    ['«', '»'],
    ['„', '“'],
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(said, pair), { maxLength: 6 }), (parts) => {
      const line = parts
        .map(([words, [open, close]]) => `${open}${words}${close} she said. `)
        .join('');
      expect(wordsIn(line)).toEqual(parts.map(([words]) => words));
    }),
  );
});

test('spans are in order, apart and within their marks, whatever the text', () => {
  const hostile = fc.array(
    fc.constantFrom(
      ...'" “ ” „ \' ‘ ’ « » ‹ › 「 」 ` . , - — a é 9 \u{1F600} s \u0301'.split(' '),
      ' ',
    ),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(hostile, hostile, fc.boolean(), (signs, next, isHeld) => {
      const line = signs.join('');
      let reached = 0;
      for (const { from, start, end, to } of markedIn(line, next.join(''), isHeld)) {
        expect(
          reached <= from && from <= start && start < end && end <= to && to <= line.length,
        ).toBe(true);
        expect(line.slice(start, end).trim()).toBe(line.slice(start, end));
        reached = to;
      }
    }),
  );
});
