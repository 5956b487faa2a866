import { expect, test } from 'vitest';
import { wholePercent } from '../../src/text/percent.ts';

test.each([
  [0, 0],
  [0.001, 1],
  [0.294, 29],
  [0.505, 51],
  [0.9968, 99],
  [1, 100],
])('%d is %d percent', (share, percent) => {
  expect(wholePercent(share)).toBe(percent);
});
