import type { Findings } from '../analyse.ts';
import { isRole } from '../people/roles.ts';
import { isOrdinary } from '../names/vocabulary.ts';
import type { Reading, Span } from '../text.ts';
import { isSpeaker } from './grammar.ts';
import type { Frame, Line, Token } from './frames.ts';
import { bodies, givenNames, otherSpeakers, prepositions, titles, words } from './words.ts';

/** What a pronoun tells of a person. */
export type Sex = 'he' | 'she';

/** Somebody who may speak: a person, an organisation, or whoever the text calls by no name. */
export interface Voice {
  name: string;
  role: string | null;
  kind: 'person' | 'organisation' | 'unnamed';
  sex: Sex | null;
  /** The words of the role and those right before the name, which descriptions take up. */
  callings: ReadonlySet<string>;
  /** How often it is named. */
  mentions: number;
}

/** A voice as a sentence names it. */
export interface Named extends Span {
  voice: Voice;
  isPerson: boolean;
}

/** Who is named by a token of a line. */
export type NamedBy = (token: Token) => Named | undefined;

/** The word right before a name, which may be a title or a calling: Dr, lawyer. */
function titleOf(before: string): string[] {
  const title = /(?<!\p{L})(\p{L}+)\.?\s$/u.exec(before)?.[1];
  return title === undefined ? [] : [title.toLowerCase()];
}

export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

export function sexByWords(parts: ReadonlySet<string>): Sex | null {
  for (const part of parts) {
    if (words.he.has(part)) return 'he';
    if (words.she.has(part)) return 'she';
  }
  return null;
}

function sexOf(
  { name, role }: Pick<Voice, 'name' | 'role'>,
  before: readonly string[],
): Sex | null {
  for (const text of before) {
    const title = /(?<!\p{L})(\p{L}+)\.?\s$/u.exec(text)?.[1]?.toLowerCase();
    if (
      title !== undefined &&
      /^(?:mr|sir|lord|king|prince|mrs|ms|miss|lady|dame|queen|princess|baroness)$/.test(title)
    )
      return words.he.has(title) ? 'he' : 'she';
  }
  const [given = ''] = name.split(/[\s-]/);
  const byRole = sexByWords(
    new Set(
      (role ?? '')
        .toLowerCase()
        .split(/\s(?:of|to)\s|;/)[0]
        ?.match(/\p{L}+/gu) ?? [],
    ),
  );
  return byRole ?? (givenNames.he.has(given) ? 'he' : givenNames.she.has(given) ? 'she' : null);
}

export function fits(pronoun: string, { kind, sex, name }: Voice): boolean {
  switch (pronoun) {
    case 'he':
    case 'she':
      return kind === 'organisation'
        ? false
        : sex === null
          ? kind === 'person' || isOne(name)
          : sex === pronoun;
    case 'it':
      return (
        kind === 'organisation' ||
        (kind === 'unnamed' && [...wordsOf(name)].some((word) => bodies.has(word)) && sex === null)
      );
    case 'they':
      return kind === 'organisation' || kind === 'unnamed' || sex === null;
    default:
      return kind === 'person';
  }
}

/** Whether words for which no name was found may be one human being's: a spokesperson, the official, Vahl. */
function isOne(name: string): boolean {
  const head = headWordOf(name);
  return (
    (/^(?:a|an|the|one|his|her|another)\b/.test(name) &&
      !bodies.has(head) &&
      (isRole(head) || /(?:man|person|source|insider|voice|user|fan|-year-old)$/.test(head))) ||
    (/^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2} ?$/u.test(name) &&
      !name.split(' ').some((word) => isOrdinary(word) || otherSpeakers.has(word.toLowerCase())))
  );
}

/** Whether an organisation speaks, or something with a name that may be one. */
export function isBody({ kind, name, sex }: Voice): boolean {
  return (
    kind === 'organisation' ||
    (kind === 'unnamed' && sex === null && /^\p{Lu}/u.test(name) && name.includes(' '))
  );
}

