import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collate } from '../../src/collate/collate.ts';
import type { Relation } from '../../src/story.ts';
import { blockIds } from '../../src/text/normal.ts';

const paragraphs = Array.from(
  { length: 10 },
  (_, index) =>
    `Paragraph ${'abcdefghij'.charAt(index)} of a story about the ferry says that on day ${index} the boat sailed at ${index + 5} and carried people over.`,
);

function text(id: string, body: readonly string[], published: string | null = null) {
  const ids = blockIds(body);
  return {
    id,
    published,
    updated: null,
    headline: null,
    blocks: body.map((words, index) => ({
      id: ids[index] ?? '',
      kind: 'paragraph' as const,
      text: words,
    })),
  };
}

/** What b is to a, and a to b. */
function relation(a: readonly string[], b: readonly string[]): (Relation | undefined)[] {
  const { versions } = collate([text('a', a), text('b', b)]);
  return ['a', 'b'].map((id) => versions.get(id)?.[0]?.relation);
}

const edited = (index: number): string => `${paragraphs[index] ?? ''} It rained.`;

describe('what the other text is', () => {
  test('its first paragraphs: an excerpt, and the full version seen from there', () => {
    expect(relation(paragraphs, paragraphs.slice(0, 6))).toEqual(['excerpt', 'full-version']);
  });

  test('its last paragraphs, or some from the middle: an excerpt', () => {
    expect(relation(paragraphs, paragraphs.slice(7))).toEqual(['excerpt', 'full-version']);
    expect(
      relation(
        paragraphs,
        [2, 5, 8].map((index) => paragraphs[index] ?? ''),
      )[0],
    ).toBe('excerpt');
  });

  test('the same text in other typography: a reprint', () => {
    const other = paragraphs.map((words) => words.replaceAll(' ', '  ').normalize('NFD'));
    expect(relation(paragraphs, other)).toEqual(['reprint', 'reprint']);
  });

  test('the same paragraphs in another order: a revision', () => {
    expect(relation(paragraphs, paragraphs.toReversed())).toEqual(['revision', 'revision']);
  });

  test('most paragraphs with others changed: a revision', () => {
    const other = [...paragraphs.slice(0, 7), edited(7), edited(8), edited(9)];
    expect(relation(paragraphs, other)).toEqual(['revision', 'revision']);
  });

  test('one paragraph of many: shared passages', () => {
    const other = paragraphs.map((words, index) =>
      index === 4 ? words : words.replace('ferry', 'train'),
    );
    expect(relation(paragraphs, other)).toEqual(['shared-passages', 'shared-passages']);
  });

  test('a common phrase, or nothing: no relative', () => {
    const phrase = 'He did not reply.';
    const train = paragraphs.map((words) => words.replace('ferry', 'train'));
    expect(relation([...paragraphs, phrase], [...train, phrase])).toEqual([undefined, undefined]);
  });
});

describe('what is not what it seems', () => {
  test('one number changed in a long text: a revision, not a reprint', () => {
    const long = Array.from(
      { length: 40 },
      (_, index) => `${paragraphs[index % 10] ?? ''} Part ${index}.`,
    );
    const corrected = long.map((words, index) =>
      index === 39 ? words.replace('Part 39', 'Part 93') : words,
    );
    expect(relation(long, corrected)).toEqual(['revision', 'revision']);
  });

  test('a text of short lines only, reprinted: a reprint', () => {
    const interview = [
      'Who are you?',
      'A captain.',
      'Since when?',
      'Since the flood.',
      'Why?',
      'For the sea.',
    ];
    expect(relation(interview, interview)).toEqual(['reprint', 'reprint']);
  });

  test('a third of the words in common: shared passages, not a revision', () => {
    const other = paragraphs.map((words, index) =>
      index < 3 ? words : words.replace('ferry', 'train'),
    );
    expect(relation(paragraphs, other)[0]).toBe('shared-passages');
  });

  test('a brief that stands in two different stories belongs with the one of which it is the larger part', () => {
    const train = paragraphs.map((words) => words.replace('ferry', 'train')).slice(0, 4);
    const brief = paragraphs.slice(4, 5);
    const { versions, families } = collate([
      text('ferry', paragraphs),
      text('train', [...train, ...brief]),
      text('brief', brief),
    ]);
    expect(versions.get('brief')?.map(({ id, relation: said }) => `${said} ${id}`)).toEqual([
      'full-version train',
      'shared-passages ferry',
    ]);
    expect(families.get('ferry')?.members).toEqual(['ferry']);
    expect(families.get('train')?.members).toEqual(['train', 'brief']);
  });

  test('a footer that stands in every text makes no relatives, and no pair of each with each', () => {
    const footer =
      'Sign up to our newsletter, and we shall send you the stories of the harbour every evening at six.';
    const texts = Array.from({ length: 200 }, (_, index) =>
      text(`t-${index}`, [
        ...paragraphs.map((words) => words.replace('ferry', `boat ${index}`)),
        footer,
      ]),
    );
    const { versions } = collate(texts);
    expect([...versions.values()].flat()).toEqual([]);
  });

  test('thirty reprints of one text are one family', () => {
    const { families } = collate(
      Array.from({ length: 30 }, (_, index) => text(`t-${index}`, paragraphs)),
    );
    expect(families.get('t-17')?.members).toHaveLength(30);
  });

  test('an excerpt of an excerpt knows the fullest text first', () => {
    const { versions } = collate([
      text('a-longer-excerpt', paragraphs.slice(0, 7)),
      text('full', paragraphs),
      text('short', paragraphs.slice(0, 3)),
    ]);
    expect(versions.get('short')?.map(({ id, relation: said }) => `${said} ${id}`)).toEqual([
      'full-version full',
      'full-version a-longer-excerpt',
    ]);
  });
});

