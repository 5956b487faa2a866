import type { APIRoute } from 'astro';
import { addressed, getArchive } from '../../../archive.ts';
import { printed } from '../../../cards/press.ts';
import { cardFolder, cardOf } from '../../../components/card.ts';
import { slugParams, storyAt } from '../../../lookup.ts';

/** A story's card is at its old addresses too: what was shared under them still shows it. */
export const getStaticPaths = addressed(({ stories }) =>
  slugParams(stories.values().filter(({ hasCard }) => hasCard)),
);

export const GET: APIRoute = async ({ params }) => {
  const archive = await getArchive();
  const story = storyAt(archive, params['slug']);
  const card = await printed(story.id, cardOf(story, archive), cardFolder);
  return new Response(new Uint8Array(card), { headers: { 'Content-Type': 'image/png' } });
};
