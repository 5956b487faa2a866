import type { Token } from './tokens.ts';

/** What a text says of a figure's exactness, and the tokens that say it. */
export interface Hedge {
  /** The first token of what stands before the figure. */
  start: number;
  /** The first token behind what stands after it. */
  end: number;
  approximate: boolean;
  bound: 'at-least' | 'at-most' | null;
}

type Says = Pick<Hedge, 'approximate' | 'bound'>;

const about: Says = { approximate: true, bound: null };
const least: Says = { approximate: false, bound: 'at-least' };
const most: Says = { approximate: false, bound: 'at-most' };
const justOver: Says = { approximate: true, bound: 'at-least' };
const justUnder: Says = { approximate: true, bound: 'at-most' };

function phrases(...lists: (readonly [string, Says])[]): ReadonlyMap<string, Says> {
  return new Map(
    lists.flatMap(([list, says]) => list.split(',').map((phrase) => [phrase.trim(), says])),
  );
}

const before = phrases(
  [
    'about, around, approximately, roughly, nearly, almost, some, estimated, circa, close to, near, virtually, ' +
      'an estimated, in the region of, an average of, somewhere around, approx',
    about,
  ],
  [
    'at least, more than, over, above, exceeding, no fewer than, no less than, not less than, upwards of, upward of, ' +
      'in excess of, a minimum of, minimum of, well over, well above, greater than, higher than, larger than, beyond',
    least,
  ],
  [
    'at most, up to, fewer than, less than, under, below, no more than, not more than, as many as, as much as, ' +
      'a maximum of, maximum of, well under, well below, lower than, smaller than, as few as, not exceeding',
    most,
  ],
  [
    'just over, slightly more than, a little over, slightly over, a little more than, just above',
    justOver,
  ],
  [
    'just under, slightly less than, a little under, slightly under, just below, just shy of',
    justUnder,
  ],
);

const after = phrases(
  ['or so, or thereabouts', about],
  ['or more, or over, or above, or older, or higher', least],
  ['or less, or fewer, or under, or below, or younger, or lower', most],
);

const longest = 4;

/** Reads the words around a figure that say how exact it is: the longest phrase that fits on either side. */
export function hedgeOf(tokens: readonly Token[], start: number, end: number): Hedge {
  // "about a quarter percentage point": the article is no part of the figure.
  const from = /^(?:an?|the)$/.test(tokens[start - 1]?.lower ?? '') ? start - 1 : start;
  let hedge: Hedge = { start, end, approximate: false, bound: null };
  for (let length = longest; length > 0; length -= 1) {
    const says = before.get(join(tokens, from - length, from));
    if (says === undefined) continue;
    hedge = { ...hedge, ...says, start: from - length };
    break;
  }
  const says = after.get(join(tokens, end, end + 2));
  if (says === undefined) return hedge;
  return {
    start: hedge.start,
    end: end + 2,
    approximate: hedge.approximate || says.approximate,
    bound: hedge.bound ?? says.bound,
  };
}

function join(tokens: readonly Token[], from: number, to: number): string {
  if (from < 0) return '';
  return tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
}
