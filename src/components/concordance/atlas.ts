import type { Concordance, PlaceEntry } from '../../concordance/concordance.ts';
import { byCode } from '../../text/order.ts';
import { countryName } from './said.ts';

/** A country with the places in it that stories name. */
export interface Land {
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
  /** The country that a place lies in, where stories name it. */
  countryOf: (place: PlaceEntry) => PlaceEntry | undefined;
  /** The places in a country; none of any other place. */
  placesIn: (place: PlaceEntry) => readonly PlaceEntry[];
}

const known = new WeakMap<Concordance, Atlas>();

/** Sorts the places of an archive by countries, once. */
export function atlasOf(concordance: Concordance): Atlas {
  const atlas = known.get(concordance) ?? sorted([...concordance.places.values()]);
  known.set(concordance, atlas);
  return atlas;
}

function sorted(places: readonly PlaceEntry[]): Atlas {
  const byCountry = Map.groupBy(places, ({ country }) => country);
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
