import { hash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { onAllProcessors } from '../crew.ts';
import { keep, kept } from '../kept/kept.ts';
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

/** What is kept is whole, by its hash, and was made by this same code: to look at each entry would take longer than all else. */
const keptSchema = z.object({
  making: z.string(),
  copies: z.custom<Map<string, Studied>>((copies) => copies instanceof Map),
});

/** The name under which what was studied is kept. */
const name = 'studies';

/** For fewer copies the threads' start takes longer than they save. */
const worthThreads = 200;

/** So many copies are kept together. */
const keptTogether = 200;

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
  const known = new Map(
    kept(root, name, keptSchema)?.flatMap((part) =>
      part.making === making ? [...part.copies] : [],
    ),
  );
  const keys = copies.map(({ text }) => hash('sha256', text));
  const wanting = copies.filter((_copy, index) => !known.has(keys[index] ?? ''));
  const found = await studyAll(wanting);
  const problems = found.flatMap((one) => ('problems' in one ? one.problems : []));
  if (problems.length > 0) throw new ProblemError(problems);

  const fresh = found.values();
  const studied = keys.map((key): Studied => {
    const one = known.get(key) ?? fresh.next().value;
    if (one === undefined || 'problems' in one) throw new Error('A copy was not studied.');
    return one;
  });
  if (wanting.length > 0 || known.size !== copies.length)
    keep(root, name, partsOf(making, new Map(studied.map((one, index) => [keys[index], one]))));
  return studied;
}

function* partsOf<Key>(making: string, copies: ReadonlyMap<Key, Studied>) {
  const left = copies.entries();
  for (let from = 0; from < copies.size; from += keptTogether)
    yield { making, copies: new Map(left.take(keptTogether)) };
}

async function studyAll(copies: readonly CopyText[]): Promise<Answer[]> {
  if (copies.length < worthThreads) return copies.map(studyCopy);
  // From the project's root: once it is built, this file stands in another folder.
  const worker = join(process.cwd(), 'src/study/worker.ts');
  return onAllProcessors(worker, copies, batchSize, answerSchema);
}
