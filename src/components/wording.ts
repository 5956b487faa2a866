import type { Archive, Story } from '../assemble.ts';
import { compare, tally, type Tally } from '../collate/compare.ts';
import type { Family, Relation, Version } from '../story.ts';
import { wholePercent } from '../text/percent.ts';

const relativeNames: Record<Relation, string> = {
  excerpt: 'the excerpt',
  'full-version': 'the full text',
  reprint: 'the reprint',
  revision: 'the edited version',
  'shared-passages': 'another story',
};

/** What a relative is called where it is linked to, with its article. */
export function nameOf({ relation, order }: Version): string {
  return relation === 'revision' && order !== null
    ? `the ${order} version`
    : relativeNames[relation];
}

/** Words of the page's own, and among them words of a source, which are kept apart so that they cannot turn its order. */
export type Phrase = readonly (string | { own: string; of?: Story })[];

/** Parts of a line with a sign between them. Those that are null or false are left out. */
export function joined(parts: readonly (Phrase | string | null | false)[], sign: string): Phrase {
  return parts
    .filter((part) => part !== null && part !== false)
    .flatMap((part, index) => [...(index > 0 ? [sign] : []), ...[part].flat()]);
}

/** All that a story's page says in its source's words. */
export function textsOf(story: Story): string[] {
  const { kicker, displayHeadline, standfirst, byline, caption, credit, sourceLine } = story;
  const { figures, quotes, people, organisations } = story.analysis;
  return [
    ...[kicker, displayHeadline, standfirst, byline, caption, credit, sourceLine],
    ...story.pictures.flatMap((picture) => [picture.caption, picture.credit]),
    ...story.related.flatMap(({ publisher, headline }) => [publisher, headline]),
    ...story.blocks.map(({ text }) => text),
    ...figures.map(({ measures }) => measures),
    ...quotes.flatMap(({ speaker, role, text }) => [speaker, role, text]),
    ...people.flatMap(({ name, role }) => [name, role]),
    ...organisations.map(({ name }) => name),
    story.origin.file,
  ].filter((text) => text !== null);
}

/** A relative of a story, with all that its links and strips need. */
export interface Relative {
  version: Version;
  story: Story;
  /** For each paragraph of the story itself, or of its full version, whether the other of the two has it. */
  cells: boolean[];
}

/** A story's relatives, the closest first. */
export function relativesOf(story: Story, { stories }: Archive): Relative[] {
  return story.versions.flatMap((version) => {
    const other = stories.get(version.id);
    if (other === undefined) return [];
    const isFull = version.relation === 'full-version';
    const linked = new Set(version.alignment.map((link) => (isFull ? link.other : link.this)));
    const cells = paragraphs(isFull ? other : story).map(({ id }) => linked.has(id));
    return [{ version, story: other, cells }];
  });
}

/** More versions than these of one story make a front page or a feed a list: from here on only the closest are told. */
const mostVersions = 5;

/** A base's closest versions, with what they are to it where they were compared with it, and how many more there are. */
export function closestOf(
  base: Story,
  archive: Archive,
): { versions: { story: Story; relative: Relative | undefined }[]; more: number } {
  const { members } = base.family;
  const others = new Set(members.slice(1));
  const relatives = new Map(
    relativesOf(base, archive)
      .filter(({ story }) => others.has(story.id))
      .map((relative) => [relative.story.id, relative]),
  );
  const closest = [...new Set([...relatives.keys(), ...others])];
  const told = closest.length > mostVersions ? closest.slice(0, mostVersions - 1) : closest;
  const versions = told.flatMap((id) => {
    const story = archive.stories.get(id);
    return story === undefined ? [] : [{ story, relative: relatives.get(id) }];
  });
  return { versions, more: closest.length - told.length };
}

/** The paragraphs of a story, without its subheadings. */
export function paragraphs({ blocks }: Story): Story['blocks'] {
  return blocks.filter(({ kind }) => kind === 'paragraph');
}

