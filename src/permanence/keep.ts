import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
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

/**
 * Keeps every address that the site has had: makes a page that leads on for each that no page has any more, writes the file
 * that hosts read, and adds what is new to the register.
 *
 * @param folder a site that was just built
 * @param stories where stories moved, from the site's root
 * @returns the addresses that lead nowhere
 * @throws ProblemError where the register cannot be read
 */
export async function keepAddresses(
  root: string,
  folder: string,
  stories: readonly Redirect[],
  site: Site,
): Promise<Problem[]> {
  const register = openRegister(root);
  const pages = pagesIn(folder);
  const { moved, lost } = goneFrom(register, pages);
  await Promise.all(
    moved.map(async ({ from, to }) => {
      const file = join(folder, from, 'index.html');
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, redirectPage(to, site));
    }),
  );
  await writeFile(join(folder, '_redirects'), redirectsFile(stories, moved, site));

  const known = new Set(register.map(({ address }) => address));
  if ([...pages].some((address) => !known.has(address))) {
    const file = join(root, registerFile);
    const beside = `${file}.${process.pid}.part`;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(beside, writeRegister([...known, ...pages]));
    await rename(beside, file);
  }
  return lost;
}
