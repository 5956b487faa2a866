import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { headingOf, paragraphOf, type BlockNode } from '../../src/markdown/block.ts';
import { htmlOf, htmlOfLine } from '../../src/markdown/html.ts';
import { isEdited, readCopy, writeCopy } from '../../src/markdown/copy.ts';
import { describeProblems } from '../../src/problem.ts';
import { copySchema } from '../../src/story.ts';
import { runsOf } from '../../src/text/unseen.ts';
import { all, readPage, textOf as textOfElement } from '../html.ts';

const origin = { file: 'a.txt', sha256: '0'.repeat(64), bytes: 1, lines: [], encoding: 'utf-8' };

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
    '\u0085',
    ...Array.from(
      '\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e',
    ),
    ...Array.from(
      '\u2066\u2067\u2068\u2069\ufeff\ufff9\ufffb\u0001\u001b\u009b\ufffe\u0301\u0489\ufe0f',
    ),
    ...['👩🏽\u200d🚀', '🏳\ufe0f\u200d🌈', '🏴\u{e0067}\u{e0062}\u{e007f}', '\u{e0041}', '𝔔', 'א'],
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

/** A block of plain text as the ingest makes it, what it is in the data, and the lines of its text. */
interface Made {
  node: BlockNode;
  kind: string;
  lines: string[];
}

const paragraph = line.map((text): Made => ({
  node: paragraphOf(text),
  kind: 'paragraph',
  lines: [text],
}));

const heading = line.map((text): Made => ({
  node: headingOf(text),
  kind: 'heading',
  lines: [text],
}));

/** Lists of paragraphs and lists, three levels deep. */
const { list } = fc.letrec<{ list: Made; item: { node: ListItem; lines: string[] } }>((tie) => ({
  list: fc
    .tuple(
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(null, 0, 1, 7, 999_999_999),
    )
    .map(([items, start]) => ({
      node: {
        type: 'list',
        ordered: start !== null,
        start,
        children: items.map(({ node }) => node),
      },
      kind: 'list',
      lines: items.flatMap(({ lines }) => lines),
    })),
  item: fc
    .array(fc.oneof({ maxDepth: 2 }, paragraph, tie('list')), { minLength: 1, maxLength: 3 })
    .map((parts) => ({
      node: {
        type: 'listItem',
        children: parts.flatMap(({ node }) =>
          node.type === 'paragraph' || node.type === 'list' ? [node] : [],
        ),
      },
      lines: parts.flatMap(({ lines }) => lines),
    })),
}));

const quotation = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines): Made => ({
  node: { type: 'blockquote', children: lines.map(paragraphOf) },
  kind: 'quotation',
  lines,
}));

/** Tables whose first row is the longest; a cell may be empty. */
const table = fc
  .array(
    fc.tuple(line, fc.array(fc.oneof(line, fc.constant('')), { minLength: 2, maxLength: 2 })),
    { minLength: 1, maxLength: 4 },
  )
  .map((rows): Made => {
    const cells = rows.map(([first, others]) => [first, ...others]);
    return {
      node: tableOf(cells),
      kind: 'table',
      lines: cells.map((row) => row.map((cell) => cell.replaceAll('\t', ' ')).join('\t')),
    };
  });

function tableOf(rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
    })),
  };
}

const body = fc.array(fc.oneof(paragraph, heading, list, quotation, table), {
  minLength: 1,
  maxLength: 5,
});

/** The text that a block's HTML shows: its paragraphs, or its rows with the cells parted by tabs. */
function shown(html: string): string {
  const tree = readPage(html);
  const tags = 'p, h2, tr, li:not(:has(> p))';
  return all(tags, tree)
    .map((element) => {
      if (element.tagName === 'tr') {
        return all('th, td', element)
          .map((cell) => textOfElement(cell).replaceAll('\t', ' ').trim())
          .join('\t');
      }
      // A list in an item has lines of its own.
      const own = element.children.filter(
        (child) => child.type !== 'element' || !['ul', 'ol'].includes(child.tagName),
      );
      return textOfElement({ ...element, children: own }).trim();
    })
    .filter((text) => text !== '')
    .join('\n');
}

