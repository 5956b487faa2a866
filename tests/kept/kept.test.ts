import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { keep, kept, makingOf } from '../../src/kept/kept.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stemma-kept-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const shape = z.object({ pages: z.map(z.string(), z.number()) });
const value = [{ pages: new Map([['/', 1]]) }, { pages: new Map([['/search/', 2]]) }];
const file = () => join(root, '.astro/cache/stemma/pages');

describe('what is kept between builds', () => {
  test('comes back as it was', () => {
    keep(root, 'pages', value);
    expect(kept(root, 'pages', shape)).toEqual(value);
  });

  test('may be no part at all', () => {
    keep(root, 'pages', []);
    expect(kept(root, 'pages', shape)).toEqual([]);
  });

  test('is nothing where nothing was kept', () => {
    expect(kept(root, 'pages', shape)).toBeUndefined();
  });

  test('is nothing where it has another shape', () => {
    keep(root, 'pages', [...value, { pages: 'many' }]);
    expect(kept(root, 'pages', shape)).toBeUndefined();
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, -1)],
    [
      'changed by a bit',
      (bytes) =>
        Buffer.concat([
          bytes.subarray(0, -5),
          Buffer.of((bytes.at(-5) ?? 0) ^ 1),
          bytes.subarray(-4),
        ]),
    ],
    ['cut between two parts', (bytes) => bytes.subarray(0, 36 + bytes.readUInt32LE())],
    ['empty', () => Buffer.alloc(0)],
  ])('is nothing where its file is %s', (_how, damage) => {
    keep(root, 'pages', value);
    writeFileSync(file(), damage(readFileSync(file())));
    expect(kept(root, 'pages', shape)).toBeUndefined();
  });

  test('is no reason for a build to fail where it cannot be written', () => {
    writeFileSync(join(root, '.astro'), 'a file where the folder would be');
    expect(() => {
      keep(root, 'pages', value);
    }).not.toThrow();
  });
});

describe('what things are made with', () => {
  const write = (name: string, text: string) => {
    writeFileSync(join(root, name), text);
  };

  test('is another where a library or a setting is', () => {
    write('package.json', '{}');
    const before = makingOf(root, { cards: 1 });
    expect(makingOf(root, { cards: 1 })).toBe(before);
    expect(makingOf(root, { cards: 2 })).not.toBe(before);
    write('package.json', '{"version":"2"}');
    expect(makingOf(root, { cards: 1 })).not.toBe(before);
  });
});
