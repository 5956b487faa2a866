import type { Family, Version } from '../story.ts';
import { byCode } from '../text/order.ts';
import { arborescence, type Arc } from './arborescence.ts';

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
   * What it is to its parent, as seen from there. Null for the root, and for a member whose relatives all are later,
   * or undated and no older: it hangs below the root, and what joins them is not known.
   */
  version: Version | null;
}

/** An arc with what its end is to its start. */
interface Joint extends Arc {
  version: Version | null;
  /** Whether it leads from an undated text, other than the root, to a dated one. */
  intoTime: boolean;
}

/** Shares of words are told apart to this part of one, as collation rounds them. */
const grain = 10_000;

/**
 * The family tree of a text's versions. The root is the earliest dated member; where an undated one contains it whole
 * and is no excerpt of a dated one, that one; without any dates, the base. Of all trees that lead down from there, it is
 * the one in which the members are closest to their parents, by the shares of words that each has of the other: a maximum
 * arborescence, as proposed for texts by Marmerola et al., "On the Reconstruction of Text Phylogeny Trees" (PLoS ONE
 * 11(12), 2016). An excerpt hangs below a text that contains it, and of equally close texts the earliest is the parent.
 * No text stands below a later one where both state their dates, whatever is between them.
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
      const order =
        parent.date === null || child.date === null ? null : byCode(parent.date, child.date);
      if (order === 1) continue;
      const intoTime = from !== 0 && parent.date === null && child.date !== null;
      const unlikely =
        (intoTime && version.relation !== 'excerpt') ||
        (version.relation === 'full-version' && order !== -1) ||
        (version.relation === 'revision' && isExcerpt[to] === true);
      const { ofThis, ofOther } = version.coverage;
      const closeness = Math.round((ofThis + ofOther) * grain) * size + (size - 1 - from);
      joints.push({ from, to, version, intoTime, weight: closeness - (unlikely ? step : 0) });
    }
  }
  for (let to = 1; to < size; to += 1) {
    joints.push({ from: 0, to, version: null, intoTime: false, weight: -size * step });
  }

  joints.sort((a, b) => a.from - b.from || a.to - b.to);
  const tree = arborescence(size, 0, joints);
  // An undated text below a dated one and above an earlier one would turn time round: then none stands above a dated.
  const chosen = runsUp(tree, texts)
    ? arborescence(
        size,
        0,
        joints.filter(({ intoTime }) => !intoTime),
      )
    : tree;
  return texts.map(({ id, date }, position) => {
    const joint = chosen[position];
    const parent = joint === undefined ? null : (texts[joint.from]?.id ?? null);
    return { id, date, parent, version: joint?.version ?? null };
  });
}

/** Whether a dated text stands below a later one, with undated ones between them. */
function runsUp(
  tree: readonly (Joint | undefined)[],
  texts: readonly { date: string | null }[],
): boolean {
  return tree.some((joint) => {
    if (joint?.intoTime !== true) return false;
    let above: Joint | undefined = joint;
    while (above !== undefined && texts[above.from]?.date === null) above = tree[above.from];
    const [date, earlier] = [texts[joint.to]?.date, texts[above?.from ?? 0]?.date];
    return date != null && earlier != null && byCode(earlier, date) > 0;
  });
}

/** Where the tree begins, among members in the order of their dates. */
function rootOf<M extends Member & { date: string | null }>(members: readonly M[]): M | undefined {
  const dated = new Set(members.flatMap(({ id, date }) => (date === null ? [] : [id])));
  const isFuller = ({ relation }: Version): boolean => relation === 'full-version';
  // What a dated text contains may as well have been cut from it after the earliest was written.
  const timeless = new Map(
    members
      .filter(({ date, versions }) => {
        return date === null && !versions.some((one) => isFuller(one) && dated.has(one.id));
      })
      .map((member) => [member.id, member]),
  );
  let root = members[0];
  while (root !== undefined) {
    // Each is left out once it was the root: an editor's rulings can lead round in a circle.
    timeless.delete(root.id);
    const [fuller] = root.versions
      .filter((version) => isFuller(version) && timeless.has(version.id))
      .sort((a, b) => b.coverage.ofOther - a.coverage.ofOther || byCode(a.id, b.id));
    if (fuller === undefined) break;
    root = timeless.get(fuller.id);
  }
  return root;
}
