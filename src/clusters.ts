import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Copy } from './assemble.ts';
import type { CandidatePair } from './collate/candidates.ts';
import { skipsBad } from './ingest/skip-bad.ts';
import { candidatesIn, type Line } from './passim/clusters.ts';
import { textOf } from './passim/document.ts';
import { ProblemError } from './problem.ts';
import { byCode } from './text/order.ts';

const variable = 'STEMMA_CLUSTERS';

/**
 * The pairs of stories that passim found worth comparing: the environment variable `STEMMA_CLUSTERS` names its `out.json`, a
 * file or the folder of `part-*.json` that Spark writes, by its path from the project's root.
 *
 * @returns undefined where nobody names any
 * @throws ProblemError where there is none, or it does not fit the stories
 */
export async function candidatesFrom(
  environment: Record<string, string | undefined>,
  copies: readonly Copy[],
): Promise<CandidatePair[] | undefined> {
  const path = environment[variable]?.trim() ?? '';
  if (path === '') return undefined;
  const stories = copies.map(({ id, fields, blocks }) => ({
    ...{ id, formerSlugs: fields.formerSlugs },
    length: textOf(blocks).length,
  }));
  const found = await candidatesIn(linesIn(await partsOf(path)), stories, skipsBad(environment));
  if ('problems' in found) throw new ProblemError(found.problems);
  return found.pairs;
}

/** The files that the clusters stand in. Beside the parts Spark leaves `_SUCCESS` and checksums. */
async function partsOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw unreadable(path, 'there is no such file or folder');
  if (!found.isDirectory()) return [path];
  const names = await readdir(path).catch(() => {
    throw unreadable(path, 'the folder is closed to you');
  });
  const parts = names.filter((name) => /^part-.*\.json$/.test(name)).sort(byCode);
  if (parts.length === 0) throw unreadable(path, 'the folder holds no part-*.json');
  return parts.map((name) => join(path, name));
}

/** The lines of files. Only a line feed ends one: JSON may hold the other signs that Node's readline takes for an end. */
async function* linesIn(files: readonly string[]): AsyncGenerator<Line> {
  for (const file of files) {
    let number = 0;
    let rest = '';
    try {
      for await (const chunk of createReadStream(file, 'utf8')) {
        const [first = '', ...others] = String(chunk).split('\n');
        rest += first;
        for (const next of others) {
          yield { file, number: ++number, text: rest };
          rest = next;
        }
      }
    } catch {
      throw unreadable(file, 'the file is closed to you, or the disk has a fault');
    }
    yield { file, number: ++number, text: rest };
  }
}

function unreadable(file: string, what: string): ProblemError {
  return new ProblemError([
    {
      file,
      what: `the clusters that ${variable} names cannot be read: ${what}`,
      why: 'They say which stories are compared with each other.',
      mend: `Set it to the out.json that passim wrote, as in ${variable}=found/out.json, or leave it unset: then the build looks for relatives itself.`,
    },
  ]);
}
