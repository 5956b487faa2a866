import { archivePath, indexPath, namesPath, sourcesPath, type EntryIndex } from '../../address.ts';
import type { Archive, Story } from '../../assemble.ts';
import type { Entry, Statement, Telling } from '../../concordance/concordance.ts';
import {
  allShelves,
  shelve,
  shelvesOfName,
  shelvesOfStory,
  type Shelf,
} from '../../concordance/shelves.ts';
import type { Sourced, SourceLine } from '../../concordance/source-lines.ts';
import type { Figure } from '../../story.ts';
import { byCode } from '../../text/order.ts';
import { timelineOf } from './timeline.ts';

/*
 * How much stands on one page: some 200 KB of HTML at most, where sentences and headlines are as news has them.
 */

/** Stories that name one person, organisation or place. */
const roomForStories = 200;

/** Families with their first words and versions. */
export const roomForFamilies = 100;

/** Names in an index. */
const roomForNames = 800;

/** Places in their index; where there are more it has countries alone, and their pages what is in them. */
export const roomForPlaces = 800;

/** Rows of the table of figures. */
const roomForFigures = 250;

/** The pages of all that have one: for each its own, and those of its stories where these are many. */
export function pagesOf<Item, One extends Entry<Item>>(
  entries: readonly (One & Entry<Item>)[],
): { params: { path: string }; props: { entry: One; shelf: Shelf<Telling<Item>> } }[] {
  return entries
    .filter(({ hasPage }) => hasPage)
    .flatMap((entry) =>
      allShelves(storiesOf(entry)).map((shelf) => ({
        params: { path: shelf.name === '' ? entry.slug : `${entry.slug}/${shelf.name}` },
        props: { entry, shelf },
      })),
    );
}

/** The families that name someone or something, by the day of their base. */
function storiesOf<Item>({ tellings }: Entry<Item>): Shelf<Telling<Item>> {
  return shelve(tellings, ({ source }) => shelvesOfStory(source.date, source.base), roomForStories);
}

/** The names of an index, by their first letters. */
export function namesOf<One extends { filed: string }>(
  entries: ReadonlyMap<string, One>,
): Shelf<One> {
  return shelve([...entries.values()], ({ filed }) => shelvesOfName(filed), roomForNames);
}

/** All families by their bases' days. Each year and each month that has any is a shelf, however few they are. */
export function byDate({ bases }: Pick<Archive, 'bases'>): Shelf<Story> {
  return shelve(
    bases,
    ({ published, id }) => shelvesOfStory(published, id),
    (name) => (/^(?:\d{4})?$/.test(name) ? 0 : roomForFamilies),
  );
}

/** Shelves of days, the newest first and what has no date last; those of one day in the order of their letters. */
export function byNewest(shelves: readonly Shelf<Story>[]): Shelf<Story>[] {
  const rank = ({ name }: Shelf<Story>): number => (/^[\d-]+$/.test(name) ? 0 : 1);
  return shelves.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (rank(a) === 0 ? byCode(b.name, a.name) : byCode(a.name, b.name)),
  );
}

/** The stories of a source, by the days of their families. */
function storiesOfSource({ stories }: SourceLine): Shelf<Sourced> {
  return shelve(stories, ({ date, base }) => shelvesOfStory(date, base), roomForFamilies);
}

/** The pages of all sources: for each its own, and those of its stories where these are many. */
export function sourcePages({
  sourceLines,
}: Pick<Archive, 'sourceLines'>): { source: SourceLine; shelf: Shelf<Sourced> }[] {
  return [...sourceLines.values()].flatMap((source) =>
    allShelves(storiesOfSource(source)).map((shelf) => ({ source, shelf })),
  );
}

/** The paths of all pages of the indexes and of what they lead to, but for the stories. */
export function concordancePaths(archive: Archive): string[] {
  const { people, organisations, places, figures, dates } = archive.concordance;
  const entryPaths = <Item>(index: EntryIndex, entries: ReadonlyMap<string, Entry<Item>>) =>
    pagesOf([...entries.values()]).map(({ params }) => indexPath(index, params.path));
  return [
    ...allShelves(byDate(archive)).map(({ name }) => archivePath(name)),
    indexPath('places'),
    ...entryPaths('places', places),
    ...allShelves(namesOf(people)).map(({ name }) => namesPath('people', name)),
    ...entryPaths('people', people),
    ...allShelves(namesOf(organisations)).map(({ name }) => namesPath('organisations', name)),
    ...entryPaths('organisations', organisations),
    ...allShelves(namesOf(archive.sourceLines)).map(({ name }) => namesPath('sources', name)),
    ...sourcePages(archive).map(({ source, shelf }) => sourcesPath(source.slug, shelf.name)),
    ...allShelves(timelineOf(dates)).map(({ name }) => indexPath('timeline', name)),
    ...allShelves(figuresOf(figures)).map(({ name }) => indexPath('figures', name)),
  ];
}

/** All figures, by the day of the story. */
export function figuresOf(figures: readonly Statement<Figure>[]): Shelf<Statement<Figure>> {
  return shelve(figures, ({ source }) => shelvesOfStory(source.date, source.base), roomForFigures);
}

/** The shelves within a list, without the whole. */
export function partsOf<Item>(shelf: Shelf<Item>): Shelf<Item>[] {
  return allShelves(shelf).slice(1);
}