/** Whether a family has a page of its own: two members say all of each other where they are compared. */
export function hasPage({ members }: Family): boolean {
  return members.length > 2;
}

/** A number with its noun. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** The full version of an excerpt: where there are several, the fullest. */
export function fullVersionOf(relatives: readonly Relative[]): Relative | undefined {
  return relatives.find(({ version }) => version.relation === 'full-version');
}

/** How much of the whole a story is: its kind, and its length in paragraphs. */
export function describeExtent(
  story: Story,
  relatives: readonly Relative[],
): { kind: string; length: string } {
  const full = fullVersionOf(relatives);
  const length = counted(paragraphs(story).length, 'paragraph');
  if (full === undefined) return { kind: 'Full text', length };
  return { kind: 'Excerpt', length: sharesAny(full.cells) ? partOf(full.cells) : length };
}

/** Whether there is a paragraph that both have: an editor can make a text a version of one that shares none. */
function sharesAny(cells: readonly boolean[]): boolean {
  return cells.includes(true);
}

/** "9 of 15 paragraphs", or "paragraphs 5 to 7 of 15" where an unbroken part has the beginning left out. */
function partOf(cells: readonly boolean[]): string {
  const first = cells.indexOf(true) + 1;
  const last = cells.lastIndexOf(true) + 1;
  const count = sharedParagraphs(cells);
  if (first <= 1 || last - first + 1 !== count) {
    return `${count} of ${counted(cells.length, 'paragraph')}`;
  }
  return count === 1
    ? `paragraph ${first} of ${cells.length}`
    : `paragraphs ${first} to ${last} of ${cells.length}`;
}

function sharedParagraphs(cells: readonly boolean[]): number {
  return cells.filter((there) => there).length;
}

/** A text's first words, for a line that says where it leads; first letters, where it has no spaces. */
export function opening(text: string, most = { words: 9, letters: 80 }): string {
  const words = text.split(/\s+/).slice(0, most.words).join(' ');
  const start = Array.from(words).slice(0, most.letters).join('').trimEnd();
  return start.length < text.length ? `${start} …` : text;
}

/** What tells a relative from others of its kind: a headline of its own, else its date. */
function identity(story: Story, of: Story): Phrase {
  const { headline, published } = story;
  if (headline !== null && headline !== of.displayHeadline) {
    return [' under the headline “', { own: headline, of: story }, '”'];
  }
  return published === null ? [] : [` of ${day(published)}`];
}

/** The same of a version that is earlier or later: its date is said first. */
function identityInTime(story: Story, of: Story): Phrase {
  const date = story.updated ?? story.published;
  const rest = identity({ ...story, published: null }, of);
  return date === null ? rest : [` of ${day(date)}`, ...rest];
}

/** An edited version, told from others by its place in time where that is known. */
const editedVersions = {
  earlier: 'an earlier version',
  later: 'a later version',
  unknown: 'an edited version',
};

/**
 * What was changed on the way from a story to another, or from the other to it where that is the earlier one, as in
 * "3 paragraphs changed, 1 added, 1 left out"; null where nothing was.
 */
function changes(
  { changed, moved, onlyBase, onlyOther, headings }: Tally,
  order: Version['order'],
): string | null {
  const [added, leftOut] = order === 'earlier' ? [onlyBase, onlyOther] : [onlyOther, onlyBase];
  const parts = [
    { count: changed, done: 'changed' },
    { count: added, done: 'added' },
    { count: leftOut, done: 'left out' },
    { count: moved, done: 'moved' },
  ].filter(({ count }) => count > 0);
  // Where a paragraph differs, a subheading is not worth a word.
  if (parts.length === 0) {
    return headings === 0 ? null : `${counted(headings, 'subheading')} changed`;
  }
  return parts
    .map(({ count, done }, index) =>
      index === 0 ? `${counted(count, 'paragraph')} ${done}` : `${count} ${done}`,
    )
    .join(', ');
}

