import type { Archive, Story } from '../assemble.ts';
import type { Relation, Version } from '../story.ts';

/** What a relative is called where it is linked to, with its article. */
export const relativeNames: Record<Relation, string> = {
  excerpt: 'the excerpt',
  'full-version': 'the full text',
  reprint: 'the reprint',
  revision: 'the edited version',
  'shared-passages': 'another story',
};

/** A relative of a story, with all that its links and strips need. */
export interface Relative {
  version: Version;
  story: Story;
  /** The story of the two whose paragraphs the strip shows: the fuller one. */
  fuller: Story;
  /** For each paragraph of the fuller one, whether the other has it. */
  cells: boolean[];
  /** How many paragraphs stand in both. */
  shared: number;
}

/** A story's relatives, the closest first. */
export function relativesOf(story: Story, { stories }: Archive): Relative[] {
  return story.versions.flatMap((version) => {
    const other = stories.get(version.id);
    if (other === undefined) return [];
    const fuller = version.relation === 'full-version' ? other : story;
    const side = fuller === story ? 'this' : 'other';
    const linked = new Set(version.alignment.map((link) => link[side]));
    const cells = paragraphs(fuller).map(({ id }) => linked.has(id));
    return [
      { version, story: other, fuller, cells, shared: cells.filter((there) => there).length },
    ];
  });
}

/** The paragraphs of a story, without its subheadings. */
export function paragraphs({ blocks }: Story): Story['blocks'] {
  return blocks.filter(({ kind }) => kind === 'paragraph');
}

/** A number with its noun. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** The full version of an excerpt: where there are several, the fullest of the family. */
export function fullVersionOf(
  { family }: Story,
  relatives: readonly Relative[],
): Relative | undefined {
  const full = relatives.filter(({ version }) => version.relation === 'full-version');
  return full.find(({ story }) => story.id === family.base) ?? full[0];
}

/** How much of the whole a story is: its kind, and its length in paragraphs. */
export function describeExtent(
  story: Story,
  relatives: readonly Relative[],
): { kind: string; length: string } {
  const full = fullVersionOf(story, relatives);
  return full === undefined
    ? { kind: 'Full text', length: counted(paragraphs(story).length, 'paragraph') }
    : { kind: 'Excerpt', length: `${full.shared} of ${counted(full.cells.length, 'paragraph')}` };
}

/** What a relative is to a story, in a sentence: the words before its link, the link's, and those after. */
export function describeRelative({ version, story, cells, shared }: Relative): {
  before: string;
  link: string;
  after: string;
} {
  const of = `${shared} of ${cells.length}`;
  switch (version.relation) {
    case 'excerpt':
      return { before: 'Also here as ', link: 'an excerpt', after: `: ${of} paragraphs.` };
    case 'full-version':
      return { before: '', link: 'Read the full text', after: '.' };
    case 'reprint':
      return { before: 'Also here as ', link: 'a reprint', after: ' with the same text.' };
    case 'revision':
      return {
        before: 'Also here in ',
        link: 'an edited version',
        after: `: ${of} paragraphs are the same.`,
      };
    case 'shared-passages':
      return {
        before: `Shares ${counted(shared, 'paragraph')} with `,
        link: story.displayHeadline,
        after: '.',
      };
  }
}

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
