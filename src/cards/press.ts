import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import resvg from '@resvg/resvg-js/package.json' with { type: 'json' };
import sharp from 'sharp';
import { cardSize, drawCard, type Card } from './card.ts';
import type { Typefaces } from './lettering.ts';
import { typefaceOf } from './typeface.ts';

/** The most that a card may weigh, in bytes: programs that show links give up on heavy pictures. */
export const mostBytes = 60_000;

/** How a card's colours are chosen, the finest first: with fewer it weighs less. */
const palettes = [
  { colours: 256, quality: 95 },
  { colours: 256, quality: 60 },
  { colours: 16, quality: 60 },
  { colours: 4, quality: 60 },
] as const;

/** What a card's bytes depend on besides what is drawn. */
const making = JSON.stringify([resvg.version, sharp.versions, palettes]);

// From the project's root: once it is built, this file stands in another folder.
const fonts = join(process.cwd(), 'src/cards/fonts');

/** Newsreader as far as it goes, then what goes with it in other scripts. */
const newsreader = ['latin', 'latin-ext', 'vietnamese'];
const others = [
  'source-serif-4-cyrillic-500',
  'source-serif-4-cyrillic-ext-500',
  'source-serif-4-greek-500',
  'noto-naskh-arabic-arabic-500',
  'frank-ruhl-libre-hebrew-500',
];

/** What cards are set in, read from the project's own fonts. */
export async function readTypefaces(): Promise<Typefaces> {
  const read = async (weight: number) => {
    const names = [...newsreader.map((script) => `newsreader-${script}-${weight}`), ...others];
    return typefaceOf(await Promise.all(names.map((name) => readFile(join(fonts, `${name}.ttf`)))));
  };
  return { text: await read(500), label: await read(600) };
}

let typefaces: Promise<Typefaces> | undefined;

/**
 * Prints a card as a PNG, or takes the one of an earlier build where the card is still the same. What is kept cannot do harm:
 * whatever is wrong with it, the card is printed again.
 *
 * @param id the story's
 * @param folder where cards are kept from one build to the next
 * @returns the same bytes for the same card, at most `mostBytes`
 */
export async function printed(id: string, card: Card, folder: string): Promise<Buffer> {
  const svg = drawCard(card, await (typefaces ??= readTypefaces()));
  const key = sha256(`${making}\n${svg}`);
  const file = join(folder, id);
  const kept = await taken(file, key);
  if (kept !== null) return kept;
  const png = await print(svg);
  await keep(file, folder, Buffer.concat([key, sha256(png), png]));
  return png;
}

/** Draws an SVG of a card's size as a PNG. */
export async function print(svg: string): Promise<Buffer> {
  const { pixels } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  const image = sharp(pixels, { raw: { ...cardSize, channels: 4 } }).removeAlpha();
  let png = Buffer.alloc(0);
  for (const palette of palettes) {
    png = await image
      .clone()
      .png({ palette: true, effort: 1, dither: 0, ...palette })
      .toBuffer();
    if (png.length < mostBytes) break;
  }
  return png;
}

function sha256(data: string | Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}

/** The card that a file keeps: its key, its own hash, its bytes. Null where it is none, another one or not whole. */
async function taken(file: string, key: Buffer): Promise<Buffer | null> {
  const kept = await readFile(file).catch(() => Buffer.alloc(0));
  const [itsKey, hash, png] = [kept.subarray(0, 32), kept.subarray(32, 64), kept.subarray(64)];
  return itsKey.equals(key) && hash.equals(sha256(png)) ? png : null;
}

/** Keeps a card, all at once. Where it cannot be kept, the next build prints it again. */
async function keep(file: string, folder: string, bytes: Buffer): Promise<void> {
  const beside = join(folder, `.${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(beside, bytes);
    await rename(beside, file);
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}
