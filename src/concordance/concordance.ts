import type { Fact, Facts, Named } from '../analyse/facts.ts';
import type { DateMention, Figure, Mention, Organisation, Person, Place, Quote } from '../story.ts';
import { byCode } from '../text/order.ts';
import { slugify } from '../text/slug.ts';
import { familyName, folded, mostFrequent, slugsOf } from './names.ts';

/** A family of stories. */
export interface Source {
  /** The id of its base. */
  base: string;
  /** The day of the base, YYYY-MM-DD; null where it states none. */
  date: string | null;
}

/** A family of stories, with what it states. */
export interface Stated {
  source: Source;
  facts: Facts;
}

/** A fact, and the family that states it. */
export interface Statement<Item> extends Fact<Item> {
  source: Source;
}

/** A date that a family speaks of; its days once more, for these put it in its place among all. */
export interface DateStatement
  extends Statement<DateMention>, Pick<DateMention, 'from' | 'to' | 'grain'> {}

/** What a family says of someone or something. */
export interface Telling<Item> extends Named<Item> {
  source: Source;
  /** How many mentions there are in the family. */
  times: number;
}

/** A person, organisation or place of the archive. */
export interface Entry<Item> {
  slug: string;
  /** As most families have it. */
  name: string;
  /** What it is sorted by: the words of an address, the family name first. */
  filed: string;
  /** Whether it has a page; else it has a line in the index, which leads to the one story that names it. */
  hasPage: boolean;
  /** The families that name it, in the order of the archive. */
  tellings: Telling<Item>[];
}

/** A person of the archive. */
export interface PersonEntry extends Entry<Person> {
  /** Where in the name the part stands that it is filed under. */
  family: { start: number; end: number };
  /** What the person is quoted with. */
  quotes: Statement<Quote>[];
}

/** A place of the archive. */
export interface PlaceEntry extends Entry<Place> {
  kind: Place['kind'];
  country: Place['country'];
  coordinates: Place['coordinates'];
}

/** All that the stories of an archive state, each thing with the words that state it, gathered by what it is of. */
export interface Concordance {
  /** By `keyOf`, in the order of an index. */
  people: ReadonlyMap<string, PersonEntry>;
  organisations: ReadonlyMap<string, Entry<Organisation>>;
  places: ReadonlyMap<string, PlaceEntry>;
  /** In the order of the archive and of the texts. */
  figures: readonly Statement<Figure>[];
  dates: readonly DateStatement[];
}

/**
 * Everything named has a page in an archive of so many families. In a larger one the oldest so many go on having it, and
 * besides them what two families name. Most names are in one story and nowhere else: at ten thousand stories their pages would
 * be five of six, and each says what its story says. Counted from the oldest, for so a page that is there stays.
 */
const allHavePages = 500;

/** What tells a person, organisation or place from others: its name, and of a place its country and kind too. */
export function keyOf(item: Person | Organisation | Place): string {
  const name = folded(item.name);
  return 'kind' in item ? `${name} ${item.country ?? ''} ${item.kind}` : name;
}

/**
 * Gathers what the families of an archive state. Two families speak of one person or organisation where they have the same
 * full name, and of one place where it lies in the same country and is of the same kind too. Time grows with what they state.
 *
 * @param sources the families in the order of the archive, the newest first
 */
