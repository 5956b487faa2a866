import type { Relation } from '../story.ts';
import type { Measures } from './measure.ts';
import { thresholds } from './thresholds.ts';

/**
 * Says what `b` is to `a`.
 *
 * @returns null where they share no more than phrases and boilerplate
 */
export function classify(measures: Measures): Relation | null {
  const { shorter, altered, only, hasMoved, isReordered, sharesPassage, shared } = measures;
  const isSame = altered === 0 && !hasMoved && !isReordered && only.a === 0 && only.b === 0;
  if (isSame) return 'reprint';
  if (shared < thresholds.passageWords) return null;
  if (isPiece(measures)) return shorter === 'b' ? 'excerpt' : 'full-version';
  if (isSameStory(measures)) return 'revision';
  return sharesPassage ? 'shared-passages' : null;
}

/** Whether the shorter text is a piece of the fuller one, or some pieces: cut, and not edited. */
function isPiece(measures: Measures): boolean {
  const { coverage, shorter, size, altered, cut, hasGap, isFramed, hasMoved, headlines } = measures;
  if (altered > cut || hasMoved) return false;
  const ofShorter = coverage[shorter];
  const isNearlyAll =
    ofShorter >= thresholds.nearlyAll ||
    (ofShorter >= thresholds.nearlyAllFramed && isFramed && headlines === null) ||
    (ofShorter >= thresholds.allButAdded && hasOnlyAdded(measures));
  if (!isNearlyAll) return false;
  const hasSameHeadline = headlines !== null && headlines >= thresholds.sameHeadline;
  return hasGap ? size < thresholds.pickedPiece && !hasSameHeadline : size < thresholds.piece;
}

/** Whether what the shorter text has of its own is a line before and a line behind: "Read more at …". */
function hasOnlyAdded({ shorter, added, only }: Measures): boolean {
  return (
    Math.max(added.before, added.behind) <= thresholds.addedWords &&
    only[shorter] <= added.before + added.behind
  );
}

/** Whether one text became of the other: enough of the same words, and not only the form of a report that returns. */
function isSameStory(measures: Measures): boolean {
  const { coverage, shorter, headlines, own, figures, daysApart } = measures;
  const ofShorter = coverage[shorter];
  const ofFuller = Math.min(coverage.a, coverage.b);
  if (own < thresholds.ownWords) return false;
  const isApart = daysApart !== null && daysApart >= thresholds.otherDays;
  const isWhole = ofShorter >= thresholds.nearlyAll;
  if (isApart && !isWhole && (headlines ?? 1) < thresholds.resemblingHeadline) return false;
  if (figures.same < thresholds.sameFigures) {
    if (isApart) return false;
    const isForm = figures.same + ofFuller < thresholds.sameForm;
    if (isForm && figures.count >= thresholds.fewFigures && !isWhole) return false;
  }
  return (
    isWhole ||
    ofFuller >= thresholds.sameStory ||
    (ofFuller >= thresholds.sameStoryAlike && (headlines ?? 1) >= thresholds.sameHeadline) ||
    (ofShorter >= thresholds.rewritten && (headlines ?? 0) >= thresholds.resemblingHeadline)
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
