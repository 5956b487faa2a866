import { isOrdinary } from '../names/vocabulary.ts';
import type { Frame, Token } from './frames.ts';
import { isAdverb, isCue, isSign, isWord, type NamedAt } from './grammar.ts';
import { isNamed, namesPerson, phraseFrom, type Phrase } from './phrases.ts';
import { isLikely, isPassive, subjectAfter, subjectBefore, subjectIn } from './subjects.ts';
import {
  auxiliaries,
  conjunctions,
  cues,
  determiners,
  prepositions,
  takesHearer,
  timeWords,
} from './words.ts';

/** How a sentence says whose words a quotation has. */
export interface Attribution {
  /** Who speaks; null where a word of saying stands there, and nobody for it. */
  phrase: Phrase | null;
  /** Whether the sentence leaves open who speaks: Reed was described as “…”. */
  isUnsaid?: boolean;
  /** Whether the word of saying stands right beside the quotation, or elsewhere in the sentence. */
  isClose: boolean;
}

/** Who is said to speak by the words that follow a quotation: "…," said Jane Roe; "…," the minister told reporters. */
function attributionAfter(frame: Frame, from: number, named: NamedAt): Attribution | null {
  let at = from;
  while (isSign(frame[at], /[,–—-]/u)) at += 1;
  if (frame[at]?.lower === 'as') at += 1;
  const first = frame[at];
  if (!isWord(first)) return null;
  const credit = from === 1 && isSign(frame[from], /[–—]/u) ? creditAt(frame, at, named) : null;
  if (credit !== null) return { phrase: credit, isClose: true };
  if (accordingTo(frame, at)) return { phrase: phraseFrom(frame, at + 2, named), isClose: true };
  if (isCue(frame, at, named) && named(first) === undefined) {
    if (first.lower.endsWith('ing')) return null;
    const phrase = subjectAfter(frame, at, named);
    if (phrase !== null) return { phrase, isClose: true };
  }
  const agent = first.lower === 'by' ? calledBy(frame, from, named) : null;
  if (agent !== null) return { phrase: agent, isClose: true };
  if (
    named(first) === undefined &&
    (conjunctions.has(first.lower) || prepositions.has(first.lower) || auxiliaries.has(first.lower))
  )
    return null;
  for (let verb = at + 1; verb < frame.length && verb - at < 48; verb += 1) {
    if (frame[verb]?.kind === 'marked' || isSign(frame[verb], /[;:]/)) return null;
    if (!isCue(frame, verb, named)) continue;
    const phrase = subjectBefore(frame, verb, named);
    const asked = phrase?.from === at ? recalled(frame, verb, named) : null;
    if (asked !== null) return { phrase: asked, isClose: true };
    if (phrase?.from === at) return { phrase, isClose: true };
    const subject = phraseFrom(frame, at, named);
    if (subject?.to === (phrase?.from ?? 0) - 1 && namesPerson(subject, named))
      return { phrase: subject, isClose: true };
    if (isInverted(frame, verb, named))
      return { phrase: subjectAfter(frame, verb, named), isClose: true };
    if (phrase === null) continue;
    return isAdverb(first) ? { phrase, isClose: true } : null;
  }
  return null;
}

