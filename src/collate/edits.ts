import { diffArrays } from 'diff';
import type { Block, Passage } from '../story.ts';
import { normalise } from '../text/normal.ts';
import { wordSegmenter } from '../text/words.ts';

/**
 * A stretch of two texts. Where it is the same, its words are, and the typography may be each text's own; else one of
 * the two may be empty. Joined, all stretches' `base` is the base's text, and their `other` the other's.
 */
export interface Piece {
  same: boolean;
  base: string;
  other: string;
}

/** Which tokens of the one answer which of the other: both from a position to another, the end's exclusive. */
interface Stretch {
  same: boolean;
  base: readonly [number, number];
  other: readonly [number, number];
}

/** A word or sign, and the white space after it. */
interface Token {
  start: number;
  /** Where its letters end and the white space begins. */
  wordEnd: number;
  end: number;
}

/** A text cut into tokens, with a number for each that is the same for the same word. */
interface Tokens {
  text: string;
  tokens: readonly Token[];
  words: number[];
}

/**
 * The steps that all differences of one pair of texts may take in all (some half a second). A difference of d words
 * takes d²/2 of them (Myers 1986), so that up to 3,000 changes are found in a text of any length.
 */
const mostSteps = 4_500_000;

/** Between two replacements, so few tokens that are the same say nothing and would only cut a sentence to bits. */
const fewTokens = 2;

/**
 * What was changed within texts that answer each other, word by word (Myers 1986, by diff). Where too much was
 * changed, only what stands between their shared passages is compared; where that is too much, it is given as replaced.
 *
 * @param base the blocks of the one text; their texts are joined by line feeds
 * @param other those of the other
 * @param passages runs that both share, of any of the texts' blocks
 */
export function edits(
  base: readonly Block[],
  other: readonly Block[],
  passages: readonly Passage[],
): Piece[] {
  const numbers = new Map<string, number>();
  const [a, b] = [tokenised(base, numbers), tokenised(other, numbers)];
  const whole = { base: [0, a.words.length], other: [0, b.words.length] } as const;
  const budget = { steps: mostSteps };
  const stretches =
    differences(a.words, b.words, whole, { steps: mostSteps / 2 }) ??
    between(anchors(base, other, passages, a, b), whole).flatMap(
      (part) => differences(a.words, b.words, part, budget) ?? [{ same: false, ...part }],
    );
  return pieces(a, b, quieted(stretches));
}

/** The pieces of one side, cut where its next block begins: for each block its text, changed or not, in order. */
export function sideOf(
  pieces: readonly Piece[],
  side: 'base' | 'other',
  blocks: readonly Block[],
): { same: boolean; text: string }[][] {
  const cut = blocks.map((): { same: boolean; text: string }[] => []);
  let block = 0;
  let left = blocks[0]?.text.length ?? 0;
  for (const piece of pieces) {
    let text = piece[side];
    while (text !== '') {
      const part = text.slice(0, left);
      if (part !== '') cut[block]?.push({ same: piece.same, text: part });
      left -= part.length;
      text = text.slice(part.length);
      if (text === '') break;
      // The line feed between two blocks belongs to neither.
      text = text.slice(1);
      block += 1;
      left = blocks[block]?.text.length ?? Infinity;
    }
  }
  return cut;
}

function tokenised(blocks: readonly Block[], numbers: Map<string, number>): Tokens {
  const text = blocks.map((block) => block.text).join('\n');
  const tokens: Token[] = [];
  for (const { segment, index } of wordSegmenter.segment(text)) {
    const end = index + segment.length;
    const last = tokens.at(-1);
    if (!/^\s+$/u.test(segment)) tokens.push({ start: index, wordEnd: end, end });
    else if (last === undefined) tokens.push({ start: index, wordEnd: index, end });
    else last.end = end;
  }
  const words = tokens.map(({ start, wordEnd }) => {
    const word = normalise(text.slice(start, wordEnd));
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  });
  return { text, tokens, words };
}

type Part = Omit<Stretch, 'same'>;

/** The stretches of a part of two texts; undefined where finding them would take more steps than there are. */
function differences(
  a: readonly number[],
  b: readonly number[],
  { base, other }: Part,
  budget: { steps: number },
): Stretch[] | undefined {
  const maxEditLength = Math.floor(Math.sqrt(2 * Math.max(0, budget.steps)));
  const changes = diffArrays(a.slice(...base), b.slice(...other), { maxEditLength });
  const edited = changes?.reduce((sum, { added, removed, count }) => {
    return sum + (added || removed ? count : 0);
  }, 0);
  budget.steps -= (edited ?? maxEditLength) ** 2 / 2;
  let [here, there] = [base[0], other[0]];
  return changes?.reduce<Stretch[]>((stretches, { added, removed, count }) => {
    const [from, answer] = [here, there];
    if (!added) here += count;
    if (!removed) there += count;
    const last = stretches.at(-1);
    if (last !== undefined && !last.same && (added || removed)) {
      last.base = [last.base[0], here];
      last.other = [last.other[0], there];
    } else {
      stretches.push({ same: !added && !removed, base: [from, here], other: [answer, there] });
    }
    return stretches;
  }, []);
}

