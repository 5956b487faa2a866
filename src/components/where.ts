import type { MapPlace, MapSize, View } from '../charts/map.ts';
import type { Analysis, Place } from '../story.ts';
import { byCode } from '../text/order.ts';
import { isolated } from '../text/unseen.ts';
import { itemId } from './mentions.ts';
import { counted } from './wording.ts';

/** How large the map of a story is, in pixels, where there is room: as wide as the text. */
export const storyMap: MapSize = { width: 616, height: 400 };

type PlaceMention = Place['mentions'][number];

/** A place that a story names, with all words that name it. */
export interface Named {
  /** The id of its item on the page. */
  id: string;
  place: Place;
  /** By how it is named and in what words, in the order of the text. */
  ways: readonly { as: PlaceMention['as']; text: string; mentions: readonly PlaceMention[] }[];
}

/** A country and what is named in it, or what lies in none. */
export interface Country {
  /** Its name; null for what lies in no country or in several. */
  name: string | null;
  /** The country itself, where it is named. */
  country: Named | null;
  places: readonly Named[];
}

/** In English everywhere: what a country is called does not depend on who builds the site. */
const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/** The English name of a country, given by its ISO 3166-1 code. */
export function countryName(code: string): string {
  return countryNames.of(code) ?? code;
}

/** All places by their countries: those named most first, what lies in none last. */
export function countriesOf(places: Analysis['places']): Country[] {
  const named = places.map((place, index): Named => {
    const ways = Map.groupBy(place.mentions, ({ as, text }) => `${as} ${text}`);
    return {
      id: itemId('place', index),
      place,
      ways: [...ways.values()].flatMap((mentions) =>
        mentions.slice(0, 1).map(({ as, text }) => ({ as, text, mentions })),
      ),
    };
  });
  const groups = [...Map.groupBy(named, ({ place }) => place.country)];
  return groups
    .map(([code, group]) => {
      const country = group.find(({ place }) => place.kind === 'country') ?? null;
      const name = code === null ? null : (country?.place.name ?? countryName(code));
      return { name, country, places: group.filter((one) => one !== country).sort(byMentions) };
    })
    .sort(
      (a, b) =>
        Number(a.name === null) - Number(b.name === null) ||
        mentionsIn(b) - mentionsIn(a) ||
        byCode(a.name ?? '', b.name ?? ''),
    );
}

function byMentions(a: Named, b: Named): number {
  return b.place.mentions.length - a.place.mentions.length || byCode(a.place.name, b.place.name);
}

function mentionsIn({ country, places }: Country): number {
  return [country, ...places].reduce((sum, one) => sum + (one?.place.mentions.length ?? 0), 0);
}

/**
 * What of the places a map shows. A city that only stands for a government is no place of what happened: where the
 * country is named, it is enough.
 */
export function placesOnMap(places: Analysis['places']): MapPlace[] {
  const countries = new Set(
    places.filter(({ kind }) => kind === 'country').map(({ country }) => country),
  );
  return places
    .filter(
      ({ kind, country, mentions }) =>
        kind === 'country' ||
        !countries.has(country) ||
        mentions.some(({ as }) => as !== 'government'),
    )
    .map(({ name, kind, country, coordinates, mentions }) => ({
      ...{ name, kind, country, coordinates },
      weight: mentions.length,
    }));
}

/** Names as a sentence lists them, each shut off from it. */
export function listed(named: readonly { name: string }[], more: readonly string[] = []): string {
  const names = [...named.map(({ name }) => isolated(name)), ...more];
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Of a map more places are not named in words. */
const mostNamed = 6;

/** A map in words, without a full stop. */
export function describeMap({ places }: Pick<View, 'places'>): string {
  const rest = places.length - mostNamed;
  return `Map of ${listed(
    places.slice(0, mostNamed),
    rest > 0 ? [counted(rest, 'more place')] : [],
  )}`;
}
