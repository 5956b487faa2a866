import { describe, expect, test } from 'vitest';
import { checkCorrections } from '../../src/ingest/corrections.ts';
import { makeCopy } from '../../src/ingest/make.ts';
import { planIngest, type CopyFile } from '../../src/ingest/plan.ts';
import { readCopy } from '../../src/markdown/copy.ts';
import { describeProblems } from '../../src/problem.ts';

const prose =
  'The ferry to the outer islands will sail again on Monday, after two winters of fishing boats.';

function source(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text) };
}

function titled(headline: string, body = prose) {
  return `${headline}\nMarch 4, 2024\n\n${body}\n`;
}

/** The copies that an ingest of these sources makes. */
function copiesOf(...sources: ReturnType<typeof source>[]): (CopyFile & { text: string })[] {
  return planIngest(sources, []).writes.map(({ file, text }) => ({
    name: file.replace('content/stories/', ''),
    text,
  }));
}

/** The ids of a copy's blocks. */
function blocksIn(text: string): string[] {
  const copy = readCopy(text, 'a.md');
  return 'problems' in copy ? [] : copy.blocks.map(({ id }) => id);
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('there is none');
  return item;
}

/** Puts lines below `versions:` into the copies of some slugs. */
function ruling(lines: Record<string, string>) {
  return ({ name, text }: CopyFile & { text: string }): CopyFile & { text: string } => {
    const line = lines[name.replace('.md', '')];
    const versions = `versions:\n  ${line ?? ''}\norigin:`;
    return { name, text: line === undefined ? text : text.replace('origin:', versions) };
  };
}

describe('a copy is made once', () => {
  test('a second ingest has nothing to do', () => {
    const ferry = source('ferry.txt', titled('Ferry reopens'));
    const plan = planIngest([ferry], copiesOf(ferry));
    expect(plan).toMatchObject({ writes: [], problems: [] });
    expect(plan.kept).toHaveLength(1);
  });

  test('an edited copy stays as the editor left it', () => {
    const ferry = source('ferry.txt', titled('Ferry reopens'));
    const copy = first(copiesOf(ferry));
    const edited = { ...copy, text: copy.text.replace('Ferry reopens', 'The ferry reopens') };
    expect(planIngest([ferry], [edited])).toMatchObject({ writes: [], problems: [] });
  });

  test('the same sources give the same copies, in whatever order they come', () => {
    const sources = [
      source('b.txt', titled('Same name')),
      source('a.txt', titled('Same name', `${prose} ${prose}`)),
    ];
    expect(copiesOf(...sources)).toEqual(copiesOf(...sources.toReversed()));
  });
});

describe('an address', () => {
  test('is made of the headline', () => {
    const made = planIngest([source('x.txt', titled('Café Zoë’s 2nd “Ferry” reopens!'))], []);
    expect(made.writes[0]?.file).toBe('content/stories/cafe-zoes-2nd-ferry-reopens.md');
  });

  test('is made of the first sentence where there is no headline', () => {
    const text = `The mayor said so twice to Mr. Reed of the harbour office. ${prose}`;
    expect(planIngest([source('x.txt', text)], []).writes[0]?.file).toBe(
      'content/stories/the-mayor-said-so-twice-to-mr-reed-of-the-harbour-office.md',
    );
  });

  test('is ASCII for a headline in any script', () => {
    const made = planIngest([source('x.txt', titled('港口渡轮重新开航了'))], []);
    expect(made.writes[0]?.file).toMatch(/^content\/stories\/[a-z]+(-[a-z]+)*\.md$/);
  });

  test('that is taken gets six digits of the source’s hash, and the one that had it keeps it', () => {
    const older = source('z.txt', titled('Ferry reopens'));
    const newer = source('a.txt', titled('Ferry reopens', `${prose} ${prose}`));
    const { writes } = planIngest([older, newer], copiesOf(older));
    expect(writes.map(({ file }) => file)).toEqual([
      expect.stringMatching(/^content\/stories\/ferry-reopens-[0-9a-f]{6}\.md$/),
    ]);
  });

  test('is never made twice, even for three files with the same bytes', () => {
    const twins = ['a.txt', 'b.txt', 'c.txt'].map((name) => source(name, titled('Ferry reopens')));
    expect(new Set(copiesOf(...twins).map(({ name }) => name)).size).toBe(3);
  });

  test('that a story had before is not given to another', () => {
    const ferry = source('ferry.txt', titled('Ferry reopens'));
    const moved = copiesOf(ferry).map(({ text }) => ({
      name: 'boats-are-back.md',
      text: text.replace('origin:', 'formerSlugs: [ferry-reopens]\norigin:'),
    }));
    const other = source('other.txt', titled('Ferry reopens', `${prose} ${prose}`));
    expect(planIngest([ferry, other], moved).writes[0]?.file).toMatch(
      /ferry-reopens-[0-9a-f]{6}\.md$/,
    );
  });
});

