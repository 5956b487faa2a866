import { describe, expect, test } from 'vitest';
import { chartsOf } from '../../src/charts/figures.ts';
import type { Figure } from '../../src/story.ts';

/**
 * Figures in one block each string.
 *
 * @param blocks texts with the figures in brackets
 * @param given what each figure is, in order
 */
function chartsIn(
  blocks: readonly string[],
  given: readonly Pick<Figure, 'kind' | 'value' | 'unit' | 'measures'>[],
) {
  const figures: Figure[] = [];
  const texts = new Map<string, string>();
  blocks.forEach((marked, block) => {
    let text = '';
    for (const [index, part] of marked.split(/[[\]]/).entries()) {
      const more = given[figures.length];
      if (index % 2 === 1 && more) {
        const place = { block: `b${block}`, start: text.length, end: text.length + part.length };
        figures.push({ ...place, text: part, approximate: false, bound: null, ...more });
      }
      text += part;
    }
    texts.set(`b${block}`, text);
  });
  expect(figures).toHaveLength(given.length);
  const { charts, rest } = chartsOf(figures, texts);
  const placed = [...charts.flatMap(({ bars }) => bars), ...rest];
  for (const { figure, index } of placed) expect(figure).toBe(figures[index]);
  return {
    charts: charts.map(({ bars, ...chart }) => ({
      ...chart,
      bars: bars.map(({ index, label, length }) => ({ index, label, length })),
    })),
    rest: rest.map(({ index }) => index),
  };
}

const percent = (value: number, measures: string | null) =>
  ({ kind: 'percent', value, unit: '%', measures }) as const;
const pounds = (value: number, measures: string | null) =>
  ({ kind: 'money', value, unit: 'GBP', measures }) as const;
const count = (value: number, unit: string, measures: string) =>
  ({ kind: 'count', value, unit, measures }) as const;

describe('shares of a whole', () => {
  test('are drawn on one scale, wherever they stand', () => {
    expect(
      chartsIn(
        [
          'Northwick lands [40 percent] of the herring and [5 percent] of the cod.',
          '[Half] of it is salted. [One in five] boats is new.',
        ],
        [
          percent(40, 'of the herring landed by Northwick'),
          percent(5, 'of the cod'),
          { kind: 'fraction', value: 0.5, unit: 'share', measures: 'salted' },
          { kind: 'fraction', value: 0.2, unit: 'boats', measures: 'new boats' },
        ],
      ),
    ).toEqual({
      charts: [
        {
          kind: 'shares',
          shared: { before: '', after: '' },
          bars: [
            { index: 0, label: 'of the herring landed by Northwick', length: 0.4 },
            { index: 1, label: 'of the cod', length: 0.05 },
            { index: 2, label: 'salted', length: 0.5 },
            { index: 3, label: 'new boats', length: 0.2 },
          ],
        },
      ],
      rest: [],
    });
  });

  test.each([
    ['changes', 'Landings fell [15%] in May and rose [4%] in June.', [15, 4]],
    ['rates', 'Interest is [5 percent] and will be [6 percent] in autumn.', [5, 6]],
    [
      'sizes beside another',
      'It is [10 percent] of the size and [20 percent] of the price.',
      [10, 20],
    ],
    [
      'parts of a point',
      'It rose [30 percent] of a point, then [20 percent] of a point.',
      [30, 20],
    ],
    [
      'more than all',
      'Debt is [120 percent] of income and was [110 percent] of income.',
      [120, 110],
    ],
    ['nothing at all', '[0 percent] of boats and [-3 percent] of nets', [0, -3]],
    ['what cannot be counted', '[9 percent] of boats and [8 percent] of nets', [Infinity, NaN]],
  ])('are not %s', (_, text, values) => {
    const given = values.map((value) => percent(value, 'of something'));
    expect(chartsIn([text], given)).toEqual({ charts: [], rest: [0, 1] });
  });

  test('are in the table where there is one only, or where it is not said of what', () => {
    expect(
      chartsIn(
        ['[40 percent] of the herring, [5 percent] of it salted, and [7 percent] on Monday'],
        [percent(40, 'of the herring'), percent(5, null), percent(7, 'landed on Monday')],
      ),
    ).toEqual({ charts: [], rest: [0, 1, 2] });
  });

  test('are drawn block by block where they are too many for one chart', () => {
    const texts = Array.from({ length: 4 }, () => '[1%] of a1, [2%] of a2, [3%] of a3');
    const given = texts.flatMap(() => [1, 2, 3].map((value) => percent(value, `of a${value}`)));
    const { charts } = chartsIn(texts, given);
    expect(charts.map(({ bars }) => bars.map(({ index }) => index))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [6, 7, 8],
      [9, 10, 11],
    ]);
  });
});

