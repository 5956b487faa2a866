import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import type { Archive, Copy } from './assemble.ts';
import { cardsFrom } from './cards/setting.ts';
import { collectGarbage } from './garbage.ts';
import { makingOf } from './kept/kept.ts';
import { openArchive, packArchive } from './packed/archive.ts';
import { Digests } from './rendering/digests.ts';
import { watched } from './rendering/readings.ts';
import { byAddress, thread } from './rendering/thread.ts';

let built: Promise<Archive> | undefined;

/** With other code this module is loaded anew, in the dev server too. */
let making: string | undefined;

/** All stories with their relatives. Computed once a build, and anew for every page of the dev server. */
export function getArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return open();
  return (built ??= once());
}

/** The archive of a build: it is made in one process, and read by the threads of another. */
async function once(): Promise<Archive> {
  if (thread.archive === undefined) {
    const made = await open();
    if (thread.store === undefined) throw new Error('No store was opened for the archive.');
    thread.packed = packArchive(made, thread.store);
    const { archive, sumOf } = openArchive(thread.packed, thread.store);
    thread.archive = archive;
    thread.digests = new Digests(archive, sumOf);
  }
  return watched(thread.archive);
}

async function open(): Promise<Archive> {
  // Only the process that makes the archive has to have what this takes: the analysis alone is 40 MB.
  const [{ assemble }, { candidatesFrom }, { keptMeans }] = await Promise.all([
    import('./assemble.ts'),
    import('./clusters.ts'),
    import('./study/means.ts'),
  ]);
  const root = process.cwd();
  making ??= makingOf(root);
  const copies = await copiesIn(root, making);
  collectGarbage();
  const known = await candidatesFrom(process.env, copies);
  const means = keptMeans(root, making);
  const archive = assemble(copies, known, cardsFrom(process.env), means);
  means.keep();
  return archive;
}

/** All copies, read and studied. Their texts are forgotten. */
async function copiesIn(root: string, making: string): Promise<Copy[]> {
  const { study } = await import('./study/study.ts');
  const entries = await getCollection('stories');
  const texts = await Promise.all(
    entries.map(async ({ filePath: file = '' }) => ({ file, text: await readFile(file, 'utf8') })),
  );
  const studied = await study(root, making, texts);
  return entries.flatMap(({ id, data }, index) => {
    const of = studied[index];
    return of === undefined ? [] : [{ id, fields: data, ...of }];
  });
}

/** What the address of a page says, by the names in its route. */
type Params = Record<string, string | undefined>;

/**
 * The pages of a route for `getStaticPaths`, each of which finds by its address alone what it shows. What it finds it has read,
 * so nothing else tells whether it has changed; and of ten thousand no thread has to be given a list.
 */
export function addressed(
  addressesOf: (archive: Archive) => Params[],
): () => Promise<{ params: Params; cacheKey: string }[]> {
  return async () =>
    addressesOf(await getArchive()).map((params) => ({ params, cacheKey: byAddress }));
}

/** A page that is to be made: its address, and what it is given. */
interface Path {
  params: Params;
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
