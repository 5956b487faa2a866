import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { z } from 'zod';

/** Where Astro's bundle of pages stands for the time of a build, in the folder of the site that is being made. */
export const bundleFolder = '.pages';

/** What has to be told of Astro's build to whoever makes pages with its bundle: the style sheets of each page. */
export const stylesSchema = z.map(z.string(), z.object({ styles: z.array(z.unknown()) }));
export type Styles = z.output<typeof stylesSchema>;

/** Astro's own renderer, as far as it is used here: what its bundle of pages gives under the name `app`. */
export interface Renderer extends StaticPathsApp {
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
}

/** A route of Astro's. */
export type Route = StaticPathsApp['manifest']['routes'][number]['routeData'];

/** What Astro tells its renderer of the build. */
interface Setting {
  setInternals: (internals: unknown) => void;
  setOptions: (options: unknown) => void;
}

const routeSchema = z.looseObject({ component: z.string(), pathname: z.string().optional() });

/** The door to Astro's bundle of pages. */
const entrySchema = z.object({
  app: z.custom<Renderer & Setting>(
    (app) =>
      typeof app === 'object' &&
      app !== null &&
      ['render', 'setInternals', 'setOptions'].every(
        (name) => typeof Reflect.get(app, name) === 'function',
      ) &&
      z
        .looseObject({
          manifest: z.looseObject({ routes: z.array(z.looseObject({ routeData: routeSchema })) }),
        })
        .safeParse(app).success,
  ),
});

/**
 * Opens Astro's bundle of pages, as each thread does that makes some.
 *
 * @param folder where the site is made
 * @throws ZodError where the bundle is not as Astro makes it
 */
export async function openBundle(folder: string, styles: Styles): Promise<Renderer> {
  const inner = join(folder, bundleFolder);
  const [name = ''] = globSync('prerender-entry.*.mjs', { cwd: inner });
  const { app } = entrySchema.parse(await import(pathToFileURL(join(inner, name)).href));
  app.setInternals({ pagesByKeys: styles, entrySpecifierToBundleMap: new Map() });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write: () => true } } },
  });
  return app;
}
