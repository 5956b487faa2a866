import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const names = z.record(z.string(), z.string()).default({});
const manifest = z
  .object({
    dependencies: names,
    devDependencies: names,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const lockfile = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        resolved: z.string().optional(),
        optionalDependencies: names,
        hasInstallScript: z.boolean().default(false),
        dev: z.boolean().default(false),
        license: z.string().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));

test('every version is exact', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('the lockfile has an entry for every package that some platform needs', () => {
  const entries = Object.keys(lockfile.packages);
  const missing = Object.entries(lockfile.packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies).filter((name) => {
      // Node looks for a package in the node_modules of each folder on the way up.
      const places = path
        .split('/node_modules/')
        .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'))
        .concat('');
      return !places.some((place) =>
        entries.includes(place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`),
      );
    }),
  );
  expect(missing).toEqual([]);
});

test('the lockfile names no registry, so that each machine asks its own', () => {
  const named = Object.values(lockfile.packages).filter(({ resolved }) => resolved !== undefined);
  expect(named).toEqual([]);
});

test('a package whose install script is needed is allowed to run it by name', () => {
  const withScript = Object.entries(lockfile.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(withScript)].sort());
});

/** What a package states of itself, where it is installed. */
const packageSchema = z.object({ license: z.string() });

/** The README's lists of dependencies: each package with its licence and the reason for it. */
const told = [
  ...readFileSync(join(root, 'README.md'), 'utf8')
    .replace(/^[^]*\n## Dependencies/, '')
    .replace(/\n## [^]*$/, '')
    .matchAll(/^\| (`.*?`) +\| (.*?) +\| (.*?) +\|$/gm),
].flatMap(([, names = '', licence = '', reason = '']) =>
  [...names.matchAll(/`(.*?)`/g)].map(([, name = '']) => ({ name, licence, reason })),
);

test('the README gives every dependency with its licence and the reason for it, each once', () => {
  const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(told.map(({ name }) => name).sort()).toEqual(direct.sort());
  for (const { name, licence, reason } of told) {
    const file = join(root, 'node_modules', name, 'package.json');
    const { license } = packageSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(licence, name).toBe(license);
    expect(reason.length, name).toBeGreaterThan(10);
  }
});

/** Licences under which a package can be part of a build of a project under MIT: none asks that for the project's own code. */
const fitting = new Set([
  ...['MIT', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Python-2.0', 'MPL-2.0', 'LGPL-3.0-or-later'],
]);

/** Those that are known to be under another, or to state none in their manifest, and why they may stay. */
const known = new Map([
  [
    'citeproc',
    'CPAL or AGPL; runs at build only, unchanged, and no line of it is in what is published',
  ],
  ['format', 'MIT by the head of its file; its manifest is from 2012 and states none'],
]);

test('whatever a build brings along is under a licence that fits', () => {
  const others = Object.entries(lockfile.packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { license = '' }]) => ({ name: path.replace(/^.*node_modules\//, ''), license }))
    .filter(({ license }) => !license.split(' AND ').every((one) => fitting.has(one)))
    .map(({ name }) => name);
  expect(others.sort()).toEqual([...known.keys()]);
});
