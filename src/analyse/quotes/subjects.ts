import type { Frame } from './frames.ts';
import {
  isAdverb,
  isBetweenDigits,
  isIntroduction,
  isSign,
  isSpeaker,
  isWord,
  skipAdverbs,
  type NamedAt,
} from './grammar.ts';
import {
  appositionAt,
  isNamed,
  lastNameIn,
  namesPerson,
  phraseFrom,
  phraseUpTo,
  type Phrase,
} from './phrases.ts';
import { auxiliaries, be, determiners, pronouns } from './words.ts';

/** The subject of a stretch of a sentence: the first that is named in it, introductions such as "In a letter," left out. */
export function subjectIn(frame: Frame, from: number, to: number, named: NamedAt): Phrase | null {
  const parts = segments(from, to, frame);
  let unlikely: Phrase | null = null;
  for (const [index, [start, end]] of parts.entries()) {
    let at = start;
    while (
      at < end &&
      (frame[at]?.kind === 'marked' || /^(?:and|but|so|yet|or|then)$/.test(frame[at]?.lower ?? ''))
    )
      at += 1;
    at = skipAdverbs(frame, at);
    const first = frame[at];
    if (
      first === undefined ||
      at >= end ||
      !isWord(first) ||
      isIntroduction(first, frame[at + 1], named)
    )
      continue;
    const phrase = phraseFrom(frame, at, named, end);
    if (phrase === null) continue;
    const next = parts[index + 1];
    if (isNamed(phrase, named)) return phrase;
    const apposed = next && appositionAt(frame, next[0], next[1], named);
    if (apposed !== undefined) return apposed;
    if (isLikely(phrase, named)) return phrase;
    unlikely ??= phrase;
  }
  return unlikely;
}

/** Whether a phrase is a pronoun or holds a name or a word for one who may speak. */
function isLikely({ frame, from, to }: Phrase, named: NamedAt): boolean {
  return frame
    .slice(from, to)
    .some(
      (token) => named(token) !== undefined || pronouns.has(token.lower) || isSpeaker(token.lower),
    );
}

/** Who does what a verb says, by the words before it. */
export function subjectBefore(frame: Frame, verb: number, named: NamedAt): Phrase | null {
  let end = verb;
  let isPassive = false;
  for (; end > 0; end -= 1) {
    const token = frame[end - 1];
    if (!isWord(token) || token.lower === 'who') break;
    if (be.has(token.lower)) isPassive = true;
    if (!auxiliaries.has(token.lower) && !isAdverb(token) && token.lower !== 'then') break;
  }
  const cue = frame[verb]?.lower ?? '';
  const isParticiple = cue.endsWith('ing');
  const start = clauseStart(frame, verb);
  const whole = (): Phrase | null => subjectIn(frame, Math.max(0, start), end, named);
  const before = frame[end - 1];
  if (before === undefined || end <= start)
    return isParticiple ? subjectIn(frame, 0, verb, named) : null;
  if (before.lower === 'as' && isParticiple) {
    const quoted = frame.findLastIndex((token, at) => at < end && token.lower === 'quoted');
    if (quoted < 0) return whole();
    return be.has(frame[quoted - 1]?.lower ?? '')
      ? subjectBefore(frame, quoted - 1, named)
      : phraseFrom(frame, quoted + 1, named, end - 1);
  }
  if (isPassive && !isParticiple) return agentAfter(frame, verb, named);
  if (/^(?:to|by|and|but|or|in|after|while|when|before|without)$/.test(before.lower))
    return whole() ?? subjectIn(frame, 0, end, named);
  if (/^(?:who|which|that)$/.test(before.lower)) {
    const last = isSign(frame[end - 2], /,/) ? end - 3 : end - 2;
    return lastNameIn(frame, start, last + 1, named) ?? antecedentAt(frame, start, last, named);
  }
  if (isSign(before, /[,)–—-]/u))
    return whole() ?? (isParticiple ? subjectIn(frame, 0, end, named) : null);
  if (isParticiple && !auxiliaries.has(frame[verb - 1]?.lower ?? '') && !pronouns.has(before.lower))
    return ownSubject(frame, end, named) ?? whole();
  return phraseUpTo(frame, start, end, named);
}

/** Who does what a verb says, by the words after it: said the minister. */
export function subjectAfter(frame: Frame, verb: number, named: NamedAt): Phrase | null {
  const at = skipAdverbs(frame, verb + 1);
  const first = frame[at];
  if (!isWord(first) || /^(?:them|him|me|us|reporters|journalists)$/.test(first.lower)) return null;
  const phrase = phraseFrom(frame, at, named);
  if (phrase === null || namesPerson(phrase, named) || !isSign(frame[phrase.to], /,/))
    return phrase;
  const from = phrase.to + 1;
  const apposition = phraseFrom(frame, from, named);
  return apposition !== null &&
    namesPerson(apposition, named) &&
    named(frame[from] ?? first)?.isPerson === true &&
    !isWord(frame[apposition.to])
    ? apposition
    : phrase;
}

/** The name before a participle that is the participle's own subject: with Reed saying. */
function ownSubject(frame: Frame, end: number, named: NamedAt): Phrase | null {
  let from = end;
  while (isPartOfName(frame, from - 1, named)) from -= 1;
  return from < end && /^(?:with|and|while|of)$/.test(frame[from - 1]?.lower ?? '')
    ? { frame, from, to: end }
    : null;
}

function isPartOfName(frame: Frame, at: number, named: NamedAt): boolean {
  const token = frame[at];
  return token !== undefined && (named(token) !== undefined || /^\p{Lu}/u.test(token.text));
}

/** What a relative clause tells of: a report, which warns that. */
function antecedentAt(frame: Frame, from: number, last: number, named: NamedAt): Phrase | null {
  for (let at = last; at >= from && at > last - 6; at -= 1) {
    const token = frame[at];
    if (!isWord(token) || pronouns.has(token.lower)) return null;
    if (at < last && (determiners.has(token.lower) || /['’]s$/u.test(token.text)))
      return { frame, from: at, to: last + 1 };
  }
  return phraseUpTo(frame, from, last + 1, named);
}

/** By whom something is called what a passive verb says. */
function agentAfter(frame: Frame, verb: number, named: NamedAt): Phrase | null {
  for (let at = verb + 1; at < verb + 8; at += 1) {
    const token = frame[at];
    if (!isWord(token)) return null;
    if (token.lower === 'by') return phraseFrom(frame, at + 1, named);
  }
  return null;
}

/** Whether a verb is a passive one: was described. */
export function isPassive(frame: Frame, verb: number): boolean {
  let at = verb - 1;
  for (let token = frame[at]; isWord(token) && isAdverb(token); token = frame[at]) at -= 1;
  return be.has(frame[at]?.lower ?? '') && !(frame[verb]?.lower ?? '').endsWith('ing');
}

/** Where the clause begins that a token stands in. A few words between marks may be part of it, a sentence is not. */
function clauseStart(frame: Frame, at: number): number {
  let start = at;
  for (; start > 0; start -= 1) {
    const token = frame[start - 1];
    if (isSign(token, /[;:]/)) break;
    if (token?.kind === 'marked' && /[.,?!…–—-]$/u.test(token.text)) break;
    if (token?.kind === 'marked' && start === 1) break;
  }
  return start;
}

/** The parts between commas. */
function segments(from: number, to: number, frame: Frame): [number, number][] {
  const parts: [number, number][] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && !(isSign(frame[at], /[,–—()]/u) && !isBetweenDigits(frame, at))) continue;
    if (at > start) parts.push([start, at]);
    start = at + 1;
  }
  return parts;
}
