import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownDocument } from '../../../src/ingest/formats/markdown.ts';
import { nonBlankLines } from '../../../src/ingest/lines.ts';
import { describeProblems } from '../../../src/problem.ts';

function documentOf(text: string) {
  const read = markdownDocument(text, 'x.md');
  if ('problem' in read) throw new Error(read.problem.what);
  return read.document;
}

function said(text: string): string {
  const read = markdownDocument(text, 'x.md');
  return 'problem' in read ? describeProblems([read.problem]) : '';
}

/** A document's lines as text, with what each is. */
function outline(text: string): string[] {
  return documentOf(text).lines.map(
    ({ numbers, part, node, text }) =>
      `${numbers.join(',')} ${part ?? node?.type ?? 'plain'}: ${JSON.stringify(text)}`,
  );
}

describe('frontmatter', () => {
  const text = `---
title: "Ferry: it sails *again*"
headline: A second one
pubDate: 2024-03-04T23:30:00-05:00
lastmod: 5 March 2024
authors:
  - Ann Example
  - name: Bo Sample
description: >
  Two winters
  of boats.
section: [Islands, Sea]
lang: en_GB

# a note
tags: [ferry]
draft: false
---
Text.
`;

  test('states fields under the names that they commonly have', () => {
    expect(documentOf(text)).toMatchObject({
      language: 'en-GB',
      stated: {
        headline: 'Ferry: it sails *again*',
        published: '2024-03-04',
        updated: '2024-03-05',
        byline: 'Ann Example, Bo Sample',
        standfirst: 'Two winters of boats.',
        kicker: 'Islands, Sea',
      },
    });
  });

  test('is accounted for line by line', () => {
    expect(
      documentOf(text).accounted.map(({ line, role, why }) =>
        `${line} ${role} ${why ?? ''}`.trim(),
      ),
    ).toMatchInlineSnapshot(`
      [
        "1 chrome the fence of the frontmatter",
        "2 headline",
        "3 chrome frontmatter that is no field of a story",
        "4 published",
        "5 updated",
        "6 byline",
        "7 byline",
        "8 byline",
        "9 standfirst",
        "10 standfirst",
        "11 standfirst",
        "12 kicker",
        "13 chrome the language of the text",
        "15 chrome frontmatter that is no field of a story",
        "16 chrome frontmatter that is no field of a story",
        "17 chrome frontmatter that is no field of a story",
        "18 chrome the fence of the frontmatter",
      ]
    `);
  });

  test.each(['10/11/2025', 'soon', '2025-02-30', 'March 2024', '[2024-03-04, 2024-03-05]', '~'])(
    'states no date in "date: %s"',
    (date) => {
      expect(documentOf(`---\ndate: ${date}\n---\nText.`)).toMatchObject({
        stated: {},
        accounted: [{ line: 1 }, { line: 2, role: 'chrome' }, { line: 3 }],
      });
    },
  );

  test('that is no YAML is a problem with its line', () => {
    expect(said('---\ntitle: Ferry\ndek: "open\n---\nText.')).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/sources/x.md:3
        what  the frontmatter is not YAML: Missing closing "quote
        why   None of the fields that it states can be read.
        mend  Mend that line before the text is taken up; text with a colon, a # or quotation marks in it stands in "double quotes"."
    `);
  });

  test('that is only text between two rules is text', () => {
    expect(outline('---\nThe ferry sails.\n---\n\nOn Monday.')).toEqual([
      '2,3 heading: "The ferry sails."',
      '5 paragraph: "On Monday."',
    ]);
  });

  test('may be empty, and may repeat values by reference without end', () => {
    expect(documentOf('---\n---\nText.')).toMatchObject({
      stated: {},
      accounted: [{ line: 1 }, { line: 2 }],
    });
    expect(documentOf('---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n---\nText.').stated).toEqual(
      {},
    );
  });
});

test('blocks become lines, each with what it is', () => {
  const text = `# Ferry *sails*

![The boat at the quay](boat.jpg) From the [quay](https://example.org/q "t")<br>
by **boat** and [by foot](/path).

<!-- a note -->

Sub
---

# Another

1. one
2. two
   - three

> Said so.
>
> Twice.

| a | b |
| - | - |
| c | d |

\`\`\`
let it = be

so
\`\`\`

***

[x]: https://example.org
`;
  expect(outline(text)).toMatchInlineSnapshot(`
    [
      "1 headline: "Ferry sails"",
      "3,4 caption: "The boat at the quay"",
      "3,4 paragraph: "From the quay by boat and by foot."",
      "8,9 heading: "Sub"",
      "11 heading: "Another"",
      "13,14,15 list: "one\\ntwo\\nthree"",
      "17,18,19 blockquote: "Said so.\\nTwice."",
      "21,22,23 table: "a\\tb\\nc\\td"",
      "26 plain: "let it = be"",
      "28 plain: "so"",
    ]
  `);
  expect(documentOf(text).accounted).toMatchInlineSnapshot(`
    [
      {
        "line": 6,
        "role": "chrome",
        "why": "HTML, which is not read in Markdown",
      },
      {
        "line": 25,
        "role": "chrome",
        "why": "markup without words",
      },
      {
        "line": 29,
        "role": "chrome",
        "why": "markup without words",
      },
      {
        "line": 31,
        "role": "chrome",
        "why": "a rule between parts",
      },
      {
        "line": 33,
        "role": "chrome",
        "why": "the address of a link",
      },
    ]
  `);
});

test('links that lead nowhere from a page leave their words, others stay links', () => {
  const [line] = documentOf('See [here](x.html) and [there](https://example.org/).').lines;
  expect(line?.text).toBe('See here and there.');
  expect(JSON.stringify(line?.node).match(/"url":"[^"]*"/g)).toEqual([
    '"url":"https://example.org/"',
  ]);
});

test('frontmatter with fields without end is a problem', () => {
  const fields = Array.from({ length: 20_000 }, (_, index) => `k${index}: v`);
  expect(said(`---\n{${fields.join(', ')}}\n---\n\nText.`)).toContain(
    'content/sources/x.md:2\n  what  the frontmatter is not YAML: it has too many fields, or lists',
  );
});

test('what stands in one another without end is a problem, not the end of the run', () => {
  expect(said(`Text.\n\n${'> '.repeat(5000)}x`)).toMatchInlineSnapshot(`
    "1 problem to mend:

    content/sources/x.md:3
      what  lists, quotations or marks stand in one another more than 100 deep
      why   No page could show that, and no text means it.
      mend  Take the marks at the start of the line away, or take the file out of the folder."
  `);
  const stairs = Array.from({ length: 120 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n');
  expect(said(stairs)).toContain('content/sources/x.md:101\n');
  expect(
    documentOf(`Text.\n\n${'-'.repeat(300)}\n\n${'* '.repeat(40)}\n\nMore.`).lines,
  ).toHaveLength(2);
});

test('marks without end are a problem, and a long list of links is none', () => {
  expect(said(`Text.\n\n${'*a_ '.repeat(40_000)}x`)).toMatchInlineSnapshot(`
    "1 problem to mend:

    content/sources/x.md:3
      what  a paragraph has more than 4000 brackets, asterisks, underscores or backticks
      why   Markdown, in which the copy is written, could mean something by each pair of them, and to read it would take minutes.
      mend  Break the paragraph up with blank lines, or take out what is no text."
  `);
  const links = Array.from({ length: 900 }, (_, index) => `- [link](https://example.org/${index})`);
  expect(documentOf(links.join('\n')).lines).toHaveLength(1);
});

const snippets = `
---
# One
## Two
- item
  - nested
1. first
> said
>
\`\`\`
| a | b |
|---|---|
<div>
<!-- x
-->
[x]: y
![alt](p)
===
    in
title: A
date: 2024-03-04
Plain words.
\u2028
* * *
<br>
#
-
`.split('\n');

test('every non-blank line is in a line of the document or accounted for, and no word of a paragraph is lost', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(...snippets),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 25 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      (raw, end) => {
        const text = raw.join(end);
        const read = markdownDocument(text, 'x.md');
        if ('problem' in read) return;
        const { lines, accounted } = read.document;
        const told = [
          ...lines.flatMap(({ numbers }) => numbers),
          ...accounted.map(({ line }) => line),
        ];
        expect([...new Set(told)].sort((a, b) => a - b)).toEqual(nonBlankLines(text));
        expect(lines.filter(({ text }) => text.trim() === '')).toEqual([]);
      },
    ),
    { numRuns: 2000 },
  );
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, (words) => {
      expect(documentOf(words.join(' ')).lines.map(({ text }) => text)).toEqual([words.join(' ')]);
    }),
  );
});

