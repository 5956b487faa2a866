import { describe, expect, test } from 'vitest';
import { amountSaid, folded, inContext, voicesOf } from '../../src/components/findings.ts';
import type { Figure, Mention, Quote } from '../../src/story.ts';
import { storyOf } from './stories.ts';

const story = storyOf('a', ['A.']);

/** The words that stand in brackets in a text, as a mention; and the text without these. */
function bracketed(marked: string): { mention: Mention; text: string } {
  const [before = '', words = '', after = ''] = marked.split(/[[\]]/);
  const start = before.length;
  return {
    mention: { block: 'p-00000000', start, end: start + words.length, text: words },
    text: before + words + after,
  };
}

describe('an amount is said as the text says it', () => {
  const said = (marked: string, more: Partial<Figure>): string => {
    const { mention, text } = bracketed(marked);
    const figure: Figure = {
      ...mention,
      kind: 'count',
      value: 5,
      unit: 'boats',
      approximate: false,
      bound: null,
      measures: null,
      ...more,
    };
    return amountSaid(figure, text, story)
      .map((part) => (typeof part === 'string' ? `(${part})` : part.own))
      .join('');
  };

  test.each([
    ['Some said [five] boats', {}, 'five'],
    ['It was about [five] boats', { approximate: true }, 'about five'],
    ['Roughly [half] of them', { approximate: true }, 'Roughly half'],
    ['for just under a [dozen]', { approximate: true }, 'just under a dozen'],
    ['no fewer than [five] boats', { bound: 'at-least' as const }, 'no fewer than five'],
    ['More than [1,200] boats', { bound: 'at-least' as const }, 'More than 1,200'],
  ])('%s', (marked, more, expected) => {
    expect(said(marked, more)).toBe(expected);
  });

  test('with what is counted, where that is not said beside it', () => {
    const unit = 'percentage points';
    const rise = { kind: 'fraction', unit, measures: 'rise in the rate' } as const;
    expect(said('up [half] of one', rise)).toBe('half( )percentage points');
    expect(said('up [half] of one', { ...rise, measures: 'a percentage point' })).toBe('half');
    expect(said('up [half] of one', { ...rise, kind: 'measure' })).toBe('half');
    expect(said('up [half] of one', { ...rise, measures: null })).toBe('half');
  });

  test('and in words of ours where it says otherwise that it is not exact', () => {
    expect(said('[five] boats or more', { bound: 'at-least' })).toBe('(at least )five');
    expect(said('[five] boats at the outside', { bound: 'at-most' })).toBe('(at most )five');
    expect(said('[five]-odd boats', { approximate: true })).toBe('(about )five');
    expect(said('a turnabout [five]', { approximate: true })).toBe('(about )five');
  });
});

test.each([
  ['only [five] boats', 'only five boats'],
  [
    'The board of the harbour of Northwick said that [five] boats of the old fleet are lost today.',
    '… harbour of Northwick said that five boats of the old fleet …',
  ],
  ['One line.\nAnother of [five] boats\nand a third', 'Another of five boats'],
  [`${'w'.repeat(300)} [five] ${'w'.repeat(300)}`, '…  five …'],
])('a mention is shown among the words around it: %s', (marked, expected) => {
  const { mention, text } = bracketed(marked);
  expect(inContext(mention, text).replaceAll(/ +/g, ' ')).toBe(expected.replaceAll(/ +/g, ' '));
});

describe('voices', () => {
  const quote = (speaker: string | null, role: string | null, text: string): Quote => ({
    ...{ block: 'p-00000000', start: 0, end: 1, text },
    ...{ speaker, role, speakerMention: null },
  });

  test('are in the order of their first words, each with all of theirs, and last what is attributed to nobody', () => {
    const quotes = [
      quote(null, null, 'a'),
      quote('Ada Marsh', null, 'b'),
      quote('a fisher', 'of the port', 'c'),
      quote('Ada Marsh', 'the mayor', 'd'),
    ];
    const people = [
      { name: 'Tom Reed', role: null, mentions: [] },
      { name: 'Ada Marsh', role: 'the mayor', mentions: [] },
    ];
    const voices = voicesOf({ ...story.analysis, quotes, people });
    expect(
      voices.map(({ quotes: said, ...voice }) => ({
        ...voice,
        said: said.map(({ index }) => index),
      })),
    ).toEqual([
      { speaker: 'Ada Marsh', role: 'the mayor', person: 1, said: [1, 3] },
      { speaker: 'a fisher', role: 'of the port', person: null, said: [2] },
      { speaker: null, role: null, person: null, said: [0] },
    ]);
  });
});

test('a long list is folded, one that is a little too long is not', () => {
  const items = (count: number) => [...Array(count).keys()];
  expect(folded(items(18))).toEqual({ shown: items(18), rest: [] });
  expect(folded(items(19))).toEqual({ shown: items(12), rest: [12, 13, 14, 15, 16, 17, 18] });
});
