import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Outcome } from '../ingest/plan.ts';
import { describeProblems, problemSchema, type Problem } from '../problem.ts';
import type { RelatedPair } from '../story.ts';
import { changesOf, changesSchema, describeChanges } from './relations.ts';

const count = z.int().nonnegative();

/** `build-report.json` at the project's root: what the last build published, left out and found. */
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
    lost: z
      .array(problemSchema.strict())
      .describe('Addresses that were published, and that no page has any more.'),
    relations: z
      .strictObject({
        count: count.describe('The number of pairs of relatives on the site.'),
        changes: changesSchema
          .nullable()
          .describe('What is new since the last build; null where there is none to compare with.'),
      })
      .describe('Which stories are relatives.'),
  })
  .meta({ title: 'The report of a build' });

/** What a build published and left out, and what it found. */
export type Report = z.output<typeof reportSchema>;

/**
 * A build's report.
 *
 * @param outcome of the ingest
 * @param before the relations of the build before; null where there was none
 * @param now those of this one
 * @param lost the addresses that no page has any more
 */
export function reportOf(
  { copies, problems, heldBack, moved }: Outcome,
  before: readonly RelatedPair[] | null,
  now: readonly RelatedPair[],
  lost: Problem[] = [],
): Report {
  const ids = new Map(moved.map(({ from, to }) => [from, to]));
  return {
    published: copies,
    leftOut: problems,
    waiting: heldBack,
    lost,
    relations: {
      count: now.length,
      changes: before === null ? null : changesOf(before, now, ids),
    },
  };
}

/**
 * A report in words.
 *
 * @param most how many relations of a kind are told
 */
export function describeReport(report: Report, most = Infinity): string {
  const { published, leftOut, waiting, lost } = report;
  const stories = `${published} ${published === 1 ? 'story' : 'stories'} published.`;
  const relations = describeRelations(report.relations, most);
  const astray = lost.length === 0 ? [] : ['', describeProblems(lost, 'to look at')];
  if (leftOut.length === 0) {
    return [`${stories} Nothing was left out.`, ...relations, ...astray].join('\n');
  }
  return [
    `${stories} What was left out stands below.`,
    ...relations,
    ...waiting.map((file) => `waits for the copies below to be mended: ${file}`),
    '',
    describeProblems(leftOut),
    ...astray,
  ].join('\n');
}

function describeRelations({ count, changes }: Report['relations'], most: number): string[] {
  const pairs = `${count === 0 ? 'No' : count} ${count < 2 ? 'pair' : 'pairs'} of relatives among them`;
  const changed = changes === null ? [] : describeChanges(changes, most);
  const isSame = changes !== null && changed.length === 0;
  return [isSame ? `${pairs}, as in the last build.` : `${pairs}.`, ...changed];
}

/** Writes a report to the project's root, for people and for programs; never into `dist/`, where readers would find it. */
export function writeReport(root: string, report: Report): void {
  writeFileSync(join(root, 'build-report.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(root, 'build-report.txt'), `${describeReport(report)}\n`);
}
