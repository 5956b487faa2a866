import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readCopy } from '../markdown/copy.ts';
import { copySchema, type CopyFields } from '../story.ts';
import { sha256 } from '../text/normal.ts';
import type { CopyReader } from './plan.ts';

const file = '.astro/copies.json';

const memorySchema = z.object({
  code: z.string(),
  copies: z.record(z.string(), copySchema),
});

/** What reads copies, and knows again those that it read in an earlier run. */
export interface Memory {
  readCopy: CopyReader;
  /** Takes up what a copy's text means that was just made. */
  remember(text: string, fields: CopyFields): void;
  /** Writes down what was read, for the next run. */
  save(): void;
}

/**
 * A reader of copies that parses a text once and knows it again by its hash, which takes a twentieth of the time.
 * Only good copies are remembered, and forgotten where the code that reads them changes or the record is damaged.
 *
 * @param root the project's root
 */
export function rememberCopies(root: string): Memory {
  const path = join(root, file);
  const code = codeHash();
  const before = load(path, code);
  const now = new Map<string, CopyFields>();
  return {
    readCopy: (text, name) => {
      const hash = sha256(text);
      const known = before.get(hash);
      if (known !== undefined) {
        now.set(hash, known);
        return { fields: known };
      }
      const read = readCopy(text, name);
      if ('fields' in read) now.set(hash, read.fields);
      return read;
    },
    remember: (text, fields) => now.set(sha256(text), fields),
    save: () => {
      const isSame = now.size === before.size && [...now.keys()].every((hash) => before.has(hash));
      if (!isSame) store(path, JSON.stringify({ code, copies: Object.fromEntries(now) }));
    },
  };
}

/** The hash of all that decides what a copy's text means: the code that reads it, and its packages' versions. */
function codeHash(): string {
  const src = join(import.meta.dirname, '..');
  const rooms = ['markdown', 'text'].flatMap((room) =>
    readdirSync(join(src, room)).map((name) => join(room, name)),
  );
  const files = ['story.ts', ...rooms.sort(), '../package.json'];
  return sha256(files.map((name) => readFileSync(join(src, name), 'utf8')).join('\0'));
}

function load(path: string, code: string): Map<string, CopyFields> {
  try {
    const record = memorySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return new Map(record.code === code ? Object.entries(record.copies) : []);
  } catch {
    return new Map();
  }
}

/** Nothing is lost where it cannot be written, as in a folder that is only to be read: the next run takes longer. */
function store(path: string, text: string): void {
  const beside = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch {
    rmSync(beside, { force: true });
  }
}
