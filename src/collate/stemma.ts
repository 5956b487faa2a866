import type { Family, Version } from '../story.ts';
import { arborescence, type Arc } from './arborescence.ts';
import { byCode } from '../text/order.ts';

/** What the tree needs to know of a family's member. */
interface Member {
  id: string;
  /** YYYY-MM-DD, where the text states it. */
  published: string | null;
  /** The date of its last change, in the same form. */
  updated: string | null;
  versions: readonly Version[];
}

/** A member's place in the tree. */
export interface Descent {
  id: string;
  /** The date of the text as it stands, its last change before its publication; null where it states neither. */
  date: string | null;
  /** The member that it most likely comes from; null for the root. */
  parent: string | null;
  /**
   * What it is to its parent, as seen from there. Null for the root, and for a member that is a relative only of texts
   * later than itself: it hangs below the root, and what joins them is not known.
   */
  version: Version | null;
}

/** An arc with what its end is to its start. */
interface Joint extends Arc {
  version: Version | null;
}

/** Shares of words are told apart to this part of one, as collation rounds them. */
const grain = 10_000;

/**
 * The family tree of a text's versions. The root is the earliest dated member; where an undated one contains it whole,
 * that one; without any dates, the base. Of all trees that lead down from there, it is the one in which the members are
 * closest to their parents, by the shares of words that each has of the other: a maximum arborescence, as proposed for
 * texts by Marmerola et al., "On the Reconstruction of Text Phylogeny Trees" (PLoS ONE 11(12), 2016). An excerpt hangs
 * below a text that contains it, and of equally close texts the earliest is the parent. A later text is never the parent
 * of an earlier one where both state their dates.
 *
 * @param members all of the family, in any order
 * @returns every member once, the root first, then by date, those without one last
 */
export function stemma(family: Family, members: readonly Member[]): Descent[] {
  const rank = new Map(family.members.map((id, position) => [id, position]));
  const dated = members
    .map((member) => ({ ...member, date: member.updated ?? member.published }))
    .sort(
      (a, b) =>
        byCode(a.date ?? '9999', b.date ?? '9999') ||
        (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0) ||
        byCode(a.id, b.id),
    );
  const top = rootOf(dated);
  const texts = dated.toSorted((a, b) => Number(b === top) - Number(a === top));
  const place = new Map(texts.map(({ id }, position) => [id, position]));
  const size = texts.length;
  const step = (2 * grain + 1) * size;
  const isExcerpt = texts.map(({ versions }) =>
    versions.some(({ id, relation }) => relation === 'full-version' && place.has(id)),
  );

  const joints: Joint[] = [];
  for (const [from, parent] of texts.entries()) {
    for (const version of parent.versions) {
      const to = place.get(version.id);
      const child = to === undefined ? undefined : texts[to];
      if (to === undefined || child === undefined || to === 0) continue;
      if (version.relation === 'shared-passages') continue;
      const known = parent.date !== null && child.date !== null;
      if (known && byCode(parent.date ?? '', child.date ?? '') > 0) continue;
      const unlikely =
        (version.relation === 'full-version' && !(known && parent.date !== child.date)) ||
        (version.relation === 'revision' && isExcerpt[to] === true) ||
        (version.relation !== 'excerpt' && parent.date === null && child.date !== null);
      const { ofThis, ofOther } = version.coverage;
      const closeness = Math.round((ofThis + ofOther) * grain) * size + (size - 1 - from);
      joints.push({ from, to, weight: closeness - (unlikely ? step : 0), version });
    }
  }
  for (let to = 1; to < size; to += 1) {
    joints.push({ from: 0, to, weight: -size * step, version: null });
  }

  const chosen = arborescence(size, 0, joints);
  return texts.map(({ id, date }, position) => {
    const joint = chosen[position];
    const parent = joint === undefined ? null : (texts[joint.from]?.id ?? null);
    return { id, date, parent, version: joint?.version ?? null };
  });
}

/** Where the tree begins, among members in the order of their dates. */
function rootOf<M extends Member & { date: string | null }>(members: readonly M[]): M | undefined {
  const undated = new Map(members.flatMap((one) => (one.date === null ? [[one.id, one]] : [])));
  let root = members[0];
  // Each is left out once it was the root: an editor's rulings can lead round in a circle.
  while (root !== undefined && undated.size > 0) {
    undated.delete(root.id);
    const [fuller] = root.versions
      .filter(({ id, relation }) => relation === 'full-version' && undated.has(id))
      .sort((a, b) => b.coverage.ofOther - a.coverage.ofOther || byCode(a.id, b.id));
    if (fuller === undefined) break;
    root = undated.get(fuller.id);
  }
  return root;
}
