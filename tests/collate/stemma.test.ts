import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opposite } from '../../src/collate/classify.ts';
import { stemma } from '../../src/collate/stemma.ts';
import type { Relation, Version } from '../../src/story.ts';

/** Two members, what the second is to the first, and the shares of the first's words and of the second's. */
type Kinship = readonly [a: string, b: string, relation: Relation, ofA: number, ofB: number];

/** A family, its base first, with the dates of its members, and what they are to each other. */
function familyOf(dates: Record<string, string | null>, kinships: readonly Kinship[]) {
  const version = (id: string, relation: Relation, ofThis: number, ofOther: number): Version => ({
    ...{ id, relation, order: null, coverage: { ofThis, ofOther }, alignment: [], passages: [] },
  });
  const members = Object.entries(dates).map(([id, published]) => ({
    ...{ id, published, updated: null as string | null },
    versions: kinships.flatMap(([a, b, relation, ofA, ofB]) => [
      ...(a === id ? [version(b, relation, ofA, ofB)] : []),
      ...(b === id ? [version(a, opposite(relation), ofB, ofA)] : []),
    ]),
  }));
  const ids = Object.keys(dates);
  return { family: { base: ids[0] ?? '', members: ids }, members };
}

/** "child < parent", the root alone. */
function told(dates: Record<string, string | null>, kinships: readonly Kinship[]): string[] {
  const { family, members } = familyOf(dates, kinships);
  return stemma(family, members).map(({ id, parent }) => (parent ? `${id} < ${parent}` : id));
}

describe('the root', () => {
  test('is the earliest dated member', () => {
    const dates = { base: '2024-03-05', later: '2024-03-06', first: '2024-03-04' };
    expect(
      told(dates, [
        ['base', 'later', 'revision', 0.9, 0.9],
        ['base', 'first', 'revision', 0.8, 0.9],
      ]),
    ).toEqual(['first', 'base < first', 'later < base']);
  });

  test('is the base, where no member states a date', () => {
    expect(told({ z: null, a: null }, [['z', 'a', 'revision', 0.9, 0.9]])).toEqual(['z', 'a < z']);
  });

  test('is an undated text that contains the earliest dated one whole', () => {
    const dates = { full: null, longer: null, dated: '2024-03-04' };
    expect(
      told(dates, [
        ['full', 'longer', 'excerpt', 0.7, 1],
        ['full', 'dated', 'excerpt', 0.4, 1],
        ['longer', 'dated', 'excerpt', 0.6, 1],
      ]),
    ).toEqual(['full', 'dated < longer', 'longer < full']);
  });

  test('is no undated excerpt of a later text, though it contains the earliest', () => {
    const dates = { full: '2024-03-05', part: null, first: '2024-03-04' };
    expect(
      told(dates, [
        ['full', 'part', 'excerpt', 0.5, 1],
        ['full', 'first', 'excerpt', 0.25, 1],
        ['part', 'first', 'excerpt', 0.5, 1],
      ]),
    ).toEqual(['first', 'full < first', 'part < full']);
  });

  test('is found although rulings lead round in a circle', () => {
    const dates = { a: null, b: null, c: '2024-03-04' };
    expect(
      told(dates, [
        ['a', 'b', 'excerpt', 1, 1],
        ['b', 'a', 'excerpt', 1, 1],
        ['a', 'c', 'excerpt', 1, 1],
      ]).filter((line) => !line.includes('<')),
    ).toHaveLength(1);
  });
});

