import type { Block, Link } from '../story.ts';

/** One step of a comparison of two texts, the base and another, in reading order. */
export interface Row<B extends Block = Block> {
  /**
   * What the row says: both have the same words; edited ones; parted otherwise into blocks; the blocks stand elsewhere
   * in the other text; or one of the texts alone has them.
   */
  kind: 'same' | 'edited' | 'parted' | 'moved' | 'only-base' | 'only-other';
  /** In whose order the row stands: in that of both, or at the place that it has in one of them alone. */
  place: 'both' | 'base' | 'other';
  /** The blocks that are compared. Of a row that stands in one text's order, those of the other do not stand here. */
  base: readonly B[];
  other: readonly B[];
  /** Of a moved row: the index of the row at the other place. */
  twin: number | null;
  /** By what the row can be linked to: the ids of its blocks that no row before it took. The first is its own. */
  ids: readonly string[];
}

/** How many paragraphs two texts have of each kind. Subheadings are counted apart. */
export interface Tally {
  same: number;
  /** Edited, or parted otherwise. */
  changed: number;
  moved: number;
  onlyBase: number;
  onlyOther: number;
  /** The subheadings that are not the same. */
  headings: number;
}

/** A row as it is made: with positions, before it is known where the other places are. */
interface Draft {
  kind: Row['kind'];
  place: Row['place'];
  base: readonly number[];
  other: readonly number[];
}

/**
 * Compares two texts block by block, in the base's order, with what only the other has put where it stands there. A
 * moved block has a row at each of its two places. The work is linear in blocks and links.
 *
 * @param base the blocks of the one text, their ids all different
 * @param other those of the other
 * @param alignment which block answers which, `this` being the base's; links of blocks that are not there are passed
 * over, and links that cross each other without being marked as moved are taken as moved
 * @returns rows in which each block of either text stands once
 */
export function compare<B extends Block>(
  base: readonly B[],
  other: readonly B[],
  alignment: readonly Link[],
): Row<B>[] {
  const links = linksBetween(base, other, alignment);
  return finished(drafted(base.length, other.length, links), base, other);
}

/** Counts what rows say of paragraphs; a moved one once. */
export function tally(rows: readonly Row[]): Tally {
  const counts: Tally = { same: 0, changed: 0, moved: 0, onlyBase: 0, onlyOther: 0, headings: 0 };
  for (const { kind, place, base, other, twin } of rows) {
    const isSecondPlace =
      place === 'other' && twin !== null && rows[twin]?.kind === 'moved' && kind === 'moved';
    if (isSecondPlace) continue;
    if (![...base, ...other].some((block) => block.kind !== 'heading')) {
      if (kind !== 'same') counts.headings += 1;
    } else counts[counters[kind]] += 1;
  }
  return counts;
}

const counters = {
  same: 'same',
  edited: 'changed',
  parted: 'changed',
  moved: 'moved',
  'only-base': 'onlyBase',
  'only-other': 'onlyOther',
} as const satisfies Record<Row['kind'], keyof Tally>;

/** For each block of one text, the positions of those of the other that answer it, and how. */
interface Answers {
  /** In the order of both texts. */
  inPlace: number[];
  /** Elsewhere. */
  moved: number[];
  isVerbatim: boolean;
}

interface Links {
  ofBase: readonly Answers[];
  ofOther: readonly Answers[];
}

function linksBetween(
  base: readonly Block[],
  other: readonly Block[],
  alignment: readonly Link[],
): Links {
  const inBase = new Map(base.map(({ id }, index) => [id, index]));
  const inOther = new Map(other.map(({ id }, index) => [id, index]));
  const none = (): Answers => ({ inPlace: [], moved: [], isVerbatim: true });
  const links = { ofBase: base.map(none), ofOther: other.map(none) };
  for (const link of alignment) {
    const [here, there] = [inBase.get(link.this), inOther.get(link.other)];
    if (here === undefined || there === undefined) continue;
    const [ofBase, ofOther] = [links.ofBase[here], links.ofOther[there]];
    if (ofBase === undefined || ofOther === undefined) continue;
    ofBase[link.moved ? 'moved' : 'inPlace'].push(there);
    ofOther[link.moved ? 'moved' : 'inPlace'].push(here);
    ofBase.isVerbatim &&= link.match === 'verbatim';
  }
  return links;
}

