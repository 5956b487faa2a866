import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from '../problem.ts';
import type { Site } from '../site.ts';
import { factsOf, isInspected, mayBeEmpty, type Facts } from './facts.ts';
import { faultsOf } from './faults.ts';

/**
 * Inspects a built site: whether all that it leads to is there, every id stands once, no page is empty, and data is what
 * its schema promises.
 *
 * @param folder where the site stands
 * @param site where it is published
 * @param addresses of the pages that it must have, from its root
 * @param known facts that were taken when files were made, by their paths from the site's root; of all others, the file
 *   is read
 * @returns what is wrong; nothing where the site is whole
 */
export function inspect(
  folder: string,
  site: Site,
  addresses: Iterable<string> = [],
  known: Iterable<readonly [file: string, Facts]> = [],
): Problem[] {
  const files = filesIn(folder);
  const facts = new Map<string, Facts>();
  for (const [file, its] of known) if (files.has(file)) facts.set(file, its);
  for (const file of files) {
    if (facts.has(file)) continue;
    const path = join(folder, file);
    const found = isInspected(file)
      ? factsOf(file, readFileSync(path), site)
      : emptiness(file, path);
    if (found !== undefined) facts.set(file, found);
  }
  return faultsOf(facts, files, addresses);
}

/** The paths of all files in a folder and below it, with slashes. */
function filesIn(folder: string): Set<string> {
  return new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name, parentPath }) =>
        join(parentPath, name).slice(join(folder, sep).length).replaceAll(sep, '/'),
      ),
  );
}

function emptiness(file: string, path: string): Facts | undefined {
  return mayBeEmpty(file) || statSync(path).size > 0
    ? undefined
    : { ids: '', links: '', faults: [{ kind: 'no-bytes' }] };
}
