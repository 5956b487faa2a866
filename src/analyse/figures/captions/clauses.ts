import { wordSet } from '../../words.ts';
import { calendar, irregular } from './vocabulary.ts';
import { isHyphen } from '../numbers.ts';
import type { Tag } from '../tags.ts';
import type { Token } from '../tokens.ts';

/** A run of tokens: the first, and the first behind it. */
export interface Run {
  from: number;
  to: number;
}

/** A part of a sentence with at most one verb. */
export interface Clause extends Run {
  /** What parts it from the one before: ",", "and", "that", …; nothing for the first; "resumed" behind a relative clause. */
  opener: string;
  /** Its verb with the auxiliaries before it and the infinitives that hang on it: "is preparing to cut". */
  verb: Run | null;
  /** What stands before the verb. */
  subject: Run | null;
}

/** The words of a sentence with their parts of speech. */
export interface Tagged {
  tokens: readonly Token[];
  tags: readonly Tag[];
}

const signs = /^[,;:()—–"“”«»?!]$/;

/** Words that open a clause, if a verb follows. */
const openers =
  /^(?:that|which|who|whom|whose|where|when|while|whereas|because|although|though|if|unless|until|whether|why|how|as|after|before|since|but|so|than)$/;

/** Those that are prepositions where no verb follows. */
const prepositions = /^(?:after|before|since|until|as|so|than|but)$/;

/** Verbs for saying, behind which a clause can stand without "that". */
const saying = wordSet(
  'say says said report reports reported tell tells told announce announced claim claims claimed estimate',
  'estimates estimated believe believes believed think thinks thought expect expects expected show shows',
  'showed shown found find finds suggest suggests suggested warn warns warned add adds added note noted',
  'notes insist insists insisted predict predicts predicted forecast forecasts know knew mean means meant',
  'hope hopes hoped feel feels felt confirm confirms confirmed denied argue argues argued reveal reveals',
  'revealed allege alleges alleged admit admits admitted fear feared',
);

/** Those that stand between "who" and its verb. */
const alleging =
  /^(?:say|says|said|allege|alleges|alleged|claim|claims|claimed|believe|believes|believed|think|thought|know|knew|fear|feared|hope|hoped)$/;

/** Verbs that tell how a number moved: what stands before them is their subject. */
const levels =
  /^(?:rose|fell|grew|dropped|climbed|declined|increased|decreased|jumped|reached|hit)$/;

/** Prepositions that govern what follows at once. */
const governing = /^(?:of|for|with|without|among|its|their|his|our|my|your)$/;

const days =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|reuters)$/;

/** How many tokens a pair of quotation marks can hold without parting a clause. */
const shortest = 5;

/**
 * Parts a sentence into clauses: at signs, at words that open a clause, at "and" before a verb, before the tokens that
 * are asked for, and behind "he said".
 *
 * @param starts tokens before which "and" or "compared" begins a new member of a list
 * @param kept tokens that are no boundary, whatever they say
 */
export function clausesOf(
  sentence: Tagged,
  starts: ReadonlySet<number>,
  kept: ReadonlySet<number>,
): Clause[] {
  const { tokens, tags } = sentence;
  const quiet = shortPairs(tokens);
  const clauses: Clause[] = [];
  let from = 0;
  let opener = '';
  tokens.forEach((token, at) => {
    const word = token.lower;
    const isSign = signs.test(word) && !isHyphen(token) && !quiet.has(at) && !isInDate(tokens, at);
    const isOpener =
      openers.test(word) &&
      !(word === 'that' && tags[at] === 'DET') &&
      (!prepositions.test(word) || (!isDate(tokens[at + 1]) && hasVerbAhead(sentence, at + 1)));
    const next = tags[at + 1];
    const isJoint =
      (word === 'compared' && [2, 3, 4].some((step) => starts.has(at + step))) ||
      (/^(?:and|or)$/.test(word) &&
        (next === 'VERB' ||
          next === 'AUX' ||
          starts.has(at + 1) ||
          (word === 'and' &&
            [2, 3, 4, 5].some((step) => levels.test(tokens[at + step]?.lower ?? ''))) ||
          (word === 'and' && isSentence(sentence, from, at))));
    if (kept.has(at) || !(isSign || isOpener || isJoint)) return;
    if (at > from) clauses.push(...withVerbs(sentence, { from, to: at }, opener));
    if (at > from || word !== ',') opener = word;
    from = at + 1;
  });
  if (from < tokens.length) {
    clauses.push(...withVerbs(sentence, { from, to: tokens.length }, opener));
  }
  return clauses;
}

