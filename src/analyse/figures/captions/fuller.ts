import { wordSet } from '../../words.ts';
import type { Amount } from '../amount.ts';
import type { Hedge } from '../hedges.ts';
import type { Token } from '../tokens.ts';
import { tidy } from './tidy.ts';

/** Words that say nothing of what is measured. */
const small = wordSet(
  'a an the of in on at to for from by with and or as that which who is are was were be been has have had it this these those than its their his her what',
);

/** So near behind an amount stands what it counts. */
const near = 24;

/** How many words a clause lends to a caption from before the amount and from behind it. */
const [wordsBefore, wordsBehind] = [9, 6];

/**
 * A caption of a word or none, with the words of the clause that the amount stands in, a gap where it stood.
 *
 * @param text the block's text
 * @param tokens the sentence's
 */
export function fuller(
  text: string,
  tokens: readonly Token[],
  caption: string | null,
  amount: Amount | undefined,
  hedge: Hedge | undefined,
): string | null {
  const told = (caption ?? '')
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !small.has(word.toLowerCase()));
  const first = tokens[Math.min(amount?.start ?? 0, hedge?.start ?? Infinity)];
  const last = tokens[Math.max((amount?.end ?? 0) - 1, (hedge?.end ?? 0) - 1)];
  const [opening, closing] = [tokens[0], tokens.at(-1)];
  if (
    told.length > 1 ||
    first === undefined ||
    last === undefined ||
    opening === undefined ||
    closing === undefined
  )
    return caption;
  // "Unemployment" says enough, the "years" that are counted do not.
  const [only] = told;
  if (only !== undefined && !text.slice(last.end, last.end + near).includes(only)) return caption;
  const before = text.slice(opening.start, first.start).split(/[,;:()“”"]\s|\s[—–-]\s|[(“"]/u);
  let left = before.pop() ?? '';
  while (left.trim().split(/\s+/).length < 3 && before.length > 0) left = before.pop() ?? '';
  const right = text.slice(last.end, closing.end).split(/[,;:()“”"—–]|\.(?=\s|$)|\s-\s/u)[0] ?? '';
  const line = [
    left.trim().split(/\s+/).slice(-wordsBefore).join(' '),
    right.startsWith('-')
      ? `…${right.trim().split(/\s+/).slice(0, wordsBehind).join(' ')}`
      : `… ${right.trim().split(/\s+/).slice(0, wordsBehind).join(' ')}`,
  ].join(' ');
  const whole = tidy(line);
  const said = whole
    .split(/[\s-]+/)
    .filter((word) => /\p{L}/u.test(word) && !small.has(word.toLowerCase()));
  return said.length > Math.max(2, told.length) ? whole : caption;
}
