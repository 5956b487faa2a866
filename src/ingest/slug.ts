import { sentences } from '../text/sentences.ts';
import { slugify } from '../text/slug.ts';
import { settled, textOf } from '../markdown/block.ts';
import type { Reading } from './read.ts';

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
