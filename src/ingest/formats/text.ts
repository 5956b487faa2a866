import type { Document, Line } from '../document.ts';
import { splitLines } from '../lines.ts';
import { endsSentence } from '../clues.ts';

/** A non-blank line as it stands in the file. */
interface RawLine {
  number: number;
  text: string;
  indent: number;
  opensGroup: boolean;
}

/**
 * Takes plain text apart: a line of the document is a line of the file or, in a file whose paragraphs are broken into
 * lines of about equal length, a paragraph: its lines joined by one space, with no character dropped.
 */
export function textDocument(text: string): Document {
  const raw = rawLines(text);
  const wrapping = wrappingOf(raw);
  const lines: Line[] = [];
  raw.forEach((line, index) => {
    const before = raw[index - 1];
    const open = lines.at(-1);
    if (
      wrapping?.lines.has(index) === true &&
      before &&
      open &&
      runsOn(raw, index, wrapping.width)
    ) {
      open.text += glue(before.text, line.text) + line.text;
      open.numbers = [...open.numbers, line.number];
    } else {
      lines.push({ numbers: [line.number], text: line.text, opensGroup: line.opensGroup });
    }
  });
  return { lines, stated: {}, language: null, accounted: [], doubts: [] };
}

function rawLines(text: string): RawLine[] {
  let opensGroup = true;
  return splitLines(text).flatMap((raw, index) => {
    const trimmed = raw.trim();
    const line = { number: index + 1, text: trimmed, indent: raw.search(/\S/), opensGroup };
    opensGroup = trimmed === '';
    return opensGroup ? [] : [line];
  });
}

/** No program and no person breaks text into longer lines, or into shorter ones. */
const widest = 100;
const narrowest = 40;

/** By so many characters a line may be longer than the longest that a small letter goes on from. */
const slack = 4;

/** Fewer such lines prove nothing. */
const fewest = 2;

/** The share of the paragraphs' characters in broken ones from which on a text counts as broken into lines. */
const mostOfIt = 0.5;

/** The share of a group's lines that are as full as they can be; the rest is for programs that even lines out. Verse has fewer. */
const mostlyFull = 0.8;

/** The share of them that end amid a sentence: by chance one line in six ends with one. */
const mostlyOpen = 0.7;

/** The share that goes on with a small letter: fewer in German, which has many capitals. */
const oftenSmall = 0.3;

/** How a text was broken into lines: to which width, and the lines of the groups that were. */
interface Wrapping {
  width: number;
  lines: ReadonlySet<number>;
}

/**
 * The width that a text was broken to: the longest line that a small letter, or one of a script without capitals, goes
 * on from. Null for a text in which a line is a paragraph: where most of it does not stand in lines that long, where
 * the next line's first word would often have fitted, or where lines end as sentences do.
 */
function wrappingOf(raw: readonly RawLine[]): Wrapping | null {
  const goesOn = (line: RawLine, index: number): boolean => {
    const next = raw[index + 1];
    return (
      next?.opensGroup === false &&
      !endsSentence(line.text) &&
      startsInSentence(next.text) &&
      line.text.length <= widest
    );
  };
  const width = Math.max(0, ...raw.filter(goesOn).map(({ text }) => text.length));
  if (width < narrowest) return null;

  const lines = new Set(
    paragraphsIn(raw).flatMap((group) => (isBroken(raw, group, width) ? group : [])),
  );
  const joined = [...lines].filter((index) => lines.has(index - 1) && runsOn(raw, index, width));
  const open = joined.filter((index) => !endsSentence(raw[index - 1]?.text ?? ''));
  const small = joined.filter((index) => startsInSentence(raw[index]?.text ?? ''));
  const characters = (of: Iterable<number>): number =>
    [...of].reduce((sum, index) => sum + (raw[index]?.text.length ?? 0), 0);
  const short = [...raw.keys()].filter((index) => !lines.has(index));
  return joined.length >= fewest &&
    characters(lines) * (1 - mostOfIt) >=
      characters(short.filter((index) => isLong(raw[index]))) * mostOfIt &&
    open.length >= mostlyOpen * joined.length &&
    small.length >= oftenSmall * joined.length
    ? { width, lines }
    : null;
}

