import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack, Pack, type Packed } from '../../src/packed/pack.ts';
import { newStore } from './store.ts';

const store = newStore();

/** What is read of packed values, each as JSON: equal texts have equal values, their keys in the same order. */
const read = (packed: Packed, count: number): string[] => {
  const values = new Pack<unknown>(store, packed, 1);
  return Array.from({ length: count }, (_, index) => JSON.stringify(values.at(index)));
};

const jsonOf = (values: readonly unknown[]): string[] =>
  values.map((value) => JSON.stringify(value));

describe('packed values', () => {
  const isCompressed = fc.constantFrom(true, false, undefined);

  test('are read as they were, each at its place, whether compressed or not', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), isCompressed, (values, compressed) => {
        expect(read(pack(store, values, compressed), values.length)).toEqual(jsonOf(values));
      }),
    );
  });

  test('are read as they were where they are long, too', () => {
    const values = ['ferry '.repeat(5_000), 'ä🚢\ud83d'.repeat(2_000), Array(3_000).fill({ a: 1 })];
    expect(read(pack(store, values), 3)).toEqual(jsonOf(values));
    expect(read(pack(store, values, false), 3)).toEqual(jsonOf(values));
  });

  test('are read as they were where others were packed into the same store, before and between', () => {
    const first = pack(store, ['ferry'.repeat(20_000), 'bridge'], false);
    const second = pack(store, ['tunnel'.repeat(20_000)]);
    const none = pack(store, []);
    const third = pack(store, ['mill'], false);
    expect(read(first, 2)).toEqual(jsonOf(['ferry'.repeat(20_000), 'bridge']));
    expect(read(second, 1)).toEqual(jsonOf(['tunnel'.repeat(20_000)]));
    expect(none.blocks).toHaveLength(0);
    expect(read(third, 1)).toEqual(jsonOf(['mill']));
  });

  test('may be forgotten before the next is made', () => {
    const order: string[] = [];
    const made = ['ferry', 'bridge'].values().map((name) => {
      order.push(`made ${name}`);
      return { toJSON: () => order.push(`packed ${name}`) };
    });
    pack(store, made);
    expect(order).toEqual(['made ferry', 'packed ferry', 'made bridge', 'packed bridge']);
  });

  test.each([
    ['a function', () => 'ferry'],
    ['undefined', undefined],
    ['a large integer', 1n],
  ])('cannot be %s, which JSON has not', (_what, value) => {
    expect(() => pack(store, ['ferry', value])).toThrow(TypeError);
  });

  test('stay read while they are among the latest, and are read anew later', () => {
    const values = new Pack<{ id: number }>(
      store,
      pack(store, [{ id: 0 }, { id: 1 }, { id: 2 }]),
      2,
    );
    const [first, second] = [values.at(0), values.at(1)];
    expect(values.at(0)).toBe(first);
    values.at(2);
    expect(values.at(0)).toBe(first);
    const again = values.at(1);
    expect(again).not.toBe(second);
    expect(again).toEqual(second);
  });
});

describe('the sum of a packed value', () => {
  test('is that of another where JSON says the same of both, and no other', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const values = new Pack(store, pack(store, [one, other, structuredClone(one)]), 1);
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(values.sumAt(0) === values.sumAt(1)).toBe(isSame);
        expect(values.sumAt(2)).toBe(values.sumAt(0));
      }),
    );
  });

  test('does not depend on where the value stands and how it is kept', () => {
    const ferry = 'ferry '.repeat(500);
    const alone = new Pack(store, pack(store, [ferry]), 1).sumAt(0);
    expect(new Pack(store, pack(store, ['bridge', ferry]), 1).sumAt(1)).toBe(alone);
    expect(new Pack(store, pack(store, [ferry], false), 1).sumAt(0)).toBe(alone);
  });
});

test('packed values are read in another thread', async () => {
  const packed = pack(store, ['ferry', 'bridge'.repeat(500)]);
  const code = `
    import { parentPort, workerData } from 'node:worker_threads';
    const { packed, file, folder } = workerData;
    const [{ Pack }, { Store }] = await Promise.all(['pack', 'store'].map((name) => import(folder + name + '.ts')));
    const values = new Pack(new Store(file), packed, 1);
    parentPort.postMessage([values.at(0), values.at(1)]);
  `;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
    workerData: {
      packed,
      file: store.file,
      folder: new URL('../../src/packed/', import.meta.url).href,
    },
  });
  const [told] = await Promise.all([once(worker, 'message'), once(worker, 'exit')]);
  expect(told).toEqual([['ferry', 'bridge'.repeat(500)]]);
});

test('a store that is cut short says so', () => {
  const packed = pack(store, ['ferry']);
  const shorter = newStore();
  shorter.add(Buffer.from('f'));
  expect(() => new Pack(shorter, packed, 1).at(0)).toThrow(
    'The file of what is packed ends too soon.',
  );
});
