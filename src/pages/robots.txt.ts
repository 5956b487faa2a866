import type { APIRoute } from 'astro';
import { absolute, newsSitemapPath, sitemapIndexPath } from '../address.ts';

/** Everything may be read. What is there twice names its canonical page itself, which a crawler kept out could not see. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *
Allow: /

Sitemap: ${absolute(sitemapIndexPath())}
Sitemap: ${absolute(newsSitemapPath())}
`);
