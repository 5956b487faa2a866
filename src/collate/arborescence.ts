/** A directed edge between two nodes, given by their numbers from 0. */
export interface Arc {
  from: number;
  to: number;
  /** A whole number, so that ties are ties on every machine. */
  weight: number;
}

/** An arc of the contracted graph, with the one that it stands for in the graph below. */
interface Contracted extends Arc {
  below: Contracted | null;
  index: number;
}

/**
 * The tree that leads from a root to every node and has the largest sum of weights: a maximum arborescence, by
 * contraction of cycles (Chu and Liu 1965; Edmonds, "Optimum branchings", 1967). Each round takes time in proportion to
 * the arcs; there are as many rounds as cycles lie within each other, a few in practice. Of equal arcs the first is taken.
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
  const rounds: (Contracted | undefined)[][] = [];
  let level: Contracted[] = arcs.map(({ from, to, weight }, index) => ({
    ...{ from, to, weight, index },
    below: null,
  }));
  let nodes = size;
  let top = root;
  for (;;) {
    const best = heaviest(level, nodes, top);
    rounds.push(best);
    const { groups, count } = cycles(best);
    if (count === nodes) break;
    level = level.flatMap((arc) => {
      const [from = 0, to = 0] = [groups[arc.from], groups[arc.to]];
      const weight = arc.weight - (best[arc.to]?.weight ?? 0);
      return from === to ? [] : [{ from, to, weight, index: arc.index, below: arc }];
    });
    top = groups[top] ?? 0;
    nodes = count;
  }
  const chosen = rounds.reduceRight((above, best) => {
    const opened = [...best];
    for (const arc of above) if (arc?.below != null) opened[arc.below.to] = arc.below;
    return opened;
  });
  return chosen.map((arc) => (arc === undefined ? undefined : arcs[arc.index]));
}

/** For each node but the root the heaviest arc that leads to it. */
function heaviest(
  arcs: readonly Contracted[],
  nodes: number,
  root: number,
): (Contracted | undefined)[] {
  const best = Array<Contracted | undefined>(nodes).fill(undefined);
  for (const arc of arcs) {
    if (arc.to === root || arc.from === arc.to) continue;
    const found = best[arc.to];
    if (found === undefined || arc.weight > found.weight) best[arc.to] = arc;
  }
  return best;
}

/** The number of the group that each node is in: a cycle is one, and so is every node in none. */
function cycles(best: readonly (Contracted | undefined)[]): { groups: number[]; count: number } {
  const groups = Array<number>(best.length).fill(-1);
  const walk = Array<number>(best.length).fill(-1);
  let count = 0;
  for (const start of best.keys()) {
    let at: number | undefined = start;
    while (at !== undefined && walk[at] === -1) {
      walk[at] = start;
      at = best[at]?.from;
    }
    if (at === undefined || walk[at] !== start || groups[at] !== -1) continue;
    for (; at !== undefined && groups[at] === -1; at = best[at]?.from) groups[at] = count;
    count += 1;
  }
  return { groups: groups.map((group) => (group === -1 ? count++ : group)), count };
}
