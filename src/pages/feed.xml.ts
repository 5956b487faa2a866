import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { absolute, familyPath, path, storyPath } from '../address.ts';
import { getArchive } from '../archive.ts';
import type { Archive, Story } from '../assemble.ts';
import { closestOf, versionName } from '../components/wording.ts';
import { htmlOf } from '../markdown/html.ts';
import { publication } from '../publication.ts';
import { isolated } from '../text/unseen.ts';
import { xmlCharacters } from '../xml.ts';

/** One entry a family: its base, with the full text and a line that names the versions. */
export const GET: APIRoute = async () => {
  const archive = await getArchive();
  return rss({
    title: publication.name,
    description: publication.tagline,
    site: absolute(path('')),
    trailingSlash: true,
    items: archive.bases.map((base) => ({
      title: xmlCharacters(isolated(base.displayHeadline)),
      link: absolute(storyPath(base.id)),
      ...(base.standfirst !== null && { description: xmlCharacters(isolated(base.standfirst)) }),
      ...(base.published !== null && { pubDate: new Date(`${base.published}T00:00:00Z`) }),
      content: xmlCharacters(
        [...base.blocks.map(({ node }) => htmlOf(node)), ...versionsLine(base, archive)].join('\n'),
      ),
    })),
  });
};

/** The versions as a paragraph of links, in words of ours alone; none for a story by itself. */
function versionsLine(base: Story, archive: Archive): string[] {
  const { versions, more } = closestOf(base, archive);
  const links = [
    ...versions.map(({ story, relative }) => [storyPath(story.id), versionName(story, relative)]),
    ...(more > 0 ? [[familyPath(base.id), `${more} more versions`]] : []),
  ].map(([to = '', name = '']) => `<a href="${absolute(to)}">${name}</a>`);
  return links.length === 0 ? [] : [`<p>Also here: ${links.join(', ')}.</p>`];
}
