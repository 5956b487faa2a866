import type { Mention } from '../story.ts';
import type { Findings } from './analyse.ts';
import { placesNamed } from './gazetteer.ts';
import { famous } from './people/famous.ts';
import {
  at,
  isForm,
  isInitial,
  isInTitle,
  isJoined,
  isNameLike,
  isTitle,
  spanOf,
  type Stretch,
} from './names/phrase.ts';
import { isRole, roleAfter, roleBefore } from './people/roles.ts';
import {
  familyNames,
  functionWords,
  givenNames,
  isOrdinary,
  organisationHeads,
  otherAbbreviations,
  otherNames,
  setOf,
  speechVerbs,
  things,
} from './names/vocabulary.ts';
import { particles } from './people/vocabulary.ts';
import { mentionOf, overlaps, type Reading, type Span, type Text } from './text.ts';
import type { Token } from './tokens.ts';

/** A name of a person where it stands. */
interface Named extends Stretch {
  reading: Reading;
  /** Its words, without initials and particles. */
  words: readonly string[];
}

/** A person as the text makes one known. */
interface Known {
  name: string;
  words: readonly string[];
  role: string | null;
  mentions: Mention[];
}

/**
 * The people whom a text names, and what it says that they are: by titles and given names, by what stands before and
 * behind a name, and by a family name alone where the text has the full one. Titles and 's are no part of a mention.
 */
export function people(text: Text, found: Findings): Pick<Findings, 'people'> {
  if (!text.isEnglish) return { people: [] };
  const taken = new Map<string, Span[]>();
  for (const { block, start, end } of [
    ...found.organisations.flatMap(({ mentions }) => mentions),
    ...found.dates,
  ]) {
    taken.set(block, [...(taken.get(block) ?? []), { start, end }]);
  }
  const alone = standingAlone(text);
  const named = text.blocks.flatMap((reading) =>
    fullNames(reading, taken.get(reading.id) ?? [], alone),
  );
  const persons = joined(named);
  for (const reading of text.blocks) shortNames(reading, taken.get(reading.id) ?? [], persons);
  const order = new Map(text.blocks.map(({ id }, index) => [id, index]));
  const position = ({ block, start }: Mention): number => (order.get(block) ?? 0) * 1e9 + start;
  for (const { mentions } of persons) mentions.sort((a, b) => position(a) - position(b));
  return {
    people: persons
      .filter(({ mentions }) => mentions.length > 0)
      .sort((a, b) => position(a.mentions[0] ?? none) - position(b.mentions[0] ?? none))
      .map(({ name, role, mentions }) => ({ name, role, mentions })),
  };
}

const none: Mention = { block: '', start: 0, end: 1, text: ' ' };

/** Names of two words and more, and family names behind a title. */
function fullNames(reading: Reading, taken: readonly Span[], alone: ReadonlySet<string>): Named[] {
  const { tokens } = reading;
  const found: Named[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const to = runFrom(tokens, index, taken);
    if (to === index) continue;
    const name = nameIn(reading, { from: index, to }, alone);
    if (name !== null) found.push({ reading, ...name, words: wordsOf(tokens, name) });
    index = to - 1;
  }
  return found;
}

/** Given names that are as often words: in "Hope Street" they name nobody. */
const wordNames = setOf(
  'Christian Hope Faith Grace Rose Summer Autumn Will May June April August Mark Bill Major Royal Justice Mercy Golden Amber Ruby Crystal Pearl Jade Ivy Holly Daisy Sky River Dawn Eve Angel Star Destiny Journey Chance Chase Case Art Drew Max Victor Earl Duke Prince King Dean Guy Dick Love Joy Honor Honour Patience Prudence Constance Liberty Unity Genesis Heaven Nevada Carter Hunter Mason Cooper Porter Parker Taylor Tanner Sterling Storm Winter Rain Ocean Forest Reed Dale Glen Heath Cliff Rusty Sonny Lucky Happy Precious Miracle Princess',
);

/** The words with capitals that stand alone somewhere in a text, as a family name does once the full name is known. */
function standingAlone(text: Text): Set<string> {
  const found = new Set<string>();
  for (const { tokens } of text.blocks) {
    tokens.forEach((token, index) => {
      const next = at(tokens, index + 1);
      const isAlone =
        !(
          isJoined(tokens, index) &&
          at(tokens, index - 1).isCapital &&
          !isTitle(at(tokens, index - 1))
        ) && !(isJoined(tokens, index + 1) && next.isCapital);
      if (token.isCapital && isAlone && !isOrdinary(token.text)) found.add(token.text);
    });
  }
  return found;
}

