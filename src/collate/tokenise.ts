import { wordSegmenter } from '../text/words.ts';

/**
 * Scripts that have no spaces between words; only a dictionary parts them, which passes over what is paid in. With them
 * the kana's sign for a long vowel.
 */
const unspaced =
  '[[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30FC\\uFF70\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]--\\p{Sc}]';

/** The signs that stand for an apostrophe. */
const apostrophes = "'’‘`´＇ʼ";

/**
 * A word; or a run of script without spaces; or what is paid in, the signs of percent and per mille, and a minus, which
 * change what a number says.
 * A full stop or apostrophe between letters, a point or comma between digits belong to the word (UAX #29, WB6 to WB12).
 */
const word = new RegExp(
  `(${unspaced}[${unspaced}\\p{M}\\p{Default_Ignorable_Code_Point}]*)|` +
    `[[\\p{L}\\p{M}\\p{N}]--${unspaced}](?:[[\\p{L}\\p{M}\\p{N}\\p{Default_Ignorable_Code_Point}]--${unspaced}]|` +
    `(?<=\\p{L})[.${apostrophes}](?=\\p{L})|(?<=\\p{N})[.．,，](?=\\p{N}))*|[\\p{Sc}%％‰]|` +
    `(?<=^|[\\s\\(])[\\-−](?=[\\p{Sc}\\p{N}])`,
  'gv',
);

/** The numbers of words met before: a text repeats itself and others. Emptied before it takes memory worth speaking of. */
const met = new Map<string, number>();
const mostMet = 500_000;
/** Longer words would keep the whole text in memory that they were cut from. */
const longestMet = 12;

/**
 * Reads a text as words, each with a number that is the same for the same word in any typography and, but for one pair
 * in four thousand million, for no other.
 *
 * @param visit is told each word's number and its offsets in the text, in UTF-16 code units, the end's exclusive
 */
export function tokenise(
  text: string,
  visit: (token: number, start: number, end: number) => void,
): void {
  word.lastIndex = 0;
  for (let found = word.exec(text); found !== null; found = word.exec(text)) {
    const [whole] = found;
    const start = found.index;
    if (found[1] === undefined) {
      visit(tokenOf(whole), start, start + whole.length);
      continue;
    }
    for (const { segment, index, isWordLike } of wordSegmenter.segment(whole)) {
      if (isWordLike) visit(tokenOf(segment), start + index, start + index + segment.length);
    }
  }
}

/** Whether a word, given by its number, has a digit. */
export function isFigure(token: number): boolean {
  return (token & 1) === 1;
}

function tokenOf(written: string): number {
  const known = met.get(written);
  if (known !== undefined) return known;
  const folded = fold(written);
  const token = ((hash(folded) & ~1) | Number(/\p{N}/u.test(folded))) >>> 0;
  if (met.size >= mostMet) met.clear();
  if (written.length <= longestMet) met.set(written, token);
  return token;
}

/** The vowel points of Hebrew and Arabic, and the stroke that makes an Arabic word longer. */
const points =
  '\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\u0640\\u064B-\\u0652\\u0670';

/** What a word may have or lack: joiners, vowel points, what stands between its letters, the commas of thousands. */
const unspoken = new RegExp(
  `\\p{Default_Ignorable_Code_Point}|[${points}]|(?<=\\p{L})[.${apostrophes}]|,(?=\\p{N}{3}(?!\\p{N}))`,
  'gu',
);

/**
 * What two spellings of one word have in common: compatible characters composed, small letters, nothing unseen. Capitals
 * do not tell ß from ss, nor the two letters i of Turkish without knowing the language: they are one.
 */
export function fold(written: string): string {
  return written
    .replace('−', '-')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/i\u0307|ı/gu, 'i')
    .replace(unspoken, '');
}

/** FNV-1a (Fowler, Noll, Vo) with the last mixing of MurmurHash3 (Appleby), so that all bits of it are even. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(value);
}

/** Spreads a number over 32 bits (MurmurHash3's finaliser). */
export function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
