import type { Story } from './assemble.ts';

/** What stands between the places of a dateline and the text: a day, an agency, a dash. The agency is caught. */
const afterPlaces = /^(?:,? \p{L}{3,9}\.? \d{1,2})?(?: (\([^()]{1,40}\)))? ?(?:[—–]|--| - )/u;

/**
 * The place that a report opens with, in its own words: "BERGEN, Norway" of "BERGEN, Norway (Reuters) — Two ships …". Only
 * a place that the analysis knows, and only where it is written in capitals or an agency stands behind it; else null.
 */
export function datelineOf({ blocks, analysis }: Story): string | null {
  const [first] = blocks;
  if (first?.kind !== 'paragraph') return null;
  const opening = analysis.places
    .flatMap(({ mentions }) => mentions)
    .filter(({ block }) => block === first.id)
    .sort((a, b) => a.start - b.start);
  const [city, region] = opening;
  if (city?.start !== 0) return null;
  const isJoined = region !== undefined && first.text.slice(city.end, region.start) === ', ';
  const end = isJoined ? region.end : city.end;
  const after = afterPlaces.exec(first.text.slice(end, end + 80));
  const isTold = after !== null && (after[1] !== undefined || !/\p{Ll}/u.test(city.text));
  return isTold ? first.text.slice(0, end) : null;
}