test('a date in frontmatter that could be two days is left out, and said to be', () => {
  const { stated, doubts } = documentOf(
    '---\ntitle: Ferry reopens\ndate: 10/11/2025\n---\n\nText.\n',
  );
  expect(stated).toEqual({ headline: 'Ferry reopens' });
  expect(doubts).toEqual([
    { line: 3, what: 'the date could be 2025-10-11 or 2025-11-10, and nothing tells which' },
  ]);
});

test('empty frontmatter is two fences, with or without a blank line between them', () => {
  const fences = (text: string) => documentOf(text).accounted.map(({ line }) => line);
  expect(fences('---\n---\nText.\n')).toEqual([1, 2]);
  expect(fences('---\n\n---\nText.\n')).toEqual([1, 3]);
});

test('frontmatter in TOML is refused, with the way out', () => {
  const taken = markdownDocument('+++\ntitle = "Ferry reopens"\n+++\n\nText.\n', 'ferry.md');
  expect('problem' in taken && describeProblems([taken.problem])).toMatchInlineSnapshot(`
    "1 problem to mend:

    content/sources/ferry.md:1
      what  the frontmatter is TOML (+++), and only YAML (---) is read
      why   What it states would stand in the text, and the story have neither headline nor date of its own.
      mend  Write it as YAML between two lines of ---, as \`title: …\` and \`date: …\`; or take it out."
  `);
});
