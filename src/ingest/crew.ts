import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { problemSchema, type Problem } from '../problem.ts';
import { copySchema } from '../story.ts';
import type { SourceFile } from './lines.ts';
import type { MadeCopy } from './make.ts';
import type { Progress } from './plan.ts';

/** For fewer files the workers' start takes longer than they save. */
export const worthACrew = 400;

/** So many files a worker takes at once. */
const batch = 50;

const resultSchema = z.array(
  z.union([
    z.object({
      name: z.string(),
      text: z.string(),
      fields: copySchema,
      doubts: z.array(z.object({ line: z.number(), what: z.string() })),
    }),
    z.object({ problem: problemSchema }),
  ]),
);

/**
 * Makes the copies of many sources, on all processors.
 *
 * @returns by the sources' names what `makeCopy` gives for each
 */
export async function makeCopies(
  sources: readonly SourceFile[],
  progress: Progress,
): Promise<Map<string, MadeCopy | { problem: Problem }>> {
  const made = new Map<string, MadeCopy | { problem: Problem }>();
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(join(import.meta.dirname, 'worker.ts'));
    try {
      while (next < sources.length) {
        const files = sources.slice(next, (next += batch));
        const results = await answer(worker, files);
        results.forEach((result, index) => {
          made.set(files[index]?.name ?? '', result);
        });
        progress(made.size, sources.length);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return made;
}

function answer(
  worker: Worker,
  files: readonly SourceFile[],
): Promise<z.output<typeof resultSchema>> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message: unknown) => {
      worker.off('error', reject);
      resolve(resultSchema.parse(message));
    });
    worker.postMessage(files);
  });
}
