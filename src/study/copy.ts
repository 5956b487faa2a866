import { analyse, type Findings } from '../analyse/analyse.ts';
import { textOf } from '../analyse/text.ts';
import type { MarkedBlock } from '../markdown/body.ts';
import { isEdited, readCopy } from '../markdown/copy.ts';
import type { Problem } from '../problem.ts';

/** A copy as it stands in its file. */
export interface CopyText {
  /** The file's path from the project's root. */
  file: string;
  text: string;
}

/** What a copy's text alone tells. */
export interface Studied {
  blocks: MarkedBlock[];
  /** Whether an editor changed it after it was made. */
  isEdited: boolean;
  analysed: Analysed;
}

/** What a text states when it is read as of a day. */
export interface Analysed {
  /** YYYY-MM-DD; null where none is known. */
  day: string | null;
  /** Whether the text is in the language that the analysis reads. */
  complete: boolean;
  findings: Findings;
}

/** Reads a copy and analyses it, as of the day that it states. */
export function studyCopy({ file, text }: CopyText): Studied | { problems: Problem[] } {
  const copy = readCopy(text, file);
  if ('problems' in copy) return copy;
  const { fields, blocks } = copy;
  return {
    blocks,
    isEdited: isEdited(text, fields),
    analysed: analysed(blocks, fields.language, fields.published),
  };
}

/** Analyses a text as of a day. */
export function analysed(
  blocks: readonly MarkedBlock[],
  language: string | null,
  day: string | null,
): Analysed {
  const text = textOf(blocks, language, day);
  return { day, complete: text.isEnglish, findings: analyse(text) };
}
