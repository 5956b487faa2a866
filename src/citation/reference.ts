import type { Archive, Story } from '../assemble.ts';
import { publication } from '../publication.ts';
import { wholePercent } from '../text/percent.ts';
import { authorsOf, type Author } from './authors.ts';

/**
 * A reference to a story, as an item of CSL-JSON (Citation Style Language 1.0.2, appendices III and IV). What is not
 * known is left out; so is the day on which somebody read the story, which is the reader's to add.
 */
export interface Reference {
  id: string;
  type: 'article-newspaper';
  'citation-key': string;
  /** The story's own headline; another's, or words of the text, in square brackets, as a cataloguer supplies a title. */
  title: string;
  author?: Author[];
  'container-title'?: string;
  publisher: string;
  archive: string;
  /** Which text of the archive it is, told by the SHA-256 of its source's bytes. */
  archive_location: string;
  issued?: { 'date-parts': [[year: number, month: number, day: number]] };
  accessed?: { literal: string };
  URL: string;
  genre?: string;
  version: string;
  language?: string;
  abstract?: string;
  note: string;
}

/**
 * A reference to exactly this text: this version of it, by its address and the hash of what it was made from.
 *
 * @param address the whole address of a story's page, by its id
 */
export function referenceOf(
  story: Story,
  { stories }: Archive,
  address: (id: string) => string,
): Reference {
  const { id, headline, displayHeadline, byline, sourceLine, published, language } = story;
  const author = authorsOf(byline, language);
  const full = story.versions.find(({ relation }) => relation === 'full-version');
  const hash = `sha256:${story.origin.sha256}`;
  const remarks = remarksOn(story);
  const version = [...(full === undefined ? ['full text'] : []), ...remarks].join(', ');
  const where = full !== undefined && stories.has(full.id) ? ` (${address(full.id)})` : '';
  return {
    id,
    type: 'article-newspaper',
    'citation-key': id,
    title: headline ?? `[${displayHeadline}]`,
    ...(author.length > 0 && { author }),
    ...(sourceLine !== null && { 'container-title': sourceLine }),
    publisher: publication.name,
    archive: publication.name,
    archive_location: hash,
    ...(published !== null && { issued: { 'date-parts': [partsOf(published)] } }),
    URL: address(id),
    ...(remarks.length > 0 && { genre: remarks.join(', ') }),
    version,
    ...(language !== null && { language }),
    ...(story.standfirst !== null && { abstract: story.standfirst }),
    note: `${version}${where}; source file ${hash}`,
  };
}

/** What sets a text apart from the whole as it was received; nothing, where that is what it is. */
function remarksOn({ versions, isEdited }: Story): string[] {
  const full = versions.find(({ relation }) => relation === 'full-version');
  const share = full && wholePercent(full.coverage.ofOther);
  return [
    ...(share === undefined ? [] : [`excerpt, ${share} % of the full text`]),
    ...(isEdited ? ['corrected by an editor'] : []),
  ];
}

function partsOf(date: string): [number, number, number] {
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  return [year, month, day];
}
