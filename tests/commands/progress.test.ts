import { expect, test } from 'vitest';
import { progressOn } from '../../src/commands/progress.ts';

function shown(isTTY: boolean, of: number): string[] {
  const written: string[] = [];
  const progress = progressOn({ isTTY, write: (text) => written.push(text) });
  for (let done = 1; done <= of; done += 1) progress(done, of);
  return written;
}

test('a terminal shows one line, rewritten now and then and gone at the end', () => {
  const written = shown(true, 10_000);
  expect(written).toContain('\r\u001b[2Kingest 4,150 of 10,000');
  expect(written.at(-1)).toBe('\r\u001b[2K');
  expect(written.length).toBeLessThanOrEqual(200);
  expect(written.join('')).not.toContain('\n');
});

test('a pipe shows nothing', () => {
  expect(shown(false, 10_000)).toEqual([]);
});
