import { transliterate } from 'transliteration';
import { sentences } from '../text/sentences.ts';
import { settled, textOf } from '../markdown/block.ts';
import type { Reading } from './read.ts';

/** Long enough for a headline, short enough for a file name and a line of an address bar. */
const longest = 80;

/** What a story's slug is made of: its own headline or, where it has none, its own first sentence. */
export function nameOf({ fields, blocks }: Reading): string {
  const [first] = blocks;
  return fields.headline ?? sentences(first === undefined ? '' : textOf(settled(first)))[0] ?? '';
}

/**
 * The slug of a story: its name in ASCII words. Never made from another story, so that adding a file changes no
 * existing address.
 *
 * @param taken slugs that other stories have
 * @param sha256 the hash of the story's source, which tells it from another of the same name
 */
export function slugOf(name: string, taken: ReadonlySet<string>, sha256: string): string {
  const words = slugify(name);
  const slug = words === '' ? `story-${sha256.slice(0, 6)}` : words;
  if (!taken.has(slug)) return slug;
  const hashed = `${slug}-${sha256.slice(0, 6)}`;
  let free = hashed;
  for (let copy = 2; taken.has(free); copy += 1) free = `${hashed}-${copy}`;
  return free;
}

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
