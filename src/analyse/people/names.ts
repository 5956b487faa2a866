import { wordSet } from '../words.ts';
import { placesNamed } from '../gazetteer.ts';
import type { Cover } from '../names/cover.ts';
import {
  at,
  isForm,
  isInTitle,
  isInitial,
  isJoined,
  isNameLike,
  isTitle,
  spanOf,
  type Stretch,
} from '../names/phrase.ts';
import {
  familyNames,
  functionWords,
  givenNames,
  isOrdinary,
  organisationHeads,
  otherAbbreviations,
  otherNames,
  things,
} from '../names/vocabulary.ts';
import type { Reading, Text } from '../text.ts';
import type { Token } from '../tokens.ts';
import { hasRoleBefore, isSaidToBe, isSpeaking, wordsOf } from './evidence.ts';
import { famous } from './famous.ts';
import { isRole } from './roles.ts';
import { particles } from './vocabulary.ts';

/** What a text says of its words with capitals, all of it read before any name is. */
export interface Clues {
  /** Those that stand alone somewhere, as a family name does once the full name is known. */
  alone: ReadonlySet<string>;
  /** Those that name a ship, a storm or an animal. */
  things: ReadonlySet<string>;
}

const carrier =
  /^(?:MV|MT|SS|INS|HMS|USS|HMAS|HMCS|RMS|USNS|vessel|ship|tanker|ferry|yacht|trawler|freighter|frigate|destroyer|submarine|Hurricane|hurricane|Storm|Typhoon|Cyclone|Asteroid|Operation|Comet|racehorse|horse|dog|cat|mission)$/;

