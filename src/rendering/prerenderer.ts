import { globSync, linkSync, lstatSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serialize } from 'node:v8';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { byCode } from '../text/order.ts';
import { Book } from './book.ts';
import { shareOut } from './crew.ts';
import { makingOf } from './kept.ts';
import { bundleSchema, fileOf, Press, type Made, type Page } from './render.ts';
import { thread } from './thread.ts';

/** For fewer pages a thread's start takes longer than it saves. */
const worthAThread = 1_000;

/** So many pages a thread takes at once. */
const batchSize = 24;

let site = { root: '', folder: '', address: '' };
let styles: ReadonlyMap<string, { styles: unknown[] }> = new Map();

/**
 * Makes the site's pages: on all processors, and only those that are not as the last build made them. The rest is taken over
 * from `dist/`.
 */
export const rendering: AstroIntegration = {
  name: 'stemma-rendering',
  hooks: {
    'astro:config:done': ({ config }) => {
      site = {
        root: fileURLToPath(config.root),
        folder: fileURLToPath(config.outDir),
        address: new URL(config.base.replace(/\/?$/, '/'), config.site).href,
      };
    },
    'astro:build:setup': ({ pages, target }) => {
      if (target === 'server') styles = pages;
    },
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((astros) => ({
        ...astros,
        name: 'stemma',
        // Everything is made here: for Astro itself there is nothing left to do.
        getStaticPaths: async () => {
          await makePages(astros);
          return [];
        },
      }));
    },
  },
};

async function makePages(astros: AstroPrerenderer): Promise<void> {
  const { root, folder, address } = site;
  const paths = await astros.getStaticPaths();
  const { archive, digests } = thread;
  if (archive === undefined || digests === undefined)
    throw new Error('No page has opened the archive.');

  const book = new Book(root, makingOf(root, settings()), digests);
  const keys = new Map<string, string>();
  const files = new Map<string, string>();
  const toMake: Page[] = [];
  for (const { pathname, route, cacheKey } of paths) {
    const page = { pathname, component: route.component, isHtml: route.type === 'page' };
    const file = fileOf(page);
    if (files.has(pathname)) throw new Error(`Two pages are at ${pathname}.`);
    files.set(pathname, file);
    // What a page of a route without keys is given is not known: it is always made.
    const key = cacheKey ?? (route.pathname === undefined ? undefined : '');
    if (key !== undefined) keys.set(pathname, key);
    const stamp = key === undefined ? undefined : book.stampOf(pathname, key);
    const isTaken =
      stamp !== undefined && take(join(root, 'dist', file), join(folder, file), stamp);
    if (isTaken) book.stay(pathname);
    else toMake.push(page);
  }

  const bundle = join(
    folder,
    '.prerender',
    globSync('prerender-entry.*.mjs', { cwd: join(folder, '.prerender') })[0] ?? '',
  );
  const place = { folder, root: address };
  const { app } = bundleSchema.parse(await import(pathToFileURL(bundle).href));
  const press = new Press(app, place);
  const enter = (made: readonly Made[]): void => {
    for (const { pathname, readings } of made) {
      const key = keys.get(pathname);
      const file = join(folder, files.get(pathname) ?? '');
      if (key !== undefined) book.enter(pathname, key, readings, stampOf(file));
    }
  };
  const here = async (pages: readonly Page[]): Promise<Made[]> => {
    const made = [];
    for (const page of pages) made.push(await press.print(page));
    // Lets the other threads be heard.
    await setImmediate();
    return made;
  };
  const others = toMake.length < worthAThread ? 0 : availableParallelism() - 1;
  const workerData =
    others === 0
      ? undefined
      : {
          bundle: pathToFileURL(bundle).href,
          styles: new Map([...styles].map(([key, page]) => [key, { styles: page.styles }])),
          place,
          archive: shared(serialize(archive)),
        };
  await shareOut(batched(toMake.sort(byKin)), here, others, workerData, enter);
  book.keep(root);
}

/** Pages that show all that there is first, for they take longest; then what is of one story side by side. */
function byKin(a: Page, b: Page): number {
  return Number(isOfMany(a)) - Number(isOfMany(b)) || byCode(a.pathname, b.pathname);
}

/** Whether a page is one of many that its route makes. */
function isOfMany({ component }: Page): boolean {
  return component.includes('[');
}

/** What of the environment pages may depend on. */
function settings(): unknown {
  return Object.entries(process.env)
    .filter(([name]) => /^(?:SITE_URL|SOURCE_DATE_EPOCH|STEMMA_.*)$/.test(name))
    .sort();
}

/** Takes a file over from the last build, if it is still the one that was made then. */
function take(from: string, to: string, stamp: string): boolean {
  try {
    if (stampOf(from) !== stamp) return false;
    mkdirSync(dirname(to), { recursive: true });
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function stampOf(file: string): string {
  const { ino, size, mtimeMs } = lstatSync(file);
  return `${ino} ${size} ${mtimeMs}`;
}

function shared(bytes: Uint8Array): Uint8Array {
  const memory = new Uint8Array(new SharedArrayBuffer(bytes.length));
  memory.set(bytes);
  return memory;
}

function batched(pages: readonly Page[]): Page[][] {
  return Array.from({ length: Math.ceil(pages.length / batchSize) }, (_, index) =>
    pages.slice(index * batchSize, (index + 1) * batchSize),
  );
}
