import { hash } from 'node:crypto';
import { z } from 'zod';
import { compress, decompress } from '../compressed.ts';
import { Latest } from '../latest.ts';
import type { Store } from './store.ts';

/** Where values stand as bytes in a store. */
export interface Packed {
  /** For each block of values from which byte of the store, how many bytes, and whether they are compressed. */
  blocks: Float64Array;
  /** For each value which block it stands in, from which of its bytes, and how many. */
  places: Uint32Array;
  /** For each value the first bytes of its SHA-256. */
  sums: Uint8Array;
}

/** How many numbers tell where a block stands, how many where a value does, and how many bytes a sum has. */
const [ofBlock, ofPlace, ofSum] = [3, 3, 16];

/** Values are compressed together, in blocks of so many bytes: one by one they take more room, and ten times as long. */
const blockSize = 1 << 15;

/**
 * Packs values that JSON can hold, one after another: what is packed may be forgotten before the next is made.
 *
 * @param isCompressed whether they are to take little room; else each is found the sooner
 * @throws TypeError where JSON cannot hold one
 */
export function pack(store: Store, values: Iterable<unknown>, isCompressed = true): Packed {
  const blocks: number[] = [];
  const places: number[] = [];
  const sums: Buffer[] = [];
  let waiting: Buffer[] = [];
  let size = 0;
  const close = (): void => {
    const all = Buffer.concat(waiting);
    const bytes = isCompressed ? compress(all) : all;
    blocks.push(store.add(bytes), bytes.length, Number(isCompressed));
    waiting = [];
    size = 0;
  };
  for (const value of values) {
    const json = Buffer.from(JSON.stringify(value));
    if (size > 0 && size + json.length > blockSize) close();
    places.push(blocks.length / ofBlock, size, json.length);
    sums.push(hash('sha256', json, 'buffer').subarray(0, ofSum));
    waiting.push(json);
    size += json.length;
  }
  if (size > 0) close();
  return {
    blocks: Float64Array.from(blocks),
    places: Uint32Array.from(places),
    sums: new Uint8Array(Buffer.concat(sums)),
  };
}

/** So many blocks stay decompressed. */
const mostBlocks = 4;

/** Packed values, each read when it is asked for; the latest that were stay read. */
export class Pack<Value> {
  readonly #store: Store;
  readonly #packed: Packed;
  readonly #read: Latest<number, Value>;
  readonly #blocks = new Latest<number, Buffer>(mostBlocks);
  /** What is read is what this same code packed a moment ago. */
  readonly #schema = z.custom<Value>();

  /**
   * @param packed what `pack` made of values of this type, in this process or another
   * @param most how many stay read
   */
  constructor(store: Store, packed: Packed, most: number) {
    this.#store = store;
    // Arrays that were read from a file would keep all of it in memory.
    const { blocks, places, sums } = packed;
    this.#packed = { blocks: blocks.slice(), places: places.slice(), sums: sums.slice() };
    this.#read = new Latest(most);
  }

  /** The value at a place among all, from 0. */
  at(index: number): Value {
    return this.#read.get(index, () => this.#parse(index));
  }

  /** What tells the value at a place from any other, in hex digits. */
  sumAt(index: number): string {
    return Buffer.from(this.#packed.sums.subarray(index * ofSum, (index + 1) * ofSum)).toString(
      'hex',
    );
  }

  #parse(index: number): Value {
    const [block = 0, from = 0, length = 0] = this.#packed.places.subarray(
      index * ofPlace,
      (index + 1) * ofPlace,
    );
    const json = this.#blocks
      .get(block, () => this.#open(block))
      .toString('utf8', from, from + length);
    return this.#schema.parse(JSON.parse(json));
  }

  /** The bytes of a block's values. */
  #open(block: number): Buffer {
    const [from = 0, length = 0, isCompressed = 0] = this.#packed.blocks.subarray(
      block * ofBlock,
      (block + 1) * ofBlock,
    );
    const bytes = this.#store.read(from, length);
    return isCompressed === 1 ? decompress(bytes) : bytes;
  }
}
