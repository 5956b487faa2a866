import type { Archive } from '../assemble.ts';
import type { PackedArchive } from '../packed/archive.ts';
import type { Store } from '../packed/store.ts';
import type { Digests } from './digests.ts';
import type { Reading } from './readings.ts';

/** What a thread that renders pages knows. */
interface Thread {
  /** The archive, as soon as one has been made here or handed to it. */
  archive?: Archive;
  /** Where the archive is packed, and what is short of it; only in the process that makes it. */
  store?: Store;
  packed?: PackedArchive;
  /** What tells whether what a page shows has changed; only in the thread that asks for it. */
  digests?: Digests;
  /** What the page that is being rendered has read of the archive so far. */
  readings?: Set<Reading> | undefined;
}

/** The key of a page that is given nothing: it finds what it shows by its address. */
export const byAddress = '';

declare global {
  var stemmaThread: Thread | undefined;
}

/** Pages run from Astro's bundle and their renderer from src/: what they share hangs on the thread itself. */
export const thread: Thread = (globalThis.stemmaThread ??= {});
