import { wordSet } from '../words.ts';
import { placesNamed } from '../gazetteer.ts';
import {
  at,
  isInTitle,
  isJoined,
  isNameLike,
  sentenceAt,
  spanOf,
  type Stretch,
} from '../names/phrase.ts';
import {
  functionWords,
  givenNames,
  isOrdinary,
  organisationHeads,
  things,
} from '../names/vocabulary.ts';
import type { Reading, Span } from '../text.ts';
import type { Token } from '../tokens.ts';
import { isActing, isTold } from './evidence.ts';
import { endOf, isCompanyEnding, isPlainPart, joiners, mostWords, startOf } from './extent.ts';
import {
  campuses,
  companyEndings,
  countryAdjective,
  countryPrefix,
  doubtfulHeads,
  fieldsOfNations,
  frontHeads,
  openHeads,
  stateHeads,
} from './vocabulary.ts';

/** The names of a block that say by a word of theirs that they are an organisation's: Bank, University of, Inc. */
export function headed(reading: Reading): Span[] {
  if (reading.kind === 'heading') return [];
  const found: Stretch[] = [];
  reading.tokens.forEach((token, index) => {
    if (!token.isCapital) return;
    const stretch =
      ended(reading, index) ??
      around(reading, index) ??
      ofNation(reading, index) ??
      fronted(reading, index);
    if (stretch === null || isInTitle(reading, index)) return;
    const last = found.at(-1);
    if (last !== undefined && stretch.from < last.to) {
      last.from = Math.min(last.from, stretch.from);
      last.to = Math.max(last.to, stretch.to);
    } else found.push({ ...stretch });
  });
  return found
    .filter((stretch) => isWhole(reading, stretch))
    .map((stretch) => withRest(reading, spanOf(reading, stretch)));
}

/** The name of a company that ends at a word such as Inc. */
function ended({ tokens }: Reading, index: number): Stretch | null {
  if (!isCompanyEnding(tokens, index)) return null;
  return trimmed(tokens, startOf(tokens, index - 1), index, index + 1);
}

/** What a House is of: House of Keys, and not House of Cards. */
const chambers =
  /^(?:Assembly|Commons|Councillors|Delegates|Deputies|Keys|Lords|Peoples|Representatives)$/;

/** The name around a word such as Bank or Committee. */
function around(reading: Reading, index: number): Stretch | null {
  const { tokens } = reading;
  const { text: head } = at(tokens, index);
  const isHead = organisationHeads.has(head);
  if (!isHead && !openHeads.has(head)) return null;
  const to = endOf(tokens, index);
  if (head === 'House' && !chambers.test(at(tokens, index + 2).text)) return null;
  if (!isHead && to === index + 1) return null;
  const stretch = trimmed(tokens, startOf(tokens, index), index, to);
  if (stretch === null || isSomethingElse(reading, stretch)) return null;
  if (head === 'Government' && to - stretch.from < 3) return null;
  const { text: last } = at(tokens, to - 1);
  const isLong = /^(?:Community|Conference|Unit)$/.test(last) && to - stretch.from > 2;
  const isDoubtful = doubtfulHeads.has(last) && !isLong;
  return isDoubtful && !isTold(reading, spanOf(reading, stretch)) && !isActing(tokens, to - 1)
    ? null
    : stretch;
}

/** The name of what a country has for a field: Statistics Canada, Cricket Australia, "Immigration, Refugees and Citizenship Canada". */
function ofNation({ tokens }: Reading, index: number): Stretch | null {
  const isField = isJoined(tokens, index) && fieldsOfNations.has(at(tokens, index - 1).text);
  if (
    !isField ||
    !/^(?:Canada|Australia|India|Ireland|Scotland|England|Wales|UK)$/.test(at(tokens, index).text)
  )
    return null;
  let from = startOf(tokens, index - 1);
  const isRow = (): boolean => at(tokens, from).gap === ', ' && isPlainPart(tokens, from - 1);
  if (at(tokens, from - 1).text === 'and' && isPlainPart(tokens, from - 2)) {
    from -= 2;
    while (
      index - from < mostWords &&
      (isRow() || (isJoined(tokens, from) && isPlainPart(tokens, from - 1)))
    )
      from -= 1;
  }
  return trimmed(tokens, from, index, index + 1);
}

/** The name that begins with a word of another language, such as Banco or Universidad, or with Air before a place. */
function fronted({ tokens }: Reading, index: number): Stretch | null {
  const { text } = at(tokens, index);
  const next = at(tokens, index + 1);
  if (text === 'Air')
    return isJoined(tokens, index + 1) && placesNamed(next.text).length > 0
      ? { from: index, to: isAirlinePart(tokens, index + 2) ? index + 3 : index + 2 }
      : null;
  if (!frontHeads.has(text)) return null;
  let to = index + 1;
  while (to - index < mostWords && isJoined(tokens, to)) {
    let behind = to;
    while (
      behind - to < 2 &&
      /^(?:d[aeou]s?|de[lr]|di|des|la|las|los|für|und|et|y|e)$/.test(at(tokens, behind).text)
    )
      behind += 1;
    if (!isJoined(tokens, behind) || !isNameLike(at(tokens, behind))) break;
    to = behind + 1;
  }
  return to > index + 1 ? { from: index, to } : null;
}