describe('refreshing', () => {
  const before = source('ferry.txt', titled('Ferry reopens'));
  const after = source('ferry.txt', titled('Ferry reopens at last'));
  const wish = { refresh: ['ferry.txt'], discardEdits: false };

  test('makes the copy anew under its old name, so that its address stays', () => {
    const { writes, problems } = planIngest([after], copiesOf(before), wish);
    expect(problems).toEqual([]);
    expect(writes).toMatchObject([{ file: 'content/stories/ferry-reopens.md', kind: 'refreshed' }]);
    expect(writes[0]?.text).toContain('headline: Ferry reopens at last');
  });

  test('does not touch an edited copy', () => {
    const edited = copiesOf(before).map(({ name, text }) => ({
      name,
      text: `${text}\nOne line more.\n`,
    }));
    const { writes, problems } = planIngest([after], edited, wish);
    expect(writes).toEqual([]);
    expect(describeProblems(problems)).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/stories/ferry-reopens.md
        what  the copy was edited by hand after it was made
        why   To make it anew would lose those edits.
        mend  Keep them elsewhere (a commit will do), then run \`npm run ingest -- --refresh ferry.txt --discard-edits\`."
    `);
  });

  test('takes a renamed copy for what it is: not an edited one', () => {
    const renamed = copiesOf(before).map(({ text }) => ({
      name: 'boats-are-back.md',
      text: text.replace('origin:', 'formerSlugs:\n  - ferry-reopens\norigin:'),
    }));
    const { writes, problems } = planIngest([after], renamed, wish);
    expect(problems).toEqual([]);
    expect(writes[0]?.file).toBe('content/stories/boats-are-back.md');
    expect(writes[0]?.text).toContain('- ferry-reopens');
  });

  test('keeps what an editor said of the story and others, which is no edit of the text', () => {
    const other = source('mill.txt', titled('Mill'));
    const ruled = copiesOf(before, other).map(ruling({ 'ferry-reopens': 'notVersionOf: [mill]' }));
    const { writes, problems } = planIngest([after, other], ruled, wish);
    expect(problems).toEqual([]);
    expect(writes[0]?.text).toContain(
      'headline: Ferry reopens at last\npublished: 2024-03-04\nversions:\n  notVersionOf:\n    - mill\norigin:',
    );
  });

  test('touches an edited copy where the editor says so', () => {
    const edited = copiesOf(before).map(({ name, text }) => ({
      name,
      text: `${text}\nOne line more.\n`,
    }));
    expect(planIngest([after], edited, { ...wish, discardEdits: true }).writes).toHaveLength(1);
  });
});

