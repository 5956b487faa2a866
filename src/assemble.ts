import { collate } from './collate/collate.ts';
import type { MarkedBlock } from './markdown/body.ts';
import type { CopyFields, Family, Version } from './story.ts';
import { byCode } from './text/order.ts';
import { sentences } from './text/sentences.ts';

/** A copy as it was read: its id and what its file holds. */
export interface Copy {
  id: string;
  fields: CopyFields;
  blocks: MarkedBlock[];
  /** Whether an editor changed it after it was made. */
  isEdited: boolean;
}

/** A story as its page shows it. */
export interface Story extends Omit<CopyFields, 'formerSlugs'> {
  id: string;
  blocks: MarkedBlock[];
  wordCount: number;
  representation: 'full' | 'partial';
  displayHeadline: string;
  formerSlugs: readonly string[];
  /** Whether an editor changed the copy after it was made. */
  isEdited: boolean;
  family: Family;
  versions: Version[];
}

/** All stories, computed once a build. */
export interface Archive {
  /** By id. */
  stories: ReadonlyMap<string, Story>;
  /** The families' bases, the newest first, those without a date last. */
  bases: readonly Story[];
  /** The pairs of versions that are shown side by side, by their addresses' order: "base other". */
  comparisons: ReadonlyMap<string, Comparison>;
}

/** Two versions that are shown side by side. */
export interface Comparison {
  base: Story;
  other: Story;
  /** What the other is to the base. */
  version: Version;
}

/**
 * Makes the archive of copies: collates them and gives each story what it takes from its relatives.
 *
 * @param copies all copies, their ids all different; the result does not depend on their order
 */
export function assemble(copies: readonly Copy[]): Archive {
  const byId = new Map(copies.map((copy) => [copy.id, copy]));
  const { versions, families, wordCounts } = collate(
    copies.map(({ id, fields, blocks }) => ({
      id,
      published: fields.published,
      updated: fields.updated,
      headline: fields.headline,
      blocks,
    })),
  );
  const stories = new Map<string, Story>();
  for (const { id, fields, blocks, isEdited } of copies.toSorted((a, b) => byCode(a.id, b.id))) {
    const family = families.get(id) ?? { base: id, members: [id] };
    const relatives = versions.get(id) ?? [];
    stories.set(id, {
      id,
      ...fields,
      blocks,
      isEdited,
      wordCount: wordCounts.get(id) ?? 0,
      representation: relatives.some(({ relation }) => relation === 'full-version')
        ? 'partial'
        : 'full',
      displayHeadline:
        fields.headline ??
        byId.get(family.base)?.fields.headline ??
        sentences(blocks[0]?.text ?? '')[0] ??
        id,
      family,
      versions: relatives,
    });
  }
  const bases = [...stories.values()]
    .filter(({ id, family }) => family.base === id)
    .sort((a, b) => byCode(b.published ?? '', a.published ?? '') || byCode(a.id, b.id));
  return {
    stories,
    bases,
    comparisons: new Map(
      comparisons(bases, stories).map((pair) => [`${pair.base.id} ${pair.other.id}`, pair]),
    ),
  };
}

/**
 * The pairs of versions that a reader would want side by side: each member of a family and its base, where the two were
 * compared. A family of k has k - 1 of them and not k²: whoever has the base beside each of two has what differs
 * between these.
 */
function comparisons(bases: readonly Story[], stories: ReadonlyMap<string, Story>): Comparison[] {
  return bases.flatMap((base) => {
    const members = new Set(base.family.members);
    return base.versions.flatMap((version) => {
      const other = members.has(version.id) ? stories.get(version.id) : undefined;
      return other === undefined ? [] : [{ base, other, version }];
    });
  });
}

/** The comparison of two stories, whichever of them is its base; undefined where they are not shown side by side. */
export function comparisonOf(archive: Archive, a: Story, b: Story): Comparison | undefined {
  return archive.comparisons.get(`${a.id} ${b.id}`) ?? archive.comparisons.get(`${b.id} ${a.id}`);
}
