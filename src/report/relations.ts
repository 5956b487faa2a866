import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { opposite } from '../collate/classify.ts';
import { relationsSchema, type RelatedPair } from '../story.ts';
import { wholePercent } from '../text/percent.ts';

const pairSchema = relationsSchema.shape.relations.element;

export const changesSchema = z.strictObject({
  new: z.array(pairSchema).describe('Pairs that were no relatives before.'),
  changed: z
    .array(z.strictObject({ was: pairSchema, is: pairSchema }))
    .describe(
      'Pairs of another relation than before, or with a share of words that moved by one in a hundred or more.',
    ),
  gone: z.array(pairSchema).describe('Pairs that are no relatives any more, or left the site.'),
});

/** What became of the relations since the last build. */
export type RelationChanges = z.output<typeof changesSchema>;

/**
 * The relations of a built site.
 *
 * @param dist the folder that it stands in
 * @returns null where there is no site, or none with relations that can be read
 */
export function relationsIn(dist: string): RelatedPair[] | null {
  try {
    const text = readFileSync(join(dist, 'relations.json'), 'utf8');
    return relationsSchema.parse(JSON.parse(text)).relations;
  } catch {
    return null;
  }
}

/**
 * What is other in the relations of two builds.
 *
 * @param before each pair once, as `now`; the result is in their order
 * @param ids the ids that stories have now, by those that they had
 */
export function changesOf(
  before: readonly RelatedPair[],
  now: readonly RelatedPair[],
  ids: ReadonlyMap<string, string>,
): RelationChanges {
  const old = new Map(before.map((pair) => renamed(pair, ids)).map((pair) => [keyOf(pair), pair]));
  const changes: RelationChanges = { new: [], changed: [], gone: [] };
  for (const is of now) {
    const was = old.get(keyOf(is));
    old.delete(keyOf(is));
    if (was === undefined) changes.new.push(is);
    else if (was.relation !== is.relation || hasMoved(was, is)) {
      changes.changed.push({ was, is });
    }
  }
  changes.gone.push(...old.values());
  return changes;
}

function keyOf({ a, b }: RelatedPair): string {
  return `${a} ${b}`;
}

function renamed(pair: RelatedPair, ids: ReadonlyMap<string, string>): RelatedPair {
  const [a, b] = [ids.get(pair.a) ?? pair.a, ids.get(pair.b) ?? pair.b];
  if (a < b) return { ...pair, a, b };
  const { ofA, ofB } = pair.coverage;
  const relation = opposite(pair.relation);
  return { ...pair, a: b, b: a, relation, coverage: { ofA: ofB, ofB: ofA } };
}

/** Whether a share is other by one in a hundred: a word more or less is no news. Shares have four decimals. */
function hasMoved(was: RelatedPair, is: RelatedPair): boolean {
  const before = sharesOf(was);
  return sharesOf(is).some(
    (share, index) => Math.round(Math.abs(share - (before[index] ?? 0)) * 10_000) >= 100,
  );
}

/** The share of the full version that an excerpt has; else how much of each the other has, in the order of their ids. */
function sharesOf({ relation, coverage: { ofA, ofB } }: RelatedPair): number[] {
  if (relation === 'excerpt') return [ofA];
  if (relation === 'full-version') return [ofB];
  return [ofA, ofB];
}

/**
 * Changes in words, a line each below a heading.
 *
 * @param most how many of a kind are told; of more, the number only
 */
export function describeChanges(changes: RelationChanges, most: number): string[] {
  const told = (lines: readonly string[], one: string, several: string): string[] => {
    if (lines.length === 0) return [];
    const rest = lines.length - most;
    return [
      lines.length === 1 ? `1 ${one}:` : `${lines.length} ${several}:`,
      ...lines.slice(0, most).map((line) => `  ${line}`),
      ...(rest > 0 ? [`  and ${rest} more in build-report.txt`] : []),
    ];
  };
  return [
    ...told(changes.new.map(sentence), 'new relation', 'new relations'),
    ...told(
      changes.changed.map(({ was, is }) =>
        was.relation === is.relation
          ? `${sentence(is)}, before ${shares(was)}`
          : `${sentence(is)}; before, ${sentence(was)}`,
      ),
      'changed relation',
      'changed relations',
    ),
    ...told(changes.gone.map(sentence), 'relation that is gone', 'relations that are gone'),
  ];
}

function sentence(pair: RelatedPair): string {
  const by = pair.ruled ? ", by an editor's ruling" : '';
  return `${statement(pair)} (${shares(pair)}${by})`;
}

function statement({ a, b, relation }: RelatedPair): string {
  switch (relation) {
    case 'excerpt':
      return `${b}.md is an excerpt of ${a}.md`;
    case 'full-version':
      return `${a}.md is an excerpt of ${b}.md`;
    case 'reprint':
      return `${a}.md and ${b}.md are reprints of one text`;
    case 'revision':
      return `${a}.md and ${b}.md are edited versions of one text`;
    case 'shared-passages':
      return `${a}.md and ${b}.md share passages`;
  }
}

function shares(pair: RelatedPair): string {
  return sharesOf(pair)
    .map((share) => `${wholePercent(share)} %`)
    .join(' and ');
}
