import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../archive.ts';
import { drawMap, viewOf, type View } from '../../../charts/map.ts';
import { svgOf } from '../../../charts/map-svg.ts';
import { placesOnMap, storyMap } from '../../../components/where.ts';

/** The map of each story that names a place. */
export const getStaticPaths = (async () => {
  const { stories } = await getArchive();
  return [...stories.values()].flatMap(({ id, analysis }) => {
    const view = viewOf(placesOnMap(analysis.places), storyMap);
    return view === null ? [] : [{ params: { slug: id }, props: { view } }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ view: View }> = ({ props }) =>
  new Response(svgOf(drawMap(props.view)), { headers: { 'Content-Type': 'image/svg+xml' } });
