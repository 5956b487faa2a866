import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { z } from 'zod';

/**
 * Has work done by other threads, one for each processor. A thread is sent a batch and sends back a list with a result for
 * each item, in their order.
 *
 * @param worker the file that the threads run
 * @param batch how many items a thread takes at once
 * @param schema guards what comes back for a batch
 * @param done is told how many items are done
 * @returns a result for each item, in their order
 * @throws what a thread threw
 */
export async function onAllProcessors<Result>(
  worker: string,
  items: readonly unknown[],
  batch: number,
  schema: z.ZodType<Result[]>,
  done: (count: number) => void = () => undefined,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  let count = 0;
  const work = async (): Promise<void> => {
    const thread = new Worker(worker);
    try {
      while (next < items.length) {
        const start = next;
        next += batch;
        const found = schema.parse(await answer(thread, items.slice(start, next)));
        found.forEach((result, index) => {
          results[start + index] = result;
        });
        count += found.length;
        done(count);
      }
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

function answer(thread: Worker, items: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('message', (message: unknown) => {
      thread.off('error', reject);
      resolve(message);
    });
    thread.postMessage(items);
  });
}
