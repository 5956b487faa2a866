import { sha256 } from '../text/normal.ts';
import { byCode } from '../text/order.ts';
import { slugify } from '../text/slug.ts';

/** The form in which two names are one: in any case, with or without accents. */
export function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/**
 * An address for each of many, made of its name alone. Where several names come to one, the first has it, and each other has
 * the first hex digits of its key's SHA-256 behind it: so none depends on any of another name.
 *
 * @param named keys that are all different and the names that they are known by, in an order that depends on them alone
 * @param kind what one without a letter or digit is called: "person-1a2b3c"
 * @returns the slugs by key
 */
export function slugsOf(
  named: Iterable<readonly [string, string]>,
  kind: string,
): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const [key, name] of named) {
    const words = slugify(name);
    const digits = sha256(key);
    let slug = words === '' ? `${kind}-${digits.slice(0, 6)}` : words;
    for (let length = 6; taken.has(slug); length += 2) {
      slug = `${words === '' ? kind : words}-${digits.slice(0, length)}`;
    }
    taken.add(slug);
    slugs.set(key, slug);
  }
  return slugs;
}

/** What stands behind a name and is no part of it. */
const generation = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/**
 * The part of a person's name that it is filed under. It is the part that texts call the person by, at the name's end
 * ("Trump") or, as in many of Asia, at its beginning ("Xi"); where they don't, the last word.
 *
 * @param called what texts call the person, with repeats
 * @returns its offsets in the name
 */
export function familyName(
  name: string,
  called: readonly string[],
): { start: number; end: number } {
  const words = [...name.matchAll(/\S+/g)];
  const last = words.findLast(({ 0: word }) => !generation.test(word));
  const end = last === undefined ? name.length : last.index + last[0].length;
  const whole = name.slice(0, end).toLowerCase();
  const short = called.map((text) => text.toLowerCase()).filter((text) => text.length < end);
  const starts = short.filter((text) => whole.startsWith(`${text} `));
  const ends = short.filter((text) => whole.endsWith(` ${text}`));
  if (starts.length > ends.length) return { start: 0, end: mostFrequent(starts)?.length ?? end };
  return { start: end - (mostFrequent(ends)?.length ?? last?.[0].length ?? end), end };
}

/** The one of several that is there most often; of those as frequent the first in code order. */
export function mostFrequent(texts: readonly string[]): string | undefined {
  return tally(texts)[0]?.text;
}

/** How often each of several texts is there, the most frequent first, those as frequent in code order. */
export function tally(texts: readonly string[]): { text: string; times: number }[] {
  return [...Map.groupBy(texts, (text) => text)]
    .map(([text, { length: times }]) => ({ text, times }))
    .sort((a, b) => b.times - a.times || byCode(a.text, b.text));
}
