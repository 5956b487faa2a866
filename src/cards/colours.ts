import { colours } from '../charts/map-svg.ts';

/** The light dress of the page (src/styles/tokens.css) and of its maps: a card does not know who looks at it. */
export const { paper, ink, accent, land, named } = colours.light;
export const quiet = '#5f574b';
export const rule = '#ddd4c4';

/** Between the paper and the land, so that a map has an edge towards the words. */
export const sea = '#f4eee3';
