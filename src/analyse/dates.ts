import type { DateMention } from '../story.ts';
import type { Findings } from './analyse.ts';
import { readDay, writeDay } from './dates/calendar.ts';
import { expressionsIn } from './dates/expressions.ts';
import type { Expression, Meaning } from './dates/meaning.ts';
import { monthsAsNames } from './dates/periods.ts';
import { resolve } from './dates/resolve.ts';
import { Spoken } from './dates/spoken.ts';
import { tenseOf, type Tense } from './dates/tense.ts';
import { mentionOf, type Span, type Text } from './text.ts';

/**
 * The days, weeks, months, quarters, years and decades that a text speaks of, resolved from the day of its publication
 * by tense and by what was said before. Clock times, durations, feasts and centuries are left out.
 */
export function dates(text: Text): Pick<Findings, 'dates'> {
  const today = text.date === null ? null : readDay(text.date);
  const names = monthsAsNames(text.blocks.map((block) => block.text).join('\n'));
  const found: DateMention[] = [];
  const spoken = new Spoken();
  for (const [at, block] of text.blocks.entries()) {
    const sentenceOf = finder(block.sentences);
    const quotationOf = finder(quotations(block.text));
    const expressions = expressionsIn(block.text, text.language, text.isEnglish, names);
    for (const [index, expression] of expressions.entries()) {
      const { start, end, grain } = expression;
      const sentence = sentenceOf(expression) ?? expression;
      const before = block.text.slice(sentence.start, start);
      const after = block.text.slice(end, Math.max(end, sentence.end));
      const tense = isAttribute(expression, before, after)
        ? weakened(tenseOf(before, after))
        : tenseOf(before, after);
      const meaning = withYear(block.text, expressions, index, tense);
      if (meaning.is === 'offset') {
        // On which day a quotation was spoken is seldom sure.
        if (quotationOf(expression) !== null) continue;
        if (isNowadays(block.text.slice(start, end), before, after, tense)) continue;
      }
      const anchor = meaning.is === 'beside' ? spoken.anchor(at, meaning.unit) : null;
      const context = { today, tense, anchor, year: spoken.year(at) };
      const period = spoken.again(meaning) ?? resolve(meaning, context);
      found.push({
        ...mentionOf(block, expression),
        from: period === null ? null : writeDay(period.from),
        to: period === null ? null : writeDay(period.to),
        grain,
      });
      if (period !== null) spoken.add(at, expression, meaning, period);
    }
  }
  return { dates: found };
}

/** Whether a day or month says which one of several things is meant, as in "the December debate", not when something happens. */
function isAttribute({ meaning }: Expression, before: string, after: string): boolean {
  return (
    (meaning.is === 'dates' || meaning.is === 'months') &&
    /(?<!\p{L})(?:an?|the|its|his|her|their|\p{L}+['’]s)\s(?:\p{Ll}[\p{Ll}-]{2,20}\s)?$/iu.test(
      before.slice(-60),
    ) &&
    /^\s(?!(?:and|or|to|at|in|on|when|as|after|before|with|for|by|but|the|was|were|is|has|had)\s)\p{Ll}/u.test(
      after,
    )
  );
}

/** The tense of the sentence hardly tells that of a thing in it: the nearer one is meant. */
function weakened(tense: Tense | null): Tense | null {
  return tense === 'future' ? 'present' : null;
}

const lasting =
  /\b(?:has|have|remains?|lives?|exists?|continues?|looks?|feels?|still|even|world|society)\b/;

/** How far a verb that lasts reaches. */
const vicinity = 80;

/** Whether "today" is no day but these times, as it can be in the present tense. */
function isNowadays(words: string, before: string, after: string, tense: Tense | null): boolean {
  if (!/^today$/i.test(words) || /^(?:['’]s\s|\s\()/.test(after)) return false;
  return (
    tense === 'present' ||
    (tense === null && (lasting.test(before.slice(-vicinity)) || lasting.test(after.slice(0, 20))))
  );
}

const joining = /^(?:,|\s?[-–—]|,?\s(?:and|to|through|until|or|&))\s?$/;
const narrating = /\blater\b|(?<!since )\bthen\b/i;

/** How far a year reaches into what is told after it. */
const reach = 200;

/**
 * An expression with the year that its neighbours say for it: "between March and June 2021", "December 2022 and
 * January", "the 1998 season. A week later, on Sept. 20".
 */
function withYear(
  text: string,
  expressions: readonly Expression[],
  index: number,
  tense: Tense | null,
): Meaning {
  const [before, one, after] = [expressions[index - 1], expressions[index], expressions[index + 1]];
  if (one === undefined) throw new RangeError(`No expression has the index ${index}`);
  const { meaning } = one;
  if ((meaning.is !== 'dates' && meaning.is !== 'months') || meaning.year !== null) return meaning;
  if (after !== undefined && joining.test(text.slice(one.end, after.start))) {
    const year = yearIn(after.meaning);
    if (year !== null && 'month' in after.meaning)
      return { ...meaning, year: year - Number(after.meaning.month < meaning.month) };
  }
  const year = before === undefined ? null : yearIn(before.meaning);
  if (before === undefined || year === null || one.start - before.end > reach) return meaning;
  const between = text.slice(before.end, one.start);
  const month = 'month' in before.meaning ? before.meaning.month : null;
  const isStory = tense === 'past' && narrating.test(between);
  if (!isStory && !(month !== null && joining.test(between))) return meaning;
  const isLater = month !== null && meaning.month < month;
  return { ...meaning, year: year + Number(isLater) };
}

function yearIn(meaning: Meaning): number | null {
  return 'year' in meaning && typeof meaning.year === 'number' ? meaning.year : null;
}

/** Finds the span that another lies in. Both come in the order of the text. */
function finder(spans: readonly Span[]): (span: Span) => Span | null {
  let at = 0;
  return ({ start, end }) => {
    while (at < spans.length && (spans[at]?.end ?? 0) < end) at += 1;
    const span = spans[at];
    return span !== undefined && span.start <= start ? span : null;
  };
}

/** What stands between quotation marks; an open one runs to the end, as in a quotation over several paragraphs. */
function quotations(text: string): Span[] {
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