const held = / (?:of|for|from|at|with|in|to|close|familiar) /;

/** The word that says what one without a name is: spokesman, of a spokesman for the harbour. */
export function headWordOf(name: string): string {
  const [core = ''] = name.split(held);
  return core.split(' ').at(-1)?.toLowerCase() ?? '';
}

/** Whether words without a name may be somebody's who speaks: residents of Hull, not the outages. */
export function maySpeak(name: string): boolean {
  const [core = ''] = name.split(held);
  const last = core.split(' ').at(-1) ?? '';
  return (
    isSpeaker(headWordOf(name)) ||
    (/^\p{Lu}\p{L}+$/u.test(last) && (core !== last || !isOrdinary(last)))
  );
}

/** The people and organisations that were found, as those who may speak, with where they are named. */
export function voicesOf(
  blocks: readonly Reading[],
  found: Pick<Findings, 'people' | 'organisations'>,
): { voice: Voice; mentions: Findings['people'][number]['mentions'] }[] {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const people = found.people.map(({ name, role, mentions }) => {
    const before = mentions.map(({ block, start }) =>
      (texts.get(block) ?? '').slice(Math.max(0, start - 40), start),
    );
    const voice: Voice = {
      name,
      role,
      kind: 'person',
      sex: sexOf({ name, role }, before),
      callings: new Set([...wordsOf(role ?? ''), ...before.flatMap(titleOf)]),
      mentions: mentions.length,
    };
    return { voice, mentions };
  });
  const organisations = found.organisations.map(({ name, mentions }) => {
    const before = mentions.flatMap(({ block, start }) =>
      titleOf((texts.get(block) ?? '').slice(Math.max(0, start - 40), start).replace(/, $/, ' ')),
    );
    const voice: Voice = {
      name,
      role: null,
      kind: 'organisation',
      sex: null,
      callings: new Set(before.filter((word) => bodies.has(word))),
      mentions: mentions.length,
    };
    return { voice, mentions };
  });
  return [...people, ...organisations];
}

/**
 * Tells the sex of those whose names do not, by the narrator's pronouns in their sentences and in the next that open
 * with one: by those of the sex that a sentence speaks of first.
 */
export function learnSexes(lines: readonly Line[], namesOf: (line: Line) => NamedBy): void {
  const votes = new Map<Voice, Record<Sex, number>>();
  let one: Voice | null = null;
  for (const line of lines) {
    const named = namesOf(line);
    for (const frame of line.frames) {
      let isNamed = false;
      let first: Sex | null = null;
      for (const [at, token] of frame.entries()) {
        const name = named(token);
        if (name?.isPerson === true) {
          if (name.voice !== one) one = !isNamed && isFree(frame, at, name) ? name.voice : null;
          isNamed = true;
        }
        const told = sexOfPronoun.get(token.lower);
        const isTold = isNamed || first !== null || at === 0;
        if (told === undefined || one === null || !isTold) continue;
        first ??= told;
        if (told !== first) continue;
        const count = votes.get(one) ?? { he: 0, she: 0 };
        count[told] += 1;
        votes.set(one, count);
      }
    }
  }
  for (const [voice, { he, she }] of votes) {
    if (he > 2 * she) voice.sex ??= 'he';
    else if (she > 2 * he) voice.sex ??= 'she';
  }
}

const sexOfPronoun = new Map<string, Sex>([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
  ['herself', 'she'],
]);

/** Whether a mention stands for itself, not as somebody else's owner, companion or goal. */
export function isFree(frame: Frame, index: number, { end }: Span): boolean {
  let before = index - 1;
  while (before >= 0 && (titles.has(frame[before]?.text ?? '') || frame[before]?.text === '.'))
    before -= 1;
  const last = frame.find((token) => token.end >= end);
  const owns = last !== undefined && /['’]s$/u.test(last.text) && last.end > end;
  return !prepositions.has(frame[before]?.lower ?? '') && !owns;
}
