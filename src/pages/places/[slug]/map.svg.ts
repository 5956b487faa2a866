import type { APIRoute } from 'astro';
import { getArchive, keyed } from '../../../archive.ts';
import { svgOf } from '../../../charts/map-svg.ts';
import { drawMap, viewOf, type MapPlace } from '../../../charts/map.ts';
import { atlasOf, placeMap, placesAround } from '../../../components/concordance/atlas.ts';

/** The map of each place that has a page and is known where it is. */
export const getStaticPaths = keyed(async () => {
  const { concordance } = await getArchive();
  const atlas = atlasOf(concordance);
  return [...concordance.places.values()].flatMap((place) => {
    const mapped = place.hasPage ? placesAround(place, atlas) : [];
    return mapped.length === 0 ? [] : [{ params: { slug: place.slug }, props: { mapped } }];
  });
});

export const GET: APIRoute<{ mapped: readonly MapPlace[] }> = ({ props }) => {
  const view = viewOf(props.mapped, placeMap);
  return new Response(view && svgOf(drawMap(view)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
