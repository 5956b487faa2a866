import { z } from 'zod';
import { byCode } from './text/order.ts';

export const problemSchema = z.object({
  file: z.string().describe("The file it is in, as a path from the project's root."),
  line: z
    .int()
    .positive()
    .exactOptional()
    .describe('The line of that file, from 1, where one line is to blame.'),
  what: z.string().describe('What is wrong: what was found and what was expected.'),
  why: z.string().describe('Why that matters.'),
  mend: z.string().describe('The way out: what to do.'),
});

/** Something a person has to mend before the run can go on. All of a run's problems are listed together. */
export type Problem = z.output<typeof problemSchema>;

/** Thrown where a run cannot go on; its message is the whole list, ready to print. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(describeProblems(problems));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}

/**
 * The problems as text for a terminal: one paragraph each, sorted by file and line.
 *
 * @param end what is to be done with them, as their heading says
 * @returns lines without colour and without a final line break
 */
export function describeProblems(problems: readonly Problem[], end = 'to mend'): string {
  const sorted = problems.toSorted(
    (a, b) => byCode(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
  const paragraphs = sorted.map(({ file, line, what, why, mend }) =>
    [
      line === undefined ? file : `${file}:${line}`,
      `  what  ${what}`,
      `  why   ${why}`,
      `  mend  ${mend}`,
    ].join('\n'),
  );
  const noun = end === 'to mend' ? 'problem' : 'matter';
  const count = problems.length === 1 ? `1 ${noun}` : `${problems.length} ${noun}s`;
  return inert([`${count} ${end}:`, ...paragraphs].join('\n\n'));
}

/** What would colour a terminal, move its cursor or turn the order of its letters round. */
const acting = /[[\p{Cc}--\n]\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gv;

/** Words for a terminal: lines in which all that would act on it is written out, as in \\u001b. */
export function inert(text: string): string {
  return text.replace(
    acting,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
