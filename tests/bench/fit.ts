import { decode } from '../../src/ingest/decode.ts';
import { textDocument } from '../../src/ingest/formats/text.ts';
import { claim } from '../../src/ingest/read.ts';
import { bodySubjects } from '../../src/ingest/rules/body.ts';
import { headlineCandidates } from '../../src/ingest/rules/headline.ts';
import { datedLines } from '../../src/ingest/rules/published.ts';
import { bodyWeights } from '../../src/ingest/weights/body.ts';
import { headlineWeights } from '../../src/ingest/weights/headline.ts';
import { publishedWeights } from '../../src/ingest/weights/published.ts';
import type { Weight } from '../../src/ingest/weights/weigh.ts';
import { bare, readLabelled, type Labelled } from './labelled.ts';

/** The subjects of one text: how far each sign holds of each, which are right, and how much each counts. */
interface Sample {
  signs: number[][];
  isRight: boolean[];
  worth: number[];
}

/** So much a large weight costs: the signs of one table overlap, and say the same twice. */
const ridge = 0.0005;
const rounds = 600;

/**
 * Fits the three tables of weights that ingest reads lines by, on labelled texts, and prints them. Headline and date are
 * one choice among several (conditional logit, McFadden 1974), a line of the body is a yes or no (logistic regression);
 * both by gradient ascent (Adam, Kingma and Ba 2015) with a ridge. Every text counts the same.
 */
export function fit(...folders: string[]): void {
  const texts = folders.flatMap(readLabelled);
  print('headline', headlineWeights, fitChoice(texts.flatMap(headlineSample)));
  print('published', publishedWeights, fitChoice(texts.flatMap(publishedSample)));
  print(
    'body',
    bodyWeights,
    fitLines(
      [...texts, ...texts.filter((_text, index) => index % 3 === 0).flatMap(cutShort)].flatMap(
        bodySample,
      ),
    ),
  );
}

/**
 * A text cut down to its headline, date and first paragraphs, or to these alone, as excerpts and agency briefs are:
 * pages teach nothing of such short texts.
 */
function cutShort({ name, bytes, label }: Labelled, index: number): Labelled[] {
  const decoded = decode({ name, bytes });
  if ('problem' in decoded) return [];
  const { lines } = textDocument(decoded.text);
  const isBody = (at: number): boolean => label.labels[at] === 'body';
  const body = lines.flatMap((line, at) => (isBody(at) ? [line] : [])).slice(0, 1 + (index % 4));
  const title = lines.filter((_line, at) => label.labels[at] === 'title').slice(0, 1);
  const kept = index % 3 === 0 ? body : [...title, ...body];
  const separator = index % 5 === 0 ? '\n' : '\n\n';
  const head =
    index % 3 === 2
      ? title.map(({ text }) => `${text}\nMarch 4, 2024`)
      : title.map(({ text }) => text);
  const text = [...(index % 3 === 0 ? [] : head), ...body.map(({ text }) => text)].join(separator);
  const labels = kept.flatMap((line) =>
    title.includes(line) ? (index % 3 === 2 ? ['title', 'date'] : ['title']) : ['body'],
  );
  return body.length === 0
    ? []
    : [{ name, bytes: new TextEncoder().encode(text), label: { ...label, labels } }];
}

function sampleOf<Subject>(
  weights: readonly Weight<Subject>[],
  subjects: readonly Subject[],
  isRight: (subject: Subject) => boolean,
  worth: (subject: Subject) => number = () => 1,
): Sample {
  return {
    signs: subjects.map((subject) => weights.map(({ holds }) => Number(holds(subject)))),
    isRight: subjects.map(isRight),
    worth: subjects.map(worth),
  };
}

function documentOf({ name, bytes }: Labelled) {
  const decoded = decode({ name, bytes });
  if ('problem' in decoded) throw new Error(`${name} is not text`);
  return textDocument(decoded.text);
}

