import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { collate } from '../../src/collate/collate.ts';
import type { Text } from '../../src/collate/text.ts';
import { readSource } from '../../src/ingest/source.ts';
import { textOf } from '../../src/markdown/block.ts';
import type { Relation, Version } from '../../src/story.ts';
import { blockIds } from '../../src/text/normal.ts';
import { bare } from './labelled.ts';

const sideSchema = z.object({
  title: z.string().nullable(),
  paras: z.array(z.string()).nullable(),
  raw: z.string().optional(),
});

const pairSchema = z.object({
  id: z.string(),
  relation: z.enum(['reprint', 'excerpt', 'revision', 'partial', 'unrelated']),
  accept: z.array(z.string()).default([]),
  source: z.string().default(''),
  kind: z.string().default(''),
  a: sideSchema,
  b: sideSchema,
  align: z
    .array(z.tuple([z.int().nullable(), z.int().nullable(), z.string()]))
    .nullable()
    .default(null),
  align_trust: z.string().nullable().default(null),
});

/** Two texts with what the second is known to be to the first, and which paragraphs answer each other. */
type LabelledPair = z.output<typeof pairSchema>;

type Label = LabelledPair['relation'];

const labels = pairSchema.shape.relation.options;

/** What the labels call our relations. */
const labelOf: Record<Relation, Label> = {
  reprint: 'reprint',
  excerpt: 'excerpt',
  'full-version': 'excerpt',
  revision: 'revision',
  'shared-passages': 'partial',
};

/** The pairs of a file, one in JSON a line. */
export function readPairs(file: string): LabelledPair[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => pairSchema.parse(JSON.parse(line)));
}

/** A pair's texts, read once. */
export interface ReadPair {
  pair: LabelledPair;
  a: Text;
  b: Text;
}

/**
 * Reads both texts of a pair: a page as it was scraped by way of ingest, paragraphs as they are, or by way of ingest too.
 *
 * @param asFiles whether paragraphs are read as an editor's file would be: the title and they, parted by blank lines
 */
export function readPair(pair: LabelledPair, asFiles = false): ReadPair {
  return { pair, a: textFrom('a', pair.a, asFiles), b: textFrom('b', pair.b, asFiles) };
}

function textFrom(id: string, { title, paras, raw }: LabelledPair['a'], asFiles: boolean): Text {
  const body = paras ?? [];
  const file = raw ?? (asFiles ? [title ?? '', ...body].join('\n\n').trim() : null);
  const source =
    file === null ? null : readSource({ name: `${id}.txt`, bytes: new TextEncoder().encode(file) });
  if (source !== null && 'reading' in source) {
    const { fields, blocks } = source.reading;
    const { headline, standfirst, kicker, byline, caption } = fields;
    const around = [standfirst, kicker, byline, caption].filter((line) => line !== null);
    return { ...textOfBlocks(id, blocks.map(textOf)), headline, around };
  }
  const oneLine = body.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  return { ...textOfBlocks(id, oneLine), headline: title === '' ? null : title };
}

function textOfBlocks(id: string, texts: readonly string[]): Text {
  const ids = blockIds(texts);
  const blocks = texts.map((text, at) => ({ id: ids[at] ?? '', kind: 'paragraph' as const, text }));
  return { id, published: null, updated: null, headline: null, around: [], blocks };
}

/** What was found of labelled pairs, counted. */
interface Score {
  pairs: number;
  /** How many of each label were given each. */
  confusion: Map<string, number>;
  accuracy: number;
  /** The same, where an answer that a label accepts is right too. */
  tolerant: number;
  macroF1: number;
  /** Of links between paragraphs, where the labels are sure of them; null without any. */
  links: { precision: number; recall: number; f1: number; hard: number; hardFound: number } | null;
}

