import type { Ruling } from '../rulings.ts';
import type { Family, Passage, Relation, Version } from '../story.ts';
import { byCode } from '../text/order.ts';
import { align, type Alignment } from './align.ts';
import { boilerplateOf } from './boilerplate.ts';
import { candidates, commonShingles, type CandidatePair } from './candidates.ts';
import { classify, opposite } from './classify.ts';
import { families } from './families.ts';
import { measure } from './measure.ts';
import { start } from './runs.ts';
import { offsetsOf, prepare, type PreparedText, type Text } from './text.ts';

/** What is known of the texts' relations. Every text has an entry in each map. */
export interface Collation {
  /** The relatives of each text, by its id, the closest first. */
  versions: Map<string, Version[]>;
  /** The family of each text, by its id. */
  families: Map<string, Family>;
  /** The number of words of each text, by its id. */
  wordCounts: Map<string, number>;
}

/** Two texts that were compared and found to be relatives. */
interface Kinship extends Alignment {
  a: PreparedText;
  b: PreparedText;
  /** What `b` is to `a`. */
  relation: Relation;
  /** Whether an editor says so. */
  isRuled: boolean;
  coverage: { a: number; b: number };
}

/**
 * Compares texts with those that they could be versions of: tokenise, find candidates, align, classify, join families.
 *
 * @param texts all texts, their ids all different; the result does not depend on their order
 * @param rulings what editors say of pairs of them, at most one a pair
 * @param known the pairs worth comparing, where another engine found them: no others are looked for then
 * @param aligned gives what `align` does, which needs most of the time: a caller may remember it
 */
export function collate(
  texts: readonly Text[],
  rulings: readonly Ruling[] = [],
  known?: readonly CandidatePair[],
  aligned = align,
): Collation {
  const prepared = texts.map(prepare).sort((x, y) => byCode(x.id, y.id));
  const byId = new Map(prepared.map((text) => [text.id, text]));
  const { pairs, common } =
    known === undefined ? candidates(prepared) : { pairs: known, common: commonShingles(prepared) };
  const boilerplate = boilerplateOf(prepared, common);
  const ruled = new Map(rulings.map((ruling) => [pairKey(ruling.a, ruling.b), ruling]));
  const compared = new Set<string>();
  const compare = (a: PreparedText | undefined, b: PreparedText | undefined): Kinship[] => {
    if (a === undefined || b === undefined || compared.has(pairKey(a.id, b.id))) return [];
    compared.add(pairKey(a.id, b.id));
    const ruling = ruled.get(pairKey(a.id, b.id));
    if (ruling?.relation === null) return [];
    const alignment = aligned(a, b);
    const measures = measure(a, b, alignment, boilerplate);
    const relation =
      ruling === undefined
        ? classify(measures)
        : ruling.a === a.id
          ? ruling.relation
          : opposite(ruling.relation);
    if (relation === null) return [];
    const isRuled = ruling !== undefined;
    return [{ a, b, ...alignment, relation, isRuled, coverage: measures.coverage }];
  };

  const found = [
    ...pairs.flatMap(([a, b]) => compare(byId.get(a), byId.get(b))),
    ...rulings.flatMap(({ a, b }) => compare(byId.get(a), byId.get(b))),
  ];
  const joined = families(prepared, found);
  // In a large family not all were compared, but each is with the base.
  const withBase = prepared.flatMap((text) => {
    const family = joined.get(text.id);
    return family === undefined || family.base === text.id
      ? []
      : compare(byId.get(family.base), text);
  });

  const versions = new Map<string, Version[]>(prepared.map(({ id }) => [id, []]));
  for (const kinship of [...found, ...withBase]) {
    const { a, b } = kinship;
    const said = relationSaid(kinship, joined.get(a.id), joined.get(b.id));
    if (said === null) continue;
    versions.get(a.id)?.push(seenFrom('a', kinship, said));
    versions.get(b.id)?.push(seenFrom('b', kinship, opposite(said)));
  }
  for (const [id, relatives] of versions) relatives.sort(closestFirst(joined.get(id)?.base));
  const wordCounts = new Map(prepared.map(({ id, wordCount }) => [id, wordCount]));
  return { versions, families: joined, wordCounts };
}