/** Walks along the base, and along the other up to what answers. */
function drafted(baseLength: number, otherLength: number, { ofBase, ofOther }: Links): Draft[] {
  const drafts: Draft[] = [];
  const alone = (place: 'base' | 'other', from: number, to: number): void => {
    for (let at = from; at < to; at += 1) {
      const { inPlace = [], moved = [] } = (place === 'base' ? ofBase : ofOther)[at] ?? {};
      const answers = [...inPlace, ...moved];
      const kind = answers.length > 0 ? 'moved' : (`only-${place}` as const);
      const [base, other] = place === 'base' ? [[at], answers] : [answers, [at]];
      drafts.push({ kind, place, base, other });
    }
  };
  let [here, there] = [0, 0];
  while (here < baseLength) {
    const { group, answers } = groupOf(here, ofBase, ofOther);
    const first = Math.min(...answers.filter((answer) => answer >= there));
    if (first === Infinity) {
      alone('base', here, here + 1);
      here += 1;
      continue;
    }
    alone('other', there, first);
    const base = run(here, group, ofBase);
    const other = run(first, answers, ofOther);
    const kind =
      base.length > 1 || other.length > 1
        ? 'parted'
        : ofBase[here]?.isVerbatim === true
          ? 'same'
          : 'edited';
    drafts.push({ kind, place: 'both', base, other });
    here += base.length;
    there = first + other.length;
  }
  alone('other', there, otherLength);
  return drafts;
}

/** The base's blocks that answer, in place, the same blocks as the one at a position, and all those answers. */
function groupOf(
  start: number,
  ofBase: readonly Answers[],
  ofOther: readonly Answers[],
): { group: number[]; answers: number[] } {
  const group = new Set([start]);
  const answers = new Set<number>();
  for (const at of group) {
    for (const answer of ofBase[at]?.inPlace ?? []) {
      if (answers.has(answer)) continue;
      answers.add(answer);
      for (const back of ofOther[answer]?.inPlace ?? []) group.add(back);
    }
  }
  return { group: [...group], answers: [...answers] };
}

/** From a position on, the members of a group that follow each other, with blocks between them that answer nothing. */
function run(start: number, members: readonly number[], answers: readonly Answers[]): number[] {
  const isMember = new Set(members);
  let end = start + 1;
  for (let at = end; at < answers.length; at += 1) {
    const { inPlace = [], moved = [] } = answers[at] ?? {};
    if (isMember.has(at)) end = at + 1;
    else if (inPlace.length + moved.length > 0) break;
  }
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** Gives rows their blocks, their ids and the places of what has moved. */
function finished<B extends Block>(
  drafts: readonly Draft[],
  base: readonly B[],
  other: readonly B[],
): Row<B>[] {
  const rowOfBase = new Map<number, number>();
  const rowOfOther = new Map<number, number>();
  drafts.forEach((draft, row) => {
    if (draft.place !== 'other') for (const at of draft.base) rowOfBase.set(at, row);
    if (draft.place !== 'base') for (const at of draft.other) rowOfOther.set(at, row);
  });
  const taken = new Set(base.map(({ id }) => id));
  return drafts.map(({ kind, place, base: ofBase, other: ofOther }) => {
    const blocks = (positions: readonly number[], from: readonly B[]): B[] =>
      positions.flatMap((at) => from[at] ?? []);
    const row = { kind, place, base: blocks(ofBase, base), other: blocks(ofOther, other) };
    const elsewhere =
      place === 'base' ? rowOfOther.get(ofOther[0] ?? -1) : rowOfBase.get(ofBase[0] ?? -1);
    const idsOfBase = place === 'other' ? [] : row.base.map(({ id }) => id);
    const idsOfOther = place === 'base' ? [] : row.other.map(({ id }) => id);
    const free = idsOfOther.filter((id) => !taken.has(id));
    const ids = [...idsOfBase, ...free];
    return {
      ...row,
      twin: kind === 'moved' ? (elsewhere ?? null) : null,
      ids: ids.length > 0 ? ids : idsOfOther.map((id) => `${id}-there`),
    };
  });
}
