import type { APIRoute } from 'astro';
import { getArchive } from '../../archive.ts';
import { svgOf } from '../../charts/map-svg.ts';
import { drawMap } from '../../charts/map.ts';
import { atlasOf, viewOfAll } from '../../components/concordance/atlas.ts';

/** The map of all places; an empty one where it is not known where any is. */
export const GET: APIRoute = async () => {
  const { concordance } = await getArchive();
  const view = viewOfAll(atlasOf(concordance));
  const svg = view === null ? '<svg xmlns="http://www.w3.org/2000/svg"/>' : svgOf(drawMap(view));
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
