import { z } from 'zod';
import { ProblemError } from '../problem.ts';

/** The environment variable that says so: it reaches the part of a build that Astro runs, too. */
export const skipBadVariable = 'STEMMA_SKIP_BAD';

const flagSchema = z.enum(['', '0', '1']).default('');

/**
 * Whether a build publishes the rest where some texts are bad.
 *
 * @throws ProblemError where the environment says neither yes nor no
 */
export function skipsBad(environment: Record<string, string | undefined>): boolean {
  const flag = flagSchema.safeParse(environment[skipBadVariable]);
  if (flag.success) return flag.data === '1';
  throw new ProblemError([
    {
      file: `${skipBadVariable} (environment variable)`,
      what: `it is ${JSON.stringify(environment[skipBadVariable])}, but must be 1 or 0`,
      why: 'It decides whether a build goes on where some texts are bad.',
      mend: `Set it as in ${skipBadVariable}=1, or leave it unset.`,
    },
  ]);
}
