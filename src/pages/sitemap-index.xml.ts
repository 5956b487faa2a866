import type { APIRoute } from 'astro';
import { absolute, sitemapPath } from '../address.ts';
import { getArchive } from '../archive.ts';
import { sitemaps } from '../sitemaps/pages.ts';
import { sitemapIndex } from '../sitemaps/sitemap.ts';

export const GET: APIRoute = async () => {
  const parts = sitemaps(await getArchive());
  return new Response(sitemapIndex(parts.map((_, index) => absolute(sitemapPath(index + 1)))), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
