import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Relation } from '../../src/story.ts';
import { drawsOf, oneOf, rankOf } from './draws.ts';
import { excerpt, makings, type Making } from './makings.ts';
import { city, organisationName, personName, vocabulary } from './names.ts';
import * as phrases from './phrases.ts';

/** A generated news text. */
export interface NewsText {
  /** Its file in content/sources/. */
  file: string;
  text: string;
  headline: string;
  paragraphs: string[];
  /** YYYY-MM-DD; null where the text does not say. */
  published: string | null;
  sourceLine: string | null;
  /** The file of the earlier text that it was made of, and what it is to that one. */
  madeOf: { file: string; relation: Relation } | null;
}

/** So many stories come out on a day, in however large an archive. */
const storiesOfDay = 30;

const firstDay = Date.UTC(2020, 0, 1);

const day = 86_400_000;

/** The text of one of so many is made of an earlier one. */
const everyMade = 5;

/** As far back, in texts, an earlier text may lie that is told again on these days. */
const recent = 40;

/** What a story tells, before it is laid out as a file. */
interface Told {
  headline: string;
  standfirst: string;
  kicker: string;
  place: string;
  reporter: string;
  time: number;
  paragraphs: string[];
}

/**
 * The text at a place of the archive, the oldest first. It depends on nothing else: an archive of 1,000 texts is the
 * beginning of one of 10,000, and one more text is a newest one.
 */
export function newsText(index: number): NewsText {
  const own = told(index);
  const making = makingOf(index);
  const file = fileOf(index);
  const draw = drawsOf(`file ${index}`);
  if (making === null) return { ...laidOut(own, draw), file, madeOf: null };
  const { relation, make } = making;
  const from = earlierThan(index, relation, draw);
  if (relation === 'excerpt') return excerptOf(from, index);
  const earlier = told(from);
  const paragraphs = make(earlier.paragraphs, own.paragraphs);
  const teller = relation === 'shared-passages' ? own : { ...earlier, time: own.time };
  const madeOf = { file: fileOf(from), relation };
  return { ...laidOut({ ...teller, paragraphs }, draw), file, madeOf };
}

/**
 * The first paragraphs of an earlier story, and nothing that says what they are of.
 *
 * @param from the earlier text's place; where that was made of another itself, the one before
 * @param index the place of the text that is made
 */
export function excerptOf(from: number, index: number): NewsText {
  const whole = makingOf(from) === null ? from : from - 1;
  const { headline, paragraphs: all } = told(whole);
  const paragraphs = excerpt.make(all, []);
  return {
    ...{ headline, paragraphs, published: null, sourceLine: null },
    file: fileOf(index),
    text: `${paragraphs.join('\n\n')}\n`,
    madeOf: { file: fileOf(whole), relation: 'excerpt' },
  };
}

/**
 * Writes the texts of an archive into a project's content/sources/, one after the other.
 *
 * @param root the project's folder
 * @param size how many texts the archive has
 * @param from the first that is missing
 */
export async function writeArchive(root: string, size: number, from = 0): Promise<void> {
  for (let index = from; index < size; index += 1) await writeText(root, newsText(index));
}

/** Writes a text into the content/sources/ of a project, given by its folder. */
export async function writeText(root: string, { file, text }: NewsText): Promise<void> {
  const folder = join(root, 'content/sources');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), text);
}

function fileOf(index: number): string {
  return `text-${String(index).padStart(7, '0')}.txt`;
}

function makingOf(index: number): Making | null {
  if (index % everyMade !== everyMade - 1) return null;
  return makings[Math.floor(index / everyMade) % makings.length] ?? makings[0];
}

/** An earlier text that was not made of another: of the same days where it is told again, else of any. */
function earlierThan(index: number, relation: Relation, draw: () => number): number {
  const isOfThoseDays = relation === 'reprint' || relation === 'revision';
  const back = 1 + rankOf(isOfThoseDays ? Math.min(index, recent) : index, draw);
  const from = Math.max(0, index - back);
  return makingOf(from) === null ? from : from - 1;
}

