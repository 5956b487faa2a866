import { lstatSync, readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, extname, join, sep } from 'node:path';
import type { Problem } from '../problem.ts';
import { copyFolder, sourceFolder } from './folders.ts';
import { isReadable } from './formats/formats.ts';
import {
  brokenLink,
  folderNamedAsFile,
  linkOutside,
  linkToFolder,
  noFolder,
  notAFile,
  tooLarge,
  unreadable,
} from './problems.ts';

/** A file of a folder, by its path in there: its bytes, or why they cannot be had. */
export type Found = { name: string; bytes: Uint8Array } | Unread;

/** A file that cannot be read. */
export interface Unread {
  name: string;
  problem: Problem;
}

/**
 * No news text comes near it: a novel is a tenth. What is larger is a database or a film under a wrong name, and would
 * take the machine's memory before anything could be said of it.
 */
export const largestFile = 10 * 1024 * 1024;

/**
 * Reads the files of a folder and of those below it. Passed over are what an editor, a file manager or a half-done write
 * leaves behind (`.name`, `name~`, `name.part`), and the folder `NAME_files` that a browser saves beside `NAME.html`.
 *
 * @param folder a path from the project's root
 * @param read reads the bytes of a file
 * @returns the files in the folder's order, none where there is no such folder; or what is wrong with the folder itself
 */
export function readFolder(
  root: string,
  folder: typeof sourceFolder | typeof copyFolder,
  read: (path: string) => Uint8Array = (path) => readFileSync(path),
): { found: Found[] } | { problem: Problem } {
  const path = join(root, folder);
  const home = join(root, dirname(folder));
  let names;
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return { found: [] };
    if (!isInside(realpathSync(path), realpathSync(home))) return { problem: linkOutside(folder) };
    names = namesIn(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return { problem: noFolder(folder) };
  }
  return { found: names.map((name) => readOne(root, folder, name, read)) };
}

/**
 * Reads one file of a folder, unless it is one that may not be read: a link out of `content/`, a pipe, too large.
 *
 * @param name its path in the folder
 */
export function readOne(
  root: string,
  folder: typeof sourceFolder | typeof copyFolder,
  name: string,
  read: (path: string) => Uint8Array = (path) => readFileSync(path),
): Found {
  const problem = (say: (file: string) => Problem): Found => ({
    name,
    problem: say(`${folder}/${name}`),
  });
  const file = join(root, folder, name);
  try {
    const home = realpathSync(join(root, dirname(folder)));
    const stats = statSync(file);
    if (!isInside(realpathSync(file), home)) return problem(linkOutside);
    if (stats.isDirectory()) {
      return problem(lstatSync(file).isSymbolicLink() ? linkToFolder : folderNamedAsFile);
    }
    if (!stats.isFile()) return problem((file) => notAFile(file, kindOf(stats)));
    if (folder === sourceFolder && stats.size > largestFile) {
      return problem((file) => tooLarge(file, stats.size, largestFile));
    }
    return { name, bytes: read(file) };
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return problem(code === 'ENOENT' || code === 'ELOOP' ? brokenLink : unreadable);
  }
}

/** The files in a folder and below it, and folders that are named as files. Links to folders are not followed. */
function namesIn(folder: string, below = ''): string[] {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  const pages = new Set(entries.map(({ name }) => name).filter((name) => /\.html?$/i.test(name)));
  const isOfPage = (name: string): boolean =>
    name.endsWith('_files') &&
    ['.html', '.htm'].some((ending) => pages.has(name.replace(/_files$/, ending)));
  return entries.flatMap((entry) => {
    const name = below + entry.name;
    if (isLeftBehind(entry.name)) return [];
    if (!entry.isDirectory() || isReadable(entry.name)) return [name];
    return isOfPage(entry.name) ? [] : namesIn(folder, `${name}/`);
  });
}

function isLeftBehind(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || extname(name) === '.part';
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(folder + sep);
}

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}

/** The system's name for what went wrong; none for an error that is a defect of ours. */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
