import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const parts = ['src', 'public', 'astro.config.ts', 'package.json', 'tsconfig.json'];

/** A copy of this project in a folder of its own, with content of its own. */
export interface Project {
  root: string;
  /** Runs one of the project's commands (src/commands/NAME.ts), given by its name and options, to its end. */
  run(
    command: string,
    environment?: Record<string, string>,
  ): Promise<{ code: number; output: string }>;
  /** Starts a command that goes on until it is killed, in a group of its own with all that it starts. */
  start(name: string, environment?: Record<string, string>): ChildProcess;
  /** Writes a file, given by its path from the root. */
  write(file: string, content: string | Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Makes a project.
 *
 * @param content files below content/, by path; without it, this project's own
 */
export async function makeProject(content?: Record<string, string>): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-'));
  const copied = content === undefined ? [...parts, 'content'] : parts;
  await Promise.all(
    copied.map((part) => cp(join(root, part), join(folder, part), { recursive: true })),
  );
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const project: Project = {
    root: folder,
    run: (command, environment) =>
      new Promise((resolve) => {
        const [name = '', ...options] = command.split(' ');
        execFile(
          process.execPath,
          [join('src/commands', `${name}.ts`), ...options],
          { cwd: folder, env: cleanEnvironment(environment) },
          (error, stdout, stderr) => {
            resolve({
              code: typeof error?.code === 'number' ? error.code : error ? 1 : 0,
              output: stdout + stderr,
            });
          },
        );
      }),
    start: (name, environment) =>
      spawn(process.execPath, [join('src/commands', `${name}.ts`)], {
        cwd: folder,
        env: cleanEnvironment(environment),
        detached: true,
      }),
    write: async (file, text) => {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
  for (const [file, text] of Object.entries(content ?? {}))
    await project.write(join('content', file), text);
  return project;
}

/** Kills a command that was started, and all that it started, at once. */
export function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** This process's environment without what Vitest puts into it, for a build is not a test. */
function cleanEnvironment(more: Record<string, string> = {}): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) =>
      value !== undefined &&
      !/^(?:VITEST|NODE_ENV|TEST|DEV|PROD|MODE|SSR|BASE_URL|SITE_URL)/.test(name),
  );
  return { ...(Object.fromEntries(kept) as Record<string, string>), ...more };
}
