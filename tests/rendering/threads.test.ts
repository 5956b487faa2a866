import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { describeProblems, ProblemError } from '../../src/problem.ts';
import { threadsFor } from '../../src/rendering/pages.ts';

test('few pages are made in one thread, many on all processors', () => {
  expect(threadsFor(false, {})).toBe(1);
  expect(threadsFor(true, {})).toBe(availableParallelism());
});

test('STEMMA_THREADS says how many there are', () => {
  expect(threadsFor(false, { STEMMA_THREADS: '3' })).toBe(3);
  expect(threadsFor(true, { STEMMA_THREADS: ' 1 ' })).toBe(1);
  expect(threadsFor(false, { STEMMA_THREADS: '' })).toBe(1);
});

test('what is no number of threads is said in words', () => {
  try {
    threadsFor(false, { STEMMA_THREADS: 'all' });
  } catch (error) {
    expect(error instanceof ProblemError && describeProblems(error.problems)).toBe(
      `1 problem to mend:

STEMMA_THREADS (environment variable)
  what  it is "all", but must be a number from 1 to 99
  why   So many threads make the pages; each takes memory of its own.
  mend  Set it as in STEMMA_THREADS=2, or leave it unset for one thread a processor.`,
    );
  }
  expect.assertions(1);
});
