import type { APIRoute } from 'astro';
import { getArchive, keyed } from '../../../archive.ts';
import type { Story } from '../../../assemble.ts';
import { printed } from '../../../cards/press.ts';
import { cardFolder, cardOf } from '../../../components/card.ts';

/** A story's card is at its old addresses too: what was shared under them still shows it. */
export const getStaticPaths = keyed(async () => {
  const { stories } = await getArchive();
  return [...stories.values()]
    .filter(({ hasCard }) => hasCard)
    .flatMap((story) =>
      [story.id, ...story.formerSlugs].map((slug) => ({
        params: { slug },
        props: { story },
      })),
    );
});

export const GET: APIRoute<{ story: Story }> = async ({ props: { story } }) =>
  new Response(
    new Uint8Array(await printed(story.id, cardOf(story, await getArchive()), cardFolder)),
    {
      headers: { 'Content-Type': 'image/png' },
    },
  );
