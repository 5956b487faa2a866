import { placesNamed } from '../gazetteer.ts';
import {
  at,
  isInTitle,
  isJoined,
  isNameLike,
  isTitle,
  spanOf,
  type Stretch,
} from '../names/phrase.ts';
import {
  calendarWords,
  familyNames,
  givenNames,
  isOrdinary,
  organisationHeads,
  otherAbbreviations,
  otherNames,
  things,
} from '../names/vocabulary.ts';
import type { Reading, Span } from '../text.ts';
import type { Token } from '../tokens.ts';
import { hasStaff, isTold } from './evidence.ts';
import { beginsKnownName } from './known.ts';
import { countryAdjective, countryPrefix, trades } from './vocabulary.ts';

/** The names of a block that the text itself says to be an organisation's, by what stands around them or what it has them do. */
export function told(reading: Reading, surnames: ReadonlySet<string>, inSport: boolean): Span[] {
  return capitalised(reading)
    .filter((stretch) => {
      if (isInTitle(reading, stretch.from)) return false;
      if (isTeam(reading, stretch, inSport)) return true;
      if (causeEnd(reading.tokens, stretch.from, stretch.to) > stretch.to) return true;
      if (isSomethingElse(reading, stretch, surnames)) return false;
      const isSaid = isTold(reading, spanOf(reading, stretch));
      return (isSaid && !isPlaceAlone(reading, stretch)) || isTrading(reading, stretch);
    })
    .map((stretch) => spanOf(reading, withOf(reading.tokens, stretch)));
}

/** The runs of words with capitals in a block. */
function capitalised({ tokens }: Reading): Stretch[] {
  const runs: Stretch[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!isCore(tokens, from)) continue;
    let to = from + 1;
    while (isJoined(tokens, to) && isCore(tokens, to)) to += 1;
    runs.push({ from, to });
    from = to - 1;
  }
  return runs;
}

function isCore(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index);
  return (
    isNameLike(token) &&
    !isTitle(token) &&
    token.text !== 'The' &&
    !/^(?:CEO|CFO|COO|CTO|VP)$/.test(token.text) &&
    !calendarWords.has(token.text)
  );
}

/** A name with what stands before its "of": Tree of Life. */
function withOf(tokens: readonly Token[], { from, to }: Stretch): Stretch {
  const before = at(tokens, from - 2);
  const isLonger =
    /^(?:of|for)$/.test(at(tokens, from - 1).text) &&
    isJoined(tokens, from) &&
    isJoined(tokens, from - 1) &&
    isNameLike(before) &&
    !before.isFirst &&
    !isTitle(before) &&
    isOrdinary(before.text) &&
    !/(?:or|er|ist|ent)$/.test(before.text);
  return { from: isLonger ? from - 2 : from, to: causeEnd(tokens, from, to) };
}

/** How far the name of a group goes on with what it is for: Smart Approaches to Fishing, Anglers for Clean Water. */
function causeEnd(tokens: readonly Token[], from: number, to: number): number {
  const isLink =
    /^(?:for|to|against|on)$/i.test(at(tokens, to).text) &&
    isJoined(tokens, to) &&
    at(tokens, to - 1).text.endsWith('s') &&
    /^(?:group|groups|nonprofit|non-profit|charity|organization|organisation|coalition|movement)$/.test(
      at(tokens, from - 1).text,
    );
  let end = to + 1;
  while (isLink && end - to < 8 && isJoined(tokens, end) && isCore(tokens, end)) end += 1;
  return end > to + 1 ? end : to;
}

/** Whether a name is rather that of a person, a place, a people or a thing. */
function isSomethingElse(
  reading: Reading,
  { from, to }: Stretch,
  surnames: ReadonlySet<string>,
): boolean {
  const { tokens, text } = reading;
  const first = at(tokens, from);
  const last = at(tokens, to - 1);
  if (to - from > 4) return true;
  const name = text.slice(first.start, last.end);
  const isOne = to - from === 1;
  return (
    name.length < 2 ||
    /\d/.test(name) ||
    placesNamed(name).length > 0 ||
    otherNames.has(last.text) ||
    otherNames.has(first.text) ||
    things.has(last.text) ||
    (isOne &&
      (surnames.has(last.text) ||
        (!hasStaff(reading, first) &&
          (familyNames.has(last.text) || givenNames.has(last.text))))) ||
    countryAdjective.test(last.text) ||
    (isOne && peoples.test(last.text)) ||
    countryPrefix.test(last.text) ||
    (last.isPossessive && at(tokens, to).isCapital) ||
    (isOne &&
      (otherAbbreviations.has(name) ||
        (isOrdinary(name) && (first.isFirst || endsAsAdjective.test(name))))) ||
    (!isOne && (beginsKnownName(first.text) || givenNames.has(first.text))) ||
    (first.isFirst && isOrdinary(first.text) && isOrdinary(last.text))
  );
}

