import { path } from '../../address.ts';
import type { Families, Family } from '../../search/family.ts';
import type { Fragment } from './passages.ts';

/** A family that has the words, before its own are loaded. */
export interface Found {
  id: string;
  data: () => Promise<Fragment>;
}

/** What finds families by words. */
export interface Engine {
  families: Families;
  /**
   * The families that have words, or forms of them, the best first.
   *
   * @param words apart from each other, as `wordsOf` gives them; null for all families
   */
  find: (words: string | null) => Promise<readonly Found[]>;
}

/** The part of Pagefind's own program that is used (pagefind.app/docs/api). */
interface Pagefind {
  init: () => Promise<void>;
  search: (words: string | null) => Promise<{ results: readonly Found[] }>;
}

declare global {
  interface Window {
    /** What keeps texts from becoming scripts (w3.org/TR/trusted-types); not every browser has it. */
    readonly trustedTypes?: {
      createPolicy: (
        name: string,
        rules: { createScriptURL: (address: string) => string | null },
      ) => unknown;
    };
  }
}

// The page's policy lets no text become the address of a script but this one, which is that of Pagefind's worker.
const worker = path('pagefind/pagefind-worker.js');
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (address === worker ? address : null),
});

let loaded: Promise<Engine> | undefined;

/**
 * Loads the index's program and what is known of the families, once; its words come piece by piece, as they are asked for.
 *
 * @throws Error where it cannot be loaded; the next call tries again
 */
export function load(): Promise<Engine> {
  loaded ??= open().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** Programs that failed to load are not asked for again under the same address. */
let tries = 0;

async function open(): Promise<Engine> {
  const program = `${path('pagefind/pagefind.js')}${tries === 0 ? '' : `?${tries}`}`;
  tries += 1;
  const [pagefind, families] = await Promise.all([
    import(/* @vite-ignore */ program) as Promise<unknown>,
    read(path('search/families.json')),
  ]);
  if (!isPagefind(pagefind) || !isFamilies(families)) {
    throw new Error('the index is not one that this page can read');
  }
  // An index of nothing has no language, and Pagefind cannot open it.
  if (Object.keys(families).length === 0) return { families, find: () => Promise.resolve([]) };
  await pagefind.init();
  return {
    families,
    find: async (words) => (await pagefind.search(words)).results,
  };
}

/** A file that changes with every build under the same address. */
async function read(address: string): Promise<unknown> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

function isPagefind(value: unknown): value is Pagefind {
  return (
    isObject(value) && typeof value['search'] === 'function' && typeof value['init'] === 'function'
  );
}

function isFamilies(value: unknown): value is Families {
  return isObject(value) && Object.values(value).every(isFamily);
}

function isFamily(value: unknown): value is Family {
  return isObject(value) && Array.isArray(value['sources']) && Array.isArray(value['places']);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
