import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, tally, type Row } from '../../src/collate/compare.ts';
import type { Block, Link } from '../../src/story.ts';

/** Blocks by their letters; an upper-case letter is a subheading. */
const blocksOf = (letters: string): Block[] =>
  Array.from(letters, (letter) => ({
    id: `p-${letter}`,
    kind: letter === letter.toLowerCase() ? 'paragraph' : 'heading',
    text: `Words of ${letter}.`,
  }));

/** Links by "ab": block a of the base answers b of the other; "<" before it says that it moved. */
const linksOf = (match: Link['match'], pairs: string): Link[] =>
  pairs
    .split(' ')
    .filter((pair) => pair !== '')
    .map((pair) => ({
      this: `p-${pair.replace('<', '').charAt(0)}`,
      other: `p-${pair.replace('<', '').charAt(1)}`,
      match,
      moved: pair.startsWith('<'),
    }));

const letters = (blocks: readonly Block[]) => blocks.map(({ id }) => id.slice(2)).join('');

/** A row as "kind base|other", with what does not stand in it in brackets. */
const told = ({ kind, place, base, other }: Row) => {
  const away = (blocks: readonly Block[]) => (blocks.length === 0 ? '' : `(${letters(blocks)})`);
  const left = place === 'other' ? away(base) : letters(base);
  return `${kind} ${left}|${place === 'base' ? away(other) : letters(other)}`;
};

const rowsOf = (base: string, other: string, links: Link[]) =>
  compare(blocksOf(base), blocksOf(other), links);

describe('the rows of a comparison', () => {
  test('are in the base’s order, with what only the other has where it stands there', () => {
    const links = [...linksOf('verbatim', 'aa cc'), ...linksOf('edited', 'ee')];
    expect(rowsOf('abcde', 'xaycez', links).map(told)).toEqual([
      'only-other |x',
      'same a|a',
      'only-base b|',
      'only-other |y',
      'same c|c',
      'only-base d|',
      'edited e|e',
      'only-other |z',
    ]);
  });

  test('say of a block that moved where it stands in each, and lead from one place to the other', () => {
    const rows = rowsOf('abcd', 'bcda', linksOf('verbatim', '<aa bb cc dd'));
    expect(rows.map(told)).toEqual([
      'moved a|(a)',
      'same b|b',
      'same c|c',
      'same d|d',
      'moved (a)|a',
    ]);
    expect(rows.map(({ twin }) => twin)).toEqual([4, null, null, null, 0]);
    expect(rows.map(({ ids }) => ids)).toEqual([['p-a'], ['p-b'], ['p-c'], ['p-d'], ['p-a-there']]);
  });

  test('put all blocks together that one was parted into, or made of, and what was put between them', () => {
    const links = [...linksOf('split', 'am ao'), ...linksOf('merged', 'bp cp')];
    const rows = rowsOf('abc', 'mnop', links);
    expect(rows.map(told)).toEqual(['parted a|mno', 'parted bc|p']);
    expect(rows.map(({ ids }) => ids)).toEqual([
      ['p-a', 'p-m', 'p-n', 'p-o'],
      ['p-b', 'p-c', 'p-p'],
    ]);
  });

  test('of a paragraph whose second half went elsewhere: it is edited, and its half has moved', () => {
    const links = [...linksOf('split', 'am <an'), ...linksOf('verbatim', 'bb')];
    const rows = rowsOf('ab', 'mbn', links);
    expect(rows.map(told)).toEqual(['edited a|m', 'same b|b', 'moved (a)|n']);
    expect(rows[2]?.twin).toBe(0);
    expect(tally(rows)).toMatchObject({ changed: 1, same: 1, moved: 1 });
  });

  test('of texts that share nothing, or of which one is empty', () => {
    expect(rowsOf('ab', 'x', []).map(told)).toEqual([
      'only-base a|',
      'only-base b|',
      'only-other |x',
    ]);
    expect(rowsOf('', '', linksOf('verbatim', 'aa'))).toEqual([]);
  });
});

test('numbers count paragraphs, a moved one once, and subheadings that differ apart', () => {
  const links = [...linksOf('verbatim', '<aa bb cc SS'), ...linksOf('edited', 'dx TU')];
  expect(tally(rowsOf('abcdeST', 'bcxyzSUa', links))).toEqual({
    same: 2,
    changed: 1,
    moved: 1,
    onlyBase: 1,
    onlyOther: 2,
    headings: 1,
  });
});

/** Any two texts with any links between them, also such as no alignment would make. */
const any = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }))
  .chain(([base, other]) =>
    fc.record({
      base: fc.constant('abcdefghijkl'.slice(0, base)),
      // From "c" on, so that some ids stand in both texts.
      other: fc.constant('cdefghijklmnop'.slice(0, other)),
      links: fc.array(
        fc.record({
          this: fc.constantFrom(...Array.from('abcdefghijkl')).map((letter) => `p-${letter}`),
          other: fc.constantFrom(...Array.from('cdefghijklmnop')).map((letter) => `p-${letter}`),
          match: fc.constantFrom<Link['match']>('verbatim', 'edited', 'split', 'merged'),
          moved: fc.boolean(),
        }),
        { maxLength: 16 },
      ),
    }),
  );

describe('for any two texts and any links', () => {
  test('every block of both stands in one row, in its text’s order', () => {
    fc.assert(
      fc.property(any, ({ base, other, links }) => {
        const rows = rowsOf(base, other, links);
        const standing = (side: 'base' | 'other') =>
          rows
            .filter(({ place }) => place === 'both' || place === side)
            .map((row) => letters(row[side]))
            .join('');
        expect(standing('base')).toBe(base);
        expect(standing('other')).toBe(other);
        expect(rows.length).toBeLessThanOrEqual(base.length + other.length);
      }),
    );
  });

  test('every id of both leads to one row that has the block, or to the one that answers it', () => {
    fc.assert(
      fc.property(any, ({ base, other, links }) => {
        const rows = rowsOf(base, other, links);
        const ids = rows.flatMap((row) => row.ids);
        expect(ids).toEqual([...new Set(ids)]);
        for (const row of rows) expect(row.ids.length).toBeGreaterThan(0);
        for (const letter of base + other) expect(ids).toContain(`p-${letter}`);
      }),
    );
  });

  test('a moved row leads to one that has what answers it', () => {
    fc.assert(
      fc.property(any, ({ base, other, links }) => {
        const rows = rowsOf(base, other, links);
        for (const { kind, place, twin, ...row } of rows) {
          expect(twin !== null).toBe(kind === 'moved');
          if (twin === null) continue;
          const side = place === 'base' ? 'other' : 'base';
          expect(rows[twin]?.place).not.toBe(place);
          expect(letters(rows[twin]?.[side] ?? [])).toContain(letters(row[side]).charAt(0));
        }
      }),
    );
  });
});

test('two texts of 20,000 blocks, half of them moved', () => {
  const blocks = Array.from({ length: 20_000 }, (_, index): Block => {
    return { id: `p-${index}`, kind: 'paragraph', text: 'Words.' };
  });
  const links = blocks.map(({ id }, index): Link => {
    return { this: id, other: id, match: 'verbatim', moved: index % 2 === 1 };
  });
  const other = [
    ...blocks.filter((_, index) => index % 2 === 0),
    ...blocks.filter((_, index) => index % 2 === 1).toReversed(),
  ];
  expect(compare(blocks, other, links)).toHaveLength(30_000);
});
