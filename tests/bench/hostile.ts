import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { paragraphOf } from '../../src/markdown/block.ts';
import { writeCopy } from '../../src/markdown/copy.ts';
import { reportSchema } from '../../src/report/report.ts';
import { copySchema, storySchema } from '../../src/story.ts';
import { blockIds, sha256 } from '../../src/text/normal.ts';
import { launch } from '../browser/chromium.ts';
import { makeProject, type Project } from '../project.ts';
import { serve } from '../site/serve.ts';
import { inventedStrings } from './hostile-strings.ts';

/** So many stories a scratch project has: enough that its build's start is paid for, few enough for its memory. */
const batch = 300;

/** So many pages are open at a time. */
const tabs = 4;

/** Of each kind of page besides the stories' own, so many are opened in each project. */
const mostOfKind = 12;

/**
 * Puts hostile strings into every field, builds, and opens the pages in Chromium: nothing may run, nothing may be asked of
 * another host, no error may be told, and each text must stand on its page as it stands in its file.
 *
 * @param given files of strings, one a line; behind `--articles` whole files, each a source; `--own N`: so many of our own
 */
export async function measureHostile(...given: string[]): Promise<void> {
  const { strings, articles } = readGiven(given);
  if (strings.length + articles.size === 0) {
    console.error('npm run bench -- hostile [STRINGS…] [--own N] [--articles FILE…]');
    process.exitCode = 2;
    return;
  }
  const browser = await launch();
  const findings: string[] = [];
  const refusals = new Map<string, number>();
  try {
    for (let start = 0; start < Math.max(1, strings.length); start += batch) {
      const some = strings.slice(start, start + batch);
      const projects = [asCopies(some), asSources(some, start === 0 ? articles : new Map())];
      for (const content of projects) {
        findings.push(...(await tryOut(content, browser, refusals)));
        console.log(
          `${start + some.length} of ${strings.length} strings, ${findings.length} findings`,
        );
      }
    }
  } finally {
    await browser.close();
  }
  for (const [why, count] of refusals) console.log(`refused ${count}: ${why}`);
  for (const finding of findings) console.log(`FOUND ${finding}`);
  if (findings.length > 0) process.exitCode = 1;
}

function readGiven(given: readonly string[]): { strings: string[]; articles: Map<string, Buffer> } {
  const strings: string[] = [];
  const articles = new Map<string, Buffer>();
  let mode = '';
  for (const one of given) {
    if (one.startsWith('--')) mode = one;
    else if (mode === '--own') strings.push(...inventedStrings(Number(one)));
    else if (mode === '--articles') articles.set(basename(one), readFileSync(one));
    else
      strings.push(
        ...readFileSync(one, 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== ''),
      );
  }
  return { strings, articles };
}

/** What a project's content is, by path, and what the fields of its stories must show, by their ids. */
interface Content {
  files: Map<string, string | Buffer>;
  shown: Map<string, Partial<Record<string, string>>>;
}

/** Each string in each field of some story: a story has a string a field, the next story the next ones. */
function asCopies(strings: readonly string[]): Content {
  const files: Content['files'] = new Map();
  const shown: Content['shown'] = new Map();
  const { origin: _, ...plain } = copySchema.parse({
    origin: { file: 'a', sha256: sha256(''), bytes: 0, lines: [], made: '0'.repeat(16) },
  });
  const line = copySchema.shape.headline;
  strings.forEach((_string, index) => {
    const at = (field: number): string | null => {
      const text = (strings[(index + field) % strings.length] ?? '').trim();
      const checked = line.safeParse(text);
      return checked.success && text !== '' ? text : null;
    };
    const id = `story-${index}`;
    const source = `${id}\n`;
    const blocks = [7, 8, 9].flatMap((field) => at(field) ?? []);
    const body = [`A first paragraph about story ${index} of this batch.`, ...blocks];
    const ids = blockIds(body);
    const name = blocks[0];
    const word = name === undefined ? [] : [{ add: name, block: ids[1] ?? '' }];
    const base = `story-${index - (index % 3)}`;
    const fields = {
      ...plain,
      ...{ kicker: at(0), headline: at(1), standfirst: at(2), byline: at(3), caption: at(4) },
      ...{ credit: at(5), sourceLine: at(6), published: '2026-03-04' },
      pictures: [{ caption: at(10), credit: at(11) ?? 'x' }],
      related: [{ publisher: at(12), headline: at(13) ?? 'x', url: 'https://example.org/?a=<"' }],
      formerSlugs: [`once-${id}`],
      versions: id === base ? {} : { revisionOf: [base] },
      analysis: {
        people: index % 2 === 0 ? word.map((one) => ({ ...one, role: at(14) })) : [],
        organisations: index % 2 === 1 ? word : [],
        quotes: blocks.slice(1, 2).map((add) => ({
          ...{ add, block: ids[2] ?? '', speaker: at(15), role: at(16) },
        })),
      },
    };
    files.set(`sources/${id}.txt`, source);
    files.set(
      `stories/${id}.md`,
      writeCopy({
        fields,
        origin: {
          ...{ file: `${id}.txt`, sha256: sha256(source), bytes: Buffer.byteLength(source) },
          ...{ encoding: 'utf-8', lines: [{ line: 1, role: 'chrome', why: at(17) ?? 'x' }] },
        },
        blocks: body.map(paragraphOf),
      }),
    );
    const { kicker, headline, standfirst } = fields;
    shown.set(id, {
      ...(kicker === null ? {} : { '.kicker': kicker }),
      ...(headline === null ? {} : { h1: headline }),
      ...(standfirst === null ? {} : { '.standfirst': standfirst }),
    });
  });
  return { files, shown };
}

