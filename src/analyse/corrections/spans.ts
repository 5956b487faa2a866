import type { Block, Correction, Mention } from '../../story.ts';
import type { Span } from '../text.ts';

/** Why a correction's words are not where it says. */
export type Misplaced =
  /** No block has that id, or the block has not those words; with the ids of the blocks that have them. */
  | { fault: 'no-block' | 'no-words'; elsewhere: readonly string[] }
  /** The words stand in the block, but only so many times. */
  | { fault: 'too-few'; times: number };

/** Where a correction's words stand in its block: as words of their own, or, where they nowhere do, wherever they stand. */
export function spansOf(
  correction: Correction,
  blocks: readonly Pick<Block, 'id' | 'text'>[],
): Mention[] | Misplaced {
  const { drop, correct, add, block: id, nth } = correction;
  const words = folded(drop ?? correct ?? add ?? '');
  const block = blocks.find((one) => one.id === id);
  const spans = block === undefined ? [] : occurrences(folded(block.text), words);
  if (block === undefined || spans.length === 0) {
    const elsewhere = blocks.filter(({ text }) => occurrences(folded(text), words).length > 0);
    return {
      fault: block === undefined ? 'no-block' : 'no-words',
      elsewhere: elsewhere.map((one) => one.id),
    };
  }
  if (nth !== undefined && nth > spans.length) return { fault: 'too-few', times: spans.length };
  return (nth === undefined ? spans : spans.slice(nth - 1, nth)).map(({ start, end }) => ({
    ...{ block: id, start, end },
    text: block.text.slice(start, end),
  }));
}

/** A text as it is typed on any keyboard, as long as it was. */
function folded(text: string): string {
  return text
    .replace(/[‘’‚‛‹›′`]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s/gu, ' ');
}

function occurrences(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (
    let start = text.indexOf(words);
    start !== -1;
    start = text.indexOf(words, start + words.length)
  ) {
    spans.push({ start, end: start + words.length });
  }
  const whole = spans.filter(({ start, end }) => isBoundary(text, start) && isBoundary(text, end));
  return whole.length > 0 ? whole : spans;
}

/** Whether no word goes on at an offset. */
function isBoundary(text: string, at: number): boolean {
  return !/^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
}
