/** A rectangle: its upper left corner and its size. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is to be written on a drawing. */
export interface Wish {
  text: string;
  /** The point that it names. */
  x: number;
  y: number;
  /** The radius of the dot that it stands beside; 0 where it stands on what it names. */
  dot: number;
}

/** A text that found its place. */
export interface Label {
  text: string;
  /** Where its line begins, has its middle or ends, as in SVG, and the height of its baseline. */
  x: number;
  anchor: 'start' | 'middle' | 'end';
  y: number;
  /** What it takes up at most. */
  box: Box;
}

/*
 * Nobody knows which font a reader's machine will draw with: widths are those of a wide one (Verdana), in shares of the
 * size. Letters that are not Latin, Greek or Cyrillic are taken to be as wide as high.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/^[ijlI.,:;'’ |!()[\]-]$/u, 0.42],
  [/^[mwMW@%]$/u, 0.98],
  [/^[A-Z]$/u, 0.76],
  [/^\p{M}$/u, 0],
  [/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}]$/u, 0.63],
];

/** How wide a text will at most be, in shares of the font's size. */
export function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, letter) => sum + (widths.find(([pattern]) => pattern.test(letter))?.[1] ?? 1.05),
    0,
  );
}

/** The height of a line, and how far below its top the baseline is, in shares of the font's size. */
const line = 1.15;
const baseline = 0.92;

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a point lies in a box. */
export function contains(frame: Box, [x, y]: readonly [x: number, y: number]): boolean {
  return holds(frame, { x, y, width: 0, height: 0 });
}

function holds(frame: Box, { x, y, width, height }: Box): boolean {
  return (
    x >= frame.x &&
    y >= frame.y &&
    x + width <= frame.x + frame.width &&
    y + height <= frame.y + frame.height
  );
}

/** Where a label is fixed to in its box, in shares of its width. */
const anchors = { start: 0, middle: 0.5, end: 1 };

/** A place for a label: what of it is fixed, and where, and the top of its line. */
type Place = [anchor: Label['anchor'], x: number, top: number];

/** Where a label may stand, the best place first. */
function places({ x, y, dot }: Wish, width: number, height: number): Place[] {
  const [above, level, below] = [y - dot - height, y - height / 2, y + dot];
  if (dot === 0) {
    return [0, -0.6, 0.6, -1.2, 1.2].flatMap((down) =>
      [0, -0.3, 0.3].map((along): Place => ['middle', x + along * width, level + down * height]),
    );
  }
  // The order is Imhof's (1962), who set the field's rules for dots.
  return [
    ['start', x + dot, level],
    ['end', x - dot, level],
    ['start', x + dot * 0.7, above],
    ['start', x + dot * 0.7, below],
    ['end', x - dot * 0.7, above],
    ['end', x - dot * 0.7, below],
    ['middle', x, above],
    ['middle', x, below],
  ];
}

/**
 * Places labels one by one, each at the first of its places that is free. One that has none is left out: what is not
 * named on the drawing is named beside it.
 *
 * @param wishes the most important first
 * @param taken what no label may cover, such as dots
 * @param size the font's
 * @returns those that found a place, by their position among the wishes; no two of them overlap, and all are in the frame
 */
export function placeLabels(
  wishes: readonly Wish[],
  taken: readonly Box[],
  frame: Box,
  size: number,
): Map<number, Label> {
  const boxes = [...taken];
  const placed = new Map<number, Label>();
  wishes.forEach((wish, index) => {
    const width = widthOf(wish.text) * size;
    const height = line * size;
    const label = places(wish, width, height)
      .map(([anchor, x, top]): Label => {
        const box = { x: x - anchors[anchor] * width, y: top, width, height };
        return { text: wish.text, x, anchor, y: top + baseline * size, box };
      })
      .find(({ box }) => holds(frame, box) && !boxes.some((other) => overlap(box, other)));
    if (label === undefined) return;
    boxes.push(label.box);
    placed.set(index, label);
  });
  return placed;
}
