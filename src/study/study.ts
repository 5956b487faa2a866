import { hash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { onAllProcessors } from '../crew.ts';
import { KeptResults } from '../kept/results.ts';
import { ProblemError, problemSchema } from '../problem.ts';
import { studyCopy, type CopyText, type Studied } from './copy.ts';

/** What was studied of a copy, as it comes from another thread or an earlier build of the same code. */
const studiedSchema = z.custom<Studied>(
  (studied) =>
    z.looseObject({ blocks: z.array(z.unknown()), isEdited: z.boolean() }).safeParse(studied)
      .success,
);

const answerSchema = z.array(
  z.union([z.object({ problems: z.array(problemSchema) }), studiedSchema]),
);

type Answer = z.output<typeof answerSchema>[number];

/** For fewer copies the threads' start takes longer than they save. */
const worthThreads = 200;

/** So many copies a thread takes at once. */
const batchSize = 20;

/**
 * Studies copies: reads their blocks and analyses them, on all processors, and only those that the last build did not have.
 *
 * @param root the project's root
 * @param making what copies are studied with; where it was other, all are studied anew
 * @returns for each copy, in their order, what was studied of it
 * @throws ProblemError where copies cannot be read
 */
export async function study(
  root: string,
  making: string,
  copies: readonly CopyText[],
): Promise<Studied[]> {
  const studies = new KeptResults<Studied>(root, 'studies', making);
  const keys = copies.map(({ text }) => hash('sha256', text));
  const wanting = keys.flatMap((key, index) => (studies.has(key) ? [] : [index]));
  const found = await studyAll(wanting.flatMap((index) => copies[index] ?? []));
  const problems = found.flatMap((one) => ('problems' in one ? one.problems : []));
  if (problems.length > 0) throw new ProblemError(problems);

  const fresh = new Map(wanting.map((index, place) => [keys[index], found[place]]));
  const studied = keys.map((key) =>
    studies.get(key, () => {
      const one = fresh.get(key);
      if (one === undefined || 'problems' in one) throw new Error('A copy was not studied.');
      return one;
    }),
  );
  studies.keep();
  return studied;
}

async function studyAll(copies: readonly CopyText[]): Promise<Answer[]> {
  if (copies.length < worthThreads) return copies.map(studyCopy);
  // From the project's root: once it is built, this file stands in another folder.
  const worker = join(process.cwd(), 'src/study/worker.ts');
  return onAllProcessors(worker, copies, batchSize, answerSchema);
}
