import type { Figure, Mention } from '../story.ts';
import type { Findings } from './analyse.ts';
import type { Amount } from './figures/amount.ts';
import { amountsOf } from './figures/amounts.ts';
import { captionsOf, subjectOf } from './figures/captions.ts';
import { hedgeOf, type Hedge } from './figures/hedges.ts';
import { readNumber } from './figures/numbers.ts';
import { tagsOf, type Tag } from './figures/tags.ts';
import { tokensOf, type Token } from './figures/tokens.ts';
import { isTime } from './figures/units.ts';
import { mentionOf, type Reading, type Span, type Text } from './text.ts';

/**
 * The amounts that a text states: money, percentages, fractions, counts, measures, durations and ordinals that count,
 * in the order of the text. Dates, clock times, and numbers in names and labels are none. Of a text that is not in
 * English only what needs no English is read: digits with a sign or word for a currency, a percentage or a unit.
 */
export function figures(text: Text, found: Findings): Pick<Findings, 'figures'> {
  const names = byBlock(
    [...found.people, ...found.organisations, ...found.places].flatMap(({ mentions }) => mentions),
  );
  const dates = byBlock(found.dates);
  return {
    figures: text.blocks.flatMap((block, index) => {
      const taken = {
        names: lettersOf(names.get(block.id)),
        dates: lettersOf(dates.get(block.id)),
      };
      return block.sentences.flatMap((sentence) =>
        figuresOf(block, sentence, text.isEnglish, taken, text.blocks[index - 1]),
      );
    }),
  };
}

function byBlock(mentions: readonly Mention[]): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const others = found.get(mention.block);
    if (others === undefined) found.set(mention.block, [mention]);
    else others.push(mention);
  }
  return found;
}

/** The offsets of all that stands in spans. */
function lettersOf(spans: readonly Span[] = []): ReadonlySet<number> {
  const letters = new Set<number>();
  for (const { start, end } of spans) {
    for (let at = start; at < end; at += 1) letters.add(at);
  }
  return letters;
}

interface Taken {
  names: ReadonlySet<number>;
  dates: ReadonlySet<number>;
}

function figuresOf(
  block: Reading,
  sentence: Span,
  isEnglish: boolean,
  taken: Taken,
  before: Reading | undefined,
): Figure[] {
  const tokens = tokensOf(block.text, sentence);
  if (!tokens.some((_, at) => readNumber(tokens, at, isEnglish) !== null)) return [];
  const tags = tagsOf(tokens);
  const amounts = amountsOf(tokens, tags, isEnglish).filter(
    (amount) =>
      Number.isFinite(amount.value) &&
      (block.kind !== 'table' || /^(?:money|percent)$/.test(amount.kind)) &&
      !isTaken(tokens, amount, taken),
  );
  const hedges = amounts.map((amount) => exactnessOf(tokens, tags, amount));
  // A cell's words are no sentence.
  const captions =
    isEnglish && block.kind !== 'table'
      ? captionsOf(
          {
            text: block.text,
            sentence: { tokens, tags },
            antecedent: antecedentOf(block, sentence, tokens, before, taken.names),
            names: taken.names,
          },
          amounts,
          hedges,
        )
      : [];
  return amounts.map((amount, index) => ({
    ...mentionOf(block, spanOf(tokens, amount)),
    kind: amount.kind,
    value: amount.value,
    unit: amount.unit,
    approximate: hedges[index]?.approximate ?? false,
    bound: hedges[index]?.bound ?? null,
    measures: captions[index] ?? null,
  }));
}

/** How exact an amount is; "over 12 years" behind a noun says when, not that it was longer. */
function exactnessOf(tokens: readonly Token[], tags: readonly Tag[], amount: Amount): Hedge {
  const hedge = hedgeOf(tokens, amount.start, amount.end);
  const isDuring =
    amount.kind === 'duration' &&
    tokens[hedge.start]?.lower === 'over' &&
    /^(?:NOUN|PROPN|PRON|ADV)$/.test(tags[hedge.start - 1] ?? '');
  return isDuring ? { ...hedge, start: amount.start, bound: null } : hedge;
}

function spanOf(tokens: readonly Token[], { start, end }: Amount): Span {
  const from = tokens[start]?.start ?? 0;
  return { start: from, end: tokens[end - 1]?.end ?? from };
}

/** Whether a number is part of a name or a date; a stretch of time, as in "the last three decades", is a figure too. */
function isTaken(tokens: readonly Token[], amount: Amount, { names, dates }: Taken): boolean {
  const span = spanOf(tokens, amount);
  if (amount.kind === 'money' || amount.kind === 'percent') return false;
  if (touches(names, span)) return true;
  if (amount.kind === 'duration' && isTime(amount.unit ?? '')) {
    return /^(?:ago|earlier|later|hence)$/.test(tokens[amount.unitEnd]?.lower ?? '');
  }
  return touches(dates, span);
}

function touches(letters: ReadonlySet<number>, { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1) if (letters.has(at)) return true;
  return false;
}

/** The most words of a subject that stands in for a pronoun. */
const longestSubject = 9;

/** What "It", as a sentence's first word, stands for: what the sentence before, or the paragraph before, is about. */
function antecedentOf(
  block: Reading,
  sentence: Span,
  tokens: readonly Token[],
  paragraph: Reading | undefined,
  names: ReadonlySet<number>,
): string {
  const first = tokens.find(({ kind }) => kind === 'word')?.lower ?? '';
  if (!/^(?:it|he|she|they|the)$/.test(first)) return '';
  const index = block.sentences.indexOf(sentence);
  const from = index > 0 ? block : paragraph;
  const before = index > 0 ? block.sentences[index - 1] : paragraph?.sentences.at(-1);
  if (from === undefined || before === undefined) return '';
  const said = tokensOf(from.text, before);
  const subject = subjectOf({
    text: from.text,
    sentence: { tokens: said, tags: tagsOf(said) },
    antecedent: '',
    names: from === block ? names : new Set(),
  });
  // "The Lions" is no "he", and a long subject makes no caption.
  const isThing = /^(?:he|she)$/.test(first) && /^(?:the|this|that) .*\p{Lu}/u.test(subject);
  return isThing || subject.split(' ').length > longestSubject ? '' : subject;
}
