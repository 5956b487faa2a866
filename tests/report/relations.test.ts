import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changesOf, describeChanges, relationsIn } from '../../src/report/relations.ts';
import type { RelatedPair } from '../../src/story.ts';

function pair(
  a: string,
  b: string,
  relation: RelatedPair['relation'],
  ofA: number,
  ofB: number,
  ruled = false,
): RelatedPair {
  return { a, b, relation, ruled, coverage: { ofA, ofB } };
}

const asNow = new Map<string, string>();

test('pairs are new, changed or gone, and all others are not told', () => {
  const before = [
    pair('a', 'b', 'excerpt', 0.63, 1),
    pair('a', 'c', 'revision', 0.8, 0.9),
    pair('b', 'c', 'shared-passages', 0.2, 0.1),
  ];
  const now = [
    pair('a', 'b', 'excerpt', 0.63, 1),
    pair('a', 'c', 'reprint', 1, 1),
    pair('c', 'd', 'excerpt', 0.5, 1),
  ];
  expect(changesOf(before, now, asNow)).toEqual({
    new: [now[2]],
    changed: [{ was: before[1], is: now[1] }],
    gone: [before[2]],
  });
});

test.each([
  [0.63, 0.6399, 0],
  [0.64, 0.6301, 0],
  [0.63, 0.64, 1],
  [0.57, 0.58, 1],
  [0.64, 0.63, 1],
])('a share that goes from %d to %d is %d changes', (was, is, changes) => {
  const told = (relation: RelatedPair['relation'], ofA: number, ofB: number) =>
    changesOf([pair('a', 'b', relation, ofA, ofB)], [pair('a', 'b', relation, is, is)], asNow)
      .changed.length;
  expect(told('revision', was, is)).toBe(changes);
  expect(told('revision', is, was)).toBe(changes);
  expect(told('excerpt', was, is)).toBe(changes);
  expect(told('full-version', is, was)).toBe(changes);
  expect(told('excerpt', is, was)).toBe(0);
});

test('a renamed story keeps its relations, seen from the other side where the order of the two turns', () => {
  const before = [
    pair('boats', 'ferry', 'excerpt', 0.6, 1),
    pair('boats', 'mill', 'reprint', 1, 1),
  ];
  const now = [
    pair('ferry', 'zebra', 'full-version', 1, 0.6),
    pair('mill', 'zebra', 'reprint', 1, 1),
  ];
  expect(changesOf(before, now, new Map([['boats', 'zebra']]))).toEqual({
    new: [],
    changed: [],
    gone: [],
  });
});

test('changes are told in words, each kind of relation in its own', () => {
  const changes = {
    new: [
      pair('a', 'b', 'excerpt', 0.634, 1),
      pair('a', 'c', 'full-version', 1, 0.25),
      pair('a', 'd', 'reprint', 1, 0.98),
      pair('a', 'e', 'revision', 0.5, 0.6, true),
      pair('a', 'f', 'shared-passages', 0.1, 0.2),
    ],
    changed: [
      { was: pair('b', 'c', 'excerpt', 0.6, 1), is: pair('b', 'c', 'excerpt', 0.7, 1) },
      { was: pair('b', 'd', 'reprint', 1, 1), is: pair('b', 'd', 'revision', 0.8, 0.9) },
    ],
    gone: [pair('x', 'y', 'full-version', 1, 0, true)],
  };
  expect(describeChanges(changes, Infinity).join('\n')).toMatchInlineSnapshot(`
    "5 new relations:
      b.md is an excerpt of a.md (63 %)
      a.md is an excerpt of c.md (25 %)
      a.md and d.md are reprints of one text (100 % and 98 %)
      a.md and e.md are edited versions of one text (50 % and 60 %, by an editor's ruling)
      a.md and f.md share passages (10 % and 20 %)
    2 changed relations:
      c.md is an excerpt of b.md (70 %), before 60 %
      b.md and d.md are edited versions of one text (80 % and 90 %); before, b.md and d.md are reprints of one text (100 % and 100 %)
    1 relation that is gone:
      x.md is an excerpt of y.md (0 %, by an editor's ruling)"
  `);
});

test('of many changes some are told, and the number of the rest', () => {
  const many = Array.from({ length: 7 }, (_, index) => pair('a', `b-${index}`, 'excerpt', 0.5, 1));
  const lines = describeChanges({ new: many, changed: [], gone: many.slice(0, 2) }, 2);
  expect(lines).toEqual([
    '7 new relations:',
    '  b-0.md is an excerpt of a.md (50 %)',
    '  b-1.md is an excerpt of a.md (50 %)',
    '  and 5 more in build-report.txt',
    '2 relations that are gone:',
    '  b-0.md is an excerpt of a.md (50 %)',
    '  b-1.md is an excerpt of a.md (50 %)',
  ]);
});

test('a site that is not there, or whose relations cannot be read, has none to compare with', () => {
  const dist = mkdtempSync(join(tmpdir(), 'stemma-'));
  const relations = [pair('a', 'b', 'excerpt', 0.5, 1)];
  const read = (text: string) => {
    writeFileSync(join(dist, 'relations.json'), text);
    return relationsIn(dist);
  };
  try {
    expect(relationsIn(dist)).toBeNull();
    expect(read('{"relations": [')).toBeNull();
    expect(read('{"relations": [{"a": "a", "b": "b"}]}')).toBeNull();
    expect(read(JSON.stringify({ relations }))).toEqual(relations);
  } finally {
    rmSync(dist, { recursive: true });
  }
});
