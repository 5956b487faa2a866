/*
 * Takes invented content the whole way with fresh seeds until time is up, and now and then builds a site of it:
 * npm run fuzz -- [--minutes N] [--seed S]
 */
import './environment.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { slugify } from '../../src/text/slug.ts';
import { found, readCase, writeCase, type Content } from './content.ts';

// Behind the environment that they need.
const { holds } = await import('./path.ts');
const { holdsOnSite, together } = await import('./site.ts');
const { content } = await import('./texts.ts');

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});

/** So many contents are tried with a seed. */
const runs = 200;

/** A site is built of so many contents, and of all that was found before. */
const contentsOfSite = 25;

const minute = 60_000;
const siteEvery = 10 * minute;

/** To find the smallest content that still breaks a contract may take longer than is left. */
const mostToShrink = 2 * minute;

const end = Date.now() + Number(values.minutes) * minute;
const start = Number(values.seed);
let [tried, sites, faults, nextSite] = [0, 0, 0, Date.now()];
let seed = start;
for (; Date.now() < end; seed += 1) {
  if (Date.now() >= nextSite) {
    nextSite = Date.now() + siteEvery;
    sites += 1;
    await trySite();
  }
  const outcome = fc.check(fc.property(content, holds), {
    seed,
    numRuns: runs,
    interruptAfterTimeLimit: Math.max(0, end - Date.now()) + mostToShrink,
    markInterruptAsFailure: false,
  });
  tried += outcome.numRuns;
  const [counterexample] = outcome.counterexample ?? [];
  if (counterexample !== undefined) report(counterexample, outcome.errorInstance);
}
console.log(
  `seeds ${start} to ${seed - 1}: ${tried} contents and ${sites} sites tried, ${faults} faults`,
);
process.exitCode = faults === 0 ? 0 : 1;

async function trySite(): Promise<void> {
  const before = readdirSync(found).map((name) => readCase(join(found, name)));
  const all = together([...before, ...fc.sample(content, { seed, numRuns: contentsOfSite })]);
  try {
    await holdsOnSite(all);
  } catch (error) {
    report(all, error);
  }
}

/** Says what was found, and puts it where the suite finds it. */
function report(counterexample: Content, error: unknown): void {
  faults += 1;
  const message = error instanceof Error ? error.message : String(error);
  const name = `${slugify(message.split('\n')[0] ?? '')}-${seed}`;
  writeCase(join(found, name), counterexample);
  console.log(`seed ${seed}: ${message}\nwritten to tests/fuzz/found/${name}\n`);
}