/** What a relative is to a story, in a sentence: the words before its link, the link's, and those after. */
export function describeRelative(
  of: Story,
  { version, story, cells }: Relative,
): { before: string; link: Phrase; after: string } {
  const counts = () => tally(compare(of.blocks, story.blocks, version.alignment));
  switch (version.relation) {
    case 'excerpt': {
      const { changed } = counts();
      return {
        before: 'Also here as ',
        link: ['an excerpt', ...identity(story, of)],
        after: sharesAny(cells)
          ? `: ${partOf(cells)}${changed > 0 ? `, ${changed} of them changed` : ''}.`
          : '.',
      };
    }
    case 'full-version':
      if (story.representation === 'partial') {
        return { before: 'Also here as ', link: ['a longer excerpt'], after: '.' };
      }
      return of.family.base === story.id
        ? { before: '', link: ['Read the full text'], after: '.' }
        : {
            before: 'The full text is also here as ',
            link: ['a version', ...identity(story, of)],
            after: '.',
          };
    case 'reprint': {
      const told = changes(counts(), version.order);
      return {
        before: 'Also here as ',
        link: ['a reprint', ...identity(story, of)],
        after: ` with the same text${told === null ? '' : ` but for details: ${told}`}.`,
      };
    }
    case 'revision': {
      const told = changes(counts(), version.order);
      return {
        before: 'Also here in ',
        link: [
          editedVersions[version.order ?? 'unknown'],
          ...(version.order === null ? identity(story, of) : identityInTime(story, of)),
        ],
        after:
          told === null
            ? ': every paragraph is the same.'
            : `: ${version.order === 'earlier' ? 'since then ' : ''}${told}.`,
      };
    }
    case 'shared-passages': {
      const blocks = new Set(version.passages.map((passage) => passage.this.block)).size;
      return {
        before: `Shares ${blocks === 0 ? 'passages' : counted(blocks, 'passage')} with `,
        link: [{ own: story.displayHeadline, of: story }],
        after: '.',
      };
    }
  }
}

/** What an editor says that a story is, before the name of the other: what the other is to it, or null. */
export function describeRuling(relation: Relation | null): string {
  switch (relation) {
    case 'excerpt':
      return 'The full version of ';
    case 'full-version':
      return 'An excerpt of ';
    case 'reprint':
      return 'A reprint of ';
    case 'revision':
      return 'An edited version of ';
    case 'shared-passages':
      return 'A story of its own that shares passages with ';
    case null:
      return 'No version of ';
  }
}

/**
 * What of a source was left out, in words: each reason once, with the lines that it holds of, in the order of their first.
 *
 * @param lines what each line of the source was read as
 */
export function leftOut(lines: Story['origin']['lines']): { why: string; where: string }[] {
  const reasons = new Map<string, [first: number, last: number][]>();
  for (const { line, to = line, role, why = '' } of lines) {
    if (role !== 'chrome') continue;
    const runs = reasons.get(why) ?? [];
    const open = runs.at(-1);
    if (open !== undefined && line <= open[1] + 1) open[1] = Math.max(open[1], to);
    else runs.push([line, to]);
    reasons.set(why, runs);
  }
  return [...reasons].map(([why, runs]) => {
    const count = runs.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    const numbers = runs.map(([first, last]) =>
      first === last ? String(first) : `${first}–${last}`,
    );
    const where =
      runs.length > mostRuns
        ? counted(count, 'line')
        : `${count === 1 ? 'line' : 'lines'} ${numbers.join(', ')}`;
    return { why, where };
  });
}

/** More runs of lines than these nobody reads; the data has them all. */
const mostRuns = 8;

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day, given as YYYY-MM-DD, in words. */
export function day(date: string): string {
  return days.format(new Date(`${date}T00:00:00Z`));
}

/** The attributes of an element that holds a story's own words: their language and direction. */
export function textAttributes({ language }: Story): {
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
} {
  if (language === null) return { lang: '', dir: 'auto' };
  if (language === 'en') return {};
  return {
    lang: language,
    dir: rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr',
  };
}

