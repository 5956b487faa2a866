import type { BlockNode } from '../markdown/block.ts';
import type { LineRole, TextFields } from '../story.ts';

/** A source taken apart: the same for every format, so that one set of rules reads them all. */
export interface Document {
  /** Its lines of text, in reading order. */
  lines: Line[];
  /** Fields that the file states apart from its text (frontmatter, JSON-LD, Open Graph). They win over what lines say. */
  stated: Partial<TextFields>;
  /** The language that the file states, as a BCP 47 tag; null where it states none. */
  language: string | null;
  /** Lines of the file that are no part of `lines`: frontmatter, and markup with why it is left out. */
  accounted: LineRole[];
  /** What its metadata leave open, with the line of the file. */
  doubts: { line: number; what: string }[];
}

/** A line of text: in plain text a line of the file, in marked-up text what stands in one block. */
export interface Line {
  /** The numbers of the file's lines that it stands on, from 1, blank lines counted. */
  numbers: readonly number[];
  /** Its text without the white space at its ends. */
  text: string;
  /** Whether a blank line, or the start of the file, comes before it. */
  opensGroup: boolean;
  /** What it is marked up as. A line of plain text has none and is a paragraph. */
  node?: BlockNode;
  /** What markup says of its part: `body` and `outside` as the extractor judged, or the name of a field. */
  part?:
    'body' | 'outside' | 'headline' | 'standfirst' | 'byline' | 'published' | 'caption' | 'credit';
  /** Why it is `outside`, as the extractor judged. */
  why?: string;
}
