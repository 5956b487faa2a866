import type { Family } from '../story.ts';
import { byCode } from '../text/order.ts';
import type { Pair } from './candidates.ts';
import type { TokenisedText } from './text.ts';

/**
 * Joins texts into families along their version relations.
 *
 * @param joined pairs of positions in `texts` that are versions of each other
 * @returns the family of every text by its id; a text without versions is a family of its own
 */
export function families(
  texts: readonly TokenisedText[],
  joined: readonly Pair[],
): Map<string, Family> {
  const neighbours = new Map<number, number[]>(texts.map((_, position) => [position, []]));
  for (const [a, b] of joined) {
    neighbours.get(a)?.push(b);
    neighbours.get(b)?.push(a);
  }
  const found = new Map<string, Family>();
  texts.forEach((text, position) => {
    if (found.has(text.id)) return;
    const together = new Set([position]);
    for (const member of together)
      for (const next of neighbours.get(member) ?? []) together.add(next);
    const members = [...together].flatMap((member) => texts[member] ?? []).sort(fullestFirst);
    const family = { base: members[0]?.id ?? text.id, members: members.map(({ id }) => id) };
    for (const { id } of members) found.set(id, family);
  });
  return found;
}

/** The base comes first: the most words, then one with a headline, then the earliest, then by id. */
function fullestFirst(a: TokenisedText, b: TokenisedText): number {
  return (
    b.wordCount - a.wordCount ||
    Number(b.headline !== null) - Number(a.headline !== null) ||
    byCode(a.published ?? '9999', b.published ?? '9999') ||
    byCode(a.id, b.id)
  );
}
