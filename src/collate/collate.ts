import type { Family, Relation, Version } from '../story.ts';
import { byCode } from '../text/order.ts';
import { align, type Aligned } from './align.ts';
import { candidates, type Pair } from './candidates.ts';
import { classify, opposite } from './classify.ts';
import { families } from './families.ts';
import { tokenise, type Text, type TokenisedText } from './text.ts';

/** What is known of the texts' relations. Every text has an entry in each map. */
export interface Collation {
  /** The relatives of each text, by its id, the closest first. */
  versions: Map<string, Version[]>;
  /** The family of each text, by its id. */
  families: Map<string, Family>;
}

/**
 * Compares texts with those that they could be versions of: tokenise, find candidates, align, classify.
 *
 * @param texts all texts, their ids all different; the result does not depend on their order
 */
export function collate(texts: readonly Text[]): Collation {
  const tokenised = texts.map(tokenise);
  const versions = new Map<string, Version[]>(tokenised.map(({ id }) => [id, []]));
  const joined: Pair[] = [];
  for (const pair of candidates(tokenised)) {
    const [a, b] = [tokenised[pair[0]], tokenised[pair[1]]];
    if (a === undefined || b === undefined) continue;
    const links = align(a, b);
    const verdict = classify(a, b, links);
    if (verdict === null) continue;
    const { relation, coverage } = verdict;
    versions.get(a.id)?.push(seenFrom(a, b, relation, coverage.a, coverage.b, links));
    versions
      .get(b.id)
      ?.push(seenFrom(b, a, opposite(relation), coverage.b, coverage.a, links.map(turned)));
    if (relation !== 'shared-passages') joined.push(pair);
  }
  for (const relatives of versions.values()) relatives.sort(closestFirst);
  return { versions, families: families(tokenised, joined) };
}

function seenFrom(
  text: TokenisedText,
  other: TokenisedText,
  relation: Relation,
  ofThis: number,
  ofOther: number,
  links: readonly Aligned[],
): Version {
  return {
    id: other.id,
    relation,
    coverage: { ofThis: rounded(ofThis), ofOther: rounded(ofOther) },
    alignment: links
      .toSorted((x, y) => x.a - y.a)
      .map(({ a, b, match, moved }) => ({
        this: text.blocks[a]?.id ?? '',
        other: other.blocks[b]?.id ?? '',
        match,
        moved,
      })),
  };
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

function closestFirst(a: Version, b: Version): number {
  return (
    closeness.indexOf(a.relation) - closeness.indexOf(b.relation) ||
    b.coverage.ofThis - a.coverage.ofThis ||
    byCode(a.id, b.id)
  );
}
