import { correct } from './analyse/corrections.ts';
import { factsOf, type Facts } from './analyse/facts.ts';
import { align } from './collate/align.ts';
import { opposite } from './collate/classify.ts';
import type { CandidatePair } from './collate/candidates.ts';
import { collate } from './collate/collate.ts';
import { stemma, type Descent } from './collate/stemma.ts';
import { concordanceOf, type Concordance, type Entry } from './concordance/concordance.ts';
import { sourceLinesOf, type SourceLine } from './concordance/source-lines.ts';
import type { MarkedBlock } from './markdown/body.ts';
import { rulingsOf } from './rulings.ts';
import type { Analysis, CopyFields, Family, Relation, Version } from './story.ts';
import { byCode } from './text/order.ts';
import { analysed, type Analysed } from './study/copy.ts';
import { sentences } from './text/sentences.ts';

/** A copy as it was read: its id and what its file holds. */
export interface Copy {
  id: string;
  fields: CopyFields;
  blocks: MarkedBlock[];
  /** Whether an editor changed it after it was made. */
  isEdited: boolean;
  /** What it states when it is read as of its own day, where that is known already. */
  analysed?: Analysed;
}

/** A story as its page shows it. */
export interface Story extends Omit<CopyFields, 'formerSlugs' | 'versions' | 'analysis'> {
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
  analysis: Analysis;
  /** Whether it has a card of its own. */
  hasCard: boolean;
  /** What editors say of it and others: what the other is to it, or null for no relative. */
  rulings: readonly { id: string; relation: Relation | null }[];
}

/** All stories, computed once a build. */
export interface Archive {
  /** By id. */
  stories: ReadonlyMap<string, Story>;
  /** The ids of stories by the slugs that they had before. */
  formerly: ReadonlyMap<string, string>;
  /** The families' bases, the newest first, those without a date last. */
  bases: readonly Story[];
  /** How the members of a family descend from each other, by its base's id; for families of two and more. */
  stemmas: ReadonlyMap<string, readonly Descent[]>;
  /** What each family states, what several of its stories state once; by its base's id. */
  facts: ReadonlyMap<string, Facts>;
  /** What all families state, gathered by what it is of. */
  concordance: Concordance;
  /** The source lines that stories name, by `keyOfSourceLine`, in the order of an index; what names none last. */
  sourceLines: ReadonlyMap<string, SourceLine>;
  /** The slugs of all that has a page of its own, by the keys of the concordance and of the source lines. */
  slugs: Record<'people' | 'organisations' | 'places' | 'sources', ReadonlyMap<string, string>>;
  /** The families before and after a family in the order of the archive, by its base's id; the next is the newer one. */
  neighbours: ReadonlyMap<string, { previous: string | null; next: string | null }>;
  /** The pairs of versions that are shown side by side, by their addresses' order: "base other". */
  comparisons: ReadonlyMap<string, Comparison>;
}

