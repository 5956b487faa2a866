import { wordSet } from '../words.ts';
import { at, isJoined, isNameLike, isTitle } from '../names/phrase.ts';
import { calendarWords, isOrdinary, organisationHeads } from '../names/vocabulary.ts';
import type { Token } from '../tokens.ts';
import { companyEndings, openHeads } from './vocabulary.ts';

/** No name of an organisation has more words: so each word is looked at a few times at most. */
export const mostWords = 14;

/** Small words within a name. */
export const joiners = wordSet('of for and the on');

/** Whether two tokens are parts of one name: a space between them, or an ampersand. */
function continues(tokens: readonly Token[], index: number): boolean {
  return (
    isJoined(tokens, index) ||
    (at(tokens, index).gap === ' & ' && !at(tokens, index - 1).isPossessive)
  );
}

export function isCompanyEnding(tokens: readonly Token[], index: number): boolean {
  const { text, gap } = at(tokens, index);
  if (!companyEndings.has(text)) return false;
  const before = at(tokens, index - 1);
  return (
    before.isCapital &&
    !before.isPossessive &&
    (continues(tokens, index) || (gap === ', ' && /^(?:Inc|LLC|Ltd|LP)$/.test(text)))
  );
}

/** Those whose 's is part of a name: People's Liberation Army. */
const collective =
  /^(?:People|Peoples|Children|Women|Men|Workers|Teachers|Farmers|Citizens|Veterans|Nurses|Students|Lawyers|Journalists|Publishers|Moody|King|Queen|Master|Lord)$/;

/** Those who have a department or an office: the Marsh County Sheriff's Department. */
const officeHolder =
  /^(?:Sheriff|Mayor|Governor|Attorney|Prosecutor|Coroner|Examiner|Comptroller|Treasurer|Marshal|Ombudsman|Magistrates?)$/;

/** Titles that are as often parts of a name: General Hospital, Queen Mary University. */
const titlesInNames = wordSet(
  'General Private Major Justice King Queen Prince Princess Lady Lord Premier Executive Judge Sheikh',
);

/** Whether a token can be a part of an organisation's name. */
function isPart(token: Token): boolean {
  return isNameLike(token) && !isBreak(token) && (!isTitle(token) || titlesInNames.has(token.text));
}

/** Whether a token is a common word with a capital, as in the names of ministries. */
export function isPlainPart(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index);
  return isPart(token) && isOrdinary(token.text) && !token.isUpper && !token.isPossessive;
}

/** Words with a capital that are no part of an organisation's name: The, Monday. */
function isBreak({ text, isFirst }: Token): boolean {
  return (
    text === 'The' ||
    calendarWords.has(text) ||
    (isFirst && text.endsWith('ing') && isOrdinary(text))
  );
}

/** How far a name reaches to the left of a word of it. */
export function startOf(tokens: readonly Token[], index: number): number {
  let from = index;
  while (index - from < mostWords) {
    const before = at(tokens, from - 1);
    const isOwned =
      before.isPossessive &&
      (collective.test(before.text) ||
        (from === index &&
          officeHolder.test(before.text) &&
          /^(?:Department|Office|Court)$/.test(at(tokens, from).text))) &&
      /^['’]? $/.test(at(tokens, from).gap);
    if (!continues(tokens, from) && !isOwned) return from;
    if (isOwned || isPart(before)) {
      from -= 1;
      continue;
    }
    if (!joiners.has(before.text) || !isJoined(tokens, from - 1)) return from;
    const two = at(tokens, from - 2);
    const isPair =
      before.text === 'and' &&
      isOrdinary(two.text) &&
      isOrdinary(at(tokens, from).text) &&
      isNameLike(two) &&
      !two.isFirst;
    const isOpen =
      (before.text === 'of' || before.text === 'for') &&
      openHeads.has(two.text) &&
      !isOrdinaryPlural(two);
    if (!isPair && !isOpen) return from;
    from -= 2;
  }
  return from;
}

/** "Members of the Senate Committee" at the beginning of a sentence. */
function isOrdinaryPlural({ text, isFirst }: Token): boolean {
  return isFirst && /^(?:Workers|Doctors|Reporters|Friends)$/.test(text);
}

/** How far a name reaches to the right of its head: "of", "for" and what has capitals behind them. */
export function endOf(tokens: readonly Token[], index: number): number {
  let to = index + 1;
  while (
    to - index < mostWords &&
    isJoined(tokens, to) &&
    isNameLike(at(tokens, to)) &&
    (organisationHeads.has(at(tokens, to).text) || isCompanyEnding(tokens, to))
  )
    to += 1;
  if (!openHeads.has(at(tokens, index).text)) return to;
  while (to - index < mostWords) {
    const skip = isJoined(tokens, to + 1) && at(tokens, to + 1).text === 'the' ? 2 : 1;
    const next = at(tokens, to + skip);
    const isFollowed =
      isJoined(tokens, to) &&
      isJoined(tokens, to + skip) &&
      next.isCapital &&
      (!isTitle(next) || titlesInNames.has(next.text)) &&
      !isBreak(next);
    const isTwo = skip === 2 && at(tokens, to).text === 'and';
    if (!isFollowed || isTwo || !isLink(tokens, to, to + skip)) return rowEnd(tokens, index, to);
    to += skip + 1;
    while (isJoined(tokens, to) && isNameLike(at(tokens, to)) && !isTitle(at(tokens, to))) to += 1;
  }
  return to;
}

/** The end of a row of fields behind "of": Ministry of Environment, Forestry and Tourism. */
function rowEnd(tokens: readonly Token[], head: number, to: number): number {
  let end = to;
  if (end < head + 3 || !isPlainPart(tokens, end - 1)) return to;
  while (end - head < mostWords && at(tokens, end).gap === ', ' && isPlainPart(tokens, end)) {
    end += 1;
    while (isJoined(tokens, end) && isPlainPart(tokens, end)) end += 1;
  }
  const isClosed =
    end > to &&
    isJoined(tokens, end + 1) &&
    at(tokens, end).text === 'and' &&
    isPlainPart(tokens, end + 1);
  if (!isClosed) return to;
  end += 2;
  while (end - head < mostWords && isJoined(tokens, end) && isPlainPart(tokens, end)) end += 1;
  return end;
}

/** Whether a small word joins what follows it to the name before it. */
function isLink(tokens: readonly Token[], index: number, behind: number): boolean {
  const next = at(tokens, behind);
  const isWord = isOrdinary(next.text) && !next.isUpper;
  switch (at(tokens, index).text) {
    case 'of':
    case 'for':
      return true;
    case 'on':
    case 'to':
      return isWord;
    case 'and':
      return (
        isWord &&
        isOrdinary(at(tokens, index - 1).text) &&
        !organisationHeads.has(at(tokens, behind + 1).text)
      );
    default:
      return false;
  }
}