describe('what is wrong is said with its place, its reason and the way out', () => {
  const ferry = source('ferry.txt', titled('Ferry reopens'));
  const said = (...args: Parameters<typeof planIngest>): string =>
    describeProblems(planIngest(...args).problems);

  test('a source that changed', () => {
    const changed = source('ferry.txt', titled('Ferry reopens', `${prose} It rained.`));
    expect(said([changed], copiesOf(ferry))).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/sources/ferry.txt
        what  the source has changed since its copy content/stories/ferry-reopens.md was made
        why   The copy no longer says what its source says.
        mend  Run \`npm run ingest -- --refresh ferry.txt\` to make the copy anew, or put the source back as it was."
    `);
  });

  test('a source that is gone', () => {
    expect(said([], copiesOf(ferry))).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/stories/ferry-reopens.md
        what  its source content/sources/ferry.txt is not there
        why   Nobody could follow the story back to the words that it came from.
        mend  Put the source back; or, to take the story off the site, delete the copy too."
    `);
  });

  test('a wish for a source that is not there', () => {
    expect(said([], [], { refresh: ['ferri.txt'], discardEdits: false })).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/sources/ferri.txt
        what  there is no such source to refresh
        why   A copy is made from its source and nothing else.
        mend  Give the name of a file in content/sources/, as \`ls content/sources\` shows it."
    `);
  });

  test('a source that is broken, not text, empty, without a body, or of another kind', () => {
    const bad = [
      { name: 'broken.txt', bytes: Uint8Array.of(0x43, 0x61, 0xc3, 0xa9, 0x66, 0xe9) },
      { name: 'binary.txt', bytes: new TextEncoder().encode('one\ntwo\0three') },
      source('empty.txt', ' \n\n'),
      source('page.pdf', 'Hello'),
      source('menu.txt', '4 min read'),
    ];
    expect(said(bad, [])).toMatchInlineSnapshot(`
      "5 problems to mend:

      content/sources/binary.txt:2
        what  the file holds a NUL byte, so it is not plain text
        why   No page can show such a character, and nothing may be dropped in silence.
        mend  Export the file as plain text, or take it out of the folder.

      content/sources/broken.txt:1
        what  the text is broken here: bytes that stand for no letter in UTF-8, and no other encoding fits
        why   Letters would be lost or mistaken for others.
        mend  Get the file anew or save it as UTF-8 in a text editor; or take it out of the folder.

      content/sources/empty.txt
        what  the file is empty, or has nothing but white space in it
        why   Its page would be empty.
        mend  Put the text into the file, or take it out of the folder.

      content/sources/menu.txt
        what  the file has no body: no line of it reads as a paragraph
        why   Its page would be empty.
        mend  Put the text into the file, or take it out of the folder.

      content/sources/page.pdf
        what  the file is of a kind that is not read: its name does not end in .txt, .md, .html or .htm
        why   It would be left out of the site.
        mend  Save its text as a .txt file, or take it out of the folder."
    `);
    expect(planIngest([...bad, ferry], []).writes).toHaveLength(1);
  });

  test('two copies of one source, two of one name, and a name that is no address', () => {
    const copy = first(copiesOf(ferry));
    const copies = [
      copy,
      { ...copy, name: 'sub/ferry-reopens.md' },
      { ...copy, name: 'My Story.md' },
    ];
    expect(said([ferry], copies)).toMatchInlineSnapshot(`
      "4 problems to mend:

      content/stories/My Story.md
        what  the file name is not made of the letters a–z and digits, in words joined by single hyphens
        why   A copy's file name is its story's address, which has to work everywhere.
        mend  Rename it, as in \`a-few-words.md\`.

      content/stories/ferry-reopens.md
        what  the copy names the same source ferry.txt as content/stories/My Story.md
        why   One text would appear as two stories.
        mend  Delete one of the two. If you renamed a copy, list its old name in \`formerSlugs\` of the new one.

      content/stories/sub/ferry-reopens.md
        what  the story has the same id "ferry-reopens" as content/stories/ferry-reopens.md
        why   Two stories cannot have one address.
        mend  Rename one of the two.

      content/stories/sub/ferry-reopens.md
        what  the copy names the same source ferry.txt as content/stories/My Story.md
        why   One text would appear as two stories.
        mend  Delete one of the two. If you renamed a copy, list its old name in \`formerSlugs\` of the new one."
    `);
  });

  test('a former address that another story has', () => {
    const other = source('other.txt', titled('Boats are back', `${prose} ${prose}`));
    const [boats, ferryCopy] = copiesOf(ferry, other).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    if (boats === undefined || ferryCopy === undefined) throw new Error('two copies are made');
    const claiming = {
      ...boats,
      text: boats.text.replace('origin:', 'formerSlugs: [ferry-reopens]\norigin:'),
    };
    expect(said([ferry, other], [claiming, ferryCopy])).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/stories/boats-are-back.md
        what  the former slug "ferry-reopens" is the address of content/stories/ferry-reopens.md
        why   One address cannot lead to two stories.
        mend  Take it out of \`formerSlugs\`, or rename the other copy."
    `);
  });

  test('a file name that no copy could record', () => {
    expect(said([{ ...ferry, name: ' ferry\nboat.txt' }], [])).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/sources/" ferry\\nboat.txt"
        what  the file name begins or ends with white space, or has a line break or another character in it that cannot be shown
        why   Nobody could tell it from another in a list, and its copy could not name it.
        mend  Rename the file."
    `);
  });

  test('file names that many machines take for one', () => {
    const sources = [ferry, { ...ferry, name: 'Ferry.txt' }, source('FERRY.txt', titled('Boats'))];
    expect(said(sources, [])).toMatchInlineSnapshot(`
      "2 problems to mend:

      content/sources/Ferry.txt
        what  the file name differs from FERRY.txt only in upper and lower case, or in how its accents are encoded
        why   Many disks take the two for one file, and one of the texts would be lost there.
        mend  Rename one of the two.

      content/sources/ferry.txt
        what  the file name differs from Ferry.txt only in upper and lower case, or in how its accents are encoded
        why   Many disks take the two for one file, and one of the texts would be lost there.
        mend  Rename one of the two."
    `);
    const made = planIngest(sources, []).writes.map(({ from }) => from);
    expect(made).toEqual(['content/sources/FERRY.txt']);
  });

  test('file names that would break or colour a terminal’s line, or are no text', () => {
    const names = ['a\u001b[31mred.txt', 'fer\uFFFDry.txt', 'x\u202Eexe.txt'];
    expect(
      said(
        names.map((name) => ({ ...ferry, name })),
        [],
      ),
    ).toMatchInlineSnapshot(`
      "3 problems to mend:

      content/sources/"a\\u001b[31mred.txt"
        what  the file name begins or ends with white space, or has a line break or another character in it that cannot be shown
        why   Nobody could tell it from another in a list, and its copy could not name it.
        mend  Rename the file.

      content/sources/"x\\u202eexe.txt"
        what  the file name begins or ends with white space, or has a line break or another character in it that cannot be shown
        why   Nobody could tell it from another in a list, and its copy could not name it.
        mend  Rename the file.

      content/sources/fer�ry.txt
        what  the file name is not UTF-8 text, or holds the character that stands for broken text (U+FFFD)
        why   Its copy could not name it, and other machines would call it something else.
        mend  Rename the file."
    `);
  });

  test('a name that ends in what every object of the language has', () => {
    expect(said([source('x.constructor', 'Text.')], [])).toContain(
      'the file is of a kind that is not read',
    );
  });

  test('a line that no page could show, and more lines than one could', () => {
    const sources = [
      source('data.txt', `Numbers\n\n${'1234567890 '.repeat(500_000)}\n`),
      source('list.txt', titled('A list', `${prose}\n\n`.repeat(25_000))),
      source('short.txt', 'a\n'.repeat(1_000_000)),
    ];
    expect(said(sources, [])).toMatchInlineSnapshot(`
      "3 problems to mend:

      content/sources/data.txt:3
        what  the line is 5,499,999 characters long, more than the 200,000 that a paragraph may have
        why   No page could show it as a paragraph; it is most likely data.
        mend  Break it into paragraphs, or take the file out of the folder.

      content/sources/list.txt:40000
        what  the file has more than 20,000 lines of text
        why   No page could show them; it is most likely a list or data.
        mend  Part it into several texts, or take it out of the folder.

      content/sources/short.txt:50001
        what  the file has more than 50,000 lines of text
        why   No page could show them; it is most likely a list or data.
        mend  Part it into several texts, or take it out of the folder."
    `);
  });

  test('a line of nothing but what Markdown could mean something by', () => {
    expect(said([source('x.txt', `Text\n\n${'[a]('.repeat(40_000)}`)], [])).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/sources/x.txt:3
        what  a paragraph has more than 1000 brackets, asterisks, underscores or backticks
        why   Markdown, in which the copy is written, could mean something by each pair of them, and to read it would take minutes.
        mend  Break the paragraph up with blank lines, or take out what is no text."
    `);
    const list = '- As it says in [1].\n'.repeat(600);
    expect(planIngest([source('x.md', `# A list\n\n${prose}\n\n${list}`)], []).problems).toEqual(
      [],
    );
  });

  test('a copy whose record of its source does not fit it', () => {
    const [copy] = copiesOf(ferry);
    const bytes = copy?.text.replace(/bytes: \d+/, 'bytes: 7') ?? '';
    const lines = copy?.text.replace(/ {4}- \{ line: 2, .*\n/, '') ?? '';
    for (const text of [bytes, lines]) {
      expect(said([ferry], [{ name: 'ferry-reopens.md', text }])).toContain(
        'what it says of its source (origin: bytes, lines) does not fit the source',
      );
    }
  });

  test('a copy that is not UTF-8, and a file among the copies that is none', () => {
    const copies = [
      { name: 'ferry-reopens.md', text: null },
      { name: 'notes.txt', text: 'Call the harbour.' },
    ];
    expect(said([], copies)).toMatchInlineSnapshot(`
      "2 problems to mend:

      content/stories/ferry-reopens.md
        what  the copy cannot be read as UTF-8 text
        why   Letters would be lost or mistaken for others.
        mend  Save it as UTF-8 in a text editor.

      content/stories/notes.txt
        what  the file is not a copy: its name does not end in .md
        why   It would be left out of the site.
        mend  Rename it if it is a copy, or take it out of the folder."
    `);
  });

  test('a former address that is the story’s own', () => {
    const copies = copiesOf(ferry).map(({ name, text }) => ({
      name,
      text: text.replace('origin:', 'formerSlugs: [ferry-reopens]\norigin:'),
    }));
    expect(said([ferry], copies)).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/stories/ferry-reopens.md
        what  the former slug "ferry-reopens" is the story's own address
        why   An address cannot lead to itself.
        mend  Take it out of \`formerSlugs\`."
    `);
  });
});

