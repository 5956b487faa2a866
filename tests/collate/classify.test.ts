import { describe, expect, test } from 'vitest';
import { classify, opposite } from '../../src/collate/classify.ts';
import type { Measures } from '../../src/collate/measure.ts';
import type { Relation } from '../../src/story.ts';

/** `b` is the first half of `a`, without a headline. */
const half: Measures = {
  coverage: { a: 0.3, b: 1 },
  shorter: 'b',
  size: 0.3,
  altered: 0,
  cut: 0,
  added: { before: 0, behind: 0 },
  only: { a: 400, b: 0 },
  hasGap: false,
  isFramed: true,
  hasMoved: false,
  isReordered: false,
  headlines: null,
  figures: { count: 0, same: 1 },
  daysApart: null,
  sharesPassage: true,
  shared: 200,
  own: 1,
};

/** `b` is `a` with some words changed, and some paragraphs new. */
const edited: Measures = {
  ...half,
  coverage: { a: 0.8, b: 0.85 },
  size: 0.94,
  altered: 30,
  only: { a: 20, b: 10 },
};

/** Shares of `a`'s words in `b` and of `b`'s in `a`. */
function shares(a: number, b: number): Partial<Measures> {
  return { coverage: { a, b } };
}

/** Figures of which this share is the same. */
function figures(same: number, count = 10): Partial<Measures> {
  return { figures: { count, same } };
}

type Case = [what: string, of: Partial<Measures>, is: Relation | null];

describe('the same words', () => {
  const same: Measures = { ...half, coverage: { a: 1, b: 1 }, size: 1, only: { a: 0, b: 0 } };

  test.each<Case>([
    ['are a reprint', {}, 'reprint'],
    ['are one, however few', { shared: 3 }, 'reprint'],
    ['with one altered are none', { altered: 1 }, 'revision'],
    ['with a paragraph moved are none', { hasMoved: true }, 'revision'],
    ['in another order are none', { isReordered: true }, 'revision'],
    ['and one more in a are none', { only: { a: 1, b: 0 } }, 'revision'],
    ['and one more in b are none', { only: { a: 0, b: 1 } }, 'revision'],
  ])('%s', (_what, of, is) => {
    expect(classify({ ...same, ...of })).toBe(is);
  });
});

describe('a piece of a text', () => {
  const own = { ...shares(0.3, 0.75), isFramed: false };
  const lost = { only: { a: 400, b: 30 } };

  test.each<Case>([
    ['is an excerpt', {}, 'excerpt'],
    ['is one from the other side', { ...shares(1, 0.3), shorter: 'a' }, 'full-version'],
    ['has more words than a phrase', { shared: 13 }, 'excerpt'],
    ['has more words than a phrase: not', { shared: 11 }, null],

    [
      'has nearly all its words there',
      { ...lost, ...shares(0.3, 0.96), isFramed: false },
      'excerpt',
    ],
    [
      'has nearly all its words there: not',
      { ...lost, ...shares(0.3, 0.93), isFramed: false },
      'shared-passages',
    ],
    ['may lose some within its frame', { ...lost, ...shares(0.3, 0.84) }, 'excerpt'],
    ['may lose some within its frame: not', { ...lost, ...shares(0.3, 0.76) }, 'shared-passages'],
    [
      'may lose none under a headline',
      { ...lost, ...shares(0.3, 0.84), headlines: 0.1 },
      'shared-passages',
    ],

    [
      'may have a line of its own before and behind',
      { ...own, added: { before: 9, behind: 9 }, only: { a: 400, b: 18 } },
      'excerpt',
    ],
    [
      'may have a line of its own, and no more',
      { ...own, added: { before: 9, behind: 9 }, only: { a: 400, b: 19 } },
      'shared-passages',
    ],
    [
      'may have a line, not a sentence, before',
      { ...own, added: { before: 11, behind: 0 }, only: { a: 400, b: 11 } },
      'shared-passages',
    ],
    [
      'may have a line, not a sentence, behind',
      { ...own, added: { before: 0, behind: 11 }, only: { a: 400, b: 11 } },
      'shared-passages',
    ],
    [
      'may have a line of its own, but is mostly there: not',
      { ...own, ...shares(0.3, 0.66), added: { before: 9, behind: 0 }, only: { a: 400, b: 9 } },
      'shared-passages',
    ],

    ['may end within a paragraph', { altered: 6, cut: 6 }, 'excerpt'],
    ['has no word altered', { altered: 7, cut: 6 }, 'revision'],
    ['has no paragraph moved', { hasMoved: true }, 'revision'],

    ['lacks a good part of the other', { size: 0.86 }, 'excerpt'],
    ['lacks a good part of the other: not', { size: 0.94 }, 'revision'],
    ['picks paragraphs', { hasGap: true, size: 0.81 }, 'excerpt'],
    ['picks paragraphs: not', { hasGap: true, size: 0.88 }, 'revision'],
    ['picks them under another headline', { hasGap: true, headlines: 0.75 }, 'excerpt'],
    ['picks them under another headline: not', { hasGap: true, headlines: 0.85 }, 'revision'],
  ])('%s', (_what, of, is) => {
    expect(classify({ ...half, ...of })).toBe(is);
  });
});

