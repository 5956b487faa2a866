/** A strip of one cell a paragraph, as SVG path data in a box one unit high and one unit a cell wide. */
export interface Strip {
  cells: number;
  /** The path over the cells that are in the other version. */
  there: string;
  /** The path over those that are not. */
  missing: string;
}

/** The share of its unit that the gap to the next cell takes. */
export const cellGap = 0.14;
const cellWidth = 1 - cellGap;

/** Draws one cell a paragraph. */
export function drawStrip(isThere: readonly boolean[]): Strip {
  const path = (wanted: boolean): string =>
    isThere
      .flatMap((there, index) =>
        there === wanted ? [`M${index} 0h${cellWidth}v1h-${cellWidth}z`] : [],
      )
      .join('');
  return { cells: isThere.length, there: path(true), missing: path(false) };
}