describe('the parent', () => {
  test('of an excerpt is the text that contains it most tightly, even where a sibling shares more with it', () => {
    const dates = { full: '2024-03-01', half: null, part: null, sibling: null };
    expect(
      told(dates, [
        ['full', 'half', 'excerpt', 0.5, 1],
        ['full', 'part', 'excerpt', 0.2, 1],
        ['full', 'sibling', 'excerpt', 0.25, 1],
        ['half', 'part', 'excerpt', 0.4, 1],
        ['part', 'sibling', 'revision', 0.9, 0.8],
      ]),
    ).toEqual(['full', 'half < full', 'part < half', 'sibling < full']);
  });

  test('of a revision is the closest earlier one, so that a text edited daily is one line', () => {
    const dates = { d4: '2024-03-04', d3: '2024-03-03', d2: '2024-03-02', d1: '2024-03-01' };
    expect(
      told(dates, [
        ['d4', 'd3', 'revision', 0.9, 0.95],
        ['d4', 'd2', 'revision', 0.8, 0.9],
        ['d4', 'd1', 'revision', 0.7, 0.8],
        ['d3', 'd2', 'revision', 0.9, 0.95],
        ['d3', 'd1', 'revision', 0.8, 0.9],
        ['d2', 'd1', 'revision', 0.9, 0.95],
      ]),
    ).toEqual(['d1', 'd2 < d1', 'd3 < d2', 'd4 < d3']);
  });

  test('of equal reprints is the earliest', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const dates = Object.fromEntries(ids.map((id, index) => [id, `2024-03-0${9 - index}`]));
    const all = ids.flatMap((x) =>
      ids.filter((y) => y > x).map((y): Kinship => [x, y, 'reprint', 1, 1]),
    );
    expect(told(dates, all)).toEqual(['d', 'c < d', 'b < d', 'a < d']);
  });

  test('counts the last change of a text, not its publication', () => {
    const { family, members } = familyOf({ a: '2024-03-01', b: '2024-03-02' }, [
      ['a', 'b', 'revision', 0.9, 0.9],
    ]);
    const changed = members.map((one) =>
      one.id === 'a' ? { ...one, updated: '2024-03-09' } : one,
    );
    expect(stemma(family, changed)).toMatchObject([
      { id: 'b', parent: null },
      { id: 'a', date: '2024-03-09', parent: 'b' },
    ]);
  });

  test('may be a text that was not compared with the base, which is all the closer', () => {
    expect(
      told({ base: null, near: null, far: null }, [
        ['base', 'near', 'revision', 0.6, 0.6],
        ['near', 'far', 'revision', 0.9, 0.9],
      ]),
    ).toEqual(['base', 'near < base', 'far < near']);
  });

  test('is the root, the relation unknown, where all its relatives are later', () => {
    const { family, members } = familyOf(
      { base: '2024-03-09', one: '2024-03-01', two: '2024-03-02' },
      [
        ['base', 'one', 'revision', 0.6, 0.9],
        ['base', 'two', 'revision', 0.7, 0.9],
      ],
    );
    expect(stemma(family, members)).toMatchObject([
      { id: 'one', parent: null },
      { id: 'two', parent: 'one', version: null },
      { id: 'base', parent: 'two', version: { relation: 'revision' } },
    ]);
  });
});

test('an undated text is above a dated one only where no time is turned round', () => {
  const undated: Kinship[] = [
    ['first', 'undated', 'revision', 0.5, 0.5],
    ['undated', 'dated', 'excerpt', 0.9, 1],
  ];
  const dates = { first: '2024-03-01', undated: null, dated: '2024-03-03' };
  expect(told(dates, undated)).toEqual(['first', 'dated < undated', 'undated < first']);
  expect(
    told({ ...dates, late: '2024-03-05' }, [
      ...undated,
      ['first', 'late', 'revision', 0.6, 0.6],
      ['late', 'undated', 'excerpt', 0.9, 1],
    ]),
  ).toEqual(['first', 'dated < first', 'late < first', 'undated < late']);
});

test('the relation is that seen from the parent, with its coverage', () => {
  const { family, members } = familyOf({ full: null, part: null }, [
    ['full', 'part', 'excerpt', 0.63, 1],
  ]);
  expect(stemma(family, members)[1]?.version).toMatchObject({
    ...{ id: 'part', relation: 'excerpt', coverage: { ofThis: 0.63, ofOther: 1 } },
  });
});

