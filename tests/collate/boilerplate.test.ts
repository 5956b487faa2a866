import { expect, test } from 'vitest';
import { boilerplateOf } from '../../src/collate/boilerplate.ts';
import { prepare } from '../../src/collate/text.ts';
import { prose, text } from './prose.ts';

const line = 'Ada Brook writes about ferries.';

/** Which words of the first text are boilerplate. */
function boilerplate(bodies: readonly string[][]): string | undefined {
  const texts = bodies.map((body, at) => prepare(text(`t-${at}`, body)));
  const [first] = texts;
  return first && boilerplateOf(texts, new Set())(first)?.join('');
}

test('a line that several texts begin or end with is boilerplate, not one that four do', () => {
  const ending = (count: number) =>
    Array.from({ length: count }, (_, at) => [...prose(`topic ${at}`, 1, 3), line]);
  expect(boilerplate(ending(5))).toBe('00011111');
  expect(boilerplate(ending(4))).toBeUndefined();
  expect(boilerplate(ending(5).map((body) => body.toReversed()))).toBe('11111000');
});

test('nor one amid them, nor one that is all of a text', () => {
  const amid = Array.from({ length: 6 }, (_, at) =>
    prose(`topic ${at}`, 2, 3).toSpliced(1, 0, line),
  );
  expect(boilerplate(amid)).toBeUndefined();
  expect(boilerplate(Array.from({ length: 6 }, () => [line]))).toBeUndefined();
});