/** Whether a word tells one airline of a group from the others: Air India Express, Air Asia X. */
function isAirlinePart(tokens: readonly Token[], index: number): boolean {
  return (
    isJoined(tokens, index) &&
    /^(?:X|Express|Rouge|Regional|Cargo|Link)$/.test(at(tokens, index).text)
  );
}

/** A name without the country that it belongs to, and without words that only begin a sentence; null where nothing is left. */
function trimmed(
  tokens: readonly Token[],
  start: number,
  head: number,
  to: number,
): Stretch | null {
  let from = withoutCountry(tokens, start, to);
  const isOpening = (index: number): boolean =>
    at(tokens, index).isFirst && functionWords.has(at(tokens, index).text.toLowerCase());
  while (from < head && (isOpening(from) || joiners.has(at(tokens, from).text))) from += 1;
  return to - from < 2 ? null : { from, to };
}

/** Without the country that a body of state belongs to, which is no part of its name; but the Indian Navy is one. */
function withoutCountry(tokens: readonly Token[], from: number, to: number): number {
  const first = at(tokens, from);
  if (to - from < 2) return from;
  if (countryPrefix.test(first.text)) return from + 1;
  if (first.text === 'United' && at(tokens, from + 1).text === 'States' && to - from > 3)
    return from + 2;
  const isState = tokens.slice(from, to).some(({ text }) => stateHeads.has(text));
  return isState && to - from > 2 && countryAdjective.test(first.text) && !isOrdinary(first.text)
    ? from + 1
    : from;
}

/** Whether a name with a head is rather a person's, a place's, a thing's or that of a house. */
function isSomethingElse(reading: Reading, stretch: Stretch): boolean {
  const { tokens } = reading;
  const { from, to } = stretch;
  const head = at(tokens, to - 1);
  const { start, end } = spanOf(reading, stretch);
  const name = reading.text.slice(start, end);
  const isFamed = /^Famers?$/.test(head.text);
  const isPerson =
    to - from === 2 && familyHeads.has(head.text) && givenNames.has(at(tokens, from).text);
  return (
    isFamed ||
    isPerson ||
    isVenue(tokens, stretch) ||
    genericNames.has(name) ||
    placesNamed(name).length > 0 ||
    name === 'Oval Office'
  );
}

/** What there is one of in every town. */
const genericNames: ReadonlySet<string> = new Set([
  'High School',
  'Middle School',
  'Elementary School',
  'Primary School',
  'Medical Center',
  'Medical Centre',
  'Community College',
  'House and Senate',
]);

/** Heads that are family names as well: Charlotte Church. */
const familyHeads = wordSet(
  'Church Press Post Bank Guard Court Reserve Watch House Labour Union Radio Force Bureau Forum Studios Works',
);

/** Whether a name is that of a house where something takes place: at the Moscone Center. */
function isVenue(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const before =
    at(tokens, from - 1).text === 'the' ? at(tokens, from - 2).text : at(tokens, from - 1).text;
  return (
    /^(?:Center|Centre|Theater|Theatre|Opera|Church)$/.test(at(tokens, to - 1).text) &&
    /^(?:at|in|inside|outside|near)$/i.test(before) &&
    to - from < 4
  );
}

/** Whether a found name is all of a name, and not the beginning of that of a thing: the Digital Services Act. */
function isWhole({ tokens }: Reading, { from, to }: Stretch): boolean {
  const first = at(tokens, from);
  const last = at(tokens, to - 1);
  const next = at(tokens, to);
  const isThing =
    isJoined(tokens, to) && next.isCapital && (things.has(next.text) || goesOn.has(next.text));
  const isBare =
    to - from === 2 &&
    ((first.isFirst && isOrdinary(first.text)) || functionWords.has(first.text.toLowerCase())) &&
    !companyEndings.has(last.text);
  return !isThing && !isBare;
}

/** Words that make a name that of a thing which the organisation has or is in: "Cyber Unit Report". */
const goesOn = wordSet(
  'Report Survey Framework Strategy Project System Index Amendment Clause Fellow Fellowship Scholarship Bond Bonds Museum Tournament Final Finals Classic Invitational Challenge Administrator',
);

/** A span with what belongs to its last word: the full stop of Inc., the campus of a university, .com. */
function withRest({ text, sentences }: Reading, span: Span): Span {
  const name = text.slice(span.start, span.end);
  if (/(?:^|[\s,])(?:Inc|Corp|Co|Ltd|Bros)$/.test(name) && text.charAt(span.end) === '.') {
    const isLast = sentenceAt(sentences, span.start)?.end === span.end + 1;
    return isLast ? span : { start: span.start, end: span.end + 1 };
  }
  const campus = /^University of \p{Lu}/u.test(name)
    ? campuses.exec(text.slice(span.end, span.end + 30))
    : null;
  return campus === null ? span : { start: span.start, end: span.end + campus[0].length };
}
