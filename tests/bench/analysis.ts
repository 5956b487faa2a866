import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { analyse, type Findings } from '../../src/analyse/analyse.ts';
import { overlaps, textOf } from '../../src/analyse/text.ts';
import type { Mention } from '../../src/story.ts';
import { languageOf } from '../../src/text/language.ts';
import { bare } from './labelled.ts';

const markSchema = z.object({
  p: z.int(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  kind: z.string().optional(),
  value: z.union([z.number(), z.string()]).nullish(),
  what: z.string().nullish(),
  speaker: z.string().nullish(),
  iso: z.string().nullish(),
});

const marks = z.array(markSchema).default([]);

const kinds = [
  'figures',
  'quotes',
  'people',
  'orgs',
  'countries',
  'demonyms',
  'other_places',
  'dates',
] as const;

/** A kind of mention that is judged. */
type Kind = (typeof kinds)[number];

const goldSchema = z.object({
  published: z.string().nullable().default(null),
  paragraphs: z.array(z.string()),
  figures: marks,
  figures_optional: marks,
  quotes: marks,
  quotes_optional: marks,
  people: marks,
  people_optional: marks,
  orgs: marks,
  orgs_optional: marks,
  countries: marks,
  countries_optional: marks,
  demonyms: marks,
  demonyms_optional: marks,
  other_places: marks,
  other_places_optional: marks,
  dates: marks,
  dates_optional: marks,
});

/** A text with its marked spans. */
type Gold = z.output<typeof goldSchema>;

type Mark = z.output<typeof markSchema>;

/** A mention that the analysis found, as it is compared with a mark. */
interface Found {
  p: number;
  start: number;
  end: number;
  text: string;
  /** What the mention is taken for, in a word. */
  means: string | null;
  measures?: string | null;
}

function foundIn(findings: Findings): Record<Kind, Found[]> {
  const at = ({ block, start, end, text }: Mention, means: string | null): Found => ({
    p: Number(block),
    start,
    end,
    text,
    means,
  });
  const placed = findings.places.flatMap((place) =>
    place.mentions.map((mention) => ({ place, mention, found: at(mention, place.country) })),
  );
  return {
    figures: findings.figures.map((figure) => ({
      ...at(figure, String(figure.value)),
      measures: figure.measures,
    })),
    quotes: findings.quotes.map((quote) => at(quote, quote.speaker)),
    people: findings.people.flatMap(({ name, mentions }) => mentions.map((m) => at(m, name))),
    orgs: findings.organisations.flatMap(({ name, mentions }) => mentions.map((m) => at(m, name))),
    countries: placed
      .filter(({ place, mention }) => place.kind === 'country' && mention.as !== 'demonym')
      .map(({ found }) => found),
    demonyms: placed.filter(({ mention }) => mention.as === 'demonym').map(({ found }) => found),
    other_places: placed
      .filter(({ place, mention }) => place.kind !== 'country' && mention.as !== 'demonym')
      .map(({ found }) => found),
    dates: findings.dates.map((date) =>
      at(date, date.from === null ? null : `${date.from}/${date.to ?? ''}`),
    ),
  };
}

/** A mark's value as the days that it spans: 2025-10 is 2025-10-01/2025-10-31. */
function daysOf(value: string): string | null {
  const [first = '', last = first] = value.split('/');
  const from = edge(first, 0);
  const to = edge(last, 1);
  return from === null || to === null ? null : `${from}/${to}`;
}

function edge(value: string, side: 0 | 1): string | null {
  const day = (year: number, month: number, date: number): string =>
    new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
  const read = /^(\d{4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?|s)?$/.exec(value);
  if (read === null) return null;
  const year = Number(read[1]);
  if (read[4] !== undefined) return value;
  if (value.endsWith('s')) return side === 0 ? day(year, 0, 1) : day(year + 9, 11, 31);
  const [first, months] =
    read[2] !== undefined
      ? [Number(read[2]) * 3 - 3, 3]
      : read[3] !== undefined
        ? [Number(read[3]) - 1, 1]
        : [0, 12];
  return side === 0 ? day(year, first, 1) : day(year, first + months, 0);
}

/** Whether what was found means what the mark says. */
function isRight(kind: Kind, mark: Mark, { means }: Found): boolean {
  switch (kind) {
    case 'figures':
      return (
        mark.value === undefined ||
        mark.value === null ||
        Math.abs(Number(means) / Number(mark.value) - 1) < 1e-3 ||
        Number(means) === Number(mark.value)
      );
    case 'quotes':
      return sameName(mark.speaker ?? '', means ?? '');
    case 'countries':
    case 'demonyms':
      return mark.iso === means;
    case 'dates':
      return typeof mark.value !== 'string' && typeof mark.value !== 'number'
        ? true
        : daysOf(String(mark.value)) === means;
    default:
      return true;
  }
}

const functionWords = new Set(
  'a an the of in on at to for from by with and or as that which who whose its their his her is are was were be been has have had it this these those than'.split(
    ' ',
  ),
);

function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words
      .filter((word) => !functionWords.has(word) && word !== 's')
      .map((word) => word.replace(/(?:ing|ed|es|s)$/, '').slice(0, 6)),
  );
}

/** How many content words two texts share (words by their stems), and how many each has. */
function shared(a: string, b: string): { both: number; one: number; other: number } {
  const [one, other] = [contentWords(a), contentWords(b)];
  const both = [...one].filter((word) => other.has(word)).length;
  return { both, one: one.size, other: other.size };
}

/** Half of the content words of both together: F1 of 0.5. */
function sameMeasure(a: string, b: string): boolean {
  const { both, one, other } = shared(a, b);
  return one + other > 0 && (2 * both) / (one + other) >= 0.5;
}

