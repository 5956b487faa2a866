import { hash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { Latest } from './latest.ts';

/** Values as bytes in memory that all threads share. It is handed to them as it is, and nothing of it is copied. */
export interface Packed {
  memory: SharedArrayBuffer[];
  /** For each value which memory it stands in, from which byte, how many, and whether they are compressed. */
  places: Uint32Array<SharedArrayBuffer>;
  /** For each value the first bytes of its SHA-256. */
  sums: Uint8Array<SharedArrayBuffer>;
}

/** How many numbers tell a value's place, and how many bytes its sum has. */
const [ofPlace, ofSum] = [4, 16];

/** Memory is taken in parts of so many bytes; a value that needs more has one for itself. */
const partSize = 1 << 20;

/** To compress fewer bytes than these takes longer than it is worth. */
const small = 1_000;

/**
 * Packs values that JSON can hold, one after another: what is packed may be forgotten before the next is made.
 *
 * @param least how many bytes of JSON are compressed
 * @throws TypeError where JSON cannot hold one
 */
export function pack(values: Iterable<unknown>, least = small): Packed {
  const memory: SharedArrayBuffer[] = [];
  const places: number[] = [];
  const sums: Buffer[] = [];
  let free = new Uint8Array(new SharedArrayBuffer(0));
  for (const value of values) {
    const json = Buffer.from(JSON.stringify(value));
    const isCompressed = json.length >= least;
    const bytes = isCompressed ? zstdCompressSync(json, quick) : json;
    if (bytes.length > free.length) {
      const part = new SharedArrayBuffer(Math.max(partSize, bytes.length));
      memory.push(part);
      free = new Uint8Array(part);
    }
    free.set(bytes);
    places.push(memory.length - 1, free.byteOffset, bytes.length, Number(isCompressed));
    sums.push(hash('sha256', json, 'buffer').subarray(0, ofSum));
    free = free.subarray(bytes.length);
  }
  const packed = {
    memory,
    places: new Uint32Array(new SharedArrayBuffer(places.length * Uint32Array.BYTES_PER_ELEMENT)),
    sums: new Uint8Array(new SharedArrayBuffer(sums.length * ofSum)),
  };
  packed.places.set(places);
  sums.forEach((sum, index) => {
    packed.sums.set(sum, index * ofSum);
  });
  return packed;
}

const quick = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Packed values, each read when it is asked for; the latest that were stay read. */
export class Pack<Value> {
  readonly #packed: Packed;
  readonly #read: Latest<number, Value>;
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
    const { memory, places } = this.#packed;
    const [part = 0, from = 0, length = 0, isCompressed = 0] = places.subarray(
      index * ofPlace,
      (index + 1) * ofPlace,
    );
    const bytes = Buffer.from(memory[part] ?? new SharedArrayBuffer(0), from, length);
    const json = isCompressed === 1 ? zstdDecompressSync(bytes) : bytes;
    return this.#schema.parse(JSON.parse(json.toString()));
  }
}
