import { readCopy, writeCopy } from '../markdown/copy.ts';
import type { Problem } from '../problem.ts';
import type { CopyFields, EditorsWord } from '../story.ts';
import { sha256 } from '../text/normal.ts';
import type { SourceFile } from './lines.ts';
import { unreadableCopy } from './problems.ts';
import { accountOf, type Reading } from './read.ts';
import { nameOf } from './slug.ts';
import { readSource } from './source.ts';

/** A copy before it has its place. */
export interface MadeCopy {
  /** What its slug is made of. */
  name: string;
  text: string;
  /** Its fields, as they were read again from the text. */
  fields: CopyFields;
  doubts: Reading['doubts'];
}

/**
 * Makes the copy of a source, and reads it again: none is written that could not be read.
 *
 * @param word what an editor said in the copy that is made anew, and is kept
 * @param reader reads the copy's text
 */
export function makeCopy(
  source: SourceFile,
  word: Partial<EditorsWord> = {},
  reader: (
    text: string,
    file: string,
  ) => { fields: CopyFields } | { problems: Problem[] } = readCopy,
): MadeCopy | { problem: Problem } {
  const read = readSource(source);
  if ('problem' in read) return read;
  const { document, reading, encoding } = read;
  const { language, fields, blocks, doubts } = reading;
  const { formerSlugs = [], versions = {}, analysis = {} } = word;
  const text = writeCopy({
    fields: { language, ...fields, formerSlugs, versions, analysis },
    origin: {
      file: source.name,
      sha256: sha256(source.bytes),
      bytes: source.bytes.length,
      encoding,
      lines: accountOf(reading, document),
    },
    blocks,
  });
  const again = reader(text, source.name);
  return 'problems' in again
    ? { problem: unreadableCopy(source.name, again.problems[0]?.what ?? '') }
    : { name: nameOf(reading), text, fields: again.fields, doubts };
}
