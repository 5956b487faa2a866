import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where the site stands that readers have, from the project's root. */
export const siteFolder = 'dist';

/** Where the site before it stands while the two change places. */
const previousFolder = '.dist-previous';

/** What a run leaves behind that was killed: the site that it was making, and files that it was writing. */
const leftBehind = [
  { folder: '.', names: /^\.dist-\d+$/ },
  { folder: '.', names: /^\.stemma-turn\.\d+\.(?:part|over)$/ },
  { folder: '.astro', names: /\.\d+\.part$/ },
  { folder: '.astro/cache/stemma', names: /\.\d+\.part$/ },
  { folder: 'content', names: /\.\d+\.part$/ },
  { folder: 'content/stories', names: /^\.\d+\.part$/ },
];

/** Where a run makes its site, from the project's root: beside the other, for only so can they change places. */
export function nextFolder(pid: number): string {
  return `.dist-${pid}`;
}

/**
 * Puts right what a killed run left behind. To be called in the project's turn, for it takes away what other runs write.
 *
 * @param root the project's root
 */
export function tidyUp(root: string): void {
  const previous = join(root, previousFolder);
  if (isBetweenSites(root)) renameSync(previous, join(root, siteFolder));
  // What stands there is always whole, for it may be needed: it is taken away under another name.
  else if (existsSync(previous)) renameSync(previous, join(root, nextFolder(process.pid)));
  for (const { folder, names } of leftBehind) {
    const path = join(root, folder);
    for (const name of isFolder(path) ? readdirSync(path) : []) {
      if (names.test(name)) remove(join(path, name));
    }
  }
}

/** A process of a killed run may write for a moment after it: until then its folder is tried again. */
function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Whether a run was killed between the two steps in which a site takes another's place. */
export function isBetweenSites(root: string): boolean {
  return !existsSync(join(root, siteFolder)) && existsSync(join(root, previousFolder));
}

/**
 * Puts a new site in the place of the one that readers have, which goes to the new one's. Node has no means to exchange two
 * folders in one step; the steps follow each other at once, and `tidyUp` undoes the first where a kill parts them.
 *
 * @param root the project's root
 * @param next the folder of the new site, from the root
 * @throws the system's error where it cannot be done; the site is then as it was
 */
export function takePlace(root: string, next: string): void {
  const site = join(root, siteFolder);
  const previous = join(root, previousFolder);
  const made = join(root, next);
  if (!existsSync(site)) {
    renameSync(made, site);
    return;
  }
  renameSync(site, previous);
  try {
    renameSync(made, site);
  } catch (error) {
    renameSync(previous, site);
    throw error;
  }
  renameSync(previous, made);
}