/** Reads the clues of a text. */
export function cluesOf({ blocks }: Text): Clues {
  const alone = new Set<string>();
  const named = new Set<string>();
  for (const { tokens } of blocks) {
    tokens.forEach((token, index) => {
      if (!token.isCapital) return;
      const before = at(tokens, index - 1);
      const next = at(tokens, index + 1);
      const isAlone =
        !(isJoined(tokens, index) && before.isCapital && !isTitle(before)) &&
        !(isJoined(tokens, index + 1) && next.isCapital);
      if (isAlone && !isOrdinary(token.text)) alone.add(token.text);
      const isCarried =
        carrier.test(before.text) ||
        (before.text === 'called' &&
          /^(?:mission|vessel|ship|boat)$/.test(at(tokens, index - 2).text));
      if (isCarried && /^ ["“‘']?$/.test(token.gap) && !givenNames.has(next.text))
        named.add(token.text);
    });
  }
  return { alone, things: named };
}

/** The names of a block in two words and more, and the family names behind a title. */
export function fullNames(reading: Reading, cover: Cover, clues: Clues): Stretch[] {
  const { tokens } = reading;
  const found: Stretch[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const to = runFrom(reading, index, cover);
    if (to === index) continue;
    const title = at(tokens, index - 1);
    const isTitled =
      isTitle(title) &&
      /^\.?[ \u00a0]$/.test(at(tokens, index).gap) &&
      !cover.isTaken(reading, title);
    const name = nameIn(reading, { from: index, to }, clues, isTitled);
    if (name !== null) found.push(name);
    index = to - 1;
  }
  return found;
}

/** The end of the run of words with capitals, and particles between them, that begins at a position; the position where none does. */
function runFrom(reading: Reading, from: number, cover: Cover): number {
  const { tokens } = reading;
  if (!isPart(reading, from, cover) || isTitle(at(tokens, from))) return from;
  let to = from + 1;
  for (;;) {
    if (isSuffix(tokens, to)) return to + 1;
    const behind = behindNickname(tokens, to);
    if (behind > to && isPart(reading, behind, cover)) {
      to = behind + 1;
      continue;
    }
    if (!isJoined(tokens, to)) return to;
    let next = to;
    while (particles.has(at(tokens, next).text) && isJoined(tokens, next) && next - to < 3)
      next += 1;
    if (
      !isJoined(tokens, next) ||
      !isPart(reading, next, cover) ||
      (next === to &&
        isTitle(at(tokens, next)) &&
        !isInitial(at(tokens, next)) &&
        !isFamilyName(tokens, next))
    )
      return to;
    to = next + 1;
  }
}

/** Whether a name of two words follows a person's and "and", or a given name and a bracket, as an actor's does a part's. */
function isBesidePerson({ tokens }: Reading, { from, to }: Stretch): boolean {
  if (to - from !== 2) return false;
  const { gap } = at(tokens, from);
  if (gap === ' (')
    return givenNames.has(at(tokens, from - 1).text) && at(tokens, to).gap.startsWith(')');
  const [given, family] = [at(tokens, from - 3), at(tokens, from - 2)];
  return (
    gap === ' ' &&
    at(tokens, from - 1).text === 'and' &&
    at(tokens, from - 1).gap === ' ' &&
    family.gap === ' ' &&
    isGiven(given.text) &&
    familyNames.has(family.text)
  );
}

/** Where a name goes on behind a nickname in quotation marks: Ann “Red” Hollis; the same position where it does not. */
function behindNickname(tokens: readonly Token[], from: number): number {
  if (!/^ ["“‘]$/.test(at(tokens, from).gap)) return from;
  for (let to = from + 1; to < from + 4; to += 1) {
    if (/^["”’] $/.test(at(tokens, to).gap)) return at(tokens, to).isCapital ? to : from;
    if (at(tokens, to).gap !== ' ') return from;
  }
  return from;
}

/** Whether a title is a family name where it stands: Kevin King. */
function isFamilyName(tokens: readonly Token[], index: number): boolean {
  const goesOn = isJoined(tokens, index + 1) && at(tokens, index + 1).isCapital;
  const before = at(tokens, index - 1);
  return (
    familyNames.has(at(tokens, index).text) &&
    isGiven(before.text) &&
    !isOrdinary(before.text) &&
    !goesOn
  );
}

function isPart(reading: Reading, index: number, cover: Cover): boolean {
  const token = at(reading.tokens, index);
  const isName =
    /^al-\p{Lu}/u.test(token.text) ||
    (token.isCapital && (isNameLike(token) || givenNames.has(token.text)));
  return (
    isName &&
    !cover.isTaken(reading, token) &&
    !(otherAbbreviations.has(token.text) && token.text.length > 1)
  );
}

/** Jr, Sr, II, III behind a name, with a comma or without. */
function isSuffix(tokens: readonly Token[], index: number): boolean {
  const { text, gap } = at(tokens, index);
  return /^(?:Jr|Sr)$/.test(text)
    ? gap === ' ' || gap === ', '
    : /^(?:II|III|IV)$/.test(text) && gap === ' ';
}

/** Given names that are as often words: in "Hope Street" they name nobody. */
const wordNames = wordSet(`
  Christian Hope Faith Grace Rose Summer Autumn Will May June April August Mark Bill Major Royal Justice Mercy Golden Amber Ruby Crystal Pearl Jade Ivy Holly Daisy Sky River Dawn Eve Angel Star Destiny Journey Chance Chase Case Art Drew Max Victor Earl Duke Prince King Dean Guy Dick
  Love Joy Honor Honour Patience Prudence Constance Liberty Unity Genesis Heaven Nevada Carter Hunter Mason Cooper Porter Parker Taylor Tanner Sterling Storm Winter Rain Ocean Forest Reed Dale Glen Heath Cliff Rusty Sonny Lucky Happy Precious Miracle Princess
`);

/** Ranks and offices that stand before the name of a house, a place or a body as well: King County, Chief Justice. */
const ranks = wordSet(
  'King Queen Prince Princess Lord Lady Duke Count Major General Private Chief Justice Secretary Director Chair Officer Speaker Mayor Leader Father Attorney Minister Judge Captain Commissioner',
);

/** The name of a person in a run of words with capitals; null where it is more likely something else. */
function nameIn(
  reading: Reading,
  run: Stretch,
  clues: Clues,
  isTitledRun: boolean,
): Stretch | null {
  const { tokens } = reading;
  const name = withoutOthers(tokens, run);
  const { from } = name;
  const words = wordsOf(tokens, name);
  const isTitled = from === run.from && isTitledRun;
  if (isSomethingElse(reading, name, words, clues, isTitled)) return null;
  const isOne = words.length === 1;
  return (
    isOne
      ? isOneName(reading, name, words, isTitled)
      : isFullName(reading, name, words, clues, isTitled)
  )
    ? name
    : null;
}

/** A run without a role, a people or a party before the name in it, and without common words behind it. */
function withoutOthers(tokens: readonly Token[], run: Stretch): Stretch {
  let { from, to } = run;
  const start = tokens.slice(from, to - 1).findIndex(({ text }) => isGiven(text));
  if (start > 0 && tokens.slice(from, from + start).every((token) => isLeading(token)))
    from += start;
  while (
    to - from > 2 &&
    at(tokens, from).isFirst &&
    isRole(at(tokens, from).text) &&
    !isGiven(at(tokens, from).text)
  )
    from += 1;
  while (
    to - from > 2 &&
    isOrdinary(at(tokens, to - 1).text) &&
    !familyNames.has(at(tokens, to - 1).text) &&
    !things.has(at(tokens, to - 1).text) &&
    !particles.has(at(tokens, to - 2).text) &&
    !isInitial(at(tokens, to - 2))
  )
    to -= 1;
  while (to - from > 1 && particles.has(at(tokens, to - 1).text) && !at(tokens, to - 1).isCapital)
    to -= 1;
  return { from, to };
}

/** Whether words that might name a person are rather those of a place, a thing, a title or a ship. */
function isSomethingElse(
  reading: Reading,
  { from, to }: Stretch,
  words: readonly string[],
  clues: Clues,
  isTitled: boolean,
): boolean {
  const { tokens } = reading;
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const { start, end } = spanOf(reading, { from, to });
  const isWritten = words.some((word) => /\p{L}[\p{M}'’.-]*\p{Ll}/u.test(word));
  if (words.length === 0 || words.length > 5 || end - start > 80 || !isWritten) return true;
  const isNoName =
    /^(?:St|Saint|San|Santa|Los|Las|European|African|Asian|American|[RDI]-\p{Lu}.*)$/u.test(
      first,
    ) ||
    words.some(
      (word, index) =>
        (otherNames.has(word) && !(index === 0 && isGiven(word) && isFitBehind(last))) ||
        isShouted(word) ||
        /\d/.test(word) ||
        clues.things.has(word),
    );
  if (isNoName) return true;
  if (isInTitle(reading, from) && !isTitled && !(isGiven(first) && familyNames.has(last)))
    return true;
  const isCalledLikeThing =
    words.length === 2 &&
    isGiven(first) &&
    familyNames.has(last) &&
    !/^the$/i.test(at(tokens, from - 1).text);
  return things.has(last) && !isCalledLikeThing;
}

/** Whether one word behind a title, or behind an initial, names a person. */
function isOneName(
  reading: Reading,
  { from, to }: Stretch,
  words: readonly string[],
  isTitled: boolean,
): boolean {
  const { tokens } = reading;
  const [last = ''] = words;
  const { start, end } = spanOf(reading, { from, to });
  const hasInitial = to - from > 1 && isInitial(at(tokens, from));
  const goesOn = isJoined(tokens, to) && at(tokens, to).isCapital;
  if (hasInitial && !isOrdinary(last) && placesNamed(reading.text.slice(start, end)).length === 0)
    return !goesOn;
  const title = at(tokens, from - 1);
  if (!isTitled || (isOrdinary(last) && !isForm(title) && !familyNames.has(last))) return false;
  const isPlaceOrBody =
    organisationHeads.has(last) ||
    things.has(last) ||
    (placesNamed(last).length > 0 && !familyNames.has(last) && !givenNames.has(last));
  return !(ranks.has(title.text) && isPlaceOrBody);
}

/** Whether two words and more name a person. */
function isFullName(
  reading: Reading,
  name: Stretch,
  words: readonly string[],
  { alone }: Clues,
  isTitled: boolean,
): boolean {
  const { tokens, text } = reading;
  const { from, to } = name;
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const { start, end } = spanOf(reading, name);
  const isTold = isTitled || isSaidToBe(reading, name);
  const isPlaceToo = placesNamed(text.slice(start, end)).length > 0;
  if (isPlaceToo && !isTitled && !hasRoleBefore(tokens, name)) return false;
  // Will and May are names before a family name, but not where they may open a question.
  const isGivenFirst =
    isGiven(first) || (givenNames.has(first) && familyNames.has(last) && !at(tokens, from).isFirst);
  const isFamily = familyNames.has(last) || famous.has(last);
  const isOnlyWords = tokens.slice(from, to).every((token) => isOrdinary(token.text));
  if (
    isOnlyWords &&
    !isTitled &&
    !(isGivenFirst && (familyNames.has(last) || isTold || !wordNames.has(first)))
  )
    return false;
  const isFit = !isOrdinary(last) || familyNames.has(last);
  if (
    isTitled ||
    (isFit && hasRoleBefore(tokens, name)) ||
    (isTold && (!isOrdinary(first) || givenNames.has(first)))
  )
    return true;
  if (/^the$/i.test(at(tokens, from - 1).text) && !isFamily) return false;
  const hasInitial = tokens.slice(from + 1, to - 1).some((token) => isInitial(token));
  if (isGivenFirst || (hasInitial && isFamily)) return true;
  if (words.length === 2 && isChinese(first, last)) return true;
  if (
    !isOrdinary(first) &&
    (placesNamed(first).length === 0 || familyNames.has(first)) &&
    isBesidePerson(reading, name)
  )
    return true;
  if (isOrdinary(first) || (isOrdinary(last) && !isFamily)) return false;
  const isPlace = placesNamed(first).length > 0 || (!isFamily && placesNamed(last).length > 0);
  const isKnown =
    isFamily ||
    familyNames.has(first) ||
    givenNames.has(last) ||
    alone.has(last) ||
    (words.length === 2 && isSpeaking(tokens, name));
  return isKnown && !isPlace;
}

/** Whether two words are a Chinese name: a family name, and one of two or three syllables of pinyin. */
function isChinese(family: string, given: string): boolean {
  return (
    chineseFamilies.has(family) &&
    given.length < 16 &&
    pinyin.test(given) &&
    !isOrdinary(given) &&
    placesNamed(given).length === 0
  );
}

const chineseFamilies = wordSet(`
  Bai Cai Cao Chen Cheng Cui Deng Ding Dong Du Fan Fang Feng Fu Gao Gong Gu Guo Han He Hou Hu Huang Jia Jiang Jin Kong Lai Lei Li Liang Liao Lin Liu Long
  Lu Luo Lü Ma Mao Meng Pan Peng Qi Qian Qin Qiu Ren Shao Shen Shi Song Su Sun Tan Tang Tao Tian Wan Wang Wei Wen Wu Xia Xiang Xiao Xie Xiong Xu Xue Yan
  Yang Yao Ye Yin Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou
`);

const syllable =
  '(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ao|an|ei|en|er|ia|ie|in|iu|ou|ua|ui|un|uo|ue|üe|a|e|i|o|u|ü))';
const pinyin = new RegExp(`^(?=\\p{Lu})${syllable}${syllable}${syllable}?$`, 'iu');

/** Whether a word may be the family name of someone whose given name is a word as well: Oscar, Christian. */
function isFitBehind(word: string): boolean {
  return !isOrdinary(word) && !otherNames.has(word);
}

function isShouted(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase();
}

/** Given names that are no common words. */
export function isGiven(word: string): boolean {
  return (
    (givenNames.has(word) && !functionWords.has(word.toLowerCase())) ||
    (/^\p{Lu}\p{Ll}+-\p{Lu}/u.test(word) && givenNames.has(word.split('-')[0] ?? ''))
  );
}

/** Whether a word with a capital may stand before a name without being part of it. */
function isLeading({ text, isUpper }: Token): boolean {
  return isUpper || isOrdinary(text) || isRole(text) || placesNamed(text).length > 0;
}
