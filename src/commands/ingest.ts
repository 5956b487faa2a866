import { parseArgs } from 'node:util';
import { carryOut, describePlan, plan } from '../ingest/ingest.ts';
import { quietly } from './run.ts';

const usage = `npm run ingest                       make the copies that are missing
npm run ingest -- --check            write nothing; exit 1 if a copy is missing or stale
npm run ingest -- --refresh FILE     make the copy of a changed source anew (FILE as in content/sources/)
npm run ingest -- --refresh FILE --discard-edits    even if the copy was edited by hand`;

/** Makes the missing copies of a project. Returns the exit code: 1 where something is left to mend. */
async function ingest(root: string, { values }: ReturnType<typeof readArguments>): Promise<number> {
  const planned = await plan(root, {
    refresh: values.refresh.map((name) => name.replace(/^(?:\.\/)?content\/sources\//, '')),
    discardEdits: values['discard-edits'],
  });
  if (!values.check) await carryOut(root, planned);
  console.log(describePlan(planned, !values.check));
  const unfinished = values.check && planned.writes.length > 0;
  return planned.problems.length > 0 || unfinished ? 1 : 0;
}

/** @throws TypeError for an option that there is not */
function readArguments(args: string[]) {
  return parseArgs({
    args,
    options: {
      check: { type: 'boolean', default: false },
      refresh: { type: 'string', multiple: true, default: [] },
      'discard-edits': { type: 'boolean', default: false },
    },
  });
}

/** Says how the command is called. Returns the exit code of one that was called wrongly. */
function refuse(reason: string): number {
  console.error(`${reason}\n\n${usage}`);
  return 2;
}

await quietly(async () => {
  const args = process.argv.slice(2);
  // npm keeps for itself the options that stand before two dashes.
  if (process.env['npm_config_check'] !== undefined && !args.includes('--check')) {
    return refuse('--check did not get through: npm wants two dashes before it.');
  }
  let read;
  try {
    read = readArguments(args);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  return ingest(process.cwd(), read);
}, 'The ingest failed.');
