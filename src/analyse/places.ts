import type { Place } from '../story.ts';
import type { Findings } from './analyse.ts';
import { nameAt, placesNamed, type Entry } from './gazetteer.ts';
import { toldIn, type Told } from './places/features.ts';
import { isGovernment } from './places/government.ts';
import {
  isAboutSport,
  isPerson,
  judge,
  meant,
  partAfter,
  type Setting,
  type Verdict,
} from './places/judge.ts';
import {
  nameAfter,
  nameBefore,
  sightsIn,
  wordsOf,
  type Sight,
  type Words,
} from './places/sight.ts';
import { mentionOf, type Span, type Text } from './text.ts';

/** What is known before places are looked for. */
type Known = Pick<Findings, 'people' | 'organisations'>;

/** One mention of a place, before those of one place are joined. */
interface Seen extends Span {
  in: Words;
  place: Omit<Place, 'mentions'> & { division: string | null };
  as: Place['mentions'][number]['as'];
}

/**
 * The countries, cities, regions and other places that a text names. A name counts where the gazetteer has it, or where
 * the words around it say that it is a place ("Moore County", "in Borger, Texas"), and nothing says that it is part of
 * another name: "Jordan" is a country, "Michael Jordan" is not. Where it is unsure it is silent.
 *
 * @param found people and organisations: what stands in their names is no place
 * @returns places in the order of their first mentions
 */
export function places({ blocks, isEnglish }: Text, found: Known): Pick<Findings, 'places'> {
  const read = blocks.map(wordsOf);
  const sights = read.flatMap(sightsIn);
  const told = isEnglish ? read.flatMap(toldIn) : [];
  const setting = settingOf(read, sights, found);
  const bare = new Set(told.flatMap((one) => (one.isBare ? [wordsOfTold(one)] : [])));
  const accepted = verdictsOf(sights, setting, bare);
  const country = onlyCountry(accepted);
  const named = [...accepted].flatMap(([sight, entry]) => seenByName(sight, entry));
  const namedAt = new Map(named.map((one) => [one.in, new Map<number, Seen>()]));
  for (const one of named) namedAt.get(one.in)?.set(one.start, one);
  const toldOfs = told.flatMap((one) => {
    const same = namedAt.get(one.in)?.get(one.start);
    return same && same.end >= one.end ? [] : seenBySurroundings(one, country);
  });
  const again = namedAgain(
    read,
    new Map(toldOfs.flatMap(({ place, isBare }) => (isBare ? [[place.name, place] as const] : []))),
  );
  return { places: joined(free(read, [...toldOfs, ...named, ...again], found)) };
}

function wordsOfTold({ in: { block }, start, end }: Told): string {
  return block.text.slice(start, end);
}

function settingOf(read: readonly Words[], sights: readonly Sight[], found: Known): Setting {
  const small = new Set(
    read.flatMap(({ words }) => words.flatMap(({ text, isCapital }) => (isCapital ? [] : [text]))),
  );
  const people = new Set([
    ...found.people.flatMap(({ name }) => name.split(' ')),
    ...sights.filter(isPerson).map(({ text }) => text),
  ]);
  const firsts = sights.flatMap(({ entries }) => entries.slice(0, 1));
  const stated = sights.flatMap(({ entries }) => {
    const regions = entries.filter(({ kind, division }) => kind === 'region' && division !== null);
    return regions.length === 1 ? regions : [];
  });
  return {
    countries: new Set([
      ...firsts.flatMap(({ kind, country }) => (kind === 'country' && country ? [country] : [])),
      ...stated.flatMap(({ country }) => (country === 'US' ? [country] : [])),
    ]),
    divisions: new Set([
      ...stated.map(({ country, division }) => `${country ?? ''}.${division ?? ''}`),
      ...sights.flatMap(({ entries }) =>
        entries.length === 1 && entries[0].country === 'GE' ? ['GE'] : [],
      ),
    ]),
    people,
    isSport: isAboutSport(small),
    small,
  };
}

/** The names that mean places. What only may be one does where the text settles it: by the same name elsewhere, or next to it. */
function verdictsOf(
  sights: readonly Sight[],
  setting: Setting,
  bare: ReadonlySet<string>,
): Map<Sight, Entry> {
  const verdicts = new Map<Sight, Verdict>(sights.map((sight) => [sight, judge(sight, setting)]));
  const settled = new Set(bare);
  for (const [{ text }, verdict] of verdicts) if (verdict === 'place') settled.add(text);
  const accepted = new Map<Sight, Entry>();
  let last: Sight | null = null;
  for (const [sight, verdict] of verdicts) {
    const isSettled = settled.has(sight.text) && !setting.people.has(sight.text);
    if (verdict === 'place' || (verdict === 'perhaps' && (isSettled || isListed(last, sight)))) {
      accepted.set(sight, amongLikes(last, sight, accepted) ?? meant(sight, setting));
      last = sight;
    }
  }
  return accepted;
}

/** Whether a name goes on with a list of places: "Manchester and Leeds". */
function isListed(last: Sight | null, sight: Sight): boolean {
  return (
    last !== null &&
    last.in === sight.in &&
    last.entries[0].as === 'name' &&
    /^(?:, |,? (?:and|or) )$/.test(sight.in.block.text.slice(last.end, sight.start).slice(0, 8))
  );
}

