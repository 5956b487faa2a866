import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { assemble, type Archive } from './assemble.ts';
import { candidatesFrom } from './clusters.ts';
import { isEdited, readCopy } from './markdown/copy.ts';
import { ProblemError } from './problem.ts';

let built: Promise<Archive> | undefined;

/** All stories with their relatives. Computed once a build, and anew for every page of the dev server. */
export function getArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return open();
  return (built ??= open());
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
