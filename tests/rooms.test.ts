import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** What each room of src/ may import from the others. A file that stands by itself is a room. */
const mayKnow: Record<string, readonly string[]> = {
  text: [],
  charts: ['story', 'xml'],
  story: [],
  problem: ['text'],
  cards: ['charts', 'problem'],
  site: ['problem'],
  address: [],
  publication: [],
  icons: ['publication'],
  sharing: [],
  xml: [],
  markdown: ['story', 'problem', 'text'],
  rulings: ['story', 'text'],
  ingest: ['crew', 'story', 'problem', 'text', 'markdown', 'rulings', 'analyse'],
  collate: ['story', 'text', 'rulings'],
  analyse: ['story', 'text'],
  concordance: ['story', 'text', 'analyse'],
  assemble: ['story', 'text', 'markdown', 'rulings', 'collate', 'analyse', 'concordance', 'study'],
  'content.config': ['story', 'problem', 'ingest'],
  crew: [],
  compressed: [],
  latest: [],
  garbage: [],
  kept: [],
  study: ['crew', 'story', 'problem', 'text', 'markdown', 'collate', 'analyse', 'kept'],
  packed: ['compressed', 'latest', 'story', 'analyse', 'concordance', 'assemble'],
  rendering: [
    'garbage',
    'compressed',
    'latest',
    'problem',
    'text',
    'assemble',
    'packed',
    'inspection',
    'disk',
    'site',
    'kept',
  ],
  passim: ['story', 'problem', 'text', 'collate'],
  clusters: ['problem', 'text', 'collate', 'assemble', 'ingest', 'passim'],
  lookup: ['assemble'],
  archive: ['assemble', 'cards', 'clusters', 'garbage', 'kept', 'packed', 'rendering', 'study'],
  record: ['story', 'text', 'assemble', 'address'],
  data: [
    'compressed',
    'story',
    'text',
    'analyse',
    'assemble',
    'address',
    'publication',
    'record',
    'rendering',
    'ninjs',
  ],
  citation: ['text', 'markdown', 'analyse', 'assemble', 'address', 'publication'],
  ninjs: ['story', 'text', 'markdown', 'concordance', 'assemble', 'address', 'analyse', 'xml'],
  embed: ['cards', 'assemble', 'address', 'publication', 'text', 'metadata'],
  metadata: [
    'story',
    'text',
    'markdown',
    'analyse',
    'concordance',
    'assemble',
    'address',
    'publication',
    'cards',
  ],
  permanence: ['problem', 'text', 'publication', 'site', 'headers'],
  headers: [],
  middleware: ['headers', 'styles'],
  disk: ['problem'],
  inspection: ['compressed', 'latest', 'story', 'problem', 'text', 'site', 'ninjs'],
  dev: ['problem', 'disk', 'ingest'],
  report: ['story', 'problem', 'text', 'collate', 'ingest'],
  search: ['story', 'problem', 'text', 'xml'],
  commands: [
    'garbage',
    'problem',
    'site',
    'markdown',
    'disk',
    'inspection',
    'ingest',
    'permanence',
    'report',
    'search',
    'publication',
    'rendering',
    'passim',
    'headers',
  ],
  components: [
    'story',
    'text',
    'markdown',
    'collate',
    'concordance',
    'assemble',
    'address',
    'publication',
    'charts',
    'data',
    'cards',
    'metadata',
    'citation',
    'embed',
    'search',
    'sharing',
    'styles',
  ],
  feeds: [
    'text',
    'rendering',
    'markdown',
    'concordance',
    'assemble',
    'address',
    'publication',
    'xml',
    'components',
  ],
  sitemaps: ['text', 'assemble', 'address', 'publication', 'metadata', 'xml', 'components'],
  pages: [
    'lookup',
    'story',
    'text',
    'markdown',
    'concordance',
    'assemble',
    'address',
    'publication',
    'archive',
    'site',
    'charts',
    'cards',
    'record',
    'data',
    'metadata',
    'citation',
    'ninjs',
    'embed',
    'xml',
    'feeds',
    'sitemaps',
    'components',
    'styles',
  ],
  styles: [],
};

/** The rooms that know of Astro: doors and what is shown. */
const mayKnowAstro = new Set([
  'content.config',
  'archive',
  'rendering',
  'middleware',
  'dev',
  'commands',
  'components',
  'pages',
]);

const src = join(import.meta.dirname, '../src');
const imports = /^(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'/gm;

function roomOf(file: string): string {
  const [first = ''] = relative(src, file).split('/');
  return first.replace(/\.(?:ts|astro)$/, '');
}

const files = globSync('**/*.{ts,astro}', { cwd: src }).map((name) => join(src, name));

test.each(files.map((file) => [relative(src, file), file]))(
  '%s knows only what its room may know',
  (_, file) => {
    const room = roomOf(file);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(imports)) {
      if (/^astro(?:$|[:/])|^@astrojs\//.test(target)) {
        expect(mayKnowAstro, `${room} imports ${target}`).toContain(room);
      } else if (target.startsWith('.')) {
        const other = roomOf(join(dirname(file), target));
        if (other !== room) expect(mayKnow[room], `${room} imports ${target}`).toContain(other);
      }
    }
  },
);

test('the rooms have no cycle', () => {
  const reached = (room: string, seen: string[]): void => {
    expect(seen).not.toContain(room);
    for (const next of mayKnow[room] ?? []) reached(next, [...seen, room]);
  };
  for (const room of Object.keys(mayKnow)) reached(room, []);
});
