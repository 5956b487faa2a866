import { expect, test } from 'vitest';
import { sameBlocks } from '../../src/collate/same.ts';

/** Which block of `b` answers each of `a`; null where none. A letter stands for a block, the same for the same words. */
function answers(a: string, b: string): (number | null)[] {
  const [keysA, keysB] = [a, b].map((blocks) =>
    Float64Array.from(blocks, (letter) => letter.charCodeAt(0)),
  );
  const pairs = sameBlocks(keysA ?? new Float64Array(), keysB ?? new Float64Array());
  const found = new Map(pairs.map((pair) => [pair.a, pair.b]));
  return Array.from(a, (_letter, at) => found.get(at) ?? null);
}

test('blocks that stand once in both answer each other, wherever they stand', () => {
  expect(answers('abc', 'cxa')).toEqual([2, null, 0]);
});

test('a block that returns answers the one beside the same neighbour: behind it, before it, and further on', () => {
  expect(answers('rar', 'ar')).toEqual([null, 0, 1]);
  expect(answers('rra', 'ra')).toEqual([null, 0, 1]);
  expect(answers('rsars', 'ars')).toEqual([null, null, 0, 1, 2]);
  expect(answers('rsrsa', 'rsa')).toEqual([null, null, 0, 1, 2]);
});

test('blocks that return without such a neighbour answer each other in their order, each once', () => {
  expect(answers('rr', 'rrr')).toEqual([0, 1]);
  expect(answers('rrr', 'rr')).toEqual([0, 1, null]);
  expect(answers('rxr', 'ryryr')).toEqual([0, null, 2]);
});

test('a neighbour is taken once: what it answers already stays', () => {
  expect(answers('arb', 'arrb')).toEqual([0, 1, 3]);
  expect(answers('arrb', 'arb')).toEqual([0, 1, null, 2]);
});
