import type { APIRoute } from 'astro';
import { addressed, getArchive } from '../../../archive.ts';
import { slugParams, storyAt } from '../../../lookup.ts';
import { ninjsOf } from '../../../ninjs/item.ts';
import { json } from '../../../record.ts';

/** As a story's data, it is at the story's old addresses too. */
export const getStaticPaths = addressed(({ stories }) => slugParams(stories.values()));

export const GET: APIRoute = async ({ params }) => {
  const archive = await getArchive();
  return json(ninjsOf(storyAt(archive, params['slug']), archive));
};
