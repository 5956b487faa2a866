import { defineCollection } from 'astro:content';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { copyFolder, sourceFolder } from './ingest/folders.ts';
import { plan } from './ingest/ingest.ts';
import { slugOfFile } from './ingest/plan.ts';
import { skipsBad } from './ingest/skip-bad.ts';
import { describeProblems, ProblemError } from './problem.ts';
import { copySchema } from './story.ts';

/**
 * The copies' fields, by id. Bodies stay in their files: Astro bundles the whole store as one string, and a
 * body in it is paid for several times over.
 */
const copies: Loader = {
  name: 'copies',
  load: (context) => {
    const { config, store, logger, watcher } = context;
    const root = fileURLToPath(config.root);

    const load = async (): Promise<void> => {
      const { kept, writes, problems } = await plan(root);
      const goesOn = watcher !== undefined || skipsBad(process.env);
      if (problems.length > 0 && !goesOn) throw new ProblemError(problems);
      if (problems.length > 0 && watcher !== undefined) logger.error(describeProblems(problems));
      if (writes.length > 0) logger.warn('There are sources without a copy: run `npm run ingest`.');
      const present = new Set(kept.map(({ name }) => slugOfFile(name)));
      for (const id of store.keys()) if (!present.has(id)) store.delete(id);
      for (const { name, text, fields } of kept) {
        store.set({
          id: slugOfFile(name),
          data: fields,
          filePath: `${copyFolder}/${name}`,
          // The fields too: what the same text means changes with the schema.
          digest: context.generateDigest({ text, fields }),
        });
      }
    };

    const first = load();
    const folders = [copyFolder, sourceFolder].map((folder) => join(root, folder) + sep);
    let running = first;
    watcher?.on('all', (_event, path) => {
      if (!folders.some((folder) => path.startsWith(folder))) return;
      running = running.then(load).catch((error: unknown) => {
        logger.error(error instanceof Error ? error.message : String(error));
      });
    });
    return first;
  },
};

export const collections = {
  stories: defineCollection({ loader: copies, schema: copySchema }),
};