/** Each string as a source's name, its first line and a paragraph; and articles as they are. */
function asSources(strings: readonly string[], articles: ReadonlyMap<string, Buffer>): Content {
  const files: Content['files'] = new Map();
  strings.forEach((text, index) => {
    const fits = !/[/\0]/.test(text) && Buffer.byteLength(text) < 200;
    const ending = ['txt', 'md', 'html'][index % 3] ?? 'txt';
    const name = fits && text.trim() !== '' ? `${index}${text}` : `string ${index}`;
    files.set(
      `sources/${name}.${ending}`,
      `${text}\n\nThe ferry number ${index} sails again.\n\n${text}\n\nIt said: ${text} and no more of it.\n`,
    );
  });
  for (const [name, bytes] of articles) {
    for (const ending of ['txt', 'md', 'html']) files.set(`sources/${name}.${ending}`, bytes);
  }
  return { files, shown: new Map() };
}

async function tryOut(
  { files, shown }: Content,
  browser: Browser,
  refusals: Map<string, number>,
): Promise<string[]> {
  const project = await makeProject({});
  try {
    const findings = await writeAll(project, files);
    const { code, output } = await project.run('build --skip-bad');
    if (code !== 0) return [...findings, `the build failed:\n${output.slice(-3000)}`];
    const { leftOut } = reportSchema.parse(
      JSON.parse(readFileSync(join(project.root, 'build-report.json'), 'utf8')),
    );
    for (const { what } of leftOut) {
      const why = what.replace(/"[^]*"|`[^`]*`/gu, '"…"').replace(/\d+/g, '#');
      refusals.set(why, (refusals.get(why) ?? 0) + 1);
    }
    const dist = join(project.root, 'dist');
    const site = await serve(dist);
    try {
      findings.push(...(await openAll(browser, site.address, dist, shown)));
    } finally {
      site.close();
    }
    return findings;
  } finally {
    await project.remove();
  }
}

/** Writes files. What the disk itself refuses is told, for it was never tried. */
async function writeAll(project: Project, files: Content['files']): Promise<string[]> {
  const findings: string[] = [];
  for (const [file, text] of files) {
    await project.write(join('content', file), text).catch((error: unknown) => {
      findings.push(`not written: ${String(error)}`);
    });
  }
  return findings;
}

async function openAll(
  browser: Browser,
  address: string,
  dist: string,
  shown: Content['shown'],
): Promise<string[]> {
  const perKind = new Map<string, number>();
  const pages = globSync('**/*.html', { cwd: dist })
    // A former address shows nothing of a text: it leads on.
    .filter((name) => !/http-equiv="?refresh/.test(readFileSync(join(dist, name), 'utf8')))
    .sort()
    .filter((name) => {
      const kind = name.replace(/[^/]+(?=\/)/g, (part, at: number) => (at === 0 ? part : '*'));
      const seen = (perKind.get(kind) ?? 0) + 1;
      perKind.set(kind, seen);
      return kind === 'stories/*/index.html' || seen <= mostOfKind;
    });
  const findings: string[] = [];
  const work = async (): Promise<void> => {
    const context = await browser.newContext();
    for (let name = pages.pop(); name !== undefined; name = pages.pop()) {
      const page = await context.newPage();
      const path = `/${name.replace(/index\.html$/, '')}`;
      const found = await open(page, address, path, dist, shown).catch((error: unknown) => [
        `it cannot be looked at: ${String(error)}`,
      ]);
      findings.push(...found.map((one) => `${path}: ${one}`));
      await page.close();
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: tabs }, work));
  return findings;
}

async function open(
  page: Page,
  address: string,
  path: string,
  dist: string,
  shown: Content['shown'],
): Promise<string[]> {
  const wrong: string[] = [];
  page.on('dialog', (dialog) => {
    wrong.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => wrong.push(`on the console: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(`an error: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== address) wrong.push(`a request to ${request.url()}`);
  });
  await page.goto(address + path);
  const [, id = ''] = /^\/stories\/([^/]+)\/$/.exec(path) ?? [];
  const json = join(dist, `stories/${id}.json`);
  if (id === '' || !existsSync(json)) return wrong;
  const { blocks } = storySchema.parse(JSON.parse(readFileSync(json, 'utf8')));
  const onPage = await page.evaluate(
    ({ ids, selectors }) => ({
      blocks: ids.map((one) => document.getElementById(one)?.textContent ?? null),
      fields: selectors.map((one) => document.querySelector(one)?.textContent ?? null),
    }),
    { ids: blocks.map((block) => block.id), selectors: Object.keys(shown.get(id) ?? {}) },
  );
  blocks.forEach(({ text, kind }, index) => {
    const isLine = kind === 'paragraph' || kind === 'heading';
    if (isLine && !sameText(onPage.blocks[index], text)) {
      wrong.push(
        `a block is ${JSON.stringify(onPage.blocks[index])}, but ${JSON.stringify(text)} in the data`,
      );
    }
  });
  Object.entries(shown.get(id) ?? {}).forEach(([selector, text], index) => {
    if (onPage.fields[index] !== text) {
      wrong.push(
        `${selector} is ${JSON.stringify(onPage.fields[index])}, but ${JSON.stringify(text)} in the file`,
      );
    }
  });
  return wrong;
}

/** Whether a block's words on the page are its text; its paragraph mark and notes stand behind them. */
function sameText(onPage: string | null | undefined, text: string): boolean {
  return onPage?.includes(text) === true;
}
