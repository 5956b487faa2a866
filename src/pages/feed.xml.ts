import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { absolute, path, storyPath } from '../address.ts';
import { getArchive } from '../archive.ts';
import { htmlOf } from '../markdown/html.ts';
import { isolated } from '../text/unseen.ts';
import { xmlCharacters } from '../xml.ts';

/** One entry a family: its base, with the full text. */
export const GET: APIRoute = async () => {
  const { bases } = await getArchive();
  return rss({
    title: 'Stemma',
    description: 'Every version of the story',
    site: absolute(path('')),
    trailingSlash: true,
    items: bases.map(({ id, displayHeadline, standfirst, published, blocks }) => ({
      title: xmlCharacters(isolated(displayHeadline)),
      link: absolute(storyPath(id)),
      ...(standfirst === null ? {} : { description: xmlCharacters(isolated(standfirst)) }),
      ...(published === null ? {} : { pubDate: new Date(`${published}T00:00:00Z`) }),
      content: xmlCharacters(blocks.map(({ node }) => htmlOf(node)).join('\n')),
    })),
  });
};
