import type { Archive, Comparison, Story } from '../assemble.ts';
import type { Row, Tally } from '../collate/compare.ts';
import { edits, sideOf, type Piece } from '../collate/edits.ts';
import { countWords } from '../text/words.ts';
import { counted, day, joined, type Phrase } from './wording.ts';

type Blocks = readonly Story['blocks'][number][];

/** The comparison of two stories, whichever of them is its base; undefined where they are not shown side by side. */
export function comparisonOf(archive: Archive, a: Story, b: Story): Comparison | undefined {
  return archive.comparisons.get(`${a.id} ${b.id}`) ?? archive.comparisons.get(`${b.id} ${a.id}`);
}

/** What the two sides of a comparison are called, with their article: "the full text" and "the excerpt". */
export interface Sides {
  base: string;
  other: string;
}

/** What the sides of a comparison are to each other, in words. */
export function sidesOf({ base, version }: Comparison): Sides {
  switch (version.relation) {
    case 'excerpt':
      return {
        base: base.representation === 'partial' ? 'the longer excerpt' : 'the full text',
        other: 'the excerpt',
      };
    case 'full-version':
      return { base: 'the excerpt', other: 'the full text' };
    case 'reprint':
      return { base: 'the main version', other: 'the reprint' };
    default:
      if (version.order === 'earlier') {
        return { base: 'the later version', other: 'the earlier version' };
      }
      if (version.order === 'later') {
        return { base: 'the earlier version', other: 'the later version' };
      }
      return { base: 'the main version', other: 'the edited version' };
  }
}

