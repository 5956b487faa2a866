/** One row of a tree that is drawn as a graph with a row for each node, lanes beside each other from the start side. */
export interface StemmaRow {
  /** The node, by its place in the list that the tree was drawn from. */
  node: number;
  /** The lane that its dot stands in, from 0; the dot's middle is half a lane from the lane's edges. */
  lane: number;
  /** The lines at the height of the dot: a path in a box one unit high, with one unit for each lane. */
  head: string;
  /** Those below, which run on however high the row is: a path in a box of the same kind. */
  tail: string;
}

/** A tree as rows and lanes. */
export interface StemmaDrawing {
  /** The number of lanes. */
  lanes: number;
  rows: StemmaRow[];
}

/**
 * Draws a tree, one row for each node, parents above their children. Children stand a lane further in than their parent
 * and in their order; but the one with most below it comes last and goes on in its parent's lane, and so does an only
 * child. So a long line of descent stays one straight line, and a tree of n nodes needs at most 2 + log2 n lanes.
 *
 * @param parents each node's parent by its place in this list; null for the root, of which there is one
 */
export function drawStemma(parents: readonly (number | null)[]): StemmaDrawing {
  const children = parents.map((): number[] => []);
  let root = 0;
  for (const [node, parent] of parents.entries()) {
    if (parent === null) root = node;
    else children[parent]?.push(node);
  }
  const downwards = [root];
  for (const node of downwards) downwards.push(...(children[node] ?? []));
  const sizes = parents.map(() => 1);
  for (const node of downwards.toReversed()) {
    const parent = parents[node];
    if (parent != null) sizes[parent] = (sizes[parent] ?? 0) + (sizes[node] ?? 0);
  }

  const rows: StemmaRow[] = [];
  const open = [{ node: root, lane: 0, passing: [] as readonly number[], from: null as From }];
  for (let next = open.pop(); next !== undefined && parents.length > 0; next = open.pop()) {
    const { node, lane, passing, from } = next;
    const below = children[node] ?? [];
    rows.push({ node, lane, ...lines(lane, passing, from, below.length > 0) });
    const heir = heirOf(below, sizes);
    const forks = below.filter((child) => child !== heir);
    const last = heir ?? forks.at(-1);
    const laid = [...forks, ...(heir === undefined ? [] : [heir])].map((child) => ({
      node: child,
      lane: child === heir ? lane : lane + 1,
      passing: child === last ? passing : [...passing, lane],
      from: child === heir ? ('above' as const) : ('beside' as const),
    }));
    open.push(...laid.toReversed());
  }
  return { lanes: 1 + Math.max(0, ...rows.map(({ lane }) => lane)), rows };
}

/** Where a node's line comes from: its own lane above, the lane beside it, or nowhere. */
type From = 'above' | 'beside' | null;

/** The child that goes on in its parent's lane: an only one, else the first of those with most below them. */
function heirOf(children: readonly number[], sizes: readonly number[]): number | undefined {
  if (children.length <= 1) return children[0];
  const most = Math.max(...children.map((child) => sizes[child] ?? 0));
  return most === 1 ? undefined : children.find((child) => sizes[child] === most);
}

function lines(
  lane: number,
  passing: readonly number[],
  from: From,
  goesOn: boolean,
): Pick<StemmaRow, 'head' | 'tail'> {
  const x = lane + 0.5;
  const incoming = {
    above: `M${x} 0V.5`,
    beside: `M${x - 1} 0Q${x - 1} .5 ${x} .5`,
  };
  const straight = (lanes: readonly number[]): string =>
    lanes.map((each) => `M${each + 0.5} 0V1`).join('');
  return {
    head: straight(passing) + (from === null ? '' : incoming[from]) + (goesOn ? `M${x} .5V1` : ''),
    tail: straight(goesOn ? [...passing, lane] : passing),
  };
}