describe('what an editor says of two texts', () => {
  const sources = ['Boats', 'Ferry', 'Mill'].map((name) =>
    source(`${name}.txt`, titled(name, `${prose} ${name}.`)),
  );
  const planned = (lines: Record<string, string>) =>
    planIngest(sources, copiesOf(...sources).map(ruling(lines)));

  test('is no fault where it can stand', () => {
    const { problems, kept } = planned({ boats: 'excerptOf: [ferry]', ferry: 'reprintOf: [mill]' });
    expect(problems).toEqual([]);
    expect(kept).toHaveLength(3);
  });

  test('is told with everything else where it contradicts itself, with the way out', () => {
    const { problems, kept } = planned({
      boats: 'notVersionOf: [ferry]\n  excerptOf: [boats, ferri]\n  reprintOf: [ferry]',
      mill: 'fullVersionOf: [ferry]',
      ferry: 'excerptOf: [boats]\n  reprintOf: [mill]',
    });
    expect(kept).toEqual([]);
    expect(describeProblems(problems)).toMatchInlineSnapshot(`
      "5 problems to mend:

      content/stories/boats.md
        what  \`versions.excerptOf\` names "boats", which is the story itself
        why   A text is no version of itself, and what you say of another would be lost.
        mend  Write the name of the copy that you mean, or take this one out.

      content/stories/boats.md
        what  \`versions.excerptOf\` names "ferri", but no copy has that name or had it before
        why   Nobody could tell which text is meant, and what you say of the two would be lost.
        mend  Write the other copy's file name without .md, as \`ls content/stories\` shows it, or take the name out.

      content/stories/boats.md
        what  it says \`notVersionOf: ferry\`, but also \`reprintOf: ferry\`
        why   Two texts have one relation, and nobody could tell which of these holds.
        mend  Take one of the two out.

      content/stories/ferry.md
        what  it says \`excerptOf: boats\`, but content/stories/boats.md says \`reprintOf: ferry\`
        why   Two texts have one relation, and nobody could tell which of these holds.
        mend  Take one of the two out.

      content/stories/mill.md
        what  it says \`fullVersionOf: ferry\`, but content/stories/ferry.md says \`reprintOf: mill\`
        why   Two texts have one relation, and nobody could tell which of these holds.
        mend  Take one of the two out."
    `);
  });

  test('is told where the excerpts go round in a circle', () => {
    const { problems, kept } = planned({
      boats: 'excerptOf: [ferry]',
      mill: 'fullVersionOf: [ferry]\n  excerptOf: [boats]',
    });
    expect(kept.map(({ name }) => name)).toEqual(['boats.md', 'ferry.md']);
    expect(describeProblems(problems)).toMatchInlineSnapshot(`
      "1 problem to mend:

      content/stories/mill.md
        what  by what editors say, each of these is an excerpt of the next, and the last of the first: boats, ferry, mill
        why   A part of a text cannot contain the whole of it.
        mend  Take one of the names out that say so; here it is \`excerptOf: boats\`."
    `);
  });

  test('may name a copy that this run makes', () => {
    const copies = copiesOf(...sources).map(ruling({ boats: 'excerptOf: [mill]' }));
    const { problems, writes } = planIngest(
      sources,
      copies.filter(({ name }) => name !== 'mill.md'),
    );
    expect(problems).toEqual([]);
    expect(writes).toMatchObject([{ file: 'content/stories/mill.md' }]);
  });

  test('is not to blame for a copy that cannot be read, whose former name it may be', () => {
    const copies = copiesOf(...sources).map(ruling({ boats: 'excerptOf: [ferry, old, odd]' }));
    const broken = copies.map(({ name, text }) =>
      name === 'ferry.md'
        ? { name, text: text.replace('origin:', 'formerSlugs: [old]\ncolour: red\norigin:') }
        : { name, text },
    );
    const { problems } = planIngest(sources, broken);
    expect(problems.map(({ what }) => what)).toEqual([
      'the field "colour" is not one that a copy has',
      '`versions.excerptOf` names "odd", but no copy has that name or had it before',
    ]);
  });
});

