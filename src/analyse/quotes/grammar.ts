import { isOrdinary } from '../names/vocabulary.ts';
import { isRole } from '../people/roles.ts';
import type { Span } from '../text.ts';
import type { Frame, Token } from './frames.ts';
import {
  adverbs,
  auxiliaries,
  bodies,
  conjunctions,
  cues,
  determiners,
  nounsToo,
  otherSpeakers,
  otherVerbs,
  prepositions,
  pronouns,
  timeWords,
  utterances,
} from './words.ts';

/** Where people and organisations are named: the mention that a token is part of. */
export type NamedAt = (token: Token) => (Span & { isPerson: boolean }) | undefined;

export interface Word extends Token {
  kind: 'word';
}

export interface Sign extends Token {
  kind: 'sign';
}

export function isWord(token: Token | undefined): token is Word {
  return token?.kind === 'word';
}

export function isSign(token: Token | undefined, signs: RegExp): token is Sign {
  return token?.kind === 'sign' && signs.test(token.text);
}

export function isAdverb({ lower, text }: Token): boolean {
  return (
    adverbs.has(lower) ||
    (/[a-z]{3}ly$/.test(text) &&
      !/^(?:family|ally|bully|italy|early|daily|weekly|monthly|yearly|elderly|friendly|deadly|supply|assembly|rally|reply|july)$/.test(
        lower,
      ))
  );
}

export const endsPhrase = (token: Token): boolean =>
  auxiliaries.has(token.lower) || conjunctions.has(token.lower) || isAdverb(token);

export function skipAdverbs(frame: Frame, from: number): number {
  let at = from;
  for (let token = frame[at]; isWord(token) && isAdverb(token); token = frame[at]) at += 1;
  return at;
}

/** A full stop or another sign within a name or a title: Dr. Li, J. Reed, AT&T. */
export function joins(tokens: Frame, at: number): boolean {
  const [before, sign, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!isWord(before) || !isWord(after) || sign === undefined) return false;
  return (
    (sign.text === '.' && before.end === sign.start && /^\p{Lu}/u.test(before.text)) ||
    (sign.text === '&' && /^\p{Lu}/u.test(after.text)) ||
    (/['’]/u.test(sign.text) && before.end === sign.start)
  );
}

/** A verb of another kind than saying, as far as it can be told by itself. */
export function isVerb({ text }: Token): boolean {
  return /^[a-z]{2,}ed$/.test(text) || otherVerbs.has(text);
}

/** Whether a word in -s is a verb after a name, and not whoever is of that name: Oslo considers, Oslo officials. */
export function isVerbAfter(before: Token | undefined, { text }: Token): boolean {
  return (
    before !== undefined &&
    /^\p{Lu}.*[^s]$/u.test(before.text) &&
    /^[a-z]{3,}[^s]s$/.test(text) &&
    !isListed(text)
  );
}

/** Whether a word says what somebody is who may speak, or what may be quoted: officials, ministry, report. */
export function isSpeaker(word: string): boolean {
  return (
    isListed(word) ||
    /(?:[a-z]{3}(?:man|men|people|person|ist|ian|ants|ees|goers)|[a-z]{2}(?:ers|ors|ists|ians)|-year-old)$/.test(
      word,
    )
  );
}

function isListed(word: string): boolean {
  const one = word.replace(/ies$/, 'y').replace(/s$/, '');
  return (
    [word, one].some((form) => isRole(form) || bodies.has(form) || otherSpeakers.has(form)) ||
    utterances.has(one)
  );
}

export function isBetweenDigits(frame: Frame, at: number): boolean {
  return /^\d/.test(frame[at - 1]?.text ?? '') && frame[at - 1]?.end === frame[at + 1]?.start;
}

/** Whether a word follows a subject, as in "Beijing has", and no participle, as in "Speaking in". */
function startsPredicate(token: Token | undefined): boolean {
  return isWord(token) && (auxiliaries.has(token.lower) || cues.has(token.lower));
}

export function isIntroduction(token: Token, next: Token | undefined, named: NamedAt): boolean {
  if (named(token) !== undefined) return false;
  return (
    prepositions.has(token.lower) ||
    conjunctions.has(token.lower) ||
    isAdverb(token) ||
    timeWords.has(token.text) ||
    (/^\p{L}{3,}(?:ing|ed)$/u.test(token.lower) &&
      !(/^\p{Lu}/u.test(token.text) && (startsPredicate(next) || !isOrdinary(token.lower))))
  );
}

export function isCue(frame: Frame, at: number, named: NamedAt): boolean {
  const token = frame[at];
  if (!isWord(token) || !cues.has(token.lower) || named(token) !== undefined) return false;
  if (/^(?:respond|repl[yi]|answer|react)/.test(token.lower) && frame[at + 1]?.lower === 'to')
    return false;
  const before = frame[at - 1];
  if (!isWord(before))
    return (
      !nounsToo.has(token.lower) ||
      before === undefined ||
      before.kind === 'marked' ||
      (isSign(before, /,/) && token.lower.endsWith('ed'))
    );
  if (nounsToo.has(token.lower))
    return (
      named(before) !== undefined ||
      /^(?:he|she|they|it|who|which|that|to|will|would|also)$/.test(before.lower) ||
      (/^reads?$/.test(token.lower) && utterances.has(before.lower)) ||
      (isSpeaker(before.lower) &&
        determiners.has(frame[at - 2]?.lower ?? '') &&
        hasObject(frame, at)) ||
      (frame[at + 1]?.lower === 'that' && (isSpeaker(before.lower) || /^\p{Lu}/u.test(before.text)))
    );
  if (token.lower.endsWith('ing')) return opensParticiple(before, named);
  return before.lower === 'that' || !(determiners.has(before.lower) || /['’]s$/u.test(before.text));
}

/** Whether what follows a word tells that it is a verb: the senator calls it, the board reports that. */
function hasObject(frame: Frame, at: number): boolean {
  const next = frame[at + 1];
  return (
    next?.kind === 'marked' ||
    isSign(next, /[:,]/) ||
    (isWord(next) &&
      (determiners.has(next.lower) ||
        pronouns.has(next.lower) ||
        /^(?:that|him|them)$/.test(next.lower)))
  );
}

/** Whether a word in -ing is a verb after this one, and no noun: was saying, not early warning. */
function opensParticiple(before: Token, named: NamedAt): boolean {
  return (
    named(before) !== undefined ||
    pronouns.has(before.lower) ||
    endsPhrase(before) ||
    prepositions.has(before.lower) ||
    before.lower === 'as'
  );
}