describe('an alignment', () => {
  test('links each block of the one to its counterpart in the other', () => {
    const { versions } = collate([text('a', paragraphs), text('b', paragraphs.slice(3, 5))]);
    const ids = blockIds(paragraphs).slice(3, 5);
    const links = ids.map((id) => ({ this: id, other: id, match: 'verbatim', moved: false }));
    expect(versions.get('b')?.[0]).toMatchObject({
      id: 'a',
      coverage: { ofThis: 1 },
      alignment: links,
    });
    expect(versions.get('a')?.[0]?.alignment).toEqual(links);
  });

  test('marks as moved what does not stand in the order of the rest', () => {
    const [one = '', two = '', ...rest] = paragraphs;
    const { versions } = collate([text('a', paragraphs), text('b', [two, ...rest, one])]);
    const moved = versions.get('a')?.[0]?.alignment.filter((link) => link.moved);
    expect(moved).toMatchObject([{ this: blockIds([one])[0] }]);
  });

  test('is the same seen from both sides, for any two texts', () => {
    const body = fc.array(fc.constantFrom(...paragraphs), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(body, body, (a, b) => {
        const { versions } = collate([text('a', a), text('b', b)]);
        const there = versions.get('a')?.[0];
        const back = versions.get('b')?.[0];
        expect(there?.coverage).toEqual(
          back && { ofThis: back.coverage.ofOther, ofOther: back.coverage.ofThis },
        );
        const turned = back?.alignment.map((link) => `${link.other} ${link.this} ${link.moved}`);
        expect(
          there?.alignment.map((link) => `${link.this} ${link.other} ${link.moved}`).sort(),
        ).toEqual(turned?.sort());
      }),
    );
  });
});

describe('a family', () => {
  const full = text('full', paragraphs, '2024-03-04');
  const excerpt = text('excerpt', paragraphs.slice(0, 5));
  const reprint = text('a-reprint', paragraphs, '2024-03-05');
  const other = text(
    'other',
    paragraphs.map((words) => words.replace('ferry', 'train')),
  );

  test('joins versions, and its base is the fullest, then the earliest', () => {
    const { families } = collate([excerpt, other, reprint, full]);
    const family = { base: 'full', members: ['full', 'a-reprint', 'excerpt'] };
    for (const id of family.members) expect(families.get(id)).toEqual(family);
    expect(families.get('other')).toEqual({ base: 'other', members: ['other'] });
  });

  test('does not depend on the order of the texts', () => {
    const texts = [full, excerpt, reprint, other];
    const told = (of: typeof texts) =>
      [...collate(of).families].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(told(texts.toReversed())).toEqual(told(texts));
  });
});

test('texts without words, without blocks or with the same block many times break nothing', () => {
  const odd = [
    text('a', []),
    text('b', ['…']),
    text('c', ['…', '…']),
    text('d', Array<string>(50).fill(paragraphs[0] ?? '')),
  ];
  expect(collate(odd).families.size).toBe(4);
});
