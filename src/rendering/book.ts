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

/** A page as a build made it. There are many: each is held in as few things as can be. */
interface Entry {
  /** What it read of the archive, as places in the list of all readings, parted by spaces. */
  readings: string;
  /** The digest of what it was given and of what it read. */
  digest: string;
  /** What tells its file from any other. */
  stamp: string;
  facts: Facts;
}

/** What is kept is whole, by its hash, and was made by this same code: to look at each entry would take longer than all else. */
const partSchema = z.object({
  making: z.string(),
  readings: z.custom<Reading[]>(Array.isArray),
  pages: z.custom<Map<string, Entry>>((pages) => pages instanceof Map),
});

/** The name under which the book is kept. */
const name = 'pages';

/** So many entries are kept together. */
const keptTogether = 2_000;

/** What the last build wrote into its book. */
export interface LastBook {
  making: string;
  /** All readings that a page is known by. */
  readings: Reading[];
  pages: Map<string, Entry>;
}

/**
 * Reads the book of the last build.
 *
 * @param making what pages are made with; where it was other, nothing of what was made can stay
 */
export function lastBook(root: string, making: string): LastBook {
  const last: LastBook = { making, readings: [], pages: new Map() };
  for (const part of kept(root, name, partSchema) ?? []) {
    if (part.making !== making) continue;
    for (const reading of part.readings) last.readings.push(reading);
    for (const [pathname, entry] of part.pages) last.pages.set(pathname, entry);
  }
  return last;
}

/** The book of a site's pages: what each was made of, so that the next build makes anew only those of which that has changed. */
export class Book {
  readonly #digests: Digests;
  readonly #making: string;
  /** All readings that a page is known by, and where each stands in their list. */
  readonly #readings: Reading[];
  readonly #places = new Map<Reading, number>();
  readonly #before: Map<string, Entry>;
  readonly #now = new Map<string, Entry>();

  constructor({ making, readings, pages }: LastBook, digests: Digests) {
    this.#digests = digests;
    this.#making = making;
    this.#readings = readings;
    this.#before = pages;
    this.#readings.forEach((reading, place) => this.#places.set(reading, place));
  }

  /** A page that is as it was; undefined where it must be made. */
  find(pathname: string, key: string): Pick<Entry, 'stamp' | 'facts'> | undefined {
    const entry = this.#before.get(pathname);
    if (entry === undefined) return undefined;
    return entry.digest === this.#digestOf(key, entry.readings) ? entry : undefined;
  }

  /** Enters a page that stayed. */
  stay(pathname: string): void {
    const entry = this.#before.get(pathname);
    if (entry !== undefined) this.#now.set(pathname, entry);
  }

  /** Enters a page that was made. */
  enter(key: string, { pathname, readings, facts }: Made, stamp: string): void {
    const places = readings.map((reading) => this.#placeOf(reading)).join(' ');
    const digest = this.#digestOf(key, places);
    this.#now.set(pathname, { readings: places, digest, stamp, facts });
  }

  /** Keeps the book for the next build. */
  keep(root: string): void {
    keep(root, name, this.#parts());
  }

  *#parts(): Generator<z.input<typeof partSchema>> {
    const making = this.#making;
    yield { making, readings: this.#readings, pages: new Map() };
    const left = this.#now.entries();
    for (let from = 0; from < this.#now.size; from += keptTogether)
      yield { making, readings: [], pages: new Map(left.take(keptTogether)) };
  }

  #placeOf(reading: Reading): number {
    const known = this.#places.get(reading);
    if (known !== undefined) return known;
    this.#places.set(reading, this.#readings.length);
    return this.#readings.push(reading) - 1;
  }

  #digestOf(key: string, places: string): string {
    const readings = places === '' ? [] : places.split(' ');
    return this.#digests.ofReadings(
      readings.map((place) => this.#readings[Number(place)] ?? ''),
      key,
    );
  }
}
