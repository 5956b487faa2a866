import type { APIRoute } from 'astro';
import { printed } from '../cards/press.ts';
import { cardFolder, siteCard } from '../components/card.ts';

/** The site's own card: that of stories that have none. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await printed('site', siteCard, cardFolder)), {
    headers: { 'Content-Type': 'image/png' },
  });
