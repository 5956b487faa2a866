import { describe, expect, test } from 'vitest';
import { align } from '../../src/collate/align.ts';
import { prepare } from '../../src/collate/text.ts';
import { row, text } from './prose.ts';

/** Which block of `a` answers which of `b`, and how: "0 1 edited". */
function links(a: readonly string[], b: readonly string[]): string[] {
  return align(prepare(text('a', a)), prepare(text('b', b))).links.map(
    ({ a: here, b: there, match }) => `${here} ${there} ${match}`,
  );
}

/** Two blocks of `inA` and `inB` words, of which `shared` are one run, the same in both. */
function twoBlocks(shared: number, inA: number, inB: number): [a: string[], b: string[]] {
  const run = row('shared', shared);
  return [[`${run} ${row('here', inA - shared)}`], [`${row('there', inB - shared)} ${run}`]];
}

test('what is left of a block that was split is a run once, even if it was found by its words', () => {
  const [first, second, third] = [row('first', 6), row('second', 8), row('third', 13)];
  const [begun, rest] = [second.split(' ').slice(0, 4), second.split(' ').slice(4)];
  const a = prepare(text('a', [first, second, third]));
  const b = prepare(text('b', [third, `${first} ${begun.join(' ')}`, rest.join(' ')]));
  const lengths = (runs: readonly { length: number }[]) => runs.map(({ length }) => length);
  expect(lengths(align(a, b).runs)).toEqual([6, 4, 4, 13]);
  expect(lengths(align(b, a).runs)).toEqual([13, 6, 4, 4]);
});

describe('two blocks answer each other', () => {
  test('by half of the shorter one', () => {
    expect(links(...twoBlocks(11, 20, 40))).toEqual(['0 0 edited']);
    expect(links(...twoBlocks(9, 20, 40))).toEqual([]);
  });

  test('by nearly half of the longer one, where that is less than a sentence', () => {
    expect(links(...twoBlocks(7, 13, 14))).toEqual(['0 0 edited']);
    expect(links(...twoBlocks(7, 13, 17))).toEqual([]);
  });

  test('by a sentence that one has of a much longer one', () => {
    expect(links(...twoBlocks(9, 14, 60))).toEqual(['0 0 edited']);
    expect(links(...twoBlocks(7, 12, 60))).toEqual([]);
  });

  test('by nearly half of the words of both between the same neighbours', () => {
    const between = (words: string[]): string[] => [
      row('before', 20),
      words.join(' '),
      row('behind', 20),
    ];
    const pairs = (own: string, shared: number): string[] =>
      Array.from({ length: 20 }, (_, at) =>
        at % 2 === 0 && at < 2 * shared ? `s${at}` : `${own}${at}`,
      );
    const both = (shared: number) =>
      links(between(pairs('here', shared)), between(pairs('there', shared)));
    expect(both(10)).toContain('1 1 edited');
    expect(both(8)).not.toContain('1 1 edited');
  });

  test('by more of them where these are few', () => {
    const between = (line: string): string[] => [row('before', 20), line, row('behind', 20)];
    const line = between('The ferry will sail on Monday again');
    expect(links(line, between('The ferry may sail on Friday again'))).toContain('1 1 edited');
    expect(links(line, between('The ferry may sail on Friday twice'))).not.toContain('1 1 edited');
  });

  test('between the same neighbours even where one stands further up among those without an answer', () => {
    const [before, behind] = [row('before', 20), row('behind', 20)];
    expect(
      links(
        [before, row('one', 7), row('two', 7), 'The ferry will sail on Monday again', behind],
        [before, 'The ferry may sail on Friday again', behind],
      ),
    ).toEqual(['0 0 verbatim', '3 1 edited', '4 2 verbatim']);
  });
});

describe('a block is split', () => {
  test('into parts that have little else of their own, and are half of it together', () => {
    const whole = `${row('one', 5)} ${row('amid', 9)} ${row('two', 5)}`;
    const parts = (own: number): string[] => [
      `${row('one', 5)} ${row('new', own)}`.trim(),
      `${row('two', 5)} ${row('other', own)}`.trim(),
    ];
    expect(links([whole], parts(1))).toEqual(['0 0 split', '0 1 split']);
    expect(links([whole], parts(2))).toEqual([]);
    expect(links(parts(1), [whole])).toEqual(['0 0 merged', '1 0 merged']);
  });

  test('not into one that has its half elsewhere, and is mostly something else', () => {
    const whole = `${row('one', 10)} ${row('two', 10)}`;
    const half = `${row('one', 10)} ${row('new', 5)}`;
    expect(links([whole], [half, `${row('two', 10)} ${row('other', 9)}`])).toEqual([
      '0 0 split',
      '0 1 split',
    ]);
    expect(links([whole], [half, `${row('two', 10)} ${row('other', 30)}`])).toEqual(['0 0 edited']);
  });
});

describe('a rest of two words', () => {
  const paragraph = row('word', 20);
  const last = row('last', 20);

  test('is part of the block in which it goes on from its neighbour, or comes before it', () => {
    const behind = [paragraph, 'Nobody waved', last];
    expect(links(behind, [`${paragraph} nobody waved`])).toEqual(['0 0 merged', '1 0 merged']);
    expect(links([`${paragraph} nobody waved`], behind)).toEqual(['0 0 split', '0 1 split']);
    const before = ['Nobody waved', paragraph, last];
    expect(links(before, [`Nobody waved ${paragraph}`])).toEqual(['0 0 merged', '1 0 merged']);
    expect(links([`Nobody waved ${paragraph}`], before)).toEqual(['0 0 split', '0 1 split']);
  });

  test('is none where the words go on in another way', () => {
    expect(links([paragraph, 'Nobody waved', last], [`${paragraph} nobody sang`])).toEqual([
      '0 0 edited',
    ]);
  });

  test('has words there that no other has: of two between the same neighbours one is a rest', () => {
    const a = [paragraph, 'Nobody waved', 'Nobody waved', last];
    expect(links(a, [`${paragraph} nobody waved ${last}`])).toEqual([
      '0 0 merged',
      '1 0 merged',
      '3 0 merged',
    ]);
  });

  test('has no words there that are a passage of a block elsewhere', () => {
    const passage = row('passage', 13);
    const a = [paragraph, 'Nobody waved', last, `${row('own', 30)} nobody waved ${passage}`];
    expect(links(a, [`${paragraph} nobody waved ${passage}`])).toEqual(['0 0 edited']);
  });
});

test('a rest of four words is one too, where its neighbour was edited', () => {
  const rest = row('rest', 4);
  const a = [`${row('here', 10)} ${row('shared', 10)}`, rest, row('last', 20)];
  const b = [`${row('shared', 10)} ${rest} ${row('there', 10)}`];
  expect(links(a, b)).toEqual(['0 0 merged', '1 0 merged']);
});
