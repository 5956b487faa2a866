import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rulingsOf } from '../src/rulings.ts';
import { copySchema, rulingLists, type EditorsWord } from '../src/story.ts';

type Lists = Partial<EditorsWord['versions']>;

function copy(id: string, lists: Lists = {}, formerSlugs: string[] = []) {
  const versions = copySchema.shape.versions.parse(lists);
  return { id, fields: { formerSlugs, versions } };
}

describe('what an editor says of two texts', () => {
  test.each([
    ['excerptOf', 'full-version', 'excerpt'],
    ['fullVersionOf', 'excerpt', 'full-version'],
    ['reprintOf', 'reprint', 'reprint'],
    ['revisionOf', 'revision', 'revision'],
    ['sharesPassagesWith', 'shared-passages', 'shared-passages'],
    ['notVersionOf', null, null],
  ] as const)(
    '%s: said by the first, the second is its %s; by the second, its %s',
    (list, b, a) => {
      expect(rulingsOf([copy('a', { [list]: ['b'] }), copy('b')])).toEqual({
        rulings: [{ a: 'a', b: 'b', relation: b }],
        contradictions: [],
      });
      expect(rulingsOf([copy('a'), copy('b', { [list]: ['a'] })]).rulings).toEqual([
        { a: 'a', b: 'b', relation: a },
      ]);
    },
  );

  test('may be said by both, twice, and by a former slug', () => {
    const copies = [
      copy('mill', { excerptOf: ['ferry', 'boats', 'ferry'] }),
      copy('ferry', { fullVersionOf: ['mill'] }, ['boats']),
    ];
    expect(rulingsOf(copies)).toEqual({
      rulings: [{ a: 'ferry', b: 'mill', relation: 'excerpt' }],
      contradictions: [],
    });
  });

  test('is of the story that has the name, where another had it before', () => {
    const copies = [copy('a', { reprintOf: ['b'] }), copy('b'), copy('c', {}, ['b'])];
    expect(rulingsOf(copies).rulings).toEqual([{ a: 'a', b: 'b', relation: 'reprint' }]);
  });

  test('is the same in whatever order the copies come, and whichever of two says it', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const statement = fc.record({
      pair: fc.constantFrom(
        ...names.flatMap((x) => names.filter((y) => y !== x).map((y) => [x, y] as const)),
      ),
      list: fc.constantFrom(...rulingLists),
    });
    const opposite = { excerptOf: 'fullVersionOf', fullVersionOf: 'excerptOf' } as const;
    type Statement = typeof statement extends fc.Arbitrary<infer T> ? T : never;
    const copiesThatSay = (statements: readonly Statement[]) =>
      names.map((name) => {
        const lists: Lists = {};
        for (const { pair, list } of statements) {
          if (pair[0] === name) (lists[list] ??= []).push(pair[1]);
        }
        return copy(name, lists);
      });
    const turned = ({ pair: [x, y], list }: Statement): Statement => ({
      pair: [y, x],
      list: list === 'excerptOf' || list === 'fullVersionOf' ? opposite[list] : list,
    });
    const unordered = ({ pair }: Statement): string => [...pair].sort().join(' ');
    fc.assert(
      fc.property(
        fc.uniqueArray(statement, { selector: unordered }),
        fc.infiniteStream(fc.boolean()),
        (statements, coins) => {
          const copies = copiesThatSay(statements);
          const found = rulingsOf(copies);
          expect(found.rulings).toHaveLength(statements.length);
          expect(found.rulings.every(({ a, b }) => a < b)).toBe(true);
          expect(rulingsOf(copies.toReversed())).toEqual(found);
          const others = statements.map((one) => (coins.next().value ? turned(one) : one));
          expect(rulingsOf(copiesThatSay(others)).rulings).toEqual(found.rulings);
        },
      ),
    );
  });
});

describe('a contradiction', () => {
  const found = (...copies: ReturnType<typeof copy>[]) => rulingsOf(copies).contradictions;

  test('is a name that no copy has, and the name of the copy itself, old or new', () => {
    expect(found(copy('a', { excerptOf: ['x'], reprintOf: ['a', 'old'] }, ['old']))).toEqual([
      { kind: 'unknown', statement: { by: 'a', list: 'excerptOf', of: 'x' } },
      { kind: 'itself', statement: { by: 'a', list: 'reprintOf', of: 'a' } },
      { kind: 'itself', statement: { by: 'a', list: 'reprintOf', of: 'old' } },
    ]);
  });

  test('is a pair of which one copy or two say different things; the first stands', () => {
    const opposed = [copy('a', { notVersionOf: ['b'] }), copy('b', { excerptOf: ['a'] })];
    expect(rulingsOf(opposed)).toEqual({
      rulings: [{ a: 'a', b: 'b', relation: null }],
      contradictions: [
        {
          kind: 'opposed',
          statement: { by: 'b', list: 'excerptOf', of: 'a' },
          other: { by: 'a', list: 'notVersionOf', of: 'b' },
        },
      ],
    });
    expect(found(copy('a', { excerptOf: ['b'] }), copy('b', { excerptOf: ['a'] }))).toMatchObject([
      { kind: 'opposed', statement: { by: 'b' } },
    ]);
    expect(found(copy('a', { excerptOf: ['b'], fullVersionOf: ['b'] }), copy('b'))).toMatchObject([
      { kind: 'opposed', statement: { list: 'fullVersionOf' }, other: { list: 'excerptOf' } },
    ]);
  });

  test('is a circle of excerpts, whichever side says each', () => {
    const circle = [
      copy('a', { excerptOf: ['b'] }),
      copy('b'),
      copy('c', { fullVersionOf: ['b'], excerptOf: ['a'] }),
    ];
    expect(found(...circle)).toEqual([
      {
        kind: 'circle',
        statement: { by: 'c', list: 'excerptOf', of: 'a' },
        ids: ['a', 'b', 'c'],
      },
    ]);
  });

  test('is not a text that is an excerpt of two, which are both excerpts of a fourth', () => {
    const diamond = [
      copy('a', { excerptOf: ['b', 'c'] }),
      copy('b', { excerptOf: ['d'] }),
      copy('c', { excerptOf: ['d'] }),
      copy('d', { fullVersionOf: ['a'] }),
    ];
    expect(found(...diamond)).toEqual([]);
  });

  test('leaves none behind where the copies that make one are left out', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const lists = fc.dictionary(
      fc.constantFrom(...rulingLists),
      fc.array(fc.constantFrom(...names), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.tuple(...names.map(() => lists)), (said) => {
        const copies = names.map((name, index) => copy(name, said[index]));
        const bad = new Set(found(...copies).map(({ statement }) => statement.by));
        const rest = found(...copies.filter(({ id }) => !bad.has(id)));
        expect(rest.filter(({ kind }) => kind !== 'unknown')).toEqual([]);
      }),
    );
  });

  test('is found in a chain of many thousand', () => {
    const name = (index: number) => `s-${index}`;
    const most = 20_000;
    const chain = Array.from({ length: most }, (_, index) =>
      copy(name(index), { excerptOf: [name((index + 1) % most)] }),
    );
    const [circle, ...others] = found(...chain);
    expect(circle).toMatchObject({ kind: 'circle', statement: { of: name(0) } });
    expect(others).toEqual([]);
  });
});
