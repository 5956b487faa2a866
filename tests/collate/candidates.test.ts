import { describe, expect, test } from 'vitest';
import { candidates } from '../../src/collate/candidates.ts';
import { prepare } from '../../src/collate/text.ts';
import { prose, text } from './prose.ts';

/** Texts on different things that share these paragraphs. */
function sharing(count: number, shared: readonly string[]) {
  return candidates(
    Array.from({ length: count }, (_, at) =>
      prepare(text(`t-${at}`, [...prose(`topic ${at}`, 2), ...shared])),
    ),
  );
}

describe('texts worth comparing', () => {
  test('share more than a phrase', () => {
    expect(sharing(3, prose('shared', 1)).pairs).toEqual([
      ['t-0', 't-1'],
      ['t-0', 't-2'],
      ['t-1', 't-2'],
    ]);
    expect(sharing(3, ['He was not there.']).pairs).toEqual([]);
  });

  test('may be a line of few words', () => {
    const lines = ['Yes.', 'Yes', 'No.', 'The ferry sails again.', 'The ferry sails again'];
    expect(candidates(lines.map((line, at) => prepare(text(`t-${at}`, [line])))).pairs).toEqual([
      ['t-0', 't-1'],
      ['t-3', 't-4'],
    ]);
  });

  test('share what stands in few texts: in more it is boilerplate', () => {
    const notice = prose('notice', 1);
    const few = sharing(19, notice);
    expect(few.common.size).toBe(0);
    expect(few.pairs).toHaveLength((19 * 18) / 2);
    const many = sharing(22, notice);
    expect(many.common.size).toBeGreaterThan(0);
    expect(many.pairs).toEqual([]);
  });

  test('are but the neighbours of many that share boilerplate, if it is most of them', () => {
    const { pairs } = sharing(300, prose('notice', 5));
    expect(pairs).toEqual(
      expect.arrayContaining([
        ['t-0', 't-1'],
        ['t-1', 't-2'],
        ['t-298', 't-299'],
      ]),
    );
    expect(pairs.length).toBeLessThan(2 * 300);
  });
});
