import type { APIRoute } from 'astro';
import { absolute, jsonFeedPath } from '../address.ts';
import { getArchive } from '../archive.ts';
import { feedOfAll } from '../feeds/entries.ts';
import { jsonFeed } from '../feeds/json.ts';
import { json } from '../record.ts';

export const GET: APIRoute = async () =>
  json(jsonFeed(feedOfAll(await getArchive()), absolute(jsonFeedPath())), 'application/feed+json');
