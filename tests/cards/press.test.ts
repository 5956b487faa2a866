import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { drawCard, type Card } from '../../src/cards/card.ts';
import { mostBytes, print, printed, readTypefaces } from '../../src/cards/press.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-cards-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const card: Card = {
  site: { name: 'Stemma', tagline: 'Every version of the story' },
  kickers: ['Islands'],
  headline: 'Ferry returns',
  date: null,
  source: null,
  extent: '2 paragraphs',
  paragraphs: [true, false],
  picture: null,
};
const kept = join(folder, 'ferry');

test('a card is a PNG of the size that is asked for', async () => {
  const { format, width, height } = await sharp(await printed('size', card, folder)).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
});

test('a card is the same bytes whenever it is printed', async () => {
  const svg = drawCard(card, await readTypefaces());
  expect((await print(svg)).equals(await print(svg))).toBe(true);
});

test('a card that would weigh too much is drawn in fewer colours', async () => {
  const noise = Array.from({ length: 9000 }, (_, index) => {
    const at = (index * 7919) % 756_000;
    return `<circle cx="${at % 1200}" cy="${Math.floor(at / 1200)}" r="5" fill="hsl(${index % 360} ${index % 97}% ${index % 89}%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${noise.join('')}</svg>`;
  expect((await print(svg)).length).toBeLessThan(mostBytes);
});

describe('a card is kept', () => {
  test('and taken as it is while it is the same', async () => {
    await printed('ferry', card, folder);
    const key = readFileSync(kept).subarray(0, 32);
    const other = Buffer.from('what an earlier build made');
    writeFileSync(kept, Buffer.concat([key, createHash('sha256').update(other).digest(), other]));
    expect((await printed('ferry', card, folder)).toString()).toBe('what an earlier build made');
    rmSync(kept);
  });

  test('and made again where it says something else', async () => {
    const png = await printed('ferry', card, folder);
    const other = await printed('ferry', { ...card, headline: 'Ferry sinks' }, folder);
    expect(other.equals(png)).toBe(false);
    expect((await printed('ferry', card, folder)).equals(png)).toBe(true);
  });

  test.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (file: Buffer) => file.subarray(0, file.length / 2)],
    ['no card', () => Buffer.from('something else')],
    ['changed by a bit', (file: Buffer) => Buffer.concat([file.subarray(0, -1), Buffer.from([1])])],
  ])('and made again where what was kept is %s', async (_, broken) => {
    const png = await printed('ferry', card, folder);
    const file = readFileSync(kept);
    writeFileSync(kept, broken(file));
    expect((await printed('ferry', card, folder)).equals(png)).toBe(true);
    expect(readFileSync(kept).equals(file)).toBe(true);
  });

  test('all at once: nothing is left beside it', async () => {
    await Promise.all(['a', 'b', 'a', 'b'].map((id) => printed(id, card, folder)));
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('if it can be: a card whose place is taken is printed all the same', async () => {
    writeFileSync(join(folder, 'file'), '');
    const png = await printed('ferry', card, join(folder, 'file'));
    expect(png.equals(await printed('ferry', card, folder))).toBe(true);
  });
});
