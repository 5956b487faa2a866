import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Thrown where a command was called wrongly; its message says how it is called. */
export class UsageError extends Error {
  constructor(reason: string, usage: string) {
    super(`${reason}\n\n${usage}`);
    this.name = 'UsageError';
  }
}

/**
 * Reads a command's options.
 *
 * @param args what stands behind the command's name
 * @param environment tells which options npm kept for itself, because no two dashes stand before them
 * @throws UsageError for an option that there is not, or that did not get through
 */
export function readOptions<T extends ParseArgsOptionsConfig>(
  options: T,
  usage: string,
  args: string[],
  environment: Record<string, string | undefined>,
) {
  for (const name of Object.keys(options)) {
    const kept = environment[`npm_config_${name.replaceAll('-', '_')}`];
    if (kept !== undefined && !args.includes(`--${name}`)) {
      throw new UsageError(`--${name} did not get through: npm wants two dashes before it.`, usage);
    }
  }
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), usage);
  }
}
