/*
 * Has Astro bundle the pages into the folder that it is told, in a process of its own: the memory that this takes is given
 * back before pages are made. Sends what has to be told of the build to the process that started it.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { collectGarbage } from '../garbage.ts';
import { bundleFolder, type Styles } from '../rendering/bundle.ts';
import { quietly } from './run.ts';

const [folder = ''] = process.argv.slice(2);

// Whoever wanted the bundle was killed.
process.on('disconnect', () => process.exit());

await quietly(async () => {
  let styles: Styles = new Map();
  await build({
    root: process.cwd(),
    outDir: folder,
    integrations: [
      {
        name: 'stemma-bundle',
        hooks: {
          'astro:build:setup': ({ pages, target }) => {
            // All copies were read before.
            collectGarbage();
            if (target === 'server')
              styles = new Map([...pages].map(([key, page]) => [key, { styles: page.styles }]));
          },
          'astro:build:start': ({ setPrerenderer }) => {
            setPrerenderer((astros) => ({
              ...astros,
              name: 'stemma',
              setup: () => Promise.resolve(),
              // Astro has nothing to make, and takes away its bundle when that is done.
              getStaticPaths: () => {
                cpSync(join(folder, '.prerender'), join(folder, bundleFolder), { recursive: true });
                return Promise.resolve([]);
              },
            }));
          },
        },
      },
    ],
  });
  await new Promise((resolve) => process.send?.(styles, resolve));
  process.exit();
});