/** Whether a token lies in what is taken for something else. */
function isTaken({ start, end }: Token, taken: readonly Span[]): boolean {
  return taken.some((span) => overlaps(span, { start, end }));
}

/** The end of the run of words with capitals, and particles between them, that begins at a position; the position where none does. */
function runFrom(tokens: readonly Token[], from: number, taken: readonly Span[]): number {
  if (!isPart(tokens, from, taken) || isTitle(at(tokens, from))) return from;
  let to = from + 1;
  for (;;) {
    if (isSuffix(tokens, to)) return to + 1;
    if (!isJoined(tokens, to)) return to;
    let next = to;
    while (particles.has(at(tokens, next).text) && isJoined(tokens, next) && next - to < 3)
      next += 1;
    if (
      !isJoined(tokens, next) ||
      !isPart(tokens, next, taken) ||
      (next === to && isTitle(at(tokens, next)) && !isInitial(at(tokens, next)))
    )
      return to;
    to = next + 1;
  }
}

function isPart(tokens: readonly Token[], index: number, taken: readonly Span[]): boolean {
  const token = at(tokens, index);
  const isName =
    /^al-\p{Lu}/u.test(token.text) ||
    (token.isCapital && (isNameLike(token) || givenNames.has(token.text)));
  return (
    isName &&
    !isTaken(token, taken) &&
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

/** The name of a person in a run of words with capitals; null where it is more likely something else. */
function nameIn(reading: Reading, run: Stretch, alone: ReadonlySet<string>): Stretch | null {
  const { tokens, text } = reading;
  let { from, to } = run;
  const isTitled = isTitle(at(tokens, from - 1)) && /^\.?[ \u00a0]$/.test(at(tokens, from).gap);
  // A role with capitals, a people or a party may stand before the name itself.
  const start = tokens.slice(from, to - 1).findIndex(({ text: word }) => isGiven(word));
  if (start > 0 && tokens.slice(from, from + start).every((token) => isLeading(token)))
    from += start;
  while (
    to - from > 2 &&
    isOrdinary(at(tokens, to - 1).text) &&
    !familyNames.has(at(tokens, to - 1).text)
  )
    to -= 1;
  const name = { from, to };
  const words = wordsOf(tokens, name);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const span = spanOf(reading, name);
  const whole = text.slice(span.start, span.end);
  if (words.length === 0 || words.length > 5 || whole.length > 80) return null;
  if (
    /^(?:St|Saint|San|Santa|Los|Las)$/.test(first) ||
    words.some((word) => otherNames.has(word) || isShouted(word))
  )
    return null;
  if (isInTitle(reading, from) && !isTitled && !(isGiven(first) && familyNames.has(last)))
    return null;
  if (
    things.has(last) &&
    !(
      words.length === 2 &&
      isGiven(first) &&
      familyNames.has(last) &&
      !/^(?:the|The)$/.test(at(tokens, from - 1).text)
    )
  )
    return null;
  const evidence = isTitled || isSaidToBe(reading, name);
  if (words.length === 1) {
    const isForms = isTitled && isForm(at(tokens, from - 1));
    const hasInitial = to - from > 1 && isInitial(at(tokens, from));
    if (hasInitial && !isOrdinary(last) && placesNamed(whole).length === 0) return name;
    if (!isTitled || (isOrdinary(last) && !isForms && !familyNames.has(last))) return null;
    const isRank =
      /^(?:King|Queen|Prince|Princess|Lord|Lady|St|Saint|Duke|Count|Fort|Major|General|Private|Chief|Justice|Secretary|Director|Chair|Officer|Speaker|Mayor|Leader|Father|Attorney|Minister|Judge|Captain|Commissioner)$/.test(
        at(tokens, from - 1).text,
      );
    return isRank &&
      (organisationHeads.has(last) ||
        things.has(last) ||
        (placesNamed(last).length > 0 && !familyNames.has(last) && !givenNames.has(last)))
      ? null
      : name;
  }
  if (placesNamed(whole).length > 0 && !evidence) return null;
  if (
    tokens.slice(from, to).every(({ text: word }) => isOrdinary(word)) &&
    !isTitled &&
    !(isGiven(first) && (familyNames.has(last) || evidence || !wordNames.has(first)))
  )
    return null;
  const isFit = !isOrdinary(last) || familyNames.has(last);
  if (isTitled || (isFit && (hasRoleBefore(tokens, name) || (evidence && !isOrdinary(first)))))
    return name;
  const isDefinite = /^[Tt]he$/.test(at(tokens, from - 1).text);
  const hasInitial = tokens.slice(from + 1, to - 1).some((token) => isInitial(token));
  const isFamily = familyNames.has(last) || famous.has(last);
  if (isDefinite && !isFamily) return null;
  if (isGiven(first) || (hasInitial && isFamily)) return name;
  if (isOrdinary(first) || (isOrdinary(last) && !isFamily)) return null;
  const isKnown = isFamily || familyNames.has(first) || givenNames.has(last) || alone.has(last);
  const isPlace = words.some((word) => placesNamed(word).length > 0);
  if (isKnown && !isPlace) return name;
  return null;
}

function isShouted(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase();
}

/** Given names that are no common words. */
function isGiven(word: string): boolean {
  return (
    (givenNames.has(word) && !functionWords.has(word.toLowerCase())) ||
    (/^\p{Lu}\p{Ll}+-\p{Lu}/u.test(word) && givenNames.has(word.split('-')[0] ?? ''))
  );
}

/** Whether a word with a capital may stand before a name without being part of it. */
function isLeading({ text, isUpper }: Token): boolean {
  return isUpper || isOrdinary(text) || placesNamed(text).length > 0;
}

/** The words of a name that tell it from others. */
function wordsOf(tokens: readonly Token[], { from, to }: Stretch): string[] {
  return tokens
    .slice(from, to)
    .filter(
      (token) =>
        !isInitial(token) &&
        !particles.has(token.text) &&
        !/^(?:Jr|Sr|II|III|IV)$/.test(token.text),
    )
    .map(({ text }) => text);
}

const relation =
  /\b(?:wife|husband|son|daughter|brother|sister|mother|father|partner|girlfriend|boyfriend|fiancée?|widow|grandson|granddaughter|colleague|friend|teammate|named|called),? $/;

/** Whether the words around a name say that it is a person's: an age, a trade, a relative clause, a relation. */
function isSaidToBe(reading: Reading, name: Stretch): boolean {
  const { tokens, text } = reading;
  const { start, end } = spanOf(reading, name);
  const behind = text.slice(end, end + 40);
  if (
    /^,? (?:aged )?\d{1,2}(?:,|\.|\)| and | from)/u.test(behind) &&
    /^, \d|aged/.test(behind.slice(0, 8))
  )
    return true;
  if (/^ \(\d{2}\)/.test(behind) || /^,? who(?:se)?\b/.test(behind)) return true;
  if (hasRoleBefore(tokens, name)) return true;
  if (relation.test(text.slice(Math.max(0, start - 16), start))) return true;
  return roleAfter(reading, name).role !== null || roleBefore(reading, name) !== null;
}

/** Roles that companies and things have as well. */
const doubtfulRoles = setOf(
  'star guide field forward judge head king queen guard host fellow maker owner operator provider developer producer publisher parent partner rival champion creator broker driver leader pioneer giant winner member',
);

/** Whether a role stands right before a name: striker Erling Haaland. */
function hasRoleBefore(tokens: readonly Token[], { from }: Stretch): boolean {
  const { text, isPossessive } = at(tokens, from - 1);
  const isNext = at(tokens, from).gap === ' ' && !isPossessive;
  return isNext && isRole(text) && !doubtfulRoles.has(text.toLowerCase());
}

/** Whether a name stands beside a verb of speech. */
function isSpeaking(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const next = at(tokens, to);
  const previous = at(tokens, from - 1);
  return (
    (next.gap === ' ' && speechVerbs.has(next.text)) ||
    (at(tokens, from).gap === ' ' && speechVerbs.has(previous.text))
  );
}

/** Names as people: those that the same words name are one. */
function joined(named: readonly Named[]): Known[] {
  const persons: Known[] = [];
  const longest = named.toSorted((a, b) => b.words.length - a.words.length);
  const of = new Map<Named, Known>();
  for (const one of longest) {
    const { reading, words } = one;
    const known = persons.find((person) => isSame(person.words, words));
    if (known !== undefined) {
      of.set(one, known);
      continue;
    }
    const { start, end } = spanOf(reading, one);
    const person = { name: reading.text.slice(start, end), words, role: null, mentions: [] };
    persons.push(person);
    of.set(one, person);
  }
  for (const one of named) {
    const person = of.get(one);
    if (person === undefined) continue;
    person.mentions.push(mentionOf(one.reading, spanOf(one.reading, one)));
    person.role ??= roleOf(one.reading, one);
  }
  return persons;
}

/** Whether fewer words name the same person: all the same, or the last, or the first where the family name comes first. */
function isSame(full: readonly string[], words: readonly string[]): boolean {
  if (words.length === full.length) return words.every((word, index) => word === full[index]);
  if (words.length === 1)
    return full.at(-1) === words[0] || (full[0] === words[0] && !givenNames.has(words[0] ?? ''));
  return words.at(-1) === full.at(-1) && words[0] === full[0];
}

/** What the text says at a mention that the person is. */
function roleOf(reading: Reading, name: Stretch): string | null {
  const { role: after, of } = roleAfter(reading, name);
  const before = roleBefore(reading, name);
  const first = before === null ? null : of === null ? before : `${before} of ${of}`;
  return first === null ? after : after === null ? first : `${first}; ${after}`;
}

/** Adds the mentions by a single name: the family name, or the given name, of someone whom the text names in full. */
function shortNames(reading: Reading, taken: readonly Span[], persons: Known[]): void {
  const { tokens } = reading;
  const own = persons.flatMap(({ mentions }) =>
    mentions.filter(({ block }) => block === reading.id),
  );
  tokens.forEach((token, index) => {
    if (!token.isCapital && !/^al-\p{Lu}/u.test(token.text)) return;
    if (own.some((mention) => overlaps(mention, token)) || isTaken(token, taken)) return;
    const isLong =
      (isJoined(tokens, index) &&
        isNameLike(at(tokens, index - 1)) &&
        !isTitle(at(tokens, index - 1)) &&
        !at(tokens, index - 1).isUpper) ||
      isNameBehind(tokens, index);
    if (isLong) return;
    const known = whose(token.text, persons);
    const stretch = { from: index, to: index + 1 };
    const isPlain =
      !token.isFirst || !isOrdinary(token.text) || token.isPossessive || isActing(tokens, index);
    if (known !== undefined) {
      if (isPlain) known.mentions.push(mentionOf(reading, token));
      return;
    }
    const name = famous.get(token.text);
    if (name !== undefined && isPlain && !isInTitle(reading, index)) {
      persons.push({
        name,
        words: name.split(' '),
        role: roleOf(reading, stretch),
        mentions: [mentionOf(reading, token)],
      });
      return;
    }
    const isName = isGiven(token.text) || familyNames.has(token.text);
    const isTold = isSaidToBe(reading, stretch);
    if (
      isPlain &&
      !token.isUpper &&
      !isOrdinary(token.text) &&
      !otherNames.has(token.text) &&
      placesNamed(token.text).length === 0 &&
      !isInTitle(reading, index) &&
      (isTold || (isName && isSpeaking(tokens, stretch)))
    ) {
      persons.push({
        name: token.text,
        words: [token.text],
        role: roleOf(reading, stretch),
        mentions: [mentionOf(reading, token)],
      });
    }
  });
}

const pastForms = setOf(
  'and was is has had will would who did does also said went began took made came left won got ran led met saw held grew spent told wrote knew kept lost paid put sat set gave found became fell felt thought brought bought built sent spoke stood understood taught caught fought drew drove ate chose rose threw flew broke beat hit cut quit shot may might can could should must then later never',
);

/** Whether a verb follows a word, as behind a name that is a common word at the beginning of a sentence: "Minor went on". */
function isActing(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, index + 1);
  return (
    next.gap === ', ' ||
    (next.gap === ' ' &&
      (pastForms.has(next.text) || speechVerbs.has(next.text) || /(?:[^e]ed|s)$/.test(next.text)))
  );
}

/** Whether a word is followed by more of a name that is not a person's: Trump Tower. */
function isNameBehind(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, index + 1);
  return (
    (isJoined(tokens, index + 1) &&
      next.isCapital &&
      !next.isFirst &&
      !isTitle(next) &&
      !next.isUpper &&
      !isOrdinary(next.text)) ||
    (isJoined(tokens, index + 1) && things.has(next.text))
  );
}

/** Who is meant by a single name: the one whose family name it is, of several the one named last before. */
function whose(word: string, persons: readonly Known[]): Known | undefined {
  const byFamily = persons.filter(({ words }) => words.length > 1 && words.at(-1) === word);
  const byFirst = persons.filter(
    ({ words }) =>
      words.length > 1 &&
      words[0] === word &&
      (familyNames.has(word) || !isOrdinary(word)) &&
      placesNamed(word).length === 0,
  );
  const bySingle = persons.filter(({ words }) => words.length === 1 && words[0] === word);
  const candidates = byFamily.length > 0 ? byFamily : bySingle.length > 0 ? bySingle : byFirst;
  return candidates[0];
}
