import { linkSync, lstatSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { siteFolder } from '../disk/place.ts';
import { collectGarbage } from '../garbage.ts';
import type { Facts } from '../inspection/facts.ts';
import { ProblemError } from '../problem.ts';
import { byCode } from '../text/order.ts';
import { archiveIn, pagesIn, type ListedPage } from './assembly.ts';
import { Book, lastBook } from './book.ts';
import { bundleFolder, openBundle, type Styles } from './bundle.ts';
import { shareOut, startWorkers } from './crew.ts';
import { Digests } from './digests.ts';
import { SiteFolder } from './folder.ts';
import { makingOf } from '../kept/kept.ts';
import { fileOf, Press, type MadeBatch, type Page, type Place } from './render.ts';
import { thread } from './thread.ts';

/** For fewer pages a thread's start takes longer than it saves. */
const worthAThread = 300;

/** In a site of more pages a new one changes so many others that threads are worth their start before all are looked at. */
const large = 5000;

/** So many pages a thread takes at once. */
const batchSize = 24;

/**
 * Makes the site's pages: on all processors, and only those that are not as the last build made them. The rest is taken over
 * from the site that readers have.
 *
 * @param root the project's root
 * @param place where the site is made, with Astro's bundle of pages in it, and where it will be published
 * @param styles what Astro told of the bundle
 * @param assembled when `assembleIn` has done its part there
 * @returns the facts of all files of pages, by their paths
 */
export async function makePages(
  root: string,
  place: Place,
  styles: Styles,
  assembled: Promise<unknown>,
): Promise<Iterable<readonly [file: string, Facts]>> {
  // Until then the other process takes all the memory that a build may.
  await assembled;
  const renderer = await openBundle(place.folder, styles);
  const { archive, sumOf, store } = archiveIn(place.folder);
  collectGarbage();
  thread.archive = archive;

  const pages = pagesIn(place.folder);
  const last = lastBook(root, makingOf(root, settingsIn(process.env)));
  const start = (isWorth: boolean) =>
    startWorkers(threadsFor(isWorth, process.env) - 1, { place, styles });
  const hasNew = pages.some(({ pathname }) => !last.pages.has(pathname));
  const early = hasNew && pages.length > large ? start(true) : [];

  const book = new Book(last, new Digests(archive, sumOf));
  const listed = new Map<string, ListedPage>();
  const toMake: Page[] = [];
  const folder = new SiteFolder(place.folder);
  for (const page of pages) {
    const { pathname } = page;
    if (listed.has(pathname)) throw new Error(`Two pages are at ${pathname}.`);
    listed.set(pathname, page);
    const stamp = book.find(page);
    const isTaken = stamp !== undefined && take(root, folder, fileOf(page), stamp);
    if (isTaken) book.stay(pathname);
    else toMake.push(page);
  }

  const press = new Press(renderer, place);
  const pageAt = (pathname: string): ListedPage => {
    const page = listed.get(pathname);
    if (page === undefined) throw new Error(`${pathname} is none of the pages.`);
    return page;
  };
  const enter = (made: MadeBatch): void => {
    book.enter(
      made,
      (pathname) => pageAt(pathname).key,
      (pathname) => stampOf(join(place.folder, fileOf(pageAt(pathname)))),
    );
  };
  const here = async (pages: readonly Page[]): Promise<MadeBatch> => {
    const made = await press.print(pages);
    // Lets the other threads be heard.
    await setImmediate();
    return made;
  };
  const workers = early.length > 0 ? early : start(toMake.length > worthAThread);
  await shareOut(batched(toMake.sort(byPath)), here, workers, enter);
  book.keep(root);
  store.close();
  await rm(join(place.folder, bundleFolder), { recursive: true });
  return book.facts().map(([pathname, facts]) => [fileOf(pageAt(pathname)), facts]);
}

const variable = 'STEMMA_THREADS';
const threadsSchema = z
  .string()
  .trim()
  .regex(/^(?:|[1-9]\d?)$/)
  .optional();

/**
 * How many threads make pages: as the environment variable `STEMMA_THREADS` has it, or one for each processor.
 *
 * @param isWorth whether there are enough pages for more than one
 * @throws ProblemError where that is no number of threads
 */
export function threadsFor(
  isWorth: boolean,
  environment: Record<string, string | undefined>,
): number {
  const given = threadsSchema.safeParse(environment[variable]);
  if (!given.success)
    throw new ProblemError([
      {
        file: `${variable} (environment variable)`,
        what: `it is ${JSON.stringify(environment[variable])}, but must be a number from 1 to 99`,
        why: 'So many threads make the pages; each takes memory of its own.',
        mend: `Set it as in ${variable}=2, or leave it unset for one thread a processor.`,
      },
    ]);
  const { data = '' } = given;
  if (data !== '') return Number(data);
  return isWorth ? availableParallelism() : 1;
}

/** What is of one story side by side. */
function byPath(a: Page, b: Page): number {
  return byCode(a.pathname, b.pathname);
}

/** Whether a page shows part of what there is. Each table of the data has all of its kind. */
function isOfMany({ component }: Page): boolean {
  return component.includes('[') && !component.startsWith('src/pages/data/');
}

/** What of the environment pages may depend on. */
function settingsIn(environment: Record<string, string | undefined>): unknown {
  return Object.entries(environment)
    .filter(([name]) => /^(?:SITE_URL|SOURCE_DATE_EPOCH)$/.test(name))
    .sort();
}

/** Takes a file over from the site that readers have, if it is still the one that was made then. */
function take(root: string, folder: SiteFolder, file: string, stamp: string): boolean {
  const from = join(root, siteFolder, file);
  try {
    if (stampOf(from) !== stamp) return false;
    // A second name for the same bytes: no file of a site is ever written to, only replaced.
    linkSync(from, folder.pathFor(file));
    return true;
  } catch {
    return false;
  }
}

function stampOf(file: string): string {
  const { ino, size, mtimeMs } = lstatSync(file);
  return `${ino} ${size} ${mtimeMs}`;
}

/** Pages that show all that there is are one batch: they are made of the same things. */
function batched(pages: readonly Page[]): Page[][] {
  const many = pages.filter(isOfMany);
  return [
    pages.filter((page) => !isOfMany(page)),
    ...Array.from({ length: Math.ceil(many.length / batchSize) }, (_, index) =>
      many.slice(index * batchSize, (index + 1) * batchSize),
    ),
  ].filter(({ length }) => length > 0);
}