function headlineSample(text: Labelled): Sample[] {
  const sample = sampleOf(
    headlineWeights,
    headlineCandidates(claim(documentOf(text), 'headline')),
    ({ line }) => bare(line.text) === bare(text.label.title),
  );
  return text.label.judge.includes('title') && sample.isRight.includes(true) ? [sample] : [];
}

function publishedSample(text: Labelled): Sample[] {
  const day = text.label.date?.slice(0, 10);
  const sample = sampleOf(
    publishedWeights,
    datedLines(claim(documentOf(text), 'published')),
    ({ date }) => date.readings.some((reading) => reading === day),
  );
  return text.label.judge.includes('date') && sample.isRight.includes(true) ? [sample] : [];
}

/** A line counts by its length, for a reader misses a paragraph more than a label. */
function bodySample(text: Labelled): Sample[] {
  const { labels } = text.label;
  const sure = bodySubjects(claim(documentOf(text), 'body')).filter(
    ({ line }) => labels[line.index] !== 'standfirst_in_gt',
  );
  return [
    sampleOf(
      bodyWeights,
      sure,
      ({ line }) => ['body', 'subhead'].includes(labels[line.index] ?? ''),
      ({ line }) => Math.sqrt(Math.min(60, line.words + 3)),
    ),
  ];
}

function fitChoice(samples: readonly Sample[]): number[] {
  return ascend(samples, ({ signs, isRight }, weights) => {
    const odds = softmax(signs.map((row) => dot(row, weights)));
    const right = odds.map((share, index) => (isRight[index] === true ? share : 0));
    const all = right.reduce((a, b) => a + b, 0) || 1;
    return signs.map((_row, index) => (right[index] ?? 0) / all - (odds[index] ?? 0));
  });
}

function fitLines(samples: readonly Sample[]): number[] {
  return ascend(samples, ({ signs, isRight, worth }, weights) => {
    const all = worth.reduce((a, b) => a + b, 0) || 1;
    return signs.map((row, index) => {
      const error = Number(isRight[index]) - 1 / (1 + Math.exp(-dot(row, weights)));
      return (error * (worth[index] ?? 0)) / all;
    });
  });
}

/** Climbs to the weights of the largest likelihood. `pulls` says how far each subject of a sample pulls its signs up. */
function ascend(
  samples: readonly Sample[],
  pulls: (sample: Sample, weights: readonly number[]) => number[],
): number[] {
  const size = samples[0]?.signs[0]?.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  const mean = new Array<number>(size).fill(0);
  const spread = new Array<number>(size).fill(0);
  for (let round = 1; round <= rounds; round += 1) {
    const slope = weights.map((weight) => -ridge * weight);
    for (const sample of samples) {
      pulls(sample, weights).forEach((pull, index) => {
        sample.signs[index]?.forEach((sign, at) => {
          slope[at] = (slope[at] ?? 0) + (pull * sign) / samples.length;
        });
      });
    }
    slope.forEach((step, at) => {
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * step;
      spread[at] = 0.99 * (spread[at] ?? 0) + 0.01 * step * step;
      const unbiased = (mean[at] ?? 0) / (1 - 0.9 ** round);
      const scale = Math.sqrt((spread[at] ?? 0) / (1 - 0.99 ** round)) + 1e-8;
      weights[at] = (weights[at] ?? 0) + (0.06 * unbiased) / scale;
    });
  }
  return weights;
}

function dot(signs: readonly number[], weights: readonly number[]): number {
  return signs.reduce((sum, sign, index) => sum + sign * (weights[index] ?? 0), 0);
}

function softmax(values: readonly number[]): number[] {
  const highest = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - highest));
  const all = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / all);
}

function print<Subject>(
  name: string,
  weights: readonly Weight<Subject>[],
  fitted: readonly number[],
): void {
  console.log(`\n${name}: fitted, as it stands, sign`);
  weights.forEach(({ sign, weight }, index) => {
    const columns = [fitted[index] ?? 0, weight].map((value) => value.toFixed(1).padStart(5));
    console.log(`${columns.join(' ')}  ${sign}`);
  });
}
