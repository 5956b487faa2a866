import type { APIRoute } from 'astro';
import { absolute, comparePath, familyPath, path, searchPath, storyPath } from '../address.ts';
import { getArchive } from '../archive.ts';
import { concordancePaths } from '../components/concordance/shelving.ts';
import { hasPage } from '../components/wording.ts';
import { canonicalOf } from '../metadata.ts';
import { xmlText } from '../xml.ts';

/**
 * The pages that are their own canonical address, and no other: the front page, the stories that stand for themselves,
 * the families' and comparisons' pages, which say what no story's page does, and those of what the stories name and state. Excerpts and reprints are found through the page that
 * they point to.
 */
export const GET: APIRoute = async () => {
  const archive = await getArchive();
  const paths = [
    ...[...archive.stories.values()]
      .filter((story) => canonicalOf(story, archive) === story.id)
      .map(({ id }) => storyPath(id)),
    ...archive.bases.filter(({ family }) => hasPage(family)).map(({ id }) => familyPath(id)),
    ...[...archive.comparisons.values()].map(({ base, other }) => comparePath(base.id, other.id)),
    ...concordancePaths(archive.concordance),
  ];
  const urls = [path(''), searchPath(), ...paths].map(
    (page) => `<url><loc>${xmlText(absolute(page))}</loc></url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  );
};
