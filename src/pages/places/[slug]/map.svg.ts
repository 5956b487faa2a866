import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../archive.ts';
import { svgOf } from '../../../charts/map-svg.ts';
import { drawMap, type View } from '../../../charts/map.ts';
import { atlasOf, viewOfPlace } from '../../../components/concordance/atlas.ts';

/** The map of each place that has a page and is known where it is. */
export const getStaticPaths = (async () => {
  const { concordance } = await getArchive();
  const atlas = atlasOf(concordance);
  return [...concordance.places.values()].flatMap((place) => {
    const view = place.hasPage ? viewOfPlace(place, atlas) : null;
    return view === null ? [] : [{ params: { slug: place.slug }, props: { view } }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ view: View }> = ({ props }) =>
  new Response(svgOf(drawMap(props.view)), { headers: { 'Content-Type': 'image/svg+xml' } });
