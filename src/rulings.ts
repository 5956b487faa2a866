import { rulingLists, type EditorsWord, type Relation } from './story.ts';
import { byCode } from './text/order.ts';

/*
 * What editors say of pairs of texts. Ingest asks for what is wrong with it, collation for the rest; neither may know
 * the other, so it stands between them.
 */

/**
 * What an editor says of two texts, by their ids. It stands above what their words say, and speaks of these two alone:
 * two that are parted may still be in one family through a third that is a version of both, and are not named as
 * relatives of each other then.
 */
export interface Ruling {
  a: string;
  b: string;
  /** What `b` is to `a`; null where the two are no relatives. */
  relation: Relation | null;
}

/** A copy as far as its editor's word goes. */
interface Copy {
  id: string;
  fields: Omit<EditorsWord, 'analysis'>;
}

/** A name in one of the lists of a copy's `versions`. */
export interface Statement {
  /** The copy that says so. */
  by: string;
  list: (typeof rulingLists)[number];
  /** The other story, as it is named there: by its id or a former slug. */
  of: string;
}

/** Why a statement cannot stand. */
export type Contradiction = { statement: Statement } & (
  | { kind: 'unknown' | 'itself' }
  /** Another statement, told first, says something else of the same two. */
  | { kind: 'opposed'; other: Statement }
  /** Each of the stories would be an excerpt of the next, and the last of the first. */
  | { kind: 'circle'; ids: readonly string[] }
);

/** What each list says: what a story named there is to the one that names it, and the other way round. */
const meanings: Record<
  Statement['list'],
  readonly [ofThis: Relation | null, ofOther: Relation | null]
> = {
  excerptOf: ['full-version', 'excerpt'],
  fullVersionOf: ['excerpt', 'full-version'],
  reprintOf: ['reprint', 'reprint'],
  revisionOf: ['revision', 'revision'],
  sharesPassagesWith: ['shared-passages', 'shared-passages'],
  notVersionOf: [null, null],
};

/**
 * What the editors of copies say, each pair once, in the order of their ids. Two copies may say the same of each other.
 *
 * @param copies all copies, their ids all different; the result does not depend on their order
 * @returns the rulings, `a` before `b` in the order of code units; and the statements that contradict one told before
 *   or name no other story of these, of which none became a ruling (but those that close a circle of excerpts did)
 */
export function rulingsOf(copies: readonly Copy[]): {
  rulings: Ruling[];
  contradictions: Contradiction[];
} {
  const sorted = copies.toSorted((x, y) => byCode(x.id, y.id));
  const ids = new Map([
    ...sorted.flatMap(({ id, fields }) =>
      fields.formerSlugs.map((former) => [former, id] as const),
    ),
    ...sorted.map(({ id }) => [id, id] as const),
  ]);
  const told = new Map<string, Ruling & { statement: Statement }>();
  const contradictions: Contradiction[] = [];
  for (const { id, fields } of sorted) {
    for (const list of rulingLists) {
      for (const of of fields.versions[list]) {
        const statement = { by: id, list, of };
        const other = ids.get(of);
        if (other === undefined || other === id) {
          contradictions.push({ kind: other === id ? 'itself' : 'unknown', statement });
          continue;
        }
        const [ofThis, ofOther] = meanings[list];
        const ruling =
          byCode(id, other) < 0
            ? { a: id, b: other, relation: ofThis }
            : { a: other, b: id, relation: ofOther };
        const pair = `${ruling.a} ${ruling.b}`;
        const before = told.get(pair);
        if (before === undefined) told.set(pair, { ...ruling, statement });
        else if (before.relation !== ruling.relation) {
          contradictions.push({ kind: 'opposed', statement, other: before.statement });
        }
      }
    }
  }
  contradictions.push(...circlesIn([...told.values()]));
  const rulings = [...told.values()]
    .map(({ a, b, relation }) => ({ a, b, relation }))
    .sort((x, y) => byCode(x.a, y.a) || byCode(x.b, y.b));
  return { rulings, contradictions };
}

/**
 * Circles of excerpts, found by a walk from each excerpt to its full versions. Without the copies that make the
 * statements found here, no circle is left.
 */
function circlesIn(rulings: readonly (Ruling & { statement: Statement })[]): Contradiction[] {
  const fulls = new Map<string, { full: string; statement: Statement }[]>();
  for (const { a, b, relation, statement } of rulings) {
    if (relation !== 'excerpt' && relation !== 'full-version') continue;
    const [excerpt, full] = relation === 'excerpt' ? [b, a] : [a, b];
    const known = fulls.get(excerpt);
    if (known === undefined) fulls.set(excerpt, [{ full, statement }]);
    else known.push({ full, statement });
  }
  const circles: Contradiction[] = [];
  const done = new Set<string>();
  for (const start of fulls.keys()) {
    const path = new Set<string>();
    const steps: { id: string; ahead: { full: string; statement: Statement }[] }[] = [];
    const enter = (id: string): void => {
      path.add(id);
      steps.push({ id, ahead: [...(fulls.get(id) ?? [])] });
    };
    if (!done.has(start)) enter(start);
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      const next = step.ahead.shift();
      if (next === undefined) {
        steps.pop();
        path.delete(step.id);
        done.add(step.id);
      } else if (path.has(next.full)) {
        const walked = [...path];
        const ids = walked.slice(walked.indexOf(next.full));
        circles.push({ kind: 'circle', statement: next.statement, ids });
      } else if (!done.has(next.full)) enter(next.full);
    }
  }
  return circles;
}
