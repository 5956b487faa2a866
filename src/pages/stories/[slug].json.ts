import type { APIRoute } from 'astro';
import { getArchive, keyed } from '../../archive.ts';
import type { Story } from '../../assemble.ts';
import { json, recordOf } from '../../record.ts';

/** A story's data is at its old addresses too: a redirect page would be no JSON. */
export const getStaticPaths = keyed(async () => {
  const { stories } = await getArchive();
  return [...stories.values()].flatMap((story) =>
    [story.id, ...story.formerSlugs].map((slug) => ({ params: { slug }, props: { story } })),
  );
});

export const GET: APIRoute<{ story: Story }> = ({ props }) => json(recordOf(props.story));
