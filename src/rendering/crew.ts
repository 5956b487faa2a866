import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { packedFactsSchema } from '../inspection/packed.ts';
import type { MadeBatch, Page } from './render.ts';

const madeSchema = z.object({
  pages: z.array(z.object({ pathname: z.string(), readings: z.array(z.string()) })),
  facts: packedFactsSchema,
});

/** So many batches a worker has at once: it goes on with the second while this thread is busy with pages of its own. */
const ahead = 2;

/**
 * Starts threads that make pages.
 *
 * @param handed what they are told at their start
 */
export function startWorkers(count: number, handed: unknown): Worker[] {
  return Array.from({ length: count }, () => {
    const worker = new Worker(join(import.meta.dirname, 'worker.ts'));
    worker.postMessage(handed);
    return worker;
  });
}

/**
 * Has pages made by other threads while this one makes pages as well.
 *
 * @param batches pages that are made together; each thread takes the next when it is done with one
 * @param here makes pages in this thread
 * @param workers other threads, which nobody has listened to since they were started
 * @param done is given what became of each batch
 * @throws what the making of a page threw, wherever it was made
 */
export async function shareOut(
  batches: readonly (readonly Page[])[],
  here: (pages: readonly Page[]) => Promise<MadeBatch>,
  workers: readonly Worker[],
  done: (made: MadeBatch) => void,
): Promise<void> {
  const left = batches.values();
  const there = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let taken = ahead;
      const take = (): void => {
        const next = left.next();
        if (next.done === true) taken -= 1;
        else worker.postMessage(next.value);
        if (taken === 0) resolve();
      };
      worker.on('error', reject);
      worker.on('message', (message: unknown) => {
        if (message === 'ready') {
          for (let count = 0; count < ahead; count += 1) take();
          return;
        }
        done(madeSchema.parse(message));
        take();
      });
    });
  const hereToo = async (): Promise<void> => {
    for (const batch of left) done(await here(batch));
  };
  try {
    await Promise.all([hereToo(), ...workers.map(there)]);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
