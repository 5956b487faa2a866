import type { APIRoute } from 'astro';
import { addressed, getArchive } from '../../archive.ts';
import { slugParams, storyAt } from '../../lookup.ts';
import { json, recordOf } from '../../record.ts';

/** A story's data is at its old addresses too: a redirect page would be no JSON. */
export const getStaticPaths = addressed(({ stories }) => slugParams(stories.values()));

export const GET: APIRoute = async ({ params }) =>
  json(recordOf(storyAt(await getArchive(), params['slug'])));
