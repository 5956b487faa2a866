import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { describeProblems } from '../problem.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { copyFolder, sourceFolder } from './folders.ts';
import { planIngest, type Plan, type Wishes } from './plan.ts';
import { unreadable } from './problems.ts';

/** Reads both folders below a project's root and plans. Nothing is written. */
export async function plan(root: string, wishes?: Wishes): Promise<Plan> {
  const [sources, copies] = await Promise.all([
    readFolder(root, sourceFolder),
    readFolder(root, copyFolder),
  ]);
  const planned = planIngest(
    sources.flatMap(({ name, bytes }) => (bytes === null ? [] : [{ name, bytes }])),
    copies.map(({ name, bytes }) => ({ name, text: bytes && decodeUtf8(bytes) })),
    wishes,
  );
  const unread = sources.filter(({ bytes }) => bytes === null).map(({ name }) => unreadable(name));
  return { ...planned, problems: [...planned.problems, ...unread] };
}

/** Carries a plan out: each copy is written beside its place, then renamed into it, so that none is ever half there. */
export async function carryOut(root: string, { writes }: Plan): Promise<void> {
  for (const { file, text } of writes) {
    const place = join(root, file);
    const beside = `${place}.${process.pid}.part`;
    await mkdir(dirname(place), { recursive: true });
    try {
      await writeFile(beside, text);
      await rename(beside, place);
    } finally {
      await rm(beside, { force: true });
    }
  }
}

/** What a plan did, or would do, in words for a terminal. */
export function describePlan({ writes, problems, kept, heldBack }: Plan, done: boolean): string {
  const verbs = done
    ? { new: 'made', refreshed: 'made anew' }
    : { new: 'missing', refreshed: 'to be made anew' };
  const lines = writes.map(({ file, from, kind }) => `${verbs[kind]}: ${file} from ${from}`);
  lines.push(...heldBack.map((file) => `waits for the copies below to be mended: ${file}`));
  lines.push(`${kept.length} ${kept.length === 1 ? 'copy' : 'copies'} up to date.`);
  if (problems.length > 0) lines.push('', describeProblems(problems));
  return lines.join('\n');
}

/** The files of a folder and those below it, by their paths in it; without bytes those that cannot be read. */
async function readFolder(
  root: string,
  folder: string,
): Promise<{ name: string; bytes: Uint8Array | null }[]> {
  const names = await namesIn(join(root, folder));
  return Promise.all(
    names.map(async (name) => ({
      name,
      bytes: await readFile(join(root, folder, name)).catch(() => null),
    })),
  );
}

/** The names of the files in a folder and below it; none where there is no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !isHidden(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll(sep, '/'),
      );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Files that an editor, a file manager or a half-done write leaves behind. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.endsWith('.part') || name.endsWith('~');
}
