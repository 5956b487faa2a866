import { pack, Pack, type Packed } from './pack.ts';
import type { Store } from './store.ts';

/** The kinds of what a text states. */
type Kind = 'figures' | 'quotes' | 'people' | 'organisations' | 'places' | 'dates';

/** What a text or a family states, packed kind by kind: who asks for dates does not read figures. */
export type PackedKinds = Record<Kind, Packed>;

/** Packs of what texts or families state, by kind. */
export type Packs<Stated extends Record<Kind, unknown>> = { [Of in Kind]: Pack<Stated[Of]> };

/** So many of each kind stay read. */
const most = 60;

/** Packs what texts or families state. */
export function packKinds(
  store: Store,
  all: readonly Readonly<Record<Kind, unknown>>[],
): PackedKinds {
  const of = (kind: Kind): Packed =>
    pack(
      store,
      all.values().map((stated) => stated[kind]),
    );
  return {
    figures: of('figures'),
    quotes: of('quotes'),
    people: of('people'),
    organisations: of('organisations'),
    places: of('places'),
    dates: of('dates'),
  };
}

/** Opens what `packKinds` packed. */
export function openKinds<Stated extends Record<Kind, unknown>>(
  store: Store,
  packed: PackedKinds,
): Packs<Stated> {
  return {
    figures: new Pack(store, packed.figures, most),
    quotes: new Pack(store, packed.quotes, most),
    people: new Pack(store, packed.people, most),
    organisations: new Pack(store, packed.organisations, most),
    places: new Pack(store, packed.places, most),
    dates: new Pack(store, packed.dates, most),
  };
}

/**
 * What the text or family at a place states: each kind is read when it is asked for.
 *
 * @param light what else is said of it
 */
export function statedAt<Stated extends Record<Kind, unknown>, Light extends object>(
  packs: Packs<Stated>,
  place: number,
  light: Light,
): Light & Pick<Stated, Kind> {
  return {
    ...light,
    get figures() {
      return packs.figures.at(place);
    },
    get quotes() {
      return packs.quotes.at(place);
    },
    get people() {
      return packs.people.at(place);
    },
    get organisations() {
      return packs.organisations.at(place);
    },
    get places() {
      return packs.places.at(place);
    },
    get dates() {
      return packs.dates.at(place);
    },
  };
}

/** A text that is the same where the same is stated. */
export function sumOfStated(packs: Packs<Record<Kind, unknown>>, place: number): string {
  return Object.values(packs)
    .map((of) => of.sumAt(place))
    .join(' ');
}
