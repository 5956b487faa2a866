import type { APIRoute } from 'astro';
import { addressed, getArchive } from '../../../archive.ts';
import { drawMap, isOnMap, viewOf } from '../../../charts/map.ts';
import { svgOf } from '../../../charts/map-svg.ts';
import { placesOnMap, storyMap } from '../../../components/where.ts';
import { storyAt } from '../../../lookup.ts';

/** The map of each story that names a place. */
export const getStaticPaths = addressed(({ stories }) =>
  [...stories.values()]
    .filter(({ analysis }) => isOnMap(placesOnMap(analysis.places)))
    .map(({ id }) => ({ slug: id })),
);

export const GET: APIRoute = async ({ params }) => {
  const { analysis } = storyAt(await getArchive(), params['slug']);
  const view = viewOf(placesOnMap(analysis.places), storyMap);
  return new Response(view && svgOf(drawMap(view)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
