import type { Span } from '../text.ts';
import type { Frame, Token } from './frames.ts';
import {
  adverbs,
  auxiliaries,
  be,
  conjunctions,
  cues,
  determiners,
  nounsToo,
  otherVerbs,
  prepositions,
  pronouns,
  timeWords,
} from './words.ts';

/** A run of tokens of a frame that names somebody: the first, and the one after the last. */
export interface Phrase {
  frame: Frame;
  from: number;
  to: number;
}

/** How a sentence says whose words a quotation has. */
export interface Attribution {
  /** Who speaks; null where a word of saying stands there, and nobody for it. */
  phrase: Phrase | null;
  /** Whether the word of saying stands right beside the quotation, or elsewhere in the sentence. */
  isClose: boolean;
}

/** Where people and organisations are named: the mention that a token is part of. */
export type NamedAt = (token: Token) => (Span & { isPerson: boolean }) | undefined;

const endsPhrase = (token: Token): boolean =>
  auxiliaries.has(token.lower) || conjunctions.has(token.lower) || isAdverb(token);

function isAdverb({ lower, text }: Token): boolean {
  return (
    adverbs.has(lower) ||
    (/[a-z]{3}ly$/.test(text) &&
      !/^(?:family|ally|bully|italy|early|daily|weekly|monthly|yearly|elderly|friendly|deadly|supply|assembly|rally|reply|july)$/.test(
        lower,
      ))
  );
}

interface Word extends Token {
  kind: 'word';
}

interface Sign extends Token {
  kind: 'sign';
}

function skipAdverbs(frame: Frame, from: number): number {
  let at = from;
  for (let token = frame[at]; isWord(token) && isAdverb(token); token = frame[at]) at += 1;
  return at;
}

function isWord(token: Token | undefined): token is Word {
  return token?.kind === 'word';
}

function isSign(token: Token | undefined, signs: RegExp): token is Sign {
  return token?.kind === 'sign' && signs.test(token.text);
}

