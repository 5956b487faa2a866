import { parseArgs } from 'node:util';
import { carryOut, describePlan, plan } from '../ingest/ingest.ts';

const usage = `npm run ingest                       make the copies that are missing
npm run ingest -- --check            write nothing; exit 1 if a copy is missing or stale
npm run ingest -- --refresh FILE     make the copy of a changed source anew (FILE as in content/sources/)
npm run ingest -- --refresh FILE --discard-edits    even if the copy was edited by hand`;

/** Makes the missing copies of a project. Returns the exit code: 1 where something is left to mend. */
async function ingest(root: string, args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      check: { type: 'boolean', default: false },
      refresh: { type: 'string', multiple: true, default: [] },
      'discard-edits': { type: 'boolean', default: false },
    },
  });
  const planned = await plan(root, {
    refresh: values.refresh.map((name) => name.replace(/^(?:\.\/)?content\/sources\//, '')),
    discardEdits: values['discard-edits'],
  });
  if (!values.check) await carryOut(root, planned);
  console.log(describePlan(planned, !values.check));
  const unfinished = values.check && planned.writes.length > 0;
  return planned.problems.length > 0 || unfinished ? 1 : 0;
}

try {
  process.exitCode = await ingest(process.cwd(), process.argv.slice(2));
} catch (error) {
  if (
    error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS')
  ) {
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  } else throw error;
}
