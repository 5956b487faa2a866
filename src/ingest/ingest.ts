import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeProblems, inert, ProblemError } from '../problem.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { readFolder, type Found } from './disk.ts';
import { copyFolder, sourceFolder } from './folders.ts';
import { rememberCopies } from './memory.ts';
import { makeCopies, worthACrew } from './crew.ts';
import type { SourceFile } from './lines.ts';
import { makeCopy } from './make.ts';
import { planIngest, type Means, type Plan, type Progress, type Wishes } from './plan.ts';
import { unreadable } from './problems.ts';

/**
 * Reads both folders below a project's root and plans. Nothing is written there.
 *
 * @throws ProblemError where a folder cannot be read: nothing could be said of the site then
 */
export async function plan(root: string, wishes?: Wishes, progress?: Progress): Promise<Plan> {
  return await planOf(root, readBoth(root), wishes, progress === undefined ? {} : { progress });
}

/** Plans as `plan` does; where there are many copies to make, all processors make them. */
export async function planTogether(
  root: string,
  wishes: Wishes | undefined,
  progress: Progress,
): Promise<Plan> {
  const folders = readBoth(root);
  if (folders.sources.length - folders.copies.length < worthACrew) {
    return planOf(root, folders, wishes, { progress });
  }
  const wanted: SourceFile[] = [];
  await planOf(root, folders, wishes, {
    make: (source) => {
      wanted.push(source);
      return { problem: unreadable(source.name) };
    },
  });
  const made = await makeCopies(wanted, progress);
  return planOf(root, folders, wishes, {
    make: (source, word) =>
      (word === undefined ? made.get(source.name) : undefined) ?? makeCopy(source, word),
  });
}

/** What stands in both folders. */
interface Folders {
  sources: Found[];
  copies: Found[];
}

function readBoth(root: string): Folders {
  const sources = readFolder(root, sourceFolder);
  const copies = readFolder(root, copyFolder);
  if ('problem' in sources || 'problem' in copies) {
    throw new ProblemError(
      [sources, copies].flatMap((read) => ('problem' in read ? [read.problem] : [])),
    );
  }
  return { sources: sources.found, copies: copies.found };
}

async function planOf(
  root: string,
  { sources, copies }: Folders,
  wishes: Wishes | undefined,
  means: Partial<Pick<Means, 'make' | 'progress'>>,
): Promise<Plan> {
  const texts = copies.map((copy) =>
    'problem' in copy ? copy : { name: copy.name, text: decodeUtf8(copy.bytes) },
  );
  const isCorrected = texts.some((copy) => 'text' in copy && /^analysis:/m.test(copy.text ?? ''));
  const memory = rememberCopies(root);
  const planned = planIngest(
    sources,
    texts,
    wishes,
    // The analysis takes longer to load than most plans take to make.
    { ...means, ...memory, ...(isCorrected ? await import('./corrections.ts') : {}) },
  );
  memory.save();
  return planned;
}

/** Carries a plan out: each copy is written beside its place, then renamed into it, so that none is ever half there. */
export async function carryOut(root: string, { writes }: Plan): Promise<void> {
  for (const { file, text } of writes) {
    const place = join(root, file);
    const beside = join(dirname(place), `.${process.pid}.part`);
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
export function describePlan(
  { writes, problems, kept, heldBack, doubts }: Plan,
  done: boolean,
): string {
  const verbs = done
    ? { new: 'made', refreshed: 'made anew' }
    : { new: 'missing', refreshed: 'to be made anew' };
  const lines = writes.map(({ file, from, kind }) => `${verbs[kind]}: ${file} from ${from}`);
  lines.push(...heldBack.map((file) => `waits for the copies below to be mended: ${file}`));
  lines.push(`${kept.length} ${kept.length === 1 ? 'copy' : 'copies'} up to date.`);
  if (doubts.length > 0) lines.push('', describeProblems(doubts, 'to look at, no fault'));
  if (problems.length > 0) lines.push('', describeProblems(problems));
  return inert(lines.join('\n'));
}
