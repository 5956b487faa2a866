import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, inject, test } from 'vitest';
import { sha256 } from '../../src/text/normal.ts';
import { makeProject, type Project } from '../project.ts';
import { odd, oddSite } from './odd.ts';

let project: Project;
afterEach(() => project.remove());

/** The hashes of all files below a folder, by their paths. */
function hashes(folder: string): Record<string, string> {
  const files = globSync('**/*', { cwd: folder }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  return Object.fromEntries(files.map((file) => [file, sha256(readFileSync(join(folder, file)))]));
}

test(
  'the same texts give the same bytes in another folder, time zone and language, on another day',
  { timeout: 180_000 },
  async () => {
    project = await makeProject(odd);
    const { code, output } = await project.run('build', {
      ...{
        SITE_URL: oddSite,
        TZ: 'Pacific/Kiritimati',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
      },
      NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'another-day.ts')).href}`,
    });
    expect(code, output).toBe(0);
    const again = hashes(join(project.root, 'dist'));
    expect(Object.keys(again).filter((file) => /card\.png$|^pagefind/.test(file))).not.toEqual([]);
    expect(again).toEqual(hashes(inject('odd')));
  },
);
