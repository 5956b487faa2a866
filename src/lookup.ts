import type { Archive, Comparison, Story } from './assemble.ts';

/** The slugs that a story is found by: its own, then those that it had before. */
export function allSlugs({ id, formerSlugs }: Story): string[] {
  return [id, ...formerSlugs];
}

/** What the addresses of stories say: every slug that they are found by. */
export function slugParams(stories: Iterable<Story>): { slug: string }[] {
  return [...stories].flatMap(allSlugs).map((slug) => ({ slug }));
}

/**
 * The story of a slug, be it its own or one that it had before.
 *
 * @throws Error where there is none
 */
export function storyAt({ stories, formerly }: Archive, slug = ''): Story {
  const story = stories.get(slug) ?? stories.get(formerly.get(slug) ?? '');
  if (story === undefined) throw new Error(`No story is or was called ${slug}.`);
  return story;
}

/**
 * The comparison of two stories, by any of their slugs, in whichever order.
 *
 * @throws Error where they are not compared
 */
export function comparisonAt(archive: Archive, slug = '', against = ''): Comparison {
  const [a, b] = [storyAt(archive, slug).id, storyAt(archive, against).id];
  const comparison = archive.comparisons.get(`${a} ${b}`) ?? archive.comparisons.get(`${b} ${a}`);
  if (comparison === undefined) throw new Error(`${a} and ${b} are not compared.`);
  return comparison;
}
