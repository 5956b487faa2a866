import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../archive.ts';
import type { Story } from '../../assemble.ts';
import { oembedOf } from '../../embed.ts';
import { json } from '../../record.ts';

/** A story's oEmbed file is at its old addresses too: a redirect page would be no JSON. */
export const getStaticPaths = (async () => {
  const { stories } = await getArchive();
  return [...stories.values()].flatMap((story) =>
    [story.id, ...story.formerSlugs].map((slug) => ({ params: { slug }, props: { story } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = ({ props }) => json(oembedOf(props.story));
