import { registerHooks } from 'node:module';

/** The address at which the site of a fuzz is published. */
export const site = 'https://example.org';

const environment = `import.meta.env ??= ${JSON.stringify({ BASE_URL: '/', SITE: site })};`;

// Outside of Astro and Vitest a module has no `import.meta.env`.
registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    if (!url.startsWith('file:') || !url.endsWith('.ts') || loaded.source == null) return loaded;
    return { ...loaded, source: environment + Buffer.from(loaded.source as Uint8Array).toString() };
  },
});
