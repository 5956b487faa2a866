import { tidyUp } from '../disk/place.ts';
import { takeTurn } from '../disk/turn.ts';
import { explain } from '../ingest/explain.ts';
import { carryOut, describePlan, planTogether } from '../ingest/ingest.ts';
import type { Plan } from '../ingest/plan.ts';
import { skipsBad } from '../ingest/skip-bad.ts';
import { nameInSources } from '../ingest/folders.ts';
import { readOptions } from './options.ts';
import { progressOn } from './progress.ts';
import { quietly } from './run.ts';

const usage = `npm run ingest                       make the copies that are missing
npm run ingest -- --check            write nothing; exit 1 if a copy is missing or stale
npm run ingest -- --skip-bad         list what is bad, and exit 0 if all the rest is taken up
npm run ingest -- --refresh FILE     make the copy of a changed source anew (FILE as in content/sources/)
npm run ingest -- --refresh FILE --discard-edits    even if the copy was edited by hand
npm run ingest -- --explain FILE     write nothing; show what each line of a file is read as, and why`;

const options = {
  check: { type: 'boolean', default: false },
  'skip-bad': { type: 'boolean', default: false },
  refresh: { type: 'string', multiple: true },
  'discard-edits': { type: 'boolean', default: false },
  explain: { type: 'string' },
} as const;

/** Plans and carries out, while no other run writes. */
async function inTurn(root: string, plan: () => Promise<Plan>): Promise<Plan> {
  const endTurn = await takeTurn(root, 'ingest');
  try {
    tidyUp(root);
    const planned = await plan();
    await carryOut(root, planned);
    return planned;
  } finally {
    endTurn();
  }
}

/** Makes the missing copies of a project. Returns the exit code: 1 where something is left to mend. */
await quietly(async () => {
  const root = process.cwd();
  const asked = readOptions(options, usage, process.argv.slice(2), process.env);
  if (asked.explain !== undefined) {
    console.log(explain(root, asked.explain));
    return 0;
  }
  const plan = () =>
    planTogether(
      root,
      {
        refresh: (asked.refresh ?? []).map(nameInSources),
        discardEdits: asked['discard-edits'],
      },
      progressOn(process.stderr),
    );
  const planned = asked.check ? await plan() : await inTurn(root, plan);
  console.log(describePlan(planned, !asked.check));
  const skips = asked['skip-bad'] || skipsBad(process.env);
  if (skips && planned.problems.length > 0) console.log('\nThe rest was taken up (--skip-bad).');
  const unfinished = asked.check && planned.writes.length > 0;
  return (planned.problems.length > 0 && !skips) || unfinished ? 1 : 0;
}, 'The ingest failed.');
