import { join } from 'node:path';
import { z } from 'zod';
import { onAllProcessors } from '../crew.ts';
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
  const worker = join(import.meta.dirname, 'worker.ts');
  const results = await onAllProcessors(worker, sources, batch, resultSchema, (count) => {
    progress(count, sources.length);
  });
  return new Map(
    sources.flatMap(({ name }, index) => {
      const result = results[index];
      return result === undefined ? [] : [[name, result] as const];
    }),
  );
}
