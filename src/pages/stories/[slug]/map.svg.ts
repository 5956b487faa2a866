import type { APIRoute } from 'astro';
import { getArchive, keyed } from '../../../archive.ts';
import { drawMap, isOnMap, viewOf, type MapPlace } from '../../../charts/map.ts';
import { svgOf } from '../../../charts/map-svg.ts';
import { placesOnMap, storyMap } from '../../../components/where.ts';

/** The map of each story that names a place. */
export const getStaticPaths = keyed(async () => {
  const { stories } = await getArchive();
  return [...stories.values()].flatMap(({ id, analysis }) => {
    const places = placesOnMap(analysis.places);
    return isOnMap(places) ? [{ params: { slug: id }, props: { places } }] : [];
  });
});

export const GET: APIRoute<{ places: readonly MapPlace[] }> = ({ props }) => {
  const view = viewOf(props.places, storyMap);
  return new Response(view && svgOf(drawMap(view)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
