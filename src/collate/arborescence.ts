/** A directed edge between two nodes, given by their numbers from 0. */
export interface Arc {
  from: number;
  to: number;
  /** A whole number, so that ties are ties on every machine. */
  weight: number;
}

/**
 * The tree that leads from a root to every node and has the largest sum of weights: a maximum arborescence (Chu and Liu
 * 1965; Edmonds, "Optimum branchings", 1967). Each node takes its heaviest arc; nodes that run in a circle become one,
 * whose arcs weigh what would be gained by them, and in the end each is opened again where its arc leads in. With heaps
 * that can be merged (Tarjan, "Finding optimum branchings", 1977) it takes time m log m and memory in proportion to m, the
 * number of arcs. Of equal arcs the first is taken.
 *
 * @param size the number of nodes
 * @param arcs in which every node can be reached from the root
 * @returns for each node the arc that leads to it; undefined for the root
 */
export function arborescence<A extends Arc>(
  size: number,
  root: number,
  arcs: readonly A[],
): (A | undefined)[] {
  const heaps = Array<Heap | null>(size).fill(null);
  for (const [index, { from, to, weight }] of arcs.entries()) {
    if (to === root) continue;
    const alone = { ...{ from, to, weight, index }, later: 0, rank: 1, left: null, right: null };
    heaps[to] = merged(heaps[to] ?? null, alone);
  }
  /** From each node, also from each that stands for a circle, to the one that it is now a part of. */
  const within = [...heaps.keys()];
  /** The circle that each became a part of. */
  const circles: number[] = [];
  const entering: (Heap | undefined)[] = [];
  /** From where each was first reached. */
  const walks = Array<number | undefined>(size).fill(undefined);
  walks[root] = root;

  for (let start = 0; start < size; start += 1) {
    const path: number[] = [];
    let at = partOf(within, start);
    while (walks[at] === undefined) {
      walks[at] = start;
      let heap = heaps[at] ?? null;
      while (heap !== null && partOf(within, heap.from) === at) heap = withoutTop(heap);
      if (heap === null) break;
      entering[at] = heap;
      heaps[at] = lowered(heap, heap.weight);
      path.push(at);
      const before = partOf(within, heap.from);
      if (walks[before] !== start) {
        at = before;
        continue;
      }
      const circle = within.length;
      let all: Heap | null = null;
      for (let part = path.pop(); part !== undefined; part = path.pop()) {
        all = merged(all, heaps[part] ?? null);
        within[part] = circle;
        circles[part] = circle;
        if (part === before) break;
      }
      within.push(circle);
      heaps.push(all);
      walks.push(undefined);
      at = circle;
    }
  }

  const opened = new Set<number>();
  for (let circle = within.length - 1; circle >= size; circle -= 1) {
    const arc = entering[circle];
    if (opened.has(circle) || arc === undefined) continue;
    for (let part = arc.to; part !== circle; part = circles[part] ?? circle) {
      entering[part] = arc;
      opened.add(part);
    }
  }
  return Array.from({ length: size }, (_, node) => arcs[entering[node]?.index ?? -1]);
}

/** What a node is now a part of; the way there is made shorter each time (union-find with path halving). */
function partOf(within: number[], node: number): number {
  let at = node;
  for (let up = within[at]; up !== undefined && up !== at; up = within[at]) {
    within[at] = within[up] ?? up;
    at = up;
  }
  return at;
}

/** A leftist heap of arcs, the heaviest and of those the first on top (Crane 1972). */
interface Heap extends Arc {
  index: number;
  /** What is still to be added to the weights of all below. */
  later: number;
  /** The length of the shortest way down: the right one, so that to merge two takes log m steps. */
  rank: number;
  left: Heap | null;
  right: Heap | null;
}

function lowered(heap: Heap, by: number): Heap {
  heap.weight -= by;
  heap.later -= by;
  return heap;
}

function withoutTop(heap: Heap): Heap | null {
  settle(heap);
  return merged(heap.left, heap.right);
}

function settle(heap: Heap): void {
  for (const below of [heap.left, heap.right]) if (below !== null) lowered(below, -heap.later);
  heap.later = 0;
}

function merged(a: Heap | null, b: Heap | null): Heap | null {
  if (a === null || b === null) return a ?? b;
  const isFirst = a.weight > b.weight || (a.weight === b.weight && a.index < b.index);
  const [top, other] = isFirst ? [a, b] : [b, a];
  settle(top);
  top.right = merged(top.right, other);
  if ((top.left?.rank ?? 0) < (top.right?.rank ?? 0)) {
    [top.left, top.right] = [top.right, top.left];
  }
  top.rank = 1 + (top.right?.rank ?? 0);
  return top;
}
