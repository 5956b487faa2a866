import { wordSet } from '../words.ts';
import type { Reading } from '../text.ts';
import type { Token } from '../tokens.ts';
import { placesNamed } from '../gazetteer.ts';
import { at, isForm, isJoined, isTitle, sentenceAt, type Stretch } from '../names/phrase.ts';
import {
  familyNames,
  functionWords,
  givenNames,
  organisationHeads,
  titles,
} from '../names/vocabulary.ts';
import { famous } from './famous.ts';
import { roleModifiers, roleNouns } from './vocabulary.ts';

/** Whether a word says what someone is or does. */
export function isRole(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    roleNouns.has(lower) ||
    titles.has(lower) ||
    /^(?:ceo|cfo|coo|cto|mp|mep|mla)$/.test(lower) ||
    /.-(?:elect|designate)$/.test(lower) ||
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
  const isEnded =
    isRole(at(tokens, last).text) ||
    tokens.slice(from, last).some((token) => inRole.has(token.text)) ||
    /^(?:emeritus|emerita)$/i.test(at(tokens, last).text);
  if (!isEnded) return null;
  const before = at(tokens, from - 1);
  const isOpened = /^(?:the|an?|his|her|its|their)$/i.test(before.text) || before.isPossessive;
  if (!hasRole || from > last || (isApposed && !isOpened)) return null;
  from = wholeFrom(tokens, from);
  return clean(text.slice(at(tokens, from).start, at(tokens, last).end));
}

/** Where a name that a role begins with itself begins: "Party of Arden leader" with the party. */
function wholeFrom(tokens: readonly Token[], start: number): number {
  let from = start;
  while (start - from < mostWords) {
    const skip = at(tokens, from - 1).text === 'the' ? 2 : 1;
    const isOf =
      /^(?:of|for)$/.test(at(tokens, from - skip).text) && at(tokens, from - skip - 1).isCapital;
    const isMore = from < start && isJoined(tokens, from) && at(tokens, from - 1).isCapital;
    if (isOf && at(tokens, from).isCapital && isJoined(tokens, from)) from -= skip + 1;
    else if (isMore && !isTitle(at(tokens, from - 1))) from -= 1;
    else break;
  }
  return from;
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
    (familyNames.has(next.text) || placesNamed(token.text).length === 0) &&
    !isRole(next.text) &&
    !organisationHeads.has(next.text);
  const isWord =
    isRole(token.text) || roleModifiers.has(lower) || /^\p{L}+-\p{L}+$/u.test(token.text);
  return !isSomeone && (isWord || token.isCapital);
}

const articles = wordSet('the a an his her its their our my your this that');

/** Whether "of", "the" and their like stand between parts of a role and not before it. */
function isLinked(tokens: readonly Token[], index: number, isApposed: boolean): boolean {
  const before = at(tokens, index - 1);
  // "Ann Hale and the envoy, Joe Reed": behind "and" somebody else's role begins.
  if (isApposed && at(tokens, index).text === 'the')
    return /^(?:of|for|to|at|in|on)$/.test(before.text);
  if (isApposed) return isRole(before.text) || inRole.has(before.text) || before.isCapital;
  const isOfTitle = isTitle(before) || (before.text === 'of' && isTitle(at(tokens, index - 2)));
  return isOfTitle && !/^(?:and|&)$/.test(at(tokens, index).text);
}

const apposition =
  /^(?:,? aged? \d{1,3}|, \d{1,3})?,? (?:\(?[A-Z]-[A-Z][\w.]*\)?,? )?(?:who (?:also )?(?:is|was|serves as|served as|works as|worked as|runs|leads|heads) )?/u;

