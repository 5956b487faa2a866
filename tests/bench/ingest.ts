import { textOf } from '../../src/markdown/block.ts';
import { readSource } from '../../src/ingest/source.ts';
import { bare, readLabelled, type Labelled } from './labelled.ts';

const fields = ['title', 'date', 'standfirst', 'kicker', 'caption', 'credit'] as const;

type Scores = Record<'precision' | 'recall' | 'whole', number> &
  Partial<Record<(typeof fields)[number], number>>;

/**
 * Reads labelled texts and says how near the readings come: F1 of four-word shingles of the body (mean precision and
 * mean recall), the share of bodies that are right to the letter (with or without the standfirst, which some labellers
 * count with the body), and of fields that are right where the label is sound.
 */
export function measureIngest(...folders: string[]): void {
  const groups = new Map<string, Scores[]>();
  for (const one of folders.flatMap(readLabelled)) {
    const scores = score(one);
    for (const group of ['all', one.label.group]) {
      groups.set(group, [...(groups.get(group) ?? []), scores]);
    }
  }
  for (const [group, scores] of groups) {
    const mean = (of: (one: Scores) => number | undefined): { of: number; value: number } => {
      const values = scores.map(of).filter((value) => value !== undefined);
      return { of: values.length, value: values.reduce((a, b) => a + b, 0) / values.length };
    };
    const precision = mean((one) => one.precision).value;
    const recall = mean((one) => one.recall).value;
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    const whole = mean((one) => one.whole).value;
    const rest = fields
      .map((field) => ({ field, ...mean((one) => one[field]) }))
      .filter(({ of }) => of > 0)
      .map(({ field, of, value }) => `${field} ${value.toFixed(3)} of ${of}`);
    console.log(
      `${group}: ${scores.length} texts, body F1 ${f1.toFixed(3)} (P ${precision.toFixed(3)} R ${recall.toFixed(3)}), whole body ${whole.toFixed(3)}, ${rest.join(', ')}`,
    );
  }
}

function score({ name, bytes, label }: Labelled): Scores {
  const source = readSource({ name, bytes });
  const reading = 'problem' in source ? null : source.reading;
  const body = reading?.blocks.map(textOf) ?? [];
  const given = shingles(body.join('\n'));
  const wanted = shingles(label.body.join('\n'));
  let common = 0;
  for (const [shingle, count] of given) common += Math.min(count, wanted.get(shingle) ?? 0);
  const whole = bare(label.body.join(''));
  const own = bare(body.join(''));
  const read = {
    title: reading?.fields.headline ?? null,
    date: reading?.fields.published ?? null,
    standfirst: reading?.fields.standfirst ?? null,
    kicker: reading?.fields.kicker ?? null,
    caption: reading?.fields.caption ?? null,
    credit: reading?.fields.credit ?? null,
  };
  const scores: Scores = {
    precision: common / Math.max(1, sum(given)),
    recall: common / Math.max(1, sum(wanted)),
    whole: Number(own === whole || bare(read.standfirst) + own === whole),
  };
  for (const field of fields) {
    const isSound = field !== 'date' || label.date !== null || label.labels.length > 0;
    if (label.judge.includes(field) && isSound)
      scores[field] = Number(bare(read[field]) === bare(label[field]));
  }
  return scores;
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const found = new Map<string, number>();
  for (let start = 0; start < Math.max(1, words.length - 3); start += 1) {
    const shingle = words.slice(start, start + 4).join(' ');
    found.set(shingle, (found.get(shingle) ?? 0) + 1);
  }
  return found;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((a, b) => a + b, 0);
}