/** A full stop or another sign within a name or a title: Dr. Li, J. Reed, AT&T. */
function joins(tokens: Frame, at: number): boolean {
  const [before, sign, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!isWord(before) || !isWord(after) || sign === undefined) return false;
  return (
    (sign.text === '.' && before.end === sign.start && /^\p{Lu}/u.test(before.text)) ||
    (sign.text === '&' && /^\p{Lu}/u.test(after.text)) ||
    (/['’]/u.test(sign.text) && before.end === sign.start)
  );
}

const joining = new Set('of for from at with to close familiar'.split(' '));

/** Reads the words that name somebody forwards from a token, up to the verb or whatever else ends them. */
export function phraseFrom(
  frame: Frame,
  from: number,
  named: NamedAt,
  limit = frame.length,
): Phrase | null {
  let to = from;
  while (to < limit && to - from < 24) {
    const token = frame[to];
    if (token === undefined) break;
    if (!isWord(token)) {
      if (to > from && joins(frame, to)) to += 1;
      else break;
      continue;
    }
    const mention = named(token);
    const before = frame[to - 1];
    if (mention !== undefined) {
      while (to < limit && (frame[to]?.start ?? Infinity) < mention.end) to += 1;
      const after = frame[to];
      if (
        mention.isPerson &&
        !(isWord(after) && /^(?:of|from)$/.test(after.lower)) &&
        !ownsNext(frame, to)
      )
        break;
      continue;
    }
    if (to === from && pronouns.has(token.lower)) return { frame, from, to: to + 1 };
    if (to > from && cues.has(token.lower) && !determiners.has(before?.lower ?? '')) break;
    if (endsPhrase(token) || (timeWords.has(token.text) && to > from)) break;
    if (to > from + 1 && isVerb(token) && !determiners.has(before?.lower ?? '')) break;
    if (prepositions.has(token.lower)) {
      const after = frame[to + 1];
      if (to === from || !joining.has(token.lower) || !isWord(after) || timeWords.has(after.text))
        break;
    }
    to += 1;
  }
  return to > from ? { frame, from, to } : null;
}

/** A verb of another kind than saying, as far as it can be told by itself. */
function isVerb({ text }: Token): boolean {
  return /^[a-z]{2,}ed$/.test(text) || otherVerbs.has(text);
}

function ownsNext(frame: Frame, to: number): boolean {
  const [last, next] = [frame[to - 1], frame[to]];
  return (
    (last !== undefined && /['’]s$/u.test(last.text)) ||
    (isWord(next) &&
      /^\p{Ll}/u.test(next.text) &&
      !endsPhrase(next) &&
      !cues.has(next.lower) &&
      !prepositions.has(next.lower))
  );
}

/** Where the clause begins that a token stands in. */
function clauseStart(frame: Frame, at: number): number {
  let start = at;
  for (; start > 0; start -= 1) {
    const token = frame[start - 1];
    if (token?.kind === 'marked' || isSign(token, /[;:]/)) break;
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

function isBetweenDigits(frame: Frame, at: number): boolean {
  return /^\d/.test(frame[at - 1]?.text ?? '') && frame[at - 1]?.end === frame[at + 1]?.start;
}

/** Whether a word follows a subject, as in "Beijing has", and no participle, as in "Speaking in". */
function startsPredicate(token: Token | undefined): boolean {
  return isWord(token) && (auxiliaries.has(token.lower) || cues.has(token.lower));
}

function isIntroduction(token: Token, next: Token | undefined, named: NamedAt): boolean {
  if (named(token) !== undefined) return false;
  return (
    prepositions.has(token.lower) ||
    conjunctions.has(token.lower) ||
    isAdverb(token) ||
    timeWords.has(token.text) ||
    (/^\p{L}{3,}(?:ing|ed)$/u.test(token.lower) &&
      !(/^\p{Lu}/u.test(token.text) && startsPredicate(next)))
  );
}

/** The subject of a stretch of a sentence: the first that is named in it, introductions such as "In a letter," left out. */
export function subjectIn(frame: Frame, from: number, to: number, named: NamedAt): Phrase | null {
  const parts = segments(from, to, frame);
  for (const [index, [start, end]] of parts.entries()) {
    let at = start;
    while (at < end && /^(?:and|but|so|yet|or|then)$/.test(frame[at]?.lower ?? '')) at += 1;
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
    return isNamed(phrase, named)
      ? phrase
      : ((next && appositionAt(frame, next[0], next[1], named)) ?? phrase);
  }
  return null;
}

function namesPerson({ frame, from, to }: Phrase, named: NamedAt): boolean {
  return frame.slice(from, to).some((token) => named(token)?.isPerson === true);
}

/** Whether a phrase is a person's name, with what stands before it, or an organisation's alone. */
function isNamed(phrase: Phrase, named: NamedAt): boolean {
  const first = phrase.frame[phrase.from];
  return namesPerson(phrase, named) || (first !== undefined && named(first) !== undefined);
}

/** A name that a part consists of: her lawyer, Jane Roe, said. */
function appositionAt(frame: Frame, from: number, to: number, named: NamedAt): Phrase | undefined {
  const first = frame[from];
  if (first === undefined) return undefined;
  const phrase = phraseFrom(frame, from, named, to);
  return phrase !== null &&
    named(frame[phrase.to - 1] ?? first) !== undefined &&
    named(first) !== undefined &&
    phrase.to === to
    ? phrase
    : undefined;
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
  if (isPassive && !isParticiple) return null;
  if (/^(?:to|by|and|but|or|in|after|while|when|before|without)$/.test(before.lower))
    return whole() ?? subjectIn(frame, 0, end, named);
  if (/^(?:who|which|that)$/.test(before.lower)) {
    const last = isSign(frame[end - 2], /,/) ? end - 3 : end - 2;
    return lastNameIn(frame, start, last + 1, named);
  }
  if (isSign(before, /[,)–—-]/u))
    return whole() ?? (isParticiple ? subjectIn(frame, 0, end, named) : null);
  if (
    isParticiple &&
    !auxiliaries.has(frame[verb - 1]?.lower ?? '') &&
    named(before) === undefined &&
    !pronouns.has(before.lower)
  )
    return whole();
  return phraseUpTo(frame, start, end, named);
}

function lastNameIn(frame: Frame, from: number, to: number, named: NamedAt): Phrase | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const token = frame[at];
    const mention = token === undefined ? undefined : named(token);
    if (mention !== undefined) {
      const first = frame.findIndex(({ start }) => start >= mention.start);
      return { frame, from: first, to: at + 1 };
    }
    if (at < to - 6) break;
  }
  return null;
}

/** The words right before a verb that name its subject. */
function phraseUpTo(frame: Frame, from: number, to: number, named: NamedAt): Phrase | null {
  const last = frame[to - 1];
  if (last === undefined) return null;
  if (pronouns.has(last.lower)) return { frame, from: to - 1, to };
  let start = to;
  while (start > from && to - start < 24) {
    const token = frame[start - 1];
    if (token === undefined) break;
    if (named(token) === undefined) {
      if (!isWord(token) && !joins(frame, start - 1) && !isBetweenDigits(frame, start - 1)) break;
      if (isWord(token) && (conjunctions.has(token.lower) || auxiliaries.has(token.lower))) break;
      if (
        isWord(token) &&
        cues.has(token.lower) &&
        !determiners.has(frame[start - 2]?.lower ?? '') &&
        start < to
      )
        break;
    }
    start -= 1;
  }
  if (start === to) return null;
  const first = frame[start];
  if (first !== undefined && isWord(first) && isIntroduction(first, frame[start + 1], named)) {
    const mention = named(last);
    let at = to - 1;
    if (mention !== undefined)
      while (at > start && (frame[at - 1]?.start ?? -1) >= mention.start) at -= 1;
    while (at > start) {
      const [before, token] = [frame[at - 1], frame[at]];
      if (before === undefined || token === undefined) break;
      const isHeld = prepositions.has(before.lower) && !/^(?:on|in)$/.test(before.lower);
      if (determiners.has(token.lower) && !isHeld) break;
      if (timeWords.has(before.text) || /^\d+$/.test(before.text) || isAdverb(before)) break;
      at -= 1;
    }
    return at > start ? { frame, from: at, to } : null;
  }
  return { frame, from: start, to };
}

/** Who does what a verb says, by the words after it: said the minister. */
function subjectAfter(frame: Frame, verb: number, named: NamedAt): Phrase | null {
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

function isCue(frame: Frame, at: number, named: NamedAt): boolean {
  const token = frame[at];
  if (!isWord(token) || !cues.has(token.lower) || named(token) !== undefined) return false;
  const before = frame[at - 1];
  if (!isWord(before))
    return !nounsToo.has(token.lower) || before === undefined || before.kind === 'marked';
  if (nounsToo.has(token.lower))
    return (
      named(before) !== undefined ||
      /^(?:he|she|they|it|who|to|will|would|also|statement|letter)$/.test(before.lower)
    );
  if (token.lower.endsWith('ing')) return opensParticiple(before, named);
  return before.lower === 'that' || !(determiners.has(before.lower) || /['’]s$/u.test(before.text));
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

/** Two words that name a source: according to X, in the words of X. */
function accordingTo(frame: Frame, at: number): boolean {
  const [first, second] = [frame[at]?.lower, frame[at + 1]?.lower];
  return (
    (first === 'according' && second === 'to') ||
    (first === 'words' && second === 'of' && frame[at - 1]?.lower === 'the')
  );
}

/** Who is said to speak by the words that follow a quotation: "…," said Jane Roe; "…," the minister told reporters. */
export function attributionAfter(frame: Frame, from: number, named: NamedAt): Attribution | null {
  let at = from;
  while (isSign(frame[at], /[,–—-]/u)) at += 1;
  if (frame[at]?.lower === 'as') at += 1;
  const first = frame[at];
  if (!isWord(first)) return null;
  if (accordingTo(frame, at)) return { phrase: phraseFrom(frame, at + 2, named), isClose: true };
  if (isCue(frame, at, named) && named(first) === undefined) {
    if (first.lower.endsWith('ing')) return null;
    const phrase = subjectAfter(frame, at, named);
    return phrase && { phrase, isClose: true };
  }
  if (
    named(first) === undefined &&
    (conjunctions.has(first.lower) || prepositions.has(first.lower) || auxiliaries.has(first.lower))
  )
    return null;
  for (let verb = at + 1; verb < frame.length && verb - at < 48; verb += 1) {
    if (frame[verb]?.kind === 'marked' || isSign(frame[verb], /[;:]/)) return null;
    if (!isCue(frame, verb, named)) continue;
    const phrase = subjectBefore(frame, verb, named);
    if (phrase === null) continue;
    return phrase.from === at || isAdverb(first) ? { phrase, isClose: true } : null;
  }
  return null;
}

/** Who is said to speak by the words before a quotation: Jane Roe told reporters that "…". */
export function attributionBefore(frame: Frame, to: number, named: NamedAt): Attribution | null {
  let isHeard = false;
  let source: Attribution | null = null;
  for (let at = to - 1; at >= 0; at -= 1) {
    const token = frame[at];
    if (token === undefined) break;
    const says = accordingTo(frame, at)
      ? phraseFrom(frame, at + 2, named, to)
      : isCue(frame, at, named)
        ? frame[at - 1]?.kind === 'marked' ||
          (isSign(frame[at - 1], /,/) && frame[at - 2]?.kind === 'marked')
          ? subjectAfter(frame, at, named)
          : subjectBefore(frame, at, named)
        : null;
    if (says !== null) {
      const last = frame[to - 1];
      const isClose = at >= to - 2 || isSign(last, /[:,]/) || last?.lower === 'that';
      if (!accordingTo(frame, at)) return { phrase: says, isClose };
      source ??= { phrase: says, isClose };
    }
    if (isCue(frame, at, named)) isHeard = true;
  }
  if (source !== null) return source;
  const last = frame[to - 1];
  if (isSign(last, /:/)) return { phrase: subjectIn(frame, 0, to - 1, named), isClose: true };
  return isHeard ? { phrase: null, isClose: false } : null;
}

/** Who speaks by any word of saying of a sentence: of the last that has a subject. */
export function speechIn(frame: Frame, named: NamedAt): Phrase | null {
  return attributionBefore(frame, frame.length, named)?.phrase ?? null;
}

/** Whether a sentence says who spoke and nothing more: Jane Roe asked. */
export function isMereAttribution(frame: Frame, named: NamedAt): boolean {
  const last = isSign(frame.at(-1), /[.]/) ? frame.length - 2 : frame.length - 1;
  return (
    isCue(frame, last, named) &&
    last <= 12 &&
    subjectBefore(frame, last, named)?.from === 0 &&
    !frame.some(({ kind }) => kind === 'marked')
  );
}
