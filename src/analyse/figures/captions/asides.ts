import type { Token } from '../tokens.ts';

/** The tokens of a sentence, or of what stands in it between brackets or dashes, by their place in the whole. */
export interface Part {
  tokens: readonly number[];
  /** Where in the whole it is put in; null for the sentence itself. */
  behind: number | null;
  isBracketed: boolean;
}

/** The most tokens that two dashes hold: more is no aside. */
const longestAside = 30;

/**
 * Takes asides out of a sentence, so that what they part reads on: the sentence without them comes first, then each of
 * them. Square brackets only mark an editor's words and are left out.
 */
export function partsOf(tokens: readonly Token[]): Part[] {
  const ends = pairs(tokens);
  const whole: number[] = [];
  const asides: Part[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const end = ends.get(at);
    const text = tokens[at]?.text ?? '';
    if (end !== undefined) {
      const inner = Array.from({ length: end - at - 1 }, (_, step) => at + 1 + step);
      asides.push({ tokens: inner, behind: at, isBracketed: text === '(' });
      at = end;
    } else if (!/^[[\]]$/.test(text) && !(text === '-' && isDash(tokens, at + 1))) {
      whole.push(at);
    }
  }
  return [{ tokens: whole, behind: null, isBracketed: false }, ...asides];
}

/** The ends of pairs, by their beginnings. A pair in another belongs to its inside. */
function pairs(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let bracket = -1;
  let dashed = -1;
  tokens.forEach((token, at) => {
    const { text } = token;
    if (text === '(' && bracket < 0) bracket = at;
    if (text === ')' && bracket >= 0) {
      if (dashed < bracket) ends.set(bracket, at);
      bracket = -1;
    }
    if (!isDash(tokens, at) || bracket >= 0) return;
    if (dashed >= 0 && at - dashed <= longestAside && tokens[dashed]?.text === text) {
      ends.set(dashed, at);
      dashed = -1;
    } else {
      dashed = at;
    }
  });
  return ends;
}

/** A dash between spaces or, as "--", the second of two hyphens. */
function isDash(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (/^[–—]$/.test(token.text)) return tokens[at + 1]?.joined !== true;
  return token.text === '-' && token.joined && tokens[at - 1]?.text === '-';
}
