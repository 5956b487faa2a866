import {
  archivePath,
  entryPath,
  indexes,
  indexPath,
  namesPath,
  sourcesPath,
  storyPath,
  type EntryIndex,
  type Index,
} from '../address.ts';
import type { Archive, Story } from '../assemble.ts';
import type { Entry } from '../concordance/concordance.ts';
import { shelvesOfStory, type Shelf } from '../concordance/shelves.ts';
import { noSourceLine, type SourceLine } from '../concordance/source-lines.ts';
import { shelfNameWithin } from './concordance/said.ts';
import { opening } from './wording.ts';

/*
 * The way from the widest page down to one, without that page itself: for its reader as a line of links, for machines as
 * a BreadcrumbList.
 */

/** A page on the way to another. */
export interface Crumb {
  name: string;
  /** Where the name is a source's words: the story that they are of, or null where they are of several. */
  own?: Story | null;
  path: string;
}

/** The way to an index, and on to a shelf of it, which the page is. */
export function trailOfShelf(
  index: Index,
  { name, above }: Pick<Shelf<unknown>, 'name' | 'above'>,
  pathOf: (name: string) => string = (shelf) => indexPath(index, shelf),
  nameOf: (name: string) => string = shelfNameWithin,
): Crumb[] {
  return name === ''
    ? []
    : [toIndex(index), ...above.map((shelf) => ({ name: nameOf(shelf), path: pathOf(shelf) }))];
}

/** The way to the page of some names of an index, by their first letters. */
export function trailOfNames(
  index: EntryIndex | 'sources',
  shelf: Pick<Shelf<unknown>, 'name' | 'above'>,
): Crumb[] {
  return trailOfShelf(
    index,
    shelf,
    (letters) => namesPath(index, letters),
    (letters) => letters.charAt(0).toUpperCase() + letters.slice(1),
  );
}

/** The way to a person, organisation or place, or to a shelf of its stories. */
export function trailOfEntry(
  index: EntryIndex,
  { slug, name }: Pick<Entry<unknown>, 'slug' | 'name'>,
  shelf: Pick<Shelf<unknown>, 'name' | 'above'>,
): Crumb[] {
  const own: Crumb = { name, own: null, path: entryPath(index, slug) };
  return below(index, own, shelf, (part) => entryPath(index, slug, part));
}

/** The way to a source, or to a shelf of its stories. */
export function trailOfSource(
  { slug, name }: Pick<SourceLine, 'slug' | 'name'>,
  shelf: Pick<Shelf<unknown>, 'name' | 'above'>,
): Crumb[] {
  const path = sourcesPath(slug);
  const own: Crumb = name === null ? { name: noSourceLine, path } : { name, own: null, path };
  return below('sources', own, shelf, (part) => sourcesPath(slug, part));
}

/** The way to a story: through the year and the month of its family in the archive. */
export function trailOfStory(story: Story, { stories }: Pick<Archive, 'stories'>): Crumb[] {
  const { published, id } = stories.get(story.family.base) ?? story;
  return [
    toIndex('archive'),
    ...shelvesOfStory(published, id)
      .slice(0, published === null ? 1 : 2)
      .map((shelf) => ({ name: shelfNameWithin(shelf), path: archivePath(shelf) })),
  ];
}

/** The way to a page below a story, as those of its family and comparisons are. */
export function trailBelowStory(story: Story, archive: Pick<Archive, 'stories'>): Crumb[] {
  const name = opening(story.displayHeadline, { words: 8, letters: 60 });
  return [...trailOfStory(story, archive), { name, own: story, path: storyPath(story.id) }];
}

function below(
  index: Index,
  own: Crumb,
  shelf: Pick<Shelf<unknown>, 'name' | 'above'>,
  pathOf: (name: string) => string,
): Crumb[] {
  const within = trailOfShelf(index, shelf, pathOf).slice(1);
  return [toIndex(index), ...(shelf.name === '' ? [] : [own, ...within])];
}

function toIndex(index: Index): Crumb {
  return { name: indexes.find(([one]) => one === index)?.[1] ?? index, path: indexPath(index) };
}
