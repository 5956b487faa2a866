import { mentionId, storyPath } from '../../address.ts';
import type { Archive, Story } from '../../assemble.ts';
import type {
  Concordance,
  Entry,
  PersonEntry,
  PlaceEntry,
  Statement,
  Telling,
} from '../../concordance/concordance.ts';
import { folded, tally } from '../../concordance/names.ts';
import { allShelves, type Shelf } from '../../concordance/shelves.ts';
import type { SourceLine } from '../../concordance/source-lines.ts';
import type { Block, Figure, Mention, Organisation, Person, Place } from '../../story.ts';
import { byCode } from '../../text/order.ts';
import { sentenceSpans } from '../../text/sentences.ts';
import { countryName } from '../where.ts';
import { counted, day, opening, versionName } from '../wording.ts';

/** A mention among the words of its sentence. */
export interface InSentence {
  before: string;
  words: string;
  after: string;
}

/** Of a longer sentence so many letters are shown on each side of a mention. */
const mostAround = 220;

/** Of longer words, those of a quotation most of all, so much is shown. */
const mostWords = { words: 90, letters: 600 };

/** The blocks of stories and their sentences, as far as they were asked for: one has many mentions, on many pages. */
const blocks = new WeakMap<Story['blocks'], ReadonlyMap<string, Block>>();
const sentences = new WeakMap<Block, ReturnType<typeof sentenceSpans>>();

/** A block of a story, by its id. */
export function blockOf(story: Story, id: string): Block | undefined {
  const its = story.blocks;
  const all = blocks.get(its) ?? new Map(its.map((block) => [block.id, block]));
  blocks.set(its, all);
  return all.get(id);
}

/** The sentence in which something is mentioned; of a very long one what stands around the mention. */
export function inSentence(story: Story, { block: id, start, end, text }: Mention): InSentence {
  const words = opening(text, mostWords);
  const block = blockOf(story, id);
  if (block === undefined) return { before: '', words, after: '' };
  const spans = sentences.get(block) ?? sentenceSpans(block.text);
  sentences.set(block, spans);
  const first = spans.findLast((span) => span.start <= start)?.start ?? start;
  const last = spans.find((span) => span.end >= end)?.end ?? end;
  const before = block.text.slice(Math.max(first, start - mostAround), start);
  const after = block.text.slice(end, Math.min(last, end + mostAround));
  return {
    before: start - mostAround > first ? `… ${before.replace(/^\S*\s/, '')}` : before,
    words,
    after: end + mostAround < last ? `${after.replace(/\s\S*$/, '')} …` : after,
  };
}

/** Another story of a family that says the same: what it is to the base, and its first words that do. */
export interface Retelling {
  id: string;
  name: string;
  mention: Mention;
}

/** The other stories of a family that repeat what one of them says, in the family's order. */
export function retellings(
  base: Story,
  mentions: Telling<Person | Organisation | Place>['mentions'],
  { stories }: Archive,
): Retelling[] {
  const first = new Map<string, Mention>();
  for (const { story, mention } of mentions.flatMap(({ repeats }) => repeats)) {
    if (!first.has(story)) first.set(story, mention);
  }
  return base.family.members.flatMap((id) => {
    const mention = first.get(id);
    const story = mention && stories.get(id);
    if (mention === undefined || story === undefined) return [];
    const version = base.versions.find((one) => one.id === id);
    return [{ id, name: versionName(story, version && { version }), mention }];
  });
}

/** What stories say that a person is, and when. */
export interface Role {
  text: string;
  /** "6 November 2025", "1 May 2024 to 6 November 2025, in 3 stories". */
  when: string;
  /** The newest story that says so. */
  telling: Telling<Person>;
}

/** The roles that stories give a person, the newest first. */
export function rolesOf({ tellings }: Pick<PersonEntry, 'tellings'>): Role[] {
  const told = Map.groupBy(tellings, ({ item }) => folded(item.role ?? ''));
  return [...told.values()].flatMap((alike) => {
    const [telling] = alike;
    if (telling === undefined || telling.item.role === null) return [];
    const dates = alike.flatMap(({ source }) => source.date ?? []).sort(byCode);
    const days = [...new Set([dates[0], dates.at(-1)])].flatMap((date) => date ?? []).map(day);
    const when = [days.join(' to '), alike.length > 1 ? `in ${alike.length} stories` : ''];
    return [{ text: telling.item.role, when: when.filter(Boolean).join(', '), telling }];
  });
}

/** Of a long index so many are shown on its first page. */
const mostFrequentShown = 60;

/** Those of an index whom most stories name, the most first; of as many, those that are named most often in them. */
export function mostNamed<Item extends Entry<unknown>>(
  shelf: Shelf<Item>,
  most = mostFrequentShown,
): Item[] {
  const mentions = ({ tellings }: Item): number =>
    tellings.reduce((sum, { times }) => sum + times, 0);
  return mostTold(shelf, (item) => [item.tellings.length, mentions(item)], most);
}

