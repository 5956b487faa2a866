import {
  mentionsOf,
  type Block,
  type Correction,
  type Corrections,
  type Mention,
  type Person,
  type Quote,
} from '../story.ts';
import type { Findings } from './analyse.ts';
import { crafts, fieldsOf, keyOf, type Craft } from './corrections/crafts.ts';
import { spansOf, type Misplaced } from './corrections/spans.ts';
import { overlaps, type Span } from './text.ts';

/** What can be corrected. */
export type Kind = keyof Findings;

/** Words that the analysis takes for something. */
export interface Taken {
  kind: Kind;
  text: string;
}

/** Why a correction fits neither the text nor what the analysis finds in it. */
type Reason =
  | Misplaced
  /** The analysis takes the words for no such thing, but there for these. */
  | { fault: 'not-taken'; taken: readonly Taken[] }
  /** What is added shares words with these of its kind. */
  | { fault: 'overlapping'; taken: readonly Taken[] }
  /** Another correction says something else of the same thing. */
  | { fault: 'opposed'; other: Correction }
  /** Not all is said of what is added: of a place that the text does not have yet, its kind. */
  | { fault: 'unfinished' };

/** A correction that cannot be applied. */
export type Fault = Reason & {
  kind: Kind;
  /** Its place in the list of its kind. */
  index: number;
  correction: Correction;
};

/**
 * Applies an editor's corrections: first what is dropped, then what is corrected, then what is added. A correction is of its
 * words wherever they stand in the block as words of their own, in whatever typography, unless it says which. What it says of
 * a person, organisation or place that the words name holds for all that name it; but only the words are dropped, and what
 * they name with the last of them. What is added or renamed joins what has that name, and a quotation the person that has it.
 *
 * @param found what the analysis finds in a text; it is left as it is
 * @param blocks the text
 * @returns what holds then, in the order of the text; and the corrections that cannot be applied
 */
export function correct(
  found: Findings,
  blocks: readonly Pick<Block, 'id' | 'text'>[],
  corrections: Corrections,
): { findings: Findings; faults: Fault[] } {
  const order = new Map(blocks.map(({ id }, index) => [id, index]));
  const inOrder = (a: Mention, b: Mention): number =>
    (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0) || a.start - b.start || a.end - b.end;
  const faults: Fault[] = [];
  const apply = <Item, Entry extends Correction>(
    kind: Kind,
    items: readonly Item[],
    entries: readonly Entry[],
    craft: Craft<Item, Entry>,
  ): Item[] => {
    const corrected = correctKind(kind, items, entries, craft, { blocks, found });
    faults.push(...corrected.faults);
    return corrected.items
      .map((item) => craft.sort(item, inOrder))
      .map((item) => ({ item, first: craft.mentionsOf(item)[0] }))
      .sort((a, b) => (a.first && b.first ? inOrder(a.first, b.first) : 0))
      .map(({ item }) => item);
  };
  const { figures, quotes, people, organisations, places, dates } = corrections;
  const named = apply('people', found.people, people, crafts.people);
  const spoken = found.quotes.map((quote) => renamed(quote, found.people, named));
  const findings = {
    figures: apply('figures', found.figures, figures, crafts.figures),
    quotes: apply('quotes', spoken, quotes, crafts.quotes),
    people: named,
    organisations: apply('organisations', found.organisations, organisations, crafts.organisations),
    places: apply('places', found.places, places, crafts.places),
    dates: apply('dates', found.dates, dates, crafts.dates),
  };
  return { findings, faults };
}

/** A quotation by what its speaker is called now. */
function renamed(quote: Quote, before: readonly Person[], now: readonly Person[]): Quote {
  const was = before.find(({ name }) => name === quote.speaker);
  const is = now.find(({ mentions }) => was?.mentions.some((one) => mentions.includes(one)));
  if (was === undefined || is === undefined) return quote;
  return { ...quote, speaker: is.name, role: quote.role === was.role ? is.role : quote.role };
}

/** An item while it is corrected. */
interface Draft<Item, Entry> {
  /** Null where it was dropped, or became one with another. */
  item: Item | null;
  /** What was said of it, and of which of its mentions. */
  said: { entry: Entry; keys: ReadonlySet<string> }[];
}

/** A text, and what was found in it. */
interface Body {
  blocks: readonly Pick<Block, 'id' | 'text'>[];
  found: Findings;
}

