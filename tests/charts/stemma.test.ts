import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawStemma } from '../../src/charts/stemma.ts';

/** Any tree: each node hangs below one of those before it, and then all are shuffled. */
const trees = fc.array(fc.nat(), { maxLength: 60 }).chain((picks) =>
  fc
    .shuffledSubarray([...picks.keys(), picks.length], { minLength: picks.length + 1 })
    .map((names) => {
      const parents = Array<number | null>(names.length).fill(null);
      picks.forEach((pick, index) => {
        parents[names[index + 1] ?? 0] = names[pick % (index + 1)] ?? 0;
      });
      return parents;
    }),
);

const lanesOf = (parents: readonly (number | null)[]) =>
  drawStemma(parents).rows.map(({ node, lane }) => [node, lane]);

/** The lanes in which a path crosses a height of its box, from the path's own commands. */
function crossing(path: string, edge: 0 | 1): number[] {
  const points = [
    ...path.matchAll(/M([\d.]+) ([\d.]+)(?:V([\d.]+)|Q[\d.]+ [\d.]+ [\d.]+ [\d.]+)/g),
  ];
  return points
    .filter(([, , from, to]) => Number(from) === edge || Number(to) === edge)
    .map(([, x]) => Number(x) - 0.5)
    .sort((a, b) => a - b);
}

test('every node has one row, below its parent', () => {
  fc.assert(
    fc.property(trees, (parents) => {
      const { rows } = drawStemma(parents);
      const at = new Map(rows.map(({ node }, row) => [node, row]));
      expect(rows.map(({ node }) => node).sort((a, b) => a - b)).toEqual([...parents.keys()]);
      parents.forEach((parent, node) => {
        if (parent !== null) expect(at.get(node)).toBeGreaterThan(at.get(parent) ?? Infinity);
      });
    }),
  );
});

test('the lines of a row begin where those of the row above end, and the last ends them all', () => {
  fc.assert(
    fc.property(trees, (parents) => {
      const { rows } = drawStemma(parents);
      rows.forEach(({ head, tail }, row) => {
        const above = rows[row - 1];
        const arriving = above === undefined ? [] : crossing(above.tail, 1);
        expect([...new Set(crossing(head, 0))]).toEqual(arriving);
        expect(crossing(head, 1)).toEqual(crossing(tail, 0));
      });
      expect(rows.at(-1)?.tail).toBe('');
    }),
  );
});

test('the lanes are few, whatever the tree', () => {
  fc.assert(
    fc.property(trees, (parents) => {
      const { lanes, rows } = drawStemma(parents);
      expect(lanes).toBeLessThanOrEqual(2 + Math.log2(parents.length));
      for (const { lane } of rows) expect(lane).toBeLessThan(lanes);
    }),
  );
  const line = Array.from({ length: 5000 }, (_, node) => (node === 0 ? null : node - 1));
  expect(drawStemma(line).lanes).toBe(1);
});

describe('where the children stand', () => {
  test('in a lane of their own, where none has children itself', () => {
    expect(lanesOf([null, 0, 0, 0])).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
  });

  test('the line goes straight on to the child with most below it, after the others', () => {
    expect(lanesOf([null, 0, 0, 1, 3])).toEqual([
      [0, 0],
      [2, 1],
      [1, 0],
      [3, 0],
      [4, 0],
    ]);
  });
});

test('no tree at all has no rows', () => {
  expect(drawStemma([]).rows).toEqual([]);
});
