import type { Frame } from './frames.ts';
import {
  endsPhrase,
  isAdverb,
  isBetweenDigits,
  isCue,
  isIntroduction,
  isVerb,
  isVerbAfter,
  isWord,
  joins,
  type NamedAt,
} from './grammar.ts';
import {
  auxiliaries,
  conjunctions,
  cues,
  determiners,
  noSubjects,
  owned,
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
    if (to > from && isCue(frame, to, named)) break;
    if (endsPhrase(token) || (timeWords.has(token.text) && to > from)) break;
    const isAfterName =
      to > from &&
      before !== undefined &&
      /^\p{Lu}/u.test(before.text) &&
      !determiners.has(before.lower);
    if (
      ((to > from + 1 && isVerb(token)) ||
        (isAfterName && (isVerb(token) || isVerbAfter(before, token)))) &&
      !determiners.has(before?.lower ?? '')
    )
      break;
    if (noSubjects.has(token.lower)) return null;
    if (prepositions.has(token.lower)) {
      const after = frame[to + 1];
      if (to === from || !joining.has(token.lower) || !isWord(after) || timeWords.has(after.text))
        break;
    }
    to += 1;
  }
  return to > from ? { frame, from, to } : null;
}

/** Whether a name before a token stands for somebody's or something else: Reed's lawyer, the Reed campaign. */
function ownsNext(frame: Frame, to: number): boolean {
  const [last, next] = [frame[to - 1], frame[to]];
  return (
    (last !== undefined && /['’]s?$/u.test(last.text)) || (isWord(next) && owned.has(next.text))
  );
}

export function namesPerson({ frame, from, to }: Phrase, named: NamedAt): boolean {
  return frame.slice(from, to).some((token) => named(token)?.isPerson === true);
}

/** Whether a phrase is a person's name, with what stands before it, or an organisation's alone. */
export function isNamed(phrase: Phrase, named: NamedAt): boolean {
  const first = phrase.frame[phrase.from];
  return namesPerson(phrase, named) || (first !== undefined && named(first) !== undefined);
}

/** A name that a part consists of, with what stands before it: her lawyer, Jane Roe, said. */
export function appositionAt(
  frame: Frame,
  from: number,
  to: number,
  named: NamedAt,
): Phrase | undefined {
  const [first, last] = [frame[from], frame[to - 1]];
  if (first === undefined || last === undefined) return undefined;
  const phrase = phraseFrom(frame, from, named, to);
  const isName = named(first) !== undefined || named(last)?.isPerson === true;
  const isOther = determiners.has(first.lower) || prepositions.has(first.lower);
  return phrase?.to === to && isName && !isOther && named(last) !== undefined ? phrase : undefined;
}

export function lastNameIn(frame: Frame, from: number, to: number, named: NamedAt): Phrase | null {
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
export function phraseUpTo(frame: Frame, from: number, to: number, named: NamedAt): Phrase | null {
  const last = frame[to - 1];
  if (last === undefined) return null;
  if (pronouns.has(last.lower)) return { frame, from: to - 1, to };
  if (isSaidOfIt(frame, to - 1, named)) return null;
  let start = to;
  while (start > from && to - start < 24) {
    const token = frame[start - 1];
    if (token === undefined) break;
    if (named(token) === undefined) {
      if (!isWord(token) && !joins(frame, start - 1) && !isBetweenDigits(frame, start - 1)) break;
      if (isWord(token) && (conjunctions.has(token.lower) || auxiliaries.has(token.lower))) break;
      if (noSubjects.has(token.lower) || token.lower === 'it') return null;
      if (pronouns.has(token.lower)) return { frame, from: start - 1, to: start };
      if (start < to && isCue(frame, start - 1, named)) break;
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

/** Whether a word of saying stands there that is no noun: what Reed said. */
function isSaidOfIt(frame: Frame, at: number, named: NamedAt): boolean {
  const [before, token] = [frame[at - 1], frame[at]];
  return (
    before !== undefined &&
    isWord(token) &&
    cues.has(token.lower) &&
    named(token) === undefined &&
    (named(before) !== undefined || pronouns.has(before.lower))
  );
}