describe('what an editor says of the analysis', () => {
  const sources = [
    source(
      'ferry.txt',
      titled(
        'Ferry',
        `${prose} It cost much. It cost much.\n\nThe ferry sails. “We go.” The harbour waits.`,
      ),
    ),
  ];
  const [paragraph, harbour] = ['p-c0ffee00', 'p-c0ffee01'];
  const planned = (...corrections: string[]) => {
    const [copy] = copiesOf(...sources);
    const ids = blocksIn(copy?.text ?? '');
    const lines = ['analysis:', ...corrections.map((line) => `  ${line}`), 'origin:'].join('\n');
    const text = lines.replaceAll(paragraph, ids[0] ?? '').replaceAll(harbour, ids[1] ?? '');
    const corrected = copy ? [{ ...copy, text: copy.text.replace('origin:', text) }] : [];
    return planIngest(sources, corrected, undefined, { checkCorrections });
  };

  test('is no fault where it fits', () => {
    const { problems, kept } = planned('organisations:', `  - { add: harbour, block: ${harbour} }`);
    expect(problems).toEqual([]);
    expect(kept).toHaveLength(1);
  });

  test('is told with its line where it does not fit, with the way out', () => {
    const { problems, kept } = planned(
      'organisations:',
      `  - { add: harbour, block: ${harbour} }`,
      '  - { drop: The harbour waits, block: p-00000000 }',
      `  - { drop: the old pier, block: ${harbour} }`,
      `  - { add: It cost much, block: ${paragraph}, nth: 3 }`,
      `  - { drop: cost, block: ${paragraph} }`,
      `  - { correct: cost, block: ${paragraph}, name: The Cost }`,
      `  - { add: The harbour, block: ${harbour} }`,
      `  - { add: harbour, block: ${harbour}, name: Harbour Trust }`,
      'places:',
      `  - { add: harbour, block: ${harbour} }`,
    );
    expect(kept).toEqual([]);
    expect(describeProblems(problems)).toMatchInlineSnapshot(`
      "8 problems to mend:

      content/stories/ferry.md:9
        what  \`analysis.organisations\` says \`drop: The harbour waits\` of block p-00000000, but the text has no such block
        why   A block gets another id when its words change. Nobody could tell whether what you say still holds.
        mend  They stand in p-dc34450d ("The ferry sails. “We go.” The harbour wa…"): write that id, or take the correction out.

      content/stories/ferry.md:10
        what  \`analysis.organisations\` says \`drop: the old pier\` of block p-dc34450d, but these words do not stand there
        why   Nobody could tell what is meant, and what you say would be lost.
        mend  They stand in no block of the text: write them as the text has them, or take the correction out.

      content/stories/ferry.md:11
        what  \`analysis.organisations\` says \`add: It cost much\` with \`nth: 3\`, but these words stand in block p-559fc9c8 only twice
        why   Nobody could tell which of them is meant.
        mend  Count them again from the beginning of the block; without \`nth\`, all of them are meant.

      content/stories/ferry.md:12
        what  \`analysis.organisations\` says \`drop: cost\` of block p-559fc9c8, but the analysis finds no organisation in these words
        why   What you say is of something that is not there, or not any more.
        mend  Write the words as the analysis has them, or take the correction out: there is nothing left to drop.

      content/stories/ferry.md:13
        what  \`analysis.organisations\` says \`correct: cost, name: The Cost\` of block p-559fc9c8, but the analysis finds no organisation in these words
        why   What you say is of something that is not there, or not any more.
        mend  Write the words as the analysis has them; if it finds no organisation there, use \`add\`.

      content/stories/ferry.md:14
        what  \`analysis.organisations\` says \`add: The harbour\` to block p-dc34450d, but these words overlap with what is there already: the organisation "harbour"
        why   The same words would be two of a kind, and nobody could tell which is meant.
        mend  Correct what is there, or drop it too.

      content/stories/ferry.md:15
        what  \`analysis.organisations\` says \`add: harbour, name: Harbour Trust\` of block p-dc34450d, but another correction of the same organisation says something else: \`add: harbour\`
        why   Nobody could tell which of the two holds.
        mend  Take one of the two out, or make them one.

      content/stories/ferry.md:17
        what  \`analysis.places\` says \`add: harbour\`, which is no place that the text has already, but does not say what it is
        why   The map and the list of places show a country otherwise than a city.
        mend  State its \`kind\` (country, city, region or other), or the \`name\` of a place that the text has."
    `);
  });

  test('is told again where the copy is made anew and the words are gone', () => {
    const [copy] = copiesOf(...sources);
    const id = blocksIn(copy?.text ?? '')[1] ?? '';
    const after = [
      source('ferry.txt', titled('Ferry', `${prose}\n\nThe harbour waits no longer for a ship.`)),
    ];
    const text = copy?.text.replace(
      'origin:',
      `analysis:\n  organisations:\n    - { add: harbour, block: ${id} }\norigin:`,
    );
    const { writes, problems } = planIngest(
      after,
      [{ name: 'ferry.md', text: text ?? '' }],
      { refresh: ['ferry.txt'], discardEdits: false },
      { checkCorrections },
    );
    expect(writes[0]?.text).toContain(`- { add: harbour, block: ${id} }`);
    expect(
      problems.map(({ what, mend }) => `${what}. ${mend}`.replaceAll(/p-[0-9a-f]{8}/g, 'p-…')),
    ).toEqual([
      '`analysis.organisations` says `add: harbour` of block p-…, but the text has no such block. ' +
        'They stand in p-… ("The harbour waits no longer for a ship."): write that id, or take the correction out.',
    ]);
  });
});

