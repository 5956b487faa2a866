import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { compress, decompress } from '../compressed.ts';
import {
  openFacts,
  packFacts,
  packedFactsSchema,
  type OpenFacts,
  type PackedFacts,
} from '../inspection/packed.ts';
import { keep, kept } from '../kept/kept.ts';
import type { ListedPage } from './assembly.ts';
import type { Digests } from './digests.ts';
import type { Reading } from './readings.ts';
import type { MadeBatch } from './render.ts';

/** A page as the last build made it. */
interface Entry {
  /** What it read of the archive, as places in the list of all readings, parted by spaces. */
  readings: string;
  /** The digest of what it was given and of what it read; empty where that is not known. */
  digest: string;
  /** What tells its file from any other. */
  stamp: string;
  facts: OpenFacts;
}

/** What is kept of pages, in lists of the same order. */
const batchSchema = z.object({
  pathnames: z.array(z.string()),
  readings: z.array(z.string()),
  digests: z.array(z.string()),
  stamps: z.array(z.string()),
  facts: packedFactsSchema,
});

const partSchema = z.object({
  making: z.string(),
  readings: z.array(z.string()),
  batches: z.array(batchSchema),
});

type Part = z.output<typeof partSchema>;
type Batch = Part['batches'][number];

/** The name under which the book is kept. */
const name = 'pages';

/** So many batches are kept together, and so many pages are in one that is packed anew. */
const [batchesTogether, pagesTogether] = [100, 24];

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
    for (const { pathnames, readings, digests, stamps, facts } of part.batches)
      openFacts(facts).forEach((its, index) => {
        last.pages.set(pathnames[index] ?? '', {
          readings: readings[index] ?? '',
          digest: digests[index] ?? '',
          stamp: stamps[index] ?? '',
          facts: its,
        });
      });
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
  readonly #stayed = new Map<string, Entry>();
  /** The batches of pages that were made: nobody asks for one of them, so they wait as bytes. */
  readonly #made: Uint8Array[] = [];

  constructor({ making, readings, pages }: LastBook, digests: Digests) {
    this.#digests = digests;
    this.#making = making;
    this.#readings = readings;
    this.#before = pages;
    this.#readings.forEach((reading, place) => this.#places.set(reading, place));
  }

  /** What tells the file of a page that is as it was; undefined where it must be made. */
  find({ pathname, key }: ListedPage): string | undefined {
    const entry = this.#before.get(pathname);
    if (entry === undefined || key === null) return undefined;
    return entry.digest === this.#digestOf(key, entry.readings) ? entry.stamp : undefined;
  }

  /** Enters a page that stayed. */
  stay(pathname: string): void {
    const entry = this.#before.get(pathname);
    if (entry !== undefined) this.#stayed.set(pathname, entry);
  }

  /**
   * Enters pages that were made together.
   *
   * @param keyOf gives the digest of what a page was given
   * @param stampOf gives what tells the file of a page from any other
   */
  enter(
    { pages, facts }: MadeBatch,
    keyOf: (pathname: string) => string | null,
    stampOf: (pathname: string) => string,
  ): void {
    const places = pages.map(({ readings }) =>
      readings.map((reading) => this.#placeOf(reading)).join(' '),
    );
    const batch: Batch = {
      pathnames: pages.map(({ pathname }) => pathname),
      readings: places,
      digests: pages.map(({ pathname }, index) => {
        const key = keyOf(pathname);
        return key === null ? '' : this.#digestOf(key, places[index] ?? '');
      }),
      stamps: pages.map(({ pathname }) => stampOf(pathname)),
      facts,
    };
    this.#made.push(compress(serialize(batch)));
  }

  /** The facts of the files of all pages, by their paths. */
  *facts(): Generator<[pathname: string, OpenFacts]> {
    for (const { pathnames, facts } of this.#batches())
      for (const [index, its] of openFacts(facts).entries()) yield [pathnames[index] ?? '', its];
  }

  /** Keeps the book for the next build. */
  keep(root: string): void {
    keep(root, name, this.#parts());
  }

  *#parts(): Generator<Part> {
    const making = this.#making;
    yield { making, readings: this.#readings, batches: [] };
    let batches = [];
    for (const batch of this.#batches()) {
      batches.push(batch);
      if (batches.length < batchesTogether) continue;
      yield { making, readings: [], batches };
      batches = [];
    }
    yield { making, readings: [], batches };
  }

  /** All pages, in the batches that they came in. Where pages of one are made anew or no more, what is left is packed anew. */
  *#batches(): Generator<Batch> {
    for (const bytes of this.#made) yield batchSchema.parse(deserialize(decompress(bytes)));
    const left: [string, Entry][] = [];
    for (const [batch, pages] of Map.groupBy(this.#stayed, ([, { facts }]) => facts.batch)) {
      if (pages.length < batch.ids.length) left.push(...pages);
      else {
        pages.sort(([, a], [, b]) => a.facts.place - b.facts.place);
        yield batchOf(pages, batch);
      }
    }
    for (let from = 0; from < left.length; from += pagesTogether) {
      const pages = left.slice(from, from + pagesTogether);
      yield batchOf(pages, packFacts(pages.map(([, { facts }]) => facts)));
    }
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

function batchOf(pages: readonly [string, Entry][], facts: PackedFacts): Batch {
  return {
    pathnames: pages.map(([pathname]) => pathname),
    readings: pages.map(([, { readings }]) => readings),
    digests: pages.map(([, { digest }]) => digest),
    stamps: pages.map(([, { stamp }]) => stamp),
    facts,
  };
}
