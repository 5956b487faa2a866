const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The number of words in a text of any script (Unicode UAX #29 word boundaries, by `Intl.Segmenter`). */
export function countWords(text: string): number {
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words += 1;
  return words;
}
