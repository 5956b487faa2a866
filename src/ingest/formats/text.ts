import type { Document, Line } from '../document.ts';
import { endsSentence } from '../clues.ts';
import { datesIn } from '../../text/dates.ts';
import { splitLines } from '../lines.ts';
import { byline } from '../marks.ts';

/** A non-blank line as it stands in the file. */
interface RawLine {
  number: number;
  text: string;
  indent: number;
  opensGroup: boolean;
  /** Whether it begins a paragraph by what it says or how far in it stands, if not by a blank line. */
  opensParagraph: boolean;
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
    if (wrapping?.lines.has(index) === true && before && open && runsOn(raw, index, wrapping)) {
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
  const lines = splitLines(text).flatMap((raw, index) => {
    const trimmed = raw.trim();
    const line = { number: index + 1, text: trimmed, indent: raw.search(/\S/), opensGroup };
    opensGroup = trimmed === '';
    return opensGroup ? [] : [line];
  });
  return lines.map((line, index) => ({
    ...line,
    opensParagraph: opensItem.test(line.text) || isIndented(lines, index) || isOfHead(line.text),
  }));
}

/** No program and no person breaks text into longer lines, or into shorter ones. */
const widest = 100;
const narrowest = 40;

/** By so many characters a line may be longer than the longest that a small letter goes on from. */
const slack = 4;

/** The share of the lines that surely go on which are as full as they can be. Verse that goes on without a stop has fewer. */
const nearlyAll = 0.9;

/** The share of the paragraphs whose last line ends a sentence or is short: headlines may be broken too. Verse without stops has none. */
const mostlyClosed = 0.5;

/** The share of the paragraphs' characters in broken ones from which on a text counts as broken into lines. */
const mostOfIt = 0.5;

/** The share of a group's lines that are as full as they can be; the rest is for programs that even lines out. Verse has fewer. */
const mostlyFull = 0.8;

/** The share of them that end amid a sentence: by chance one line in six ends with one. */
const mostlyOpen = 0.7;

/** The share that goes on with a small letter: fewer in German, which has many capitals. */
const oftenSmall = 0.3;

/** A program that evens lines out leaves them no shorter than this share of the longest. */
const evened = 0.8;

/** The share of the paragraphs whose last line is shorter than that, if there are several: by chance most. Verse has fewer. */
const oftenShort = 0.2;
const several = 4;

/** A way to break text into lines of a width. */
interface Way {
  /** Fewer lines that go on in the next prove nothing. */
  fewest: number;
  /** The width that lines show which surely go on in the next line. */
  widthOf: (broken: readonly string[]) => number;
  /** Whether a line is as full as this way leaves it before the text of the next line. */
  isFull: (text: string, next: string, width: number) => boolean;
}

const longest = (lines: readonly string[]): number =>
  Math.max(0, ...lines.map(({ length }) => length));

/** The ways in which programs break text, the commonest first. */
const ways: readonly Way[] = [
  // Before the word that would pass the width.
  {
    fewest: 2,
    widthOf: longest,
    isFull: (text, next, width) =>
      text.length <= width + slack && text.length + 1 + firstWord(next).length > width,
  },
  // Behind the word that reaches the width.
  {
    fewest: 6,
    widthOf: (broken) => longest(broken.map(withoutLastWord)) + 1,
    isFull: (text, _next, width) => text.length >= width && withoutLastWord(text).length < width,
  },
  // Where the lines of a paragraph come out most even.
  {
    fewest: 20,
    widthOf: longest,
    isFull: (text, _next, width) => text.length <= width + slack && text.length >= evened * width,
  },
];

/** A commoner way accounts by chance for some lines that were broken in another: the other for so many times as many. */
const clearlyMore = 1.1;

/** How a text was broken into lines. */
interface Wrapping {
  /** Whether the line of this position begins because the one above it is full. */
  isFilled: (index: number) => boolean;
  /** The longest line that surely goes on in the next. */
  longest: number;
  /** The lines of the groups that were broken. */
  lines: ReadonlySet<number>;
}

/**
 * How a text was broken into lines, its width taken from those that a small letter, or one of a script without capitals,
 * goes on from. Null for a text in which a line is a paragraph: where most of it does not stand in lines that full, or
 * where lines end as sentences do.
 */
function wrappingOf(raw: readonly RawLine[]): Wrapping | null {
  const goesOn = (index: number): boolean => {
    const [line, next] = [raw[index], raw[index + 1]];
    return (
      line !== undefined &&
      next?.opensGroup === false &&
      !next.opensParagraph &&
      !endsSentence(line.text) &&
      startsInSentence(next.text) &&
      line.text.length <= widest
    );
  };
  const broken = [...raw.keys()].filter(goesOn);
  const texts = broken.map((index) => raw[index]?.text ?? '');
  const wrappings = ways.flatMap((way) => {
    const width = way.widthOf(texts);
    if (width < narrowest) return [];
    const isFilled = (index: number): boolean => {
      const [above, line] = [raw[index - 1], raw[index]];
      return above !== undefined && line !== undefined && way.isFull(above.text, line.text, width);
    };
    const groups = paragraphsIn(raw).filter((group) => isBroken(group, isFilled));
    const wrapping = { isFilled, longest: longest(texts), lines: new Set(groups.flat()) };
    const long = broken.filter((index) => isLong(raw[index]));
    const full = long.filter((index) => isFilled(index + 1));
    const last = groups.map((group) => raw[group.at(-1) ?? -1]?.text ?? '');
    return full.length >= nearlyAll * long.length &&
      endAsParagraphs(last, wrapping.longest) &&
      isMostOf(raw, wrapping, way.fewest)
      ? [wrapping]
      : [];
  });
  return wrappings.reduce<Wrapping | null>(
    (best, one) => (one.lines.size > clearlyMore * (best?.lines.size ?? 0) ? one : best),
    null,
  );
}

/** Whether the last lines of groups are such as paragraphs have: most end a sentence or are short, and some are short. */
function endAsParagraphs(last: readonly string[], width: number): boolean {
  const short = last.filter(({ length }) => length < evened * width);
  const closed = last.filter((text) => text.length < evened * width || endsSentence(text));
  return (
    closed.length >= mostlyClosed * last.length &&
    (last.length < several || short.length >= oftenShort * last.length)
  );
}

/** Whether most of a text stands in broken lines, and they end and begin as lines amid sentences do. */
function isMostOf(raw: readonly RawLine[], wrapping: Wrapping, fewest: number): boolean {
  const { lines } = wrapping;
  const joined = [...lines].filter((index) => lines.has(index - 1) && runsOn(raw, index, wrapping));
  const open = joined.filter((index) => !endsSentence(raw[index - 1]?.text ?? ''));
  const small = joined.filter((index) => startsInSentence(raw[index]?.text ?? ''));
  const characters = (of: Iterable<number>): number =>
    [...of].reduce((sum, index) => sum + (raw[index]?.text.length ?? 0), 0);
  const short = [...raw.keys()].filter((index) => !lines.has(index));
  return (
    joined.length >= fewest &&
    characters(lines) * (1 - mostOfIt) >=
      characters(short.filter((index) => isLong(raw[index]))) * mostOfIt &&
    open.length >= mostlyOpen * joined.length &&
    small.length >= oftenSmall * joined.length
  );
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
    if (open === undefined || line.opensGroup || line.opensParagraph) groups.push([index]);
    else open.push(index);
  });
  return groups;
}