/** In a list of a country's regions, the region: "Oregon and Washington". */
function amongLikes(
  last: Sight | null,
  sight: Sight,
  accepted: ReadonlyMap<Sight, Entry>,
): Entry | null {
  const before = last && isListed(last, sight) ? accepted.get(last) : undefined;
  if (before?.kind !== 'region' || before.division === null) return null;
  const like = sight.entries.find(
    ({ kind, country }) => kind === 'region' && country === before.country,
  );
  return like ?? null;
}

/** The country that all of a text's places lie in, if there is but one. */
function onlyCountry(accepted: ReadonlyMap<Sight, Entry>): string | null {
  const [first, ...others] = new Set(
    [...accepted.values()].flatMap(({ as, country }) =>
      as === 'name' && country ? [country] : [],
    ),
  );
  return others.length === 0 ? (first ?? null) : null;
}

/** A known name, and the state that is written short after it: "Cambridge, Mass." */
function seenByName(sight: Sight, entry: Entry): Seen[] {
  const { in: within, start, end } = sight;
  const as =
    entry.as === 'demonym' ? 'demonym' : isGovernment(sight, entry) ? 'government' : 'name';
  const one: Seen = { in: within, start, end, place: entry, as };
  return entry.kind === 'city' ? [one, ...stateAfter(sight)] : [one];
}

function stateAfter(city: Pick<Sight, 'in' | 'end'>): Seen[] {
  const part = partAfter(city);
  if (part?.isShort !== true) return [];
  return [{ in: city.in, start: part.start, end: part.end, place: part.entry, as: 'name' }];
}

function seenBySurroundings(told: Told, only: string | null): (Seen & { isBare: boolean })[] {
  const { in: within, start, end, kind, isBare } = told;
  const name = wordsOfTold(told);
  const known = placesNamed(name).find(
    (entry) => entry.kind === kind && (told.country === null || entry.country === told.country),
  );
  const country = told.country ?? only;
  const place = known ?? { name, kind, country, coordinates: null, division: null };
  return [
    { in: within, start, end, place, as: 'name', isBare },
    ...stateAfter(told).map((one) => ({ ...one, isBare: false })),
  ];
}

/** Where names that their surroundings told stand once more, by themselves. */
function namedAgain(read: readonly Words[], told: ReadonlyMap<string, Seen['place']>): Seen[] {
  const byFirstWord = new Map(
    [...told].map(([name, place]) => [/^[\p{L}\p{M}\p{N}]+/u.exec(name)?.[0], place]),
  );
  if (told.size === 0) return [];
  return read.flatMap((within) =>
    within.words.flatMap(({ text, start }, first): Seen[] => {
      const place = byFirstWord.get(text);
      if (!place || !within.block.text.startsWith(place.name, start)) return [];
      const next = first + place.name.split(/[^\p{L}\p{M}\p{N}]+/u).length;
      const end = start + place.name.length;
      if (within.words[next - 1]?.end !== end) return [];
      const isPart =
        nameBefore({ in: within, first, start }) ?? nameAfter({ in: within, next, end });
      return isPart ? [] : [{ in: within, start, end, place, as: 'name' }];
    }),
  );
}

/** Those that share no character with another before them, nor with a person or an organisation; in the order of the text. */
function free(read: readonly Words[], seen: readonly Seen[], found: Known): Seen[] {
  const taken = new Map(read.map(({ block }) => [block.id, new Uint8Array(block.text.length)]));
  for (const { mentions } of found.people) {
    for (const { block, start, end } of mentions) taken.get(block)?.fill(1, start, end);
  }
  for (const { mentions } of found.organisations) {
    for (const { block, start, end, text } of mentions) {
      if (!isAlsoPlace(text)) taken.get(block)?.fill(2, start, end);
    }
  }
  const order = new Map(read.map((within, index) => [within, index]));
  return seen
    .filter(({ in: { block }, start, end }) => {
      const letters = taken.get(block.id)?.subarray(start, end);
      if (letters?.every((letter) => letter === 0) !== true) return false;
      letters.fill(3);
      return true;
    })
    .sort((a, b) => (order.get(a.in) ?? 0) - (order.get(b.in) ?? 0) || a.start - b.start);
}

/** Whether an organisation is called by its place's name, or is what a place has: "the Kremlin", "London police". */
function isAlsoPlace(organisation: string): boolean {
  const end = nameAt(organisation, 0)?.end;
  return end !== undefined && /^(?:$| (?:\p{Ll}|Government$))/u.test(organisation.slice(end));
}

function joined(seen: readonly Seen[]): Place[] {
  const places = new Map<string, Place>();
  for (const {
    in: { block },
    start,
    end,
    place,
    as,
  } of seen) {
    const { name, kind, country, coordinates, division } = place;
    const key = [name, kind, country, kind === 'country' ? null : division].join('|');
    const mention = { ...mentionOf(block, { start, end }), as };
    const known = places.get(key);
    if (known) known.mentions.push(mention);
    else places.set(key, { name, kind, country, coordinates, mentions: [mention] });
  }
  return [...places.values()];
}
