import type { Passage } from './passage.ts';
import { isPeople, leading, sums } from './vocabulary.ts';

/** The most tokens of a noun phrase that is read backwards. */
const longestNoun = 14;

/** How many tokens may stand between a verb and an amount for the verb to say what the amount is. */
export const farthest = 7;

/** The noun phrase that ends before a token, with those that hang on it by "of" or "in". */
export function nounsBefore(passage: Passage, to: number, limit: number): string {
  let from = to;
  while (
    from > limit &&
    to - from < longestNoun &&
    (/^(?:NOUN|PROPN|ADJ|DET|ADP|PART|NUM)$/.test(passage.tag(from - 1)) ||
      passage.isHyphenAt(from - 1) ||
      (passage.tag(from - 1) === 'CCONJ' &&
        passage.tag(from) === 'ADJ' &&
        passage.tag(from - 2) === 'ADJ'))
  ) {
    from -= 1;
  }
  while (from < to && /^(?:ADP|PART)$/.test(passage.tag(from))) from += 1;
  return passage.hasNoun(from, to) ? passage.say(from, to) : '';
}

/** Where the noun phrase begins that ends before a token, without what it hangs on. */
export function startOfNoun(passage: Passage, to: number, limit: number): number {
  let from = to;
  while (
    from > limit &&
    (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(passage.tag(from - 1)) ||
      passage.isHyphenAt(from - 1) ||
      passage.isHyphenAt(from - 2) ||
      /^(?:'s|’s)$/.test(passage.word(from - 1)))
  )
    from -= 1;
  if (from > limit && from < to && passage.tag(from - 1) === 'DET') from -= 1;
  return passage.hasNoun(from, to) ? from : to;
}

/** Where the noun phrase begins that ends before a token, with what it is of: "a group of 40 people". */
export function startOfWhole(passage: Passage, to: number, limit: number): number {
  let from = startOfNoun(passage, to, limit);
  while (from > limit + 1 && passage.word(from - 1) === 'of') {
    const before = startOfNoun(passage, from - 1, limit);
    if (before === from - 1) break;
    from = before;
  }
  return from;
}

/** Where the noun phrase at a token ends, its "of" phrases taken in. */
export function endOfThing(passage: Passage, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const isWord =
      /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON)$/.test(passage.tag(at)) ||
      /^(?:'s|’s)$/.test(passage.word(at));
    const isHyphened = passage.isHyphenAt(at) || (at > from && passage.isHyphenAt(at - 1));
    const isModifier =
      /^(?:VERB|ADV)$/.test(passage.tag(at)) &&
      /^(?:NOUN|ADJ)$/.test(passage.tag(at + 1)) &&
      at === from;
    const isOf = at > from && passage.word(at) === 'of';
    if (!isWord && !isHyphened && !isModifier && !isOf) break;
    const before = passage.word(at - 1);
    if (passage.isStart(at) && at > from && !/['’]s?$/.test(before)) break;
    if (passage.word(at) === 'worth' || (passage.tag(at) === 'DET' && at > from && before !== 'of'))
      break;
    at += 1;
  }
  if (at === from && /^(?:VERB|X)$/.test(passage.tag(at))) at += 1;
  while (at > from && /^(?:of|a|an|the)$/.test(passage.word(at - 1))) at -= 1;
  return at;
}

/** The first token of a run that owns what follows: "boat’s" in "boat’s bow"; -1 for none. */
export function possessiveIn(passage: Passage, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (/['’]s$/.test(passage.word(at))) return at;
  return -1;
}

/** Where the words before an amount begin that belong to it: "the last", "a total of". */
export function leadOf(passage: Passage, start: number, limit: number): number {
  let lead = start;
  for (;;) {
    while (lead > limit && leading.has(passage.word(lead - 1))) lead -= 1;
    const isSum = passage.word(lead - 1) === 'of' && sums.has(passage.word(lead - 2));
    if (!isSum || lead - 2 < limit) return lead;
    lead -= 2;
  }
}

/** Whether only words that belong to the amount stand between two tokens. */
export function isLead(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (!leading.has(passage.word(at)) && passage.tag(at) !== 'ADJ') return false;
  return true;
}

/** The words between two tokens up to the first amount among them, without the preposition before it. */
export function untilAmount(passage: Passage, from: number, limit: number): string {
  let to = from;
  while (to < limit && !passage.isStart(to)) to += 1;
  while (to > from && /^(?:ADP|DET)$/.test(passage.tag(to - 1))) to -= 1;
  return passage.say(from, to);
}

/** Without an article at its beginning. */
export function bare(text: string): string {
  return text.trim().replace(/^(?:the|an?|some|its|their|his|her|our|this|that)\s+/i, '');
}

/** "who" for persons, "that" for things. */
export function whoOf(thing: string): 'who' | 'that' {
  return isPeople(thing) ? 'who' : 'that';
}
