import { placesNamed } from '../gazetteer.ts';
import { at, isJoined, isNameLike, isNamedBefore, isTitle } from '../names/phrase.ts';
import { functionWords, givenNames, isOrdinary, organisationHeads } from '../names/vocabulary.ts';
import type { Reading, Span } from '../text.ts';
import type { Claim } from './claims.ts';
import { beginsKnownName } from './known.ts';
import { business, companyEndings, countryAdjective } from './vocabulary.ts';

/** Other ways in which a text names the organisations that it has named in full, each with the full name. */
export function aliasesOf(
  claims: readonly Claim[],
  surnames: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  const add = (alias: string, name: string): void => {
    if (alias.length > 1 && !aliases.has(alias)) aliases.set(alias, name);
  };
  for (const { reading, start, end, name } of claims) {
    const written = reading.text.slice(start, end);
    add(written, name);
    const short = /^,? ?(?:or )?\((?:the )?["“‘']?([\p{Lu}][\p{L}\p{N}&.+-]{1,9})["”’']?\)/u.exec(
      reading.text.slice(end, end + 24),
    )?.[1];
    if (short !== undefined && isShortFor(short, written)) add(short, name);
    const words = written.split(/[ ,]+/);
    const core = words.filter((word) => !companyEndings.has(word.replace(/\.$/, '')));
    const [first = ''] = core;
    if (core.length < words.length && core.length > 1 && placesNamed(core.join(' ')).length === 0)
      add(core.join(' '), name);
    const last = words.at(-1) ?? '';
    if (words.length > 1 && isCalledByLast(words)) add(last, name);
    const isDistinct =
      !isOrdinary(first) &&
      !isPlaceOfNote(first) &&
      !functionWords.has(first.toLowerCase()) &&
      !givenNames.has(first) &&
      !surnames.has(first) &&
      !countryAdjective.test(first) &&
      first.length > 3;
    if (isDistinct && (core.length < words.length || business.has(last))) add(first, name);
    const initials = words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.charAt(0))
      .join('');
    if (initials.length > 2) add(initials, name);
  }
  return aliases;
}

const clubs = /^(?:City|United|Rovers|Wanderers|Athletic|Albion|Town|County|Forest|Villa|Palace)$/;
const newspapers =
  /^(?:Times|Post|Journal|Tribune|Herald|Chronicle|Globe|Telegraph|Mail|Gazette|Examiner|Inquirer)$/;

/** Whether the last word of a name is short for it: of a club that the field knows, a newspaper, a team with a place's name. */
function isCalledByLast(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  const place = words.slice(0, -1).join(' ');
  return (
    (words.length === 2 && clubs.test(last) && beginsKnownName(place)) ||
    newspapers.test(last) ||
    (/[^s]s$/.test(last) &&
      isOrdinary(last) &&
      !organisationHeads.has(last) &&
      placesNamed(place).length > 0)
  );
}

/** Whether a name is that of a place that news writes of without saying where it is. */
function isPlaceOfNote(name: string): boolean {
  return placesNamed(name).some(
    ({ kind, population }) => kind !== 'city' || (population ?? 0) > 200,
  );
}

/** Whether capital letters may be short for a name: each is the first of one of its words, or stands in it. */
function isShortFor(short: string, name: string): boolean {
  const letters = short.replace(/[^\p{Lu}]/gu, '');
  let from = 0;
  for (const letter of letters) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return letters.length > 1;
}

/** Where a block has one of some names. */
export function named(
  { tokens, text }: Reading,
  aliases: ReadonlyMap<string, string>,
  longest: number,
): { span: Span; name: string }[] {
  const found: { span: Span; name: string }[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const token = at(tokens, from);
    if (!token.isCapital && !/^\p{N}|^al-/u.test(token.text)) continue;
    for (let to = Math.min(from + longest, tokens.length); to > from; to -= 1) {
      const span = { start: token.start, end: at(tokens, to - 1).end };
      const name = aliases.get(text.slice(span.start, span.end));
      if (name === undefined || isNamedBefore(tokens, from)) continue;
      const before = at(tokens, from - 1);
      const isInName =
        to === from + 1 &&
        !token.isUpper &&
        isJoined(tokens, from) &&
        isNameLike(before) &&
        !isTitle(before);
      const isPaper = to === from + 1 && newspapers.test(token.text);
      if (isInName || (isPaper && before.text.toLowerCase() !== 'the')) continue;
      found.push({ span, name });
      from = to - 1;
      break;
    }
  }
  return found;
}
