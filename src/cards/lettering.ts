import { drawable } from './drawable.ts';
import { clip } from './lines.ts';
import { directionOf, type Setting, type Typeface } from './typeface.ts';

/** What cards are set in: headlines and text, and labels. */
export interface Typefaces {
  text: Typeface;
  label: Typeface;
}

/** Where a line may stand, in pixels. */
export interface Column {
  x: number;
  width: number;
}

/** How a line is written. */
export interface Style {
  face: keyof Typefaces;
  /** In pixels. */
  size: number;
  colour: string;
  /** What is added behind each letter, in shares of the size, where the letters stand apart. */
  spacing?: number;
  /** The direction in which it is read; without it, that of its first letter. */
  direction?: 'ltr' | 'rtl';
  /** The side of the column that it begins at; without it, the one that it is read from. */
  side?: 'left' | 'right';
}

/** Scripts whose letters stand apart and have capitals. */
const apart = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{M}]*$/u;

/** Whether all letters of a text stand apart, so that they can be spaced and written as capitals. */
export function standsApart(text: string): boolean {
  return apart.test(text);
}

/** Writes on a card, and is the SVG that draws what was written: outlines, for which no fonts are needed. */
export class Lettering {
  svg = '';
  readonly #faces: Typefaces;

  constructor(faces: Typefaces) {
    this.#faces = faces;
  }

  /** A text as far as the fonts have it, in one line; null where they have not. */
  drawable(text: string): string | null {
    return drawable(text, (characters) => this.#faces.text.covers(characters));
  }

  /** How wide a text is in shares of its size, as far as that does not depend on what stands beside it. */
  measure(text: string, face: keyof Typefaces): number {
    return this.#faces[face].set(text, directionOf(text)).advance;
  }

  /**
   * Writes a line, cut off with an ellipsis where its column ends.
   *
   * @param text no other characters than the fonts have
   * @param y the height of its baseline
   * @returns how wide it is
   */
  line(text: string, { x, width }: Column, y: number, style: Style): number {
    const { face, size, colour, direction = directionOf(text) } = style;
    const { side = direction === 'rtl' ? 'right' : 'left' } = style;
    const spacing = standsApart(text) ? (style.spacing ?? 0) : 0;
    const set = (some: string) => this.#faces[face].set(some, direction, spacing);
    const setting = set(clip(text, (some) => set(some).advance, width / size));
    const advance = setting.advance * size;
    const start = side === 'right' ? x + width - advance : x;
    this.svg += `<g fill="${colour}">${outlined(setting, start, y, size)}</g>\n`;
    return advance;
  }

  /** A line of a map, standing with a share of its width before a point, and what sets it off from what it lies on. */
  label(text: string, at: Point, share: number, { face, size, colour }: Style, halo: Halo): string {
    const setting = this.#faces[face].set(text, directionOf(text));
    const x = at.x - share * setting.advance * size;
    const letters = (around: number) => outlined(setting, x, at.y, size, around);
    return `<g fill="none" stroke="${halo.colour}" stroke-linejoin="round">${letters(halo.width)}</g><g fill="${colour}">${letters(0)}</g>`;
  }
}

interface Point {
  x: number;
  y: number;
}

/** A line around letters: its width in shares of their size. */
interface Halo {
  colour: string;
  width: number;
}

function outlined({ glyphs }: Setting, x: number, y: number, size: number, around = 0): string {
  return glyphs
    .map(({ x: right, y: down, outline: { data, unitsPerEm } }) => {
      const scale = rounded(size / unitsPerEm, 6);
      const at = `${rounded(x + right * size)} ${rounded(y + down * size)}`;
      const stroke = around === 0 ? '' : ` stroke-width="${around * unitsPerEm}"`;
      return `<path transform="translate(${at}) scale(${scale} ${-scale})"${stroke} d="${data}"/>`;
    })
    .join('');
}

/** A number with so many digits behind the point as a drawing needs. */
export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
