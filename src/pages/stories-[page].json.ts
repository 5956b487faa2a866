import type { APIRoute } from 'astro';
import { getArchive, keyed } from '../archive.ts';
import { listPages } from '../data/list.ts';
import { json } from '../record.ts';
import type { StoryList } from '../story.ts';

/** The pages of the list after the first. */
export const getStaticPaths = keyed(async () =>
  listPages(await getArchive()).flatMap(({ number, list }) =>
    number === null ? [] : [{ params: { page: String(number) }, props: { list } }],
  ),
);

export const GET: APIRoute<{ list: StoryList }> = ({ props }) => json(props.list);
