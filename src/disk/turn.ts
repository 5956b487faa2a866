import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { ProblemError, type Problem } from '../problem.ts';

/** The file that tells whose turn it is, from the project's root. */
export const turnFile = '.stemma-turn';

const ownerSchema = z.object({
  pid: z.int().positive(),
  /** When the process began, as its machine tells it; null where it does not. A number is given again to a later process. */
  began: z.string().nullable(),
  machine: z.string(),
  /** What is run. */
  command: z.string(),
});

/** A process that writes, or wrote, into a project. */
export type Owner = z.output<typeof ownerSchema>;

/** How long to wait for another's turn to end before looking again, in milliseconds. */
const pause = 200;

/**
 * Takes the project's turn, so that no two runs write into it at once. It ends by itself with the process, however that ends:
 * what a dead process holds is free.
 *
 * @param command what is run, for the one who has to wait
 * @param isPatient whether to wait for another's turn to end
 * @returns what ends the turn
 * @throws ProblemError where another process has it; the system's error where nothing can be written
 */
export async function takeTurn(
  root: string,
  command: string,
  isPatient = false,
): Promise<() => void> {
  const file = join(root, turnFile);
  const own: Owner = {
    pid: process.pid,
    began: beginningOf(process.pid),
    machine: hostname(),
    command,
  };
  while (!claim(file, own)) {
    const owner = ownerOf(file);
    if (owner === undefined) continue;
    if (owner === 'nobody' || !isAtWork(owner)) free(file, owner);
    else if (isPatient) await setTimeout(pause);
    else throw new ProblemError([othersTurn(owner)]);
  }
  return () => {
    rmSync(file, { force: true });
  };
}

/** Errors of disks that have no hard links, as those of cards and sticks. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Writes the file if there is none, and where the disk allows it whole at once. */
function claim(file: string, own: Owner): boolean {
  const beside = `${file}.${process.pid}.part`;
  const text = `${JSON.stringify(own)}\n`;
  try {
    writeFileSync(beside, text);
    try {
      linkSync(beside, file);
    } catch (error) {
      if (!noLinks.has(codeOf(error) ?? '')) throw error;
      writeFileSync(file, text, { flag: 'wx' });
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Whose turn it is: undefined where it is over, `nobody` where the file does not tell. */
function ownerOf(file: string): Owner | 'nobody' | undefined {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return 'nobody';
  }
}

/** Takes a dead process's file away. Where another run was quicker and has the turn already, it gets its file back. */
function free(file: string, dead: Owner | 'nobody'): void {
  const aside = `${file}.${process.pid}.over`;
  try {
    renameSync(file, aside);
    if (JSON.stringify(ownerOf(aside)) !== JSON.stringify(dead)) linkSync(aside, file);
    unlinkSync(aside);
  } catch (error) {
    rmSync(aside, { force: true });
    if (!['ENOENT', 'EEXIST'].includes(codeOf(error) ?? '')) throw error;
  }
}

/** Whether a process is at work still. Of another machine, which shares the folder, nobody can tell: it is taken to be. */
export function isAtWork({ pid, began, machine }: Owner): boolean {
  if (machine !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const now = beginningOf(pid);
  return began === null || now === null || now === began;
}

/** When a process began, in whatever words its machine tells it: from /proc on Linux, else from `ps`. */
function beginningOf(pid: number): string | null {
  try {
    // The command's name stands in brackets and may hold any character; the beginning is the 20th field behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[19] ?? null;
  } catch {
    try {
      return (
        execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
          env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }).trim() || null
      );
    } catch {
      return null;
    }
  }
}

function othersTurn({ pid, machine, command }: Owner): Problem {
  const where = machine === hostname() ? '' : ` on the machine ${machine}`;
  return {
    file: turnFile,
    what: `\`npm run ${command}\` is at work in this folder already (process ${pid}${where})`,
    why: 'Two runs that write at once would each undo what the other does.',
    mend:
      machine === hostname()
        ? `Wait until it is done, or end it (\`kill ${pid}\`), then run this again.`
        : `Wait until it is done. If nothing runs there any more, remove ${turnFile}, then run this again.`,
  };
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
