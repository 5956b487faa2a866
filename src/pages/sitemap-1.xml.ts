import type { APIRoute } from 'astro';
import { absolute, path, storyPath } from '../address.ts';
import { getArchive } from '../archive.ts';
import { xmlText } from '../xml.ts';

/** The front page and every story that is its own canonical address; excerpts point to their full version. */
export const GET: APIRoute = async () => {
  const { stories } = await getArchive();
  const paths = [...stories.values()]
    .filter(({ representation }) => representation === 'full')
    .map(({ id }) => storyPath(id));
  const urls = [path(''), ...paths].map(
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