/** Whether all but few lines of a group are as full as they can be, its head and its last line apart. */
function isBroken(group: readonly number[], isFilled: Wrapping['isFilled']): boolean {
  const first = group.findIndex((index) => isFilled(index + 1));
  const inside = group.slice(first + 1);
  const full = inside.filter(isFilled);
  return first >= 0 && inside.length > 0 && full.length >= mostlyFull * inside.length;
}

/** Whether a line goes on with the paragraph of the line above it. */
function runsOn(raw: readonly RawLine[], index: number, wrapping: Wrapping): boolean {
  const line = raw[index];
  const above = raw[index - 1];
  if (line === undefined || above === undefined) return false;
  if (line.opensGroup || line.opensParagraph) return false;
  if (wrapping.isFilled(index)) return true;
  return (
    above.text.length <= wrapping.longest + slack &&
    !endsSentence(above.text) &&
    /^\p{Ll}/u.test(line.text)
  );
}

function firstWord(text: string): string {
  return withoutSpaces.test(text) ? text.slice(0, 2) : (/^\S+/u.exec(text)?.[0] ?? '');
}

function withoutLastWord(text: string): string {
  return withoutSpaces.test(text) ? text.slice(0, -2) : text.replace(/(?<!\S)\S+$/u, '').trimEnd();
}

/** An item of a list begins a paragraph. */
const opensItem = /^(?:[-*•]\s|\d{1,3}[.)]\s)/u;

/** So many lines an item of a list may have. */
const longestItem = 20;

/** Whether a line begins a paragraph by standing further in than the line above or below. An item's own lines do not. */
function isIndented(raw: readonly Omit<RawLine, 'opensParagraph'>[], index: number): boolean {
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

/** So many letters stand beside a date at most: "Published", "Updated:". */
const besideDate = 12;

/** Whether a short line says who wrote the text, or when: it stands under a headline that may be as long as a line. */
function isOfHead(text: string): boolean {
  if (text.length >= narrowest || !/^[\p{Lu}\p{N}]/u.test(text) || endsSentence(text)) return false;
  const [date] = datesIn(text, null);
  return (
    byline(text) !== null ||
    (date !== undefined && text.length - (date.end - date.start) <= besideDate)
  );
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
