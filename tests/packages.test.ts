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
