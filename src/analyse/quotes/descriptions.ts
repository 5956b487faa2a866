import { isRole } from '../people/roles.ts';
import type { Phrase } from './phrases.ts';
import { fits, headWordOf, isBody, sexByWords, wordsOf, type Sex, type Voice } from './voices.ts';
import { alike, bodies, callings, determiners, general, offices, prepositions } from './words.ts';

/** A voice that a sentence spoke of. */
export interface Heard {
  voice: Voice;
  /** The sentence's number. */
  frame: number;
  /** How likely what follows means it: what stands as a subject, before what is only spoken of. */
  weight: number;
}

/** What is known where a description stands. */
export interface Known {
  /** Everybody with a name in the text. */
  voices: readonly Voice[];
  /** Of whom the last sentences spoke, in order. */
  heard: readonly Heard[];
  /** The number of the sentence. */
  frame: number;
  /** The last ones without a name, by the word that says what they are. */
  unnamed: ReadonlyMap<string, Voice>;
}

/** Whom a description such as "the senator" or "the company" points back to; null where that is not plain. */
export function described({ frame, from, to }: Phrase, known: Known): Voice | null {
  const tokens = frame.slice(from, to).filter(({ kind }) => kind === 'word');
  const held = tokens.findIndex(({ lower }, index) => index > 0 && prepositions.has(lower));
  const core = (held < 0 ? tokens : tokens.slice(0, held)).filter(
    ({ lower }) => !determiners.has(lower),
  );
  const head = core.at(-1);
  if (head === undefined) return null;
  const others = core.slice(0, -1).map(({ lower }) => lower);
  const isBare = others.length === 0;
  const byRole = bodies.has(head.lower) ? null : inRole(head.lower, others, known);
  if (byRole !== null || !determiners.has(tokens[0]?.lower ?? '')) return byRole;
  if (bodies.has(head.lower)) return bodyCalled(head.lower, isBare, known);
  const unnamed = [head.lower, ...(alike.get(head.lower) ?? [])].flatMap(
    (word) => known.unnamed.get(word) ?? [],
  )[0];
  if (unnamed !== undefined && isBare) return unnamed;
  const sex = sexByWords(new Set([head.lower]));
  if (
    callings.has(head.lower) ||
    (/^\p{Lu}\p{Ll}+(?:an|ian|ese|ish|er)$/u.test(head.text) && !isRole(head.lower)) ||
    core.some(({ lower }) => lower.endsWith('-year-old'))
  )
    return personNear(sex, known);
  return offices.has(head.lower) ? subjectNear(sex, true, known) : null;
}

/** Who has a role that a description's words tell. */
function inRole(head: string, others: readonly string[], { voices, heard }: Known): Voice | null {
  const heads = [head, ...(alike.get(head) ?? [])];
  const recent = heard.toReversed();
  const fitting = voices
    .filter(({ callings: role }) => heads.some((word) => role.has(word)))
    .map((voice) => {
      const shared = others.filter((word) => voice.callings.has(word)).length;
      const place = recent.findIndex((one) => one.voice === voice);
      return {
        voice,
        isWhole: shared === others.length && voice.callings.has(head),
        isNear: place >= 0,
        rank: shared * 20 - (place < 0 ? 19 : Math.min(place, 18)),
      };
    })
    .sort((a, b) => b.rank - a.rank);
  const [best] = fitting;
  return best !== undefined && (best.isWhole || best.isNear || fitting.length === 1)
    ? best.voice
    : null;
}

function bodyCalled(head: string, isBare: boolean, { heard }: Known): Voice | null {
  const recent = heard.toReversed();
  const named = recent.filter(({ voice }) => isBody(voice));
  const [only] = named;
  const body =
    named.find(({ voice }) => wordsOf(voice.name).has(head)) ??
    recent.find(
      ({ voice: { kind, name } }) =>
        kind === 'unnamed' && name !== `the ${head}` && headWordOf(name) === head,
    );
  if (body !== undefined || !isBare) return body?.voice ?? null;
  const weight = general.has(head) ? 3 : 4;
  const subject = named.find((one) => one.weight >= weight);
  if (subject !== undefined) return subject.voice;
  const isOnly = general.has(head) && named.every(({ voice }) => voice === only?.voice);
  return isOnly ? (only?.voice ?? null) : null;
}

/** The person whom the last sentences are about. */
function subjectNear(
  sex: Sex | null,
  isWithoutRole: boolean,
  { heard, frame }: Known,
): Voice | null {
  const near = heard.findLast(
    ({ voice, weight, frame: place }) =>
      voice.kind === 'person' &&
      weight >= 3 &&
      frame - place <= 2 &&
      (sex === null || fits(sex, voice)) &&
      !(isWithoutRole && voice.role !== null),
  );
  return near?.voice ?? null;
}

/** The person of whom the last sentences speak, and the whole text the most. */
function personNear(sex: Sex | null, { heard, frame }: Known): Voice | null {
  let best: Voice | null = null;
  let most = -Infinity;
  for (const { voice, weight, frame: place } of heard) {
    if (voice.kind !== 'person' || (sex !== null && !fits(sex, voice))) continue;
    const worth = weight - (frame - place) * 1.2 + 2 * Math.log(voice.mentions);
    if (worth >= most) [best, most] = [voice, worth];
  }
  return best;
}
