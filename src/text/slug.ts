import { transliterate } from 'transliteration';

/** Long enough for a headline, short enough for a file name and a line of an address bar. */
const longest = 80;

/** A text of any script as lower-case ASCII words joined by hyphens; empty where it has no letter or digit. */
export function slugify(text: string): string {
  const ascii = transliterate(text.toWellFormed().normalize('NFKC').replace(/['’]/gu, ''));
  const words = ascii.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  let slug = (words[0] ?? '').slice(0, longest);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longest) break;
    slug += `-${word}`;
  }
  return slug;
}
