/*
 * Measures what the README claims: npm run bench -- page | collate [STORIES] | versions FILE… [--as-files] |
 * fit-versions FILE… | ingest DIR… | ingest-speed [FILES] | fit DIR… |
 * analysis DIR… [--errors KIND] | ninjs SCHEMA [DIST] | hostile [STRINGS…] [--own N] [--articles FILE…]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { full } from '../site/seeds.ts';
import { measureAnalysis } from './analysis.ts';
import { fitVersions } from './fit-versions.ts';
import { measureVersions } from './versions.ts';
import { measureCollate } from './collate-speed.ts';
import { fit } from './fit.ts';
import { measureHostile } from './hostile.ts';
import { measureIngest } from './ingest.ts';
import { checkNinjs } from './ninjs.ts';
import { measureIngestSpeed } from './ingest-speed.ts';

const benches: Record<string, (...args: string[]) => void | Promise<void>> = {
  page: measurePage,
  collate: measureCollate,
  ingest: measureIngest,
  'ingest-speed': measureIngestSpeed,
  analysis: measureAnalysis,
  versions: measureVersions,
  'fit-versions': fitVersions,
  fit,
  ninjs: checkNinjs,
  hostile: measureHostile,
};

/** The bytes that a reader waits for before the first story's text stands laid out, and those of its font. */
function measurePage(): void {
  const html = readFileSync(join('dist/stories', full, 'index.html'));
  const font = /rel="preload" href="([^"]+)"/.exec(html.toString())?.[1];
  const fontBytes = font === undefined ? 0 : readFileSync(join('dist', font)).length;
  const first = brotliCompressSync(html).length;
  console.log(
    `HTML and CSS of the first story: ${html.length} bytes, ${first} with brotli (budget 14600)`,
  );
  console.log(
    `font: ${fontBytes} bytes; first view in all: ${first + fontBytes} bytes (budget 61440)`,
  );
}

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench === undefined) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
} else await bench(...args);