/** What an archive is made with. */
export interface Means {
  align: typeof align;
  analysed: typeof analysed;
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
 * @param known the pairs of them worth comparing, where another engine found them
 * @param cards how many stories have a card of their own, the newest
 * @param means what takes most of the time: a caller may remember what it gives
 */
export function assemble(
  copies: readonly Copy[],
  known?: readonly CandidatePair[],
  cards = Infinity,
  means: Means = { align, analysed },
): Archive {
  const byId = new Map(copies.map((copy) => [copy.id, copy]));
  // What contradicts itself was told when the copies were read; a name that is not found is that of a copy left out.
  const { rulings } = rulingsOf(copies);
  const { versions, families, wordCounts } = collate(
    copies.map(({ id, fields, blocks }) => ({
      id,
      published: fields.published,
      updated: fields.updated,
      headline: fields.headline,
      around: [
        fields.standfirst,
        fields.kicker,
        fields.byline,
        fields.caption,
        ...fields.pictures.map(({ caption }) => caption),
      ].filter((line) => line !== null),
      blocks,
    })),
    rulings,
    known,
    means.align,
  );
  const said = new Map(copies.map(({ id }) => [id, new Array<Story['rulings'][number]>()]));
  for (const { a, b, relation } of rulings) {
    said.get(a)?.push({ id: b, relation });
    said.get(b)?.push({ id: a, relation: relation === null ? null : opposite(relation) });
  }
  const stories = new Map<string, Story>();
  for (const copy of copies.toSorted((a, b) => byCode(a.id, b.id))) {
    const { id, fields, blocks, isEdited } = copy;
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
      analysis: analysisOf(copy, byId.get(family.base), means),
      hasCard: true,
      rulings: said.get(id) ?? [],
    });
  }
  const bases = [...stories.values()]
    .filter(({ id, family }) => family.base === id)
    .sort((a, b) => byCode(b.published ?? '', a.published ?? '') || byCode(a.id, b.id));
  const membersOf = ({ family }: Story): Story[] =>
    family.members.flatMap((member) => stories.get(member) ?? []);
  const stemmas = new Map(
    bases
      .filter(({ family }) => family.members.length > 1)
      .map((base) => [base.id, stemma(base.family, membersOf(base))]),
  );
  const newest = bases.flatMap(membersOf);
  for (const story of newest.slice(cards)) story.hasCard = false;
  const facts = new Map(bases.map((base) => [base.id, factsOf(membersOf(base))]));
  const concordance = concordanceOf(
    bases.flatMap(({ id, published }) => {
      const stated = facts.get(id);
      return stated === undefined ? [] : [{ source: { base: id, date: published }, facts: stated }];
    }),
  );
  const sourceLines = sourceLinesOf(
    bases.flatMap((base) =>
      membersOf(base).map(({ id, sourceLine }) => ({
        ...{ id, base: base.id, date: base.published },
        sourceLine,
      })),
    ),
  );
  return {
    stories,
    formerly: new Map(
      [...stories.values()].flatMap(({ id, formerSlugs }) =>
        formerSlugs.map((slug) => [slug, id] as const),
      ),
    ),
    bases,
    stemmas,
    facts,
    concordance,
    sourceLines,
    slugs: {
      people: slugsOf(concordance.people),
      organisations: slugsOf(concordance.organisations),
      places: slugsOf(concordance.places),
      sources: new Map([...sourceLines].map(([key, { slug }]) => [key, slug])),
    },
    neighbours: new Map(
      bases.map(({ id }, index) => [
        id,
        { previous: bases[index + 1]?.id ?? null, next: bases[index - 1]?.id ?? null },
      ]),
    ),
    comparisons: new Map(
      comparisons(bases, stories, stemmas).map((pair) => [
        `${pair.base.id} ${pair.other.id}`,
        pair,
      ]),
    ),
  };
}

function slugsOf(entries: ReadonlyMap<string, Entry<unknown>>): Map<string, string> {
  return new Map(
    [...entries].flatMap(([key, { hasPage, slug }]) => (hasPage ? [[key, slug]] : [])),
  );
}

/**
 * What a copy states, as its editor has it. One without a date, as an excerpt often is, is read as of the day of its family's
 * base.
 */
function analysisOf(copy: Copy, base: Copy | undefined, means: Means): Analysis {
  const { id, fields, blocks } = copy;
  const { published, language, analysis } = fields;
  const day = published ?? base?.fields.published ?? null;
  const { complete, findings } =
    copy.analysed?.day === day ? copy.analysed : means.analysed(blocks, language, day);
  return {
    complete,
    dated: day === null ? null : { date: day, by: published === null ? (base?.id ?? id) : id },
    // Corrections that do not fit were told when the copies were read.
    ...correct(findings, blocks, analysis).findings,
  };
}

/**
 * The pairs of versions that a reader would want side by side: each member of a family and its base, which says what it
 * lacks of the whole; and each and the one that it most likely comes from, which says what was changed. Of k members these
 * are at most 2k - 3 pairs and not k². The first of a pair is the one that comes first in the family.
 */
function comparisons(
  bases: readonly Story[],
  stories: ReadonlyMap<string, Story>,
  stemmas: Archive['stemmas'],
): Comparison[] {
  return bases.flatMap(({ id: baseId, family }) => {
    const rank = new Map(family.members.map((id, position) => [id, position]));
    const wanted = new Set(family.members.slice(1).map((id) => `${baseId} ${id}`));
    for (const { id, parent } of stemmas.get(baseId) ?? []) {
      if (parent === null) continue;
      const isParentFirst = (rank.get(parent) ?? 0) < (rank.get(id) ?? 0);
      wanted.add(isParentFirst ? `${parent} ${id}` : `${id} ${parent}`);
    }
    return family.members.flatMap((member) => {
      const base = stories.get(member);
      return (base?.versions ?? []).flatMap((version) => {
        const other = stories.get(version.id);
        const isWanted = wanted.has(`${member} ${version.id}`);
        return base === undefined || other === undefined || !isWanted
          ? []
          : [{ base, other, version }];
      });
    });
  });
}
