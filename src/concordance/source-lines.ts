import { byCode } from '../text/order.ts';
import { slugify } from '../text/slug.ts';
import { folded, mostFrequent, slugsOf } from './names.ts';

/** A story, with the source line that it names. */
export interface Sourced {
  id: string;
  /** The base of its family. */
  base: string;
  /** The day of the base, YYYY-MM-DD; null where it states none. */
  date: string | null;
  sourceLine: string | null;
}

/** A source line, and the stories that name it. */
export interface SourceLine {
  slug: string;
  /** As most stories have it; null for those that name none. */
  name: string | null;
  /** What it is sorted by: the words of an address. */
  filed: string;
  /** Of each family the first story that names it, in the order of the archive. */
  stories: readonly Sourced[];
}

/** What stories without a source line are gathered under: its address is made of it. */
export const noSourceLine = 'No source named';

/** What tells a source line from others: its words, in whatever case and with whatever white space. */
export function keyOfSourceLine(sourceLine: string | null): string {
  return folded(sourceLine ?? '');
}

/**
 * Gathers the stories of an archive by their source lines. Time grows with their number.
 *
 * @param stories in the order of the archive, and in each family in its own
 * @returns by `keyOfSourceLine`, in the order of an index; those without a source line last
 */
export function sourceLinesOf(stories: readonly Sourced[]): Map<string, SourceLine> {
  const byKey = Map.groupBy(stories, ({ sourceLine }) => keyOfSourceLine(sourceLine));
  const names = [...byKey].map(([key, all]): [string, string] => [
    key,
    key === ''
      ? noSourceLine
      : (mostFrequent(all.flatMap(({ sourceLine }) => sourceLine ?? [])) ?? key),
  ]);
  // The one without a name sorts first, and so no source that is called like it takes its address.
  const slugs = slugsOf(
    names.toSorted(([a], [b]) => byCode(a, b)),
    'source',
  );
  return new Map(
    names
      .map(([key, name]): [string, SourceLine] => [
        key,
        {
          slug: slugs.get(key) ?? key,
          name: key === '' ? null : name,
          filed: slugify(name.replace(/^The\s/i, '')),
          stories: oncePerFamily(byKey.get(key) ?? []),
        },
      ])
      .sort(
        ([a, one], [b, two]) =>
          Number(a === '') - Number(b === '') ||
          byCode(one.filed, two.filed) ||
          byCode(one.slug, two.slug),
      ),
  );
}

function oncePerFamily(stories: readonly Sourced[]): Sourced[] {
  return [...Map.groupBy(stories, ({ base }) => base).values()].flatMap((all) => all.slice(0, 1));
}