const article = /^(?:an? |the |one of |his |her |their |its |then |now |[\p{L}-]+['’]s )/u;

/** What may follow the noun of a role within it. */
const inApposition =
  /^(?:of|for|at|in|to|and|or|with|from|on|behind|under|&|turned|based|born|convicted|accused|charged|employed|hired|appointed|elected|interested|involved|speciali[sz]ed|\p{Ll}+ing)$/u;

/**
 * What the words behind a name say that the person is: ", chairman of the Senate Foreign Relations Committee and a
 * sponsor of the legislation,", ", 34, a teacher who lives nearby," without its clause; or the place of "of Idaho".
 */
export function roleAfter(
  reading: Reading,
  { to }: Stretch,
): { role: string | null; of: string | null } {
  const { tokens, text, sentences } = reading;
  const { end } = at(tokens, to - 1);
  const start =
    /\s[JS]r$/.test(text.slice(Math.max(0, end - 3), end)) && text[end] === '.' ? end + 1 : end;
  const close = sentenceAt(sentences, end - 1)?.end ?? start;
  let rest = text.slice(start, Math.min(close, start + longestApposition));
  const of =
    /^ of ((?:the )?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,3})(?=,)/u.exec(rest)?.[1] ?? null;
  if (of !== null) rest = rest.slice(` of ${of}`.length);
  const opening = apposition.exec(rest)?.[0] ?? '';
  if (!rest.startsWith(',') || opening.length < 2) return { role: null, of };
  const { phrase, isClause } = phraseIn(rest.slice(opening.length));
  const words = phrase.split(' ');
  const head = words.findIndex((word, index) => {
    const next = words[index + 1];
    return (
      isRole(bare(word)) && (next === undefined || inApposition.test(next) || isRole(bare(next)))
    );
  });
  const isNamed =
    article.test(phrase) ||
    words
      .slice(0, Math.max(0, head))
      .every(
        (word) =>
          roleModifiers.has(word.toLowerCase()) ||
          /^\p{Lu}/u.test(word) ||
          /^(?:former|the|of)$/.test(word) ||
          word.includes('-'),
      );
  const isRoleOfName = head !== -1 && head <= 7 && isNamed && !isClause;
  return { role: isRoleOfName ? clean(phrase) : null, of };
}

/** How far behind a name an apposition is read, in characters. */
const longestApposition = 240;

function bare(word: string): string {
  return word.replace(/[,.;:]$/, '').replace(/['’]s$/, '');
}

const closing =
  /[,;:()–—“”"]|(?<!(?:^|[\s.])(?:\p{Lu}|Sen|Sens|Rep|Reps|Gov|Lt|Gen|Col|Maj|Capt|Sgt|Dr|Mr|Mrs|Ms|St|Jr|Sr|Prof|Rev))\.(?=\s|$)|\s(?:(said|says|told|has|had|is|was|will|would)|who(?:['’][sd]|se|m)?|which|that|when|where|after|before|as|because|while|since|until|by|during|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=\s)/u;

/** The part of an apposition that may be a role: up to its comma, or to a clause; and whether it is itself a clause: ", the minister said". */
function phraseIn(text: string): { phrase: string; isClause: boolean } {
  const end = closing.exec(text);
  return {
    phrase: text.slice(0, end?.index ?? text.length).trim(),
    isClause: end?.[1] !== undefined,
  };
}

const honours = /^(?:Holiness|Excellenc[ey]|Majesty|Highness|Honou?r|Eminence) /;
const opener = /^(?:one of the|one of|an?|the|then|now|his|her|its|their|our|my|fellow) /i;
/** "The company's chief executive" is told without the company, "a women's rights activist" with the women. */
const anyOwner = /^(?!women|men|children|people|girls|boys)[\p{Ll}-]+['’]s /u;
const dangling = /(?:^| )(?:in|of|and|or|to|at|for|with|on|the|an?|by|from|his|her|its|their|&)$/;

/** A role as it is told: without articles and owners, and without anybody else's name; null where nothing whole is left. */
function clean(role: string): string | null {
  let told = role.trim();
  for (const sign of [opener, honours, anyOwner, opener]) told = told.replace(sign, '');
  told = withoutPeople(told).replace(/(?<![\s,])[\s,]+$/, '');
  while (dangling.test(told)) told = told.replace(dangling, '');
  told = told
    .replace(/^and /, '')
    .replace(/\b(Sen|Rep|Prof|Gov)s$/, '$1')
    .replace(shortTitle, '$&.');
  const words = told.split(' ');
  const isWhole = words.some((word) => isRole(bare(word))) && !/^(?:of|for|at|in|to) /.test(told);
  return isWhole && words.length <= mostWords + 4 && told.length <= 140 ? told : null;
}

/** Titles that are written short, with a full stop. */
const shortTitle =
  /(?:^|(?<= ))(?:Sen|Rep|Gov|Lt|Gen|Col|Maj|Capt|Sgt|Cmdr|Adm|Det|Supt|Insp|Rev|Prof|Cpl|Brig|Pres|Sec)$/;

/** A role up to where another person's begins: "aide to President Ann Hale" is "aide"; what is hers without her: "Hale's adviser". */
function withoutPeople(phrase: string): string {
  const words = phrase.split(' ');
  const index = words.findIndex((word, at) =>
    isOther(word, words[at + 1] ?? '', words[at - 1] ?? ''),
  );
  if (index === -1) return phrase;
  const owner = words.findIndex(
    (word, at) => at >= index && at <= index + 3 && /['’]s$/.test(word),
  );
  let from = index;
  while (from > 0 && (isRole(words[from - 1] ?? '') || /^\p{Lu}/u.test(words[from - 1] ?? '')))
    from -= 1;
  if (owner !== -1 && from === 0) return words.slice(owner + 1).join(' ');
  return words.slice(0, from).join(' ');
}

/** Whether a word of a role begins somebody's name. */
function isOther(word: string, next: string, before: string): boolean {
  const name = bare(word);
  const behind = bare(next);
  if (!/^\p{Lu}/u.test(name)) return false;
  if (famous.has(name) && !organisationHeads.has(behind)) return true;
  if (!givenNames.has(name) || isRole(name))
    return isTitleWord(before) && familyNames.has(name) && !isRole(name);
  return (
    (/^\p{Lu}/u.test(behind) &&
      (familyNames.has(behind) || famous.has(behind)) &&
      !organisationHeads.has(behind)) ||
    behind === 'the' ||
    isTitleWord(before)
  );
}

function isTitleWord(word: string): boolean {
  return /^(?:President|Senator|Sen|Rep|Mr|Mrs|Ms|Sir|Lord|Lady|Governor|Minister|Chancellor|King|Queen|Sultan)\.?$/.test(
    word,
  );
}
