/** More marks than these on one letter would stand on the lines around it. */
const mostMarks = 2;

/** A letter with its marks, or what stands by itself. */
const clusters = /\P{M}\p{M}*|\p{M}+/gu;

/** What joins or parts letters of scripts whose letters join, and is no letter itself. */
const joiner = /[\u200c\u200d]/u;
const joined = /[\p{Script=Arabic}\p{Script=Syriac}]\p{M}*$/u;

/** What is not itself drawn, even where a font has it: a soft hyphen, a mark of direction. */
const ignorable = /\p{Default_Ignorable_Code_Point}/u;

/** How a word that no font has is told. */
const omission = '…';

/**
 * A text as far as fonts can draw it, in one line. Pictures, signs and what nobody sees are left out, and of marks in mass
 * all but the first; a word with a letter that no font has is left out as a whole, and an ellipsis says so.
 *
 * @param covers whether a font has all of some characters
 * @returns null where more of the letters would be missing than are there, or all: a text in another script
 */
export function drawable(text: string, covers: (characters: string) => boolean): string | null {
  const words: string[] = [];
  let [drawn, missing] = [0, 0];
  for (const word of text
    .toWellFormed()
    .normalize('NFC')
    .split(/[\s\p{Zl}\p{Zp}]+/u)) {
    const letters = countLetters(word);
    const kept = drawableWord(word, covers);
    if (kept === null) missing += letters;
    else drawn += letters;
    const next = kept ?? omission;
    if (next !== '' && !(next === omission && words.at(-1) === omission)) words.push(next);
  }
  return drawn === 0 || missing > drawn ? null : words.join(' ');
}

function countLetters(word: string): number {
  return word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** A word without what is left out; null for one with a letter that no font has. */
function drawableWord(word: string, covers: (characters: string) => boolean): string | null {
  let kept = '';
  for (const [cluster] of word.matchAll(clusters)) {
    const [base = '', ...marks] = cluster;
    if (joiner.test(base)) {
      if (joined.test(kept)) kept += base;
      continue;
    }
    if (ignorable.test(base)) continue;
    const form = [base, base.normalize('NFKC')].find(
      (one) => !/\s/u.test(one) && !/^\p{M}/u.test(one) && Array.from(one).every(covers),
    );
    if (form === undefined) {
      if (/[\p{L}\p{N}]/u.test(base)) return null;
      continue;
    }
    kept += form;
    let letter = Array.from(form).at(-1) ?? '';
    for (const mark of marks.filter((one) => covers(letter + one)).slice(0, mostMarks)) {
      if (!covers(letter + mark)) continue;
      letter += mark;
      kept += mark;
    }
  }
  return kept;
}
