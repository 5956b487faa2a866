import type { Span } from '../text.ts';

/** Words between quotation marks, without them and without white space at their ends. */
export interface Marked extends Span {
  /** Where the opening mark stands. */
  from: number;
  /** Where the closing mark ends: the line's end where the next line goes on with the same words. */
  to: number;
  /** Whether the next line goes on: its words have an opening mark of their own, and these no closing one. */
  goesOn: boolean;
}

type Side = 'opens' | 'closes' | 'either';

/** What a mark pairs with, and which side it is made for. */
type Glyph = readonly [family: string, side: Side];

const glyphs = new Map<string, Glyph>([
  ['"', ['double', 'either']],
  ['＂', ['double', 'either']],
  ["''", ['double', 'either']],
  // As agencies' wires have it: two single ones, bent.
  ['’’', ['double', 'closes']],
  ['‘‘', ['double', 'opens']],
  ['``', ['double', 'opens']],
  ['“', ['double', 'opens']],
  ['„', ['double', 'opens']],
  ['‟', ['double', 'opens']],
  ['”', ['double', 'closes']],
  ["'", ['single', 'either']],
  ['‘', ['single', 'opens']],
  ['‚', ['single', 'opens']],
  ['‛', ['single', 'opens']],
  ['’', ['single', 'closes']],
  ['«', ['guillemet', 'opens']],
  ['»', ['guillemet', 'closes']],
  ['‹', ['angle', 'opens']],
  ['›', ['angle', 'closes']],
  ['「', ['corner', 'opens']],
  ['」', ['corner', 'closes']],
  ['『', ['white corner', 'opens']],
  ['』', ['white corner', 'closes']],
]);

