import { describe, expect, test } from 'vitest';
import { cardsFrom } from '../../src/cards/setting.ts';
import { describeProblems, ProblemError } from '../../src/problem.ts';

describe('how many stories have a card', () => {
  test.each([
    [undefined, 5_000],
    ['', 5_000],
    ['0', 0],
    [' 250 ', 250],
  ])('STEMMA_CARDS=%s', (value, count) => {
    expect(cardsFrom(value === undefined ? {} : { STEMMA_CARDS: value })).toBe(count);
  });

  test.each(['-1', 'all', '1.5', '1e3', '9'.repeat(400)])('is not %s', (value) => {
    expect(() => cardsFrom({ STEMMA_CARDS: value })).toThrow(ProblemError);
  });

  test('is asked for in words', () => {
    try {
      cardsFrom({ STEMMA_CARDS: 'all' });
    } catch (error) {
      expect(error instanceof ProblemError && describeProblems(error.problems)).toBe(
        `1 problem to mend:

STEMMA_CARDS (environment variable)
  what  it is "all", but must be a whole number
  why   So many stories, the newest, get a card of their own, which takes time.
  mend  Set it as in STEMMA_CARDS=500, to 0 for no cards, or leave it unset for 5000.`,
      );
    }
    expect.assertions(1);
  });
});
