import { describe, expect, test } from 'vitest';
import { planIngest, type CopyFile } from '../../src/ingest/plan.ts';
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

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('there is none');
  return item;
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

  test('a source that is not UTF-8, one that is not text, one without a body, one of another kind', () => {
    const bad = [
      { name: 'latin.txt', bytes: Uint8Array.of(0x43, 0x61, 0x66, 0xe9) },
      { name: 'binary.txt', bytes: new TextEncoder().encode('one\ntwo\0three') },
      source('empty.txt', ' \n\n'),
      source('page.html', '<p>Hello</p>'),
    ];
    expect(said(bad, [])).toMatchInlineSnapshot(`
      "4 problems to mend:

      content/sources/binary.txt:2
        what  the file holds a NUL byte, so it is not plain text
        why   No page can show such a character, and nothing may be dropped in silence.
        mend  Export the file as plain text, or take it out of the folder.

      content/sources/empty.txt
        what  the file has no body: no line of it reads as a paragraph
        why   Its page would be empty.
        mend  Put the text into the file, or take it out of the folder.

      content/sources/latin.txt
        what  the file is not UTF-8 text
        why   Letters would be lost or mistaken for others.
        mend  Save it as UTF-8 in a text editor, or take it out of the folder.

      content/sources/page.html
        what  the file is not a .txt file, the one kind that is read
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
        what  the copy names the same source ferry.txt as content/stories/ferry-reopens.md
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
        what  the file name begins or ends with white space, or has a line break in it
        why   Nobody could tell it from another in a list, and its copy could not name it.
        mend  Rename the file."
    `);
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
