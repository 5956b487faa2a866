import { endsInAbbreviation } from '../../text/sentences.ts';
import type { Reading, Span } from '../text.ts';
import { markedIn, type Marked } from './marks.ts';

/** A word, a sign, or all that stands between two quotation marks: the narrator's text in its smallest parts. */
export interface Token extends Span {
  kind: 'word' | 'sign' | 'marked';
  text: string;
  lower: string;
  /** For what stands between marks: where, in the block. */
  marked: Marked | null;
}

/** A sentence of the narrator, in which a quotation is one token whatever it holds. */
export type Frame = readonly Token[];

/** A line of a block. All offsets count into the block's text. */
export interface Line {
  block: Reading;
  start: number;
  end: number;
  frames: readonly Frame[];
}

const wordOrSign =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’‑&/-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[^\s\p{L}\p{N}]/gu;
const letter = /^[\p{L}\p{N}]/u;

/** The lines of the blocks in which somebody may be quoted: of all but headings and tables. */
export function linesOf(blocks: readonly Reading[]): Line[] {
  let isHeld = false;
  return blocks.flatMap((block, index) => {
    if (block.kind === 'heading' || block.kind === 'table') return [];
    const texts = block.text.split('\n');
    let start = 0;
    return texts.map((text, place) => {
      const offset = start;
      start += text.length + 1;
      const next = texts[place + 1] ?? blocks[index + 1]?.text.split('\n', 1)[0] ?? '';
      const found = markedIn(text, next, isHeld);
      isHeld = found.at(-1)?.goesOn ?? false;
      const marked = found.map((one) => ({
        from: one.from + offset,
        to: one.to + offset,
        start: one.start + offset,
        end: one.end + offset,
        goesOn: one.goesOn,
      }));
      const line = { start: offset, end: offset + text.length };
      return { block, ...line, frames: framesOf(tokensOf(block.text, line, marked), block.text) };
    });
  });
}

function tokensOf(text: string, line: Span, marked: readonly Marked[]): Token[] {
  const tokens: Token[] = [];
  let from = line.start;
  const narrate = (to: number): void => {
    for (const { 0: part, index } of text.slice(from, to).matchAll(wordOrSign)) {
      tokens.push({
        kind: letter.test(part) ? 'word' : 'sign',
        text: part,
        lower: part.toLowerCase().replaceAll('’', "'"),
        start: from + index,
        end: from + index + part.length,
        marked: null,
      });
    }
  };
  for (const one of marked) {
    narrate(one.from);
    const words = text.slice(one.start, one.end);
    tokens.push({
      kind: 'marked',
      text: words,
      lower: '',
      start: one.from,
      end: one.to,
      marked: one,
    });
    from = one.to;
  }
  narrate(line.end);
  return tokens;
}

/** Parts tokens into sentences, by full stops that end no abbreviation, in the marks or out of them. */
function framesOf(tokens: readonly Token[], text: string): Frame[] {
  const frames: Token[][] = [];
  let frame: Token[] = [];
  tokens.forEach((token, index) => {
    frame.push(token);
    const next = tokens[index + 1];
    if (next === undefined || !endsSentence(token, next, text)) return;
    frames.push(frame);
    frame = [];
  });
  if (frame.length > 0) frames.push(frame);
  return frames;
}

function endsSentence(token: Token, next: Token, text: string): boolean {
  const opens =
    next.kind === 'marked'
      ? /^[\p{Lu}\p{N}[(…]/u.test(next.text)
      : /^[\p{Lu}\p{N}]/u.test(next.text);
  if (!opens) return false;
  if (token.kind === 'marked') return /[.?!…][)\]]?$/u.test(token.text);
  if (token.kind === 'word' || !/[.?!…]/u.test(token.text)) return false;
  return (
    text.charAt(token.end).trim() === '' &&
    !(token.text === '.' && endsInAbbreviation(text.slice(Math.max(0, token.end - 30), token.end)))
  );
}
