/**
 * The heaviest chain that goes down both texts: of links in the order of `a`, then of `b`, those of the greatest weight
 * in all whose `b` never falls (Fredman 1975 with weights, on a Fenwick tree; n log n).
 */
export function heaviestChain<Link extends { a: number; b: number }>(
  links: readonly Link[],
  weightOf: (link: Link) => number,
): Set<Link> {
  const size = links.reduce((most, { b }) => Math.max(most, b + 1), 0);
  /** For each range of `b`, as a Fenwick tree has them, the heaviest chain that ends in it. */
  const heaviest: (Ended<Link> | undefined)[] = [];
  let best: Ended<Link> | undefined;
  for (const link of links) {
    let before: Ended<Link> | undefined;
    for (let at = link.b + 1; at > 0; at -= at & -at) {
      const found = heaviest[at];
      if (found !== undefined && found.weight > (before?.weight ?? 0)) before = found;
    }
    const ended = { link, before, weight: (before?.weight ?? 0) + weightOf(link) };
    for (let at = link.b + 1; at <= size; at += at & -at) {
      if (ended.weight > (heaviest[at]?.weight ?? 0)) heaviest[at] = ended;
    }
    if (ended.weight > (best?.weight ?? 0)) best = ended;
  }
  const chain = new Set<Link>();
  for (let at = best; at !== undefined; at = at.before) chain.add(at.link);
  return chain;
}

/** A chain by its last link. */
interface Ended<Link> {
  link: Link;
  before: Ended<Link> | undefined;
  weight: number;
}
