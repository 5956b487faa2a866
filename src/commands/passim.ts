import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { copyFolder } from '../ingest/folders.ts';
import { plan } from '../ingest/ingest.ts';
import { slugOfFile } from '../ingest/plan.ts';
import { skipsBad } from '../ingest/skip-bad.ts';
import { readCopy } from '../markdown/copy.ts';
import { documentOf } from '../passim/document.ts';
import { ProblemError } from '../problem.ts';
import { UsageError } from './options.ts';
import { quietly } from './run.ts';

const usage = `npm run passim -- export FILE    write every story to FILE, a line of JSON each, as passim reads them`;

/** Writes a line for each story, and gives the file its name when all are there. Returns the exit code. */
await quietly(async () => {
  const [verb, file, ...more] = process.argv.slice(2);
  if (verb !== 'export' || file === undefined || more.length > 0) {
    throw new UsageError('What is to be done, and with which file?', usage);
  }
  const { kept, writes, problems } = await plan(process.cwd());
  if (problems.length > 0 && !skipsBad(process.env)) throw new ProblemError(problems);
  if (writes.length > 0) {
    console.warn('There are sources without a copy, which are left out: run `npm run ingest`.');
  }
  const beside = `${file}.part`;
  try {
    await pipeline(documents(kept), createWriteStream(beside));
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error instanceof Error && 'code' in error ? notWritten(file, error) : error;
  }
  console.log(`${kept.length} ${kept.length === 1 ? 'story' : 'stories'} written to ${file}.`);
  return 0;
}, 'Nothing was exported.');

function* documents(copies: readonly { name: string; text: string }[]): Generator<string> {
  for (const { name, text } of copies) {
    const copy = readCopy(text, `${copyFolder}/${name}`);
    if ('problems' in copy) throw new ProblemError(copy.problems);
    yield `${documentOf({ id: slugOfFile(name), ...copy })}\n`;
  }
}

function notWritten(file: string, { message }: Error): ProblemError {
  return new ProblemError([
    {
      file,
      what: `the file cannot be written (${message})`,
      why: 'passim reads the stories from it.',
      mend: 'Name a file in a folder that is there, that you may write to, and that has room.',
    },
  ]);
}
