import { hash, mix } from '../../src/collate/tokenise.ts';

/** Numbers from 0 to 1 (exclusive) that look like chance and are the same for the same seed. */
export function drawsOf(seed: string): () => number {
  // Two generators, for one of 32 bits alone would come to the same place for some of so many stories.
  let first = hash(`first ${seed}`);
  let second = hash(`second ${seed}`);
  return () => {
    first = (Math.imul(first, 1_664_525) + 1_013_904_223) >>> 0;
    second = (Math.imul(second, 22_695_477) + 1) >>> 0;
    return mix(first ^ mix(second)) / 2 ** 32;
  };
}

/** One of a list, any as likely as another. */
export function oneOf<T>(list: readonly [T, ...T[]], draw: () => number): T {
  return list[Math.floor(draw() * list.length)] ?? list[0];
}

/** A rank from 0 to `size` (exclusive) as frequent as words and names are: the nth comes about 1/n as often (Zipf). */
export function rankOf(size: number, draw: () => number): number {
  return Math.floor((size + 1) ** draw()) - 1;
}
