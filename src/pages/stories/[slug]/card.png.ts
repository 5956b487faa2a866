import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../archive.ts';
import type { Archive, Story } from '../../../assemble.ts';
import { printed } from '../../../cards/press.ts';
import { cardOf } from '../../../components/card.ts';

/** A story's card is at its old addresses too: what was shared under them still shows it. */
export const getStaticPaths = (async () => {
  const archive = await getArchive();
  return [...archive.stories.values()].flatMap((story) =>
    [story.id, ...story.formerSlugs].map((slug) => ({
      params: { slug },
      props: { story, archive },
    })),
  );
}) satisfies GetStaticPaths;

/** Below Astro's own cache folder (astro.config.ts), which a build leaves as it is. */
const folder = '.astro/cache/cards';

export const GET: APIRoute<{ story: Story; archive: Archive }> = async ({
  props: { story, archive },
}) =>
  new Response(new Uint8Array(await printed(story.id, cardOf(story, archive), folder)), {
    headers: { 'Content-Type': 'image/png' },
  });
