import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Problem } from '../problem.ts';
import type { Site } from '../site.ts';
import { redirectPage, redirectsFile, type Redirect } from './redirects.ts';
import {
  addressesOf,
  goneFrom,
  readRegister,
  registerFile,
  writeRegister,
  type Entry,
} from './register.ts';

/** The register of a project; empty where it has none yet. */
export function openRegister(root: string): Entry[] {
  const file = join(root, registerFile);
  return existsSync(file) ? readRegister(readFileSync(file, 'utf8')) : [];
}

/** The addresses of the pages in a folder. */
export function pagesIn(folder: string): Set<string> {
  const files = globSync('**/index.html', { cwd: folder });
  return addressesOf(files.map((file) => file.replaceAll(sep, '/')));
}

/** What became of the addresses that a site has had. */
export interface Kept {
  /** Those that it has, each with a page of its own or one that leads on. */
  addresses: Set<string>;
  /** Those that lead nowhere. */
  lost: Problem[];
}

/**
 * Keeps every address that the site has had: makes a page that leads on for each that no page has any more, and writes the
 * file that hosts read.
 *
 * @param folder a site that was just built
 * @param stories where stories moved, from the site's root
 * @throws ProblemError where the register cannot be read
 */
export async function keepAddresses(
  root: string,
  folder: string,
  stories: readonly Redirect[],
  site: Site,
): Promise<Kept> {
  const pages = pagesIn(folder);
  const { moved, lost } = goneFrom(openRegister(root), pages);
  await Promise.all(
    moved.map(async ({ from, to }) => {
      const file = join(folder, from, 'index.html');
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, redirectPage(to, site));
    }),
  );
  await writeFile(join(folder, '_redirects'), redirectsFile(stories, moved, site));
  return { addresses: new Set([...pages, ...moved.map(({ from }) => from)]), lost };
}

/** Adds addresses to the register that are not in it yet. */
export async function register(root: string, addresses: Iterable<string>): Promise<void> {
  const known = new Set(openRegister(root).map(({ address }) => address));
  const all = new Set([...known, ...addresses]);
  if (all.size === known.size) return;
  const file = join(root, registerFile);
  const beside = `${file}.${process.pid}.part`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(beside, writeRegister(all));
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}