function told(index: number): Told {
  const draw = drawsOf(`story ${index}`);
  // New names turn up ever more seldom (Heaps): an archive of ten times the size speaks of four times as many people.
  const known = (first: number): number => Math.ceil(first * (index + 1) ** 0.6);
  const where = Array.from({ length: 3 }, () => city(rankOf(known(60), draw)));
  const organisations = Array.from({ length: 3 }, () => organisationName(rankOf(known(30), draw)));
  const people = Array.from({ length: 3 }, () => personName(rankOf(known(60), draw)));
  const things = Array.from({ length: 4 }, () => thing(draw));
  const time = firstDay + Math.floor(index / storiesOfDay) * day;
  const met = new Set<string>();

  const slots: Record<string, () => string> = {
    city: () => oneOf(phrases.some(where), draw).name,
    place: () => {
      const at = oneOf(phrases.some(where), draw);
      return met.has(at.name) ? at.name : `${at.name}, ${at.country},`;
    },
    country: () => oneOf(phrases.some(where), draw).country,
    organisation: () => oneOf(phrases.some(organisations), draw),
    thing: () => oneOf(phrases.some(things), draw),
    noun: () => word(vocabulary.nouns, draw),
    adjective: () => word(vocabulary.adjectives, draw),
    verb: () => word(vocabulary.verbs, draw),
    adverb: () => word(vocabulary.adverbs, draw),
    person: () => {
      const who = oneOf(phrases.some(people), draw);
      const name = `${who.given} ${who.surname}`;
      if (met.has(name)) return who.surname;
      met.add(name);
      return fill(oneOf(phrases.introductions, draw), { ...slots, name: () => name });
    },
    money: () => phrases.money(draw),
    percent: () => `${phrases.percent(draw)} percent`,
    count: () => phrases.count(draw),
    weekday: () => oneOf(phrases.weekdays, draw),
    date: () => dateline(time - Math.ceil(draw() * 400) * day),
    year: () => String(new Date(time).getUTCFullYear() - 1 - rankOf(12, draw)),
  };
  const sentence = (from: readonly [string, ...string[]]): string =>
    capital(fill(oneOf(from, draw), slots)).replace(/,(?=[,.])/g, '');
  const paragraphs = Array.from({ length: 10 + Math.floor(draw() * 3) }, (_, at) => {
    if (at === 0) return sentence(phrases.leads);
    if (at % 3 === 2) return sentence(phrases.quotes);
    return `${sentence(phrases.statements)} ${sentence(phrases.statements)}`;
  });
  const headline = capital(fill(oneOf(phrases.headlines, draw), slots)).slice(0, 110);
  const reporter = personName(rankOf(40, draw));
  return {
    headline,
    standfirst: sentence(phrases.standfirsts),
    kicker: oneOf(phrases.kickers, draw),
    place: where[0]?.name ?? '',
    reporter: `${reporter.given} ${reporter.surname}`,
    time,
    paragraphs,
  };
}

/** Something that stories are about and figures count, in two words. */
function thing(draw: () => number): string {
  return `${word(vocabulary.adjectives, draw)} ${word(vocabulary.nouns, draw)}`;
}

function word(list: readonly [string, ...string[]], draw: () => number): string {
  return list[rankOf(list.length, draw)] ?? list[0];
}

/** A template with its slots, such as {city}, filled in. */
function fill(template: string, slots: Record<string, () => string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const slot = slots[name];
    if (slot === undefined) throw new Error(`no slot ${name} in: ${template}`);
    return slot();
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function dateline(time: number): string {
  return new Date(time).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}

/** A story as a file: as it is copied from a page, or as an agency sends it. */
function laidOut(
  { headline, standfirst, kicker, place, reporter, time, paragraphs }: Told,
  draw: () => number,
): Omit<NewsText, 'file' | 'madeOf'> {
  const date = dateline(time);
  const [publisher, agency] = [oneOf(phrases.publishers, draw), oneOf(phrases.agencies, draw)];
  const published = new Date(time).toISOString().slice(0, 10);
  if (draw() < 0.3) {
    const [lead = '', ...rest] = paragraphs;
    const text = [
      ...[`${headline}\nBy ${reporter}\n${date}`],
      ...[`${place.toUpperCase()} (${agency}) - ${lead}`, ...rest],
    ];
    return { text: `${text.join('\n\n')}\n`, headline, paragraphs, published, sourceLine: null };
  }
  const sourceLine = `${publisher} and Agencies`;
  const head = [kicker, `${2 + Math.floor(draw() * 4)} min read`, headline, standfirst, headline];
  const text = [
    `${head.join('\n')}\n${standfirst.replace(/\.$/, '')} in ${place}. / ${agency}\n${date}`,
    ...paragraphs,
    `SOURCE:${sourceLine}`,
  ];
  return { text: `${text.join('\n\n')}\n`, headline, paragraphs, published, sourceLine };
}
