import type { APIRoute } from 'astro';
import { absolute, atomPath } from '../address.ts';
import { getArchive } from '../archive.ts';
import { atom } from '../feeds/atom.ts';
import { feedOfAll } from '../feeds/entries.ts';

export const GET: APIRoute = async () =>
  new Response(atom(feedOfAll(await getArchive()), absolute(atomPath())), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