/** The signs of quotation marks that hold little, such as scare quotes: they part nothing. */
function shortPairs(tokens: readonly Token[]): Set<number> {
  const quiet = new Set<number>();
  let open = -1;
  tokens.forEach(({ text }, at) => {
    if (!/^["“”]$/.test(text)) return;
    if (open >= 0 && text !== '“' && at - open <= shortest + 1) {
      quiet.add(open).add(at);
      open = -1;
    } else {
      open = at;
    }
  });
  return quiet;
}

/** Whether "and" joins a clause with its own subject to one that has its verb: "has closed and the shops are empty". */
function isSentence(sentence: Tagged, from: number, joint: number): boolean {
  const { tokens, tags } = sentence;
  const first = nextFinite(sentence, from, joint);
  if (first === joint || first === from) return false;
  let at = joint + 1;
  while (/^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(tags[at] ?? '') && at < joint + 6) at += 1;
  if (at === joint + 1 || !isFinite(sentence, at)) return false;
  const word = tokens[at]?.lower ?? '';
  if (tags[at] === 'AUX') return true;
  const isPast = /(?:ed|en|wn)$/.test(word) || irregular.has(word);
  return !isPast || /^(?:DET|PRON|PROPN)$/.test(tags[at + 1] ?? '') || tags[at - 1] === 'PRON';
}

/** The comma of "July 7, 2021". */
function isInDate(tokens: readonly Token[], at: number): boolean {
  return (
    /^[12]\d{3}$/.test(tokens[at + 1]?.text ?? '') &&
    /^\d\d?$/.test(tokens[at - 1]?.text ?? '') &&
    calendar.has(tokens[at - 2]?.lower ?? '')
  );
}

/** "since 2016" and "before Monday" open no clause. */
function isDate(token: Token | undefined): boolean {
  return token !== undefined && (/^[12]\d{3}$/.test(token.text) || calendar.has(token.lower));
}

/** How far a verb is looked for behind a word that may open a clause. */
const reach = 12;

function hasVerbAhead(sentence: Tagged, from: number): boolean {
  for (let at = from; at < from + reach; at += 1) {
    const token = sentence.tokens[at];
    if (token === undefined || signs.test(token.text)) return false;
    if (isFinite(sentence, at)) return true;
  }
  return false;
}

/** Whether a token can be a clause's verb: no infinitive, no "-ing", no participle that belongs to a noun. */
function isFinite({ tokens, tags }: Tagged, at: number): boolean {
  if (tags[at] === 'AUX') return true;
  const isLevel = levels.test(tokens[at]?.lower ?? '');
  if (isLevel && !/^(?:DET|ADJ|ADP|PART)$/.test(tags[at - 1] ?? '')) return true;
  if (tags[at] !== 'VERB') return false;
  const word = tokens[at]?.lower ?? '';
  if (tokens[at - 1]?.lower === 'to' || word.endsWith('ing') || /^(?:aged|compared)$/.test(word))
    return false;
  // "Eagle Pass" is a name.
  if (at > 0 && /^\p{Lu}/u.test(tokens[at]?.text ?? '')) return false;
  // "The number of injured rose": what is governed is no verb.
  if (governing.test(tokens[at - 1]?.lower ?? '')) return false;
  const before = tags[at - 1] === 'ADV' ? tags[at - 2] : tags[at - 1];
  const isHyphened = isHyphen(tokens[at - 1]) || isHyphen(tokens[at + 1]);
  const isInside = /^(?:DET|ADJ|ADP|NUM|PART)$/.test(before ?? '') || isHyphened;
  return !(isInside && /^(?:NOUN|PROPN|ADJ|PUNCT|SYM)$/.test(tags[at + 1] ?? ''));
}

/** Finds a clause's verb; parts "he said" from what was said without "that". */
function withVerbs(sentence: Tagged, run: Run, opener: string): Clause[] {
  const { tokens } = sentence;
  const clauses: Clause[] = [];
  let { from } = run;
  let by = opener;
  for (;;) {
    let at = nextFinite(sentence, from, run.to);
    if (at === run.to) {
      clauses.push(withParticiple(sentence, { from, to: run.to }, by));
      return clauses;
    }
    let to = endOfVerb(sentence, at, run.to);
    let later = nextFinite(sentence, to, run.to);
    // "The number of people employed rose": the first of the two belongs to the noun.
    if (later < run.to && at > from && to === at + 1 && isReduced(sentence, at)) {
      at = later;
      to = endOfVerb(sentence, at, run.to);
      later = nextFinite(sentence, to, run.to);
    }
    const isSaying = later < run.to && saying.has(tokens[to - 1]?.lower ?? '');
    // "(The men) who were held were freed": the second verb goes with what stands before the relative clause.
    const isBack = later < run.to && !isSaying && at === from && /^(?:who|which|that)$/.test(by);
    const end = isSaying
      ? behindWhen(sentence, to, later)
      : isBack
        ? (lastFinite(sentence, to, run.to) ?? later)
        : run.to;
    const subject = by === 'resumed' ? null : trimmed(sentence, { from, to: at });
    clauses.push({ from, to: end, opener: by, verb: { from: at, to }, subject });
    if (!isSaying && !isBack) return clauses;
    from = end;
    by = isBack ? 'resumed' : 'that';
  }
}

/** Whether a participle belongs to the noun before it: "people briefed on the talks". */
function isReduced({ tokens, tags }: Tagged, at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const isParticiple = /(?:ed|en|wn)$/.test(word) || irregular.has(word);
  const isNoun = /^(?:NOUN|PROPN)$/.test(tags[at - 1] ?? '');
  const isActive = /^(?:DET|NUM|NOUN|PROPN|ADJ|PRON|SYM)$/.test(tags[at + 1] ?? '');
  return tags[at] === 'VERB' && isParticiple && isNoun && !isActive;
}

function nextFinite(sentence: Tagged, from: number, to: number): number {
  let at = from;
  while (at < to && !isFinite(sentence, at)) at += 1;
  return at;
}

/** The last auxiliary, or verb that tells how a number moved, in a run. */
function lastFinite({ tokens, tags }: Tagged, from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const isFirst = tags[at - 1] !== 'AUX' && tags[at] === 'AUX';
    if (isFirst || levels.test(tokens[at]?.lower ?? '')) return at;
  }
  return null;
}

/** "killing 41 people" and "with points increasing to 5" have their participle for a verb. */
function withParticiple(sentence: Tagged, { from, to }: Run, opener: string): Clause {
  const { tokens, tags } = sentence;
  const bare = { from, to, opener, verb: null, subject: null };
  const first = tags[from] === 'ADV' ? from + 1 : from;
  const isVerb = tags[first] === 'VERB' && tokens[first]?.lower !== 'according';
  const isRelative = /^(?:which|who|that)$/.test(opener) && tags[first] === 'NOUN';
  if (isVerb || isRelative) {
    return { ...bare, verb: { from: first, to: endOfVerb(sentence, first, to) } };
  }
  for (let at = from + 1; at < to; at += 1) {
    // "The city plans to build": a verb that reads as a noun.
    const isPlan =
      tokens[at]?.lower === 'to' && tags[at + 1] === 'VERB' && tokens[at - 1]?.lower.endsWith('s');
    if (!isPlan || tags[at - 1] !== 'NOUN' || at - 1 <= from) continue;
    const subject = trimmed(sentence, { from, to: at - 1 });
    return { ...bare, verb: { from: at - 1, to: endOfVerb(sentence, at, to) }, subject };
  }
  for (let at = from + 2; at < to - 1; at += 1) {
    // "The deal values the club": nothing but a verb stands between a noun and an article.
    const isVerb =
      tags[at] === 'NOUN' &&
      /^\p{Ll}+[^s]s$/u.test(tokens[at]?.text ?? '') &&
      /^(?:the|an?|its|their|his|her)$/.test(tokens[at + 1]?.lower ?? '') &&
      /^(?:NOUN|PROPN)$/.test(tags[at - 1] ?? '');
    if (!isVerb || opener !== '' || tags[from] === 'ADP') continue;
    const subject = trimmed(sentence, { from, to: at });
    return { ...bare, verb: { from: at, to: at + 1 }, subject };
  }
  if (tokens[from]?.lower !== 'with') return bare;
  for (let at = from + 2; at < to; at += 1) {
    const word = tokens[at]?.lower ?? '';
    const isInfinitive = word === 'to' && tags[at + 1] === 'VERB';
    if (isInfinitive) {
      const subject = trimmed(sentence, { from: from + 1, to: at });
      return { ...bare, verb: { from: at + 1, to: endOfVerb(sentence, at + 1, to) }, subject };
    }
    if (tags[at] !== 'VERB' || !/(?:ing|ed)$/.test(word)) continue;
    const subject = trimmed(sentence, { from: from + 1, to: at });
    return { ...bare, verb: { from: at, to: endOfVerb(sentence, at, to) }, subject };
  }
  return bare;
}

const isPossessive = /^(?:its|their|his|her|our|my|your)$/;

/** Behind "on Sunday" that stands between "said" and what was said. */
function behindWhen({ tokens, tags }: Tagged, from: number, to: number): number {
  // "told reporters the plan was dead": whom it was told to is no part of it.
  if (/^(?:tell|tells|told)$/.test(tokens[from - 1]?.lower ?? '')) {
    for (let next = from + 1; next < Math.min(from + 5, to); next += 1)
      if (
        tags[next] === 'DET' ||
        (tags[next] === 'PRON' && !isPossessive.test(tokens[next]?.lower ?? ''))
      )
        return next;
  }
  let at = from;
  if (tags[at] === 'ADP') at += 1;
  while (at < to && days.test(tokens[at]?.lower ?? '')) at += 1;
  return at > from && at < to && !days.test(tokens[from]?.lower ?? '') && at === from + 1
    ? from
    : Math.min(at, to);
}

/** Without the adverbs and conjunctions at its ends; null where nothing is left. */
function trimmed({ tags }: Tagged, run: Run): Run | null {
  let { from, to } = run;
  while (from < to && /^(?:ADV|CCONJ|SCONJ|PUNCT|INTJ)$/.test(tags[from] ?? '')) from += 1;
  while (to > from && tags[to - 1] === 'ADV') to -= 1;
  return from < to ? { from, to } : null;
}

function endOfVerb({ tokens, tags }: Tagged, from: number, limit: number): number {
  let to = from + 1;
  for (let at = to; at < limit; at += 1) {
    const tag = tags[at];
    // "who they allege had seen it" has two.
    if (tag === 'AUX' && tags[at - 1] === 'VERB' && alleging.test(tokens[at - 1]?.lower ?? ''))
      break;
    // "employed rose" are two verbs.
    if (tags[at - 1] === 'VERB' && levels.test(tokens[at]?.lower ?? '')) break;
    if (tag === 'VERB' || tag === 'AUX') to = at + 1;
    else if (tag !== 'ADV' && tag !== 'PART' && tokens[at]?.lower !== 'to') break;
  }
  return to;
}
