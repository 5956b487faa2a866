import { franc } from 'franc';

/** Below this many characters a guess is worth little: the trigram counts of related languages overlap. */
const fewestCharacters = 120;

/** Languages that trigrams confuse with a far more common neighbour (Scots with English). */
const ignored = ['sco'];

/**
 * The language that a text is written in, from its character trigrams (Cavnar and Trenkle 1994, by franc).
 *
 * @returns a canonical BCP 47 tag (en, not eng); null where the text is too short or unclear
 */
export function languageOf(text: string): string | null {
  const code = franc(text, { minLength: fewestCharacters, ignore: ignored });
  return code === 'und' ? null : (Intl.getCanonicalLocales(code)[0] ?? null);
}
