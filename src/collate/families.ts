import type { Family, Relation } from '../story.ts';
import { byCode } from '../text/order.ts';
import type { PreparedText } from './text.ts';

/** Two texts that were found to be relatives. */
export interface Kinship {
  a: PreparedText;
  b: PreparedText;
  /** What `b` is to `a`. */
  relation: Relation;
  /** Whether an editor says so: then it holds, whatever else is known. */
  isRuled: boolean;
  coverage: { a: number; b: number };
}

/**
 * Joins texts into families along their version relations. A text that stands whole in several others that are no
 * versions of each other, as a brief may, belongs with the one of which it is the largest part.
 *
 * @returns the family of every text by its id; a text without versions is a family of its own
 */
export function families(
  texts: readonly PreparedText[],
  kinships: readonly Kinship[],
): Map<string, Family> {
  const neighbours = new Map<PreparedText, PreparedText[]>(texts.map((text) => [text, []]));
  const join = (a: PreparedText, b: PreparedText): void => {
    neighbours.get(a)?.push(b);
    neighbours.get(b)?.push(a);
  };
  const largestPartOf = new Map<PreparedText, { full: PreparedText; part: number }>();
  const parts = new Set<string>();
  for (const { a, b, relation, isRuled, coverage } of kinships) {
    if (relation === 'shared-passages') continue;
    if (relation === 'reprint' || relation === 'revision') {
      join(a, b);
      continue;
    }
    const [full, excerpt, ofFull] =
      relation === 'excerpt' ? [a, b, coverage.a] : [b, a, coverage.b];
    parts.add(excerpt.id);
    if (isRuled) join(excerpt, full);
    const part = isRuled ? Infinity : ofFull;
    const found = largestPartOf.get(excerpt);
    const isCloser =
      found === undefined ||
      part > found.part ||
      (part === found.part && byCode(full.id, found.full.id) < 0);
    if (isCloser) largestPartOf.set(excerpt, { full, part });
  }
  for (const [excerpt, { full }] of largestPartOf) join(excerpt, full);

  const found = new Map<string, Family>();
  for (const text of texts) {
    if (found.has(text.id)) continue;
    const together = new Set([text]);
    for (const member of together) {
      for (const next of neighbours.get(member) ?? []) together.add(next);
    }
    const members = [...together].sort(fullestFirst(parts));
    const family = { base: members[0]?.id ?? text.id, members: members.map(({ id }) => id) };
    for (const { id } of members) found.set(id, family);
  }
  return found;
}

/**
 * The base comes first: one that is no excerpt of another, with the most words, then one with a headline, then the
 * earliest, then by id.
 */
function fullestFirst(parts: ReadonlySet<string>) {
  return (a: PreparedText, b: PreparedText): number =>
    Number(parts.has(a.id)) - Number(parts.has(b.id)) ||
    b.wordCount - a.wordCount ||
    Number(b.headline !== null) - Number(a.headline !== null) ||
    byCode(a.published ?? '9999', b.published ?? '9999') ||
    byCode(a.id, b.id);
}
