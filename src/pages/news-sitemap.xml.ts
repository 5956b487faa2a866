import type { APIRoute } from 'astro';
import { getArchive } from '../archive.ts';
import { todayFrom } from '../site.ts';
import { newsOf, newsSitemap } from '../sitemaps/news.ts';

export const GET: APIRoute = async () =>
  new Response(newsSitemap(newsOf(await getArchive(), todayFrom(process.env))), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
