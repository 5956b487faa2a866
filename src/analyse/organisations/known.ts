import { placesNamed } from '../gazetteer.ts';
import {
  at,
  isInTitle,
  isInitial,
  isJoined,
  isNameLike,
  isNamedBefore,
  isTitle,
} from '../names/phrase.ts';
import { givenNames, organisationHeads } from '../names/vocabulary.ts';
import type { Reading, Span, Text } from '../text.ts';
import { tokensOf, type Token } from '../tokens.ts';
import { isActing, isTold } from './evidence.ts';
import { ambiguousNames, organisationNames, teamNicknames, tellingNames } from './famous.ts';
import { countriesNamed } from './vocabulary.ts';

interface KnownName {
  written: string;
  name: string;
  /** What speaks for a name that is a word or another name too: that it stands within a sentence, sport around it, or that it tells something. */
  needs: 'nothing' | 'context' | 'sport' | 'speech';
}

/** Known names by their first word, the longest first. */
const knownNames = new Map<string, KnownName[]>();
for (const [list, needs] of [
  [organisationNames, 'nothing'],
  [ambiguousNames, 'context'],
  [teamNicknames, 'sport'],
  [tellingNames, 'speech'],
] as const) {
  for (const entry of list.split(/[;\n]/)) {
    const forms = entry
      .split('=')
      .map((form) => form.trim())
      .filter((form) => form !== '');
    for (const written of forms) {
      for (const variant of new Set([written, recased(written)])) {
        const first = firstWord(variant);
        knownNames.set(first, [
          ...(knownNames.get(first) ?? []),
          { written: variant, name: forms[0] ?? written, needs },
        ]);
      }
    }
  }
}
for (const names of knownNames.values()) names.sort((a, b) => b.written.length - a.written.length);

/** A name of one word as it is also written: Softbank for SoftBank, BOE for BoE. */
function recased(name: string): string {
  if (/^\p{Lu}\p{Ll}\p{Lu}$/u.test(name)) return name.toUpperCase();
  return /^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,}$/u.test(name)
    ? name.charAt(0) + name.slice(1).toLowerCase()
    : name;
}

function firstWord(name: string): string {
  return tokensOf(name, [])[0]?.text ?? name;
}

/** Whether a word is a known name by itself that is nothing else, or with more words the beginning of one. */
export function beginsKnownName(word: string): boolean {
  return knownNames.has(word);
}

/** Whether a word by itself is a known name and nothing else. */
export function isKnownName(word: string): boolean {
  return (
    knownNames.get(word)?.some(({ written, needs }) => written === word && needs === 'nothing') ===
    true
  );
}

/** Whether each mention of a known name needs something to speak for it: the town has the name of the club. */
export function isDoubtfulName(written: string): boolean {
  return (
    knownNames
      .get(written)
      ?.some((known) => known.written === written && ['sport', 'speech'].includes(known.needs)) ===
    true
  );
}

/** Whether a known name is the possessive of a word: McDonald's. */
export function isKnownOwner(word: string): boolean {
  return knownNames.get(word)?.some(({ written }) => written === `${word}'s`) === true;
}

const endsName = /^(?:[^\p{L}\p{N}&+]|$)/u;

/** Words that stand where sport is written of. */
const sport =
  /\b(?:seasons?|playoffs?|quarterback|pitcher|inning|touchdown|coach|league|rebounds|goalie|goalkeeper|home run|NFL|NBA|MLB|NHL|roster|midfielder|rookie|Premier League|Champions League|Europa League|championship|striker|winger|relegation|fixtures?|kick-off|semi-?finals?|quarter-?finals?|wickets?|innings|batsman|head-to-head|title race|knockout|heavyweight|pole position|equali[sz]er|stoppage time|defenseman|defensemen|puck|power play|shutout|overtime|scoreless|linebacker|cornerback|shortstop|outfielder|baseman|bullpen|free throws|three-pointers?|hat-trick|clean sheet|teammates?)\b/g;

/** So many different words of sport make a text one about it, however long it is. */
const enough = 4;

/** Whether a text is about sport. */
export function isOfSport({ blocks }: Text): boolean {
  const words = blocks.map(({ text }) => text.match(sport) ?? []);
  const among = words.filter((found) => found.length > 0).length;
  return among * 4 > blocks.length || new Set(words.flat()).size >= enough;
}

