import { isInTitleCase } from '../clues.ts';
import { isName } from '../marks.ts';
import type { Placed } from '../setting.ts';
import type { Weight } from './weigh.ts';

/** A line that could be part of the body. */
export interface BodyLine {
  line: Placed;
  isAboveHeadline: boolean;
  /** Whether it stands above the last line that only a head has. */
  isInHead: boolean;
  isRightBelowHeadline: boolean;
  isFirstBelowHead: boolean;
  /** Whether it stands between the head and the line that names the source, which closes a text. */
  isAboveSource: boolean;
  /** Whether the name that the byline states stands in it. */
  namesWriter: boolean;
}

/** What a writer is and does, in the notes that stand below their texts. */
const writersNote =
  /\b(?:is|was|has been|are|covers?|writes?|joined|works?|serves?|reports?)\b.{0,80}\b(?:reporters?|editors?|writers?|correspondents?|columnists?|journalists?|authors?|contributors?|freelancers?|fellow|professor|host|producer|staff|bureau|covering|blog)\b|\b(?:(?:can|may) be reached (?:at|on|by)|contact (?:him|her|the (?:author|reporter|writer)) (?:at|on|via)|follow (?:him|her|them|me|us) (?:on|at)|e-?mail (?:him|her|me|us|the (?:author|reporter|writer))|send (?:tips|us)|got a tip)\b|\S@[^\s@]{1,250}\.\p{L}/iu;

/** A note on a writer is shorter; a paragraph that is longer is none, whoever is named in it. */
const longestNote = 2000;
/** Whether a line tells of a writer, as the notes below a text do. */
export function isWritersNote({ text }: Placed): boolean {
  return text.length <= longestNote && writersNote.test(text);
}
const links =
  /^(?:related|read more|see also|also read|more|watch|exclusive|listen)\b[^.]{0,20}:/iu;
