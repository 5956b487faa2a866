/** Parts text of any script into words and what stands between them (Unicode UAX #29, with dictionaries). */
export const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Text in which the words are easily told: the letters of English, digits, and the signs that stand around them. */
const plain = /^[\t -^`-~‘’“”–—…]*$/;

/** A word of such text by the same standard: signs join letters to letters and digits to digits, if single. */
const word = /(?:[A-Za-z](?:[.:'‘’](?=[A-Za-z]))?|\d(?:[.,;'‘’](?=\d))?)+/g;

/**
 * The number of words in a text of any script (Unicode UAX #29 word boundaries, by `Intl.Segmenter`; of plain English
 * by a pattern, which takes a tenth of the time).
 */
export function countWords(text: string): number {
  if (plain.test(text)) return text.match(word)?.length ?? 0;
  let words = 0;
  for (const segment of wordSegmenter.segment(text)) if (segment.isWordLike) words += 1;
  return words;
}
