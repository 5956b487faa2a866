import type { APIRoute } from 'astro';
import { getArchive, keyed } from '../archive.ts';
import { sitemaps } from '../sitemaps/pages.ts';

/** All pages that are their own canonical address, in as many files as they need. */
export const getStaticPaths = keyed(async () =>
  sitemaps(await getArchive()).map((sitemap, index) => ({
    params: { part: String(index + 1) },
    props: { sitemap },
  })),
);

export const GET: APIRoute<{ sitemap: string }> = ({ props }) =>
  new Response(props.sitemap, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
