import { z } from 'zod';
import type { Digests } from './digests.ts';
import { keep, kept } from './kept.ts';
import type { Reading } from './readings.ts';

/** A page as a build made it. */
const entrySchema = z.object({
  /** The digest of what it was given. */
  key: z.string(),
  /** What it read of the archive, as places in the list of all readings, and the digest of all that. */
  readings: z.instanceof(Uint32Array),
  digest: z.string(),
  /** What tells its file from any other. */
  stamp: z.string(),
});

const bookSchema = z.object({
  making: z.string(),
  readings: z.array(z.string()),
  pages: z.map(z.string(), entrySchema),
});

type Entry = z.output<typeof entrySchema>;

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

  /** The stamp of a page's file where the page is as it was; undefined where it must be made. */
  stampOf(pathname: string, key: string): string | undefined {
    const entry = this.#before.get(pathname);
    return entry?.key === key && entry.digest === this.#digestOf(entry.readings)
      ? entry.stamp
      : undefined;
  }

  /** Enters a page that stayed. */
  stay(pathname: string): void {
    const entry = this.#before.get(pathname);
    if (entry !== undefined) this.#now.set(pathname, entry);
  }

  /** Enters a page that was made. */
  enter(pathname: string, key: string, readings: readonly Reading[], stamp: string): void {
    const places = Uint32Array.from(readings, (reading) => this.#placeOf(reading));
    this.#now.set(pathname, { key, readings: places, digest: this.#digestOf(places), stamp });
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
