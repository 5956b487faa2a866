import type { Relation } from '../story.ts';
import type { Aligned } from './align.ts';
import type { PreparedText } from './text.ts';
import { thresholds } from './thresholds.ts';

/** How much of each text the other contains, and what that makes `b` to `a`. */
export interface Verdict {
  /** The share of `a`'s words in `b`, and of `b`'s in `a`. */
  coverage: { a: number; b: number };
  relation: Relation;
}

/**
 * Says what `b` is to `a`.
 *
 * @param boilerplate keys of blocks that are no sign of kinship
 * @returns null where they share no more than phrases and boilerplate
 */
export function classify(
  a: PreparedText,
  b: PreparedText,
  links: readonly Aligned[],
  boilerplate: ReadonlySet<string>,
): Verdict | null {
  const shared = (words: readonly number[], side: 'a' | 'b'): number =>
    links.reduce((sum, link) => sum + (words[link[side]] ?? 0), 0);
  const coverage = {
    a: shared(a.wordCounts, 'a') / Math.max(1, a.wordCount),
    b: shared(b.wordCounts, 'b') / Math.max(1, b.wordCount),
  };
  const relation = relate(a, b, coverage, links);
  const telling = new Set(a.telling);
  const sharesPassage = links.some(
    (link) => telling.has(link.a) && !boilerplate.has(a.keys[link.a] ?? ''),
  );
  return relation === 'shared-passages' && !sharesPassage ? null : { coverage, relation };
}

function relate(
  a: PreparedText,
  b: PreparedText,
  coverage: Verdict['coverage'],
  links: readonly Aligned[],
): Relation {
  const { nearlyAll, sameStory } = thresholds;
  if (coverage.a >= nearlyAll && coverage.b >= nearlyAll) {
    return sameText(a, b, links) ? 'reprint' : 'revision';
  }
  if (coverage.b >= nearlyAll) return 'excerpt';
  if (coverage.a >= nearlyAll) return 'full-version';
  return Math.min(coverage.a, coverage.b) >= sameStory ? 'revision' : 'shared-passages';
}

/** Whether all that either says at length stands in the other, in the same order: one changed number is a revision. */
function sameText(a: PreparedText, b: PreparedText, links: readonly Aligned[]): boolean {
  const inA = new Set(links.map((link) => link.a));
  const inB = new Set(links.map((link) => link.b));
  return (
    links.every(({ moved }) => !moved) &&
    a.telling.every((index) => inA.has(index)) &&
    b.telling.every((index) => inB.has(index))
  );
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
