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