function correctKind<Item, Entry extends Correction>(
  kind: Kind,
  items: readonly Item[],
  entries: readonly Entry[],
  craft: Craft<Item, Entry>,
  body: Body,
): { items: Item[]; faults: Fault[] } {
  const drafts: Draft<Item, Entry>[] = items.map((item) => ({ item, said: [] }));
  const faults: Fault[] = [];
  const dropped = new Map<string, Entry>();
  const added = new Map<string, Entry>();

  /** The drafts that have mentions there, with these. */
  const named = (spans: readonly Mention[]) => {
    const keys = new Set(spans.map(keyOf));
    return drafts.flatMap((draft) => {
      const mentions = draft.item === null ? [] : craft.mentionsOf(draft.item);
      const own = mentions.filter((one) => keys.has(keyOf(one)));
      return draft.item === null || own.length === 0
        ? []
        : [{ draft, item: draft.item, mentions: own, keys: new Set(own.map(keyOf)) }];
    });
  };
  const notTaken = (entry: Entry, spans: readonly Mention[]): Reason => {
    const other = spans.map((span) => dropped.get(keyOf(span))).find((one) => one !== undefined);
    return other === undefined
      ? { fault: 'not-taken', taken: takenFor(kind, entry, spans, body.found) }
      : { fault: 'opposed', other };
  };

  const drop = (entry: Entry, spans: readonly Mention[]): Reason | null => {
    const own = named(spans);
    if (own.length === 0 && !spans.some((span) => dropped.has(keyOf(span)))) {
      return notTaken(entry, spans);
    }
    for (const { draft, mentions } of own) {
      for (const mention of mentions) {
        draft.item = draft.item && craft.drop(draft.item, mention);
        dropped.set(keyOf(mention), entry);
      }
    }
    return null;
  };

  const correctOne = (entry: Entry, spans: readonly Mention[]): Reason | null => {
    const own = named(spans);
    if (own.length === 0) return notTaken(entry, spans);
    for (const { draft, keys } of own) {
      const other = opposed(draft.said, entry, keys);
      if (other !== undefined) return { fault: 'opposed', other };
    }
    for (const { draft, item, mentions, keys } of own) {
      draft.item = craft.revise(item, entry, mentions);
      draft.said.push({ entry, keys });
    }
    return null;
  };

  const add = (entry: Entry, spans: readonly Mention[]): Reason | null => {
    const all = drafts.flatMap(({ item }) => (item === null ? [] : craft.mentionsOf(item)));
    const inTheWay = (span: Mention): Mention[] =>
      all.filter(
        (one) => one.block === span.block && overlaps(one, span) && keyOf(one) !== keyOf(span),
      );
    const free = spans.filter((span) => inTheWay(span).length === 0);
    if (free.length === 0) {
      return {
        fault: 'overlapping',
        taken: unique(spans.flatMap(inTheWay).map(({ text }) => ({ kind, text }))),
      };
    }
    for (const span of free) {
      const keys = new Set([keyOf(span)]);
      const target = drafts.find(({ item }) => item !== null && craft.isMeant(item, entry, span));
      const before = added.get(keyOf(span));
      const isElsewhere = !named([span]).some(({ draft }) => draft === target);
      const other =
        before !== undefined && isElsewhere ? before : opposed(target?.said ?? [], entry, keys);
      if (other !== undefined) return { fault: 'opposed', other };
      const item = target?.item ? craft.join(target.item, entry, span) : craft.make(entry, span);
      if (item === null) return { fault: 'unfinished' };
      for (const { draft } of named([span])) {
        if (draft !== target) draft.item = draft.item && craft.drop(draft.item, span);
      }
      const draft = target ?? { item, said: [] };
      draft.item = item;
      draft.said.push({ entry, keys });
      if (target === undefined) drafts.push(draft);
      added.set(keyOf(span), entry);
    }
    return null;
  };

  const phases = [
    ['drop', drop],
    ['correct', correctOne],
    ['add', add],
  ] as const;
  for (const [deed, apply] of phases) {
    for (const [index, entry] of entries.entries()) {
      if (entry[deed] === undefined) continue;
      const spans = spansOf(entry, body.blocks);
      const reason = Array.isArray(spans) ? apply(entry, spans) : spans;
      if (reason !== null) faults.push({ ...reason, kind, index, correction: entry });
    }
    if (deed === 'correct') joinRenamed(drafts, craft);
  }
  return { items: drafts.flatMap(({ item }) => item ?? []), faults };
}

/** What was said before that a correction contradicts. How a mention names something is said of the mention alone. */
function opposed<Entry extends Correction>(
  said: Draft<unknown, Entry>['said'],
  entry: Entry,
  keys: ReadonlySet<string>,
): Entry | undefined {
  const fields = Object.entries(fieldsOf(entry));
  return said.find((before) => {
    const others = new Map<string, unknown>(Object.entries(fieldsOf(before.entry)));
    return fields.some(
      ([field, value]) =>
        others.has(field) &&
        JSON.stringify(others.get(field)) !== JSON.stringify(value) &&
        (field !== 'as' || !keys.isDisjointFrom(before.keys)),
    );
  })?.entry;
}

/** Makes one of what was renamed and what has that name. */
function joinRenamed<Item, Entry extends Correction>(
  drafts: readonly Draft<Item, Entry>[],
  craft: Craft<Item, Entry>,
): void {
  for (const draft of drafts) {
    const naming = draft.said.find(({ entry }) => 'name' in entry);
    const mention = draft.item === null ? undefined : craft.mentionsOf(draft.item)[0];
    if (naming === undefined || draft.item === null || mention === undefined) continue;
    const { item, said } = draft;
    const twin = drafts.find(
      (one) => one !== draft && one.item !== null && craft.isMeant(one.item, naming.entry, mention),
    );
    if (!twin?.item) continue;
    twin.item = said.reduce(
      (all, { entry }) => craft.revise(all, entry, []),
      craft.merge(twin.item, item),
    );
    twin.said.push(...said);
    draft.item = null;
  }
}

/** What the analysis takes a correction's words for, or words among them; else what it finds of that kind in the block. */
function takenFor(
  kind: Kind,
  { block }: Correction,
  spans: readonly Span[],
  found: Findings,
): Taken[] {
  const there = kinds.flatMap((one) =>
    mentionsOf({ ...nothing, [one]: found[one] })
      .filter((mention) => mention.block === block)
      .map((mention) => ({ kind: one, mention })),
  );
  const among = there.filter(({ mention }) => spans.some((span) => overlaps(mention, span)));
  const told = among.length > 0 ? among : there.filter((one) => one.kind === kind);
  return unique(told.map(({ kind: of, mention }) => ({ kind: of, text: mention.text })));
}

function unique(taken: readonly Taken[]): Taken[] {
  return [...new Map(taken.map((one) => [`${one.kind} ${one.text}`, one])).values()];
}

const nothing: Findings = {
  figures: [],
  quotes: [],
  people: [],
  organisations: [],
  places: [],
  dates: [],
};

const kinds = ['figures', 'quotes', 'people', 'organisations', 'places', 'dates'] as const;
