import { describe, expect, test } from 'vitest';
import { collate } from '../../src/collate/collate.ts';
import { families, type Kinship } from '../../src/collate/families.ts';
import { prepare, type PreparedText } from '../../src/collate/text.ts';
import type { Relation } from '../../src/story.ts';
import { prose, text } from './prose.ts';

const story = prose('story', 12);

function kinship(a: PreparedText, b: PreparedText, relation: Relation, ofA = 0.5): Kinship {
  return { a, b, relation, isRuled: false, coverage: { a: ofA, b: 1 } };
}

describe('the base of a family', () => {
  const march = { published: '2024-03-04' };
  const members = (...texts: [PreparedText, PreparedText]) =>
    families(texts, [kinship(...texts, 'revision')]).get('a')?.members;

  test('is the member with the most words, though another is earlier', () => {
    expect(members(prepare(text('a', story.slice(1), march)), prepare(text('b', story)))).toEqual([
      'b',
      'a',
    ]);
  });

  test('of members with as many words is the one with a headline, though another is earlier', () => {
    expect(
      members(prepare(text('a', story, march)), prepare(text('b', story, { headline: 'Ferry' }))),
    ).toEqual(['b', 'a']);
  });

  test('of members that both have one is the earlier, and of those of one day the first by id', () => {
    const headline = 'Ferry';
    const [a, b] = [
      prepare(text('a', story, { headline })),
      prepare(text('b', story, { headline, ...march })),
    ];
    expect(members(a, b)).toEqual(['b', 'a']);
    expect(members(b, { ...a, ...march })).toEqual(['a', 'b']);
  });
});

test('an excerpt that is as large a part of two texts belongs with the first by id, whichever was found first', () => {
  const [x, y] = ['x', 'y'].map((id) => prepare(text(id, [...story, ...prose(id, 2)])));
  const brief = prepare(text('brief', story));
  if (x === undefined || y === undefined) throw new Error('two texts');
  const found = [kinship(x, brief, 'excerpt'), kinship(y, brief, 'excerpt')];
  for (const kinships of [found, found.toReversed()]) {
    expect(families([x, y, brief], kinships).get('brief')?.members).toEqual(['x', 'brief']);
  }
});

describe('the relatives of a member', () => {
  test('are no others that share but a passage with it', () => {
    const { versions } = collate([
      text('full', story),
      text('beginning', story.slice(0, 6)),
      text('end', story.slice(5)),
    ]);
    expect(versions.get('full')?.map(({ id }) => id)).toEqual(['end', 'beginning']);
    expect(versions.get('beginning')?.map(({ id }) => id)).toEqual(['full']);
    expect(versions.get('end')?.map(({ id }) => id)).toEqual(['full']);
  });

  test('that contain it are the base first, then the fuller ones', () => {
    const { versions } = collate([
      text('a', story.slice(0, 4)),
      text('b', story.slice(0, 8)),
      text('c', story.slice(0, 6)),
      text('d', story),
      text('part', story.slice(0, 2)),
    ]);
    expect(versions.get('part')?.map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a']);
  });
});
