import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { assemble, type Archive } from './assemble.ts';
import { candidatesFrom } from './clusters.ts';
import { isEdited, readCopy } from './markdown/copy.ts';
import { ProblemError } from './problem.ts';
import { Digests } from './rendering/digests.ts';
import { watched } from './rendering/readings.ts';
import { thread } from './rendering/thread.ts';

let built: Promise<Archive> | undefined;

/** All stories with their relatives. Computed once a build, and anew for every page of the dev server. */
export function getArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return open();
  return (built ??= once());
}

/** The archive of a build: it is made in one thread and handed to the others. */
async function once(): Promise<Archive> {
  if (thread.archive === undefined) {
    thread.archive = await open();
    thread.digests = new Digests(thread.archive);
  }
  return watched(thread.archive);
}

async function open(): Promise<Archive> {
  const entries = await getCollection('stories');
  const copies = await Promise.all(
    entries.map(async ({ id, data, filePath = '' }) => {
      const text = await readFile(filePath, 'utf8');
      const copy = readCopy(text, filePath);
      if ('problems' in copy) throw new ProblemError(copy.problems);
      return { id, fields: data, blocks: copy.blocks, isEdited: isEdited(text, data) };
    }),
  );
  return assemble(copies, await candidatesFrom(process.env, copies));
}

/** A page that is to be made: its address, and what it is given. */
interface Path {
  params: Record<string, string | undefined>;
  props: object;
}

/**
 * The pages of a route for `getStaticPaths`, each with a key that changes with what the page is given. Together with what a
 * page reads of the archive that is all that it may show, so what was made before can be left as it is.
 */
export function keyed<One extends Path>(
  pathsOf: () => Promise<One[]>,
): () => Promise<(One & { cacheKey?: string })[]> {
  return async () => {
    const paths = await pathsOf();
    const { digests } = thread;
    return digests === undefined
      ? paths
      : paths.map((path) => ({ ...path, cacheKey: digests.of(path.props) }));
  };
}