describe('text to copy and back is the same text, character for character', () => {
  test('in fields and body', () => {
    fc.assert(
      fc.property(line, line, body, (headline, caption, made) => {
        const fields = { ...noFields, headline, caption };
        const copy = good(writeCopy({ fields, origin, blocks: made.map(({ node }) => node) }));
        expect(copy.fields).toMatchObject({ headline, caption });
        expect(copy.blocks.map(({ kind, text }) => ({ kind, text }))).toEqual(
          made.map(({ kind, lines }) => ({ kind, text: lines.join('\n') })),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['<#a@b.c>', '<1@b.c>', '<_@b.c> and more', "<!#$%&'*+-/=?^_`{|}~.@b.c>"])(
    'and in angle brackets, although it could be an address: %s',
    (text) => {
      const copy = good(writeCopy({ fields: noFields, origin, blocks: [paragraphOf(text)] }));
      expect(copy.blocks.map((block) => block.text)).toEqual([text]);
    },
  );

  test('and so is the text of the HTML that the page shows', () => {
    fc.assert(
      fc.property(fc.oneof(paragraph, heading, list, quotation, table), ({ node, lines }) => {
        const copy = good(writeCopy({ fields: noFields, origin, blocks: [node] }));
        expect(copy.blocks.map((block) => shown(htmlOf(block.node)))).toEqual([lines.join('\n')]);
      }),
      { numRuns: 1000 },
    );
  });

  test('and that of a field', () => {
    fc.assert(
      fc.property(line, (text) => {
        const [body] = all('body', readPage(htmlOfLine(text)));
        expect(body && textOfElement(body)).toBe(text);
        expect(all('body *', readPage(htmlOfLine(text))).map(({ tagName }) => tagName)).toEqual(
          runsOf(text).flatMap(({ unseen }) => (unseen === undefined ? [] : ['span'])),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('whatever marks there are in it: those that would change it are left out', () => {
    const words = fc.oneof(line, fc.constantFrom(' ', 'a', 'a\nb'));
    const { mark } = fc.letrec<{ mark: PhrasingContent; marks: PhrasingContent[] }>((tie) => ({
      mark: fc.oneof(
        { maxDepth: 3 },
        words.map((value): PhrasingContent => ({ type: 'text', value })),
        words.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
        fc.constant<PhrasingContent>({ type: 'break' }),
        fc.record({ type: fc.constantFrom('emphasis', 'strong'), children: tie('marks') }),
        fc.record({
          type: fc.constant('link'),
          url: fc.constantFrom('https://a.b/?q=(', 'mailto:a@b.c', '/there', 'javascript:alert'),
          title: fc.option(line),
          children: tie('marks'),
        }),
      ),
      marks: fc.array(tie('mark'), { maxLength: 4 }),
    }));
    const wordsOf = (node: RootContent): string =>
      node.type === 'break'
        ? ' '
        : 'children' in node
          ? node.children.map(wordsOf).join('')
          : 'value' in node
            ? node.value
            : '';
    const marked = fc
      .array(mark, { minLength: 1, maxLength: 4 })
      .filter((children) => children.map(wordsOf).join('').trim() !== '');
    fc.assert(
      fc.property(marked, (children) => {
        const text = children.map(wordsOf).join('').replaceAll('\n', ' ').trim();
        const cell = text.replaceAll('\t', ' ');
        const row = {
          type: 'tableRow' as const,
          children: [{ type: 'tableCell' as const, children }],
        };
        const paragraph = { type: 'paragraph' as const, children };
        const nodes: BlockNode[] = [
          paragraph,
          { type: 'heading', depth: 2, children },
          { type: 'list', children: [{ type: 'listItem', children: [paragraph] }] },
          { type: 'blockquote', children: [paragraph] },
          { type: 'table', children: [row] },
        ];
        const copy = good(writeCopy({ fields: noFields, origin, blocks: nodes }));
        expect(copy.blocks.map((block) => block.text.trim())).toEqual([
          text,
          text,
          text,
          text,
          cell,
        ]);
        expect(copy.blocks.map((block) => shown(htmlOf(block.node)))).toEqual(
          copy.blocks.map((block) => block.text),
        );
      }),
      { numRuns: 500 },
    );
  });
});

test('a body written by hand has the same text in the data and on the page', () => {
  const written = fc.array(fc.oneof(syntax, fc.constantFrom('\n', '\n\n', 'word')), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(written, (parts) => {
      const copy = readCopy(
        writeCopy({ fields: noFields, origin, blocks: [] }) + '\n' + parts.join(''),
        'content/stories/a.md',
      );
      if ('problems' in copy) return;
      for (const block of copy.blocks) {
        expect(shown(htmlOf(block.node))).toBe(block.text);
        expect(block.text).not.toContain('\r');
        expect(block.text.trim()).not.toBe('');
        if (block.kind === 'paragraph') expect(block.text).not.toContain('\n');
      }
    }),
    { numRuns: 2000 },
  );
});

describe('a copy as an editor may leave it', () => {
  const made = writeCopy({
    fields: { ...noFields, headline: 'Ferry reopens', published: '2024-03-04' },
    origin,
    blocks: [paragraphOf('One paragraph.')],
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

  test('is not taken for edited where an editor says what it is to others', () => {
    const ruled = made.replace(
      'origin:',
      'formerSlugs: [old]\nversions:\n  excerptOf:\n    - b\n  notVersionOf: [c]\norigin:',
    );
    const { fields } = good(ruled);
    expect(fields.versions).toMatchObject({ excerptOf: ['b'], reprintOf: [], notVersionOf: ['c'] });
    expect(isEdited(ruled, fields)).toBe(false);
    const again = writeCopy({ fields, origin, blocks: [paragraphOf('One paragraph.')] });
    expect(good(again).fields).toEqual({ ...fields, origin: good(again).fields.origin });
    expect(again).toContain(
      'formerSlugs:\n  - old\nversions:\n  excerptOf:\n    - b\n  notVersionOf:\n    - c\norigin:',
    );
  });

  test('is taken for edited where a line of its body changes that looks like such a field', () => {
    const body = writeCopy({
      fields: noFields,
      origin,
      blocks: [paragraphOf('versions: two of them')],
    });
    expect(isEdited(body, good(body).fields)).toBe(false);
    const edited = body.replace('two of them', 'three of them');
    expect(isEdited(edited, good(edited).fields)).toBe(true);
  });

  test('says nothing of others where no editor does', () => {
    expect(made).not.toContain('versions');
    expect(good(made).fields.versions.excerptOf).toEqual([]);
  });

  test('with a ruling that is none is refused, with what there is', () => {
    const text = made.replace('origin:', 'versions:\n  exceptOf: [b]\n  reprintOf: b\norigin:');
    expect(wrong(text)).toMatchInlineSnapshot(`
      "2 problems to mend:

      content/stories/a.md:6
        what  the field "versions.exceptOf" is not one that a copy has
        why   A misspelt field would be ignored, and what it says lost.
        mend  Correct its name or take it out. Fields: excerptOf, fullVersionOf, reprintOf, revisionOf, sharesPassagesWith, notVersionOf.

      content/stories/a.md:7
        what  the field "versions.reprintOf" is "b", but must be a list
        why   The page and the data would state something that the copy does not say.
        mend  Write it as a list, as in [one, two], or take the line out."
    `);
  });

  test('is not taken for edited where an editor corrects its analysis, which stays when it is made anew', () => {
    const corrections = [
      'analysis:',
      '  people:',
      '    - { drop: Jordan, block: p-1a2b3c4d }',
      '  places:',
      '    - { add: "Almaty: a city", block: p-1a2b3c4d, kind: city, coordinates: [ 76.9, 43.2 ] }',
      'origin:',
    ].join('\n');
    const corrected = made.replace('origin:', corrections);
    const { fields } = good(corrected);
    expect(fields.analysis.people).toEqual([{ drop: 'Jordan', block: 'p-1a2b3c4d' }]);
    expect(isEdited(corrected, fields)).toBe(false);
    const again = writeCopy({ fields, origin, blocks: [paragraphOf('One paragraph.')] });
    expect(good(again).fields).toEqual({ ...fields, origin: good(again).fields.origin });
    expect(again).toContain(corrections);
    expect(made).not.toContain('analysis');
  });

  test('with a correction of the analysis that says too little, too much or what cannot be is refused', () => {
    const block = 'block: p-1a2b3c4d';
    const text = made.replace(
      'origin:',
      [
        'analysis:',
        '  people:',
        '    - { drop: Jordan }',
        `    - { drop: Jordan, ${block}, role: mayor }`,
        `    - { correct: Jordan, ${block} }`,
        `    - { correct: Jordan, add: Jordan, ${block} }`,
        `    - { drop: 70, block: first, rolle: mayor }`,
        '  quotes:',
        `    - { add: We go, ${block}, speaker: "" }`,
        '  figures:',
        `    - { add: 70 percent, ${block}, kind: percent }`,
        `    - { correct: $5, ${block}, value: five, approximate: maybe }`,
        `    - { correct: $5, ${block}, kind: money, unit: dollars }`,
        '  places:',
        `    - { correct: Almaty, ${block}, country: UK, kind: town, coordinates: [190, 43] }`,
        `    - { correct: Almaty, ${block}, country: null, coordinates: 190 }`,
        '  dates:',
        `    - { add: May, ${block}, from: 2024-05-31, to: 2024-05-01 }`,
        `    - { add: May, ${block}, from: 2024-05-01, to: 2024-05-31 }`,
        `    - { correct: May, ${block}, to: 2024-05-31 }`,
        `    - { correct: May, ${block}, from: 2024-05-01, to: null }`,
        '  towns: []',
        'origin:',
      ].join('\n'),
    );
    expect(wrong(text)).toMatchInlineSnapshot(`
      "21 problems to mend:

      content/stories/a.md:7
        what  the field "analysis.people.0.block" is missing, but must be text
        why   The page and the data would state something that the copy does not say.
        mend  State it, or take the whole entry out.

      content/stories/a.md:8
        what  the field "analysis.people.1.role" is "mayor", but must be left out, for nothing more is said of what is dropped
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.

      content/stories/a.md:9
        what  the field "analysis.people.2" is {"correct":"Jordan","block":"p-1a2b3c4d"}, but must be more than that: with what is right, in a field of its own
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.

      content/stories/a.md:10
        what  the field "analysis.people.3" is {"correct":"Jordan","add":"Jordan","block":"p-1a2b3c4d"}, but must be one of drop, correct and add, with the words after it
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.

      content/stories/a.md:11
        what  the field "analysis.people.4.drop" is 70, but must be text
        why   The page and the data would state something that the copy does not say.
        mend  If that is the text, put it in "double quotes"; if it is unknown, take the line out.

      content/stories/a.md:11
        what  the field "analysis.people.4.block" is "first", but must be the id of a block, such as p-1a2b3c4d
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.

      content/stories/a.md:11
        what  the field "analysis.people.4.rolle" is not one that a copy has
        why   A misspelt field would be ignored, and what it says lost.
        mend  Correct its name or take it out. Fields: drop, correct, add, block, nth, name, role.

      content/stories/a.md:13
        what  the field "analysis.quotes.0.speaker" is "", but must be one line of text, neither empty nor with white space at its ends
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.

      content/stories/a.md:15
        what  the field "analysis.figures.0.value" is missing, but must be stated for what is added
        why   The page and the data would state something that the copy does not say.
        mend  State it, or take the whole entry out.

      content/stories/a.md:16
        what  the field "analysis.figures.1.value" is "five", but must be a number
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.

      content/stories/a.md:16
        what  the field "analysis.figures.1.approximate" is "maybe", but must be true or false
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.

      content/stories/a.md:17
        what  the field "analysis.figures.2.unit" is "dollars", but must be the code of a currency by ISO 4217, such as USD, where \`kind\` is money
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.

      content/stories/a.md:19
        what  the field "analysis.places.0.kind" is "town", but must be one of country, city, region, other
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.

      content/stories/a.md:19
        what  the field "analysis.places.0.country" is "UK", but must be the code of a country by ISO 3166-1, such as KZ
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.

      content/stories/a.md:19
        what  the field "analysis.places.0.coordinates.0" is 190, but must be a longitude: degrees from -180 to 180
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.

      content/stories/a.md:20
        what  the field "analysis.places.1.coordinates" is 190, but must be a longitude and a latitude, as in [76.9, 43.2]
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.

      content/stories/a.md:22
        what  the field "analysis.dates.0.to" is "2024-05-01", but must be a day not before \`from\`
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.

      content/stories/a.md:23
        what  the field "analysis.dates.1.grain" is missing, but must be stated where \`from\` and \`to\` are two days
        why   The page and the data would state something that the copy does not say.
        mend  State it, or take the whole entry out.

      content/stories/a.md:24
        what  the field "analysis.dates.2.from" is missing, but must be stated where \`to\` is
        why   The page and the data would state something that the copy does not say.
        mend  State it, or take the whole entry out.

      content/stories/a.md:25
        what  the field "analysis.dates.3.to" is null, but must be a day, as \`from\` is
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown.

      content/stories/a.md:26
        what  the field "analysis.towns" is not one that a copy has
        why   A misspelt field would be ignored, and what it says lost.
        mend  Correct its name or take it out. Fields: figures, quotes, people, organisations, places, dates."
    `);
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
    expect(read.map(({ node }) => htmlOf(node))).toEqual([
      '<p>One <em>very</em> long <a href="https://example.org/">paragraph</a>.</p>',
    ]);
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
        mend  Correct its name or take it out. Fields: language, kicker, headline, standfirst, byline, published, updated, readingMinutes, caption, credit, pictures, sourceLine, related, formerSlugs, versions, analysis, origin.

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

  test('with what no page can show, written as an escape, is refused', () => {
    for (const [escape, whole] of [
      ['\\uD83D', '\\uD83D\\uDE00'],
      ['\\0', '\\t'],
    ] as const) {
      const headline = (written: string) =>
        made.replace('headline: Ferry reopens', `headline: "Ferry ${written} reopens"`);
      expect(wrong(headline(whole))).toBe('nothing is wrong');
      expect(wrong(headline(escape))).toContain(
        'but must be text without NUL and without half of a character (\\uD800 to \\uDFFF stand in pairs)',
      );
    }
  });

  test('is quoted in whole characters where it is wrong', () => {
    for (let letters = 70; letters < 80; letters += 1) {
      const told = wrong(made.replace('Ferry reopens', `["${'a'.repeat(letters)}😀😀😀😀"]`));
      expect(told).toContain('must be text');
      expect(told.isWellFormed()).toBe(true);
    }
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

  test('with a list or group as the name of a field is refused, and in our words alone', () => {
    const warned = vi.spyOn(process, 'emitWarning').mockReturnValue();
    expect(wrong(made.replace('headline: Ferry reopens', '[ferry]: reopens')))
      .toMatchInlineSnapshot(`
      "1 problem to mend:

      content/stories/a.md
        what  the field "[ ferry ]" is not one that a copy has
        why   A misspelt field would be ignored, and what it says lost.
        mend  Correct its name or take it out. Fields: language, kicker, headline, standfirst, byline, published, updated, readingMinutes, caption, credit, pictures, sourceLine, related, formerSlugs, versions, analysis, origin."
    `);
    expect(wrong(made.replace('headline: Ferry reopens', 'headline: {{ title }}')))
      .toMatchInlineSnapshot(`
      "1 problem to mend:

      content/stories/a.md:3
        what  the field "headline" is {"{ title }":null}, but must be text
        why   The page and the data would state something that the copy does not say.
        mend  Correct it, or take the line out if it is unknown."
    `);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
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

describe('what would keep the reader busy is a problem', () => {
  const told = (body: string, fields = ''): string => {
    const known = `origin: {file: a.txt, sha256: "${'a'.repeat(64)}", bytes: 0, made: "${'0'.repeat(16)}", lines: []}`;
    const read = readCopy(`---\n${known}\n${fields}---\n\n${body}\n`, 'content/stories/x.md');
    return 'problems' in read ? describeProblems(read.problems) : 'good';
  };

  test('lists and quotations without end', () => {
    expect(told(`Text.\n\n${'> '.repeat(10_000)}x`)).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/stories/x.md:7
        what  lists or quotations stand in one another more than 100 deep
        why   To read it would take minutes, and no page could show it.
        mend  Take the signs at the start of the line away."
    `);
    expect(told(`${'- '.repeat(10_000)}x`)).toContain('content/stories/x.md:5\n');
    const stairs = Array.from({ length: 2000 }, (_, depth) => `${'  '.repeat(depth)}- x`);
    expect(told(stairs.join('\n'))).toContain('more than 100 deep');
    expect(told(`${'> '.repeat(20)}x`)).toBe('good');
  });

  test('marks without end, but neither those that are text nor those of many cells', () => {
    expect(told('*a _b '.repeat(10_000))).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/stories/x.md:5
        what  a paragraph has more than 4000 brackets, asterisks, underscores or backticks
        why   To read it would take minutes, and no page could show it.
        mend  Break the paragraph up with blank lines, or put a backslash before each that is the text itself."
    `);
    expect(told('\\*a \\_b '.repeat(10_000))).toBe('good');
    expect(told(`| a | b |\n| - | - |\n${'| a* | b |\n'.repeat(5000)}`)).toBe('good');
  });

  test('lines without end', () => {
    expect(told('a\n\n'.repeat(60_000))).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/stories/x.md:100001
        what  the copy has more than 100,000 lines
        why   To read it would take minutes, and no page could show it.
        mend  Part the text into several sources, and delete the file."
    `);
  });

  test('frontmatter without end', () => {
    expect(told('Text.', `a: ${'['.repeat(10_000)}\n`)).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/stories/x.md:1
        what  the frontmatter cannot be read: it has too many fields, or lists and groups too deep in one another
        why   None of its fields can be read.
        mend  Take out what is no field of a copy; none of these has more than two levels."
    `);
    expect(told('Text.', `a: ${'['.repeat(1500)}${']'.repeat(1500)}\n`)).toContain(' to mend:');
    const fields = Array.from({ length: 20_000 }, (_, index) => `k${index}: v\n`).join('');
    expect(told('Text.', fields)).toContain('it has too many fields');
    expect(told('Text.', fields.slice(0, fields.indexOf('k300:')))).toMatch(
      /^50 problems to mend:/,
    );
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'the name %s is that of no field, and no other field changes by it',
    (name) => {
      expect(told('Text.', `${name}: {headline: x}\n`)).toContain(`the field "${name}" is not one`);
      expect(told('Text.', `versions: {${name}: [x]}\n`)).toContain(
        `"versions.${name}" is not one`,
      );
      expect(told('Text.', `language: ${name}\n`)).toContain('the field "language"');
    },
  );
});
