import { expect, test } from 'vitest';
import { tile } from '../../src/collate/runs.ts';
import { prepare } from '../../src/collate/text.ts';
import { row, text } from './prose.ts';

/** The runs of words that blocks of two texts share, as their words and the blocks that they stand in: "0 1 ferry sails". */
function runs(a: readonly string[], b: readonly string[]): string[] {
  const texts = { a: prepare(text('a', a)), b: prepare(text('b', b)) };
  const words = a.join(' ').split(' ');
  return tile(texts.a, texts.b, [...a.keys()], [...b.keys()]).map(
    (run) => `${run.blockA} ${run.blockB} ${words.slice(run.a, run.a + run.length).join(' ')}`,
  );
}

test('a run has three words or more', () => {
  expect(runs(['a b c x'], ['y a b c'])).toEqual(['0 0 a b c']);
  expect(runs(['a b x'], ['y a b'])).toEqual([]);
});

test('a run is found once, whole, and ends where a block does', () => {
  expect(runs(['a b c d e f'], ['x a b c d e f y'])).toEqual(['0 0 a b c d e f']);
  expect(runs(['a b c', 'd e f'], ['a b c d e f'])).toEqual(['0 0 a b c', '1 0 d e f']);
});

test('a run of 60,000 words is found in one go', () => {
  const long = [row('word', 60_000)];
  const [a, b] = [prepare(text('a', long)), prepare(text('b', [`${long.join()} more`]))];
  expect(tile(a, b, [0], [0])).toHaveLength(1);
});

test('the longest run comes first, and of another what it leaves', () => {
  expect(runs(['a b c d e f g h'], ['a b c d e', 'd e f g h i'])).toEqual([
    '0 0 a b c d e',
    '0 1 f g h',
  ]);
  expect(runs(['a b c d e f g h i'], ['d e f g h i', 'a b c d e'])).toEqual([
    '0 0 d e f g h i',
    '0 1 a b c',
  ]);
});

test('what a longer run leaves of another is no run where it is two words', () => {
  expect(runs(['a b c d e f g h'], ['c d e f g h', 'a b c d e'])).toEqual(['0 0 c d e f g h']);
});

test('of runs of the same length the one nearest to the same place in its text is taken', () => {
  const [here, there] = [row('here', 20), row('there', 20)];
  expect(runs([here, 'a b c'], ['a b c', there, 'a b c'])).toEqual(['1 2 a b c']);
  expect(runs(['a b c', here], ['a b c', there, 'a b c'])).toEqual(['0 0 a b c']);
  expect(runs(['a b c', here, 'a b c'], [there, 'a b c'])).toEqual(['2 1 a b c']);
});
