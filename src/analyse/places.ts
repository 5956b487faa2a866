import type { Mention, Place } from '../story.ts';
import type { Findings } from './analyse.ts';
import { nameAt, placesNamed, type Entry } from './gazetteer.ts';
import { toldIn, type Told } from './places/features.ts';
import { isGovernment } from './places/government.ts';
import {
  isAboutSport,
  fitting,
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
import { alsoOther, eponymous, ofState, seldomPlaces } from './places/words.ts';
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
  const sights = read
    .flatMap(sightsIn)
    .filter(({ entries: [{ as }] }) => isEnglish || as === 'name');
  const told = isEnglish ? read.flatMap(toldIn) : [];
  const setting = settingOf(read, sights, found);
  const bare = new Set(told.flatMap((one) => (one.isBare ? [wordsOfTold(one)] : [])));
  const accepted = verdictsOf(sights, setting, bare);
  const country = onlyCountry(accepted);
  const named = [...accepted].flatMap(([sight, entry]) =>
    seenByName(sight, entry, setting.isSport),
  );
  const namedAt = new Map(named.map((one) => [one.in, new Map<number, Seen>()]));
  for (const one of named) namedAt.get(one.in)?.set(one.start, one);
  const surrounded = told.flatMap((one) => {
    const same = namedAt.get(one.in)?.get(one.start);
    return same && same.end >= one.end ? [] : seenBySurroundings(one, country);
  });
  const toldOfs = withShortNames(surrounded);
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
  const countries = new Map<string, number>();
  const count = (code: string): unknown => countries.set(code, (countries.get(code) ?? 0) + 1);
  const stated = sights.flatMap(({ entries }) => {
    const regions = entries.filter(({ kind, division }) => kind === 'region' && division !== null);
    const [region, ...others] = regions;
    const isMeant = region && (region.country === 'US' || region === entries[0]);
    return isMeant && others.length === 0 ? [region] : [];
  });
  for (const { entries } of sights) {
    const [{ kind, country, population }, ...others] = entries;
    const isAlone = others.every((other) => other.country === country);
    const isTelling = kind === 'country' || (isAlone && (population ?? Infinity) > metropolis);
    if (country && isTelling) count(country);
  }
  for (const { country } of stated) if (country === 'US') count(country);
  const [most, next] = [...countries]
    .filter(([code]) => code !== 'US')
    .sort(([, a], [, b]) => b - a);
  return {
    countries: new Set(countries.keys()),
    foremost: most && most[1] > Math.max(1, next?.[1] ?? 0) ? most[0] : null,
    stated: new Map(
      sights.flatMap((sight) => {
        const entry = fitting(sight);
        return entry ? [[sight.text, entry] as const] : [];
      }),
    ),
    divisions: new Set([
      ...stated.map(({ country, division }) => `${country ?? ''}.${division ?? ''}`),
      ...sights.flatMap(({ entries }) =>
        entries.length === 1 && entries[0].country === 'GE' ? ['GE'] : [],
      ),
      // A city tells which Georgia is meant.
      ...sights.flatMap(({ entries: [{ country, division, population }] }) =>
        country === 'US' && division === 'GA' && (population ?? 0) > 200 ? ['GA'] : [],
      ),
    ]),
    people,
    isSport: isAboutSport(small),
    small,
  };
}

/** A city of as many thousands tells that its country is spoken of, if no other has its name. */
const metropolis = 500;

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

/** Whether a name goes on with a list of places: "Manchester and Leeds", "Lyon, Turin and Graz". */
function isListed(last: Sight | null, { in: within, start, end, text: name }: Sight): boolean {
  if (
    last?.in !== within ||
    last.entries[0].as !== 'name' ||
    start - last.end > longestJoint ||
    alsoOther.has(name) ||
    seldomPlaces.has(name)
  ) {
    return false;
  }
  const { text } = within.block;
  const joint = text.slice(last.end, start);
  return (
    /^,? (?:and|or) $/.test(joint) ||
    (joint === ', ' && /^(?:, \p{Lu}|,? (?:and|or) )/u.test(text.slice(end, end + longestJoint)))
  );
}

/** As long as ", and ", which joins a list's last name. */
const longestJoint = 6;

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

