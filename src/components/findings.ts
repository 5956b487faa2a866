import type { Story } from '../assemble.ts';
import type { Analysis, Figure, Mention, Quote } from '../story.ts';
import { sentenceSpans } from '../text/sentences.ts';
import type { Phrase } from './wording.ts';

/** Of a long list so many are shown at once, the rest on demand. */
const mostShown = 12;

/** A list in two: what is shown at once, and the rest, which is not worth folding away if it is short. */
export function folded<Item>(items: readonly Item[]): { shown: Item[]; rest: Item[] } {
  const end = items.length > mostShown * 1.5 ? mostShown : items.length;
  return { shown: items.slice(0, end), rest: items.slice(end) };
}

/** The texts of a story's blocks, by their ids. */
export function blockTexts({ blocks }: Story): Map<string, string> {
  return new Map(blocks.map(({ id, text }) => [id, text]));
}

/** How a text says that an amount is not exact, right before it. */
const hedge =
  /(?<![\p{L}\p{N}])(?:about|above|almost|an estimated|approximately|around|as (?:few|little|many|much) as|at (?:least|most)|below|close to|estimated|fewer than|just (?:over|under)|less than|more than|nearly|no (?:fewer|less|more) than|over|roughly|some|under|up to|upwards of|well over)\s(?:an?\s|the\s)?$/iu;

/** The longest of them. */
const longestHedge = 24;

const bounds = { 'at-least': 'at least ', 'at-most': 'at most ' };

/**
 * An amount as the text says it: "about 90 percent". Where the text says in another way that it is not exact, that is
 * said in words of ours; and what is counted is added where it is not said beside.
 *
 * @param text the text of the figure's block
 */
export function amountSaid(figure: Figure, text: string, of: Story): Phrase {
  const { start, end, text: words, approximate, bound } = figure;
  const unit = unitUnsaid(figure);
  const counted = unit === null ? [] : [' ', { own: unit, of }];
  if (!approximate && bound === null) return [{ own: words, of }, ...counted];
  const before = hedge.exec(text.slice(Math.max(0, start - longestHedge), start))?.[0];
  return before === undefined
    ? [bound === null ? 'about ' : bounds[bound], { own: words, of }, ...counted]
    : [{ own: text.slice(start - before.length, end), of }, ...counted];
}

/** What is counted, where neither the amount nor what it measures says it: "a quarter" of a "percentage point". */
function unitUnsaid({ kind, unit, text, measures }: Figure): string | null {
  if (unit === null || measures === null || !['count', 'fraction', 'ordinal'].includes(kind)) {
    return null;
  }
  const stem = unit.toLowerCase().replace(/s$/, '');
  return `${text} ${measures}`.toLowerCase().includes(stem) ? null : unit;
}

/** Of the words around a mention so many are shown on each side. */
const wordsAround = 5;

/** So many letters hold them. */
const lettersAround = 60;

/** The words around a mention, as far as they stand in its sentence and a line has room for them. */
export function contextOf(
  { start, end }: Pick<Mention, 'start' | 'end'>,
  text: string,
): { before: string; after: string } {
  const offset = Math.max(0, start - lettersAround);
  const near = text.slice(offset, end + lettersAround);
  const sentences = sentenceSpans(near);
  const first = sentences.find((sentence) => start - offset < sentence.end)?.start ?? 0;
  const last = sentences.find((sentence) => end - offset <= sentence.end)?.end ?? near.length;
  const left = near.slice(Math.min(first, start - offset), start - offset).split(/\s+/);
  const right = near.slice(end - offset, Math.max(last, end - offset)).split(/\s+/);
  // A word that the cut goes through is left out, and so is half a letter.
  const isCutBefore = first === 0 && offset > 0;
  const isCutAfter = last === near.length && end + lettersAround < text.length;
  const before = left.slice(Math.max(isCutBefore ? 1 : 0, left.length - wordsAround - 1));
  const after = right.slice(0, Math.min(right.length - (isCutAfter ? 1 : 0), wordsAround + 1));
  return {
    before: `${before.length < left.length ? '… ' : ''}${before.join(' ')}`,
    after: `${after.join(' ')}${after.length < right.length ? ' …' : ''}`,
  };
}

/** A mention among the words of its sentence: "… to host leaders from five Central Asian countries at the …". */
export function inContext(mention: Mention, text: string): string {
  const { before, after } = contextOf(mention, text);
  return `${before}${mention.text}${after}`.trim();
}

/** One who is quoted, with all that is quoted, in the order of the text. */
export interface Voice {
  /** Null for what is attributed to nobody. */
  speaker: string | null;
  role: string | null;
  /** The speaker's place among the people, where the text names them. */
  person: number | null;
  quotes: { quote: Quote; index: number }[];
}

/** Who is quoted, in the order of their first words, and last what is attributed to nobody. */
export function voicesOf({ quotes, people }: Analysis): Voice[] {
  const names = new Map(people.map(({ name }, index) => [name, index]));
  const numbered = quotes.map((quote, index) => ({ quote, index }));
  const voices = [...Map.groupBy(numbered, ({ quote }) => quote.speaker)].map(
    ([speaker, said]): Voice => ({
      speaker,
      role: said.map(({ quote }) => quote.role).find((role) => role !== null) ?? null,
      person: names.get(speaker ?? '') ?? null,
      quotes: said,
    }),
  );
  return voices.sort((a, b) => Number(a.speaker === null) - Number(b.speaker === null));
}
