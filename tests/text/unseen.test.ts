import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countUnseen, isolated, runsOf } from '../../src/text/unseen.ts';

/** The characters of a text that are marked, by name. */
const marked = (text: string) => runsOf(text).flatMap(({ unseen }) => unseen ?? []);

describe('a character that nobody sees has a mark and a name', () => {
  test.each([
    ['pay\u202eload', 'right-to-left override (U+202E)'],
    ['12\u061c345', 'Arabic letter mark (U+061C)'],
    ['שלום\u200f!', 'right-to-left mark (U+200F)'],
    ['\u00adcooperate', 'soft hyphen (U+00AD)'],
    ['har\u200bbour', 'zero-width space (U+200B)'],
    ['har\u200dbour', 'zero-width joiner (U+200D)'],
    ['har\ufeffbour', 'byte order mark (U+FEFF)'],
    ['a\ufffab', 'start of an annotation (U+FFFA)'],
    ['a\u{e0042}b', 'tag character (U+E0042)'],
    ['a\u001bb', 'control character (U+001B)'],
    ['a\u009bb', 'control character (U+009B)'],
    ['a\ufe01\ufe02b', 'variation selector (U+FE02)'],
    ['a\u3164b', 'invisible character (U+3164)'],
    ['a\u2029b', 'paragraph separator (U+2029)'],
  ])('%j: %s', (text, name) => {
    expect(marked(text)).toEqual([name]);
  });
});

test.each([
  ['Persian', 'می\u200cخواهم'],
  ['Hindi', 'क\u094d\u200dष'],
  ['Sinhala', 'ශ\u0dca\u200dරී'],
  ['Mongolian', 'ᠠ\u180b'],
  ['Khmer', 'ខ្មែរ\u200bភាសា'],
  ['an astronaut', '👩🏽\u200d🚀'],
  ['a flag of two pictures', '🏳\ufe0f\u200d🌈'],
  ['a flag of letters', '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
  ['a key', '1\ufe0f\u20e3'],
  ['an ideograph in another form', '葛\u{e0100}'],
  ['Hebrew with its points in order', 'י\u05b0\u034f\u05bc'],
  ['where a long word may break', 'co\u00adoperate'],
  ['white space', 'a\tb\u00a0c\u3000d'],
  ['combining marks', 'e\u0301\u0323'],
])('what writing needs has none: %s', (_, text) => {
  expect(marked(text)).toEqual([]);
});

test('a text in parts is the text, and no mark is on more than one character', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const runs = runsOf(text);
      expect(runs.map((run) => run.text).join('')).toBe(text);
      for (const { text: character, unseen } of runs)
        if (unseen !== undefined) expect(Array.from(character)).toHaveLength(1);
    }),
  );
});

test('each character is counted under its name, over all texts', () => {
  expect([...countUnseen(['\u00adb \u00adc', 'plain', '\u202e', 'd\u00ad'])]).toEqual([
    ['soft hyphen (U+00AD)', 3],
    ['right-to-left override (U+202E)', 1],
  ]);
});

test('what reaches beyond its text is told from what ends with it', () => {
  const escaping = (text: string) =>
    runsOf(text).flatMap(({ escapes, text: character }) => (escapes === true ? [character] : []));
  expect(escaping('\u2067a\u2069 \u202eb')).toEqual([]);
  expect(escaping('a\u2069\u202eb')).toEqual(['\u2069']);
  expect(escaping('\u2066\u2067a\u2069')).toEqual(['\u2066']);
  expect(escaping('a\u2029b\u0085c\u001cd\u2028e')).toEqual(['\u2029', '\u0085', '\u001c']);
});

/** Text of all that could turn a line round. */
const hostile = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...Array.from('\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'),
        ...Array.from('\u2029\u0085\u001c\u2028אב12a.'),
      ),
    )
    .map((characters) => characters.join('')),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

describe('a text in a line of plain text', () => {
  test('is as it was where nothing in it turns', () => {
    for (const text of ['Harbour opens its books', 'Hafen öffnet Bücher', '港が開く', '👩🏽\u200d🚀'])
      expect(isolated(text)).toBe(text);
  });

  test('stands between the beginning and the end of an isolate', () => {
    expect(isolated('שלום')).toBe('\u2068שלום\u2069');
    expect(isolated('pay\u202eload')).toBe('\u2068pay\u202eload\u2069');
  });

  test('keeps all of itself, and leaves no isolate open or closed that is not its own, in any of its lines', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = isolated(text);
        expect(line.replace(/[\u2066-\u2069]/g, '')).toBe(text.replace(/[\u2066-\u2069]/g, ''));
        for (const part of line.split(/[\n\r\u001c-\u001e\u0085\u2029]/)) {
          let depth = 0;
          for (const character of part) {
            if (/[\u2066-\u2068]/.test(character)) depth += 1;
            else if (character === '\u2069') depth -= 1;
            // Nothing that turns the order stands outside.
            else if (/[\u202a-\u202e\u05d0-\u05ea]/.test(character))
              expect(depth).toBeGreaterThan(0);
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
        }
      }),
    );
  });
});
