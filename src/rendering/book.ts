import { z } from 'zod';
import type { Facts } from '../inspection/facts.ts';
import type { Digests } from './digests.ts';
import { keep, kept } from '../kept/kept.ts';
import type { Reading } from './readings.ts';
import type { Made } from './render.ts';

/** The facts of a file, as they come from another thread or an earlier build of the same code. */
export const factsSchema = z.custom<Facts>(
  (facts) => z.looseObject({ ids: z.string(), links: z.string() }).safeParse(facts).success,
);

/** A page as a build made it. */
interface Entry {
  /** The digest of what it was given. */
  key: string;
  /** What it read of the archive, as places in the list of all readings, and the digest of all that. */
  readings: Uint32Array;
  digest: string;
  /** What tells its file from any other. */
  stamp: string;
  facts: Facts;
}

/** What is kept is whole, by its hash, and was made by this same code: to look at each entry would take longer than all else. */
const bookSchema = z.object({
  making: z.string(),
  readings: z.custom<Reading[]>(Array.isArray),
  pages: z.custom<Map<string, Entry>>((pages) => pages instanceof Map),
});

/** The name under which the book is kept. */
const name = 'pages';

/** The book of a site's pages: what each was made of, so that the next build makes anew only those of which that has changed. */
export class Book {
  readonly #digests: Digests;
  readonly #making: string;
  /** All readings that a page is known by, and where each stands in their list. */
  readonly #readings: Reading[];
  readonly #places = new Map<Reading, number>();
  readonly #before: ReadonlyMap<string, Entry>;
  readonly #now = new Map<string, Entry>();

  /**
   * Opens the book of the last build.
   *
   * @param making what pages are made with; where it was other, nothing of what was made can stay
   */
  constructor(root: string, making: string, digests: Digests) {
    const last = kept(root, name, bookSchema);
    this.#digests = digests;
    this.#making = making;
    this.#readings = last?.making === making ? last.readings : [];
    this.#before = last?.making === making ? last.pages : new Map();
    this.#readings.forEach((reading, place) => this.#places.set(reading, place));
  }

  /** A page that is as it was; undefined where it must be made. */
  find(pathname: string, key: string): Pick<Entry, 'stamp' | 'facts'> | undefined {
    const entry = this.#before.get(pathname);
    const isAsItWas = entry?.key === key && entry.digest === this.#digestOf(entry.readings);
    return isAsItWas ? entry : undefined;
  }

  /** Enters a page that stayed. */
  stay(pathname: string): void {
    const entry = this.#before.get(pathname);
    if (entry !== undefined) this.#now.set(pathname, entry);
  }

  /** Enters a page that was made. */
  enter(key: string, { pathname, readings, facts }: Made, stamp: string): void {
    const places = Uint32Array.from(readings, (reading) => this.#placeOf(reading));
    const digest = this.#digestOf(places);
    this.#now.set(pathname, { key, readings: places, digest, stamp, facts });
  }

  /** Keeps the book for the next build. */
  keep(root: string): void {
    keep(root, name, { making: this.#making, readings: this.#readings, pages: this.#now });
  }

  #placeOf(reading: Reading): number {
    const known = this.#places.get(reading);
    if (known !== undefined) return known;
    this.#places.set(reading, this.#readings.length);
    return this.#readings.push(reading) - 1;
  }

  #digestOf(places: Uint32Array): string {
    return this.#digests.ofReadings(Array.from(places, (place) => this.#readings[place] ?? ''));
  }
}
