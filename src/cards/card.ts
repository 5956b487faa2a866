import { cellGap, drawStrip } from '../charts/strip.ts';
import { accent, ink, paper, quiet, rule } from './colours.ts';
import { fit } from './lines.ts';
import { Lettering, rounded, standsApart, type Column, type Typefaces } from './lettering.ts';
import { drawPicture, type Picture } from './picture.ts';
import { directionOf } from './typeface.ts';

/** What the card of a story shows. Words may be in any script and of any length: what no font has is left out. */
export interface Card {
  /** The site's name, and what it says of itself. */
  site: { name: string; tagline: string };
  /** The lines above the headline. */
  kickers: readonly string[];
  headline: string;
  /** In words. */
  date: string | null;
  source: string | null;
  /** How much of the whole the text is. */
  extent: string;
  /** For each paragraph of the whole, whether the text has it. */
  paragraphs: readonly boolean[];
  picture: Picture | null;
}

/** How large a card is, in pixels: what pages that show links ask for (Open Graph). */
export const cardSize = { width: 1200, height: 630 } as const;

const { width, height } = cardSize;
const margin = 64;

/** The column of the words, alone and beside a picture. */
const wide: Column = { x: margin, width: width - 2 * margin };
const narrow: Column = { x: margin, width: 592 };

/** The sizes of letters, in pixels. */
const kickerSize = 27;
const labelSize = { wide: 34, narrow: 30 } as const;
const nameSize = 38;
const headlineSizes = {
  wide: [128, 116, 104, 94, 84, 76, 68, 60, 53, 46],
  narrow: [74, 68, 62, 56, 50, 44],
} as const;

/** The letters of a kicker stand a little further apart, those of a headline a little closer. */
const kickerSpacing = 0.08;
const headlineSpacing = -0.012;

/** The height of a line, in shares of its size: more where letters reach far above and below. */
const leading = 1.12;
const tallLeading = 1.5;
const tall = /\p{Script=Arabic}/u;

/** How far a baseline is below the top of its line, in shares of the size. */
const rise = 0.86;

/** The heights of the strip and of the line below it, and how far a headline's room ends above the strip, in pixels. */
const baseline = height - margin;
const stripHeight = 12;
const stripTop = baseline - 60;
const roomAboveStrip = 28;

/** What the line below the headline takes up. */
const metaHeight = 66;

/** Draws a card, as an SVG without text: its letters are outlines. */
export function drawCard(card: Card, faces: Typefaces): string {
  const { site, extent, picture } = card;
  const lettering = new Lettering(faces);
  const drawable = (text: string | null) => (text === null ? null : lettering.drawable(text));
  const [form, column] =
    picture === null ? (['wide', wide] as const) : (['narrow', narrow] as const);

  let y = margin - 12;
  for (const kicker of card.kickers) {
    const said = drawable(standsApart(kicker) ? kicker.toUpperCase() : kicker);
    if (said === null) continue;
    y += kickerSize * 1.4;
    lettering.line(said, column, y - kickerSize * 0.4, {
      ...{ face: 'label', size: kickerSize, colour: accent, spacing: kickerSpacing },
    });
  }
  y += 10;

  const date = drawable(card.date);
  const source = drawable(card.source);
  const own = drawable(card.headline);
  // Where no font has the headline, the day stands in its place.
  const headline = own ?? date ?? site.tagline;
  const meta = [own === null ? null : date, source].filter((part) => part !== null).join(' · ');
  const lineHeight = tall.test(headline) ? tallLeading : leading;
  const direction = directionOf(headline);
  const { size, lines } = fit(headline, (text) => lettering.measure(text, 'text'), {
    width: column.width,
    height: stripTop - roomAboveStrip - y - (meta === '' ? 0 : metaHeight),
    sizes: headlineSizes[form],
    leading: lineHeight,
  });
  for (const line of lines) {
    lettering.line(line, column, y + rise * size, {
      ...{ face: 'text', size, colour: ink, direction, spacing: headlineSpacing },
    });
    y += lineHeight * size;
  }
  if (meta !== '') {
    lettering.line(meta, column, y + metaHeight - labelSize[form] * 0.6, {
      ...{ face: 'text', size: labelSize[form], colour: quiet },
      side: direction === 'rtl' ? 'right' : 'left',
    });
  }

  const name = lettering.line(site.name, column, baseline, {
    ...{ face: 'label', size: nameSize, colour: accent, side: 'right' },
  });
  const rest = { ...column, width: column.width - name - labelSize[form] };
  lettering.line(extent, rest, baseline, { face: 'text', size: labelSize[form], colour: ink });

  const shown = picture === null ? '' : drawPicture(picture, lettering);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${paper}"/>
${shown}
${stripOf(card.paragraphs, column)}
${lettering.svg}</svg>
`;
}

/** One cell a paragraph; the last ends where the column does. */
function stripOf(paragraphs: readonly boolean[], column: Column): string {
  const { cells, there, missing } = drawStrip(paragraphs);
  const scale = rounded(column.width / (cells - cellGap), 4);
  return `<g transform="translate(${column.x} ${stripTop}) scale(${scale} ${stripHeight})"><path fill="${accent}" d="${there}"/><path fill="${rule}" d="${missing}"/></g>`;
}
