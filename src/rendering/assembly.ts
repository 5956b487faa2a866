import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { openArchive, type OpenArchive, type PackedArchive } from '../packed/archive.ts';
import { Store } from '../packed/store.ts';
import { bundleFolder } from './bundle.ts';
import type { Page } from './render.ts';

/* What one process assembles and the threads of another read: files beside Astro's bundle of pages. */

/** A page that there is, and the digest of what it is given; null where that is not known. */
export interface ListedPage extends Page {
  key: string | null;
}

/** This same code wrote the files, a moment ago. To look at each of their parts would take seconds. */
const packedSchema = z.custom<PackedArchive>(
  (archive) => z.looseObject({ stories: z.array(z.unknown()) }).safeParse(archive).success,
);
const pagesSchema = z.custom<ListedPage[]>(Array.isArray);

const filesIn = (folder: string) => {
  const file = (name: string): string => join(folder, bundleFolder, name);
  return { store: file('store'), archive: file('archive'), pages: file('pages') };
};

/** Makes the store of the archive that pages are made of. */
export function newStore(folder: string): Store {
  return new Store(filesIn(folder).store, true);
}

/**
 * Writes what was assembled.
 *
 * @param folder where the site is made
 * @param archive what is not in its store
 */
export function writeAssembly(folder: string, archive: PackedArchive, pages: ListedPage[]): void {
  const files = filesIn(folder);
  writeFileSync(files.archive, serialize(archive));
  writeFileSync(files.pages, serialize(pages));
}

/** Opens the archive that was assembled. */
export function archiveIn(folder: string): OpenArchive & { store: Store } {
  const files = filesIn(folder);
  const store = new Store(files.store);
  const packed = packedSchema.parse(deserialize(readFileSync(files.archive)));
  return { ...openArchive(packed, store), store };
}

/** The pages that were listed. */
export function pagesIn(folder: string): ListedPage[] {
  return pagesSchema.parse(deserialize(readFileSync(filesIn(folder).pages)));
}