describe('what went from one amount to another', () => {
  test.each([
    ['Interest rose from [4.1%] to [4.4 percent] in May.', [0, 1]],
    ['It fell to about [4.4%] from nearly [4.1%].', [1, 0]],
    ['It fell to [4.4%], from [4.1%].', [1, 0]],
  ])('is drawn from zero, what was before first: %s', (text, [from, to]) => {
    const values = from === 0 ? [4.1, 4.4] : [4.4, 4.1];
    const { charts } = chartsIn(
      [text],
      values.map((value) => percent(value, value === 4.1 ? 'interest' : 'interest in May')),
    );
    expect(charts).toEqual([
      {
        kind: 'step',
        shared: { before: 'interest', after: '' },
        bars: [
          { index: from, label: 'from', length: 4.1 / 4.4 },
          { index: to, label: 'to', length: 1 },
        ],
      },
    ]);
  });

  test.each([
    ['in two steps', 'It rose to [4%] and then to [5%].', 4, 'interest'],
    ['of two things', 'It rose from [4%] to [5%].', 4, 'growth'],
    ['where it can hardly be seen', 'It rose from [4.96%] to [5%].', 4.96, 'interest'],
    ['with more said between', 'It rose to [4%] here, far from [5%] in May.', 4, 'interest'],
  ])('is not drawn %s', (_, text, first, other) => {
    expect(chartsIn([text], [percent(first, 'interest'), percent(5, other)]).charts).toEqual([]);
  });
});

describe('amounts', () => {
  test('are drawn from zero to the largest where they measure the same of different things', () => {
    expect(
      chartsIn(
        [
          'It sold for [£40m] to Northwick, [£10m] to the Isles and [£1m] to Sandy Haven in 2020, with [£3m] in fees.',
        ],
        [
          pounds(40e6, 'herring sold by the port to Northwick in 2020'),
          pounds(10e6, 'herring sold by the port to the Isles in 2020'),
          pounds(1e6, 'herring sold by the port to Sandy Haven in 2020'),
          pounds(3e6, 'fees'),
        ],
      ),
    ).toEqual({
      charts: [
        {
          kind: 'amounts',
          shared: { before: 'herring sold by the port to', after: 'in 2020' },
          bars: [
            { index: 0, label: 'Northwick', length: 1 },
            { index: 1, label: 'the Isles', length: 0.25 },
            { index: 2, label: 'Sandy Haven', length: 0.025 },
          ],
        },
      ],
      rest: [3],
    });
  });

  test('of two names with an article keep it', () => {
    const { charts } = chartsIn(
      ['[£4m] and [£2m]'],
      [pounds(4e6, 'sales to the Isles'), pounds(2e6, 'sales to the coast')],
    );
    expect(charts[0]?.bars.map(({ label }) => label)).toEqual(['the Isles', 'the coast']);
  });

  test.each([
    ['tonnes that the Annalise landed', 'tonnes that the Guillemot landed', 'the Annalise'],
    ['Northwick herring', 'Isles herring', 'Northwick'],
  ])('may have their name in another place: %s', (one, other, label) => {
    const { charts } = chartsIn(['[£4m] and [£2m]'], [pounds(4e6, one), pounds(2e6, other)]);
    expect(charts[0]?.bars[0]?.label).toBe(label);
  });

  test.each([
    ['what they are', 'Profit at the port', 'Sales at the port'],
    ['how they are told', 'the loss of the port', 'the profit of the port'],
    ['who they are of, in small letters', 'large boats', 'new boats'],
    ['different things', 'profit in the quarter', 'revenue in the quarter'],
    ['what was done to them', 'boats sold in May', 'boats lost in May'],
    [
      'different things at different times',
      'herring sold in May',
      'herring sold to Northwick by June',
    ],
    ['the same thing twice', 'price of cod', 'price of cod'],
    ['more than a name', 'cost of the new quay', 'cost of the nets that were lost in the storm'],
  ])('are not drawn where they differ in %s', (_, one, other) => {
    expect(chartsIn(['[£4m] and [£2m]'], [pounds(4e6, one), pounds(2e6, other)])).toEqual({
      charts: [],
      rest: [0, 1],
    });
  });

  test('are not drawn where currency, counted noun, block or kind differ', () => {
    const mixed = [
      pounds(4, 'price of cod'),
      { ...pounds(5, 'price of herring'), unit: 'EUR' },
      count(6, 'boats', 'lost in May'),
      count(7, 'nets', 'lost in June'),
      { ...count(8, 'days', 'spent in May'), kind: 'duration' as const },
      { ...count(9, 'days', 'spent in June'), kind: 'duration' as const },
    ];
    const text = '[£4] [€5] [6] [7] [8] [9]';
    expect(chartsIn([text], mixed).charts).toEqual([]);
    const same = [pounds(4, 'price of cod'), pounds(5, 'price of herring')];
    expect(chartsIn(['[£4]', 'and', 'then', '[£5]'], same).charts).toEqual([]);
    expect(chartsIn(['[£4]', 'and', '[£5]'], same).charts).toHaveLength(1);
  });

  test.each([
    ['a loss beside a gain', [-4, 5]],
    ['a bar that nobody would see', [1, 5000]],
    ['a number without end', [Infinity, 5]],
  ])('are not drawn with %s', (_, values) => {
    const given = values.map((value, index) => pounds(value, `price of fish${index}`));
    expect(chartsIn(['[£1] and [£2]'], given).charts).toEqual([]);
  });

  test('of more than eight are a table', () => {
    const marked = Array.from({ length: 9 }, () => '[£1]').join(', ');
    const given = Array.from({ length: 9 }, (_, index) => pounds(1, `price of fish${index}`));
    expect(chartsIn([marked], given).rest).toHaveLength(9);
  });

  test('of thousands in one block are looked through at once', () => {
    const marked = '[£1], '.repeat(5000);
    const given = Array.from({ length: 5000 }, (_, index) => pounds(1, `${index} of ${index}`));
    expect(chartsIn([marked], given).rest).toHaveLength(5000);
  });
});
