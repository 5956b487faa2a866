import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command and all processes that it started took. */
export interface Spent {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processors, in the programs and in the system for them. */
  cpu: number;
  /** The most bytes in memory at one time, of all processes together. What two of them share counts twice. */
  together: number;
  /** The most bytes in memory of the command's own process with its threads, as the system itself keeps count. */
  main: number;
}

/** How often memory is looked at, in milliseconds: a peak that lasts less may be missed, but for the main process. */
const pause = 100;

/** The system's unit of processor time, as proc(5) has it for every architecture that Node runs on. */
const ticksOfSecond = 100;

const page = 4096;

/**
 * Runs a command to its end and measures it. One at a time: what other children of this process take is counted with it.
 *
 * @throws Error where it does not end well, with what it wrote; and on systems without /proc
 */
export async function measured(
  command: readonly [string, ...string[]],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Spent> {
  if (process.platform !== 'linux') throw new Error('Only Linux tells in /proc what builds take.');
  const before = ticksOfChildren();
  const start = performance.now();
  const [program, ...args] = command;
  const run = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const written: string[] = [];
  for (const stream of [run.stdout, run.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => written.push(text));
  }
  let [together, main] = [0, 0];
  const sampler = setInterval(() => {
    if (run.pid === undefined) return;
    together = Math.max(together, residentOf(run.pid));
    main = Math.max(main, mostResidentOf(run.pid));
  }, pause);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      run.on('error', reject).on('close', resolve);
    });
    const wall = (performance.now() - start) / 1000;
    if (code !== 0) {
      throw new Error(`${command.join(' ')} ended with ${String(code)}:\n${written.join('')}`);
    }
    return { wall, cpu: (ticksOfChildren() - before) / ticksOfSecond, together, main };
  } finally {
    clearInterval(sampler);
  }
}

/** Fields of /proc/PID/stat, counted from the one behind the program's name (proc(5) counts that as the second). */
const field = { parent: 1, childrenInProgram: 13, childrenInSystem: 14, resident: 21 } as const;

/** Undefined where the process is gone. */
function statOf(process: string): number[] | undefined {
  try {
    const text = readFileSync(`/proc/${process}/stat`, 'latin1');
    return text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
  } catch {
    return undefined;
  }
}

/** The time of all processes that this one has started and seen end, and of theirs. */
function ticksOfChildren(): number {
  const stat = statOf('self') ?? [];
  return (stat[field.childrenInProgram] ?? 0) + (stat[field.childrenInSystem] ?? 0);
}

function residentOf(root: number): number {
  const pages = new Map<number, number>();
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(name) : undefined;
    if (stat === undefined) continue;
    const parent = stat[field.parent] ?? 0;
    pages.set(Number(name), stat[field.resident] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const sum = (process: number): number =>
    (children.get(process) ?? []).reduce((all, child) => all + sum(child), pages.get(process) ?? 0);
  return sum(root) * page;
}

function mostResidentOf(process: number): number {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'latin1');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
