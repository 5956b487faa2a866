import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { refusalOf } from './disk/refused.ts';
import { takeTurn } from './disk/turn.ts';
import { sourceFolder } from './ingest/folders.ts';
import { carryOut, describePlan, plan } from './ingest/ingest.ts';
import type { Plan } from './ingest/plan.ts';
import { describeProblems } from './problem.ts';

/** A file that has not changed for so many milliseconds is taken to be written whole. */
const settled = 400;

/** Ingests, in the project's turn where something is to be written: a build that is at work then is waited for. */
async function ingestIn(root: string): Promise<Plan> {
  const seen = await plan(root);
  if (seen.writes.length === 0) return seen;
  const endTurn = await takeTurn(root, 'dev', true);
  try {
    const planned = await plan(root);
    await carryOut(root, planned);
    return planned;
  } finally {
    endTurn();
  }
}

/** Makes the copies of new sources while the dev server runs; what is wrong is said in the terminal. */
export const ingestWhileServing: AstroIntegration = {
  name: 'ingest-while-serving',
  hooks: {
    'astro:server:setup': async ({ server, logger }) => {
      const { root } = server.config;
      const ingest = async (): Promise<void> => {
        try {
          const planned = await ingestIn(root);
          const report = describePlan(planned, true);
          if (planned.problems.length > 0) logger.error(report);
          else if (planned.writes.length > 0) logger.info(report);
        } catch (error) {
          const refusal = refusalOf(error, root);
          if (refusal !== null) logger.error(describeProblems([refusal]));
          else logger.error(error instanceof Error ? error.message : String(error));
        }
      };
      let running = ingest();
      await running;
      const folder = join(root, sourceFolder);
      server.watcher.add(folder);
      let pause: NodeJS.Timeout | undefined;
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder + sep)) return;
        clearTimeout(pause);
        pause = setTimeout(() => {
          running = running.then(ingest);
        }, settled);
      });
    },
  },
};
