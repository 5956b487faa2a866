import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBetweenSites, nextFolder, takePlace, tidyUp } from '../../src/disk/place.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stemma-place-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (file: string, text = file): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const read = (file: string) => readFileSync(join(root, file), 'utf8');

test('a new site takes the place of the old one, which goes to the new one’s', () => {
  write('dist/index.html', 'old');
  write('.dist-7/index.html', 'new');
  takePlace(root, '.dist-7');
  expect(read('dist/index.html')).toBe('new');
  expect(read('.dist-7/index.html')).toBe('old');
  expect(readdirSync(root).sort()).toEqual(['.dist-7', 'dist']);
});

test('a first site takes its place', () => {
  write('.dist-7/index.html', 'new');
  takePlace(root, '.dist-7');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('where the new site cannot be moved, the old one stays', () => {
  write('dist/index.html', 'old');
  expect(() => {
    takePlace(root, '.dist-7');
  }).toThrow('ENOENT');
  expect(read('dist/index.html')).toBe('old');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('a site that was taken away before the other came is put back', () => {
  write('.dist-previous/index.html', 'old');
  write('.dist-7/index.html', 'new');
  expect(isBetweenSites(root)).toBe(true);
  tidyUp(root);
  expect(isBetweenSites(root)).toBe(false);
  expect(read('dist/index.html')).toBe('old');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('what killed runs left behind is taken away, and nothing else', () => {
  const kept = [
    'dist/index.html',
    '.dist-of-mine/a',
    'content/addresses.txt',
    'content/stories/a.md',
    'content/stories/.7.md',
    'content/sources/b.7.part',
    '.astro/cache/stemma/pages',
  ];
  const left = [
    '.dist-previous/index.html',
    `${nextFolder(7)}/index.html`,
    '.stemma-turn.7.part',
    '.astro/copies.json.7.part',
    '.astro/cache/stemma/pages.7.part',
    'content/addresses.txt.7.part',
    'content/stories/.7.part',
  ];
  for (const file of [...kept, ...left]) write(file);
  tidyUp(root);
  expect(kept.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  expect(left.filter((file) => existsSync(join(root, file)))).toEqual([]);
  expect(readdirSync(root).sort()).toEqual(['.astro', '.dist-of-mine', 'content', 'dist']);
});
