import { hash } from 'node:crypto';
import type { Findings } from '../analyse/analyse.ts';
import type { Facts, Named } from '../analyse/facts.ts';
import type { Archive, Comparison, Story } from '../assemble.ts';
import type {
  DateStatement,
  Entry,
  PersonEntry,
  PlaceEntry,
  Source,
  Telling,
} from '../concordance/concordance.ts';
import type { Organisation, Person, Place, Version } from '../story.ts';
import {
  openKinds,
  packKinds,
  statedAt,
  sumOfStated,
  type PackedKinds,
  type Packs,
} from './kinds.ts';
import { PackedMap } from './map.ts';
import { pack, Pack, type Packed } from './pack.ts';
import { PackedPart, PackedStatement, PackedTelling } from './parts.ts';
import type { Store } from './store.ts';

/** What of a version is packed, and what not. */
type Collated = Pick<Version, 'alignment' | 'passages'>;
type LightVersion = Omit<Version, keyof Collated>;

/** A story without what is packed of it. */
type LightStory = Omit<Story, 'blocks' | 'origin' | 'versions' | 'analysis'> & {
  origin: Omit<Story['origin'], 'lines'>;
  versions: LightVersion[];
  analysis: Pick<Story['analysis'], 'complete' | 'dated'>;
};

/** Something that a family states: the family by its base's place among the bases, and the place among its facts. */
interface StatedAt {
  base: number;
  at: number;
}

/** Those of a kind whom or which families name. */
interface PackedEntries<Light> {
  keys: string[];
  lights: Light[];
  /** For each the families that tell of it. */
  tellers: { base: number; times: number }[][];
  /** For each what they tell. */
  told: Packed;
}

/** An archive as it is handed on: what is short as it is, what is long as bytes in a store that all threads read. */
export interface PackedArchive extends Pick<
  Archive,
  'formerly' | 'stemmas' | 'sourceLines' | 'slugs' | 'neighbours'
> {
  stories: LightStory[];
  /** Where what is packed of each story stands: in the order of the archive, as lists of everything go through it. */
  order: number[];
  /** Of each story the blocks, the lines of its source, what was collated of its versions, and what it states. */
  blocks: Packed;
  lines: Packed;
  collated: Packed;
  findings: PackedKinds;
  bases: string[];
  /** Of each base's family. */
  facts: PackedKinds;
  people: PackedEntries<Omit<PersonEntry, 'tellings' | 'quotes'> & { quotes: StatedAt[] }>;
  organisations: PackedEntries<Omit<Entry<Organisation>, 'tellings'>>;
  places: PackedEntries<Omit<PlaceEntry, 'tellings'>>;
  figures: StatedAt[];
  dates: (Pick<DateStatement, 'from' | 'to' | 'grain'> & StatedAt)[];
  comparisons: [base: string, other: string][];
}

/** So many of a kind stay read: of blocks more, for a list shows sentences of many stories. */
const most = { blocks: 300, lines: 20, collated: 60, told: 30 };

