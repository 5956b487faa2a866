import type { DateMention } from '../story.ts';
import type { Findings } from './analyse.ts';
import { monthOf, readDay, writeDay, type Period } from './dates/calendar.ts';
import { expressionsIn, type Expression, type Meaning } from './dates/expressions.ts';
import { resolve } from './dates/resolve.ts';
import { tenseOf, type Tense } from './dates/tense.ts';
import { mentionOf, type Reading, type Span, type Text } from './text.ts';

/** What was said last, for words that are told from it. */
interface Spoken {
  /** The last day or week, how many blocks ago. */
  days: { period: Period; block: number } | null;
  year: number | null;
}

/**
 * The days, weeks, months, quarters, years and decades that a text speaks of, resolved from the day of its publication
 * by tense and by what was said before. Clock times, durations, feasts and centuries are left out.
 */
export function dates(text: Text): Pick<Findings, 'dates'> {
  const today = text.date === null ? null : readDay(text.date);
  const found: DateMention[] = [];
  const spoken: Spoken = { days: null, year: null };
  for (const [at, block] of text.blocks.entries()) {
    const quoted = quotedIn(block.text);
    const all = expressionsIn(block.text, text.isEnglish, text.language);
    for (const [index, expression] of all.entries()) {
      const meaning = withYearOf(block.text, expression, all[index - 1], all[index + 1]);
      if (meaning.is === 'offset' && isWithin(expression, quoted)) continue;
      const period = resolve(meaning, {
        today,
        tense: tenseIn(block, expression),
        anchor: spoken.days !== null && at - spoken.days.block <= 1 ? spoken.days.period : null,
        year: spoken.year,
      });
      found.push({
        ...mentionOf(block, expression),
        from: period === null ? null : writeDay(period.from),
        to: period === null ? null : writeDay(period.to),
        grain: expression.grain,
      });
      if (period === null) continue;
      if (meaning.is !== 'beside' && /^(?:day|week)$/.test(expression.grain))
        spoken.days = { period, block: at };
      if ('year' in meaning && meaning.year !== null) spoken.year = monthOf(period.from).year;
    }
  }
  return { dates: found };
}

function tenseIn({ text, sentences }: Reading, { start, end }: Span): Tense | null {
  const sentence = sentences.find((span) => span.start <= start && end <= span.end) ?? {
    start,
    end,
  };
  return tenseOf(text.slice(sentence.start, start), text.slice(end, sentence.end));
}

/** "Between March and June 2021", "December 2022 and January": one year is said for both. */
function withYearOf(
  text: string,
  one: Expression,
  before: Expression | undefined,
  after: Expression | undefined,
): Meaning {
  const { meaning } = one;
  if (!isYearly(meaning) || meaning.year !== null) return meaning;
  const joins = (a: Span, b: Span): boolean =>
    /^(?:,|\s?[-–—]|,?\s(?:and|to|through|until|or|&))\s?$/.test(text.slice(a.end, b.start));
  if (
    after !== undefined &&
    isYearly(after.meaning) &&
    typeof after.meaning.year === 'number' &&
    joins(one, after)
  ) {
    const isEarlier = after.meaning.month < meaning.month;
    return { ...meaning, year: after.meaning.year - (isEarlier ? 1 : 0) };
  }
  if (
    before !== undefined &&
    isYearly(before.meaning) &&
    typeof before.meaning.year === 'number' &&
    joins(before, one)
  ) {
    const isLater = meaning.month < before.meaning.month;
    return { ...meaning, year: before.meaning.year + (isLater ? 1 : 0) };
  }
  return meaning;
}

function isYearly(meaning: Meaning): meaning is Extract<Meaning, { is: 'dates' | 'months' }> {
  return meaning.is === 'dates' || meaning.is === 'months';
}

/** What stands between quotation marks, straight or curly; an open one runs to the end, as quotations over paragraphs do. */
function quotedIn(text: string): Span[] {
  const found: Span[] = [];
  let start: number | null = null;
  for (const { 0: mark, index } of text.matchAll(/["“”]/g)) {
    if (start === null && mark !== '”') start = index;
    else if (start !== null && mark !== '“') {
      found.push({ start, end: index });
      start = null;
    }
  }
  if (start !== null) found.push({ start, end: text.length });
  return found;
}

function isWithin(span: Span, others: readonly Span[]): boolean {
  return others.some(({ start, end }) => start <= span.start && span.end <= end);
}
