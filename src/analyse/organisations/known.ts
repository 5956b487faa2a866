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
import { ambiguousNames, organisationNames, teamNicknames } from './famous.ts';
import { countriesNamed } from './vocabulary.ts';

interface KnownName {
  written: string;
  name: string;
  /** What speaks for a name that is a word or another name too: that it stands within a sentence, or sport around it. */
  needs: 'nothing' | 'context' | 'sport';
}

/** Known names by their first word, the longest first. */
const knownNames = new Map<string, KnownName[]>();
for (const [list, needs] of [
  [organisationNames, 'nothing'],
  [ambiguousNames, 'context'],
  [teamNicknames, 'sport'],
] as const) {
  for (const entry of list.split(/[;\n]/)) {
    const forms = entry
      .split('=')
      .map((form) => form.trim())
      .filter((form) => form !== '');
    for (const written of forms) {
      const first = firstWord(written);
      knownNames.set(first, [
        ...(knownNames.get(first) ?? []),
        { written, name: forms[0] ?? written, needs },
      ]);
    }
  }
}
for (const names of knownNames.values()) names.sort((a, b) => b.written.length - a.written.length);

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

const endsName = /^(?:[^\p{L}\p{N}&+]|$)/u;

/** Words that stand where sport is written of. */
const sport =
  /\b(?:seasons?|playoffs?|quarterback|pitcher|inning|touchdown|coach|league|rebounds|goalie|goalkeeper|home run|NFL|NBA|MLB|NHL|roster|midfielder|rookie)\b/;

/** Whether a text is about sport. */
export function isOfSport({ blocks }: Text): boolean {
  return blocks.filter(({ text }) => sport.test(text)).length * 4 > blocks.length;
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

/** Names that are a subject or a thing behind "of": a Bachelor of Science. */
const subjects = new Set(['Science', 'Nature', 'Fortune', 'Variety']);

/** Names that are something else behind "the": the Amazon. */
const rivers = new Set(['Amazon', 'Delta', 'Sky', 'Sprint', 'Emirates']);

/** A known name that a hyphen joins to another: the Israel-Hamas war. */
function partBehindHyphen({ text, start }: Token): Span | null {
  const hyphen = text.indexOf('-');
  if (hyphen < 2 || text.length > 60 || knownNames.has(text)) return null;
  const part = text.slice(hyphen + 1);
  return isKnownName(part) ? { start: start + hyphen + 1, end: start + text.length } : null;
}

/** A name with the address that it is written with: Edmunds.com. */
function withSite(text: string, span: Span): Span {
  const site = /^\.(?:com|org|net|io|ai)\b/.exec(text.slice(span.end, span.end + 5))?.[0] ?? '';
  return site === '' ? span : { start: span.start, end: span.end + site.length };
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
