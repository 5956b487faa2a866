import type { Reading } from '../text.ts';
import type { Token } from '../tokens.ts';
import { at, isForm, isJoined, isTitle, type Stretch } from './phrase.ts';
import { functionWords, roleModifiers, roleNouns, titles } from './vocabulary.ts';

/** Whether a word says what someone is or does. */
export function isRole(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    roleNouns.has(lower) ||
    titles.has(lower) ||
    /^(?:ceo|cfo|coo|cto|mp|mep|mla)$/.test(lower) ||
    /[a-z](?:ologist|ographer|keeper)$/.test(lower) ||
    (lower.includes('-') && roleNouns.has(lower.slice(lower.lastIndexOf('-') + 1)))
  );
}

const inRole = new Set(['of', 'for', 'to', 'and', '&', 'the', 'at', 'in', 'on']);

/** The longest role that is told, in words. */
const mostWords = 14;

/**
 * What the words before a name say that the person is: "Deputy Secretary of State", "Republican Senator", "actor",
 * "US ambassador to India," with the comma that closes it. Forms such as Mr say nothing.
 *
 * @param name where the name stands, titles left out
 */
export function roleBefore(reading: Reading, { from: name }: Stretch): string | null {
  const { tokens, text } = reading;
  const isApposed = at(tokens, name).gap === ', ';
  if (!isApposed && !isJoined(tokens, name) && !/^\.? $/.test(at(tokens, name).gap)) return null;
  let from = name;
  let role = -1;
  for (let index = name - 1; index >= 0 && name - index <= mostWords; index -= 1) {
    const token = at(tokens, index);
    const behind = at(tokens, index + 1);
    if (index < name - 1 && !/^(?:\.? | & )$/.test(behind.gap)) break;
    if (token.isPossessive) break;
    const isFree = token.isFirst && functionWords.has(token.text.toLowerCase());
    if (
      isFree ||
      (/^(?:the|a|an|his|her|its|their|our|my|your)$/.test(token.text) &&
        !isWithin(tokens, index, name, isApposed))
    )
      break;
    if (isForm(token)) {
      if (index === name - 1) continue;
      break;
    }
    const isWord =
      isRole(token.text) ||
      roleModifiers.has(token.text.toLowerCase()) ||
      token.isCapital ||
      (inRole.has(token.text) && isWithin(tokens, index, name, isApposed)) ||
      /^\p{L}+-\p{L}+$/u.test(token.text);
    if (!isWord) break;
    if (isRole(token.text) && (!isApposed || !inRole.has(at(tokens, index - 1).text))) role = index;
    if (!inRole.has(token.text)) from = index;
  }
  if (role === -1 || from === name) return null;
  const end = at(tokens, name - 1).end;
  const told = text.slice(at(tokens, from).start, end);
  if (
    isApposed &&
    (/^(?:the|a|an|his|her|its|their)$/i.test(at(tokens, from - 1).text) ||
      at(tokens, from - 1).isPossessive) === false
  )
    return null;
  return clean(told);
}

/** Whether "of", "the" and their like stand between parts of a role and not before it. */
function isWithin(
  tokens: readonly Token[],
  index: number,
  name: number,
  isApposed: boolean,
): boolean {
  const before = at(tokens, index - 1);
  if (index + 1 >= name) return false;
  return isApposed
    ? isRole(before.text) || inRole.has(before.text) || before.isCapital
    : isTitle(before) ||
        (before.text === 'of' && isTitle(at(tokens, index - 2))) ||
        (before.isCapital && at(tokens, index + 1).isCapital && isTitle(at(tokens, index + 1)));
}

const apposition =
  /^(?:,? aged? \d{1,3}|, \d{1,3})?,? (?:\(?[A-Z]-[A-Z][\w.]*\)?,? )?(?:who (?:also )?(?:is|was|serves as|served as|works as|worked as|runs|leads|heads) )?/u;

/**
 * What the words behind a name say that the person is: ", chairman of the Senate Foreign Relations Committee and a
 * sponsor of the legislation,", ", 34, a teacher who lives nearby," without its clause; or the place of "of Idaho".
 */
export function roleAfter(
  reading: Reading,
  { to }: Stretch,
): { role: string | null; of: string | null } {
  const { tokens, text, sentences } = reading;
  const { end: start } = at(tokens, to - 1);
  const sentence = sentences.find((span) => span.start < start && start <= span.end);
  let rest = text.slice(start, Math.min(sentence?.end ?? start, start + 240));
  const of =
    /^ of ((?:the )?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,3})(?=,)/u.exec(rest)?.[1] ?? null;
  if (of !== null) rest = rest.slice(` of ${of}`.length);
  const opening = apposition.exec(rest)?.[0] ?? '';
  const isOpen = rest.startsWith(',') && opening.length > 1;
  if (!isOpen) return { role: null, of };
  const phrase = endOf(
    rest
      .slice(opening.length)
      .replace(/^(?:who (?:also )?(?:is|was|serves as|served as|works as) )/, ''),
  );
  const words = phrase.split(' ');
  const head = words.findIndex((word) => isRole(word.replace(/[,.;:]$/, '').replace(/['’]s$/, '')));
  const isNamed =
    /^(?:an? |the |one of |his |her |their |its |then |now |[\p{L}-]+['’]s )/u.test(phrase) ||
    head === 0 ||
    words
      .slice(0, head)
      .every(
        (word) =>
          roleModifiers.has(word.toLowerCase()) ||
          /^\p{Lu}/u.test(word) ||
          /^(?:former|the|of)$/.test(word) ||
          word.includes('-'),
      );
  if (head === -1 || head > 7 || !isNamed) return { role: null, of };
  const verb = words
    .slice(0, head)
    .some((word) => /^(?:said|told|is|was|are|were|has|had|and|but|to|will|would)$/.test(word));
  return { role: verb ? null : clean(phrase), of };
}

/** The part of an apposition that is the role: up to its comma, and before a clause of its own. */
function endOf(text: string): string {
  const end =
    /[,;:()–—]|\.(?=\s|$)|\s(?:who|which|whose|whom|that|when|where|after|before|said|says|told|has|had|is|was|will|would|as|because|while|since|until|by|during|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s|["“”]/u.exec(
      text,
    );
  return text.slice(0, end?.index ?? text.length).trim();
}

/** A role without its article, not too long. */
function clean(role: string): string | null {
  const told = role
    .replace(/^(?:an?|the|then|now|his|her|its|their|one of the|one of) /i, '')
    .replace(/[\s,]+$/, '');
  const words = told.split(' ');
  return told === '' || words.length > mostWords + 4 || told.length > 140 ? null : told;
}