/** Packs an archive into a store, so that it can be forgotten: `openArchive` has all of it. */
export function packArchive(archive: Archive, store: Store): PackedArchive {
  const { stories, bases, concordance } = archive;
  const placeOf = new Map(bases.map(({ id }, place) => [id, place]));
  const baseOf = ({ source }: { source: Source }): number => known(placeOf.get(source.base));
  const places = new Map<object, number>();
  for (const { figures, quotes, dates } of archive.facts.values())
    for (const facts of [figures, quotes, dates])
      for (const [at, { item }] of facts.entries()) places.set(item, at);
  const placed = (statement: { source: Source; item: object }): StatedAt => ({
    base: baseOf(statement),
    at: known(places.get(statement.item)),
  });
  const entries = (all: ReadonlyMap<string, Entry<unknown>>) => ({
    keys: [...all.keys()],
    tellers: [...all.values()].map(({ tellings }) =>
      tellings.map((telling) => ({ base: baseOf(telling), times: telling.times })),
    ),
    told: pack(
      store,
      all.values().map(({ tellings }) => tellings.map(toldIn)),
    ),
  });
  const inOrder = bases.flatMap(({ family }) =>
    family.members.flatMap((member) => stories.get(member) ?? []),
  );
  const orders = new Map(inOrder.map(({ id }, place) => [id, place]));
  return {
    stories: [...stories.values()].map(lightOf),
    order: [...stories.keys()].map((id) => known(orders.get(id))),
    blocks: pack(
      store,
      inOrder.values().map(({ blocks }) => blocks),
      false,
    ),
    lines: pack(
      store,
      inOrder.values().map(({ origin }) => origin.lines),
    ),
    collated: pack(
      store,
      inOrder.values().map(({ versions }) => versions.map(collatedOf)),
    ),
    findings: packKinds(
      store,
      inOrder.map(({ analysis }) => analysis),
    ),
    bases: bases.map(({ id }) => id),
    facts: packKinds(
      store,
      bases.map(({ id }) => known(archive.facts.get(id))),
    ),
    people: {
      ...entries(concordance.people),
      lights: [...concordance.people.values()].map((person) => {
        const { tellings: _tellings, quotes, ...light } = person;
        return { ...light, quotes: quotes.map(placed) };
      }),
    },
    organisations: {
      ...entries(concordance.organisations),
      lights: [...concordance.organisations.values()].map(lightEntry),
    },
    places: {
      ...entries(concordance.places),
      lights: [...concordance.places.values()].map(lightEntry),
    },
    figures: concordance.figures.map(placed),
    dates: concordance.dates.map((date) => {
      const { from, to, grain } = date;
      return { ...placed(date), from, to, grain };
    }),
    comparisons: [...archive.comparisons.values()].map(({ base, other }) => [base.id, other.id]),
    formerly: archive.formerly,
    stemmas: archive.stemmas,
    sourceLines: archive.sourceLines,
    slugs: archive.slugs,
    neighbours: archive.neighbours,
  };
}

function lightOf(story: Story): LightStory {
  const { blocks: _blocks, origin, versions, analysis, ...light } = story;
  const { lines: _lines, ...received } = origin;
  return {
    ...light,
    origin: received,
    versions: versions.map(lightVersion),
    analysis: { complete: analysis.complete, dated: analysis.dated },
  };
}

function lightVersion(version: Version): LightVersion {
  const { alignment: _alignment, passages: _passages, ...light } = version;
  return light;
}

function lightEntry<One extends Entry<unknown>>(entry: One): Omit<One, 'tellings'> {
  const { tellings: _tellings, ...light } = entry;
  return light;
}

function collatedOf({ alignment, passages }: Version): Collated {
  return { alignment, passages };
}

function toldIn<Item>({ story, item, mentions }: Telling<Item>): Named<Item> {
  return { story, item, mentions };
}

/** A packed archive as pages read it, and what tells its parts from others. */
export interface OpenArchive {
  archive: Archive;
  /** A text that tells a part of an archive from any other; undefined for what is not packed. */
  sumOf: (part: object) => string | undefined;
}