/** Where passages stand among the tokens, those that stand in the same order in both. */
function anchors(
  base: readonly Block[],
  other: readonly Block[],
  passages: readonly Passage[],
  a: Tokens,
  b: Tokens,
): Part[] {
  const [inBase, inOther] = [starts(base), starts(other)];
  const found: Part[] = [];
  const placed = passages
    .flatMap((passage) => {
      const [here, there] = [inBase.get(passage.this.block), inOther.get(passage.other.block)];
      if (here === undefined || there === undefined) return [];
      return [
        {
          base: tokensIn(a, here + passage.this.start, here + passage.this.end),
          other: tokensIn(b, there + passage.other.start, there + passage.other.end),
        },
      ];
    })
    .sort((x, y) => x.base[0] - y.base[0]);
  for (const passage of placed) {
    const last = found.at(-1) ?? { base: [0, 0], other: [0, 0] };
    if (passage.base[0] >= last.base[1] && passage.other[0] >= last.other[1]) found.push(passage);
  }
  return found;
}

/** Where each block begins in the joined text, by id. */
function starts(blocks: readonly Block[]): Map<string, number> {
  let start = 0;
  return new Map(
    blocks.map(({ id, text }) => {
      const at = start;
      start += text.length + 1;
      return [id, at];
    }),
  );
}

/** The tokens that begin between two offsets. */
function tokensIn({ tokens }: Tokens, from: number, to: number): [number, number] {
  const first = firstFrom(tokens, from);
  return [first, Math.max(first, firstFrom(tokens, to))];
}

/** The position of the first token that begins at an offset or later. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two texts in parts: the anchors, and what stands before, between and after them. */
function between(found: readonly Part[], whole: Part): Part[] {
  const parts: Part[] = [];
  let [here, there] = [0, 0];
  for (const { base, other } of [
    ...found,
    { base: [whole.base[1], whole.base[1]], other: [whole.other[1], whole.other[1]] } as const,
  ]) {
    parts.push({ base: [here, base[0]], other: [there, other[0]] }, { base, other });
    [here, there] = [base[1], other[1]];
  }
  return parts.filter(({ base, other }) => base[0] < base[1] || other[0] < other[1]);
}

/** Joins stretches that follow each other and are alike, and replacements with the few same tokens between them. */
function quieted(stretches: readonly Stretch[]): Stretch[] {
  const quiet: Stretch[] = [];
  for (const stretch of stretches) {
    const [before, last] = [quiet.at(-2), quiet.at(-1)];
    if (last?.same === stretch.same) {
      quiet.splice(-1, 1, joinedStretch(last, stretch));
    } else if (before !== undefined && last !== undefined && isLost(before, last, stretch)) {
      quiet.splice(-2, 2, joinedStretch(before, stretch));
    } else quiet.push(stretch);
  }
  return quiet;
}

function joinedStretch(first: Stretch, last: Stretch): Stretch {
  return {
    same: first.same,
    base: [first.base[0], last.base[1]],
    other: [first.other[0], last.other[1]],
  };
}

/** Whether a stretch that is the same is too little to be told between two others that are replaced. */
function isLost(before: Stretch, { same, base }: Stretch, after: Stretch): boolean {
  const count = base[1] - base[0];
  return same && count <= fewTokens && [before, after].every((change) => count <= replaced(change));
}

/** How many tokens were replaced by others; 0 where some were only added or left out. */
function replaced({ base, other }: Stretch): number {
  const [here, there] = [base[1] - base[0], other[1] - other[0]];
  return here === 0 || there === 0 ? 0 : Math.max(here, there);
}

/** Stretches as texts. White space goes with what is the same wherever both have it. */
function pieces(a: Tokens, b: Tokens, stretches: readonly Stretch[]): Piece[] {
  const found: Piece[] = [];
  const add = (same: boolean, base: string, other: string): void => {
    const last = found.at(-1);
    if (last?.same === same) {
      last.base += base;
      last.other += other;
    } else if (base !== '' || other !== '') found.push({ same, base, other });
  };
  // The white space behind a word that is the same, where only one text has it there: what is changed begins with it.
  let spaces = { base: '', other: '' };
  for (const { same, base, other } of stretches) {
    const [here, there] = [spaces.base + textOf(a, base), spaces.other + textOf(b, other)];
    const [wordsHere, wordsThere] = [here.trimEnd(), there.trimEnd()];
    const [spaceHere, spaceThere] = [here.slice(wordsHere.length), there.slice(wordsThere.length)];
    spaces = { base: '', other: '' };
    if ((spaceHere === '') === (spaceThere === '')) {
      add(same, wordsHere, wordsThere);
      add(true, spaceHere, spaceThere);
    } else if (same) {
      add(true, wordsHere, wordsThere);
      spaces = { base: spaceHere, other: spaceThere };
    } else add(false, here, there);
  }
  add(false, spaces.base, spaces.other);
  return found;
}

function textOf({ text, tokens }: Tokens, [from, to]: readonly [number, number]): string {
  return from === to ? '' : text.slice(tokens[from]?.start, tokens[to - 1]?.end);
}
