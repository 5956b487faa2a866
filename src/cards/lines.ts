/** A text in lines of one size. */
export interface Lines {
  size: number;
  lines: string[];
}

/** The room that a text has, in pixels, and the sizes that it may have, the largest first. */
export interface Room {
  width: number;
  height: number;
  sizes: readonly [number, ...number[]];
  /** The height of a line, in shares of the size. */
  leading: number;
}

/** Of a longer text no card shows more. */
const longest = 600;

const ellipsis = '…';

/**
 * Sets a text in the largest size in which it fits without breaking a word; in the smallest one a word that is wider than
 * a line is broken, and what does not fit is cut off with an ellipsis. The lines are as even as their number allows.
 *
 * @param text words with one space between them
 * @param measure how wide a text is, in shares of the size
 */
export function fit(text: string, measure: (text: string) => number, room: Room): Lines {
  const characters = lettersOf(text.slice(0, longest * 4));
  const shown =
    characters.length > longest ? characters.slice(0, longest).join('') + ellipsis : text;
  const known = new Map<string, number>();
  const widthOf = (part: string): number => {
    const width = known.get(part) ?? measure(part);
    known.set(part, width);
    return width;
  };
  const words = shown.split(' ');
  let [size] = room.sizes;
  for (size of room.sizes) {
    const most = mostLines(room, size);
    const width = room.width / size;
    if (words.some((word) => widthOf(word) > width)) continue;
    const lines = wrap(words, widthOf, width);
    if (lines.length <= most) return { size, lines: balanced(words, widthOf, width, lines) };
  }
  const width = room.width / size;
  const whole = words.flatMap((word) => broken(word, widthOf, width));
  const lines = wrap(whole, widthOf, width);
  const most = mostLines(room, size);
  return lines.length <= most
    ? { size, lines }
    : {
        size,
        lines: [...lines.slice(0, most - 1), clip(lines.slice(most - 1).join(' '), widthOf, width)],
      };
}

/** A text in one line of a width, in shares of the size, cut off with an ellipsis where it is longer. */
export function clip(text: string, measure: (text: string) => number, width: number): string {
  if (measure(text) <= width) return text;
  const letters = lettersOf(text.slice(0, longest * 4));
  const cut = (count: number) =>
    letters
      .slice(0, count)
      .join('')
      .replace(/(?<![\s\p{P}])[\s\p{P}]+$/u, '') + ellipsis;
  const most = largest(letters.length, (count) => measure(cut(count)) <= width);
  const words = letters.slice(0, most).join('').split(' ');
  // Between words, unless that leaves much of the line empty.
  const whole = words.slice(0, -1).join(' ');
  const isWhole = letters[most] === ' ' || whole.length < most * leastWhole;
  return isWhole ? cut(most) : cut(lettersOf(whole).length);
}

/** A line that is cut off between words is at least so full. */
const leastWhole = 0.6;

function mostLines({ height, leading }: Room, size: number): number {
  return Math.max(1, Math.floor(height / (size * leading)));
}

/** Letters with their marks. */
function lettersOf(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

function wrap(
  words: readonly string[],
  widthOf: (text: string) => number,
  width: number,
): string[] {
  const space = widthOf(' ');
  const lines: string[] = [];
  let used = Infinity;
  for (const word of words) {
    const itsWidth = widthOf(word);
    if (used + space + itsWidth <= width) {
      lines.push(`${lines.pop() ?? ''} ${word}`);
      used += space + itsWidth;
    } else {
      lines.push(word);
      used = itsWidth;
    }
  }
  return lines;
}

/** The same number of lines, each as short as that allows. */
function balanced(
  words: readonly string[],
  widthOf: (text: string) => number,
  width: number,
  lines: string[],
): string[] {
  let [narrow, wide, best] = [width / 2, width, lines];
  if (words.some((word) => widthOf(word) > narrow)) narrow = Math.max(...words.map(widthOf));
  for (let step = 0; step < 8 && narrow < wide; step += 1) {
    const middle = (narrow + wide) / 2;
    const trial = wrap(words, widthOf, middle);
    if (trial.length > lines.length) narrow = middle;
    else [wide, best] = [middle, trial];
  }
  return best;
}

/** A word in parts that are no wider than a line. */
function broken(word: string, widthOf: (text: string) => number, width: number): string[] {
  const parts: string[] = [];
  let rest = lettersOf(word);
  while (widthOf(rest.join('')) > width && rest.length > 1) {
    const all = rest;
    const count = Math.max(
      1,
      largest(all.length, (length) => widthOf(all.slice(0, length).join('')) <= width),
    );
    parts.push(all.slice(0, count).join(''));
    rest = all.slice(count);
  }
  return [...parts, rest.join('')];
}

/** The largest number up to a limit of which something holds that holds of all smaller ones; 0 where of none. */
function largest(limit: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
