import type {
  Correction,
  Corrections,
  DateMention,
  Figure,
  Mention,
  Organisation,
  Person,
  Place,
  Quote,
} from '../../story.ts';

/** How things of one kind are corrected. */
export interface Craft<Item, Entry> {
  mentionsOf: (item: Item) => readonly Mention[];
  /** Without a mention; null where that was the last. */
  drop: (item: Item, mention: Mention) => Item | null;
  /** By what a correction says of the item, and of those of its mentions that it names. */
  revise: (item: Item, entry: Entry, mentions: readonly Mention[]) => Item;
  /** Whether a correction of a mention, by what it is added or renamed as, means the item. */
  isMeant: (item: Item, entry: Entry, mention: Mention) => boolean;
  /** With a mention more. */
  join: (item: Item, entry: Entry, mention: Mention) => Item;
  /** Two that turned out to be one, by what is known of the first. */
  merge: (item: Item, other: Item) => Item;
  /** What is added; null where not all is said. */
  make: (entry: Entry, mention: Mention) => Item | null;
  /** With its mentions in order. */
  sort: (item: Item, inOrder: (a: Mention, b: Mention) => number) => Item;
}

/** What a correction says besides where. */
export function fieldsOf<Entry extends Correction>(
  entry: Entry,
): Omit<Entry, 'drop' | 'correct' | 'add' | 'block' | 'nth'> {
  const { drop: _drop, correct: _correct, add: _add, block: _block, nth: _nth, ...fields } = entry;
  return fields;
}

/** The craft of things that are one mention each. */
function single<Item extends Mention, Entry extends Correction>(
  revise: (item: Item, entry: Entry) => Item,
  make: (entry: Entry, mention: Mention) => Item | null,
): Craft<Item, Entry> {
  return {
    mentionsOf: (item) => [item],
    drop: () => null,
    revise,
    isMeant: (item, _entry, mention) => keyOf(item) === keyOf(mention),
    join: revise,
    merge: (item) => item,
    make,
    sort: (item) => item,
  };
}

const figuresCraft = single<Figure, Corrections['figures'][number]>(
  (figure, entry) => ({ ...figure, ...amount(entry) }),
  (entry, mention) => {
    const { kind, value } = entry;
    return kind === undefined || value === undefined
      ? null
      : {
          ...{
            ...mention,
            kind,
            value,
            unit: null,
            approximate: false,
            bound: null,
            measures: null,
          },
          ...amount(entry),
        };
  },
);

function amount(entry: Corrections['figures'][number]) {
  const fields = fieldsOf(entry);
  return fields.kind === 'percent' ? { unit: '%', ...fields } : fields;
}

const quotesCraft = single<Quote, Corrections['quotes'][number]>(
  (quote, entry) => ({
    ...quote,
    ...fieldsOf(entry),
    speakerMention: entry.speaker === undefined ? quote.speakerMention : null,
  }),
  (entry, mention) => ({
    ...{ ...mention, speaker: null, role: null, speakerMention: null },
    ...fieldsOf(entry),
  }),
);

const datesCraft = single<DateMention, Corrections['dates'][number]>(
  (date, entry) => ({ ...date, ...days(entry) }),
  (entry, mention) => ({ ...mention, from: null, to: null, grain: 'day', ...days(entry) }),
);

function days(entry: Corrections['dates'][number]): Partial<DateMention> {
  const { from, to = from, grain } = entry;
  const said = grain === undefined ? {} : { grain };
  if (from === undefined || to === undefined) return said;
  return { from, to, ...(from !== null && from === to ? { grain: 'day' as const } : {}), ...said };
}

/** The craft of what a text names, often several times. */
function named<
  M extends Mention,
  Item extends { name: string; mentions: M[] },
  Entry extends Correction & { name?: string },
>({
  revise,
  isMeant,
  mention: mentionBy,
  make,
}: {
  revise: Craft<Item, Entry>['revise'];
  isMeant: (item: Item, entry: Entry) => boolean;
  mention: (mention: Mention, entry: Entry) => M;
  make: (entry: Entry, mention: M, name: string) => Item | null;
}): Craft<Item, Entry> {
  const nameIn = (entry: Entry, mention: Mention): string => entry.name ?? mention.text;
  return {
    mentionsOf: ({ mentions }) => mentions,
    drop: (item, mention) => {
      const mentions = item.mentions.filter((one) => keyOf(one) !== keyOf(mention));
      return mentions.length === 0 ? null : { ...item, mentions };
    },
    revise,
    isMeant: (item, entry, mention) => item.name === nameIn(entry, mention) && isMeant(item, entry),
    join: (item, entry, mention) => {
      const others = item.mentions.filter((one) => keyOf(one) !== keyOf(mention));
      return revise({ ...item, mentions: [...others, mentionBy(mention, entry)] }, entry, []);
    },
    merge: (item, { mentions }) => ({ ...item, mentions: [...item.mentions, ...mentions] }),
    make: (entry, mention) => make(entry, mentionBy(mention, entry), nameIn(entry, mention)),
    sort: (item, inOrder) => ({ ...item, mentions: item.mentions.toSorted(inOrder) }),
  };
}

const peopleCraft = named<Mention, Person, Corrections['people'][number]>({
  revise: (person, entry) => ({ ...person, ...fieldsOf(entry) }),
  isMeant: () => true,
  mention: (mention) => mention,
  make: ({ role = null }, mention, name) => ({ name, role, mentions: [mention] }),
});

const organisationsCraft = named<Mention, Organisation, Corrections['organisations'][number]>({
  revise: (organisation, entry) => ({ ...organisation, ...fieldsOf(entry) }),
  isMeant: () => true,
  mention: (mention) => mention,
  make: (_entry, mention, name) => ({ name, mentions: [mention] }),
});

const placesCraft = named<Place['mentions'][number], Place, Corrections['places'][number]>({
  revise: (place, entry, named) => {
    const { as, ...fields } = fieldsOf(entry);
    const keys = new Set(named.map(keyOf));
    const mentions = place.mentions.map((one) =>
      as !== undefined && keys.has(keyOf(one)) ? { ...one, as } : one,
    );
    return { ...place, ...fields, mentions };
  },
  isMeant: ({ country }, entry) => entry.country === undefined || entry.country === country,
  mention: (mention, { as = 'name' }) => ({ ...mention, as }),
  make: ({ kind, country = null, coordinates = null }, mention, name) =>
    kind === undefined ? null : { name, kind, country, coordinates, mentions: [mention] },
});

/** How things of each kind are corrected. */
export const crafts = {
  figures: figuresCraft,
  quotes: quotesCraft,
  people: peopleCraft,
  organisations: organisationsCraft,
  places: placesCraft,
  dates: datesCraft,
};

/** Where something stands, as a key. */
export function keyOf({ block, start, end }: Mention): string {
  return `${block} ${start} ${end}`;
}
