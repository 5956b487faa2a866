import type { Block, CopyFields } from '../story.ts';

/*
 * passim (github.com/dasmiq/passim, version 2) finds reused passages with Apache Spark. Its input is one JSON record a
 * line, with `id`, `series` and `text`; further fields are passed through to its output.
 */

/** A copy as far as passim is to know it. */
interface Copy {
  id: string;
  fields: Pick<CopyFields, 'published' | 'headline' | 'language'>;
  blocks: readonly Pick<Block, 'id' | 'text'>[];
}

/** passim aligns line by line, and no line break with a letter: so a passage ends where a block does. */
const betweenBlocks = '\n';

/**
 * What every text begins with. passim 2.0.1 begins no passage before so many characters of a text as its n-grams have
 * (`-n`, 25 unless told): what versions have in common from their first word on, as excerpts and reprints do, it would
 * overlook.
 */
const leadIn = `${' '.repeat(100)}${betweenBlocks}`;

/** The text that passim reads of a story, and counts its offsets in: a line of blanks, then a line for each block. */
export function textOf(blocks: Copy['blocks']): string {
  return leadIn + blocks.map(({ text }) => text.toWellFormed()).join(betweenBlocks);
}

/**
 * A story as a record of passim's input.
 *
 * Its series is itself, for passim leaves out the pairs within a series, and the texts of one archive are to be compared
 * with each other. `locs`, passim's field for citations, has the blocks: a passage comes back with the ids of those that it
 * touches. Their offsets are in characters as Python and Spark count them: Unicode code points, not UTF-16 code units.
 *
 * @returns one line of JSON, without the line break
 */
export function documentOf({ id, fields, blocks }: Copy): string {
  let start = leadIn.length;
  const locs = blocks.map((block) => {
    const length = codePointsIn(block.text.toWellFormed());
    const loc = { loc: block.id, start, length };
    start += length + betweenBlocks.length;
    return loc;
  });
  const { published, headline, language } = fields;
  const stated = Object.entries({ date: published, headline, language }).filter(
    ([, value]) => value !== null,
  );
  return JSON.stringify({
    ...{ id, series: id },
    ...Object.fromEntries(stated),
    ...{ text: textOf(blocks), locs },
  });
}

function codePointsIn(text: string): number {
  let count = 0;
  for (const _character of text) count += 1;
  return count;
}