/** Collates each pair by itself and compares with what is known of it. */
export function scorePairs(pairs: readonly ReadPair[]): Score {
  const confusion = new Map<string, number>();
  let tolerant = 0;
  const links = { right: 0, given: 0, wanted: 0, hard: 0, hardFound: 0 };
  for (const { pair, a, b } of pairs) {
    const found = collate([a, b]).versions.get('a')?.[0];
    const label = found === undefined ? 'unrelated' : labelOf[found.relation];
    const key = `${pair.relation} ${label}`;
    confusion.set(key, (confusion.get(key) ?? 0) + 1);
    if (label === pair.relation || pair.accept.includes(label)) tolerant += 1;
    if (pair.align === null || pair.align_trust !== 'unambiguous') continue;
    const wanted = pair.align.filter(([here, there]) => here !== null && there !== null);
    const given = linksOf(pair, a, b, found);
    const isGiven = ([here, there]: LabelledLink): boolean => given.has(`${here} ${there}`);
    const hard = wanted.filter(([, , kind]) => hardKinds.has(kind));
    links.given += given.size;
    links.wanted += wanted.length;
    links.right += wanted.filter(isGiven).length;
    links.hard += hard.length;
    links.hardFound += hard.filter(isGiven).length;
  }
  const precision = links.right / Math.max(1, links.given);
  const recall = links.right / Math.max(1, links.wanted);
  const sums = (match: (wanted: string, given: string) => boolean): number =>
    [...confusion].reduce((sum, [key, count]) => {
      const [wanted = '', given = ''] = key.split(' ');
      return match(wanted, given) ? sum + count : sum;
    }, 0);
  const f1s = labels
    .filter((label) => sums((wanted) => wanted === label) > 0)
    .map((label) => {
      const right = sums((wanted, given) => wanted === label && given === label);
      return (
        (2 * right) /
        (sums((wanted) => wanted === label) + sums((_wanted, given) => given === label) || 1)
      );
    });
  return {
    pairs: pairs.length,
    confusion,
    accuracy: sums((wanted, given) => wanted === given) / pairs.length,
    tolerant: tolerant / pairs.length,
    macroF1: f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length,
    links:
      links.wanted === 0
        ? null
        : {
            precision,
            recall,
            f1: (2 * precision * recall) / (precision + recall || 1),
            hard: links.hard,
            hardFound: links.hardFound,
          },
  };
}

type LabelledLink = NonNullable<LabelledPair['align']>[number];

const hardKinds = new Set(['edited', 'moved', 'prefix']);

/** The links found, by the positions of the paragraphs that the labels speak of: a text that was ingested may have others. */
function linksOf({ a, b }: LabelledPair, here: Text, there: Text, found?: Version): Set<string> {
  const positions = (side: LabelledPair['a'], text: Text): Map<string, number> => {
    const inParas = new Map<string, number[]>();
    for (const [at, paragraph] of (side.paras ?? []).entries()) {
      inParas.set(bare(paragraph), [...(inParas.get(bare(paragraph)) ?? []), at]);
    }
    return new Map(
      text.blocks.map(({ id, text: words }, at) => [
        id,
        inParas.get(bare(words))?.shift() ?? -1 - at,
      ]),
    );
  };
  const [inA, inB] = [positions(a, here), positions(b, there)];
  return new Set(
    found?.alignment.map((link) => `${inA.get(link.this)} ${inB.get(link.other)}`) ?? [],
  );
}

/**
 * Says how well versions are told on labelled pairs: FILE in the form of one JSON object a line with `relation`, `a`, `b`
 * and `align`. Pages as scraped are ingested first; with `--as-files` all other texts are too.
 */
export function measureVersions(...args: string[]): void {
  const asFiles = args.includes('--as-files');
  for (const file of args.filter((arg) => !arg.startsWith('--'))) {
    const read = readPairs(file).map((pair) => readPair(pair, asFiles));
    console.log(`${file}${asFiles ? ', all texts ingested' : ''}`);
    console.log(describeScore(scorePairs(read)));
  }
}

function describeScore({ pairs, confusion, accuracy, tolerant, macroF1, links }: Score): string {
  const width = 12;
  const rows = labels.map((wanted) =>
    [wanted, ...labels.map((given) => String(confusion.get(`${wanted} ${given}`) ?? 0))]
      .map((cell, column) => (column === 0 ? cell.padEnd(width) : cell.padStart(width)))
      .join(''),
  );
  return [
    `${'is \\ found'.padEnd(width)}${labels.map((label) => label.padStart(width)).join('')}`,
    ...rows,
    `${pairs} pairs: accuracy ${accuracy.toFixed(3)}, ${tolerant.toFixed(3)} with what the labels accept too, macro-F1 ${macroF1.toFixed(3)}`,
    ...(links === null
      ? []
      : [
          `links: precision ${links.precision.toFixed(4)}, recall ${links.recall.toFixed(4)}, F1 ${links.f1.toFixed(4)}; ` +
            `edited and moved: ${links.hardFound} of ${links.hard}`,
        ]),
  ].join('\n');
}
