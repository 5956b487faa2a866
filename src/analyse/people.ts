import type { Mention } from '../story.ts';
import type { Findings } from './analyse.ts';
import { placesNamed } from './gazetteer.ts';
import { Cover } from './names/cover.ts';
import {
  at,
  isInTitle,
  isJoined,
  isNameLike,
  isTitle,
  spanOf,
  type Stretch,
} from './names/phrase.ts';
import { familyNames, isOrdinary, otherNames, things } from './names/vocabulary.ts';
import { isActing, isPlayed, isSaidToBe, isSpeaking, wordsOf } from './people/evidence.ts';
import { famous } from './people/famous.ts';
import { cluesOf, fullNames, isGiven, type Clues } from './people/names.ts';
import { Persons, type Person } from './people/persons.ts';
import { roleAfter, roleBefore } from './people/roles.ts';
import { mentionOf, type Reading, type Span, type Text } from './text.ts';
import type { Token } from './tokens.ts';

/**
 * The people whom a text names, and what it says that they are: by titles and given names, by what stands before and
 * behind a name, and by a family name alone where the text has the full one. Titles and 's are no part of a mention.
 */
export function people(text: Text, found: Findings): Pick<Findings, 'people'> {
  if (!text.isEnglish) return { people: [] };
  const cover = new Cover(text);
  for (const { block, start, end } of [
    ...found.organisations.flatMap(({ mentions }) => mentions),
    ...found.dates,
  ])
    cover.take({ id: block }, { start, end });
  const clues = cluesOf(text);
  const persons = new Persons();
  const inFull = namedInFull(text, cover, clues, persons);
  for (const reading of text.blocks)
    namedShortly(reading, inFull.get(reading) ?? new Map<number, Person>(), cover, clues, persons);
  const order = new Map(text.blocks.map(({ id }, index) => [id, index]));
  const compare = (a: Mention, b: Mention): number =>
    (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0) || a.start - b.start;
  return {
    people: persons
      .all()
      .flatMap(({ name, role, mentions }) => {
        const [first, ...rest] = mentions.toSorted(compare);
        return first === undefined
          ? []
          : [{ first, person: { name, role, mentions: [first, ...rest] } }];
      })
      .sort((a, b) => compare(a.first, b.first))
      .map(({ person }) => person),
  };
}

/** Finds those who are named in full: for each block, whom a token begins the name of. */
function namedInFull(
  text: Text,
  cover: Cover,
  clues: Clues,
  persons: Persons,
): Map<Reading, Map<number, Person>> {
  const names = text.blocks.flatMap((reading) =>
    fullNames(reading, cover, clues).map((stretch) => ({
      reading,
      stretch,
      span: withFullStop(reading, spanOf(reading, stretch)),
      words: wordsOf(reading.tokens, stretch),
    })),
  );
  const whom = new Map(
    names
      .toSorted((a, b) => b.words.length - a.words.length)
      .map((one) => [
        one,
        persons.of(one.reading.text.slice(one.span.start, one.span.end), one.words),
      ]),
  );
  const begins = new Map<Reading, Map<number, Person>>();
  for (const [one, person] of names.map((name) => [name, whom.get(name)] as const)) {
    if (person === undefined) continue;
    const { reading, stretch, span } = one;
    cover.take(reading, span);
    person.mentions.push(mentionOf(reading, span));
    person.role ??= roleOf(reading, stretch, one.words.length === 1);
    const own = begins.get(reading) ?? new Map<number, Person>();
    begins.set(reading, own.set(stretch.from, person));
  }
  return begins;
}

/** A name with the full stop of its Jr. or Sr. */
function withFullStop({ text }: Reading, { start, end }: Span): Span {
  const isShort = /\s[JS]r$/.test(text.slice(Math.max(start, end - 3), end));
  return { start, end: isShort && text.charAt(end) === '.' ? end + 1 : end };
}

/** What the text says at a mention that the person is. Lady and Mrs with a family name may be somebody else's wife. */
function roleOf(reading: Reading, name: Stretch, isShort: boolean): string | null {
  if (isShort && /^(?:Lady|Mrs|Ms|Miss)$/.test(at(reading.tokens, name.from - 1).text)) return null;
  const { role: after, of } = roleAfter(reading, name);
  const before = roleBefore(reading, name);
  const first = before === null ? null : of === null ? before : `${before} of ${of}`;
  return first === null ? after : after === null ? first : `${first}; ${after}`;
}

/** Adds the mentions by a single name: the family name, or the given name, of someone whom the text names in full, and of the famous. */
function namedShortly(
  reading: Reading,
  inFull: ReadonlyMap<number, Person>,
  cover: Cover,
  clues: Clues,
  persons: Persons,
): void {
  const { tokens } = reading;
  tokens.forEach((token, index) => {
    const met = inFull.get(index);
    if (met !== undefined) persons.meet(met);
    if (!token.isCapital && !/^al-\p{Lu}/u.test(token.text)) return;
    if (cover.isTaken(reading, token) || isPartOfLonger(tokens, index)) return;
    const isPlain =
      !token.isFirst || !isOrdinary(token.text) || token.isPossessive || isActing(tokens, index);
    if (!isPlain || clues.things.has(token.text)) return;
    const person = persons.whose(token.text) ?? byOneName(reading, index, persons);
    if (person === undefined) return;
    cover.take(reading, token);
    person.mentions.push(mentionOf(reading, token));
  });
}

/** The longest name that stands alone, in characters. */
const longestName = 40;

/** Someone whom a text knows by one name only: the famous, and those whom it says to be people. */
function byOneName(reading: Reading, index: number, persons: Persons): Person | undefined {
  const { tokens } = reading;
  const token = at(tokens, index);
  if (isInTitle(reading, index)) return undefined;
  const stretch = { from: index, to: index + 1 };
  const full = famous.get(token.text);
  const isSomethingElse = (): boolean =>
    token.isUpper ||
    token.text.length > longestName ||
    isTitle(token) ||
    /^(?:Los|Las|San|Santa|Saint|St)$/.test(token.text) ||
    !/^\p{Lu}.*\p{Ll}/u.test(token.text) ||
    /\d/.test(token.text) ||
    isOrdinary(token.text) ||
    otherNames.has(token.text) ||
    /^[RDI]-\p{Lu}/u.test(token.text) ||
    placesNamed(token.text).length > 0;
  const isPerson = (): boolean =>
    isSaidToBe(reading, stretch) ||
    ((isGiven(token.text) || familyNames.has(token.text)) && isSpeaking(tokens, stretch));
  const isNobody = (): boolean => !isPlayed(reading, stretch) && (isSomethingElse() || !isPerson());
  if (full === undefined && isNobody()) return undefined;
  const person = persons.of(full ?? token.text, full?.split(' ') ?? [token.text]);
  person.role ??= roleOf(reading, stretch, true);
  return person;
}

/** Whether a word is part of a longer name that is not a person's: Trump Tower. */
function isPartOfLonger(tokens: readonly Token[], index: number): boolean {
  const before = at(tokens, index - 1);
  const next = at(tokens, index + 1);
  const follows =
    isJoined(tokens, index) &&
    isNameLike(before) &&
    !isTitle(before) &&
    !before.isUpper &&
    !(before.isFirst && isOrdinary(before.text) && !isGiven(before.text));
  if (follows || !isJoined(tokens, index + 1)) return follows;
  const isName =
    next.isCapital && !next.isFirst && !isTitle(next) && !next.isUpper && !isOrdinary(next.text);
  return isName || things.has(next.text);
}