/** The sources that most stories name, the most first. */
export function mostNamedSources(shelf: Shelf<SourceLine>): SourceLine[] {
  const named = ({ name, stories }: SourceLine) => [name === null ? 0 : stories.length, 0] as const;
  return mostTold(shelf, named, mostFrequentShown);
}

function mostTold<Item extends { filed: string }>(
  shelf: Shelf<Item>,
  timesOf: (item: Item) => readonly [inStories: number, inAll: number],
  most: number,
): Item[] {
  return allShelves(shelf)
    .flatMap(({ items }) => items)
    .map((item) => ({ item, times: timesOf(item) }))
    .sort(
      (a, b) =>
        b.times[0] - a.times[0] || b.times[1] - a.times[1] || byCode(a.item.filed, b.item.filed),
    )
    .slice(0, most)
    .map(({ item }) => item);
}

/** How a place is named: "China, Beijing (for its government), Chinese (for its people)"; null where by its name alone. */
export function namedAs({ name, tellings }: PlaceEntry): string[] {
  const said = tellings.flatMap(({ item }) =>
    item.mentions.map(
      ({ text, as }) =>
        `${text}${{ name: '', demonym: ' (its people)', government: ' (its government)' }[as]}`,
    ),
  );
  const ways = tally(said).map(({ text }) => text);
  return ways.length === 1 && ways[0] === name ? [] : ways;
}

const kindNames = { country: 'Country', city: 'City', region: 'Region', other: 'Place' } as const;

/** What a place is: "City in China". */
export function describePlace({ kind, country }: Pick<PlaceEntry, 'kind' | 'country'>): string {
  const isIn = kind !== 'country' && country !== null;
  return `${kindNames[kind]}${isIn ? ` in ${countryName(country)}` : ''}`;
}

/** In how many stories something is named, and from when they are. */
export function namedIn(tellings: readonly Telling<Person | Organisation | Place>[]): string {
  const dates = tellings.flatMap(({ source }) => source.date ?? []).sort(byCode);
  const [first, last] = [dates[0], dates.at(-1)];
  const stories = `Named in ${counted(tellings.length, 'story', 'stories')}`;
  if (first === undefined || last === undefined) return `${stories}.`;
  return first === last
    ? `${stories} of ${day(first)}.`
    : `${stories}, from ${day(first)} to ${day(last)}.`;
}

const months = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const shortDays = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day, given as YYYY-MM-DD, in few letters: "6 Nov 2025". */
export function shortDay(date: string): string {
  return shortDays.format(new Date(`${date}T00:00:00Z`));
}

/** A day, month or year, given by so much of YYYY-MM-DD, in words. */
function stretch(date: string): string {
  if (date.length === 10) return day(date);
  return date.length === 7 ? months.format(new Date(`${date}-01T00:00:00Z`)) : `${Number(date)}`;
}

/**
 * A shelf of days in words, given by its name: "2024", "March 2024, T…" for those that begin so, "no date",
 * "2024, in stories of March 2025".
 */
export function shelfName(name: string): string {
  const [days = '', told] = name.split('/');
  if (told !== undefined) return `${shelfName(days)}, in stories of ${shelfName(told)}`;
  const decade = /^(\d{4})s$/.exec(days)?.[1];
  if (decade !== undefined) return `${Number(decade)}s`;
  const [, date = days, start] = /^([\d-]*\d|undated)-(?=\d*[a-z])([a-z0-9]+)$/.exec(days) ?? [];
  const when = date === 'undated' ? 'no date' : stretch(date);
  return start === undefined ? when : `${when}, ${start.charAt(0).toUpperCase()}${start.slice(1)}…`;
}

const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** The month of a year, given as YYYY-MM: "March". */
export function monthName(month: string): string {
  return monthNames.format(new Date(`${month}-01T00:00:00Z`));
}

/** A shelf of days in words where it is clear what it is within: a month without its year, a day without its month. */
export function shelfNameWithin(name: string): string {
  if (name === 'undated') return 'No date';
  if (/^\d{4}-\d{2}$/.test(name)) return monthName(name);
  return /^\d{4}-\d{2}-\d{2}$/.test(name) ? String(Number(name.slice(8))) : shelfName(name);
}

/** Of many stories so many are shown on the first page. */
const mostNewest = 20;

/** The newest of many stories. */
export function newestIn<Item>(stories: readonly Item[]): Item[] {
  return stories.slice(0, mostNewest);
}

/** The newest figures of an archive. */
export function newestFigures({ figures }: Concordance): Statement<Figure>[] {
  return figures.slice(0, mostNewestFigures);
}

const mostNewestFigures = 100;

const unitNames: Record<Figure['kind'], string> = {
  percent: '%',
  money: 'money',
  count: 'count',
  fraction: 'share',
  ordinal: 'rank',
  measure: 'measure',
  duration: 'duration',
};

/** What a figure is counted in, or else its kind. */
export function unitSaid({ kind, unit }: Figure): string {
  return unit ?? unitNames[kind];
}

/** The first words with which a family names someone or something. */
export function pathOfTelling({ story, item }: Telling<Person | Organisation | Place>): string {
  const [first] = item.mentions;
  return storyPath(story, first && mentionId(first));
}
