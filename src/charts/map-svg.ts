import { xmlText } from '../xml.ts';
import { fineness, smallScale, type Lettering, type MapDrawing } from './map.ts';

/** The colours of a map in its light and its dark dress. */
export const colours = {
  light: { land: '#e9e0cf', named: '#d9b3a6', paper: '#fbf8f1', ink: '#1d1a16', accent: '#8c2b1d' },
  dark: { land: '#2d2820', named: '#7c4637', paper: '#15130f', ink: '#ebe5d9', accent: '#f0a18a' },
};

function coloured({ land, named, paper, ink, accent }: typeof colours.light): string {
  return (
    `path{fill:${land};stroke:${paper}}.n{fill:${named}}` +
    `circle{fill:${accent};stroke:${paper}}text{fill:${ink};stroke:${paper}}`
  );
}

/**
 * A map as a file: readable by itself, in a light and a dark dress, lettered for the size at which it is shown.
 */
export function svgOf(map: MapDrawing): string {
  const { width, height, land, named } = map;
  const turn = Math.round((width * (1 + smallScale)) / 2);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<style>${coloured(colours.light)}
path{stroke-width:${border * fineness}px;stroke-linejoin:round}
text{font-family:system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;paint-order:stroke;stroke-opacity:.85;stroke-linejoin:round}
.country{font-weight:600}.region{font-style:italic}
.small{display:none}
@media(max-width:${turn}px){.large{display:none}.small{display:inline}}
@media(prefers-color-scheme:dark){${coloured(colours.dark)}}</style>
<g transform="scale(${1 / fineness})"><path d="${land}"/><path class="n" d="${named}"/></g>
${written('large', map.large, map.dots)}
${written('small', map.small, map.dots)}
</svg>
`;
}

/** The width of a border, in the map's units. */
const border = 0.8;

function written(
  size: 'large' | 'small',
  { size: letters, radius, names }: Lettering,
  dots: MapDrawing['dots'],
): string {
  const circles = dots.map(
    ({ x, y }) => `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${rounded(radius)}"/>`,
  );
  const texts = names.map(
    ({ text, x, y, anchor, kind }) =>
      `<text class="${kind}" x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}">${xmlText(text)}</text>`,
  );
  const halo = rounded(letters / 5);
  return `<g class="${size}" font-size="${rounded(letters)}" stroke-width="${halo}">${circles.join('')}${texts.join('')}</g>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