describe('a copy that cannot be read', () => {
  const ferry = source('ferry.txt', titled('Ferry reopens'));
  const newcomer = source('new.txt', titled('A new story'));
  const copy = first(copiesOf(ferry));

  test('is not made a second time', () => {
    const broken = { ...copy, text: copy.text.replace('2024-03-04', '2024-02-30') };
    const { writes } = planIngest([ferry, newcomer], [broken]);
    expect(writes.map(({ file }) => file)).toEqual(['content/stories/a-new-story.md']);
  });

  test('holds back new copies where nobody can tell whose copy it is', () => {
    const broken = { ...copy, text: copy.text.replace('headline: ', 'headline: "') };
    const { writes, problems, heldBack } = planIngest([ferry, newcomer], [broken]);
    expect(writes).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(heldBack).toEqual(['content/sources/ferry.txt', 'content/sources/new.txt']);
  });
});

describe('a story with a fault', () => {
  test('is not among those that are published', () => {
    const [ferry, mill] = [
      source('ferry.txt', titled('Ferry')),
      source('mill.txt', titled('Mill')),
    ];
    const copies = copiesOf(ferry, mill).map((copy) => ({
      ...copy,
      text: copy.text.replace('headline: Mill\n', 'headline: Mill\nformerSlugs: [ferry]\n'),
    }));
    const { kept, problems } = planIngest([ferry, mill], copies);
    expect(problems).toHaveLength(1);
    expect(kept.map(({ name }) => name)).toEqual(['ferry.md']);
  });
});

