import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describeProblems, problemSchema } from '../problem.ts';
import type { Plan } from './plan.ts';

const count = z.int().nonnegative();

/** `build-report.json` at the project's root: what the last build published, and what it left out and why. */
export const reportSchema = z
  .strictObject({
    published: count.describe('The number of stories on the site.'),
    leftOut: z
      .array(problemSchema.strict())
      .describe(
        'All that is wrong. A story is left out if anything is wrong with its source or its copy.',
      ),
    waiting: z
      .array(z.string())
      .describe(
        'Sources without a copy that wait for a copy which cannot be read, and might be theirs.',
      ),
  })
  .meta({ title: 'The report of a build' });

/** What a build published, and what it left out and why. */
export type Report = z.output<typeof reportSchema>;

/**
 * A build's report.
 *
 * @param planned the plan after its writes were carried out
 */
export function reportOf({ kept, writes, problems, heldBack }: Plan): Report {
  return {
    published: kept.length + writes.length,
    leftOut: problems,
    waiting: heldBack,
  };
}

/** A report in words. */
export function describeReport({ published, leftOut, waiting }: Report): string {
  const stories = `${published} ${published === 1 ? 'story' : 'stories'} published.`;
  if (leftOut.length === 0) return `${stories} Nothing was left out.`;
  return [
    `${stories} Left out is what follows.`,
    ...waiting.map((file) => `waits for the copies below to be mended: ${file}`),
    '',
    describeProblems(leftOut),
  ].join('\n');
}

/** Writes a report to the project's root, for people and for programs; never into `dist/`, where readers would find it. */
export function writeReport(root: string, report: Report): void {
  writeFileSync(join(root, 'build-report.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(root, 'build-report.txt'), `${describeReport(report)}\n`);
}