const glyph = /``|''|’’|‘‘|["＂“”„‟'‘’‚‛«»‹›「」『』]/gu;

/** What may stand before an opening mark, besides the line's start. */
const beforeOpening = /[\s([{<:\-–—―/“„‘«"'…]/u;
/** What may stand after a closing mark, besides the line's end. */
const afterClosing = /[\s)\]}>.,;:?!\-–—―/”’»"'…]/u;
const letter = /[\p{L}\p{N}]/u;
const stop = /[.,;:?!…\-–—]/u;

/** Words that begin with an apostrophe. */
const elision =
  /^(?:\d0s|n(?:['’]|\b)|(?:em|til|tis|twas|twere|cause|cos|coz|bout|round|nuff|tude)\b)/iu;

/** A mark on a line: which sides the signs around it allow. */
interface Sign {
  at: number;
  end: number;
  mark: string;
  family: string;
  side: Side;
  canOpen: boolean;
  canClose: boolean;
  /** Whether a closing mark may as well be an apostrophe: the senators’ plan, singin’. */
  isDoubtful: boolean;
}

function signsOf(line: string): Sign[] {
  const signs: Sign[] = [];
  for (const { 0: mark, index: at } of line.matchAll(glyph)) {
    const end = at + mark.length;
    const before = line.charAt(at - 1);
    const after = line.charAt(end);
    const [family, side] = glyphs.get(mark) ?? ['double', 'either'];
    const isApostrophe = family === 'single' && letter.test(before) && letter.test(after);
    if (
      isApostrophe ||
      (mark === '"' && /\d['’]\d{1,2}$/u.test(line.slice(Math.max(0, at - 5), at)))
    )
      continue;
    const isElision = family === 'single' && mark !== '‚' && elision.test(line.slice(end, end + 8));
    signs.push({
      at,
      end,
      mark,
      family,
      side,
      canOpen:
        !isElision &&
        (before === '' || beforeOpening.test(before)) &&
        after !== '' &&
        !/[\s,;:?!)\]}]/u.test(after),
      canClose:
        before !== '' && !/[\s([{]/u.test(before) && (after === '' || afterClosing.test(after)),
      isDoubtful:
        family === 'single' &&
        /(?:s|[a-z]in|\b[on])$/iu.test(line.slice(Math.max(0, at - 3), at)) &&
        /^(?:$|\s)/u.test(after),
    });
  }
  return signs;
}

/**
 * For each sign whether, of its family, the next one that leaves no doubt closes: then the doubtful ones before are
 * apostrophes.
 */
function closesLater(signs: readonly Sign[]): boolean[] {
  const later: boolean[] = [];
  let closes = false;
  for (const sign of signs.toReversed()) {
    later.push(closes);
    if (sign.family === 'single' && !sign.isDoubtful) closes = sign.canClose && !sign.canOpen;
  }
  return later.reverse();
}

function closesInches(line: string, sign: Sign, next: Sign | undefined): boolean {
  return (
    sign.mark === '"' &&
    /\d/.test(line.charAt(sign.at - 1)) &&
    next?.mark === '"' &&
    next.canClose &&
    !next.canOpen
  );
}

/**
 * Finds the words between quotation marks on a line, the outermost only: straight and curly marks, single and double,
 * guillemets, „low“ and 「corner」 ones, also where both are of different make. A mark without its counterpart is passed
 * over, unless the next line goes on with one of its kind, or it opens a sentence after others that are quoted: then
 * the words run to the line's end.
 *
 * @param line one line of text
 * @param next the line that follows, '' for none
 * @param isHeld whether the line before goes on with this one
 * @returns offsets into the line, in its order; linear in its length
 */
export function markedIn(line: string, next: string, isHeld = false): Marked[] {
  const signs = signsOf(line);
  const later = closesLater(signs);
  /** At most one of each family. */
  const open: Sign[] = [];
  const [held] = isHeld ? signs.filter(({ family }) => family !== 'single') : [];
  if (held !== undefined && closesOnly(held)) open.push({ ...held, at: 0, end: 0 });
  const pairs: { opening: Sign; closing: Sign }[] = [];
  const close = (closing: Sign): void => {
    const place = open.findIndex(({ family }) => family === closing.family);
    const [opening] = open.splice(place);
    if (opening !== undefined) pairs.push({ opening, closing });
  };
  const start = (opening: Sign): void => {
    const place = open.findIndex(({ family }) => family === opening.family);
    if (place >= 0) open.splice(place);
    open.push(opening);
  };

  signs.forEach((sign, index) => {
    const { family, side, canOpen, canClose } = sign;
    const opening = open.find((one) => one.family === family);
    if (opening === undefined) {
      if (
        side === 'opens'
          ? canOpen || family !== 'single'
          : canOpen && !(side === 'closes' && (canClose || family === 'single'))
      )
        start(sign);
    } else if (family === 'single') {
      if (canOpen && !canClose && side !== 'closes') start(sign);
      else if (canClose && !(sign.isDoubtful && later[index] === true)) close(sign);
    } else if (side === 'opens') {
      if (/[„»›]/u.test(opening.mark) && sign.mark !== '„') close(sign);
      else if (canClose && !canOpen) close(sign);
      else start(sign);
    } else if (side === 'either' && canOpen && !canClose) start(sign);
    else if (!closesInches(line, sign, signs[index + 1])) close(sign);
  });

  const found = pairs.map(({ opening, closing }) => ({
    opening,
    from: opening.at,
    to: closing.end,
    ...trimmed(line, opening.end, closing.at),
    goesOn: false,
  }));
  const goesOn = familyThatGoesOn(next);
  const unclosed =
    open.find(({ family }) => family === goesOn) ??
    (pairs.length > 0 ? open.find((sign) => isForgotten(line, sign)) : undefined);
  if (unclosed !== undefined)
    found.push({
      opening: unclosed,
      from: unclosed.at,
      to: line.length,
      ...trimmed(line, unclosed.end, line.length),
      goesOn: unclosed.family === goesOn,
    });
  return outermost(line, found);
}

/** Whether a closing mark is likely to have been left out: a new sentence is quoted, up to the line's end. */
function isForgotten(line: string, { at, end, family, canClose }: Sign): boolean {
  return (
    family !== 'single' &&
    !canClose &&
    /[.?!,:]\s$/u.test(line.slice(Math.max(0, at - 2), at)) &&
    /^\p{Lu}/u.test(line.slice(end, end + 2)) &&
    /[.?!…]\s*$/u.test(line.slice(-3)) &&
    line.length - end > 25
  );
}

/** The family of the mark that a line opens with, or else closes with before it opens any. */
function familyThatGoesOn(line: string): string | undefined {
  const signs = signsOf(line);
  const [first] = signs;
  if (first?.at === line.length - line.trimStart().length)
    return first.canOpen || first.side === 'opens' ? first.family : undefined;
  const held = signs.find(({ family }) => family !== 'single');
  return held !== undefined && closesOnly(held) ? held.family : undefined;
}

function closesOnly({ side, canOpen, canClose }: Sign): boolean {
  return side !== 'opens' && canClose && !canOpen;
}

function trimmed(line: string, start: number, end: number): Span {
  const words = line.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/**
 * Those that stand in no other. Single marks that hold double ones must end in a stop: else an apostrophe and a
 * possessive (’til … the senators’) would hide what is said between them.
 */
function outermost(line: string, found: (Marked & { opening: Sign })[]): Marked[] {
  found.sort((a, b) => a.from - b.from);
  const kept: Marked[] = [];
  let reached = 0;
  found.forEach(({ opening, ...marked }, index) => {
    if (marked.from < reached || marked.start === marked.end) return;
    const inner = found[index + 1];
    const holdsDouble =
      inner !== undefined && inner.from < marked.to && inner.opening.family === 'double';
    const endsInStop =
      marked.goesOn || stop.test(line.charAt(marked.end - 1)) || stop.test(line.charAt(marked.to));
    if (opening.family === 'single' && holdsDouble && !endsInStop) return;
    reached = marked.to;
    kept.push(marked);
  });
  return kept;
}
