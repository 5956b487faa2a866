import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { headersFile } from '../headers/file.ts';
import { carryOut, describePlan, planTogether } from '../ingest/ingest.ts';
import { slugOfFile } from '../ingest/plan.ts';
import { skipBadVariable, skipsBad } from '../ingest/skip-bad.ts';
import { keepAddresses } from '../permanence/keep.ts';
import { rendering } from '../rendering/prerenderer.ts';
import { relationsIn } from '../report/relations.ts';
import { describeReport, reportOf, writeReport } from '../report/report.ts';
import { siteFrom } from '../site.ts';
import { publication } from '../publication.ts';
import { makeIndex } from '../search/make.ts';
import { readOptions } from './options.ts';
import { progressOn } from './progress.ts';
import { fail, quietly } from './run.ts';

const usage = `npm run build                   ingest, then write the site to dist/
npm run build -- --skip-bad     publish the rest where some texts are bad; list these in build-report.txt and .json`;

const options = { 'skip-bad': { type: 'boolean', default: false } } as const;

/** How many relations of a kind the terminal tells; the rest stands in the report. */
const mostTold = 5;

/** Ingests, builds into a new folder, and only then lets it take the place of `dist/`. Returns the exit code. */
async function run(root: string, skip: boolean): Promise<number> {
  const planned = await planTogether(root, undefined, progressOn(process.stderr));
  await carryOut(root, planned);
  console.log(describePlan(planned, true));
  if (planned.problems.length > 0 && !skip) {
    return fail(
      'Nothing was built; dist/ is as it was. To publish the rest: npm run build -- --skip-bad',
    );
  }

  const dist = join(root, 'dist');
  const previous = join(root, '.dist-previous');
  const next = join(root, `.dist-${process.pid}`);
  if (!existsSync(dist) && existsSync(previous)) await rename(previous, dist);
  const before = relationsIn(dist);
  const moved = planned.kept.flatMap(({ name, fields }) =>
    fields.formerSlugs.map((former) => ({
      from: `/stories/${former}/`,
      to: `/stories/${slugOfFile(name)}/`,
    })),
  );
  let lost;
  try {
    await build({ root, outDir: next, integrations: [rendering] });
    await makeIndex(next, publication.language);
    await writeFile(join(next, '_headers'), headersFile(siteFrom(process.env).base));
    lost = await keepAddresses(root, next, moved, siteFrom(process.env));
    await rm(previous, { recursive: true, force: true });
    if (existsSync(dist)) await rename(dist, previous);
    await rename(next, dist);
    await rm(previous, { recursive: true, force: true });
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  const report = reportOf(planned, before, relationsIn(dist) ?? [], lost);
  writeReport(root, report);
  console.log(`\n${describeReport(report, mostTold)}`);
  return 0;
}

await quietly(() => {
  const asked = readOptions(options, usage, process.argv.slice(2), process.env);
  if (asked['skip-bad']) process.env[skipBadVariable] = '1';
  return run(process.cwd(), skipsBad(process.env));
}, 'The build failed; dist/ is as it was.');
