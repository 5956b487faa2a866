/*
 * Makes this folder's fonts: Newsreader (SIL Open Font License 1.1) as Fontsource has it, cut down to the weights
 * and characters that the site sets text in. Run it with `npm run fonts` after a new version of the font.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const folder = new URL('./', import.meta.url);

/** The characters from one code point to another, both included. */
function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCodePoint(first + index),
  ).join('');
}

/** The heaviest weight differs, so that a page can ask for the first to be preloaded and not the second. */
const heaviest = { latin: 700, 'latin-ext': 600 };

const subsets = {
  latin: range(0x20, 0x7e) + range(0xa0, 0xff) + 'ŒœŠšŽžŸƒ–—―‘’‚“”„†‡•…‰‹›⁄€™−≤≥',
  'latin-ext':
    range(0x100, 0x17f) + range(0x1cd, 0x1e1) + range(0x218, 0x21b) + range(0x1e80, 0x1ef9),
};

for (const name of ['latin', 'latin-ext'] as const) {
  const font = new URL(
    import.meta.resolve(
      `@fontsource-variable/newsreader/files/newsreader-${name}-wght-normal.woff2`,
    ),
  );
  const cut = await subsetFont(await readFile(font), subsets[name], {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: heaviest[name] } },
  });
  await writeFile(new URL(`newsreader-${name}.woff2`, folder), cut);
  console.log(`newsreader-${name}.woff2: ${cut.length} bytes`);
}
