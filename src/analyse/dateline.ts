import type { Block, Place } from '../story.ts';
import { wordSet } from './words.ts';

/** News agencies by the names that stand in parentheses behind a dateline's place. */
const agencies = wordSet(`
  AP AFP Reuters UPI dpa DPA ANSA EFE APA ANP TASS Interfax Xinhua Kyodo Yonhap PTI ANI IANS Anadolu AA BBC CNN Bloomberg CBS
  ABC NBC NPR VOA PA Belga NTB TT Ritzau STT SDA CTK PAP MTI Agerpres BTA Tanjug Ukrinform WAM SPA MENA QNA KUNA Petra IRNA Fars Tasnim
  Bernama Antara VNA KCNA NAN SAPA GNA AAP CP
`);

/** What opens a text in the same way, and is none. */
const noPlace = /\b(?:files?|updated?|correct\w*|breaking|exclusive|watch|photos?|video|live)\b/i;

/** No dateline is longer. */
const longest = 90;

/** Where the body's own words begin: behind a dash, or a colon where the place is a city in capitals. */
const behind = /\s?(?:—|–|--)\s?|\s-\s|:\s/u;

/** A place, further places or a date behind commas, and an agency in parentheses. */
const parts =
  /^(?<place>\p{Lu}[^,()]*)(?<rest>(?:, [\p{Lu}\d][\p{L}\p{M}\d. ]{0,28})*)(?: \((?<agency>[^()]+)\))?$/u;

const dayOfMonth = /, (?:\p{Lu}\p{L}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}+)(?:,? \d{4})?$/u;

/**
 * The dateline that opens a text: the place where it was written, and the date where that stands there, as in
 * "BERGEN, Norway" of "BERGEN, Norway (AP) — The ferry …". The agency and the dash are no part of it.
 *
 * It has to have two signs of one: a place in capitals that the analysis knows, or any place before the name of an agency,
 * or a known place with a day behind it; and behind it words that begin as a sentence does.
 *
 * @param places the places that the analysis found in the text
 * @returns null where the text has none, or where what opens it may be something else
 */
export function datelineOf(
  [first]: readonly Pick<Block, 'id' | 'kind' | 'text'>[],
  places: readonly Place[],
): string | null {
  if (first?.kind !== 'paragraph') return null;
  const opening = first.text.slice(0, longest);
  const sign = behind.exec(opening);
  if (sign === null) return null;
  const head = opening.slice(0, sign.index);
  const body = first.text.slice(sign.index + sign[0].length);
  const { place = '', rest = '', agency = '' } = parts.exec(head)?.groups ?? {};
  const beginsSentence = /^[\p{Lu}\p{Lo}\p{N}"“‘'«„]/u.test(body) && /\p{Ll}|\p{Lo}/u.test(body);
  if (place === '' || noPlace.test(place) || !beginsSentence) return null;
  const known = places.find(({ mentions }) =>
    mentions.some(
      ({ block, start, end, as }) =>
        block === first.id && start === 0 && as === 'name' && /^(?:$|\/)/.test(place.slice(end)),
    ),
  );
  const isInCapitals = /^\P{Ll}*$/u.test(place) && (place.match(/\p{L}/gu)?.length ?? 0) > 3;
  const isDateline = sign[0].startsWith(':')
    ? isInCapitals && known?.kind === 'city' && rest === ''
    : agencies.has(agency.split(/[ /]/)[0] ?? '') ||
      (known !== undefined && (isInCapitals || dayOfMonth.test(rest)));
  return isDateline ? place.trimEnd() + rest.trimEnd() : null;
}

/** The place of a dateline, without the day that may stand behind it. */
export function placeOfDateline(dateline: string): string {
  return dateline.replace(dayOfMonth, '');
}
