import type { APIRoute } from 'astro';
import { path } from '../address.ts';
import { publication } from '../publication.ts';
import { json } from '../record.ts';

/** What the site is called and looks like where it is put on a home screen (W3C Web Application Manifest). */
export const GET: APIRoute = () =>
  json(
    {
      id: path(''),
      name: `${publication.name}: ${publication.tagline.toLowerCase()}`,
      short_name: publication.name,
      description: publication.description,
      lang: publication.language,
      dir: 'ltr',
      start_url: path(''),
      scope: path(''),
      // With the address in sight, for addresses are there to be shared.
      display: 'minimal-ui',
      background_color: publication.paper.light,
      theme_color: publication.paper.light,
      icons: [
        { src: path('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
        { src: path('icon-192.png'), sizes: '192x192', type: 'image/png' },
        { src: path('icon-512.png'), sizes: '512x512', type: 'image/png' },
        {
          src: path('icon-maskable-512.png'),
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
      ],
    },
    'application/manifest+json',
  );