/**
 * What is said of two relatives. Between families nothing closer than a shared passage is said. Within one such a passage
 * says nothing new, but that a member shares no more with the base: it is a version of it all the same, by way of others.
 */
function relationSaid(
  { a, b, relation, isRuled }: Kinship,
  familyOfA: Family | undefined,
  familyOfB: Family | undefined,
): Relation | null {
  if (isRuled) return relation;
  if (familyOfA !== familyOfB) return 'shared-passages';
  if (relation !== 'shared-passages') return relation;
  return familyOfA?.base === a.id || familyOfA?.base === b.id ? 'revision' : null;
}

/** One key for a pair of ids, whichever comes first. */
function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

const turnedMatch = {
  verbatim: 'verbatim',
  edited: 'edited',
  split: 'merged',
  merged: 'split',
} as const;

/** The one text as the other's relative. */
function seenFrom(side: 'a' | 'b', kinship: Kinship, relation: Relation): Version {
  const other = side === 'a' ? 'b' : 'a';
  const [here, there] = [kinship[side], kinship[other]];
  const idOf = (text: PreparedText, block: number): string => text.blocks[block]?.id ?? '';
  const spans = { a: spansIn(kinship.a), b: spansIn(kinship.b) };
  const inOrder = <Item extends { a: number; b: number }>(items: readonly Item[]): Item[] =>
    items.toSorted((x, y) => x[side] - y[side] || x[other] - y[other]);
  return {
    id: there.id,
    relation,
    order: orderOf(here, there),
    coverage: {
      ofThis: rounded(kinship.coverage[side]),
      ofOther: rounded(kinship.coverage[other]),
    },
    alignment: inOrder(kinship.links).map(({ match, moved, ...link }) => ({
      this: idOf(here, link[side]),
      other: idOf(there, link[other]),
      match: side === 'a' ? match : turnedMatch[match],
      moved,
    })),
    passages: inOrder(kinship.runs).map((run) => {
      const at = {
        a: spans.a(run.blockA, run.a, run.length),
        b: spans.b(run.blockB, run.b, run.length),
      };
      return { this: at[side], other: at[other] };
    }),
  };
}

/** Finds where runs of words stand in a text's blocks. Signs around the words of a whole block belong to it. */
function spansIn(
  text: PreparedText,
): (block: number, at: number, length: number) => Passage['this'] {
  const offsets = new Map<number, ReturnType<typeof offsetsOf>>();
  return (block, at, length) => {
    const { id = '', text: words = '' } = text.blocks[block] ?? {};
    const first = at - start(text, block);
    if (first === 0 && length === start(text, block + 1) - start(text, block)) {
      return { block: id, start: 0, end: words.length };
    }
    const { starts, ends } = offsets.get(block) ?? offsetsOf(words);
    offsets.set(block, { starts, ends });
    return { block: id, start: starts[first] ?? 0, end: ends[first + length - 1] ?? words.length };
  };
}

/** Whether the other text is earlier or later, by the last dates that both state. */
function orderOf(text: PreparedText, other: PreparedText): Version['order'] {
  const [here, there] = [text, other].map((one) => one.updated ?? one.published);
  if (here == null || there == null || here === there) return null;
  return there < here ? 'earlier' : 'later';
}

/** Four decimals: finer than any text is long, and the same on every machine. */
function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

const closeness: readonly Relation[] = [
  'full-version',
  'reprint',
  'revision',
  'excerpt',
  'shared-passages',
];

/** By relation, the family's base first, then the fuller ones, then those that have more of this text. */
function closestFirst(base: string | undefined) {
  return (a: Version, b: Version): number =>
    closeness.indexOf(a.relation) - closeness.indexOf(b.relation) ||
    Number(b.id === base) - Number(a.id === base) ||
    (a.relation === 'full-version' ? a.coverage.ofOther - b.coverage.ofOther : 0) ||
    b.coverage.ofThis - a.coverage.ofThis ||
    byCode(a.id, b.id);
}
