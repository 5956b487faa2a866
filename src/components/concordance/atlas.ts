import { isOnMap, viewOf, type MapPlace, type MapSize, type View } from '../../charts/map.ts';
import type { Concordance, PlaceEntry } from '../../concordance/concordance.ts';
import { byCode } from '../../text/order.ts';
import { countryName } from '../where.ts';

/** A country with the places in it that stories name. */
interface Land {
  /** Its English name. */
  name: string;
  /** Null where stories name places in it, and not itself. */
  entry: PlaceEntry | null;
  places: PlaceEntry[];
}

/** The places of an archive, by the countries that they lie in. */
export interface Atlas {
  /** By name. */
  lands: Land[];
  /** What lies in no country or in several. */
  others: PlaceEntry[];
  /** The name of a country, given by its code. */
  nameOf: (code: string) => string;
  /** The country that a place lies in, where stories name it. */
  countryOf: (place: PlaceEntry) => PlaceEntry | undefined;
  /** The places in a country; none of any other place. */
  placesIn: (place: PlaceEntry) => readonly PlaceEntry[];
}

/** Sorts the places of an archive by countries. */
export function atlasOf({ places }: Pick<Concordance, 'places'>): Atlas {
  const byCountry = Map.groupBy(places.values(), ({ country }) => country);
  const lands = new Map(
    [...byCountry].flatMap(([code, all]) => {
      if (code === null) return [];
      const entry = all.find(({ kind }) => kind === 'country') ?? null;
      const name = entry?.name ?? countryName(code);
      return [[code, { name, entry, places: all.filter((place) => place !== entry) }] as const];
    }),
  );
  return {
    lands: [...lands.values()].sort((a, b) => byCode(a.name, b.name)),
    others: byCountry.get(null) ?? [],
    nameOf: (code) => lands.get(code)?.name ?? countryName(code),
    countryOf: (place) => {
      const entry = lands.get(place.country ?? '')?.entry ?? undefined;
      return entry === place ? undefined : entry;
    },
    placesIn: (place) => {
      const land = lands.get(place.country ?? '');
      return land?.entry === place ? land.places : [];
    },
  };
}

/** A place among the others. */
export interface PlaceOnAtlas {
  /** What its map shows; nothing where it is not known where it is. */
  mapped: readonly MapPlace[];
  country: PlaceEntry | undefined;
  within: readonly PlaceEntry[];
}

/** What an atlas says of one place. */
export function placeOn(atlas: Atlas, place: PlaceEntry): PlaceOnAtlas {
  return {
    mapped: placesAround(place, atlas),
    country: atlas.countryOf(place),
    within: atlas.placesIn(place),
  };
}

/** How large the map of one place is, in pixels, and that of all. */
export const placeMap: MapSize = { width: 340, height: 280 };
const worldMap: MapSize = { width: 736, height: 420 };

/** So many of a country's places stand on its map, and of all on the map of all. */
const [mostInCountry, mostInWorld] = [8, 150];

/** What the map of a place shows: it in its country, or a country with what is named in it most. Nothing where unknown. */
export function placesAround(place: PlaceEntry, atlas: Atlas): MapPlace[] {
  const { country } = place;
  const around: MapPlace[] =
    place.kind === 'country'
      ? mostNamed(atlas.placesIn(place), mostInCountry).map(onMap)
      : country === null
        ? []
        : [{ name: atlas.nameOf(country), kind: 'country', country, coordinates: null, weight: 0 }];
  const its = onMap(place);
  return isOnMap([its]) ? [its, ...around] : [];
}

/** The part of the world where all places are; of many those that most stories name. */
export function viewOfAll({ lands, others }: Atlas): View | null {
  const all = [
    ...lands.flatMap(({ entry, places }) => [...(entry ? [entry] : []), ...places]),
    ...others,
  ];
  return viewOf(mostNamed(all, mostInWorld).map(onMap), worldMap);
}

function mostNamed(places: readonly PlaceEntry[], most: number): PlaceEntry[] {
  return places
    .toSorted((a, b) => b.tellings.length - a.tellings.length || byCode(a.slug, b.slug))
    .slice(0, most);
}

function onMap({ name, kind, country, coordinates, tellings }: PlaceEntry): MapPlace {
  return { name, kind, country, coordinates, weight: tellings.length };
}
