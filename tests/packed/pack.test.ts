import { once } from 'node:events';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack, Pack, type Packed } from '../../src/packed/pack.ts';

const mebibyte = 1 << 20;

/** What is read of packed values, each as JSON: equal texts have equal values, their keys in the same order. */
const read = (packed: Packed, count: number): string[] => {
  const values = new Pack<unknown>(packed, 1);
  return Array.from({ length: count }, (_, index) => JSON.stringify(values.at(index)));
};

const jsonOf = (values: readonly unknown[]): string[] =>
  values.map((value) => JSON.stringify(value));

describe('packed values', () => {
  const isCompressed = fc.constantFrom(true, false, undefined);

  test('are read as they were, each at its place, whether compressed or not', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), isCompressed, (values, compressed) => {
        expect(read(pack(values, compressed), values.length)).toEqual(jsonOf(values));
      }),
    );
  });

  test('are read as they were where they are long, too', () => {
    const values = ['ferry '.repeat(5_000), 'ä🚢\ud83d'.repeat(2_000), Array(3_000).fill({ a: 1 })];
    expect(read(pack(values), 3)).toEqual(jsonOf(values));
    expect(read(pack(values, false), 3)).toEqual(jsonOf(values));
  });

  test('are read as they were where one is larger than a part of the memory, or does not fit into what is left of it', () => {
    const sizes = [10, 3 * mebibyte, 10, 0.6 * mebibyte, 0.6 * mebibyte, 10, mebibyte, 10];
    const values = sizes.map((size, index) => `${index}`.repeat(size));
    expect(read(pack(values, false), values.length)).toEqual(jsonOf(values));
  });

  test('share one part of the memory as long as there is room in it', () => {
    expect(pack(['ferry', 'bridge', 'tunnel'.repeat(9)], false).memory).toHaveLength(1);
    expect(pack([]).memory).toEqual([]);
  });

  test('may be forgotten before the next is made', () => {
    const order: string[] = [];
    const made = ['ferry', 'bridge'].values().map((name) => {
      order.push(`made ${name}`);
      return { toJSON: () => order.push(`packed ${name}`) };
    });
    pack(made);
    expect(order).toEqual(['made ferry', 'packed ferry', 'made bridge', 'packed bridge']);
  });

  test.each([
    ['a function', () => 'ferry'],
    ['undefined', undefined],
    ['a large integer', 1n],
  ])('cannot be %s, which JSON has not', (_what, value) => {
    expect(() => pack(['ferry', value])).toThrow(TypeError);
  });

  test('stay read while they are among the latest, and are read anew later', () => {
    const values = new Pack<{ id: number }>(pack([{ id: 0 }, { id: 1 }, { id: 2 }]), 2);
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
        const values = new Pack(pack([one, other, structuredClone(one)]), 1);
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(values.sumAt(0) === values.sumAt(1)).toBe(isSame);
        expect(values.sumAt(2)).toBe(values.sumAt(0));
      }),
    );
  });

  test('does not depend on where the value stands and how it is kept', () => {
    const ferry = 'ferry '.repeat(500);
    const alone = new Pack(pack([ferry]), 1).sumAt(0);
    expect(new Pack(pack(['bridge', ferry]), 1).sumAt(1)).toBe(alone);
    expect(new Pack(pack([ferry], false), 1).sumAt(0)).toBe(alone);
  });
});

describe('packed values that are handed on', () => {
  /** Changes a letter of the first value, "ferry", where it stands. */
  const rename = ({ memory }: Packed): void => {
    new Uint8Array(memory[0] ?? new SharedArrayBuffer(0)).set(Buffer.from('b'), '"'.length);
  };

  const sent = (packed: Packed): Packed | undefined => {
    const { port1, port2 } = new MessageChannel();
    port1.postMessage(packed);
    const handed: { message: Packed } | undefined = receiveMessageOnPort(port2);
    port1.close();
    return handed?.message;
  };

  test.each([
    ['cloned', structuredClone<Packed>],
    ['sent', sent],
  ])('are the same memory when they are %s: what changes there changes here', (_how, hand) => {
    const packed = pack(['ferry', 'bridge'.repeat(500)], false);
    const handed = hand(packed);
    if (handed === undefined) throw new Error('nothing came');
    expect(read(handed, 2)).toEqual(jsonOf(['ferry', 'bridge'.repeat(500)]));
    expect(new Pack(handed, 1).sumAt(1)).toBe(new Pack(packed, 1).sumAt(1));
    rename(handed);
    expect(read(packed, 1)).toEqual(['"berry"']);
  });

  test('are the same memory in another thread', async () => {
    const packed = pack(['ferry', 'bridge'.repeat(500)], false);
    const code = `
      import { parentPort, workerData } from 'node:worker_threads';
      const { Pack } = await import(workerData.code);
      const values = new Pack(workerData.packed, 1);
      parentPort.postMessage([values.at(0), values.at(1)]);
      (${rename.toString()})(workerData.packed);
    `;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
      workerData: { packed, code: new URL('../../src/packed/pack.ts', import.meta.url).href },
    });
    const [told] = await Promise.all([once(worker, 'message'), once(worker, 'exit')]);
    expect(told).toEqual([['ferry', 'bridge'.repeat(500)]]);
    expect(read(packed, 1)).toEqual(['"berry"']);
  });
});