const quote = /^["“”'‘«»„「]/u;

const near = (line: Placed, steps: readonly number[]): (Placed | undefined)[] =>
  steps.map((step) => {
    let at: Placed | undefined = line;
    for (let left = Math.abs(step); left > 0; left -= 1) at = step < 0 ? at?.before : at?.after;
    return at;
  });
const sound = (lines: readonly (Placed | undefined)[]): number =>
  lines.filter((line) => line?.isSound === true).length / lines.length;
/** A short line between blank lines with running text below it. */
const opensSection = (line: Placed): boolean =>
  line.stands && line.isTitleLike && line.words <= 16 && line.after?.isSound === true;

/** What speaks for a line being part of the body, and against it: the sum of what holds is above 0 for a block. */
export const bodyWeights: readonly Weight<BodyLine>[] = [
  { sign: 'any line', weight: 0.1, holds: () => true },
  { sign: 'running text', weight: 1, holds: ({ line }) => line.isProse },
  { sign: '25 words or more', weight: 1.2, holds: ({ line }) => line.words >= 25 },
  { sign: '50 words or more', weight: 0.9, holds: ({ line }) => line.words >= 50 },
  { sign: 'paragraphs stand apart here', weight: -0.9, holds: ({ line }) => line.isApart },
  {
    sign: 'it stands apart as paragraphs do',
    weight: 0.4,
    holds: ({ line }) => line.isApart && line.stands,
  },
  {
    sign: 'running text that stands apart',
    weight: 0.8,
    holds: ({ line }) => line.isApart && line.isSound,
  },
  {
    sign: 'running text between lines, where paragraphs stand apart',
    weight: -0.8,
    holds: ({ line }) => line.isApart && line.isProse && !line.stands,
  },
  {
    sign: 'it opens a group of lines',
    weight: -0.3,
    holds: ({ line }) => line.isApart && line.opensGroup && !line.stands,
  },
  {
    sign: 'a short sentence',
    weight: 0.1,
    holds: ({ line }) => !line.isProse && line.endsSentence,
  },
  {
    sign: 'a short sentence that stands apart',
    weight: 0.3,
    holds: ({ line }) => !line.isProse && line.endsSentence && line.stands,
  },
  { sign: 'a colon at its end', weight: 0.5, holds: ({ line }) => /[:：]$/u.test(line.text) },
  { sign: 'one word', weight: -0.7, holds: ({ line }) => line.words <= 1 },
  {
    sign: 'two or three words',
    weight: -0.3,
    holds: ({ line }) => line.words === 2 || line.words === 3,
  },
  { sign: 'it looks like a name', weight: -0.5, holds: ({ line }) => isName(line.text) },
  { sign: 'a date', weight: -0.8, holds: ({ line }) => !line.isProse && line.dates.length > 0 },
  { sign: 'about a writer', weight: -0.9, holds: ({ line }) => isWritersNote(line) },
  {
    sign: 'about a writer, near the end',
    weight: -1,
    holds: ({ line }) => line.below < 0.1 && isWritersNote(line),
  },
  {
    sign: 'a label and a colon before a link',
    weight: -0.5,
    holds: ({ line }) => !line.endsSentence && links.test(line.text),
  },
  {
    sign: 'an address',
    weight: -0.3,
    holds: ({ line }) => /\bhttps?:|www\.|(?:^|\s)@\w/.test(line.text),
  },
  { sign: 'bars part it', weight: -0.9, holds: ({ line }) => /\s[|•·]\s/.test(line.text) },
  {
    sign: 'it begins with a small letter',
    weight: 0.2,
    holds: ({ line }) => /^\p{Ll}/u.test(line.text),
  },
  { sign: 'it begins with a quotation', weight: 0.3, holds: ({ line }) => quote.test(line.text) },
  {
    sign: 'running text that begins with a quotation',
    weight: 0.5,
    holds: ({ line }) => line.isProse && quote.test(line.text),
  },
  {
    sign: 'words with capitals',
    weight: 0.2,
    holds: ({ line }) => !line.isProse && isInTitleCase(line.text),
  },
  {
    sign: 'an item of a list',
    weight: 0.8,
    holds: ({ line }) => /^(?:[-–—•*·▪■]|\d{1,2}[.)])\s*\S/u.test(line.text),
  },
  { sign: 'it stands again', weight: -0.6, holds: ({ line }) => line.times > 1 },
  {
    sign: 'running text that stands again',
    weight: -1.2,
    holds: ({ line }) => line.isProse && line.times > 1,
  },
  { sign: 'above all running text', weight: -0.5, holds: ({ line }) => line.above === 0 },
  {
    sign: 'near the top of the running text',
    weight: -0.4,
    holds: ({ line }) => line.above > 0 && line.above < 0.1,
  },
  { sign: 'below all running text', weight: -1.3, holds: ({ line }) => line.below <= 0 },
  {
    sign: 'the last running text',
    weight: 0.3,
    holds: ({ line }) => line.below <= 0 && line.isSound,
  },
  {
    sign: 'near the end of the running text',
    weight: -0.7,
    holds: ({ line }) => line.below > 0 && line.below < 0.1,
  },
  { sign: 'under the sign of an end', weight: -0.6, holds: ({ line }) => line.isOver },
  {
    sign: 'running text under the sign of an end',
    weight: -0.4,
    holds: ({ line }) => line.isOver && line.isProse,
  },
  { sign: 'under a label over links', weight: -1.3, holds: ({ line }) => line.underLabel <= 8 },
  {
    sign: 'a date or byline is near below',
    weight: -0.5,
    holds: ({ line }) => line.above < 0.3 && line.toHeadMark <= 3,
  },
  {
    sign: 'a date or byline is below',
    weight: -0.5,
    holds: ({ line }) => line.above < 0.3 && line.toHeadMark <= 8,
  },
  { sign: 'running text is next', weight: 0.8, holds: ({ line }) => sound(near(line, [-1, 1])) },
  {
    sign: 'running text is on both sides',
    weight: 0.3,
    holds: ({ line }) => sound(near(line, [-1, 1])) === 1,
  },
  {
    sign: 'chrome is next',
    weight: -0.5,
    holds: ({ line }) =>
      near(line, [-1, 1]).filter((next) => next !== undefined && next.sign !== null).length / 2,
  },
  {
    sign: 'short lines are next',
    weight: -0.4,
    holds: ({ line }) =>
      near(line, [-1, 1]).filter((next) => next !== undefined && next.words <= 3).length / 2,
  },
  { sign: 'the text is about its words', weight: 0.9, holds: ({ line }) => line.overlap },
  {
    sign: 'running text about the same',
    weight: -0.4,
    holds: ({ line }) => (line.isProse ? line.overlap : 0),
  },
  { sign: 'it opens a section', weight: -0.2, holds: ({ line }) => opensSection(line) },
  {
    sign: 'several sentences',
    weight: -0.5,
    holds: ({ line }) => /[.!?]["”’]?\s+["“‘]?\p{Lu}/u.test(line.text),
  },
  {
    sign: 'a short line amid lines, where paragraphs stand apart',
    weight: -0.2,
    holds: ({ line }) => line.isApart && !line.stands && !line.isProse && !line.endsSentence,
  },
  {
    sign: 'it stands apart where hardly any line is a page’s',
    weight: 0.3,
    holds: ({ line }) => line.isClean && line.stands,
  },
  {
    sign: 'below all running text where hardly any line is a page’s',
    weight: 0.6,
    holds: ({ line }) => line.isClean && line.below <= 0,
  },
  {
    sign: 'running text where hardly any line is a page’s',
    weight: -0.1,
    holds: ({ line }) => line.isClean && line.isProse,
  },
  {
    sign: 'the text is short and hardly any line is a page’s',
    weight: 2.4,
    holds: ({ line }) => line.isClean && line.isShort,
  },
  { sign: 'above the headline', weight: -0.6, holds: ({ isAboveHeadline }) => isAboveHeadline },
  {
    sign: 'between the head and the source line',
    weight: 0.9,
    holds: ({ isAboveSource }) => isAboveSource,
  },
  {
    sign: 'it stands between the head and the source line',
    weight: 0.9,
    holds: ({ line, isAboveSource }) => isAboveSource && line.stands,
  },
  { sign: 'right below the head', weight: 0.2, holds: ({ isFirstBelowHead }) => isFirstBelowHead },
  { sign: 'in the head', weight: -1.2, holds: ({ isInHead }) => isInHead },
];
