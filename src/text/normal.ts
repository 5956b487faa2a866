import { createHash } from 'node:crypto';

/**
 * The form in which two texts are the same text: NFKC, one kind of quotation mark and dash, white space collapsed.
 * Letters keep their case, for a change of case is an edit.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‚‛‹›′`]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The SHA-256 of bytes, or of a text's UTF-8, in 64 hex digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * The ids of a body's blocks: `p-` and 8 hex digits of the hash of the normalised text, a repeat with `-2`, `-3`, ….
 * The same paragraph gets the same id in every version, and an insertion changes no other id.
 *
 * @param texts the blocks' texts, in order
 * @returns one id a text, all different
 */
export function blockIds(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const id = `p-${sha256(normalise(text)).slice(0, 8)}`;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  });
}
