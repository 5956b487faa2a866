/* Measures what the README claims: npm run bench -- page | collate [STORIES] | ingest DIR… | ingest-speed [FILES] | fit DIR… */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { collate } from '../../src/collate/collate.ts';
import { blockIds } from '../../src/text/normal.ts';
import { full } from '../site/seeds.ts';
import { fit } from './fit.ts';
import { measureIngest } from './ingest.ts';
import { measureIngestSpeed } from './ingest-speed.ts';

const benches: Record<string, (...args: string[]) => void | Promise<void>> = {
  page: measurePage,
  collate: measureCollate,
  ingest: measureIngest,
  'ingest-speed': measureIngestSpeed,
  fit,
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

/** Time and recall of collation on generated texts, every second of which is an excerpt of the one before. */
function measureCollate(stories = '2000'): void {
  const texts = Array.from({ length: Number(stories) }, (_, index) => {
    const about = index - (index % 2);
    const body = Array.from({ length: index % 2 === 0 ? 20 : 11 }, (_unused, paragraph) =>
      Array.from(
        { length: 40 },
        (_word, word) => `w${(about * 7919 + paragraph * 104_729 + word * 31) % 50_021}`,
      ).join(' '),
    );
    const ids = blockIds(body);
    const blocks = body.map((text, at) => ({
      id: ids[at] ?? '',
      kind: 'paragraph' as const,
      text,
    }));
    return { id: `story-${index}`, published: null, updated: null, headline: null, blocks };
  });
  const start = performance.now();
  const { versions } = collate(texts);
  const took = performance.now() - start;
  const found = texts.filter(
    ({ id }, index) =>
      index % 2 === 1 &&
      versions
        .get(id)
        ?.some(
          (version) => version.relation === 'full-version' && version.id === `story-${index - 1}`,
        ),
  );
  console.log(
    `${stories} texts collated in ${took.toFixed(0)} ms, ${((took / Number(stories)) * 1000).toFixed(0)} µs each`,
  );
  console.log(`excerpts found: ${found.length} of ${Math.floor(Number(stories) / 2)}`);
}

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench === undefined) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
} else await bench(...args);
