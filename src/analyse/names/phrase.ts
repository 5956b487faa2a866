import type { Reading, Span } from '../text.ts';
import type { Token } from '../tokens.ts';
import { forms, functionWords, givenNames, titles } from './vocabulary.ts';

/** A token that there is none of, so that the ends of a block need no care. */
const none: Token = {
  start: 0,
  end: 0,
  text: '',
  isPossessive: false,
  isCapital: false,
  isUpper: false,
  isFirst: false,
  gap: '\n',
};

/** The token at a position; one without text where there is none. */
export function at(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? none;
}

/** Whether a token belongs to one phrase with the one before it: nothing parts them but a space, or the full stop of a short form. */
export function isJoined(tokens: readonly Token[], index: number): boolean {
  const { gap } = at(tokens, index);
  const before = at(tokens, index - 1);
  if (before.isPossessive) return false;
  if (/^[ \u00a0]$/.test(gap)) return true;
  return /^\.[ \u00a0]$/.test(gap) && isShortForm(before.text);
}

/** Words that are written short with a full stop and stand before a name. */
const shortForms = new Set(
  'Mr Mrs Ms Dr Prof Rev Hon Sr Jr St Ste Mt Ft Gen Col Lt Sgt Capt Maj Cmdr Adm Sen Sens Rep Reps Gov Pres Sec Supt Insp Det Cpl Pvt Brig Fr Msgr Amb Atty Bros Co Corp Inc Ltd Dept Univ Wm Geo Chas Jos'.split(
    ' ',
  ),
);

function isShortForm(word: string): boolean {
  return shortForms.has(word) || /^\p{Lu}$/u.test(word);
}

/** Whether a word of a name's form is an initial: J. or U.S. or a single letter. */
export function isInitial({ text }: Token): boolean {
  return /^(?:\p{Lu}\.?){1,2}$/u.test(text) && (text.includes('.') || text.length === 1);
}

/** Whether a token has a capital that says something: one that no sentence gives it. */
export function isNameLike({ text, isCapital, isFirst }: Token): boolean {
  const word = text.toLowerCase();
  return isCapital && !(isFirst && functionWords.has(word)) && !/^i(?:$|')/.test(word);
}

/** Whether the token before is a sign that a person's family name follows: a title, a given name or an initial. */
export function isNamedBefore(tokens: readonly Token[], index: number): boolean {
  const before = at(tokens, index - 1);
  if (!isJoined(tokens, index) || !before.isCapital) return false;
  return (
    isTitle(before) ||
    (isInitial(before) && !/^[AI]$/.test(before.text)) ||
    (givenNames.has(before.text) && !functionWords.has(before.text.toLowerCase()))
  );
}

/** Whether a token is a title with a capital: Mr, President, Sen. */
export function isTitle({ text, isCapital }: Token): boolean {
  return isCapital && titles.has(text.toLowerCase());
}

/** Whether a token is a form of address, which says nothing of what someone is. */
export function isForm({ text }: Token): boolean {
  return forms.has(text.toLowerCase());
}

/** A stretch of tokens of a block: the first, and the one behind the last. */
export interface Stretch {
  from: number;
  to: number;
}

/** Where a stretch of tokens stands in its block's text. */
export function spanOf({ tokens }: Reading, { from, to }: Stretch): Span {
  return { start: at(tokens, from).start, end: at(tokens, to - 1).end };
}

/** The sentence that an offset lies in. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span | undefined {
  let from = 0;
  let to = sentences.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sentences[middle]?.end ?? Infinity) <= offset) from = middle + 1;
    else to = middle;
  }
  const sentence = sentences[from];
  return sentence !== undefined && sentence.start <= offset ? sentence : undefined;
}

/** The sentences of a block in which nearly all words have capitals, as in a title; told once for each block. */
const titled = new WeakMap<Reading, ReadonlySet<Span>>();

function titlesOf({ text, tokens, sentences }: Reading): ReadonlySet<Span> {
  const words = new Map<Span, { all: number; capital: number }>();
  let next = 0;
  for (const token of tokens) {
    while ((sentences[next]?.end ?? Infinity) <= token.start) next += 1;
    const sentence = sentences[next];
    if (sentence === undefined || !/^\p{L}{4,}/u.test(token.text)) continue;
    const { all, capital } = words.get(sentence) ?? { all: 0, capital: 0 };
    words.set(sentence, { all: all + 1, capital: capital + Number(token.isCapital) });
  }
  return new Set(
    sentences.filter((sentence) => {
      const { all, capital } = words.get(sentence) ?? { all: 0, capital: 0 };
      const close = text.slice(Math.max(sentence.start, sentence.end - 8), sentence.end);
      return all > 3 && capital > 0.8 * all && !/[.!?]["”’')]*$/u.test(close);
    }),
  );
}

/** Whether nearly all words around a token have capitals, as in a title: a capital tells nothing there. */
export function isInTitle(reading: Reading, index: number): boolean {
  if (reading.kind === 'heading') return true;
  const sentence = sentenceAt(reading.sentences, at(reading.tokens, index).start);
  if (sentence === undefined) return false;
  const titles = titled.get(reading) ?? titlesOf(reading);
  titled.set(reading, titles);
  return titles.has(sentence);
}
