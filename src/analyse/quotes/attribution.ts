import type { Frame } from './frames.ts';
import { isAdverb, isCue, isSign, isWord, type NamedAt } from './grammar.ts';
import { namesPerson, phraseFrom, type Phrase } from './phrases.ts';
import { isPassive, subjectAfter, subjectBefore, subjectIn } from './subjects.ts';
import {
  auxiliaries,
  conjunctions,
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
    if (isCue(frame, at, named)) {
      isUnsaid ||= !isHeard && isPassive(frame, at);
      isHeard = true;
      if (isUnsaid) break;
    }
  }
  if (source !== null) return source;
  const last = frame[to - 1];
  if (isSign(last, /:/)) return { phrase: subjectIn(frame, 0, to - 1, named), isClose: true };
  return isHeard ? { phrase: null, isClose: false, isUnsaid } : null;
}

/** Who speaks by any word of saying of a sentence: of the last that has a subject. */
export function speechIn(frame: Frame, named: NamedAt): Phrase | null {
  return attributionBefore(frame, frame.length, named)?.phrase ?? null;
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
    next.lower === 'reporters';
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
  const phrase = place === frame.length - 1 ? null : speechIn(frame.slice(place + 1), named);
  return phrase === null ? before : { phrase, isClose: false };
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
