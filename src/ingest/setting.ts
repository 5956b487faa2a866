import type { Clues } from './clues.ts';
import { byline } from './marks.ts';

/** A line in its setting: what it is worth beside its neighbours and in the whole. */
export interface Placed extends Clues {
  /** Whether the document's paragraphs stand apart, each between blank lines. */
  isApart: boolean;
  /** Whether it is running text that stands as the document's paragraphs do. */
  isSound: boolean;
  /** The share of the document's running text that stands above it, and below it. */
  above: number;
  below: number;
  /** The share of its longer words that the document's running text uses elsewhere. */
  overlap: number;
  /** How many lines of the document say the same. */
  times: number;
  /** Whether it is a mark of a head: a date, or who wrote the text. */
  isHeadMark: boolean;
  /** How many lines below it the next mark of a head stands. */
  toHeadMark: number;
  /** How many lines above it a label over links stands, if it belongs to that label. */
  underLabel: number;
  /** Whether a sign that a story is over stands above it, and little running text below that. */
  isOver: boolean;
  /** Whether hardly any line of the document is a page's: few signs of chrome, few short lines amid others. */
  isClean: boolean;
  /** Whether the document has few lines in all, so that its first and last paragraphs are most of it. */
  isShort: boolean;
  before: Placed | undefined;
  after: Placed | undefined;
}

/** Where this share of the paragraphs stands between blank lines, all are taken to. */
const mostStand = 0.6;

/** No more of the lines than this, or three, are a page's where a text was saved by itself. */
const mostOfPages = 0.12;

const fewLines = 12;

/** No more of the running text than this stands below the end of a story. */
const restAtEnd = 0.2;

/** Words long enough to tell what a text is about; pairs of signs in scripts without spaces. */
const telling =
  /[\p{L}\p{M}]{4,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}/gu;

/** Looks at each line of a document among the others. Linear in the document's words. */
export function place(lines: readonly Clues[]): Placed[] {
  const running = lines.filter((line) => line.isProse && line.sign === null);
  const isApart =
    running.length > 1 &&
    running.filter(({ stands }) => stands).length >= mostStand * running.length;
  const ofPages = lines.filter(
    ({ sign, words, stands, endsSentence }) =>
      sign !== null || (isApart && words < 8 && !stands && !endsSentence),
  );
  const isClean = ofPages.length <= Math.max(3, mostOfPages * lines.length);
  const placed = lines.map((line): Placed => ({
    ...line,
    isApart,
    isSound: line.isProse && line.sign === null && (line.stands || !isApart),
    isHeadMark: !line.isProse && (line.dates.length > 0 || byline(line.text) !== null),
    above: 0,
    below: 0,
    overlap: 0,
    times: 1,
    toHeadMark: Infinity,
    underLabel: Infinity,
    isOver: false,
    isClean,
    isShort: lines.length <= fewLines,
    before: undefined,
    after: undefined,
  }));
  placed.forEach((line, index) => {
    line.before = placed[index - 1];
    line.after = placed[index + 1];
  });
  placeText(placed);
  countSame(placed);
  placeMarks(placed);
  return placed;
}

function placeText(lines: readonly Placed[]): void {
  const weight = (line: Placed): number => (line.isSound ? line.words : 0);
  const total = Math.max(
    1,
    lines.reduce((sum, line) => sum + weight(line), 0),
  );
  let read = 0;
  const uses = new Map<string, number>();
  const words = lines.map(({ same }) => new Set(same.match(telling)));
  lines.forEach((line, index) => {
    line.above = read / total;
    read += weight(line);
    line.below = 1 - read / total;
    if (line.isSound)
      for (const word of words[index] ?? []) uses.set(word, (uses.get(word) ?? 0) + 1);
  });
  lines.forEach((line, index) => {
    const own = [...(words[index] ?? [])];
    const elsewhere = own.filter((word) => (uses.get(word) ?? 0) > Number(line.isSound));
    line.overlap = own.length === 0 ? 0 : elsewhere.length / own.length;
  });
}

function countSame(lines: readonly Placed[]): void {
  const times = new Map<string, number>();
  for (const { same } of lines) times.set(same, (times.get(same) ?? 0) + 1);
  for (const line of lines) line.times = times.get(line.same) ?? 1;
}

function placeMarks(lines: readonly Placed[]): void {
  let toHeadMark = Infinity;
  for (const line of lines.toReversed()) {
    line.toHeadMark = toHeadMark;
    toHeadMark = line.isHeadMark ? 1 : toHeadMark + 1;
  }
  let label = Infinity;
  let isOver = false;
  for (const line of lines) {
    line.isOver = isOver;
    if (line.sign?.ends === true && line.below <= restAtEnd) isOver = true;
    if (line.sign?.heads === true) label = 0;
    else {
      // A label and its links make one group; or the label stands alone and the group below it is theirs.
      label = line.isProse || (line.opensGroup && label > 0) ? Infinity : label + 1;
      line.underLabel = label;
    }
  }
}
