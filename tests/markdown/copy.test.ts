import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlOf } from '../../src/markdown/html.ts';
import { isEdited, readCopy, writeCopy } from '../../src/markdown/copy.ts';
import { describeProblems } from '../../src/problem.ts';
import { copySchema } from '../../src/story.ts';
import { fromHtml } from '../html.ts';

const origin = { file: 'a.txt', sha256: '0'.repeat(64), bytes: 1, lines: [] };

const { origin: _origin, ...noFields } = copySchema.parse({
  origin: { ...origin, made: '0'.repeat(16) },
});

function good(text: string) {
  const copy = readCopy(text, 'content/stories/a.md');
  if ('problems' in copy) throw new Error(describeProblems(copy.problems));
  return copy;
}

const syntax = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '`',
    '```',
    '~~~',
    '<',
    '>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<script>',
    '&',
    '&amp;',
    '&#32;',
  ],
  ...[
    '#',
    '##',
    '-',
    '+',
    '1.',
    '1)',
    '[',
    ']',
    '(',
    ')',
    '[a]: b',
    '![',
    '](',
    '!',
    '\\',
    '|',
    '|-|',
    '---',
    '===',
  ],
  ...[
    '***',
    '$',
    '%',
    '@',
    '://',
    'http://a.b',
    'a@b.c',
    ':',
    '{{',
    '${',
    '...',
    '"',
    "'",
    '“',
    '’',
    '–',
    '[^1]',
  ],
  ...[
    ' ',
    '  ',
    '    ',
    '\t',
    '\u00a0',
    '\u200b',
    '\u202e',
    '\u2028',
    '\u0085',
    '\u00ad',
    'a',
    'é',
    '中',
    '😀',
    '0',
  ],
);

/** A line of a file: anything without a line break and without white space at its ends. */
const line = fc
  .oneof(
    fc.array(syntax, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }).map((text) => text.toWellFormed().replace(/[\r\n\0]/g, '')),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '');

const blocks = fc.array(
  fc.record({ kind: fc.constantFrom('paragraph' as const, 'heading' as const), text: line }),
  { minLength: 1, maxLength: 6 },
);

describe('text to copy and back is the same text, character for character', () => {
  test('in fields and body', () => {
    fc.assert(
      fc.property(line, line, blocks, (headline, caption, body) => {
        const fields = { ...noFields, headline, caption };
        const copy = good(writeCopy({ fields, origin, blocks: body }));
        expect(copy.fields).toMatchObject({ headline, caption });
        expect(copy.blocks.map(({ kind, text }) => ({ kind, text }))).toEqual(body);
      }),
      { numRuns: 1000 },
    );
  });

  test('and so is the text of the HTML that the page shows', () => {
    fc.assert(
      fc.property(line, (text) => {
        const copy = good(
          writeCopy({ fields: noFields, origin, blocks: [{ kind: 'paragraph', text }] }),
        );
        const html = htmlOf(copy.blocks[0]?.marks ?? []);
        const seen = fromHtml(`<p>${html}</p>`);
        expect(seen.text).toBe(text);
        expect(seen.tags).toEqual(['p']);
      }),
      { numRuns: 1000 },
    );
  });
});

test('a body written by hand has the same text in the data and on the page', () => {
  const body = fc.array(fc.oneof(syntax, fc.constant('\n'), fc.constant('word')), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(body, (parts) => {
      const copy = readCopy(
        writeCopy({ fields: noFields, origin, blocks: [] }) + '\n' + parts.join(''),
        'content/stories/a.md',
      );
      if ('problems' in copy) return;
      for (const block of copy.blocks) {
        expect(fromHtml(`<p>${htmlOf(block.marks)}</p>`).text).toBe(block.text);
        expect(block.text).not.toMatch(/[\n\r]/);
        expect(block.text.trim()).not.toBe('');
      }
    }),
    { numRuns: 2000 },
  );
});

