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
  const width = wrapWidth(raw);
  const lines: Line[] = [];
  raw.forEach((line, index) => {
    const before = raw[index - 1];
    const open = lines.at(-1);
    if (width !== null && before && open && runsOn(raw, index, width)) {
      open.text += glue(before.text, line.text) + line.text;
      open.numbers = [...open.numbers, line.number];
    } else {
      lines.push({ numbers: [line.number], text: line.text, opensGroup: line.opensGroup });
    }
  });
  return { lines, stated: {}, language: null, accounted: [] };
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
const fewest = 3;

/** The share of a text's characters in paragraphs of several lines from which on it counts as broken into lines. */
const mostOfIt = 0.5;

/** The share of such lines that are as full as they can be; the rest is for programs that even lines out. */
const mostlyFull = 0.85;

/** The share of them that end amid a sentence: by chance one line in six ends with one. */
const mostlyOpen = 0.7;

/**
 * The width that a text was broken to: the longest line that a small letter, or one of a script without capitals, goes
 * on from. Null for a text in which a line is a paragraph: where most of it does not stand in lines that long, where
 * the next line's first word would often have fitted, or where lines end as sentences do.
 */
function wrapWidth(raw: readonly RawLine[]): number | null {
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

  const joined = raw.flatMap((line, index) => (runsOn(raw, index, width) ? [{ line, index }] : []));
  const ends = joined.flatMap(({ index }) => raw[index - 1] ?? []);
  const inParagraphs = new Set(joined.flatMap(({ index }) => [raw[index - 1], raw[index]]));
  const characters = (lines: Iterable<RawLine | undefined>): number =>
    [...lines].reduce((sum, line) => sum + (line?.text.length ?? 0), 0);
  const isFull = joined.filter(({ index }) => isFilled(raw, index, width)).length;
  const isOpen = ends.filter(({ text }) => !endsSentence(text)).length;
  return joined.length >= fewest &&
    characters(inParagraphs) >= mostOfIt * characters(raw) &&
    isFull >= mostlyFull * joined.length &&
    isOpen >= mostlyOpen * joined.length &&
    joined.filter(({ line }) => startsInSentence(line.text)).length >= joined.length / 2
    ? width
    : null;
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
