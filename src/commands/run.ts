import { refusalOf } from '../disk/refused.ts';
import { describeProblems, ProblemError } from '../problem.ts';
import { UsageError } from './options.ts';

/** Says what became of a run that went wrong. Returns its exit code. */
export function fail(outcome: string): number {
  console.error(`\n${outcome}`);
  return 1;
}

/** Thrown for what another process of this run has already said. */
export class SaidError extends Error {}

/**
 * Runs a command with Astro's telemetry off: no build of ours calls another host. What a person has to mend is
 * printed as it stands; anything else is a defect of ours and keeps its stack.
 *
 * @param onError what became of the whole; nothing where another process says that
 */
export async function quietly(
  command: () => number | Promise<number>,
  onError?: string,
): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      process.exitCode = 2;
      return;
    }
    if (!(error instanceof SaidError))
      console.error(findProblem(error)?.message ?? refused(error) ?? error);
    // A build that broke off leaves servers and workers of Astro's behind that would keep the process alive.
    process.exit(onError === undefined ? 1 : fail(onError));
  }
}

/** What the system refused, in words; undefined for whatever else went wrong. */
function refused(error: unknown): string | undefined {
  const refusal = refusalOf(error, process.cwd());
  return refusal === null ? undefined : describeProblems([refusal]);
}

/** The problem that an error is, or was caused by. Astro wraps errors, and loads ours as another copy of the class. */
function findProblem(error: unknown): Error | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.name === ProblemError.name) return at;
  }
  return undefined;
}
