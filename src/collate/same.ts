/** A block of each of two texts, by their positions. */
export interface Pair {
  a: number;
  b: number;
}

/**
 * The blocks of two texts that have the same words, each once: those that stand once in both, from these on their
 * neighbours, as in patience diff (Cohen 2007), and at last the others in their order.
 *
 * @param a for each block of the one text a number that is the same for the same words
 * @param b the same of the other
 * @returns the pairs in the order of `a`
 */
export function sameBlocks(a: Float64Array, b: Float64Array): Pair[] {
  const [placesA, placesB] = [placesOf(a), placesOf(b)];
  const answer = new Int32Array(a.length).fill(-1);
  const taken = new Uint8Array(b.length);
  const link = (here: number, there: number): void => {
    answer[here] = there;
    taken[there] = 1;
  };
  const isOpen = (here: number, there: number): boolean =>
    answer[here] === -1 && taken[there] === 0 && a[here] === b[there];

  for (const [key, [here = 0, ...more]] of placesA) {
    const [there, ...others] = placesB.get(key) ?? [];
    if (there !== undefined && more.length === 0 && others.length === 0) link(here, there);
  }
  for (let here = 1; here < a.length; here += 1) {
    const there = (answer[here - 1] ?? -1) + 1;
    if (there > 0 && there < b.length && isOpen(here, there)) link(here, there);
  }
  for (let here = a.length - 2; here >= 0; here -= 1) {
    const there = (answer[here + 1] ?? -1) - 1;
    if (there >= 0 && isOpen(here, there)) link(here, there);
  }
  for (const [key, here] of placesA) {
    const open = (placesB.get(key) ?? []).filter((there) => taken[there] === 0);
    const rest = here.filter((place) => answer[place] === -1);
    rest.slice(0, open.length).forEach((place, index) => {
      link(place, open[index] ?? 0);
    });
  }
  return [...answer.entries()].flatMap(([here, there]) =>
    there < 0 ? [] : [{ a: here, b: there }],
  );
}

function placesOf(keys: Float64Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  keys.forEach((key, place) => {
    const found = places.get(key);
    if (found === undefined) places.set(key, [place]);
    else found.push(place);
  });
  return places;
}
