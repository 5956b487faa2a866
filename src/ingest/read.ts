import { headingOf, paragraphOf, type BlockNode } from '../markdown/block.ts';
import type { LineRole, TextFields } from '../story.ts';
import { languageOf } from '../text/language.ts';
import { cluesOf } from './clues.ts';
import type { Document, Line } from './document.ts';
import type { Claim, Rule, Sheet } from './rule.ts';
import { body } from './rules/body.ts';
import { byline } from './rules/byline.ts';
import { caption } from './rules/caption.ts';
import { headline } from './rules/headline.ts';
import { kicker } from './rules/kicker.ts';
import { marked } from './rules/marked.ts';
import { notices } from './rules/notices.ts';
import { pullQuote } from './rules/pull-quote.ts';
import { published } from './rules/published.ts';
import { readingTime } from './rules/reading-time.ts';
import { related } from './rules/related.ts';
import { sourceLine } from './rules/source-line.ts';
import { standfirst } from './rules/standfirst.ts';
import { isSubheading } from './rules/subheading.ts';
import { place } from './setting.ts';

/** What a source says: its fields, its body, and what each of its lines was read as. */
export interface Reading {
  /** A BCP 47 tag; null where the file does not state it and the text is too short to tell. */
  language: string | null;
  fields: TextFields;
  blocks: BlockNode[];
  /** Each line with its role and why, in order; where weights decided, with what spoke loudest. */
  lines: { line: Line; role: LineRole['role']; why: string; signs: readonly string[] }[];
  /** What could not be decided, with the line of the file. */
  doubts: { line: number; what: string }[];
}

/**
 * The rules, from what a line says by itself to what it says by its place. Each sees the claims of those before it,
 * and a line is claimed once.
 */
const rules: Readonly<Record<string, Rule>> = {
  marked,
  readingTime,
  headline,
  published,
  byline,
  related,
  sourceLine,
  notices,
  caption,
  standfirst,
  kicker,
  pullQuote,
  body,
};

/** Enough text to tell a language by: the longer lines, where they are enough, for labels and names tell little. */
const sample = 4000;
const shortestSampled = 100;
const fewestSampled = 400;

/** Looks at a document's lines, before any rule. */
function layOut({ lines, stated, language }: Document): Sheet {
  const spoken = language ?? languageOf(sampleOf(lines));
  return { lines: place(cluesOf(lines, spoken)), stated, language: spoken, claims: new Map() };
}

function sampleOf(lines: readonly Line[]): string {
  const long = lines.filter(({ text }) => text.length >= shortestSampled);
  const enough = long.reduce((sum, { text }) => sum + text.length, 0) >= fewestSampled;
  return (enough ? long : lines)
    .map(({ text }) => text)
    .join('\n')
    .slice(0, sample);
}

/**
 * Applies the rules to a document's lines.
 *
 * @param until the rule before which to stop; all are applied where there is no such rule
 */
export function claim(document: Document, until?: string): Sheet {
  const sheet = layOut(document);
  const claims = new Map<number, Claim>();
  for (const [name, rule] of Object.entries(rules)) {
    if (name === until) break;
    for (const one of rule({ ...sheet, claims })) {
      if (!claims.has(one.index)) claims.set(one.index, one);
    }
  }
  return { ...sheet, claims };
}

/** Reads a source. Every line becomes a field, a block, or chrome with a reason. */
export function read(document: Document): Reading {
  const sheet = claim(document);
  const reading: Reading = {
    language: sheet.language,
    fields: nothing(),
    blocks: [],
    lines: [],
    doubts: [...document.doubts],
  };
  for (const line of sheet.lines) {
    const { role, why, signs = [], fields = {}, doubt } = sheet.claims.get(line.index) ?? unclaimed;
    const { related: items = [], pictures = [], ...single } = fields;
    reading.fields = { ...reading.fields, ...single };
    reading.fields.related.push(...items);
    reading.fields.pictures.push(...pictures);
    if (role === 'block') reading.blocks.push(blockOf(line, isSubheading(line, sheet)));
    reading.lines.push({ line, role, why, signs });
    if (doubt !== undefined) reading.doubts.push({ line: line.numbers[0] ?? 1, what: doubt });
  }
  const [first, ...pictures] = reading.fields.pictures;
  reading.fields = { ...reading.fields, ...first, pictures, ...document.stated };
  return reading;
}

const unclaimed: Omit<Claim, 'index'> = { role: 'block', why: 'no rule has another use for it' };

function blockOf({ text, node }: Line, isHeading: boolean): BlockNode {
  return node ?? (isHeading ? headingOf(text) : paragraphOf(text));
}

/** What each non-blank line of the file was read as, by number: the lines of text and those accounted for apart from them. */
export function accountOf(reading: Reading, { accounted }: Document): LineRole[] {
  const roles = reading.lines.flatMap(({ line, role, why }) =>
    line.numbers.map((number) => ({
      line: number,
      role,
      ...(role === 'chrome' ? { why } : {}),
    })),
  );
  const said = new Set<string>();
  return [...roles, ...accounted]
    .filter(({ line, role }) => {
      const same = `${line} ${role}`;
      return !said.has(same) && said.add(same);
    })
    .sort((a, b) => a.line - b.line);
}

function nothing(): TextFields {
  return {
    kicker: null,
    headline: null,
    standfirst: null,
    byline: null,
    published: null,
    updated: null,
    readingMinutes: null,
    caption: null,
    credit: null,
    pictures: [],
    sourceLine: null,
    related: [],
  };
}
