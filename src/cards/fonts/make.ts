/*
 * Makes this folder's fonts, which the cards are set in: families under the SIL Open Font License 1.1 as Fontsource has
 * them, each cut to one weight and to the characters of one script. Run it with `npm run fonts` after a new version of one.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const folder = new URL('./', import.meta.url);

/** The weights that Newsreader is set in: of headlines, and of labels. */
const latin = [
  { family: 'newsreader', script: 'latin', weights: [500, 600] },
  { family: 'newsreader', script: 'latin-ext', weights: [500, 600] },
  { family: 'newsreader', script: 'vietnamese', weights: [500, 600] },
];

/** What Newsreader has no letters for, from families that go with it. */
const others = [
  { family: 'source-serif-4', script: 'cyrillic', weights: [500] },
  { family: 'source-serif-4', script: 'cyrillic-ext', weights: [500] },
  { family: 'source-serif-4', script: 'greek', weights: [500] },
  { family: 'noto-naskh-arabic', script: 'arabic', weights: [500] },
  { family: 'frank-ruhl-libre', script: 'hebrew', weights: [500] },
];

/** Letters with their marks, of the scripts that are set here; no old alphabets, transcriptions or signs for scholars. */
const wanted: Record<string, string> = {
  latin: range(0x20, 0x7e) + range(0xa0, 0xff) + 'ŒœŠšŽžŸƒ–—―‘’‚“”„†‡•…‰‹›⁄€™−≤≥\u0304\u0308',
  'latin-ext':
    range(0x100, 0x24f) + range(0x1e80, 0x1e9e) + '\u20a6\u20a8\u20a9\u20aa\u20b9\u20ba\u20bd',
  vietnamese: 'ĂăĐđĨĩŨũƠơƯư₫' + range(0x300, 0x309) + '\u0323' + range(0x1ea0, 0x1ef9),
  cyrillic: range(0x400, 0x45f) + range(0x490, 0x491) + '№\u0301',
  'cyrillic-ext': range(0x460, 0x52f),
  greek: range(0x370, 0x3ff),
  arabic: range(0x600, 0x6ff) + range(0x750, 0x77f) + range(0xfb50, 0xfdff) + range(0xfe70, 0xfefc),
  hebrew: range(0x591, 0x5f4) + '₪' + range(0xfb1d, 0xfb4f),
};

/** The characters from one code point to another, both included. */
function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCodePoint(first + index),
  ).join('');
}

for (const { family, script, weights } of [...latin, ...others]) {
  const from = (file: string) =>
    new URL(import.meta.resolve(`@fontsource-variable/${family}/${file}`));
  const font = await readFile(from(`files/${family}-${script}-wght-normal.woff2`));
  for (const weight of weights) {
    const name = `${family}-${script}-${weight}.ttf`;
    const cut = await subsetFont(font, wanted[script] ?? '', {
      targetFormat: 'truetype',
      variationAxes: { wght: weight },
    });
    await writeFile(new URL(name, folder), cut);
    console.log(`${name}: ${cut.length} bytes`);
  }
  await copyFile(from('LICENSE'), new URL(`LICENSE-${family}`, folder));
}
