import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeptResults } from '../../src/kept/results.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stemma-results-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const neverMade = (): number => {
  throw new Error('It was made again.');
};

/** Asks for the square of each number, and keeps them. */
function squares(numbers: readonly number[], making = 'this code'): number[] {
  const results = new KeptResults<number>(root, 'squares', making);
  const found = numbers.map((number) => results.get(String(number), () => number ** 2));
  results.keep();
  return found;
}

describe('results that are kept between builds', () => {
  test('are made once in a build', () => {
    const results = new KeptResults<number>(root, 'squares', 'this code');
    expect(results.get('3', () => 9)).toBe(9);
    expect(results.get('3', neverMade)).toBe(9);
  });

  test('are those of the last build, however many they are', () => {
    const numbers = Array.from({ length: 1_201 }, (_, number) => number);
    squares(numbers);
    const next = new KeptResults<number>(root, 'squares', 'this code');
    expect(numbers.map((number) => next.get(String(number), neverMade))).toEqual(squares(numbers));
  });

  test('are made anew with other code', () => {
    squares([3]);
    const next = new KeptResults<number>(root, 'squares', 'other code');
    expect(() => next.get('3', neverMade)).toThrow('made again');
  });

  test('are given up when a build does not ask for them', () => {
    squares([3, 4]);
    squares([4]);
    const next = new KeptResults<number>(root, 'squares', 'this code');
    expect(next.get('4', neverMade)).toBe(16);
    expect(() => next.get('3', neverMade)).toThrow('made again');
  });

  test('are not written again where they are the same', () => {
    squares([3, 4]);
    const file = join(root, '.astro/cache/stemma/squares');
    const before = statSync(file).ino;
    squares([4, 3]);
    expect(statSync(file).ino).toBe(before);
    squares([4]);
    expect(statSync(file).ino).not.toBe(before);
  });
});
