import type { Amount } from './amount.ts';
import { partsOf, type Part } from './captions/asides.ts';
import type { Tagged } from './captions/clauses.ts';
import { nothing, type Frame } from './captions/frames.ts';
import { frameOf } from './captions/framing.ts';
import { fuller } from './captions/fuller.ts';
import { bare, nounsBefore } from './captions/nouns.ts';
import { Passage, type Stated } from './captions/passage.ts';
import { longest, tidy } from './captions/tidy.ts';
import { subjectAt } from './captions/topics.ts';
import type { Hedge } from './hedges.ts';

/** In a longer sentence, by tokens, no clauses are read: it is none, and the time would grow with its square. */
const longestSentence = 300;

/** A sentence with what is known of it. */
interface Context {
  /** The text of the block that it stands in. */
  text: string;
  sentence: Tagged;
  /** What "it" at the sentence's beginning stands for. */
  antecedent: string;
  /** Offsets at which a name stands. */
  names: ReadonlySet<number>;
}

/**
 * What each amount of a sentence measures, in the sentence's words: the counted noun, the verb that governs it with its
 * subject and object, and what stands behind; what a list leaves out is taken from the member before.
 *
 * @returns a caption for each amount; null where none can be read
 */
export function captionsOf(
  context: Context,
  amounts: readonly Amount[],
  hedges: readonly Hedge[],
): (string | null)[] {
  const found: (string | null)[] = amounts.map(() => null);
  const frames: Frame[] = amounts.map(() => nothing);
  if (context.sentence.tokens.length > longestSentence) return found;
  for (const part of partsOf(context.sentence.tokens)) {
    const own = statedIn(part, amounts, hedges);
    if (own.length === 0) continue;
    const label = part.behind === null ? context.antecedent : labelOf(context, part.behind);
    const equal = part.isBracketed ? equalOf(part, amounts, own) : -1;
    const passage = passageOf(
      context,
      part,
      own.map(({ stated }) => stated),
      label,
    );
    if (equal >= 0) {
      for (const { index } of own) found[index] = found[equal] ?? null;
      continue;
    }
    const before = amounts.findLastIndex(({ end }) => part.behind !== null && end <= part.behind);
    const read = captionsIn(passage, part.isBracketed ? label : '', frames[before] ?? nothing);
    own.forEach(({ index }, at) => {
      found[index] = fuller(
        context.text,
        context.sentence.tokens,
        read[at]?.caption ?? null,
        amounts[index],
        hedges[index],
      );
      frames[index] = read[at]?.frame ?? nothing;
    });
  }
  return found;
}

/** What the first clause of a sentence is about; nothing where that is a pronoun. */
export function subjectOf(context: Context): string {
  const [whole] = partsOf(context.sentence.tokens);
  if (whole === undefined || context.sentence.tokens.length > longestSentence) return '';
  const passage = passageOf(context, whole, [], '');
  const index = passage.clauses.findIndex(({ verb }) => verb !== null);
  const subject = index < 0 ? '' : subjectAt(passage, index);
  return /^(?:it|he|she|they|we|i|you|this|that|these|those|there|what|who)$/i.test(subject)
    ? ''
    : subject;
}

function passageOf(
  { text, sentence, names }: Context,
  part: Part,
  stated: readonly Stated[],
  antecedent: string,
): Passage {
  const tagged: Tagged = {
    tokens: part.tokens.flatMap((at) => sentence.tokens[at] ?? []),
    tags: part.tokens.flatMap((at) => sentence.tags[at] ?? []),
  };
  return new Passage(text, tagged, stated, names, antecedent);
}

/** The amounts in a part of a sentence, by its tokens. */
function statedIn(
  { tokens }: Part,
  amounts: readonly Amount[],
  hedges: readonly Hedge[],
): { index: number; stated: Stated }[] {
  const places = new Map(tokens.map((token, at) => [token, at]));
  return amounts.flatMap((amount, index) => {
    const start = places.get(amount.start);
    const last = places.get(amount.end - 1);
    if (start === undefined || last === undefined) return [];
    const unitEnd = (places.get(amount.unitEnd - 1) ?? last) + 1;
    const hedge = hedges[index];
    const stated = {
      amount: { ...amount, start, end: last + 1, unitEnd },
      start: places.get(hedge?.start ?? amount.start) ?? start,
      end: Math.max((places.get((hedge?.end ?? amount.end) - 1) ?? last) + 1, last + 1),
    };
    return [{ index, stated }];
  });
}

/** What an aside hangs on: the noun phrase before it. */
function labelOf(context: Context, behind: number): string {
  const tokens = Array.from({ length: behind }, (_, at) => at);
  const before = passageOf(context, { tokens, behind: null, isBracketed: false }, [], '');
  return nounsBefore(before, behind, Math.max(0, behind - 8));
}

/** Which amount, right before its brackets, an amount says again: "$12bn (£10bn)", "one in four voters (24%)". */
function equalOf(
  { tokens, behind }: Part,
  amounts: readonly Amount[],
  own: readonly { stated: Stated }[],
): number {
  const [only, second] = own;
  if (only === undefined || second !== undefined || behind === null) return -1;
  if (only.stated.start > 1 || only.stated.amount.unitEnd < tokens.length - 1) return -1;
  return amounts.findLastIndex(
    ({ end, unitEnd }) => end <= behind && Math.max(end, unitEnd) >= behind - 2,
  );
}

interface Captioned {
  caption: string | null;
  frame: Frame;
}

/**
 * @param label what stands before a bracket that holds only an amount
 * @param before the frame of the amount before the passage
 */
function captionsIn(passage: Passage, label: string, before: Frame): Captioned[] {
  let last = before;
  const found: Captioned[] = passage.stated.map(({ amount }, index) => {
    const frame = frameOf(passage, index, last);
    const caption = captionOf(frame) || bare(label);
    // What follows a stretch of time counts what was counted before it.
    const isAside = /^(?:duration|ordinal)$/.test(amount.kind);
    if (caption !== '' && (!isAside || last === nothing)) last = frame;
    return { caption: caption === '' ? null : caption, frame };
  });
  for (let index = found.length - 2; index >= 0; index -= 1) {
    const next = found[index + 1];
    if (next !== undefined && passage.isRange(index)) found[index] = next;
  }
  return found;
}

/** What no caption holds: where words were taken out of the middle, nothing is said rather than that. */
const broken =
  /\b(?:of|to|by|with|from) (?:of|in|to|by|for|at(?! least| most))\b|\b(?:is|are) (?:is|are)\b|^what (?:by|of|in|for|to|from|with|at|on)\b|\bsuch as (?:of|in|to|toward|for)\b|\bbetween (?:to|and|of|in)\b|\bof (?:is|are|was|were|in)\b|\bthat (?:which|who|that|of|in)\b/u;

/** The longest caption that takes in what stands before or behind its clause. */
const roomy = 70;

function captionOf({ thing, said, rest, when, tail }: Frame): string {
  const line = tidy(`${thing} ${said} ${rest}`);
  if (broken.test(line)) {
    const safe = tidy(thing);
    return broken.test(safe) || /^(?:what|who|how)\b/.test(safe) ? '' : safe;
  }
  // What only stands behind an amount says where or when, not what: "Just $2 for the first month".
  if (`${thing}${said}`.trim() === '' && /^(?:for|in|at|on|to|by|per|with|until|from)\b/.test(line))
    return '';
  if (line === '') return line;
  const around = [when, line.length > roomy ? '' : tail].filter(
    (words) => words !== '' && !line.includes(words) && line.length + words.length < longest,
  );
  return tidy([line, ...around].join(' '));
}
