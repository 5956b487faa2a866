import type { Block, LineRole, TextFields } from '../story.ts';
import { bodyStart } from './head.ts';
import type { Line } from './lines.ts';
import { isProse, type Claim, type Rule } from './rule.ts';
import { byline } from './rules/byline.ts';
import { caption } from './rules/caption.ts';
import { headline } from './rules/headline.ts';
import { kicker } from './rules/kicker.ts';
import { published } from './rules/published.ts';
import { readingTime } from './rules/reading-time.ts';
import { related } from './rules/related.ts';
import { sourceLine } from './rules/source-line.ts';
import { standfirst } from './rules/standfirst.ts';
import { subheading } from './rules/subheading.ts';

/** What a source says: its fields, its body, and what each of its non-blank lines was read as. */
export interface Reading {
  fields: TextFields;
  blocks: Pick<Block, 'kind' | 'text'>[];
  lines: LineRole[];
}

/** From what a line says by itself to what it says by its place: each rule sees the claims of those before it. */
const rules: readonly Rule[] = [
  readingTime,
  published,
  byline,
  related,
  sourceLine,
  headline,
  caption,
  standfirst,
  kicker,
  subheading,
];

/** Reads a source's lines. Every line becomes a field, a block, or chrome with a reason. */
export function read(lines: readonly Line[]): Reading {
  const start = bodyStart(lines);
  const claims = new Map<number, Claim>();
  for (const rule of rules) {
    for (const claim of rule.read({ lines, bodyStart: start, claims })) {
      if (!claims.has(claim.index)) claims.set(claim.index, claim);
    }
  }

  const reading: Reading = { fields: nothing(), blocks: [], lines: [] };
  // Running text is never dropped, wherever it stands, and with it the body has begun.
  const inHead = (index: number, text: string): boolean =>
    index < start && reading.blocks.length === 0 && !isProse(text);
  for (const [index, { number, text }] of lines.entries()) {
    const claim = claims.get(index) ?? unclaimed(index, inHead(index, text));
    if (claim.role === 'block' || claim.role === 'subheading') {
      reading.blocks.push({ kind: claim.role === 'block' ? 'paragraph' : 'heading', text });
      reading.lines.push({ line: number, role: 'block' });
      continue;
    }
    const { related: items = [], ...fields } = claim.fields ?? {};
    Object.assign(reading.fields, fields);
    reading.fields.related.push(...items);
    reading.lines.push({
      line: number,
      role: claim.role,
      ...(claim.why === undefined ? {} : { why: claim.why }),
    });
  }
  return reading;
}

function unclaimed(index: number, isHead: boolean): Claim {
  return isHead
    ? { index, role: 'chrome', why: 'stands above the body and is no part of the story' }
    : { index, role: 'block' };
}

function nothing(): TextFields {
  return {
    kicker: null,
    headline: null,
    standfirst: null,
    byline: null,
    published: null,
    readingMinutes: null,
    caption: null,
    credit: null,
    sourceLine: null,
    related: [],
  };
}
