import { defineConfig, fontProviders } from 'astro/config';
import { ingestWhileServing } from './src/dev.ts';
import { siteFrom } from './src/site.ts';

const { origin, base } = siteFrom(process.env);

export default defineConfig({
  site: origin,
  base,
  trailingSlash: 'ignore',
  build: { inlineStylesheets: 'always' },
  cacheDir: './.astro/cache',
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  integrations: [ingestWhileServing],
  vite: {
    build: {
      // Scripts are files of their own: cached from page to page, and to be allowed by "script-src 'self'" alone.
      assetsInlineLimit: (file) => (file.endsWith('.js') ? false : undefined),
    },
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader',
      cssVariable: '--font-newsreader',
      fallbacks: ['Georgia', 'serif'],
      display: 'optional',
      options: {
        variants: [
          {
            src: ['./src/styles/fonts/newsreader-latin.woff2'],
            weight: '400 700',
            style: 'normal',
            unicodeRange: [
              'U+20-FF',
              'U+152-153',
              'U+160-161',
              'U+178',
              'U+17D-17E',
              'U+192',
              'U+2010-2044',
              'U+20AC',
              'U+2122',
              'U+2212',
            ],
          },
          {
            src: ['./src/styles/fonts/newsreader-latin-ext.woff2'],
            weight: '400 600',
            style: 'normal',
            unicodeRange: [
              'U+100-151',
              'U+154-15F',
              'U+162-177',
              'U+179-17C',
              'U+17F-191',
              'U+1CD-1E1',
              'U+218-21B',
              'U+1E80-1EF9',
            ],
          },
        ],
      },
    },
  ],
});