const rightToLeft = new Set([
  'Arab',
  'Hebr',
  'Syrc',
  'Thaa',
  'Nkoo',
  'Adlm',
  'Rohg',
  'Mand',
  'Samr',
]);

/** What a member is called in a list of its family: its headline, else its first words. */
export function nameInFamily(story: Story): Phrase {
  const { headline, blocks, displayHeadline } = story;
  if (headline !== null) return [{ own: headline, of: story }];
  return ['“', { own: opening(blocks[0]?.text ?? displayHeadline), of: story }, '”'];
}

/** A member's place in its family's tree, as the archive has it. */
export type Descent = NonNullable<ReturnType<Archive['stemmas']['get']>>[number];

/** How many versions there are, and from when they are. */
export function describeFamily(descents: readonly Descent[]): string {
  const dates = descents.flatMap(({ date }) => date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const undated = descents.length - dates.length;
  const versions = counted(descents.length, 'version');
  if (first === undefined || last === undefined) {
    return `${versions} of one text. None states a date.`;
  }
  const when = first === last ? `of ${day(first)}` : `from ${day(first)} to ${day(last)}`;
  const rest =
    undated === 0 ? '' : ` ${undated === 1 ? 'One states' : `${undated} state`} no date.`;
  return `${versions} of one text, ${when}.${rest}`;
}

/** What a member is to the one that it hangs below, which is told of by its number. */
export function describeDescent(
  { id, family, versions }: Pick<Story, 'id' | 'family' | 'versions'>,
  { parent, version, date }: Descent,
  numbers: ReadonlyMap<string, number>,
): string {
  const fullest = id === family.base;
  if (parent === null) {
    if (date === null)
      return fullest ? 'The fullest version' : 'Contains the earliest version whole';
    return fullest ? 'The earliest version, and the fullest' : 'The earliest version';
  }
  const from = `No. ${numbers.get(parent)}`;
  const and = fullest ? '; the fullest of all' : '';
  if (version === null) {
    const through = versions.map((one) => numbers.get(one.id)).find((one) => one !== undefined);
    return `Related to the others through No. ${through}${and}`;
  }
  const { ofThis, ofOther } = version.coverage;
  switch (version.relation) {
    case 'excerpt':
      return `Excerpt of ${from}, ${wholePercent(ofThis)}% of it${and}`;
    case 'full-version':
      return `Longer version of ${from}, which is ${wholePercent(ofOther)}% of it${and}`;
    case 'reprint':
      return `Reprint of ${from}${and}`;
    case 'revision':
    case 'shared-passages':
      return `Edited version of ${from}, keeps ${wholePercent(ofThis)}% of its words${and}`;
  }
}

/** What a member is to the base of its family, and how many paragraphs they share. */
export function describeToBase(base: Story, story: Story, relative: Relative | undefined): string {
  if (story.id === base.id) return 'The fullest';
  if (relative === undefined) return 'Not compared directly';
  const { version, cells } = relative;
  return `${toBase[version.relation]}: ${sharedParagraphs(cells)} of ${counted(cells.length, 'paragraph')}`;
}

const toBase: Record<Relation, string> = {
  excerpt: 'Excerpt',
  'full-version': 'Longer version',
  reprint: 'Reprint',
  revision: 'Edited version',
  'shared-passages': 'Shared passages',
};

/** What a version is called where nothing of its own is said but its date: "a reprint of 5 March 2024". */
export function versionName({ published }: Story, relative: Relative | undefined): string {
  const name = versionNames[relative?.version.relation ?? 'shared-passages'];
  return published === null ? name : `${name} of ${day(published)}`;
}

const versionNames: Record<Relation, string> = {
  excerpt: 'an excerpt',
  'full-version': 'a longer version',
  reprint: 'a reprint',
  revision: 'an edited version',
  'shared-passages': 'another version',
};
