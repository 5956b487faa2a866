import type { APIRoute } from 'astro';
import { absolute, feedPath } from '../address.ts';
import { getArchive } from '../archive.ts';
import { feedOfAll } from '../feeds/entries.ts';
import { rss } from '../feeds/rss.ts';

export const GET: APIRoute = async () =>
  new Response(rss(feedOfAll(await getArchive()), absolute(feedPath())), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
