import { expect, test } from 'vitest';
import { outcomeOf, planIngest } from '../../src/ingest/plan.ts';
import type { RelatedPair } from '../../src/story.ts';
import { describeReport, reportOf, reportSchema } from '../../src/report/report.ts';

const bytes = new TextEncoder().encode(
  'Ferry reopens\n\nThe ferry to the outer islands will sail again on Monday, after two winters.\n',
);

test('a report counts what is published and lists what is left out, in data and in words', () => {
  const sources = [
    { name: 'ferry.txt', bytes },
    { name: 'void.txt', bytes: new Uint8Array() },
  ];
  const report = reportOf(outcomeOf(planIngest(sources, [])), null, []);
  expect(reportSchema.parse(report)).toMatchObject({
    published: 1,
    leftOut: [{ file: 'content/sources/void.txt' }],
    waiting: [],
  });
  expect(describeReport(report)).toMatchInlineSnapshot(`
    "1 story published. What was left out stands below.
    No pair of relatives among them.

    1 problem to mend:

    content/sources/void.txt
      what  the file is empty, or has nothing but white space in it
      why   Its page would be empty.
      mend  Put the text into the file, or take it out of the folder."
  `);
  expect(describeReport(reportOf(outcomeOf(planIngest(sources.slice(0, 1), [])), [], []))).toBe(
    '1 story published. Nothing was left out.\nNo pair of relatives among them, as in the last build.',
  );
});

test('a report tells the addresses that lead nowhere any more, after what was left out', () => {
  const lost = [
    { file: 'content/addresses.txt', line: 7, what: 'Gone.', why: 'Links.', mend: 'Do.' },
  ];
  const report = reportOf(outcomeOf(planIngest([{ name: 'ferry.txt', bytes }], [])), [], [], lost);
  expect(reportSchema.parse(report).lost).toEqual(lost);
  expect(describeReport(report)).toMatchInlineSnapshot(`
    "1 story published. Nothing was left out.
    No pair of relatives among them, as in the last build.

    1 matter to look at:

    content/addresses.txt:7
      what  Gone.
      why   Links.
      mend  Do."
  `);
});

test('a report names the sources that wait for a copy to be mended', () => {
  const copies = [{ name: 'broken.md', text: 'No frontmatter.' }];
  const report = reportOf(outcomeOf(planIngest([{ name: 'ferry.txt', bytes }], copies)), null, []);
  expect(reportSchema.parse(report).waiting).toEqual(['content/sources/ferry.txt']);
  expect(describeReport(report)).toContain('mended: content/sources/ferry.txt');
});

test('a report says which relations are new since the build before; of the first build, only how many there are', () => {
  const story = (name: string) => ({
    name: `${name}.txt`,
    bytes: new TextEncoder().encode(new TextDecoder().decode(bytes).replace('Ferry', name)),
  });
  const sources = [story('Boats'), story('Mill')];
  const copies = planIngest(sources, []).writes.map(({ file, text }) => ({
    name: file.replace('content/stories/', ''),
    text: text.replace('headline: Mill', 'formerSlugs: [an-old-name]\nheadline: Mill'),
  }));
  const plan = planIngest(sources, copies);
  const pair = (a: string, b: string, relation: RelatedPair['relation'], ofA = 0.6, ofB = 1) => ({
    a,
    b,
    relation,
    ruled: false,
    coverage: { ofA, ofB },
  });
  const now = [pair('boats-reopens', 'mill-reopens', 'full-version', 1, 0.6)];
  expect(describeReport(reportOf(outcomeOf(plan), null, now))).toBe(
    '2 stories published. Nothing was left out.\n1 pair of relatives among them.',
  );
  const before = [pair('an-old-name', 'boats-reopens', 'excerpt')];
  const same = reportOf(outcomeOf(plan), before, now);
  expect(reportSchema.parse(same).relations).toEqual({
    count: 1,
    changes: { new: [], changed: [], gone: [] },
  });
  expect(describeReport(same)).toContain('1 pair of relatives among them, as in the last build.');
  expect(describeReport(reportOf(outcomeOf(plan), [], now))).toContain(
    '1 pair of relatives among them.\n1 new relation:\n  boats-reopens.md is an excerpt of mill-reopens.md (60 %)',
  );
});
