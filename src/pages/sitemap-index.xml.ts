import type { APIRoute } from 'astro';
import { absolute, path } from '../address.ts';
import { xmlText } from '../xml.ts';

export const GET: APIRoute = () =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${xmlText(absolute(path('sitemap-1.xml')))}</loc></sitemap></sitemapindex>
`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  );
