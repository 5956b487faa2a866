import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PackedMap } from '../../src/packed/map.ts';

type Entries = [key: string, value: unknown][];

const mapOf = (entries: Entries, read: number[] = []): PackedMap<unknown> =>
  new PackedMap(
    entries.map(([key]) => key),
    (place) => {
      read.push(place);
      return entries[place]?.[1];
    },
    (place) => JSON.stringify(entries[place]?.[1]),
  );

/** All that a map tells of itself when it is gone through. */
const told = (map: ReadonlyMap<string, unknown>): unknown => {
  const seen: unknown[] = [];
  map.forEach((value, key, whole) => seen.push([key, value, whole === map]));
  return [map.size, seen, [...map], [...map.entries()], [...map.keys()], [...map.values()]];
};

const entriesOf = (key: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>) =>
  fc.uniqueArray(fc.tuple(key, value), { selector: ([one]) => one });

describe('a map that reads its values when they are asked for', () => {
  test('tells what a map of the same entries tells', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constant(undefined));
    fc.assert(
      fc.property(entriesOf(fc.string(), value), fc.string(), (entries, other) => {
        const [packed, map] = [mapOf(entries), new Map(entries)];
        expect(told(packed)).toEqual(told(map));
        for (const key of [...map.keys(), other]) {
          expect(packed.has(key)).toBe(map.has(key));
          expect(packed.get(key)).toBe(map.get(key));
        }
      }),
    );
  });

  test('reads nothing for its keys, and no more than what is asked for', () => {
    const read: number[] = [];
    const map = mapOf(
      [
        ['ferry', 1],
        ['bridge', 2],
        ['tunnel', 3],
      ],
      read,
    );
    expect([map.size, map.has('ferry'), map.get('train')]).toEqual([3, true, undefined]);
    expect([...map.keys()]).toEqual(['ferry', 'bridge', 'tunnel']);
    expect(read).toEqual([]);
    map.get('bridge');
    expect(read).toEqual([1]);
    map.values().next();
    map.entries().next();
    expect(read).toEqual([1, 0, 0]);
  });

  test('has the sum of a map with the same entries in the same order, and no other', () => {
    const few = entriesOf(fc.constantFrom('a', 'b', 'a-b'), fc.integer({ min: 0, max: 1 }));
    fc.assert(
      fc.property(few, few, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(mapOf(one).sum === mapOf(other).sum).toBe(isSame);
      }),
    );
  });
});
