import type { APIRoute } from 'astro';
import { getArchive, keyed } from '../../../archive.ts';
import type { Story } from '../../../assemble.ts';
import { ninjsOf } from '../../../ninjs/item.ts';
import { json } from '../../../record.ts';

/** As a story's data, it is at the story's old addresses too. */
export const getStaticPaths = keyed(async () => {
  const { stories } = await getArchive();
  return [...stories.values()].flatMap((story) =>
    [story.id, ...story.formerSlugs].map((slug) => ({ params: { slug }, props: { story } })),
  );
});

export const GET: APIRoute<{ story: Story }> = async ({ props }) =>
  json(ninjsOf(props.story, await getArchive()));
