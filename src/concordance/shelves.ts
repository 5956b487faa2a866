import type { DateMention } from '../story.ts';
import { byCode } from '../text/order.ts';

/** What stands on one page of a long list, and the pages that the rest of it is on. */
export interface Shelf<Item> {
  /** Its name among the shelves of the list, which its address is made of; empty for the whole list. */
  name: string;
  /** The names of the shelves that it is within, the widest first, without the whole list. */
  above: readonly string[];
  /** What stands on the shelf itself, in the order of the list. */
  items: readonly Item[];
  /** The shelves within it, by name. */
  parts: readonly Shelf<Item>[];
  /** How much there is on it and within. */
  count: number;
}

/** The names of the shelves that an item belongs on, the widest first, each within the one before and longer. */
export type Shelving<Item> = (item: Item) => readonly string[];

/**
 * Puts a long list on shelves, so that none holds more than there is room for as long as there are names for narrower ones.
 * An item's place depends on its own names alone: one item more changes the shelf that it comes to and the counts above, or
 * parts a full shelf; whatever its own shelf holds, no other shelf moves.
 *
 * @param room how much may stand on a shelf that is not parted; where that differs, for a shelf of some name
 * @param further for what is left on a parted shelf itself, where it is too much for it
 */
export function shelve<Item>(
  items: readonly Item[],
  shelvesOf: Shelving<Item>,
  room: number | ((name: string) => number),
  further?: Shelving<Item>,
): Shelf<Item> {
  const roomOn = typeof room === 'number' ? () => room : room;
  const shelf = (name: string, all: readonly Item[], above: readonly string[]): Shelf<Item> => {
    if (all.length <= roomOn(name))
      return { name, above, items: all, parts: [], count: all.length };
    const trail = name === '' ? [] : [...above, name];
    const within = Map.groupBy(all, (item) => shelvesOf(item)[trail.length]);
    const own = within.get(undefined) ?? [];
    const rest =
      further === undefined || own.length <= roomOn(name)
        ? { items: own, parts: [] }
        : shelve(own, further, room);
    return {
      name,
      above,
      items: rest.items,
      parts: [
        ...[...within].flatMap(([part, inPart]) =>
          part === undefined ? [] : shelf(part, inPart, trail),
        ),
        ...rest.parts.map((part) => renamed(part, trail)),
      ].sort((a, b) => byCode(a.name, b.name)),
      count: all.length,
    };
  };
  return shelf('', items, []);
}

/** A shelf of a list that is itself on a shelf, the last of a trail. */
function renamed<Item>(shelf: Shelf<Item>, trail: readonly string[]): Shelf<Item> {
  const within = (name: string): string => [...trail.slice(-1), name].join('/');
  return {
    ...shelf,
    name: within(shelf.name),
    above: [...trail, ...shelf.above.map(within)],
    parts: shelf.parts.map((part) => renamed(part, trail)),
  };
}

/** All shelves of a list, the whole first, each before those within it. */
export function allShelves<Item>(shelf: Shelf<Item>): Shelf<Item>[] {
  return [shelf, ...shelf.parts.flatMap(allShelves)];
}

/** Of an address or a name so many letters tell shelves apart. */
const mostLetters = 5;

/**
 * The shelves of what a story says, by the day of the story: its year, its month, its day, and then by its address.
 *
 * @param date YYYY-MM-DD, or null for a story without a date
 */
export function shelvesOfStory(date: string | null, id: string): string[] {
  const days = date === null ? ['undated'] : [date.slice(0, 4), date.slice(0, 7), date];
  return [...days, ...initials(id.replaceAll('-', '')).map((start) => `${days.at(-1)}-${start}`)];
}

/** The shelves of a name, given as an address's words: by its first letter, its first two, … */
export function shelvesOfName(words: string): string[] {
  return /^[a-z]/.test(words) ? initials(words.replaceAll('-', '')) : ['0-9'];
}

function initials(letters: string): string[] {
  const most = Math.min(mostLetters, letters.length);
  return Array.from({ length: most }, (_, index) => letters.slice(0, index + 1));
}

/**
 * The shelves of a day or a stretch of days: its decade, its year, its month, its day, as far as it is that exact.
 *
 * @param from its first day, YYYY-MM-DD
 */
export function shelvesOfDate(from: string, grain: DateMention['grain']): string[] {
  const names = [`${from.slice(0, 3)}0s`, from.slice(0, 4), from.slice(0, 7), from];
  return names.slice(0, depths[grain]);
}

const depths: Record<DateMention['grain'], number> = {
  decade: 1,
  year: 2,
  quarter: 2,
  month: 3,
  week: 3,
  day: 4,
};
