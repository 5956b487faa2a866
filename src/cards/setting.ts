import { z } from 'zod';
import { ProblemError } from '../problem.ts';

const variable = 'STEMMA_CARDS';

/** So many stories have cards where nobody says how many: on two processors they are made in some minutes. */
const usual = 5_000;

const countSchema = z
  .string()
  .trim()
  .regex(/^\d{0,9}$/)
  .transform((digits) => (digits === '' ? usual : Number(digits)))
  .default(usual);

/**
 * How many stories have a card of their own, the newest; the rest share the site's. From the environment variable
 * `STEMMA_CARDS`.
 *
 * @throws ProblemError where that is no number of stories
 */
export function cardsFrom(environment: Record<string, string | undefined>): number {
  const count = countSchema.safeParse(environment[variable]);
  if (count.success) return count.data;
  throw new ProblemError([
    {
      file: `${variable} (environment variable)`,
      what: `it is ${JSON.stringify(environment[variable])}, but must be a whole number`,
      why: 'So many stories, the newest, get a card of their own, which takes time.',
      mend: `Set it as in ${variable}=500, to 0 for no cards, or leave it unset for ${usual}.`,
    },
  ]);
}
