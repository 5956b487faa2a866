import { deepEqual, equal, ok } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Story } from '../../src/assemble.ts';
import { plan } from '../../src/ingest/ingest.ts';
import { recordOf } from '../../src/record.ts';
import { all, one, readPage, textOf, violations } from '../html.ts';
import { makeProject } from '../project.ts';
import { readXml } from '../xml.ts';
import type { Content } from './content.ts';
import { site } from './environment.ts';
import { archiveOf } from './path.ts';
import { shownIn } from './shown.ts';

/** The contents of several as one, each in a folder of its own. */
export function together(contents: readonly Content[]): Content {
  return {
    sources: contents.flatMap(({ sources }, index) =>
      sources.map(({ name, bytes }) => ({ name: `${index}/${name}`, bytes })),
    ),
    copies: [],
  };
}

/**
 * Builds a site of content and reads it back: all that Astro makes of the archive.
 *
 * @throws for what does not stand there as the archive has it
 */
export async function holdsOnSite(content: Content): Promise<void> {
  const project = await makeProject({});
  try {
    for (const { name, bytes } of content.sources) {
      await project.write(`content/sources/${name}`, bytes);
    }
    const { code, output } = await project.run('build --skip-bad', { SITE_URL: site });
    equal(code, 0, output);
    const archive = archiveOf(await plan(project.root));
    const dist = join(project.root, 'dist');
    for (const story of archive.stories.values()) {
      try {
        await readBack(story, dist);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`the page of ${story.id} (${story.origin.file})\n\n${reason}`, {
          cause: error,
        });
      }
    }
    deepEqual(
      globSync('stories/*.json', { cwd: dist }).toSorted(),
      [...archive.stories.keys()].map((id) => `stories/${id}.json`).toSorted(),
    );
    for (const file of globSync('**/*.{xml,svg}', { cwd: dist })) {
      readXml(readFileSync(join(dist, file), 'utf8'))[Symbol.dispose]();
    }
    for (const file of globSync('**/*.json', { cwd: dist })) {
      JSON.parse(readFileSync(join(dist, file), 'utf8'));
    }
    for (const file of globSync('**/*.html', { cwd: dist })) {
      const ids = all('[id]', readPage(readFileSync(join(dist, file), 'utf8'))).map(
        ({ properties }) => properties.id,
      );
      equal(new Set(ids).size, ids.length, `${file} has an id twice`);
    }
  } finally {
    await project.remove();
  }
}

/** Reads a story's page and its data. */
async function readBack(story: Story, dist: string): Promise<void> {
  const data = readFileSync(join(dist, `stories/${story.id}.json`), 'utf8');
  deepEqual(JSON.parse(data), JSON.parse(JSON.stringify(recordOf(story))));
  const html = readFileSync(join(dist, `stories/${story.id}/index.html`), 'utf8');
  deepEqual(await violations(html), []);
  const page = readPage(html);
  equal(textOf(one('h1', page)), story.displayHeadline);
  for (const { id, text } of story.blocks) {
    equal(shownIn({ type: 'root', children: [one(`#${id}`, page)] }), text);
  }
  const scripts = all('script:not([src], [type="application/ld+json"], [data-key])', page);
  deepEqual(scripts.map(textOf), []);
  ok(all('[onclick], [onerror], [onload], iframe, object, embed, base', page).length === 0);
}
