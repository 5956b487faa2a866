import type { Archive, Story } from '../assemble.ts';

/** What stands before something and after it, as far as there is anything. */
export interface Neighbours<Item> {
  previous: Item | undefined;
  next: Item | undefined;
}

/** The neighbours of each of several things, the earliest of them first. */
export function neighboursIn<Item>(items: readonly Item[]): Map<Item, Neighbours<Item>> {
  return new Map(
    items.map((item, index) => [item, { previous: items[index - 1], next: items[index + 1] }]),
  );
}

/** Of each archive the neighbours of its families: all stories ask for them. */
const ofFamilies = new WeakMap<Archive['bases'], ReadonlyMap<string, Neighbours<Story>>>();

/**
 * The families before and after a story's own in the order of the archive, by their bases: the next is the newer one. A
 * version has those of its family, so that whoever reads on from it misses none and meets none twice.
 */
export function familiesBeside(
  { family }: Pick<Story, 'family'>,
  { bases }: Pick<Archive, 'bases'>,
): Neighbours<Story> {
  const beside =
    ofFamilies.get(bases) ??
    new Map([...neighboursIn(bases.toReversed())].map(([{ id }, beside]) => [id, beside]));
  ofFamilies.set(bases, beside);
  return beside.get(family.base) ?? { previous: undefined, next: undefined };
}
