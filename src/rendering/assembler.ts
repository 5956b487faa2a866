import { parentPort, workerData } from 'node:worker_threads';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { z } from 'zod';
import { openBundle, stylesSchema } from './bundle.ts';
import { byAddress, thread } from './thread.ts';

const taskSchema = z.object({ folder: z.string(), styles: stylesSchema });

/*
 * The thread that makes the archive and lists the pages that there are. It takes several times the memory of what comes of it,
 * and gives all of that back when it ends.
 */
const { folder, styles } = taskSchema.parse(workerData);
const paths = await new StaticPaths(await openBundle(folder, styles)).getAll();
if (thread.packed === undefined) throw new Error('No page has opened the archive.');
parentPort?.postMessage({
  archive: thread.packed,
  pages: paths.map(({ pathname, route, cacheKey }) => ({
    pathname,
    component: route.component,
    isByAddress: cacheKey === byAddress,
    isHtml: route.type === 'page',
    // What a page of a route without keys is given is not known: it is always made.
    key: cacheKey ?? (route.pathname === undefined ? null : byAddress),
  })),
});