export function concordanceOf(sources: readonly Stated[]): Concordance {
  const old = new Set(sources.slice(-allHavePages).map(({ source }) => source));
  const people = entries(sources, old, 'person', ({ people }) => people);
  const organisations = entries(sources, old, 'organisation', ({ organisations }) => organisations);
  const places = entries(sources, old, 'place', ({ places }) => places);
  const quotes = Map.groupBy(
    statements(sources, ({ quotes }) => quotes),
    ({ item }) => folded(item.speaker ?? ''),
  );
  return {
    people: inOrder(people, (entry, key) => {
      const called = entry.tellings.flatMap(({ item }) => item.mentions.map(({ text }) => text));
      const family = familyName(entry.name, called);
      const { start, end } = family;
      const filed = slugify(
        `${entry.name.slice(start, end)} ${entry.name.slice(0, start)} ${entry.name.slice(end)}`,
      );
      return { ...entry, filed, family, quotes: quotes.get(key) ?? [] };
    }),
    organisations: inOrder(organisations, (entry) => ({
      ...entry,
      filed: slugify(entry.name.replace(/^The\s/, '')),
    })),
    places: inOrder(places, (entry) => {
      const items = entry.tellings.map(({ item }) => item);
      return {
        ...entry,
        kind: items[0]?.kind ?? 'other',
        country: items[0]?.country ?? null,
        coordinates: items.find(({ coordinates }) => coordinates !== null)?.coordinates ?? null,
      };
    }),
    figures: statements(sources, ({ figures }) => figures),
    dates: statements(sources, ({ dates }) => dates).map((date) => {
      const { from, to, grain } = date.item;
      return { ...date, from, to, grain };
    }),
  };
}

function statements<Item>(
  sources: readonly Stated[],
  factsOf: (facts: Facts) => readonly Fact<Item>[],
): Statement<Item>[] {
  return sources.flatMap(({ source, facts }) =>
    factsOf(facts).map((fact): Statement<Item> => ({ ...fact, source })),
  );
}

function entries<Item extends Person | Organisation | Place>(
  sources: readonly Stated[],
  old: ReadonlySet<Source>,
  kind: string,
  namedIn: (facts: Facts) => readonly Named<Item>[],
): Map<string, Entry<Item>> {
  const byKey = Map.groupBy(
    sources.flatMap(({ source, facts }) =>
      namedIn(facts).map((named): Telling<Item> => ({
        ...named,
        source,
        times: named.mentions.length,
      })),
    ),
    ({ item }) => keyOf(item),
  );
  const names = new Map(
    [...byKey].map(([key, tellings]) => [
      key,
      mostFrequent(tellings.map(({ item }) => item.name)) ?? key,
    ]),
  );
  const isCountry = (key: string): boolean => byKey.get(key)?.some(isOfCountry) ?? false;
  const slugs = slugsOf(
    [...names].sort(([a], [b]) => Number(isCountry(b)) - Number(isCountry(a)) || byCode(a, b)),
    kind,
  );
  return new Map(
    [...byKey].map(([key, named]) => {
      const tellings = oncePerFamily(named);
      const name = names.get(key) ?? key;
      const hasPage = tellings.length > 1 || tellings.some(({ source }) => old.has(source));
      return [key, { slug: slugs.get(key) ?? key, name, filed: slugify(name), hasPage, tellings }];
    }),
  );
}

/** A country has its name for its address, before a city or region that is called the same. */
function isOfCountry({ item }: Telling<Person | Organisation | Place>): boolean {
  return 'kind' in item && item.kind === 'country';
}

/** A family can have one by two names that are the same but for their case or accents. */
function oncePerFamily<Item extends { mentions: Mention[] }>(
  tellings: readonly Telling<Item>[],
): Telling<Item>[] {
  return [...Map.groupBy(tellings, ({ source }) => source).values()].flatMap(([first, ...more]) => {
    if (first === undefined || more.length === 0) return first ?? [];
    const mentions = [first, ...more].flatMap((one) => one.mentions);
    return { ...first, mentions, times: mentions.length };
  });
}

function inOrder<From, To extends Entry<unknown>>(
  entries: ReadonlyMap<string, From>,
  complete: (entry: From, key: string) => To,
): Map<string, To> {
  return new Map(
    [...entries]
      .map(([key, entry]) => [key, complete(entry, key)] as const)
      .sort(([, a], [, b]) => byCode(a.filed, b.filed) || byCode(a.slug, b.slug)),
  );
}
