import { hash } from 'node:crypto';
import {
  closeSync,
  globSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { z } from 'zod';

/** Where what one build made is kept for the next: below Astro's own cache folder (astro.config.ts). */
const folder = '.astro/cache/stemma';

/** Before each part stand its length and its SHA-256; behind the last, a length of 0. */
const [ofLength, ofSum] = [4, 32];

/**
 * Keeps what is given for the next build, part by part, so that no more than one of them is in memory twice. It is written beside
 * and put in place at once. What cannot be kept is made anew next time.
 */
export function keep(root: string, name: string, parts: Iterable<unknown>): void {
  const file = join(root, folder, name);
  const beside = `${file}.${process.pid}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const to = openSync(beside, 'w');
    try {
      for (const part of parts) {
        const bytes = serialize(part);
        writeSync(to, lengthOf(bytes));
        writeSync(to, hash('sha256', bytes, 'buffer'));
        for (let from = 0; from < bytes.length;) from += writeSync(to, bytes, from);
      }
      writeSync(to, Buffer.alloc(ofLength));
    } finally {
      closeSync(to);
    }
    renameSync(beside, file);
  } catch {
    // The next build does the work again.
  }
}

function lengthOf(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(ofLength);
  length.writeUInt32LE(bytes.length);
  return length;
}

/** The parts that an earlier build kept; undefined where it kept nothing, or nothing that is whole and of this shape. */
export function kept<Schema extends z.ZodType>(
  root: string,
  name: string,
  schema: Schema,
): z.output<Schema>[] | undefined {
  try {
    const from = openSync(join(root, folder, name), 'r');
    try {
      const parts = [];
      for (let part = read(from); part !== null; part = read(from))
        parts.push(schema.parse(deserialize(part)));
      return parts;
    } finally {
      closeSync(from);
    }
  } catch {
    return undefined;
  }
}

/** The next part of what was kept; null behind the last. */
function read(file: number): Buffer | null {
  const length = bytesOf(file, ofLength).readUInt32LE();
  if (length === 0) return null;
  const sum = bytesOf(file, ofSum);
  const bytes = bytesOf(file, length);
  if (!hash('sha256', bytes, 'buffer').equals(sum)) throw new Error('It is not as it was written.');
  return bytes;
}

function bytesOf(file: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let to = 0; to < length;) {
    const count = readSync(file, bytes, { offset: to });
    if (count === 0) throw new Error('It ends too soon.');
    to += count;
  }
  return bytes;
}

/** What things are made with: with other code, libraries or settings all of them are made anew. */
export function makingOf(root: string, settings?: unknown): string {
  const files = [
    ...globSync('src/**/*.*', { cwd: root }).sort(),
    ...['astro.config.ts', 'package.json', 'package-lock.json'],
  ];
  const sums = files.map((file) => {
    try {
      return `${file} ${hash('sha256', readFileSync(join(root, file)))}`;
    } catch {
      return file;
    }
  });
  return hash('sha256', [process.version, JSON.stringify(settings ?? null), ...sums].join('\n'));
}
