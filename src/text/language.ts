import { franc } from 'franc';
import { iso6393To1 } from 'iso-639-3';

/** Below this many characters a guess is worth little: the trigram counts of related languages overlap. */
const fewestCharacters = 120;

/** Languages that trigrams confuse with a far more common neighbour (Scots with English). */
const ignored = ['sco'];

/**
 * The language that a text is written in, from its character trigrams (Cavnar and Trenkle 1994, by franc).
 *
 * @returns a BCP 47 tag, the two-letter one where there is one; null where the text is too short or unclear
 */
export function languageOf(text: string): string | null {
  const code = franc(text, { minLength: fewestCharacters, ignore: ignored });
  return code === 'und' ? null : (iso6393To1[code] ?? code);
}
