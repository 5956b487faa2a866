import type { Relation } from '../story.ts';
import type { Aligned } from './align.ts';
import type { TokenisedText } from './text.ts';
import { thresholds } from './thresholds.ts';

/** How much of each text the other contains, and what that makes `b` to `a`. */
export interface Verdict {
  /** The share of `a`'s words in `b`, and of `b`'s in `a`. */
  coverage: { a: number; b: number };
  relation: Relation;
}

/** Says what `b` is to `a`; null where they share no more than phrases. */
export function classify(
  a: TokenisedText,
  b: TokenisedText,
  links: readonly Aligned[],
): Verdict | null {
  const shared = (words: readonly number[], side: 'a' | 'b'): number =>
    links.reduce((sum, link) => sum + (words[link[side]] ?? 0), 0);
  const coverage = {
    a: shared(a.words, 'a') / a.wordCount,
    b: shared(b.words, 'b') / b.wordCount,
  };
  const relation = relate(coverage, links);
  const longest = Math.max(0, ...links.map((link) => a.words[link.a] ?? 0));
  return relation === 'shared-passages' && longest < thresholds.passageWords
    ? null
    : { coverage, relation };
}

function relate({ a, b }: Verdict['coverage'], links: readonly Aligned[]): Relation {
  const { nearlyAll, sameStory } = thresholds;
  if (a >= nearlyAll && b >= nearlyAll) {
    return links.some(({ moved }) => moved) ? 'revision' : 'reprint';
  }
  if (b >= nearlyAll) return 'excerpt';
  if (a >= nearlyAll) return 'full-version';
  return Math.min(a, b) >= sameStory ? 'revision' : 'shared-passages';
}

const opposites: Record<Relation, Relation> = {
  excerpt: 'full-version',
  'full-version': 'excerpt',
  reprint: 'reprint',
  revision: 'revision',
  'shared-passages': 'shared-passages',
};

/** The same relation seen from the other side. */
export function opposite(relation: Relation): Relation {
  return opposites[relation];
}
