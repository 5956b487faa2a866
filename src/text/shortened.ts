const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text cut behind a word, with an ellipsis where something was cut; behind a letter, where no word ends in its last half.
 *
 * @param most the most UTF-16 code units that it may have with the ellipsis
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = most - ' …'.length;
  const start = text.slice(0, room + 1);
  const word = start.search(/(?<!\s)\s+\S*$/u);
  if (word > room / 2)
    return `${text.slice(0, word).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, '')} …`;
  const last = [...graphemes.segment(start)].at(-1)?.index ?? room;
  return `${text.slice(0, last > room / 2 ? last : room).toWellFormed()}…`;
}
