import { hash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';

/** Where what one build made is kept for the next: below Astro's own cache folder (astro.config.ts). */
const folder = '.astro/cache/stemma';

/**
 * Keeps a value for the next build, written beside and put in place at once. A value that cannot be kept is made anew next time.
 */
export function keep(root: string, name: string, value: unknown): void {
  const file = join(root, folder, name);
  const beside = `${file}.${process.pid}.part`;
  const bytes = serialize(value);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, Buffer.concat([Buffer.from(hash('sha256', bytes, 'hex')), bytes]));
    renameSync(beside, file);
  } catch {
    // The next build does the work again.
  }
}

/** What an earlier build kept; undefined where it kept nothing, or nothing that is whole and of this shape. */
export function kept<Schema extends z.ZodType>(
  root: string,
  name: string,
  schema: Schema,
): z.output<Schema> | undefined {
  try {
    const bytes = readFileSync(join(root, folder, name));
    const [sum, rest] = [bytes.subarray(0, 64), bytes.subarray(64)];
    if (sum.toString() !== hash('sha256', rest, 'hex')) return undefined;
    return schema.safeParse(deserialize(rest)).data;
  } catch {
    return undefined;
  }
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