/** Who is said to speak by the words before a quotation: Jane Roe told reporters that "…". */
function attributionBefore(frame: Frame, to: number, named: NamedAt): Attribution | null {
  let isHeard = false;
  let isUnsaid = false;
  let source: Attribution | null = null;
  for (let at = to - 1; at >= 0; at -= 1) {
    const token = frame[at];
    if (token === undefined) break;
    const says = accordingTo(frame, at)
      ? phraseFrom(frame, at + 2, named, to)
      : isCue(frame, at, named)
        ? frame[at - 1]?.kind === 'marked' ||
          (isSign(frame[at - 1], /,/) &&
            (frame[at - 2]?.kind === 'marked' || isInvertedBeforeName(frame, at, named)))
          ? subjectAfter(frame, at, named)
          : subjectBefore(frame, at, named)
        : null;
    if (says !== null) {
      const last = frame[to - 1];
      const isClose = at >= to - 2 || isSign(last, /[:,]/) || last?.lower === 'that';
      if (!accordingTo(frame, at)) return { phrase: says, isClose };
      source ??= { phrase: says, isClose };
    }
    if (isCue(frame, at, named)) {
      isUnsaid ||= !isHeard && isPassive(frame, at);
      isHeard = true;
      if (isUnsaid) break;
    }
  }
  if (source !== null) return source;
  const last = frame[to - 1];
  if (isSign(last, /:/)) {
    const phrase = subjectIn(frame, 0, to - 1, named);
    return {
      phrase: phrase && (isHeard || maySayIt(phrase, named)) ? phrase : null,
      isClose: true,
    };
  }
  return isHeard ? { phrase: null, isClose: false, isUnsaid } : null;
}

/** Whether a colon alone makes a speaker of a phrase: Vahl: “…”, but not Example: “…”. */
function maySayIt(phrase: Phrase, named: NamedAt): boolean {
  const first = phrase.frame[phrase.from];
  return (
    isLikely(phrase, named) ||
    (first !== undefined && /^\p{Lu}/u.test(first.text) && !isOrdinary(first.lower))
  );
}

/** Who speaks by any word of saying of a sentence: of the last that has a subject. */
export function speechIn(frame: Frame, named: NamedAt): Phrase | null {
  return attributionBefore(frame, frame.length, named)?.phrase ?? null;
}

/** Who is asked a question that the sentence only tells of: Reed asked the pilot whether it was true. */
export function askedIn(frame: Frame, named: NamedAt): Phrase | null {
  const verb = frame.findIndex(({ lower }, at) => at > 0 && /^ask(?:s|ed)$/.test(lower));
  if (verb < 0 || isPassive(frame, verb)) return null;
  const phrase = phraseFrom(frame, verb + 1, named);
  const next = phrase && frame[phrase.to];
  return next && /^(?:if|whether|what|how|why|when|where|who|which|about)$/.test(next.lower)
    ? phrase
    : null;
}

/** Whether a sentence says who spoke, when and where, and nothing more: Jane Roe asked on Monday. */
function isMereAttribution(frame: Frame, named: NamedAt): boolean {
  if (frame.some(({ kind }) => kind === 'marked')) return false;
  const last = frame.findIndex((_, at) => at <= 12 && isCue(frame, at, named));
  const next = frame[last + 1];
  const isAll =
    !isWord(next) ||
    prepositions.has(next.lower) ||
    timeWords.has(next.text) ||
    isAdverb(next) ||
    next.lower === 'reporters' ||
    recalled(frame, last, named) !== null;
  return isAll && subjectBefore(frame, last, named)?.from === 0;
}

/** Two words that name a source: according to X, in the words of X. */
function accordingTo(frame: Frame, at: number): boolean {
  const [first, second] = [frame[at]?.lower, frame[at + 1]?.lower];
  return (
    (first === 'according' && second === 'to') ||
    (first === 'words' && second === 'of' && frame[at - 1]?.lower === 'the')
  );
}

/** Who said what somebody recalls, by the words after the verb: Reed recalled a nurse asking. */
function recalled(frame: Frame, verb: number, named: NamedAt): Phrase | null {
  if (!/^(?:recall|remember)(?:s|ed|ing)?$/.test(frame[verb]?.lower ?? '')) return null;
  const phrase = phraseFrom(frame, verb + 1, named);
  if (phrase === null) return null;
  const isWithin = frame[phrase.to - 1]?.lower.endsWith('ing') === true;
  const to = isWithin ? phrase.to - 1 : phrase.to;
  const asks = frame[to]?.lower ?? '';
  return asks.endsWith('ing') && cues.has(asks) && to > phrase.from ? { ...phrase, to } : null;
}