/** Opens a packed archive: what is packed is read when it is asked for, and forgotten when it was not for a while. */
export function openArchive(packed: PackedArchive, store: Store): OpenArchive {
  const packs: StoryPacks = {
    blocks: new Pack(store, packed.blocks, most.blocks),
    lines: new Pack(store, packed.lines, most.lines),
    collated: new Pack(store, packed.collated, most.collated),
    findings: openKinds(store, packed.findings),
  };
  const facts = openKinds<Facts>(store, packed.facts);

  const all = packed.stories.map((light, index) =>
    openStory(light, packs, known(packed.order[index])),
  );
  const stories = new Map(all.map((story) => [story.id, story]));
  const storyOf = (id: string): Story => known(stories.get(id));
  const bases = packed.bases.map(storyOf);
  const sources = bases.map(({ id, published }): Source => ({ base: id, date: published }));
  const sourceOf = (base: number): Source => known(sources[base]);

  const entries = <Item, Light>({ keys, lights, tellers, told }: PackedEntries<Light>) => {
    const tellings = new Pack<Named<Item>[]>(store, told, most.told);
    return keys.map((key, place) => ({
      key,
      light: known(lights[place]),
      tellings: known(tellers[place]).map(
        ({ base, times }, at) =>
          new PackedTelling<Item>(sourceOf(base), times, tellings, { place, at }),
      ),
    }));
  };
  const archive: Archive = {
    stories,
    formerly: packed.formerly,
    bases,
    stemmas: packed.stemmas,
    facts: openFacts(packed.bases, facts),
    concordance: {
      people: new Map(
        entries<Person, PackedArchive['people']['lights'][number]>(packed.people).map(
          ({ key, light, tellings }) => [
            key,
            {
              ...light,
              tellings,
              quotes: light.quotes.map(
                ({ base, at }) =>
                  new PackedStatement(sourceOf(base), facts.quotes, { place: base, at }),
              ),
            },
          ],
        ),
      ),
      organisations: new Map(
        entries<Organisation, PackedArchive['organisations']['lights'][number]>(
          packed.organisations,
        ).map(({ key, light, tellings }) => [key, { ...light, tellings }]),
      ),
      places: new Map(
        entries<Place, PackedArchive['places']['lights'][number]>(packed.places).map(
          ({ key, light, tellings }) => [key, { ...light, tellings }],
        ),
      ),
      figures: packed.figures.map(
        ({ base, at }) => new PackedStatement(sourceOf(base), facts.figures, { place: base, at }),
      ),
      dates: packed.dates.map(({ base, at, from, to, grain }) => {
        const date = new PackedStatement(sourceOf(base), facts.dates, { place: base, at });
        return Object.assign(date, { from, to, grain });
      }),
    },
    sourceLines: packed.sourceLines,
    slugs: packed.slugs,
    neighbours: packed.neighbours,
    comparisons: new Map(
      packed.comparisons.map(([base, other]) => [
        `${base} ${other}`,
        openComparison(storyOf(base), storyOf(other)),
      ]),
    ),
  };
  return { archive, sumOf: sumsOf(all, packed, packs) };
}

/** What each base's family states. (A function of its own, lest what it makes keep all that is packed.) */
function openFacts(bases: readonly string[], facts: Packs<Facts>): PackedMap<Facts> {
  return new PackedMap(
    bases,
    (place) => statedAt(facts, place, {}),
    (place) => sumOfStated(facts, place),
  );
}

interface StoryPacks {
  blocks: Pack<Story['blocks']>;
  lines: Pack<Story['origin']['lines']>;
  collated: Pack<Collated[]>;
  findings: Packs<Findings>;
}

function openStory(light: LightStory, packs: StoryPacks, place: number): Story {
  return {
    ...light,
    origin: {
      ...light.origin,
      get lines() {
        return packs.lines.at(place);
      },
    },
    versions: light.versions.map((version, at) => openVersion(version, packs.collated, place, at)),
    get blocks() {
      return packs.blocks.at(place);
    },
    get analysis() {
      return statedAt(packs.findings, place, light.analysis);
    },
  };
}

function openVersion(
  light: LightVersion,
  collated: Pack<Collated[]>,
  place: number,
  at: number,
): Version {
  return {
    ...light,
    get alignment() {
      return known(collated.at(place)[at]).alignment;
    },
    get passages() {
      return known(collated.at(place)[at]).passages;
    },
  };
}

function sumsOf(
  stories: readonly Story[],
  { stories: lights, order }: PackedArchive,
  { blocks, lines, collated, findings }: StoryPacks,
): OpenArchive['sumOf'] {
  const indices = new Map<object, number>(stories.map((story, index) => [story, index]));
  const sums = new Map<number, string>();
  const isPart = (part: object): part is { sum: string } =>
    part instanceof PackedPart || part instanceof PackedMap;
  const sumAt = (index: number): string => {
    const place = known(order[index]);
    return [
      hash('sha256', JSON.stringify(lights[index])),
      ...[blocks, lines, collated].map((pack) => pack.sumAt(place)),
      sumOfStated(findings, place),
    ].join(' ');
  };
  return (part) => {
    if (isPart(part)) return part.sum;
    const index = indices.get(part);
    if (index === undefined) return undefined;
    const sum = sums.get(index) ?? hash('sha256', sumAt(index));
    sums.set(index, sum);
    return sum;
  };
}

function openComparison(base: Story, other: Story): Comparison {
  return {
    base,
    other,
    get version(): Version {
      return known(base.versions.find(({ id }) => id === other.id));
    },
  };
}

/** What is there in an archive that is whole. */
function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A part of the archive leads to one that is not there.');
  return value;
}