/** Half of the content words of the shorter one. */
function overlapping(a: string, b: string): boolean {
  const { both, one, other } = shared(a, b);
  return both > 0 && both / Math.min(one, other) >= 0.5;
}

/** The same name, or for those without one half of the words that describe them. */
function sameName(a: string, b: string): boolean {
  return bare(a) === bare(b) || sameMeasure(a, b);
}

/** What is counted for a kind. */
interface Tally {
  gold: number;
  found: number;
  strict: number;
  overlap: number;
  /** Of those that overlap, how many mean what the mark says, of how many that can be told. */
  right: number;
  told: number;
  measured: number;
  /** Of the same, how many share half of the words of the shorter. */
  near: number;
  measures: number;
}

interface Fault {
  kind: Kind;
  what: string;
  line: string;
}

function judge(
  kind: Kind,
  gold: Gold,
  found: readonly Found[],
  tally: Tally,
  faults: Fault[],
): void {
  const optional = gold[`${kind}_optional`];
  const open = new Set(gold[kind]);
  const left: Found[] = [];
  const near = (p: number, span: { start: number; end: number }): string => {
    const text = gold.paragraphs[p] ?? '';
    return `${text.slice(Math.max(0, span.start - 60), span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end, span.end + 40)}`;
  };
  const pair = (mark: Mark, one: Found): void => {
    open.delete(mark);
    tally.overlap += 1;
    const isStrict = mark.start === one.start && mark.end === one.end;
    if (isStrict) tally.strict += 1;
    else faults.push({ kind, what: `span, not "${mark.text}"`, line: near(one.p, one) });
    const canTell = kind !== 'quotes' || (mark.speaker ?? null) !== null;
    if (canTell) {
      tally.told += 1;
      if (isRight(kind, mark, one)) tally.right += 1;
      else
        faults.push({
          kind,
          what: `means ${JSON.stringify(one.means)}, not ${JSON.stringify(kind === 'quotes' ? mark.speaker : (mark.iso ?? mark.value))}`,
          line: near(one.p, one),
        });
    }
    if (kind === 'figures' && typeof mark.what === 'string' && mark.what !== '') {
      tally.measures += 1;
      if (overlapping(mark.what, one.measures ?? '')) tally.near += 1;
      if (sameMeasure(mark.what, one.measures ?? '')) tally.measured += 1;
      else
        faults.push({
          kind,
          what: `measures ${JSON.stringify(one.measures)}, not ${JSON.stringify(mark.what)}`,
          line: near(one.p, one),
        });
    }
  };
  for (const one of found) {
    const exact = [...open].find(
      (m) => m.p === one.p && m.start === one.start && m.end === one.end,
    );
    if (exact === undefined) left.push(one);
    else pair(exact, one);
  }
  for (const one of left) {
    const mark = [...open].find((m) => m.p === one.p && overlaps(m, one));
    if (mark !== undefined) pair(mark, one);
    else if (!optional.some((m) => m.p === one.p && overlaps(m, one))) {
      faults.push({ kind, what: 'extra', line: near(one.p, one) });
    } else tally.found -= 1;
  }
  tally.found += found.length;
  tally.gold += gold[kind].length;
  for (const mark of open) faults.push({ kind, what: 'missing', line: near(mark.p, mark) });
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '  –  ' : (part / whole).toFixed(3);
}

/**
 * Judges the analysis by texts with marked spans: npm run bench -- analysis DIR… [--errors KIND]. What is marked
 * as optional counts neither way. Strict: the same span; else one that overlaps it.
 */
export function measureAnalysis(...args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { errors: { type: 'string' } },
  });
  const files = positionals.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name)),
  );
  const empty = (): Tally => ({
    gold: 0,
    found: 0,
    strict: 0,
    overlap: 0,
    right: 0,
    told: 0,
    measured: 0,
    near: 0,
    measures: 0,
  });
  const tallies = new Map(kinds.map((kind) => [kind, empty()]));
  let words = 0;
  let spent = 0;
  for (const file of files) {
    const gold = goldSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const all = gold.paragraphs.join('\n');
    const text = textOf(
      gold.paragraphs.map((paragraph, index) => ({
        id: String(index),
        kind: 'paragraph',
        text: paragraph,
      })),
      languageOf(all),
      gold.published,
    );
    const began = performance.now();
    const found = foundIn(analyse(text));
    spent += performance.now() - began;
    words += all.split(/\s+/).length;
    for (const kind of kinds) {
      const faults: Fault[] = [];
      const tally = tallies.get(kind) ?? empty();
      judge(kind, gold, found[kind], tally, faults);
      if (values.errors === kind || values.errors === 'all')
        for (const { what, line } of faults) console.log(`${file}  ${kind}  ${what}\n    ${line}`);
    }
  }
  console.log(
    `${files.length} texts, ${words} words, ${(spent / Math.max(1, files.length)).toFixed(1)} ms a text`,
  );
  console.log('kind          gold  found  strict P  R      overlap P  R      meaning');
  for (const [kind, t] of tallies) {
    const measures =
      t.measures > 0
        ? `, measures ${ratio(t.measured, t.measures)} (of the shorter ${ratio(t.near, t.measures)})`
        : '';
    console.log(
      `${kind.padEnd(13)} ${String(t.gold).padStart(4)}  ${String(t.found).padStart(5)}  ${ratio(t.strict, t.found)}  ${ratio(t.strict, t.gold)}  ${ratio(t.overlap, t.found)}  ${ratio(t.overlap, t.gold)}  ${ratio(t.right, t.told)}${measures}`,
    );
  }
}
