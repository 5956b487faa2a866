/*
 * Words apart, for a search that takes what stands between spaces for a word. Chinese, Japanese, Thai, Lao, Khmer and
 * Burmese are written without: each letter of theirs becomes a word together with the one that follows it, so that any stretch
 * of letters is found by its pairs, with no dictionary that two programs would have to share (CJK bigrams, as in Lucene).
 */

const letter = String.raw`[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\u{ff00}-\u{ff0f}]`;
const unspaced = new RegExp(`^${letter}`, 'v');
const joining = new RegExp(String.raw`^[${letter}&&[\p{L}\p{N}]]`, 'v');
const piece = new RegExp(String.raw`${letter}\p{M}*|[^${letter}\s]+|\s+`, 'gv');
const pair = new RegExp(
  String.raw`^([${letter}&&[\p{L}\p{N}]]\p{M}*)[${letter}&&[\p{L}\p{N}]]\p{M}*$`,
  'v',
);

/** A space of the text where none is understood. */
const space = '␣';

/** A text's words: what stands between white space, and each letter of a script without it with the letter that follows. */
export function wordsOf(text: string): string[] {
  const pieces = text.trim().match(piece) ?? [];
  return pieces.flatMap((here, at) => {
    const after = pieces[at + 1] ?? '';
    if (/^\s/.test(here)) {
      return unspaced.test(pieces[at - 1] ?? '') || unspaced.test(after) ? [space] : [];
    }
    return [joining.test(here) && joining.test(after) ? here + after : here];
  });
}

/** What of a text a word of `wordsOf` stands for. */
export interface ShownWord {
  text: string;
  /** Whether a space parts it from the word before. */
  isApart: boolean;
  /** Whether the word is one of a pair, so that it is found with the one after. */
  isPair: boolean;
}

/** The words of `wordsOf`, as they stood in their text. */
export function shownWords(words: readonly string[]): ShownWord[] {
  return words.map((word, at) => {
    const before = words[at - 1];
    const first = pair.exec(word)?.[1];
    const isApart = before !== undefined && !isJoined(before) && !isJoined(word);
    return { text: word === space ? ' ' : (first ?? word), isApart, isPair: first !== undefined };
  });
}

function isJoined(word: string): boolean {
  return word === space || unspaced.test(word);
}

/** What somebody looks for, as words of `wordsOf`: of a stretch of letters without spaces its pairs alone say it all. */
export function queryWords(text: string): string {
  const words = wordsOf(text);
  return words.filter((word, at) => word !== space && !isLastOfPairs(words, at)).join(' ');
}

function isLastOfPairs(words: readonly string[], at: number): boolean {
  return (
    joining.test(words[at] ?? '') && !pair.test(words[at] ?? '') && pair.test(words[at - 1] ?? '')
  );
}
