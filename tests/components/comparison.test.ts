import { describe, expect, test } from 'vitest';
import { compare, tally } from '../../src/collate/compare.ts';
import {
  compared,
  folded,
  marksOf,
  noteOf,
  sidesOf,
  summary,
  wordsTold,
} from '../../src/components/comparison.ts';
import type { Version } from '../../src/story.ts';
import { storyOf, versionOf } from './stories.ts';

const base = storyOf('base', [
  'The old ferry sailed on Monday.',
  'Nobody was aboard.',
  'It rained. It snowed.',
  'A dog barked.',
  'The end.',
]);
const other = storyOf('other', [
  'The end.',
  'The new ferry sailed on Monday.',
  'Nobody was aboard.',
  'It rained.',
  'It snowed.',
  'A cat slept all day.',
]);
const links = [
  [0, 1, 'edited'],
  [1, 2, 'verbatim'],
  [2, 3, 'split'],
  [2, 4, 'split'],
  [4, 0, '<verbatim'],
] as const;
const comparison = (order: Version['order'] = null) => ({
  base,
  other,
  version: versionOf(base, other, 'revision', links, order),
});
const rowsOf = (order: Version['order'] = null) =>
  compared(
    compare(base.blocks, other.blocks, comparison(order).version.alignment),
    comparison(order),
  );
const sides = { base: 'the full text', other: 'the excerpt' };

describe('what the two sides are called', () => {
  const named = (relation: Version['relation'], order: Version['order'] = null): string[] => {
    const version = versionOf(base, other, relation, [], order);
    const found = sidesOf({ base, other, version });
    return [found.base, found.other];
  };

  test.each([
    ['excerpt', null, ['the full text', 'the excerpt']],
    ['full-version', null, ['the excerpt', 'the full text']],
    ['reprint', 'later', ['the main version', 'the reprint']],
    ['revision', null, ['the main version', 'the edited version']],
    ['revision', 'earlier', ['the later version', 'the earlier version']],
    ['revision', 'later', ['the earlier version', 'the later version']],
  ] as const)('%s, %s', (relation, order, expected) => {
    expect(named(relation, order)).toEqual(expected);
  });

  test('a part of an excerpt', () => {
    const longer = storyOf('longer', ['It rained.'], { representation: 'partial' });
    expect(
      sidesOf({ base: longer, other, version: versionOf(longer, other, 'excerpt', []) }),
    ).toEqual({ base: 'the longer excerpt', other: 'the excerpt' });
  });
});

describe('the summary in numbers', () => {
  const none = { same: 0, changed: 0, moved: 0, onlyBase: 0, onlyOther: 0, headings: 0 };

  test.each([
    [{ same: 9 }, 'All 9 paragraphs are the same.'],
    [{ same: 1 }, 'The one paragraph is the same.'],
    [{ same: 2, headings: 1 }, '2 paragraphs are the same, 1 subheading differs.'],
    [{ same: 9, onlyBase: 6, headings: 1 }, '9 paragraphs are the same, 6 only in the full text.'],
    [
      { same: 1, changed: 1, moved: 1, onlyBase: 1, onlyOther: 2 },
      '1 paragraph is the same, 1 changed, 1 moved, 1 only in the full text, 2 only in the excerpt.',
    ],
    [{ changed: 3, onlyOther: 1 }, '3 paragraphs were changed, 1 only in the excerpt.'],
    [{ onlyOther: 1 }, '1 paragraph stands only in the excerpt.'],
    [{}, 'Neither has a paragraph.'],
  ])('%o', (counts, expected) => {
    expect(summary({ ...none, ...counts }, sides)).toBe(expected);
  });

  test('counts words, those of a changed paragraph too, and those of a moved one once', () => {
    // Same: 5 of the first, 3, 4, 2 moved. Only here: "old", 3 of the dog. Only there: "new", 5 of the cat.
    expect(wordsTold(rowsOf(), sides)).toBe(
      '14 words are in both, 4 only in the full text, 6 only in the excerpt.',
    );
  });
});

test('what a row says of its blocks, and where what has moved stands', () => {
  const rows = rowsOf();
  expect(
    rows.map((row, index) => {
      const note = noteOf(row, index, sides);
      return note && note.words + (note.link ?? '');
    }),
  ).toEqual([
    'Moved: the full text has it further down',
    'Changed',
    null,
    'One paragraph in the full text, two paragraphs in the excerpt',
    'Only in the full text',
    'Moved: the excerpt has it further up',
    'Only in the excerpt',
  ]);
  expect(tally(rows)).toMatchObject({ same: 1, changed: 2, moved: 1, onlyBase: 1, onlyOther: 1 });
});

describe('what was changed in a row', () => {
  const told = (side: 'both' | 'base' | 'other', earlier: boolean) =>
    marksOf(
      rowsOf()[1] ?? {
        kind: 'same',
        place: 'both',
        base: [],
        other: [],
        twin: null,
        ids: [],
        pieces: [],
      },
      side,
      earlier,
    ).map((marks) =>
      marks
        .map(({ tag, before, words, after }) =>
          tag === null ? before + words + after : `${before}<${tag} ${words}>${after}`,
        )
        .join(''),
    );

  test('was left out of the base and put into the other, each beside what it stands for', () => {
    expect(told('both', false)).toEqual(['The <del old><ins new> ferry sailed on Monday.']);
    expect(told('base', false)).toEqual(['The <del old> ferry sailed on Monday.']);
    expect(told('other', false)).toEqual(['The <ins new> ferry sailed on Monday.']);
  });

  test('the other way round where the other is the earlier text', () => {
    expect(told('both', true)).toEqual(['The <del new><ins old> ferry sailed on Monday.']);
    expect(told('base', true)).toEqual(['The <ins old> ferry sailed on Monday.']);
  });
});

test('three rows that are the same are folded, two are not', () => {
  const same = rowsOf().filter(({ kind }) => kind === 'same');
  const changed = rowsOf().filter(({ kind }) => kind === 'edited');
  const rows = [...same, ...same, ...changed, ...same, ...same, ...same, ...changed];
  expect(folded(rows).map((group) => [group.isFold, group.rows.length])).toEqual([
    [false, 2],
    [false, 1],
    [true, 3],
    [false, 1],
  ]);
});