const endsAsAdjective = /(?:ic|al|ive|ous|ern|ist|ed)$/;

/** Words for people of a colour or a part of the world: "Black founders", "European shares". */
const peoples =
  /^(?:Black|White|Brown|European|African|Asian|American|Arab|Caribbean|Mediterranean|Indigenous|Aboriginal|Native|Latin|Nordic|Baltic|Balkan|Alpine|Arctic)s?$/;

/** Whether a name ends in a country and has but one other word, or is one: told of as of a company all the same. */
function isPlaceAlone({ tokens }: Reading, { from, to }: Stretch): boolean {
  return (
    to - from < 3 && placesNamed(at(tokens, to - 1).text).some(({ kind }) => kind === 'country')
  );
}

/** A place and a word for many behind it: the Marsh Bay Herons. */
function isTeam({ tokens }: Reading, { from, to }: Stretch, inSport: boolean): boolean {
  const last = at(tokens, to - 1);
  const place = tokens
    .slice(from, to - 1)
    .map(({ text }) => text)
    .join(' ');
  return (
    to - from > 1 &&
    /[^s]s$/.test(last.text) &&
    isOrdinary(last.text) &&
    !organisationHeads.has(last.text) &&
    !things.has(last.text) &&
    !otherNames.has(last.text) &&
    ((inSport && !isOrdinary(place)) ||
      placesNamed(place).some(({ kind }) => kind === 'city' || kind === 'region')) &&
    /^[Tt]he$/.test(at(tokens, from - 1).text)
  );
}

/** Whether a name that is nobody's does what only companies do. */
function isTrading({ tokens }: Reading, { from, to }: Stretch): boolean {
  const name = tokens.slice(from, to);
  const verb = at(tokens, to);
  const isUnknown =
    name.every(({ text }) => !givenNames.has(text) && !familyNames.has(text)) &&
    !isOrdinary(at(tokens, from).text);
  return (
    isUnknown && verb.gap === ' ' && trades.has(verb.text) && at(tokens, from - 1).text !== 'the'
  );
}

/** Whether a row of names is one of companies: "companies such as Shell, Kettle and others". */
function isRowOfFirms(text: string, { start }: Span): boolean {
  return /\b(?:companies|firms|brands|retailers|banks|carmakers|airlines|outlets|groups) (?:such as|like|including) [^.;]*$/.test(
    text.slice(Math.max(0, start - 120), start),
  );
}

/** Names that stand in a row with organisations: "Shell, BP and Wintershall". */
export function listed(
  reading: Reading,
  own: readonly Span[],
  surnames: ReadonlySet<string>,
): Span[] {
  const ends = new Set(own.map(({ end }) => end));
  const found: Span[] = [];
  for (const stretch of capitalised(reading)) {
    const span = spanOf(reading, stretch);
    const lead = /(?:, | and | or |, and )(?:\p{Lu}\p{L}+['’]s )?$/u.exec(
      reading.text.slice(Math.max(0, span.start - 30), span.start),
    );
    if (lead === null || !ends.has(span.start - lead[0].length)) continue;
    const behind = reading.text.slice(span.end, span.end + 5);
    const isRow = /^(?:,? (?:and|or) |, \p{Lu}|[.;])/u.test(behind) || / (?:and|or) /.test(lead[0]);
    const words = reading.tokens.slice(stretch.from, stretch.to).map(({ text }) => text);
    const isUnknown =
      words.every(
        (word) => !givenNames.has(word) && !familyNames.has(word) && placesNamed(word).length === 0,
      ) && words.some((word) => !isOrdinary(word) || isRowOfFirms(reading.text, span));
    if (
      !isRow ||
      !isUnknown ||
      isSomethingElse(reading, stretch, surnames) ||
      isInTitle(reading, stretch.from)
    )
      continue;
    found.push(span);
    ends.add(span.end);
  }
  return found;
}
