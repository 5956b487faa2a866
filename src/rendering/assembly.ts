import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { PackedArchive } from '../packed/archive.ts';
import type { Styles } from './bundle.ts';
import type { Page } from './render.ts';

/** An archive that comes from another thread. It was made by this same code. */
export const packedSchema = z.custom<PackedArchive>(
  (archive) => z.looseObject({ stories: z.array(z.unknown()) }).safeParse(archive).success,
);

/** A page that there is, and the digest of what it is given; null where that is not known. */
export interface ListedPage extends Page {
  key: string | null;
}

/** All that is to be made, and what it is made of. */
export interface Assembly {
  archive: PackedArchive;
  pages: ListedPage[];
}

const assemblySchema = z.object({
  archive: packedSchema,
  // There are a dozen for each story: a look at each of them would take seconds.
  pages: z.custom<ListedPage[]>(Array.isArray),
});

/**
 * Has another thread make the archive and list the pages.
 *
 * @param folder where the site is made, with Astro's bundle of pages in it
 * @throws what was thrown there, as a ProblemError where copies cannot be read
 */
export async function assembly(folder: string, styles: Styles): Promise<Assembly> {
  const worker = new Worker(join(import.meta.dirname, 'assembler.ts'), {
    workerData: { folder, styles },
  });
  const messages: unknown[] = await once(worker, 'message');
  await worker.terminate();
  return assemblySchema.parse(messages[0]);
}