/** The name of a side without its article, as a label: "Full text". */
export function labelOf(side: string): string {
  return capitalised(side.replace(/^the /, ''));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What two versions have in common, in numbers: "9 paragraphs are the same, 6 stand only in the full text." */
export function summary(counts: Tally, sides: Sides): string {
  const { same, changed, moved, onlyBase, onlyOther, headings } = counts;
  const parts = [
    { count: same, one: 'is the same', many: 'are the same', then: 'the same' },
    { count: changed, one: 'was changed', many: 'were changed', then: 'changed' },
    { count: moved, one: 'was moved', many: 'were moved', then: 'moved' },
    ...(
      [
        [onlyBase, sides.base],
        [onlyOther, sides.other],
      ] as const
    ).map(([count, side]) => ({
      count,
      one: `stands only in ${side}`,
      many: `stand only in ${side}`,
      then: `only in ${side}`,
    })),
  ].filter(({ count }) => count > 0);
  if (parts.length === 1 && same > 0 && headings === 0) {
    return same === 1 ? 'The one paragraph is the same.' : `All ${same} paragraphs are the same.`;
  }
  const told = parts.map(({ count, one, many, then }, index) =>
    index > 0 ? `${count} ${then}` : `${counted(count, 'paragraph')} ${count === 1 ? one : many}`,
  );
  if (headings > 0 && changed + moved + onlyBase + onlyOther === 0) {
    told.push(`${counted(headings, 'subheading')} ${headings === 1 ? 'differs' : 'differ'}`);
  }
  return told.length === 0 ? 'Neither has a paragraph.' : `${told.join(', ')}.`;
}

/** How many words both have, and each alone: "310 words are in both, 202 only in the full text." */
export function wordsTold(rows: readonly ComparedRow[], sides: Sides): string {
  const counts = { both: 0, base: 0, other: 0 };
  for (const { kind, place, base, other, pieces } of rows) {
    const isSecondPlace = kind === 'moved' && place === 'other';
    if (kind === 'same') counts.both += wordsIn(base);
    else if (kind === 'only-base') counts.base += wordsIn(base);
    else if (kind === 'only-other') counts.other += wordsIn(other);
    else if (!isSecondPlace) {
      for (const piece of pieces) {
        if (piece.same) counts.both += countWords(piece.base);
        else {
          counts.base += countWords(piece.base);
          counts.other += countWords(piece.other);
        }
      }
    }
  }
  const told = [
    `${counted(counts.both, 'word is', 'words are')} in both`,
    ...(counts.base > 0 ? [`${counts.base} only in ${sides.base}`] : []),
    ...(counts.other > 0 ? [`${counts.other} only in ${sides.other}`] : []),
  ];
  return `${told.join(', ')}.`;
}

function wordsIn(blocks: Blocks): number {
  return blocks.reduce((sum, { text }) => sum + countWords(text), 0);
}

/** A row with what was changed in it. */
export interface ComparedRow extends Row<Blocks[number]> {
  /** Empty where both sides have the same words, or one of them none. */
  pieces: readonly Piece[];
}

/** Rows with what was changed in each. */
export function compared(
  rows: readonly Row<Blocks[number]>[],
  { version }: Comparison,
): ComparedRow[] {
  return rows.map((row) => ({
    ...row,
    pieces:
      row.kind === 'same' || row.base.length === 0 || row.other.length === 0
        ? []
        : edits(row.base, row.other, version.passages),
  }));
}

/** From so many rows on, a stretch that is the same is folded away. */
const longStretch = 3;

/** Rows in groups: long stretches that are the same, to be folded, and the others as they stand. */
export function folded(rows: readonly ComparedRow[]): { isFold: boolean; rows: ComparedRow[] }[] {
  const groups: { isFold: boolean; rows: ComparedRow[] }[] = [];
  for (const row of rows) {
    const isFold = row.kind === 'same';
    const last = groups.at(-1);
    if (last?.isFold === isFold) last.rows.push(row);
    else groups.push({ isFold, rows: [row] });
  }
  return groups.map((group) => ({
    ...group,
    isFold: group.isFold && group.rows.length >= longStretch,
  }));
}

/** A stretch of text as a row shows it: in an element of its own where one text alone has it. */
export interface Mark {
  tag: 'ins' | 'del' | null;
  /** White space at its ends, which is no part of the mark. */
  before: string;
  words: string;
  after: string;
  /** Whether it is of the other text. */
  isOther: boolean;
  /** Whether it stands for words of the one side that are shown with it. */
  isBeside: boolean;
}

/**
 * The words of a row that were changed, as marks: those of the base with the other's beside them where one block
 * answers one, else those of each block of one side.
 *
 * @param side whose words; `both` for those of the base and of the other, each where it was put for the other's
 * @param isEarlier whether the other is the earlier text, so that what the base alone has was inserted
 */
export function marksOf(
  { pieces, base, other }: ComparedRow,
  side: 'both' | 'base' | 'other',
  isEarlier: boolean,
): Mark[][] {
  const tags = isEarlier
    ? ({ base: 'ins', other: 'del' } as const)
    : ({ base: 'del', other: 'ins' } as const);
  const mark = (text: string, same: boolean, of: 'base' | 'other', isBeside = false): Mark[] => {
    const words = text.trim();
    const start = text.indexOf(words);
    return text === ''
      ? []
      : [
          {
            tag: same || words === '' ? null : tags[of],
            before: text.slice(0, start),
            words,
            after: text.slice(start + words.length),
            isOther: !same && of === 'other',
            isBeside,
          },
        ];
  };
  if (side === 'both') {
    const order = isEarlier ? (['other', 'base'] as const) : (['base', 'other'] as const);
    return [
      pieces.flatMap((piece) =>
        piece.same
          ? mark(piece.base, true, 'base')
          : order.flatMap((of) =>
              mark(piece[of], false, of, piece.base !== '' && piece.other !== ''),
            ),
      ),
    ];
  }
  return sideOf(pieces, side, side === 'base' ? base : other).map((parts) =>
    parts.flatMap(({ text, same }) => mark(text, same, side)),
  );
}

/** What a row says of its blocks, in words; the link to the other place of what has moved stands apart. */
export function noteOf(
  row: ComparedRow,
  index: number,
  sides: Sides,
): { words: string; link?: string } | null {
  switch (row.kind) {
    case 'same':
      return null;
    case 'edited':
      return { words: 'Changed' };
    case 'parted':
      return {
        words: `${capitalised(paragraphsIn(row.base))} in ${sides.base}, ${paragraphsIn(row.other)} in ${sides.other}`,
      };
    case 'moved':
      return {
        words: `Moved: ${row.place === 'base' ? sides.other : sides.base} has it `,
        link: (row.twin ?? 0) > index ? 'further down' : 'further up',
      };
    case 'only-base':
      return { words: `Only in ${sides.base}` };
    case 'only-other':
      return { words: `Only in ${sides.other}` };
  }
}

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function paragraphsIn({ length }: Blocks): string {
  return `${numerals[length] ?? length} ${length === 1 ? 'paragraph' : 'paragraphs'}`;
}

/** When a side was published, how long it is and where it says that it came from. */
export function detailsOf(story: Story): Phrase {
  const { published, updated, wordCount, sourceLine } = story;
  return joined(
    [
      published && day(published),
      updated && updated !== published && `updated ${day(updated)}`,
      counted(wordCount, 'word'),
      sourceLine && [{ own: sourceLine }],
    ],
    ' · ',
  );
}