/** Whose name stands after a dash, with what they are and no verb: “…” — Jane Roe, a pilot in Arden. */
function creditAt(frame: Frame, at: number, named: NamedAt): Phrase | null {
  const phrase = phraseFrom(frame, at, named);
  const isBare = !frame
    .slice(at)
    .some((token, index) => endsClause(token) || isCue(frame, at + index, named));
  const words = phrase === null ? [] : frame.slice(phrase.from, phrase.to);
  return isBare &&
    phrase !== null &&
    (isNamed(phrase, named) ||
      (words.length > 1 && words.every(({ text }) => /^\p{Lu}/u.test(text))))
    ? phrase
    : null;
}

function endsClause(token: Token): boolean {
  return token.kind === 'marked' || auxiliaries.has(token.lower);
}

/** Whether a verb opens what follows a comma, and its subject comes after it: , said Jane Roe. */
function isInverted(frame: Frame, verb: number, named: NamedAt): boolean {
  const [before, token, next] = [frame[verb - 1], frame[verb], frame[verb + 1]];
  return (
    isSign(before, /,/) &&
    isWord(next) &&
    !(token?.lower ?? '').endsWith('ing') &&
    !takesHearer.has(token?.lower ?? '') &&
    !timeWords.has(next.text) &&
    (named(next) !== undefined || determiners.has(next.lower) || /^\p{Lu}/u.test(next.text)) &&
    subjectAfter(frame, verb, named) !== null
  );
}

/** Whether a person's name follows a verb between commas: the harbour, wrote Jane Roe, was “…”. */
function isInvertedBeforeName(frame: Frame, verb: number, named: NamedAt): boolean {
  const phrase = isInverted(frame, verb, named) ? subjectAfter(frame, verb, named) : null;
  return phrase !== null && namesPerson(phrase, named) && isSign(frame[phrase.to], /,/);
}

/** Who calls something what stands between the marks before: was called “…” by Reed. */
function calledBy(frame: Frame, from: number, named: NamedAt): Phrase | null {
  for (let at = from - 2; at >= Math.max(0, from - 8); at -= 1) {
    if (isCue(frame, at, named))
      return /(?:ed|wn|en|ten)$/.test(frame[at]?.lower ?? '')
        ? phraseFrom(frame, from + 1, named)
        : null;
  }
  return null;
}

/** Whose words a quotation has, by the sentence that it stands in or the mere attribution that follows. */
export function attributionOf(
  frame: Frame,
  place: number,
  next: Frame | undefined,
  named: NamedAt,
): Attribution | null {
  const before = attributionBefore(frame, place, named);
  if (before !== null && isIntroduced(frame, place, named)) return before;
  if (before?.phrase && isSaidSo(frame, place)) return before;
  const after = attributionAfter(frame, place + 1, named);
  if (after !== null) return after;
  if (
    place === frame.length - 1 &&
    /[?!…]$/u.test(frame[place]?.text ?? '') &&
    next !== undefined &&
    isMereAttribution(next, named)
  ) {
    return attributionAfter(next, 0, named);
  }
  if (before?.phrase) return before;
  const phrase = place === frame.length - 1 ? null : speechIn(frame.slice(place), named);
  return phrase === null ? before : { phrase, isClose: false };
}

/** Whether something is called what stands between the marks, so that a source after it only tells of that. */
function isSaidSo(frame: Frame, place: number): boolean {
  const at = isSign(frame[place + 1], /,/) ? place + 2 : place + 1;
  return frame[place - 1]?.lower === 'as' && accordingTo(frame, at);
}

/**
 * Whether the words right before a quotation say whose it is, so that those after it can only say who tells of it: she
 * said, “…,” the court heard.
 */
function isIntroduced(frame: Frame, place: number, named: NamedAt): boolean {
  const [opening, last] = [frame[0], frame[place - 1]];
  return (
    isSign(last, /[:,]/) &&
    isCue(frame, place - 2, named) &&
    subjectBefore(frame, place - 2, named) !== null &&
    !conjunctions.has(opening?.lower ?? '') &&
    opening?.lower !== 'asked'
  );
}
