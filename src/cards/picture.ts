import { drawMap, fineness, type MapSize, type View } from '../charts/map.ts';
import { accent, ink, land, named, paper, quiet, rule, sea } from './colours.ts';
import { fit } from './lines.ts';
import { rounded, type Column, type Lettering } from './lettering.ts';

/** What stands beside the words: a part of the world, or figures that compare. */
export type Picture = MapPicture | ChartPicture;

interface MapPicture {
  map: View;
}

interface ChartPicture {
  /** What all bars measure, where that is not said beside each. */
  title: string | null;
  bars: readonly Bar[];
}

/** A bar, its length a share of the longest that there can be. */
interface Bar {
  amount: string;
  label: string;
  length: number;
}

/** The part of a card that a picture fills, in pixels. */
export const pictureFrame = { x: 704, y: 0, width: 496, height: 630 } as const;

/** A map is drawn so much smaller than it is shown: its names must be read where the card is small. */
const mapScale = 1.3;

/** How large the map on a card is, in its own units. */
export const cardMap: MapSize = {
  width: Math.round(pictureFrame.width / mapScale),
  height: Math.round(pictureFrame.height / mapScale),
  isFilled: true,
};

/** Draws a picture in its frame. */
export function drawPicture(picture: Picture, lettering: Lettering): string {
  return 'map' in picture ? drawMapped(picture, lettering) : drawBars(picture, lettering);
}

/** Where a name on a map is fixed, in shares of its width. */
const anchors = { start: 0, middle: 0.5, end: 1 };

/** How a map's names are written, and what sets them off from borders. */
const halo = { colour: paper, width: 0.16 };

function drawMapped({ map: view }: MapPicture, lettering: Lettering): string {
  const map = drawMap(view);
  const { size, radius, names } = map.small;
  const dots = map.dots.map(
    ({ x, y }) => `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${rounded(radius)}"/>`,
  );
  const style = { face: 'label', size, colour: ink } as const;
  const labels = names.flatMap(({ text, x, y, anchor }) => {
    const said = lettering.drawable(text);
    return said === null ? [] : lettering.label(said, { x, y }, anchors[anchor], style, halo);
  });
  const { x, y, width, height } = pictureFrame;
  const whole = `width="${map.width}" height="${map.height}"`;
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${map.width} ${map.height}" preserveAspectRatio="xMidYMid slice">
<rect ${whole} fill="${sea}"/>
<g transform="scale(${1 / fineness})" stroke="${paper}" stroke-width="${fineness}" stroke-linejoin="round"><path fill="${land}" d="${map.land}"/><path fill="${named}" d="${map.named}"/></g>
<g fill="${accent}" stroke="${paper}" stroke-width="${rounded(size / 6)}">${dots.join('')}</g>
${labels.join('\n')}
</svg>`;
}

/** The column of a chart, and how far its bars are apart, in pixels. */
const column: Column = { x: pictureFrame.x + 16, width: pictureFrame.width - 80 };
const margin = 64;
const farthest = 150;

/** No more bars than these are read at a glance. */
const mostBars = 4;

/** The title of a chart and its lines. */
const titleRoom = { width: column.width, height: 80, sizes: [28], leading: 1.3 } as const;

function drawBars({ title, bars }: ChartPicture, lettering: Lettering): string {
  const shown = bars.slice(0, mostBars);
  const said = title === null ? null : lettering.drawable(title);
  const titled =
    said === null ? [] : fit(said, (text) => lettering.measure(text, 'text'), titleRoom).lines;
  const titleHeight = titled.length * titleRoom.leading * titleRoom.sizes[0];
  const height = pictureFrame.height - 2 * margin - titleHeight;
  const step = Math.min(farthest, height / shown.length);
  let y = margin + (height - step * shown.length) / 2;
  for (const line of titled) {
    y += titleRoom.leading * titleRoom.sizes[0];
    lettering.line(line, column, y - 24, { face: 'text', size: titleRoom.sizes[0], colour: quiet });
  }
  const rects = shown.map(({ amount, label, length }) => {
    const top = y;
    const write = (text: string, down: number, face: 'label' | 'text', size: number) => {
      const said = lettering.drawable(text);
      const colour = face === 'label' ? ink : quiet;
      if (said !== null) lettering.line(said, column, top + down, { face, size, colour });
    };
    write(amount, 40, 'label', 40);
    write(label, 76, 'text', 27);
    y += step;
    const bar = (share: number, colour: string) =>
      `<rect x="${column.x}" y="${rounded(top + 92)}" width="${rounded(share * column.width)}" height="14" fill="${colour}"/>`;
    return bar(1, rule) + bar(length, accent);
  });
  return rects.join('');
}