const relations: Relation[] = ['excerpt', 'full-version', 'reprint', 'revision', 'shared-passages'];
const families = fc.integer({ min: 1, max: 9 }).chain((size) => {
  const ids = Array.from({ length: size }, (_, index) => `t${index}`);
  const share = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);
  const date = fc.option(fc.constantFrom('2024-03-01', '2024-03-02', '2024-03-03'));
  return fc.record({
    dates: fc
      .tuple(...ids.map(() => date))
      .map((dates) => Object.fromEntries(ids.map((id, index) => [id, dates[index] ?? null]))),
    kinships: fc
      .array(
        fc.tuple(
          ...([fc.constantFrom(...ids), fc.constantFrom(...ids)] as const),
          fc.constantFrom(...relations),
          ...([share, share] as const),
        ),
      )
      .map((all) =>
        all.filter(([a, b], at) => a < b && at === all.findIndex((x) => x[0] === a && x[1] === b)),
      ),
  });
});

describe('for any family', () => {
  test('it is a tree that holds each member once, and only the relations that are known', () => {
    fc.assert(
      fc.property(families, ({ dates, kinships }) => {
        const { family, members } = familyOf(dates, kinships);
        const tree = stemma(family, members);
        expect(tree.map(({ id }) => id).sort()).toEqual(family.members.toSorted());
        expect(tree.map(({ parent }) => parent).indexOf(null)).toBe(0);
        const reached = new Set([tree[0]?.id]);
        for (const at of reached) {
          for (const { id, parent } of tree) if (parent === at) reached.add(id);
        }
        expect(reached.size).toBe(family.members.length);
        for (const { id, parent, version } of tree) {
          if (version === null) continue;
          expect(members.find((one) => one.id === parent)?.versions).toContain(version);
          expect(version.id).toBe(id);
        }
      }),
    );
  });

  test('no date is later than one anywhere below it', () => {
    fc.assert(
      fc.property(families, ({ dates, kinships }) => {
        const { family, members } = familyOf(dates, kinships);
        const tree = new Map(stemma(family, members).map((one) => [one.id, one]));
        for (const { date, parent } of tree.values()) {
          for (let at = tree.get(parent ?? ''); at; at = tree.get(at.parent ?? '')) {
            if (date !== null && at.date !== null) expect(at.date <= date).toBe(true);
          }
        }
      }),
    );
  });

  test('it does not depend on the order in which members and relations come', () => {
    fc.assert(
      fc.property(families, ({ dates, kinships }) => {
        const { family, members } = familyOf(dates, kinships);
        const turned = familyOf(dates, kinships.toReversed()).members.toReversed();
        expect(stemma(family, turned)).toEqual(stemma(family, members));
      }),
    );
  });
});

test.each([
  ['dated', (index: number) => `20${String(10 + (index % 80))}-03-04`],
  ['undated', () => null],
])(
  'a thousand %s members, each with some twenty relatives, are one tree within a second',
  (_, dateOf) => {
    const ids = Array.from(
      { length: 1000 },
      (_unused, index) => `t${String(index).padStart(4, '0')}`,
    );
    const dates = Object.fromEntries(ids.map((id, index) => [id, dateOf(index)]));
    const kinships = ids.flatMap((a, index) =>
      ids
        .slice(index + 1, index + 11)
        .map((b, gap): Kinship => [a, b, 'revision', 1 - gap / 20, (index % 97) / 100]),
    );
    const { family, members } = familyOf(dates, []);
    const byId = new Map(members.map((one) => [one.id, one.versions]));
    for (const [a, b, relation, ofThis, ofOther] of kinships) {
      const rest = { relation, order: null, alignment: [], passages: [] };
      byId.get(a)?.push({ id: b, ...rest, coverage: { ofThis, ofOther } });
      byId.get(b)?.push({ id: a, ...rest, coverage: { ofThis: ofOther, ofOther: ofThis } });
    }
    const tree = stemma(family, members);
    expect(new Set(tree.map(({ id }) => id)).size).toBe(1000);
  },
);
