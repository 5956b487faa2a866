import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edits, sideOf, type Piece } from '../../src/collate/edits.ts';
import type { Block, Passage } from '../../src/story.ts';

const blocksOf = (texts: readonly string[], name: string): Block[] =>
  texts.map((text, index) => ({
    id: `p-${name}${String(index).padStart(7, '0')}`,
    kind: 'paragraph',
    text,
  }));

/** What is said of two texts, each of one block: [-only in the base-] {+only in the other+}. */
function marked(base: string, other: string): string {
  return edits(blocksOf([base], 'a'), blocksOf([other], 'b'), [])
    .map((piece) =>
      piece.same
        ? piece.base
        : (piece.base && `[-${piece.base}-]`) + (piece.other && `{+${piece.other}+}`),
    )
    .join('');
}

const joined = (pieces: readonly Piece[], side: 'base' | 'other') =>
  pieces.map((piece) => piece[side]).join('');

describe('what was changed within a paragraph', () => {
  test.each([
    [
      'a word',
      'The old ferry sailed.',
      'The new ferry sailed.',
      'The [-old-]{+new+} ferry sailed.',
    ],
    ['a word more', 'The ferry sailed.', 'The small ferry sailed.', 'The {+small +}ferry sailed.'],
    ['a word less', 'The small ferry sailed.', 'The ferry sailed.', 'The [-small -]ferry sailed.'],
    [
      'a comma',
      'At nine the ferry left.',
      'At nine, the ferry left.',
      'At nine{+,+} the ferry left.',
    ],
    [
      'a clause behind a comma',
      'The ferry sailed at nine.',
      'The ferry, it was said, sailed at nine.',
      'The ferry{+, it was said,+} sailed at nine.',
    ],
    ['the case of a letter', 'the ferry left', 'The ferry left', '[-the-]{+The+} ferry left'],
    ['a sentence at the end', 'It left.', 'It left. It rained.', 'It left.{+ It rained.+}'],
    [
      'a figure',
      'It took 1,200 people.',
      'It took 1,300 people.',
      'It took [-1,200-]{+1,300+} people.',
    ],
    ['words without spaces', '渡轮今天开航', '渡轮明天开航', '渡轮[-今天-]{+明天+}开航'],
    [
      'a sentence to bits: the few words that stayed are no help',
      'Ships of Rome sailed.',
      'Boats of Paris sailed.',
      '[-Ships of Rome-]{+Boats of Paris+} sailed.',
    ],
  ])('%s', (_, base, other, expected) => {
    expect(marked(base, other)).toBe(expected);
  });

  test('typography is no change, and each text keeps its own', () => {
    const pieces = edits(
      blocksOf(['He said “no” –  twice.'], 'a'),
      blocksOf(['He said "no" - once.'], 'b'),
      [],
    );
    expect(pieces).toEqual([
      { same: true, base: 'He said “no” –  ', other: 'He said "no" - ' },
      { same: false, base: 'twice', other: 'once' },
      { same: true, base: '.', other: '.' },
    ]);
  });

  test('a paragraph that was parted is the same but for where it was', () => {
    const [base, other] = [
      blocksOf(['The ferry sailed. Nobody was aboard.'], 'a'),
      blocksOf(['The ferry sailed.', 'Nobody was on it.'], 'b'),
    ];
    const pieces = edits(base, other, []);
    expect(sideOf(pieces, 'base', base)).toEqual([
      [
        { same: true, text: 'The ferry sailed. Nobody was ' },
        { same: false, text: 'aboard' },
        { same: true, text: '.' },
      ],
    ]);
    expect(sideOf(pieces, 'other', other)).toEqual([
      [{ same: true, text: 'The ferry sailed.' }],
      [
        { same: true, text: 'Nobody was ' },
        { same: false, text: 'on it' },
        { same: true, text: '.' },
      ],
    ]);
  });
});

const word = fc.constantFrom(
  'ferry',
  'Ferry',
  'of',
  ',',
  '.',
  '“',
  '"',
  ' ',
  '  ',
  '\n',
  '渡',
  '',
  'é',
  '\u202e',
  '👩‍🚀',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
  fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

test('the pieces of any two texts make up both, character for character, and block for block', () => {
  const texts = fc.array(text, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(texts, texts, (one, two) => {
      const [base, other] = [blocksOf(one, 'a'), blocksOf(two, 'b')];
      const pieces = edits(base, other, []);
      expect(joined(pieces, 'base')).toBe(one.join('\n'));
      expect(joined(pieces, 'other')).toBe(two.join('\n'));
      pieces.forEach(({ same, ...piece }, index) => {
        expect(pieces[index + 1]?.same).not.toBe(same);
        expect(piece.base + piece.other).not.toBe('');
      });
      for (const [side, blocks] of [
        ['base', base],
        ['other', other],
      ] as const) {
        expect(
          sideOf(pieces, side, blocks).map((parts) => parts.map((part) => part.text).join('')),
        ).toEqual(blocks.map((block) => block.text));
      }
    }),
  );
});

test('what both have in order is found to be the same, for any text with words taken out', () => {
  const words = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.boolean()), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, (all) => {
      const whole = all.map(([number]) => `w${number}`).join(' ');
      const rest = all.flatMap(([number, stays]) => (stays ? [`w${number}`] : [])).join(' ');
      const pieces = edits(blocksOf([whole], 'a'), blocksOf([rest], 'b'), []);
      expect(pieces.filter(({ same }) => !same).map(({ other }) => other.trim())).toEqual(
        pieces.filter(({ same }) => !same).map(() => ''),
      );
    }),
  );
});

describe('two paragraphs of 50,000 words', () => {
  const words = Array.from({ length: 50_000 }, (_, index) => `w${(index * 7919) % 50_021}`);
  const replaced = words.map((one, index) => (index >= 1000 && index < 45_000 ? `x${one}` : one));
  const told = (other: readonly string[], passages: readonly Passage[]) => {
    const pieces = edits(
      blocksOf([words.join(' ')], 'a'),
      blocksOf([other.join(' ')], 'b'),
      passages,
    );
    expect(joined(pieces, 'base')).toBe(words.join(' '));
    expect(joined(pieces, 'other')).toBe(other.join(' '));
    return pieces;
  };

  test('with a word changed here and there: each is found', () => {
    const other = words.map((one, index) => (index % 100 === 50 ? 'changed' : one));
    expect(told(other, []).filter(({ same }) => !same)).toHaveLength(500);
  });

  test('that have no word in common: one is given as replaced by the other', () => {
    expect(
      told(
        words.map((one) => `x${one}`),
        [],
      ),
    ).toHaveLength(1);
  });

  test('that share passages and little else: these are found by the passages', () => {
    const at = (list: readonly string[], index: number) =>
      list.slice(0, index).join(' ').length + 1;
    const span = (list: readonly string[], name: string) => ({
      block: `p-${name}0000000`,
      start: at(list, 20_000),
      end: at(list, 20_500),
    });
    const shares = replaced.map((one, index) =>
      index >= 20_000 && index < 20_500 ? (words[index] ?? '') : one,
    );
    const passage = { this: span(words, 'a'), other: span(shares, 'b') };
    const same = told(shares, [passage]).filter((piece) => piece.same);
    expect(same.map((piece) => piece.base.trim())).toContain(words.slice(20_000, 20_500).join(' '));
    expect(told(shares, []).filter((piece) => piece.same).length).toBeLessThan(same.length);
  });
});
