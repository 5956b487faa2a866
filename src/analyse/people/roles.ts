import type { Reading } from '../text.ts';
import type { Token } from '../tokens.ts';
import { at, isForm, isJoined, isTitle, type Stretch } from '../names/phrase.ts';
import { functionWords, givenNames, setOf, titles } from '../names/vocabulary.ts';
import { roleModifiers, roleNouns } from './vocabulary.ts';

/** Whether a word says what someone is or does. */
export function isRole(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    roleNouns.has(lower) ||
    titles.has(lower) ||
    /^(?:ceo|cfo|coo|cto|mp|mep|mla)$/.test(lower) ||
    /[a-z](?:ologist|ographer|keeper|holder|worker)$|.{4}ist$/.test(lower) ||
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
  let last = name - 1;
  while (isForm(at(tokens, last)) && isJoined(tokens, last + 1)) last -= 1;
  const isApposed = last === name - 1 && at(tokens, name).gap === ', ';
  if (!isApposed && !isJoined(tokens, last + 1) && !/^\.? $/.test(at(tokens, last + 1).gap))
    return null;
  let from = last + 1;
  let hasRole = false;
  for (let index = last; last - index < mostWords; index -= 1) {
    const token = at(tokens, index);
    const isWithin = inRole.has(token.text) && index < last && isLinked(tokens, index, isApposed);
    if (index < last && !isJoined(tokens, index + 1) && at(tokens, index + 1).gap !== ' & ') break;
    if (token.isPossessive || (!isWithin && !isPartOfRole(tokens, index))) break;
    if (isRole(token.text) && !(isApposed && inRole.has(at(tokens, index - 1).text)))
      hasRole = true;
    if (!inRole.has(token.text)) from = index;
  }
  const opener = at(tokens, from - 1);
  const isOpened = /^(?:the|an?|his|her|its|their)$/i.test(opener.text) || opener.isPossessive;
  if (!hasRole || from > last || (isApposed && !isOpened)) return null;
  return clean(text.slice(at(tokens, from).start, at(tokens, last).end));
}

/** Whether a word can be part of a role: a name of what it is of, the role itself, or a word that is common in one. */
function isPartOfRole(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index);
  const lower = token.text.toLowerCase();
  if (articles.has(lower) || isForm(token) || (token.isFirst && functionWords.has(lower)))
    return false;
  const next = at(tokens, index + 1);
  const isSomeone =
    givenNames.has(token.text) &&
    isJoined(tokens, index + 1) &&
    next.isCapital &&
    !isRole(next.text);
  const isWord =
    isRole(token.text) || roleModifiers.has(lower) || /^\p{L}+-\p{L}+$/u.test(token.text);
  return !isSomeone && (isWord || token.isCapital);
}

const articles = setOf('the a an his her its their our my your this that');

/** Whether "of", "the" and their like stand between parts of a role and not before it. */
function isLinked(tokens: readonly Token[], index: number, isApposed: boolean): boolean {
  const before = at(tokens, index - 1);
  if (isApposed) return isRole(before.text) || inRole.has(before.text) || before.isCapital;
  const isOfTitle = isTitle(before) || (before.text === 'of' && isTitle(at(tokens, index - 2)));
  return isOfTitle && !/^(?:and|&)$/.test(at(tokens, index).text);
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
  return { role: verb ? null : clean(withoutOthers(phrase)), of };
}

/** The part of an apposition that is the role: up to its comma, and before a clause of its own. */
function endOf(text: string): string {
  const end =
    /[,;:()–—]|\.(?=\s|$)|\s(?:who|which|whose|whom|that|when|where|after|before|said|says|told|has|had|is|was|will|would|as|because|while|since|until|by|during|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s|["“”]/u.exec(
      text,
    );
  return text.slice(0, end?.index ?? text.length).trim();
}

/** A role up to where another person's begins: "director of the agency and Alex Azar"; none where it is another's: "CEO Jack Dorsey". */
function withoutOthers(phrase: string): string {
  const other = /(?:^|\s)(?:(and|or|with) )?(\p{Lu}\p{L}+) \p{Lu}\p{L}+/gu;
  for (const { index, 1: joiner, 2: given = '' } of phrase.matchAll(other)) {
    if (givenNames.has(given) && !isRole(given))
      return joiner === undefined ? '' : phrase.slice(0, index);
  }
  return phrase;
}

/** A role without its article, not too long. */
function clean(role: string): string | null {
  const told = role
    .replace(/^(?:an?|the|then|now|his|her|its|their|one of the|one of) /i, '')
    .replace(/[\s,]+$/, '');
  const words = told.split(' ');
  return told === '' || words.length > mostWords + 4 || told.length > 140 ? null : told;
}
