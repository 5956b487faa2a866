import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { absolute, placeFeedPath } from '../../../address.ts';
import { getArchive, keyed } from '../../../archive.ts';
import { feedOfPlace } from '../../../feeds/entries.ts';
import { rss } from '../../../feeds/rss.ts';

export const getStaticPaths = keyed(async () => {
  const { concordance } = await getArchive();
  return [...concordance.places.values()]
    .filter(({ hasPage }) => hasPage)
    .map((place) => ({ params: { slug: place.slug }, props: { place } }));
});

/** The newest families that name the place. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { place } = props;
  const feed = feedOfPlace(place, await getArchive());
  return new Response(rss(feed, absolute(placeFeedPath(place.slug))), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
