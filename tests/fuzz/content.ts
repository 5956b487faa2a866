import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SourceFile } from '../../src/ingest/lines.ts';

/** What stands in a project's content/: files by their names in each folder. */
export interface Content {
  sources: readonly SourceFile[];
  copies: readonly SourceFile[];
}

const folders = ['sources', 'copies'] as const;

/** The folder of what was found: each case a folder, which the suite replays for ever. */
export const found = join(import.meta.dirname, 'found');

/** A name on disk: as in an address, for a file's name may be one that not every system has. */
const encode = encodeURIComponent;

/** Writes content as a case. */
export function writeCase(folder: string, content: Content): void {
  for (const kind of folders) {
    for (const { name, bytes } of content[kind]) {
      const file = join(folder, kind, encode(name));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  }
}

/** Reads a case. */
export function readCase(folder: string): Content {
  const there = readdirSync(folder);
  const read = (kind: string): SourceFile[] =>
    there.includes(kind)
      ? readdirSync(join(folder, kind)).map((file) => ({
          name: decodeURIComponent(file),
          bytes: new Uint8Array(readFileSync(join(folder, kind, file))),
        }))
      : [];
  return { sources: read('sources'), copies: read('copies') };
}
