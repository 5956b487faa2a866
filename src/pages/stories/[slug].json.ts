import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../archive.ts';
import type { Story } from '../../assemble.ts';
import { json, recordOf } from '../../record.ts';

export const getStaticPaths = (async () => {
  const { stories } = await getArchive();
  return [...stories.values()].map((story) => ({ params: { slug: story.id }, props: { story } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = ({ props }) => json(recordOf(props.story));
