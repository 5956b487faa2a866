import type { Family, Relation, Version } from '../story.ts';
import { byCode } from '../text/order.ts';
import { align, type Aligned } from './align.ts';
import { candidates } from './candidates.ts';
import { classify, opposite } from './classify.ts';
import { families } from './families.ts';
import type { Ruling } from './rulings.ts';
import { prepare, type PreparedText, type Text } from './text.ts';

/** What is known of the texts' relations. Every text has an entry in each map. */
export interface Collation {
  /** The relatives of each text, by its id, the closest first. */
  versions: Map<string, Version[]>;
  /** The family of each text, by its id. */
  families: Map<string, Family>;
  /** The number of words of each text, by its id. */
  wordCounts: Map<string, number>;
}

/**
 * Compares texts with those that they could be versions of: prepare, find candidates, align, classify, join families.
 *
 * @param texts all texts, their ids all different; the result does not depend on their order
 * @param rulings what editors say of pairs of them, at most one a pair
 */
export function collate(texts: readonly Text[], rulings: readonly Ruling[] = []): Collation {
  const prepared = texts.map(prepare).sort((x, y) => byCode(x.id, y.id));
  const { pairs, boilerplate } = candidates(prepared);
  const ruled = new Map(rulings.map((ruling) => [pairKey(ruling.a, ruling.b), ruling]));
  const position = new Map(prepared.map(({ id }, index) => [id, index]));
  const found = new Set(
    pairs.map(([a, b]) => pairKey(prepared[a]?.id ?? '', prepared[b]?.id ?? '')),
  );
  for (const { a, b } of rulings) {
    const [first, second] = [position.get(a), position.get(b)];
    if (first === undefined || second === undefined || found.has(pairKey(a, b))) continue;
    pairs.push(first < second ? [first, second] : [second, first]);
  }
  const kinships = pairs.flatMap(([first, second]) => {
    const [a, b] = [prepared[first], prepared[second]];
    if (a === undefined || b === undefined) return [];
    const ruling = ruled.get(pairKey(a.id, b.id));
    if (ruling?.relation === null) return [];
    const links = align(a, b);
    const verdict = classify(a, b, links, boilerplate);
    if (ruling !== undefined) {
      const relation = ruling.a === a.id ? ruling.relation : opposite(ruling.relation);
      const coverage = verdict?.coverage ?? { a: 0, b: 0 };
      return [{ a, b, links, coverage, relation }];
    }
    return verdict === null ? [] : [{ a, b, links, ...verdict }];
  });

  const joined = families(prepared, kinships);
  const versions = new Map<string, Version[]>(prepared.map(({ id }) => [id, []]));
  for (const { a, b, links, coverage, relation } of kinships) {
    const isFamily = joined.get(a.id) === joined.get(b.id);
    // Within a family a shared passage says nothing new; between families nothing closer than one is said.
    if (isFamily && relation === 'shared-passages') continue;
    const said = isFamily ? relation : 'shared-passages';
    versions.get(a.id)?.push(seenFrom(a, b, said, coverage.a, coverage.b, links));
    versions
      .get(b.id)
      ?.push(seenFrom(b, a, opposite(said), coverage.b, coverage.a, links.map(turned)));
  }
  for (const [id, relatives] of versions) relatives.sort(closestFirst(joined.get(id)?.base));
  const wordCounts = new Map(prepared.map(({ id, wordCount }) => [id, wordCount]));
  return { versions, families: joined, wordCounts };
}

function seenFrom(
  text: PreparedText,
  other: PreparedText,
  relation: Relation,
  ofThis: number,
  ofOther: number,
  links: readonly Aligned[],
): Version {
  return {
    id: other.id,
    relation,
    order: orderOf(text, other),
    coverage: { ofThis: rounded(ofThis), ofOther: rounded(ofOther) },
    alignment: links
      .toSorted((x, y) => x.a - y.a)
      .map(({ a, b, match, moved }) => ({
        this: text.blocks[a]?.id ?? '',
        other: other.blocks[b]?.id ?? '',
        match,
        moved,
      })),
    passages: links.flatMap(({ a, b }) => {
      const [here, there] = [text.blocks[a], other.blocks[b]];
      return here === undefined || there === undefined
        ? []
        : [
            {
              this: { block: here.id, start: 0, end: here.text.length },
              other: { block: there.id, start: 0, end: there.text.length },
            },
          ];
    }),
  };
}

/** One key for a pair of ids, whichever comes first. */
function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Whether the other text is earlier or later, by the last dates that both state. */
function orderOf(text: PreparedText, other: PreparedText): Version['order'] {
  const [here, there] = [text, other].map((one) => one.updated ?? one.published);
  if (here == null || there == null || here === there) return null;
  return there < here ? 'earlier' : 'later';
}

function turned(link: Aligned): Aligned {
  return { ...link, a: link.b, b: link.a };
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
