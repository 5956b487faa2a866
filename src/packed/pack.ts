import { hash } from 'node:crypto';
import { z } from 'zod';
import { compress, decompress } from '../compressed.ts';
import { Latest } from '../latest.ts';

/** Values as bytes in memory that all threads share. It is handed to them as it is, and nothing of it is copied. */
export interface Packed {
  memory: SharedArrayBuffer[];
  /** For each block of values which memory it stands in, from which byte, how many, and whether they are compressed. */
  blocks: Uint32Array<SharedArrayBuffer>;
  /** For each value which block it stands in, from which of its bytes, and how many. */
  places: Uint32Array<SharedArrayBuffer>;
  /** For each value the first bytes of its SHA-256. */
  sums: Uint8Array<SharedArrayBuffer>;
}

/** How many numbers tell where a block stands, how many where a value does, and how many bytes a sum has. */
const [ofBlock, ofPlace, ofSum] = [4, 3, 16];

/** Memory is taken in parts of so many bytes; a block that needs more has one for itself. */
const partSize = 1 << 20;

/** Values are compressed together, in blocks of so many bytes: one by one they take more room, and ten times as long. */
const blockSize = 1 << 15;

/**
 * Packs values that JSON can hold, one after another: what is packed may be forgotten before the next is made.
 *
 * @param isCompressed whether they are to take little room; else each is found the sooner
 * @throws TypeError where JSON cannot hold one
 */
export function pack(values: Iterable<unknown>, isCompressed = true): Packed {
  const memory: SharedArrayBuffer[] = [];
  const blocks: number[] = [];
  const places: number[] = [];
  const sums: Buffer[] = [];
  let free = new Uint8Array(new SharedArrayBuffer(0));
  let waiting: Buffer[] = [];
  let size = 0;
  const close = (): void => {
    const all = Buffer.concat(waiting);
    const bytes = isCompressed ? compress(all) : all;
    if (bytes.length > free.length) {
      const part = new SharedArrayBuffer(Math.max(partSize, bytes.length));
      memory.push(part);
      free = new Uint8Array(part);
    }
    free.set(bytes);
    blocks.push(memory.length - 1, free.byteOffset, bytes.length, Number(isCompressed));
    free = free.subarray(bytes.length);
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
    memory,
    blocks: shared(blocks),
    places: shared(places),
    sums: sharedBytes(Buffer.concat(sums)),
  };
}

function shared(numbers: readonly number[]): Uint32Array<SharedArrayBuffer> {
  const size = numbers.length * Uint32Array.BYTES_PER_ELEMENT;
  const memory = new Uint32Array(new SharedArrayBuffer(size));
  memory.set(numbers);
  return memory;
}

function sharedBytes(bytes: Uint8Array): Uint8Array<SharedArrayBuffer> {
  const memory = new Uint8Array(new SharedArrayBuffer(bytes.length));
  memory.set(bytes);
  return memory;
}

/** So many blocks stay decompressed. */
const mostBlocks = 4;

/** Packed values, each read when it is asked for; the latest that were stay read. */
export class Pack<Value> {
  readonly #packed: Packed;
  readonly #read: Latest<number, Value>;
  readonly #blocks = new Latest<number, Buffer>(mostBlocks);
  /** What is read is what was packed: it has never left the memory of this process. */
  readonly #schema = z.custom<Value>();

  /**
   * @param packed what `pack` made of values of this type, in this thread or another
   * @param most how many stay read
   */
  constructor(packed: Packed, most: number) {
    this.#packed = packed;
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
    const { memory, blocks } = this.#packed;
    const [part = 0, from = 0, length = 0, isCompressed = 0] = blocks.subarray(
      block * ofBlock,
      (block + 1) * ofBlock,
    );
    const bytes = Buffer.from(memory[part] ?? new SharedArrayBuffer(0), from, length);
    return isCompressed === 1 ? decompress(bytes) : bytes;
  }
}
