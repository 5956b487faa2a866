import { expect, test } from 'vitest';
import { skipsBad } from '../../src/ingest/skip-bad.ts';

test.each([
  [{}, false],
  [{ STEMMA_SKIP_BAD: '' }, false],
  [{ STEMMA_SKIP_BAD: '0' }, false],
  [{ STEMMA_SKIP_BAD: '1' }, true],
])('%j skips bad texts: %s', (environment, skips) => {
  expect(skipsBad(environment)).toBe(skips);
});

test('any other answer is a problem', () => {
  expect(() => skipsBad({ STEMMA_SKIP_BAD: 'yes' })).toThrowErrorMatchingInlineSnapshot(`
    [ProblemError: 1 problem to mend:

    STEMMA_SKIP_BAD (environment variable)
      what  it is "yes", but must be 1 or 0
      why   It decides whether a build goes on where some texts are bad.
      mend  Set it as in STEMMA_SKIP_BAD=1, or leave it unset.]
  `);
});
