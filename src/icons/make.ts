/*
 * Makes the icons of public/ from its favicon.svg, as the site's colours on paper. Run it with `npm run icons` after a
 * change of either.
 */
import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { publication } from '../publication.ts';

const folder = new URL('../../public/', import.meta.url);
const sign = await readFile(new URL('favicon.svg', folder));

/**
 * The sign as a square PNG.
 *
 * @param size its side in pixels
 * @param share how much of the side the sign takes up: a system may cut a maskable icon down to the circle in the middle
 *   that is four fifths as wide (W3C Web Application Manifest), and rounds the corners of others
 * @param background the colour behind it, if there is one
 */
async function drawn(size: number, share: number, background?: string): Promise<Buffer> {
  const side = Math.round(size * share);
  const before = Math.floor((size - side) / 2);
  const after = size - side - before;
  const image = sharp(sign, { density: (72 * side) / 32 })
    .resize(side, side)
    .extend({
      ...{ top: before, left: before, bottom: after, right: after },
      background: background ?? { r: 0, g: 0, b: 0, alpha: 0 },
    });
  if (background !== undefined) image.flatten({ background });
  return image.png({ compressionLevel: 9, palette: true }).toBuffer();
}

/** An icon file (ICO) that holds one PNG of up to 255 pixels a side: a head of 6 bytes and an entry of 16. */
function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // it is an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const paper = publication.paper.light;
const icons = {
  'favicon.ico': icoOf(await drawn(32, 1), 32),
  'apple-touch-icon.png': await drawn(180, 0.72, paper),
  'icon-192.png': await drawn(192, 0.78, paper),
  'icon-512.png': await drawn(512, 0.78, paper),
  'icon-maskable-512.png': await drawn(512, 0.56, paper),
};
for (const [name, bytes] of Object.entries(icons)) {
  await writeFile(new URL(name, folder), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}
