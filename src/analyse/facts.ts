import type {
  DateMention,
  Figure,
  Mention,
  Organisation,
  Person,
  Place,
  Quote,
  Version,
} from '../story.ts';
import { normalise } from '../text/normal.ts';
import type { Findings } from './analyse.ts';

/** A story as a member of its family. */
export interface Member {
  id: string;
  analysis: Findings;
  versions: readonly Pick<Version, 'id' | 'alignment'>[];
}

/** What a family says once, however many of its stories repeat it. */
export interface Fact<Item> {
  /** The story that it is told from: of those that have it, the first in the family, so the base where it does. */
  story: string;
  /** As that story has it. */
  item: Item;
  /** Where the others say it again. A story may, in other words, say it twice. */
  repeats: Repeat[];
}

/** A mention in another story of what is known already. */
interface Repeat {
  story: string;
  mention: Mention;
}

/** A person, organisation or place that a family names, once however many of its stories do. */
export interface Named<Item> {
  /** The story that it is told from: of those that name it, the first in the family. */
  story: string;
  /** As that story has it, with the mentions of that story. */
  item: Item;
  /** All mentions in the family: one that several stories have in the same place is one. */
  mentions: Fact<Mention>[];
}

/** What a family states, each thing once. */
export interface Facts {
  figures: Fact<Figure>[];
  quotes: Fact<Quote>[];
  people: Named<Person>[];
  organisations: Named<Organisation>[];
  places: Named<Place>[];
  dates: Fact<DateMention>[];
}

/**
 * What the stories of a family state, each thing once. A thing in a block that answers a block of another story is the same
 * thing if it stands at the same place in the same words, or, where the block was edited, if it says the same: an amount of
 * the same value, a date of the same days, a name or a quotation with the same words; the first of several is the first there.
 *
 * @param members the family's stories, the base first; one alone is a family too
 * @returns of each kind what the base has, in the order of its text; then what the next adds, and so on
 */
export function factsOf(members: readonly Member[]): Facts {
  return {
    figures: tell(members, ({ figures }) => figures, valueOf).facts,
    quotes: tell(members, ({ quotes }) => quotes, wordsOf).facts,
    people: named(members, ({ people }) => people, nameOf),
    organisations: named(members, ({ organisations }) => organisations, nameOf),
    places: named(
      members,
      ({ places }) => places,
      ({ name, country }) => `${country} ${name}`,
    ),
    dates: tell(members, ({ dates }) => dates, daysOf).facts,
  };
}

function nameOf({ name }: { name: string }): string {
  return name;
}

/** What is counted may be named otherwise in an edited block; another currency makes another amount. */
function valueOf({ kind, value, unit }: Figure): string {
  return kind === 'count' ? `${kind} ${value}` : `${kind} ${value} ${unit}`;
}

function daysOf({ from, to, grain, text }: DateMention): string {
  return from === null ? text : `${from} ${to} ${grain}`;
}

function wordsOf({ text }: Mention): string {
  return (normalise(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/** Facts of one kind. */
interface Told<Item> {
  facts: Fact<Item>[];
  /** The fact that each item of a story tells. */
  factOf: ReadonlyMap<Item, Fact<Item>>;
}

/** @param meaningOf what two items of one kind say the same by */
function tell<Item extends Mention>(
  members: readonly Member[],
  itemsOf: (findings: Findings) => readonly Item[],
  meaningOf: (item: Item) => string,
): Told<Item> {
  const facts: Fact<Item>[] = [];
  const factOf = new Map<Item, Fact<Item>>();
  /** The facts of the stories so far, by story, block and what is said there. */
  const known = new Map<string, Fact<Item>[]>();
  for (const { id, analysis, versions } of members) {
    const answers = answersOf(versions);
    const candidates = new Map<string, { facts: Fact<Item>[]; next: number }>();
    const repeatedBy = (block: string, said: string): Fact<Item> | undefined => {
      const places = answers.get(block) ?? [];
      const there = candidates.get(`${block} ${said}`) ?? {
        facts: [...new Set(places.flatMap((place) => known.get(`${place} ${said}`) ?? []))],
        next: 0,
      };
      candidates.set(`${block} ${said}`, there);
      const fact = there.facts[there.next] ?? there.facts.at(-1);
      there.next += 1;
      return fact;
    };
    const items = itemsOf(analysis);
    for (const item of items) {
      const alike = repeatedBy(item.block, meaningOf(item));
      const before = repeatedBy(item.block, placeOf(item)) ?? alike;
      if (before === undefined) {
        const fact = { story: id, item, repeats: [] };
        facts.push(fact);
        factOf.set(item, fact);
      } else {
        const { block, start, end, text } = item;
        before.repeats.push({ story: id, mention: { block, start, end, text } });
        factOf.set(item, before);
      }
    }
    for (const item of items) {
      const fact = factOf.get(item);
      if (fact === undefined) continue;
      for (const said of [placeOf(item), meaningOf(item)]) {
        append(known, `${id} ${item.block} ${said}`, fact);
      }
    }
  }
  return { facts, factOf };
}

/** The blocks of other stories that answer each block of one, by story and block. */
function answersOf(versions: Member['versions']): Map<string, string[]> {
  const answers = new Map<string, string[]>();
  for (const { id, alignment } of versions) {
    for (const { this: block, other } of alignment) append(answers, block, `${id} ${other}`);
  }
  return answers;
}

function placeOf({ start, text }: Mention): string {
  return `@${start} ${text}`;
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** @param keyOf what two have in common that are the same; else a mention of the one that repeats one of the other tells it */
function named<Item extends Person | Organisation | Place>(
  members: readonly Member[],
  itemsOf: (findings: Findings) => readonly Item[],
  keyOf: (item: Item) => string,
): Named<Item>[] {
  const { factOf } = tell(
    members,
    (findings) => itemsOf(findings).flatMap(({ mentions }) => mentions),
    wordsOf,
  );
  const all: Named<Item>[] = [];
  const byKey = new Map<string, Named<Item>>();
  const byFact = new Map<Fact<Mention>, Named<Item>>();
  for (const { id, analysis } of members) {
    for (const item of itemsOf(analysis)) {
      const facts = item.mentions.flatMap((mention) => factOf.get(mention) ?? []);
      const key = keyOf(item);
      let one = byKey.get(key) ?? facts.map((fact) => byFact.get(fact)).find(Boolean);
      if (one === undefined) {
        one = { story: id, item, mentions: [] };
        all.push(one);
      }
      if (!byKey.has(key)) byKey.set(key, one);
      for (const fact of facts) {
        if (byFact.has(fact)) continue;
        byFact.set(fact, one);
        one.mentions.push(fact);
      }
    }
  }
  return all;
}
