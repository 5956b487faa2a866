import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arborescence, type Arc } from '../../src/collate/arborescence.ts';

/** All trees from node 0 that the arcs have, by trying every choice of one arc into each other node. */
function weightsOfAllTrees(size: number, arcs: readonly Arc[]): number[] {
  const into = (node: number) => arcs.filter(({ from, to }) => to === node && from !== to);
  const choices = Array.from({ length: size - 1 }, (_, index) => into(index + 1)).reduce<Arc[][]>(
    (chosen, options) => chosen.flatMap((some) => options.map((arc) => [...some, arc])),
    [[]],
  );
  return choices.filter((chosen) => isTree(size, chosen)).map(sum);
}

const sum = (arcs: readonly Arc[]) => arcs.reduce((total, { weight }) => total + weight, 0);

function isTree(size: number, arcs: readonly Arc[]): boolean {
  const reached = new Set([0]);
  for (const node of reached) {
    for (const { from, to } of arcs) if (from === node) reached.add(to);
  }
  return arcs.length === size - 1 && reached.size === size;
}

const graph = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    arcs: fc
      .array(
        fc.record({
          from: fc.nat(size - 1),
          to: fc.nat(size - 1),
          weight: fc.integer({ min: -20, max: 20 }),
        }),
        { maxLength: 9 },
      )
      .map((arcs) => [
        ...arcs,
        ...Array.from({ length: size }, (_, to) => ({ from: 0, to, weight: -1000 })),
      ]),
  }),
);

test('no other tree weighs more', () => {
  fc.assert(
    fc.property(graph, ({ size, arcs }) => {
      const tree = arborescence(size, 0, arcs).filter((arc) => arc !== undefined);
      expect(isTree(size, tree)).toBe(true);
      expect(sum(tree)).toBe(Math.max(...weightsOfAllTrees(size, arcs)));
    }),
    { numRuns: 1000 },
  );
});

test('a cycle within a cycle is opened where it costs least', () => {
  const arc = (from: number, to: number, weight: number) => ({ from, to, weight });
  const arcs = [
    ...[arc(1, 2, 20), arc(2, 1, 20), arc(2, 3, 19), arc(3, 2, 18), arc(3, 1, 17)],
    ...[arc(0, 1, 1), arc(0, 2, 2), arc(0, 3, 4)],
  ];
  expect(arborescence(4, 0, arcs).map((found) => found?.from)).toEqual([undefined, 2, 3, 0]);
});

test('ten thousand circles within each other take no more than a second', () => {
  const size = 10_000;
  const arcs = Array.from({ length: size - 1 }, (_, index) => index + 1).flatMap((node) => [
    { from: 0, to: node, weight: -1_000_000 },
    ...(node === 1
      ? []
      : [
          { from: node - 1, to: node, weight: node },
          { from: node, to: node - 1, weight: node },
        ]),
  ]);
  const tree = arborescence(size, 0, arcs);
  expect(tree.map((arc) => arc?.from).slice(1)).toEqual([...Array(size - 1).keys()]);
});