/** Whether a line is one that tells of paragraphs: verse, labels and heads are shorter. */
function isLong(line: RawLine | undefined): boolean {
  return (line?.text.length ?? 0) >= narrowest;
}

/** The positions of the lines of each group that stands between blank lines or is parted by its indent. */
function paragraphsIn(raw: readonly RawLine[]): number[][] {
  const groups: number[][] = [];
  raw.forEach((line, index) => {
    const open = groups.at(-1);
    if (
      open === undefined ||
      line.opensGroup ||
      isIndented(raw, index) ||
      opensItem.test(line.text)
    ) {
      groups.push([index]);
    } else open.push(index);
  });
  return groups;
}

/** Whether all but few lines of a group are as full as they can be, its head and its last line apart. */
function isBroken(raw: readonly RawLine[], group: readonly number[], width: number): boolean {
  const first = group.findIndex((index) => isFilled(raw, index + 1, width));
  const inside = group.slice(first + 1);
  const full = inside.filter((index) => isFilled(raw, index, width));
  return first >= 0 && inside.length > 0 && full.length >= mostlyFull * inside.length;
}

/** Whether a line goes on with the paragraph of the line above it. */
function runsOn(raw: readonly RawLine[], index: number, width: number): boolean {
  const line = raw[index];
  const above = raw[index - 1];
  if (line === undefined || above === undefined || line.opensGroup) return false;
  if (above.text.length > width + slack || opensItem.test(line.text) || isIndented(raw, index))
    return false;
  return isFilled(raw, index, width) || (!endsSentence(above.text) && /^\p{Ll}/u.test(line.text));
}

/** Whether the line's first word would not have fitted on the line above it. */
function isFilled(raw: readonly RawLine[], index: number, width: number): boolean {
  const above = raw[index - 1]?.text.length ?? 0;
  const word = firstWord(raw[index]?.text ?? '').length;
  return above <= width + slack && above + 1 + word > width;
}

function firstWord(text: string): string {
  return withoutSpaces.test(text) ? text.slice(0, 2) : (/^\S+/u.exec(text)?.[0] ?? '');
}

/** An item of a list begins a paragraph. */
const opensItem = /^(?:[-*•]\s|\d{1,3}[.)]\s)/u;

/** So many lines an item of a list may have. */
const longestItem = 20;

/** Whether a line begins a paragraph by standing further in than the line above or below. An item's own lines do not. */
function isIndented(raw: readonly RawLine[], index: number): boolean {
  const line = raw[index];
  const above = raw[index - 1];
  const below = raw[index + 1];
  if (line === undefined || above === undefined) return false;
  const standsIn =
    line.indent > above.indent || (below?.opensGroup === false && below.indent < line.indent);
  if (!standsIn) return false;
  const outer = raw
    .slice(Math.max(0, index - longestItem), index)
    .findLast(({ indent }) => indent < line.indent);
  return outer === undefined || !opensItem.test(outer.text);
}

/** The start of a text in a script that puts no space between words. */
const withoutSpaces =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uff0f]/u;

/** Whether a line could stand amid a sentence: it begins with a small letter, or with one of a script without capitals. */
function startsInSentence(text: string): boolean {
  return /^[^\p{L}\p{N}]*[\p{Ll}\p{Lo}]/u.test(text);
}

/** What stands between two lines of one paragraph: nothing behind a hyphen, or between letters that know no space. */
function glue(above: string, below: string): string {
  const isHyphenated = /[\p{L}\p{N}][-\u2010\u00ad]$/u.test(above);
  const last = /.$/u.exec(above)?.[0] ?? '';
  return isHyphenated || (withoutSpaces.test(last) && withoutSpaces.test(below)) ? '' : ' ';
}
