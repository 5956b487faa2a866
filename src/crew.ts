import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { z } from 'zod';

/**
 * Has work done by other processes, one for each processor: what they took is given back when they end, which threads do not do.
 * A process is sent a batch and sends back a list with a result for each item, in their order.
 *
 * @param worker the file that they run; it calls `answerAll`
 * @param batch how many items a process takes at once
 * @param schema guards what comes back for a batch
 * @param done is told how many items are done
 * @returns a result for each item, in their order
 * @throws Error where a process ends before it has answered; what it ran into it has said itself
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
    const other = fork(worker, { serialization: 'advanced' });
    try {
      while (next < items.length) {
        const start = next;
        next += batch;
        const found = schema.parse(await answer(other, items.slice(start, next)));
        found.forEach((result, index) => {
          results[start + index] = result;
        });
        count += found.length;
        done(count);
      }
    } finally {
      other.kill();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

function answer(other: ChildProcess, items: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null, signal: string | null): void => {
      reject(new Error(`A process that does part of the work ended with ${signal ?? code}.`));
    };
    other.once('error', reject).once('exit', ended);
    other.once('message', (message: unknown) => {
      other.off('error', reject).off('exit', ended);
      resolve(message);
    });
    other.send([...items]);
  });
}

/**
 * Answers batches, in a process that `onAllProcessors` started; it ends when that one does.
 *
 * @param answersTo gives for a batch a result for each item
 */
export function answerAll(answersTo: (batch: unknown) => unknown[]): void {
  process.on('disconnect', () => process.exit());
  process.on('message', (batch: unknown) => process.send?.(answersTo(batch)));
}