describe('a copy as an editor may leave it', () => {
  const made = writeCopy({
    fields: { ...noFields, headline: 'Ferry reopens', published: '2024-03-04' },
    origin,
    blocks: [{ kind: 'paragraph', text: 'One paragraph.' }],
  });
  const wrong = (text: string): string => {
    const copy = readCopy(text, 'content/stories/a.md');
    return 'problems' in copy ? describeProblems(copy.problems) : 'nothing is wrong';
  };

  test('is told from one that is as it was made', () => {
    expect(isEdited(made, good(made).fields)).toBe(false);
    const edited = made.replace('One', 'A');
    expect(isEdited(edited, good(edited).fields)).toBe(true);
  });

  test('with Windows line ends is still as it was made', () => {
    const windows = made.replaceAll('\n', '\r\n');
    expect(isEdited(windows, good(windows).fields)).toBe(false);
  });

  test('may hold emphasis and links, and breaks inside a paragraph', () => {
    const { blocks: read } = good(
      made.replace('One paragraph.', 'One *very* long\n[paragraph](https://example.org/).'),
    );
    expect(read[0]?.text).toBe('One very long paragraph.');
    expect(htmlOf(read[0]?.marks ?? [])).toBe(
      'One <em>very</em> long <a href="https://example.org/">paragraph</a>.',
    );
  });

  test('shows no link that runs a script', () => {
    const { blocks: read } = good(made.replace('One', '[One](javascript:alert)'));
    expect(htmlOf(read[0]?.marks ?? [])).toBe('<a>One</a> paragraph.');
  });

  test('with fields that break the schema is refused, each with its line', () => {
    const text = made
      .replace('2024-03-04', '2025-02-30')
      .replace('headline: Ferry reopens', 'headline: 1984\nheadlin: Ferry\nreadingMinutes: soon');
    expect(wrong(text)).toMatchInlineSnapshot(`
      "4 problems to mend:

      content/stories/a.md:3
        what  the field "headline" is 1984, but must be text
        why   The page and the data would state something that the copy does not say.
        mend  If that is the text, put it in "double quotes"; if it is unknown, take the line out.

      content/stories/a.md:4
        what  the field "headlin" is not one that a copy has
        why   A misspelt field would be ignored, and what it says lost.
        mend  Correct its name or take it out. Fields: language, kicker, headline, standfirst, byline, published, readingMinutes, caption, credit, sourceLine, related, formerSlugs, origin.

      content/stories/a.md:5
        what  the field "readingMinutes" is "soon", but must be a whole number
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.

      content/stories/a.md:6
        what  the field "published" is "2025-02-30", but must be a date that exists, written YYYY-MM-DD
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown."
    `);
  });

  test('with a broken origin is refused', () => {
    expect(wrong(made.replace('bytes: 1', 'bytes: -1').replace(/sha256: .*/, 'sha256: abc')))
      .toMatchInlineSnapshot(`
      "2 problems to mend:

      content/stories/a.md:7
        what  the field "origin.sha256" is "abc", but must be a SHA-256 in 64 lower-case hex digits
        why   The page and the data would state something that the copy does not say.
        mend  Put it back as it was; or delete the copy and run \`npm run ingest\` to make it anew.

      content/stories/a.md:8
        what  the field "origin.bytes" is -1, but must be a whole number, 0 or more
        why   The page and the data would state something that the copy does not say.
        mend  Put it back as it was; or delete the copy and run \`npm run ingest\` to make it anew."
    `);
  });

  test('with frontmatter that is not YAML, or twice the same field, is refused', () => {
    expect(wrong(made.replace('headline: ', 'headline: "'))).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/stories/a.md:3
        what  the frontmatter is not YAML: Missing closing "quote
        why   None of its fields can be read.
        mend  Mend that line; text with a colon, a # or quotation marks in it stands in "double quotes"."
    `);
    expect(wrong(made.replace('origin:', 'headline: Another\norigin:'))).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/stories/a.md:5
        what  the frontmatter is not YAML: Map keys must be unique
        why   None of its fields can be read.
        mend  Mend that line; text with a colon, a # or quotation marks in it stands in "double quotes"."
    `);
  });

  test('without frontmatter or body is refused', () => {
    expect(wrong('One paragraph.')).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/stories/a.md:1
        what  the copy has no frontmatter between two lines of ---
        why   Nothing says which source it was made from.
        mend  Put its frontmatter back, or delete the file and run \`npm run ingest\` to make it anew."
    `);
    expect(wrong(made.replace('One paragraph.', ''))).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/stories/a.md
        what  the copy has no body
        why   Its page would be empty.
        mend  Put its text back, or delete the file and run \`npm run ingest\` to make it anew."
    `);
  });

  test('with blocks that a body does not have is refused', () => {
    expect(wrong(`${made}\n- a list\n\n![a picture](a.png)\n`)).toMatchInlineSnapshot(`
      "2 problems to mend:

      content/stories/a.md:15
        what  the body holds a list, but a body is paragraphs and ## subheadings
        why   Its words would stand on the page in another form than in the data, or not at all.
        mend  Write it as paragraphs; if the characters are the text itself, put a backslash before the first of them.

      content/stories/a.md:17
        what  the body holds an image, but a body is paragraphs and ## subheadings
        why   Its words would stand on the page in another form than in the data, or not at all.
        mend  Write it as paragraphs; if the characters are the text itself, put a backslash before the first of them."
    `);
  });

  test('with blocks that say nothing, or subheadings of another level, is refused', () => {
    expect(wrong(`${made}\n##\n\n# One\n\n&nbsp;\n`)).toMatchInlineSnapshot(`
      "3 problems to mend:

      content/stories/a.md:15
        what  a block of the body has no text
        why   The page would have a gap or a heading that says nothing.
        mend  Give it text, or take the line out.

      content/stories/a.md:17
        what  a subheading is written with #, but a body's subheadings are all written with ##
        why   Headings on the page would not be in order, or not look as you meant.
        mend  Write it with ##; if the # is the text itself, put a backslash before it.

      content/stories/a.md:19
        what  a block of the body has no text
        why   The page would have a gap or a heading that says nothing.
        mend  Give it text, or take the line out."
    `);
  });

  test('with a language that is none is refused', () => {
    expect(wrong(made.replace('headline:', 'language: en-12\nheadline:'))).toContain(
      'the field "language" is "en-12", but must be a BCP 47 language tag',
    );
  });

  test('with names from the prototype, or a bomb of aliases, is refused', () => {
    expect(wrong(made.replace('origin:', '__proto__: { polluted: true }\norigin:'))).toContain(
      '"__proto__"',
    );
    expect(wrong(made.replace('origin:', 'constructor: 1\norigin:'))).toContain('"constructor"');
    expect(wrong(made.replace('headline: Ferry reopens', 'kicker: &a x\nheadline: *a'))).not.toBe(
      'nothing is wrong',
    );
  });
});
