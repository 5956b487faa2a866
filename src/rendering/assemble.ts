import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { newStore, writeAssembly } from './assembly.ts';
import { openBundle } from './bundle.ts';
import { byAddress, thread } from './thread.ts';

/**
 * Makes the archive and lists the pages that there are.
 *
 * @param folder where the site is made, with Astro's bundle of pages in it; what is made is written beside that
 * @throws ProblemError where copies cannot be read
 */
export async function assembleIn(folder: string): Promise<void> {
  thread.store = newStore(folder);
  const paths = await new StaticPaths(await openBundle(folder, new Map())).getAll();
  if (thread.packed === undefined) throw new Error('No page has opened the archive.');
  const pages = paths.map(({ pathname, route, cacheKey }) => ({
    pathname,
    component: route.component,
    isByAddress: cacheKey === byAddress,
    isHtml: route.type === 'page',
    // What a page of a route without keys is given is not known: it is always made.
    key: cacheKey ?? (route.pathname === undefined ? null : byAddress),
  }));
  writeAssembly(folder, thread.packed, pages);
}