describe('a source in another encoding', () => {
  const bytes = Uint8Array.from('Café reopens\nMarch 4, 2024\n\nThe café is open.\n', (letter) =>
    letter.charCodeAt(0),
  );

  test('has its encoding in its copy, which stays up to date', () => {
    const copies = copiesOf({ name: 'cafe.txt', bytes });
    expect(copies[0]?.text).toContain('\n  encoding: windows-1252\n');
    expect(planIngest([{ name: 'cafe.txt', bytes }], copies).kept).toHaveLength(1);
    const wrong = copies.map((copy) => ({ ...copy, text: copy.text.replace('s-1252', 's-1') }));
    expect(planIngest([{ name: 'cafe.txt', bytes }], wrong).kept).toEqual([]);
  });
});

test('progress counts every source, good or bad, to the last', () => {
  const counted: string[] = [];
  const sources = ['a.txt', 'b.pdf', 'c.txt'].map((name) => source(name, titled(name)));
  planIngest(sources, [], undefined, {
    progress: (done, of) => counted.push(`${done}/${of}`),
  });
  expect(counted).toEqual(['1/3', '2/3', '3/3']);
});

test('a copy that could not be read again is not written', () => {
  const ferry = source('ferry.txt', titled('Ferry reopens'));
  const unreadable = { file: 'x', what: 'the field "caption" is wrong', why: '', mend: '' };
  const { writes, problems } = planIngest([ferry], [], undefined, {
    make: (from, formerSlugs) => makeCopy(from, formerSlugs, () => ({ problems: [unreadable] })),
  });
  expect(writes).toEqual([]);
  expect(describeProblems(problems)).toMatchInlineSnapshot(`
    "1 problem to mend:

    content/sources/ferry.txt
      what  the copy made of it could not be read again: the field "caption" is wrong
      why   This is a defect of ingest, and nothing was written.
      mend  Tell those who look after the project, with the file; or take it out of the folder until then."
  `);
});