describe('the same story edited', () => {
  const apart = { daysApart: 10, headlines: 0.9 };

  test.each<Case>([
    ['is a revision', {}, 'revision'],
    ['has much of the fuller text', { ...shares(0.75, 0.85), headlines: 0.2 }, 'revision'],
    ['has much of it: not', { ...shares(0.66, 0.85), headlines: 0.2 }, 'shared-passages'],
    ['has half of it, where no headlines tell them apart', shares(0.54, 0.85), 'revision'],
    ['has half of it: not', shares(0.46, 0.85), 'shared-passages'],
    [
      'has half of it under the same headline',
      { ...shares(0.54, 0.7), headlines: 0.85 },
      'revision',
    ],
    [
      'has half of it under the same headline: not',
      { ...shares(0.54, 0.7), headlines: 0.75 },
      'shared-passages',
    ],
    ['was rewritten longer', { ...shares(0.3, 0.8), headlines: 0.55 }, 'revision'],
    [
      'was rewritten longer: not most of it',
      { ...shares(0.3, 0.7), headlines: 0.55 },
      'shared-passages',
    ],
    [
      'was rewritten longer: not under such a headline',
      { ...shares(0.3, 0.8), headlines: 0.45 },
      'shared-passages',
    ],
    ['was rewritten longer: not without one', shares(0.3, 0.8), 'shared-passages'],

    ['shares words of its own', { own: 0.33 }, 'revision'],
    ['shares words of its own: not', { own: 0.27 }, 'shared-passages'],
    ['shares words of its own: not, nor a passage', { own: 0.27, sharesPassage: false }, null],

    ['came out within two days', { headlines: 0.2, daysApart: 2 }, 'revision'],
    ['came out within two days: not', { headlines: 0.2, daysApart: 3 }, 'shared-passages'],
    ['came out later under a like headline', { ...apart, headlines: 0.55 }, 'revision'],
    ['came out later under a like headline: not', { ...apart, headlines: 0.45 }, 'shared-passages'],
    [
      'came out later under any headline, with all its words',
      { ...shares(0.8, 0.97), daysApart: 10, headlines: 0.1 },
      'revision',
    ],

    ['came out later with the same figures', { ...apart, ...figures(0.75) }, 'revision'],
    [
      'came out later with the same figures: not',
      { ...apart, ...figures(0.65) },
      'shared-passages',
    ],
    [
      'has other figures, but little else is new',
      { ...figures(0.65), ...shares(0.8, 0.85) },
      'revision',
    ],
    [
      'has other figures, and as much else is new',
      { ...figures(0.55), ...shares(0.8, 0.85) },
      'shared-passages',
    ],
    ['has other figures, but few', { ...figures(0.3, 3) }, 'revision'],
    ['has other figures, and more than a few', { ...figures(0.3, 4) }, 'shared-passages'],
    [
      'has other figures, but all the words of the shorter one',
      { ...figures(0.3), ...shares(0.8, 0.97) },
      'revision',
    ],
  ])('%s', (_what, of, is) => {
    expect(classify({ ...edited, ...of })).toBe(is);
  });
});

test('what is seen from the other side is turned, and turned back is the same', () => {
  expect(opposite('excerpt')).toBe('full-version');
  expect(opposite('full-version')).toBe('excerpt');
  expect(opposite('revision')).toBe('revision');
});
