import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** A file of bytes. One process adds to its end; then all threads read of it what they need. */
export class Store {
  readonly #file: number;
  #size = 0;

  /**
   * @param isNew whether there is nothing in it yet
   * @throws what the system refuses
   */
  constructor(path: string, isNew = false) {
    this.#file = openSync(path, isNew ? 'wx+' : 'r');
  }

  /** Adds bytes. Returns where the first of them stands, from 0. */
  add(bytes: Uint8Array): number {
    const from = this.#size;
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
    this.#size += bytes.length;
    return from;
  }

  /** @throws Error where the file has fewer bytes */
  read(from: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    for (let at = 0; at < length;) {
      const count = readSync(this.#file, bytes, at, length - at, from + at);
      if (count === 0) throw new Error('The file of what is packed ends too soon.');
      at += count;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.#file);
  }
}
