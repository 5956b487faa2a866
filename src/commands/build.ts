import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { carryOut, describePlan, plan } from '../ingest/ingest.ts';
import { fail, quietly } from './run.ts';

/** Ingests, builds into a new folder, and only then lets it take the place of `dist/`. Returns the exit code. */
async function run(root: string): Promise<number> {
  const planned = await plan(root);
  await carryOut(root, planned);
  console.log(describePlan(planned, true));
  if (planned.problems.length > 0) return fail('Nothing was built; dist/ is as it was.');

  const dist = join(root, 'dist');
  const previous = join(root, '.dist-previous');
  const next = join(root, `.dist-${process.pid}`);
  if (!existsSync(dist) && existsSync(previous)) await rename(previous, dist);
  try {
    await build({ root, outDir: next });
    await rm(previous, { recursive: true, force: true });
    if (existsSync(dist)) await rename(dist, previous);
    await rename(next, dist);
    await rm(previous, { recursive: true, force: true });
    return 0;
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

await quietly(() => run(process.cwd()), 'The build failed; dist/ is as it was.');
