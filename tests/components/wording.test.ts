import { expect, test } from 'vitest';
import { leftOut } from '../../src/components/wording.ts';

test('what was left out is told by reason, with the lines in runs', () => {
  const share = { role: 'chrome', why: 'a button to share' } as const;
  expect(
    leftOut([
      { line: 1, role: 'headline' },
      { line: 2, ...share },
      { line: 3, ...share },
      { line: 5, role: 'block' },
      { line: 6, to: 40, role: 'chrome', why: 'markup' },
      { line: 41, ...share },
      { line: 44, role: 'chrome', why: 'a second date' },
    ]),
  ).toEqual([
    { why: 'a button to share', where: 'lines 2–3, 41' },
    { why: 'markup', where: 'lines 6–40' },
    { why: 'a second date', where: 'line 44' },
  ]);
});

test('a reason that holds of many places is told with the number of its lines', () => {
  const lines = Array.from({ length: 12 }, (_, index) => ({
    line: 3 * index + 1,
    to: 3 * index + 2,
    role: 'chrome' as const,
    why: 'markup',
  }));
  expect(leftOut(lines)).toEqual([{ why: 'markup', where: '24 lines' }]);
});
