import { indexPath, namesPath, type EntryIndex } from '../../address.ts';
import type { Concordance, Entry, Statement, Telling } from '../../concordance/concordance.ts';
import {
  allShelves,
  shelve,
  shelvesOfName,
  shelvesOfStory,
  type Shelf,
} from '../../concordance/shelves.ts';
import type { Figure } from '../../story.ts';
import { timelineOf } from './timeline.ts';

/*
 * How much stands on one page: some 200 KB of HTML at most, where sentences and headlines are as news has them.
 */

/** Stories that name one person, organisation or place. */
const roomForStories = 200;

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
export function namesOf<One extends Entry<unknown>>(entries: ReadonlyMap<string, One>): Shelf<One> {
  return shelve([...entries.values()], ({ filed }) => shelvesOfName(filed), roomForNames);
}

/** The paths of all pages of what the stories name and state. */
export function concordancePaths(concordance: Concordance): string[] {
  const { people, organisations, places, figures, dates } = concordance;
  const entryPaths = <Item>(index: EntryIndex, entries: ReadonlyMap<string, Entry<Item>>) =>
    pagesOf([...entries.values()]).map(({ params }) => indexPath(index, params.path));
  return [
    indexPath('places'),
    ...entryPaths('places', places),
    ...allShelves(namesOf(people)).map(({ name }) => namesPath('people', name)),
    ...entryPaths('people', people),
    ...allShelves(namesOf(organisations)).map(({ name }) => namesPath('organisations', name)),
    ...entryPaths('organisations', organisations),
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
