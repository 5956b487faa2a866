import { nameAt, type Entry } from '../gazetteer.ts';
import type { Reading, Span } from '../text.ts';
import { opening } from './words.ts';

/** A word of a block: letters and digits without a break. */
export interface Word extends Span {
  text: string;
  /** Whether it begins with a capital. */
  isCapital: boolean;
  /** Whether nothing stands before it in its sentence, clause in quotation marks or line. */
  isFirst: boolean;
}

/** A block taken apart for the search of places. */
export interface Words {
  block: Reading;
  words: readonly Word[];
  /** Whether it is set like a headline, nearly all words with capitals and no full stop. */
  isTitle: boolean;
  /** Whether it has no small letters. */
  isShouted: boolean;
}

/** A known name where it stands in a block. */
export interface Sight extends Span {
  in: Words;
  /** The name as it stands there. */
  text: string;
  /** The number of its first word, and of the one after its last. */
  first: number;
  next: number;
  entries: readonly [Entry, ...Entry[]];
}

const capital = /^\p{Lu}/u;

/** Takes a block apart. */
export function wordsOf(block: Reading): Words {
  const starts = new Set(block.sentences.map(({ start }) => start));
  let end = 0;
  let isOpen = true;
  const words = [...block.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match): Word => {
    const start = match.index;
    const [text] = match;
    const gap = block.text.slice(end, start);
    isOpen = end === 0 || /["“”«»‘:;\n•()[\]—–]/u.test(gap) || between(starts, end, start);
    end = start + text.length;
    return { text, start, end, isCapital: capital.test(text), isFirst: isOpen };
  });
  const long = words.filter(({ text }) => text.length > 3);
  const isTitle =
    long.length >= 3 &&
    !/[.!?…]['"’”)]*$/u.test(block.text.slice(-6)) &&
    long.filter((word) => word.isCapital).length > 0.7 * long.length;
  return { block, words, isTitle, isShouted: !/\p{Ll}/u.test(block.text) };
}

/** No gap between two words that matters is longer. */
const longestGap = 8;

function between(starts: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = Math.max(from, to - longestGap); at <= to; at++) if (starts.has(at)) return true;
  return false;
}

/** All known names of a block, none overlapping. */
export function sightsIn(within: Words): Sight[] {
  const { block, words } = within;
  const sights: Sight[] = [];
  for (let first = 0; first < words.length;) {
    const word = words[first];
    const named = word?.isCapital ? nameAt(block.text, word.start) : null;
    let next = first + 1;
    if (word && named) {
      while ((words[next]?.start ?? Infinity) < named.end) next++;
      const { start } = word;
      const { end, entries } = named;
      sights.push({
        in: within,
        start,
        end,
        text: block.text.slice(start, end),
        first,
        next,
        entries,
      });
    }
    first = next;
  }
  return sights;
}

/** The capitalised word that a name goes on from, if there is one: "Michael" before "Jordan". */
export function nameBefore({
  in: { block, words },
  first,
  start,
}: Pick<Sight, 'in' | 'first' | 'start'>): Word | null {
  const before = words[first - 1];
  if (!before?.isCapital || !/^(?:[ \u00a0]|-)$/u.test(block.text.slice(before.end, start)))
    return null;
  // "US-China": two places, not one name.
  if (block.text[start - 1] === '-' && nameAt(block.text, before.start)?.end === before.end)
    return null;
  return before.isFirst && opening.has(before.text) ? null : before;
}

/** The capitalised word that a name goes on with: "Celtics" after "Boston". */
export function nameAfter({
  in: { block, words },
  next,
  end,
}: Pick<Sight, 'in' | 'next' | 'end'>): Word | null {
  const after = words[next];
  return after?.isCapital && /^[ \u00a0]$/u.test(block.text.slice(end, after.start)) ? after : null;
}

/** The word before a name, where only a space parts them. */
export function wordBefore({ in: { block, words }, first, start }: Sight): Word | null {
  const before = words[first - 1];
  return before && /^[ \u00a0]$/u.test(block.text.slice(before.end, start)) ? before : null;
}

/** The word after a name, where only a space parts them. */
export function wordAfter({ in: { block, words }, next, end }: Sight): Word | null {
  const after = words[next];
  return after && /^[ \u00a0]$/u.test(block.text.slice(end, after.start)) ? after : null;
}