/** A known name, with the direction before it ("North Darfur") and the state that is written short after it ("Cambridge, Mass."). */
function seenByName(sight: Sight, entry: Entry, isSport: boolean): Seen[] {
  const { in: within, start, end } = sight;
  const before = nameBefore(sight);
  if (before && entry.kind !== 'country' && entry.as === 'name' && direction.test(before.text)) {
    if (isSport && entry.division !== null) return [];
    const place: Seen['place'] = {
      ...entry,
      name: `${before.text} ${entry.name}`,
      kind: entry.kind === 'city' ? 'region' : entry.kind,
    };
    return [{ in: within, start: before.start, end, place, as: 'name' }];
  }
  if (entry.kind === 'city' && ofCounty.test(within.block.text.slice(end, end + 40))) {
    const place: Seen['place'] = { ...entry, name: `${entry.name} County`, kind: 'region' };
    return [{ in: within, start, end, place, as: 'name' }];
  }
  const as =
    entry.as === 'demonym' ? 'demonym' : isGovernment(sight, entry) ? 'government' : 'name';
  const one: Seen = { in: within, start, end, place: entry, as };
  const isCity = entry.kind === 'city' && entry.division !== null;
  return isCity ? [one, ...stateAfter(sight, entry.division)] : [one];
}

/** "Riverside County", written small, and of two the first: "Orange and Riverside counties". */
const ofCounty = /^(?: and \p{Lu}\p{Ll}{2,20})? count(?:y|ies)\b/u;

const direction = /^(?:North|South|East|West|Central)(?:ern)?$/;

/** The division that is named after a city, which must be the one given, where one is. */
function stateAfter(city: Pick<Sight, 'in' | 'end'>, division?: string | null): Seen[] {
  const part = partAfter(city);
  if (part === null) return [];
  const { start, end, entry } = part;
  const isIts = entry.division !== null && (division ?? entry.division) === entry.division;
  return isIts ? [{ in: city.in, start, end, place: entry, as: 'name' }] : [];
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

/** A feature's word alone means the place that has it in its name: "the Panhandle" after "the Texas Panhandle". */
function withShortNames<T extends Seen>(told: readonly T[]): T[] {
  const byLastWord = new Map(
    told.flatMap(({ place }) =>
      place.name.includes(' ') ? [[place.name.split(' ').at(-1), place] as const] : [],
    ),
  );
  return told.map((one) => ({ ...one, place: byLastWord.get(one.place.name) ?? one.place }));
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

/**
 * Those that share no character with another before them, nor with a person or an organisation; in the order of the text.
 * Of a place and what else stands within its name, it is the place: "Emirates" in "United Arab Emirates".
 */
function free(read: readonly Words[], seen: readonly Seen[], found: Known): Seen[] {
  const taken = new Map(read.map(({ block }) => [block.id, new Uint8Array(block.text.length)]));
  const longest = new Map(read.map(({ block }) => [block.id, new Uint16Array(block.text.length)]));
  for (const { in: within, start, end } of seen) {
    const lengths = longest.get(within.block.id)?.subarray(start, end);
    lengths?.forEach((length, at) => (lengths[at] = Math.max(length, end - start)));
  }
  const take = ({ block, start, end, text }: Mention, offset = 0): void => {
    const lengths = longest.get(block)?.subarray(start, end);
    const isWithin = !text.includes(' ') && lengths?.every((length) => length > end - start);
    if (!isWithin) taken.get(block)?.fill(1, start + offset, end);
  };
  for (const { mentions } of found.people) for (const mention of mentions) take(mention);
  for (const { mentions } of found.organisations) {
    for (const mention of mentions) take(mention, placeBefore(mention.text));
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

/**
 * How much of an organisation's name is a place's that stands for itself: all of "the Kremlin" and of "London police", and
 * the beginning of "Oslo-based Varde Lines" and of "Norwegian Ministry of Trade".
 */
function placeBefore(organisation: string): number {
  const named = nameAt(organisation, 0);
  if (!named) return 0;
  const rest = organisation.slice(named.end);
  if (/^(?:$| (?:\p{Ll}|Government$))/u.test(rest)) return organisation.length;
  const [{ kind }] = named.entries;
  const isApart =
    eponymous.test(rest) || kind === 'other' || (kind === 'country' && ofState.test(rest));
  return isApart ? named.end : 0;
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
