import { fork } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nextFolder, siteFolder, takePlace, tidyUp } from '../disk/place.ts';
import { refusalOf } from '../disk/refused.ts';
import { takeTurn } from '../disk/turn.ts';
import { collectGarbage } from '../garbage.ts';
import { headersFile } from '../headers/file.ts';
import { carryOut, describePlan, planTogether } from '../ingest/ingest.ts';
import { outcomeOf, type Outcome } from '../ingest/plan.ts';
import { skipBadVariable, skipsBad } from '../ingest/skip-bad.ts';
import { inspect } from '../inspection/inspect.ts';
import { keepAddresses, register, type Kept } from '../permanence/keep.ts';
import { describeProblems, ProblemError, type Problem } from '../problem.ts';
import { stylesSchema } from '../rendering/bundle.ts';
import { makePages } from '../rendering/pages.ts';
import { relationsIn } from '../report/relations.ts';
import { describeReport, reportOf, writeReport, type Report } from '../report/report.ts';
import { siteFrom } from '../site.ts';
import { publication } from '../publication.ts';
import { makeIndex } from '../search/make.ts';
import { readOptions } from './options.ts';
import { progressOn } from './progress.ts';
import { fail, quietly, SaidError } from './run.ts';

const usage = `npm run build                   ingest, then write the site to dist/
npm run build -- --skip-bad     publish the rest where some texts are bad; list these in build-report.txt and .json`;

const options = { 'skip-bad': { type: 'boolean', default: false } } as const;

/** How many relations of a kind the terminal tells; the rest stands in the report. */
const mostTold = 5;

/** Ingests, builds into a new folder, and only then lets it take the place of `dist/`. Returns the exit code. */
async function run(root: string, skip: boolean): Promise<number> {
  const endTurn = await takeTurn(root, 'build');
  const next = nextFolder(process.pid);
  try {
    tidyUp(root);
    const outcome = await ingest(root);
    if (outcome.problems.length > 0 && !skip) {
      return fail(
        'Nothing was built; dist/ is as it was. To publish the rest: npm run build -- --skip-bad',
      );
    }
    const before = relationsIn(join(root, siteFolder));
    collectGarbage();
    const { addresses, lost } = await make(root, join(root, next), outcome);
    const report = reportOf(outcome, before, relationsIn(join(root, next)) ?? [], lost);
    await register(root, addresses);
    takePlace(root, next);
    console.log(`\n${describeReport(report, mostTold)}`);
    return keepReport(root, report);
  } finally {
    // What cannot be taken away now is taken away by the next run, and is no fault of this one.
    await rm(join(root, next), { recursive: true, force: true }).catch(() => undefined);
    endTurn();
  }
}

/** Makes the copies that are missing, and says so. The plan itself holds all texts: nobody keeps it. */
async function ingest(root: string): Promise<Outcome> {
  const planned = await planTogether(root, undefined, progressOn(process.stderr));
  await carryOut(root, planned);
  console.log(describePlan(planned, true));
  return outcomeOf(planned);
}

/**
 * Makes the whole site in a folder, and inspects it.
 *
 * @throws ProblemError where it is not fit to be read
 */
async function make(root: string, folder: string, outcome: Outcome): Promise<Kept> {
  const site = siteFrom(process.env);
  const moved = outcome.moved.map(({ from, to }) => ({
    from: `/stories/${from}/`,
    to: `/stories/${to}/`,
  }));
  const styles = stylesSchema.parse(await elsewhere(bundling, root, folder));
  const assembled = elsewhere(assembling, root, folder);
  const facts = await makePages(root, { folder, site }, styles, assembled);
  await makeIndex(folder, publication.language);
  await writeFile(join(folder, '_headers'), headersFile(site.base));
  const kept = await keepAddresses(root, folder, moved, site);
  const faults = inspect(folder, site, kept.addresses, facts);
  if (faults.length > 0) throw new ProblemError(faults);
  return kept;
}

/** Part of a build that another process does: the memory that it takes is given back when it ends. */
interface Part {
  /** The file that it runs, and what it does. It is told a folder, and sends what is to be known of its work. */
  file: string;
  does: string;
}

const bundling: Part = { file: 'bundle.ts', does: 'has Astro bundle the pages' };
const assembling: Part = { file: 'assemble.ts', does: 'makes the archive' };

/**
 * Has another process do its part of the build.
 *
 * @returns what it sends
 * @throws SaidError where it could not, and has said why
 * @throws ProblemError where it was stopped from outside
 */
function elsewhere(part: Part, root: string, folder: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const options = { cwd: root, serialization: 'advanced' } as const;
    let sent: { message: unknown } | undefined;
    fork(join(import.meta.dirname, part.file), [folder], options)
      .on('message', (message: unknown) => {
        sent = { message };
      })
      .on('error', reject)
      .on('exit', (_code, signal) => {
        // Only now has it given back what it took.
        if (sent !== undefined) resolve(sent.message);
        else reject(signal === null ? new SaidError() : new ProblemError([stopped(part, signal)]));
      });
  });
}

function stopped({ file, does }: Part, signal: string): Problem {
  return {
    file: `src/commands/${file}`,
    what: `the process that ${does} was stopped by ${signal}`,
    why: 'No page can be made without that. Systems stop what takes more memory than there is.',
    mend: 'Build again; if it is stopped again, give the machine more memory, about 1 GB to begin with.',
  };
}

/** Writes the report. Returns the exit code: the site stands by then, whatever becomes of it. */
function keepReport(root: string, report: Report): number {
  try {
    writeReport(root, report);
    return 0;
  } catch (error) {
    const refusal = refusalOf(error, root);
    if (refusal === null) throw error;
    console.error(`\n${describeProblems([refusal])}`);
    return fail('dist/ has the new site; only the report of this build could not be written.');
  }
}

await quietly(() => {
  const asked = readOptions(options, usage, process.argv.slice(2), process.env);
  if (asked['skip-bad']) process.env[skipBadVariable] = '1';
  return run(process.cwd(), skipsBad(process.env));
}, 'The build failed; dist/ is as it was.');