/** The known names that a block has. */
export function known(
  reading: Reading,
  surnames: ReadonlySet<string>,
  inSport: boolean,
): { span: Span; name: string }[] {
  const { tokens } = reading;
  const plain = reading.text.replaceAll('’', "'");
  return tokens.flatMap((token, index) => {
    const part = partBehindHyphen(token);
    if (part !== null) return [{ span: part, name: plain.slice(part.start, part.end) }];
    const entry = knownNames.get(token.text)?.find(({ written }) => {
      const end = token.start + written.length;
      return plain.startsWith(written, token.start) && endsName.test(plain.slice(end, end + 2));
    });
    if (entry === undefined) return [];
    const { written, name, needs } = entry;
    const span = { start: token.start, end: token.start + written.length };
    let next = index + 1;
    while (next < tokens.length && at(tokens, next).start < span.end) next += 1;
    if (next === index + 1) {
      if (surnames.has(token.text) || isNamedBefore(tokens, index)) return [];
      if (needs === 'sport' && !inSport) return [];
      if (needs === 'context' && !isLikely(reading, index, span)) return [];
      if (needs === 'speech' && !isTelling(reading.text, span)) return [];
      if (needs === 'sport' && isWhere(tokens, index)) return [];
      if (needs === 'sport' && (isPartOfName(tokens, index) || isInTitle(reading, index)))
        return [];
    }
    const isWordBeforeName =
      needs === 'context' && isJoined(tokens, next) && organisationHeads.has(at(tokens, next).text);
    if (isProduct(tokens, next) || isWordBeforeName) return [];
    const isNational =
      next > index + 1 &&
      isJoined(tokens, next) &&
      countriesNamed.test(at(tokens, next).text) &&
      !isJoined(tokens, next + 1);
    return [
      { span: isNational ? { ...span, end: at(tokens, next).end } : withSite(plain, span), name },
    ];
  });
}

/** Whether something is told by a name: according to it, or in its report. */
function isTelling(text: string, { start, end }: Span): boolean {
  return (
    /\b(?:according to|broadcaster|told|agency|newspaper)(?: the)? $/i.test(
      text.slice(Math.max(0, start - 24), start),
    ) ||
    /^ (?:said|says|reported|reports?|quoted|has learn(?:ed|t)|news agency|showed no|announced)\b/.test(
      text.slice(end, end + 16),
    )
  );
}

/** Whether a name is that of the place where something is: in Chelsea. */
function isWhere(tokens: readonly Token[], index: number): boolean {
  const { text } = at(tokens, index - 1);
  return (
    /^(?:in|near|around|outside|across)$/i.test(text) &&
    placesNamed(at(tokens, index).text).length > 0
  );
}

/** Whether a name that is a word too is meant as a name where it stands. */
function isLikely(reading: Reading, index: number, span: Span): boolean {
  const { tokens } = reading;
  const isDefinite =
    at(tokens, index - 1).text.toLowerCase() === 'the' && rivers.has(at(tokens, index).text);
  const isSubject = at(tokens, index - 1).text === 'of' && subjects.has(at(tokens, index).text);
  if (isPartOfName(tokens, index) || isSubject) return false;
  if (isTold(reading, span) || isActing(tokens, index)) return true;
  return !isDefinite && !at(tokens, index).isFirst && !isInTitle(reading, index);
}

/** Names that are a subject or a thing behind "of": a Bachelor of Science, the Secretary of Labor. */
const subjects = new Set(['Science', 'Nature', 'Fortune', 'Variety', 'Labor', 'Labour']);

/** Names that are something else behind "the": the Amazon. */
const rivers = new Set(['Amazon', 'Delta', 'Sky', 'Sprint', 'Emirates']);

/** A known name that a hyphen joins to another: the Israel-Hamas war. */
function partBehindHyphen({ text, start }: Token): Span | null {
  const hyphen = text.indexOf('-');
  if (hyphen < 2 || text.length > 60 || knownNames.has(text)) return null;
  const part = text.slice(hyphen + 1);
  return isKnownName(part) ? { start: start + hyphen + 1, end: start + text.length } : null;
}

/** A name with the address that it is written with, or the channel: Edmunds.com, NBC 6. */
function withSite(text: string, span: Span): Span {
  const site = /^\.(?:com|org|net|io|ai)\b/.exec(text.slice(span.end, span.end + 5))?.[0] ?? '';
  if (site !== '') return { start: span.start, end: span.end + site.length };
  const channel = /^(?:NBC|ABC|CBS|FOX|Fox|CW|News)$/.test(text.slice(span.start, span.end))
    ? /^ \d{1,2}(?![\d,.]*\d| (?:million|billion|times|years?|days?|hours?|percent|per)\b|%)/u.exec(
        text.slice(span.end, span.end + 8),
      )
    : null;
  return channel === null ? span : { start: span.start, end: span.end + channel[0].length };
}

function isPartOfName(tokens: readonly Token[], index: number): boolean {
  return (
    isJoined(tokens, index) && isNameLike(at(tokens, index - 1)) && !isTitle(at(tokens, index - 1))
  );
}

/** Whether the word behind a company's name makes it the name of a thing: Galaxy, Maps, 737. */
export function isProduct(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, index);
  if (!isJoined(tokens, index)) return false;
  if (/^\p{N}/u.test(next.text))
    return /^\d{2,4}(?:-\d+)?$/.test(next.text) && !/^(?:19|20)\d\d$/.test(next.text)
      ? at(tokens, index + 1).text === '' || !/^\p{Ll}/u.test(at(tokens, index + 1).text)
      : false;
  if (!next.isCapital || next.isFirst) return false;
  return (
    !isTitle(next) &&
    !next.isUpper &&
    !givenNames.has(next.text) &&
    !organisationHeads.has(next.text) &&
    !countriesNamed.test(next.text) &&
    !isInitial(next) &&
    !/^(?:CEO|CFO|COO|CTO|Executive|Vice|Co-founder|Senior|Deputy|Managing|Research)/.test(
      next.text,
    )
  );
}
