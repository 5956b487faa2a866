import { constants } from 'node:os';
import { dirname, relative } from 'node:path';
import type { Problem } from '../problem.ts';

/** What a system says with the name of an error: what is so, and the way out. */
interface Refusal {
  what: string;
  mend: string;
}

const noRoom: Refusal = {
  what: 'it cannot be written: the disk has no room left',
  mend: 'Make room (a build needs as much as dist/ has once more), then run it again.',
};
const notAllowed: Refusal = {
  what: 'the system does not let you read, write or run it',
  mend: 'Let yourself do so (`ls -l` tells whose it is; `chmod u+rwX` and `chown` change it), then run it again.',
};
const tooManyFiles: Refusal = {
  what: 'the system lets no more files be open at once',
  mend: 'Close other programs or raise the limit (`ulimit -n 4096`), then run it again.',
};
const inUse: Refusal = {
  what: 'another program uses it',
  mend: 'End what has it open (a server, a terminal that stands in it, a scanner), then run it again.',
};

/** The errors of a system that a person can do something about, by their names in POSIX (errno.h). */
const refusals: Readonly<Record<string, Refusal>> = {
  ENOSPC: noRoom,
  EDQUOT: {
    what: 'it cannot be written: you have used up the room that you have on this disk',
    mend: noRoom.mend,
  },
  EFBIG: {
    what: 'it cannot be written: the disk, or a limit of yours, allows no file that large',
    mend: 'Raise the limit (`ulimit -f unlimited`) or work on another disk, then run it again.',
  },
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: {
    what: 'it cannot be written: the disk that it is on may only be read',
    mend: 'Work on a copy of the project on a disk that may be written, or mount this one anew (`mount -o remount,rw`).',
  },
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  EXDEV: {
    what: 'it cannot be moved: it comes from another disk, or from the image of a container',
    mend: 'Copy the project to a folder of its own on one disk, then run it again.',
  },
  EBUSY: inUse,
  ETXTBSY: inUse,
  ENOTDIR: {
    what: 'a file stands where a folder has to be',
    mend: 'Move the file away, then run it again.',
  },
  EISDIR: {
    what: 'a folder stands where a file has to be',
    mend: 'Move the folder away, then run it again.',
  },
  ENOTEMPTY: {
    what: 'it cannot be replaced: something has been put into it meanwhile',
    mend: 'See that nothing else writes there, then run it again.',
  },
  EEXIST: {
    what: 'something stands in its place already',
    mend: 'Move it away, then run it again.',
  },
  ELOOP: {
    what: 'it is a link that leads in a circle',
    mend: 'Put the thing itself in its place, then run it again.',
  },
  ENAMETOOLONG: {
    what: 'its name is longer than this disk allows',
    mend: 'Work in a folder with a shorter path, then run it again.',
  },
  ENOMEM: {
    what: 'the machine has no memory left for it',
    mend: 'End other programs, then run it again.',
  },
  EIO: {
    what: 'the disk has a fault',
    mend: 'Save what is on the disk, and work on another one.',
  },
};

/**
 * What the system refused, said so that a person can mend it.
 *
 * @param error what was thrown; the system's error may stand among its causes
 * @param root the project's root, from which the place is told
 * @returns null for whatever else went wrong
 */
export function refusalOf(error: unknown, root: string): Problem | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = codeOf(at);
    if (code === undefined || !Object.hasOwn(refusals, code)) continue;
    const refusal = refusals[code];
    const file = placeOf(at, code, root);
    if (refusal === undefined || file === undefined) continue;
    return {
      file,
      what: `${refusal.what} (${code})`,
      why: 'The run could not go on. What stood there before is as it was.',
      mend: refusal.mend,
    };
  }
  return null;
}

/** How programs in Rust, as the bundler is, tell of a system's error: its number and, before that, the file. */
const toldByRust = /\(os error (\d+)\)/;
const placeToldByRust = /Failed to \w+ (?:file|dir\w*) (?:in|at) (.+)/;

/** The name of a system's error. */
function codeOf(error: Error & { code?: unknown }): string | undefined {
  const [, number] = toldByRust.exec(error.message) ?? [];
  if (number === undefined) return typeof error.code === 'string' ? error.code : undefined;
  return Object.entries(constants.errno).find(([, errno]) => errno === Number(number))?.[0];
}

/** What a machine runs out of, wherever that shows. */
const ofMachine = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'ENOMEM']);

/**
 * The place of a system's error: of two names, as in a renaming, the one that was to be; of a file that is written beside
 * its place, their folder.
 */
function placeOf(error: Error, code: string, root: string): string | undefined {
  const [named] = ['dest', 'path'].flatMap((field) => {
    const value: unknown = Object.getOwnPropertyDescriptor(error, field)?.value;
    return typeof value === 'string' ? [value] : [];
  });
  const path = named ?? placeToldByRust.exec(error.message)?.[1];
  if (path === undefined) return ofMachine.has(code) ? '.' : undefined;
  const below = relative(root, path.endsWith('.part') ? dirname(path) : path);
  return below === '' ? '.' : below.startsWith('..') ? path : below;
}
