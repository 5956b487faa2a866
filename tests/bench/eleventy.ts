import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newsText } from './archive.ts';
import { measured, type Spent } from './process-tree.ts';

/** The version that is compared with. It is installed for the bench alone, outside the project. */
export const eleventyVersion = '3.1.2';

const layout = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ title }}</title>
</head>
<body>
<header><a href="/">All stories</a></header>
<main>
<h1>{{ title }}</h1>
{{ content }}
</main>
</body>
</html>
`;

const index = `---
layout: page.liquid
title: All stories
permalink: /
---
<ul>
{%- for story in collections.stories reversed %}
<li><a href="{{ story.url }}">{{ story.data.title }}</a></li>
{%- endfor %}
</ul>
`;

/**
 * Builds the stories of an archive as plain pages with Eleventy: Markdown with a title and a date, one layout, one index.
 * No versions, no analysis, no copies to make: what a build of pages costs at least.
 */
export async function measureEleventy(size: number, env: NodeJS.ProcessEnv): Promise<Spent> {
  const command = await install();
  const folder = await mkdtemp(join(tmpdir(), 'stemma-eleventy-'));
  try {
    await mkdir(join(folder, '_includes'));
    await mkdir(join(folder, 'stories'));
    await writeFile(join(folder, '_includes/page.liquid'), layout);
    await writeFile(join(folder, 'index.liquid'), index);
    await writeFile(
      join(folder, 'stories/stories.json'),
      JSON.stringify({ layout: 'page.liquid', tags: 'stories' }),
    );
    for (let at = 0; at < size; at += 1) {
      const { file, headline, published, paragraphs } = newsText(at);
      const fields = [`title: ${JSON.stringify(headline)}`, `date: ${published ?? '2020-01-01'}`];
      await writeFile(
        join(folder, 'stories', file.replace(/txt$/, 'md')),
        `---\n${fields.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`,
      );
    }
    const spent = await measured([process.execPath, command, '--quiet'], { cwd: folder, env });
    const pages = globSync('_site/**/index.html', { cwd: folder }).length;
    if (pages !== size + 1) throw new Error(`Eleventy made ${pages} pages of ${size} stories`);
    return spent;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Installs Eleventy where it is not yet. Returns the file that runs it. */
async function install(): Promise<string> {
  const folder = join(tmpdir(), `stemma-bench-eleventy-${eleventyVersion}`);
  const command = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  if (!existsSync(command)) {
    await mkdir(folder, { recursive: true });
    const wanted = `@11ty/eleventy@${eleventyVersion}`;
    await promisify(execFile)('npm', ['install', '--prefix', folder, '--no-audit', wanted]);
  }
  return command;
}
