import { expect, test } from 'vitest';
import { planIngest } from '../../src/ingest/plan.ts';
import { describeReport, reportOf, reportSchema } from '../../src/ingest/report.ts';
import { skipsBad } from '../../src/ingest/skip-bad.ts';

const bytes = new TextEncoder().encode(
  'Ferry reopens\n\nThe ferry to the outer islands will sail again on Monday, after two winters.\n',
);

test('a report counts what is published and lists what is left out, in data and in words', () => {
  const sources = [
    { name: 'ferry.txt', bytes },
    { name: 'void.txt', bytes: new Uint8Array() },
  ];
  const report = reportOf(planIngest(sources, []));
  expect(reportSchema.parse(report)).toMatchObject({
    published: 1,
    leftOut: [{ file: 'content/sources/void.txt' }],
    waiting: [],
  });
  expect(describeReport(report)).toMatchInlineSnapshot(`
    "1 story published. Left out is what follows.

    1 problem to mend:

    content/sources/void.txt
      what  the file is empty, or has nothing but white space in it
      why   Its page would be empty.
      mend  Put the text into the file, or take it out of the folder."
  `);
  expect(describeReport(reportOf(planIngest(sources.slice(0, 1), [])))).toBe(
    '1 story published. Nothing was left out.',
  );
});

test('a report names the sources that wait for a copy to be mended', () => {
  const copies = [{ name: 'broken.md', text: 'No frontmatter.' }];
  const report = reportOf(planIngest([{ name: 'ferry.txt', bytes }], copies));
  expect(reportSchema.parse(report).waiting).toEqual(['content/sources/ferry.txt']);
  expect(describeReport(report)).toContain('mended: content/sources/ferry.txt');
});

test.each([
  [{}, false],
  [{ STEMMA_SKIP_BAD: '' }, false],
  [{ STEMMA_SKIP_BAD: '0' }, false],
  [{ STEMMA_SKIP_BAD: '1' }, true],
])('%j skips bad texts: %s', (environment, skips) => {
  expect(skipsBad(environment)).toBe(skips);
});

test('any other answer is a problem', () => {
  expect(() => skipsBad({ STEMMA_SKIP_BAD: 'yes' })).toThrowErrorMatchingInlineSnapshot(`
    [ProblemError: 1 problem to mend:

    STEMMA_SKIP_BAD (environment variable)
      what  it is "yes", but must be 1 or 0
      why   It decides whether a build goes on where some texts are bad.
      mend  Set it as in STEMMA_SKIP_BAD=1, or leave it unset.]
  `);
});
