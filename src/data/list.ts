import { storyListPath, storyPath } from '../address.ts';
import type { Archive, Story } from '../assemble.ts';
import { storiesSchema, type StoryList } from '../story.ts';

/** So many stories stand on a page of the list, unless one family alone has more. */
export const mostOnPage = 1_000;

/** A page of the list of all stories. */
export interface ListPage {
  /** Its number; null for the first page, which has none. */
  number: number | null;
  list: StoryList;
}

/**
 * The list of all stories, family by family, the newest first, each family's base before its versions; in pages that part
 * no family. The first page has the newest. The pages after it are filled from the oldest family on and numbered from
 * there: so a newer story changes the first page and the one with the highest number, and no address of a page is ever
 * given up. An older story moves those that are newer.
 *
 * @param most how many stories a page holds, unless one family alone has more
 * @returns the pages as `next` leads through them
 */
export function listPages(archive: Archive, most = mostOnPage): ListPage[] {
  const families = inOrder(archive);
  const newest = pack(families, most)[0] ?? [];
  const older = pack(families.slice(newest.length).toReversed(), most);
  return [newest, ...older.toReversed().map((page) => page.toReversed())].map((page, index) => ({
    number: index === 0 ? null : older.length - index + 1,
    list: storiesSchema.parse({
      stories: page.flat().map(itemOf),
      next: index === older.length ? null : storyListPath(older.length - index),
    }),
  }));
}

/** All stories by families, the newest first, each family's base before its versions. */
export function inOrder({ stories, bases }: Archive): Story[][] {
  return bases.map(({ family }) => family.members.flatMap((id) => stories.get(id) ?? []));
}

/** Families page by page, each page filled as far as whole families go. */
function pack(families: readonly Story[][], most: number): Story[][][] {
  const pages: Story[][][] = [];
  let room = 0;
  for (const family of families) {
    const page = pages.at(-1);
    if (page === undefined || family.length > room) {
      pages.push([family]);
      room = most - family.length;
    } else {
      page.push(family);
      room -= family.length;
    }
  }
  return pages;
}

function itemOf({ id, displayHeadline, published, representation, origin, family }: Story) {
  return {
    id,
    url: storyPath(id),
    displayHeadline,
    published,
    representation,
    origin: { file: origin.file },
    family: { base: family.base },
  };
}
