import {
  familyNames,
  givenNames,
  isOrdinary,
  organisationHeads,
  things,
} from './names/vocabulary.ts';
import { known } from './organisations/known.ts';
import { textOf } from './text.ts';
import { wordSet } from './words.ts';

/** Someone who is credited with a text. */
export interface Credited {
  kind: 'person' | 'organisation';
  /** As the line has it. */
  name: string;
}

/** What stands in a name of several words without a capital. */
const particles = wordSet(
  'de da di do dos das del della der den van von zu zum zur la le bin ibn al el ter ten of the for and',
);

/** What says that a line holds more than names. */
const roles =
  /\b(?:editor|editorial|writer|reporters?|reporting|correspondent|contributor|staff|director|team|desk|follow|share|read|published|updated)\b/i;

const parting = /(?:(?<!\s)\s+)?[,;/|&]\s*(?:and\s+)?|(?<!\s)\s+(?:and|und|et|og|och)\s+/u;

/**
 * Whom a byline names.
 *
 * @param byline the line without "By"
 * @returns null where of one of the names it cannot be told whether it is a person's or an organisation's: a list of authors
 *   that lacks one would be false
 */
export function authorsOf(byline: string): Credited[] | null {
  const authors = byline.split(parting).map(credited);
  return authors.includes(null) ? null : authors.filter((author) => author !== null);
}

function credited(name: string): Credited | null {
  const isPerson = isPersonsName(name);
  if (isPerson === organisationNamed(name)) return null;
  return { kind: isPerson ? 'person' : 'organisation', name };
}

/** Whether a line is a given name and a family name with what may stand between them, and nothing else. */
function isPersonsName(line: string): boolean {
  const words = line.split(' ').map(inSmallLetters);
  const [given = '', ...others] = words;
  const family = others.findLast((word) => !generation.test(word));
  return (
    family !== undefined &&
    words.length < 6 &&
    !roles.test(line) &&
    givenNames.has(given) &&
    !particles.has(given.toLowerCase()) &&
    others.slice(0, others.lastIndexOf(family)).every(isBetween) &&
    isFamilyName(family)
  );
}

/** A word in capitals as it is written among others. */
function inSmallLetters(word: string): string {
  return /^\p{Lu}[\p{Lu}'’-]+$/u.test(word)
    ? word.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    : word;
}

const generation = /^(?:Jr|Sr)\.?$/u;

/** What stands between a given and a family name: an initial or two, a particle, another name. */
function isBetween(word: string): boolean {
  return (
    /^(?:\p{Lu}\.?){1,2}$/u.test(word) ||
    particles.has(word) ||
    givenNames.has(word) ||
    isKnownFamilyName(word)
  );
}

/**
 * One that a list has, or else a word that is nothing else. Pages run names into what stands behind them: in
 * "LauterSenior" a capital says so.
 */
function isFamilyName(word: string): boolean {
  if (organisationHeads.has(word) || calendar.test(word)) return false;
  return (
    isKnownFamilyName(word) ||
    (/^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(word) &&
      !/\p{Ll}{3}\p{Lu}/u.test(word) &&
      !isOrdinary(word) &&
      !things.has(word) &&
      !organisationNamed(word))
  );
}

const calendar =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/u;

/** A double name is one by its last part: Okafor-Byrne, and O’Neill by its whole or by Neill. */
function isKnownFamilyName(word: string): boolean {
  return [word, word.replace('’', "'"), word.split(/[-'’]/).at(-1) ?? ''].some((name) =>
    familyNames.has(name),
  );
}

/** Whether a line is the name of an organisation that is known by it, with or without "The". */
function organisationNamed(line: string): boolean {
  const name = line.replace(/^the /i, '').split(' ').map(inSmallLetters).join(' ');
  return [name, line].some((text) =>
    textOf([{ id: '', kind: 'paragraph', text }], null, null).blocks.some((reading) =>
      known(reading, familyNames, false).some(
        ({ span }) => span.start === 0 && span.end === text.length,
      ),
    ),
  );
}

/** What stands behind a publisher's name where agencies gave a part: "and news agencies". */
const withAgencies = /(?:(?<!\s)\s+)?(?:and|with|\+|&|\/|,)\s*(?:the )?(?:news )?agencies\.?$/iu;

/** So many words and no more make a name. */
const longestName = 6;

/**
 * The publisher that a source line names.
 *
 * @returns null where it names none, several, or perhaps something else
 */
export function publisherOf(sourceLine: string): string | null {
  const name = sourceLine.replace(withAgencies, '');
  const words = name.split(' ');
  const isName =
    words.length <= longestName &&
    !/[,;/|&:"“”<>]|\b(?:and|agencies)\b/iu.test(name) &&
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(name) &&
    words.every((word) => particles.has(word) || /^[\p{Lu}\p{Lo}\p{N}(]/u.test(word));
  return isName && !isPersonsName(name) ? name : null;
}
