import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { delimiter, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { makeProject } from '../project.ts';
import { excerptOf, writeArchive, writeText } from './archive.ts';
import { eleventyVersion, measureEleventy } from './eleventy.ts';
import { measured, type Spent } from './process-tree.ts';

const usage = `npm run bench -- build [--stories N[,N…]] [--cards N] [--verify] [--keep] [--no-eleventy]

  --stories      how many stories the archive has, 1000 unless told; several numbers are compared with the first
  --cards        for how many of the newest stories cards are made, when these are timed, 100 unless told; 0 for none
  --verify       compares each build after a change with a cold build of the same content, byte by byte
  --keep         leaves the generated projects where they are, and says where
  --no-eleventy  leaves the comparison with Eleventy out`;

const options = {
  stories: { type: 'string', default: '1000' },
  cards: { type: 'string', default: '100' },
  verify: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  'no-eleventy': { type: 'boolean', default: false },
} as const;

const here = import.meta.dirname;

/** What is asked of the measurement. */
interface Asked {
  cards: number;
  verify: boolean;
  keep: boolean;
  eleventy: boolean;
}

/**
 * Says what builds of generated archives take: cold, after one story is added, after an excerpt of an old one is, with cards
 * and of the search index; and what Eleventy takes for as many plain pages.
 */
export async function measureBuild(...args: string[]): Promise<void> {
  let values;
  try {
    ({ values } = parseArgs({ args, options }));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const sizes = values.stories.split(',').map(Number);
  const asked = {
    ...{ cards: Number(values.cards), verify: values.verify, keep: values.keep },
    eleventy: !values['no-eleventy'],
  };
  if (![...sizes, asked.cards].every(Number.isInteger) || sizes.some((size) => size < 1)) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const builds = [];
  for (const size of sizes) builds.push({ size, cold: await measureOne(size, asked) });
  const [first, ...larger] = builds;
  for (const { size, cold } of first === undefined ? [] : larger) {
    const perStory = (of: (spent: Spent) => number): string =>
      (of(cold) / size / (of(first?.cold ?? cold) / (first?.size ?? size))).toFixed(2);
    console.log(
      `a story of ${size} to one of ${first?.size}, cold: wall ${perStory(({ wall }) => wall)}, ` +
        `CPU ${perStory(({ cpu }) => cpu)}, memory ${perStory(({ together }) => together)}`,
    );
  }
}

/** Measures an archive of one size and prints a table. Returns what the cold build took. */
async function measureOne(size: number, asked: Asked): Promise<Spent> {
  // None of its own content: the archive alone is built.
  const project = await makeProject({});
  const { root } = project;
  const isSound: boolean[] = [];
  try {
    console.log(
      `\n${size} stories${asked.keep ? ` in ${root}` : ''}\n${row('', ['wall', 'CPU', 'memory', 'main', 'files', 'MB'])}`,
    );
    const say = (what: string, spent: Spent, output?: Output): Spent => {
      console.log(describe(what, spent, output));
      return spent;
    };
    const build = (cards = 0): Promise<Spent> => buildOf(root, cards);
    const isSame = async (): Promise<void> => {
      if (asked.verify) isSound.push(await isAsCold(root));
    };

    await writeArchive(root, size);
    const cold = say('cold', await build(), outputOf(root));
    if (existsSync(join(root, 'dist/pagefind'))) {
      throw new Error(
        'The build made a search index, which without-search.ts should keep it from.',
      );
    }
    say('nothing changed', await build());
    await writeArchive(root, size + 1, size);
    const added = say('one story added', await build(), outputOf(root));
    await isSame();
    await writeText(root, excerptOf(Math.floor(size / 2), size + 1));
    const excerpt = say('an excerpt of an old one added', await build(), outputOf(root));
    await isSame();
    if (asked.cards > 0) {
      say(`and ${asked.cards} cards`, await build(asked.cards), outputOf(root));
      say('and the cards kept', await build(asked.cards));
    }
    say(
      'the search index alone',
      await measured([process.execPath, join(here, 'search-alone.ts'), join(root, 'dist')], {
        cwd: root,
        env: environment(),
      }),
      outputOf(root),
    );
    const ratio = (one: Spent, other: Spent): string =>
      `wall ${(one.wall / other.wall).toFixed(2)}, CPU ${(one.cpu / other.cpu).toFixed(2)}`;
    const ratios = [
      `one story added to cold: ${ratio(added, cold)}`,
      `an excerpt added to cold: ${ratio(excerpt, cold)}`,
    ];
    if (asked.eleventy) {
      const plain = await measureEleventy(size, environment());
      say(`Eleventy ${eleventyVersion}, plain pages`, plain);
      ratios.unshift(`cold to Eleventy: ${ratio(cold, plain)}`);
    }
    console.log(ratios.join('\n'));
    if (isSound.includes(false)) process.exitCode = 1;
    return cold;
  } finally {
    if (!asked.keep) await project.remove();
  }
}

/** What `npm run build` gives Node: what its memory may take, and the command. */
const [, ...asNpmBuilds] = z
  .object({ scripts: z.object({ build: z.string() }) })
  .parse(JSON.parse(readFileSync(join(here, '../../package.json'), 'utf8')))
  .scripts.build.split(' ');

/** A build without the search index, and with cards for so many of the newest stories. */
function buildOf(root: string, cards = 0): Promise<Spent> {
  return measured(
    [
      process.execPath,
      ...process.execArgv,
      ...['--import', join(here, 'without-search.ts'), ...asNpmBuilds],
    ],
    { cwd: root, env: environment({ STEMMA_CARDS: String(cards) }) },
  );
}

/** As npm runs commands: the project's own Node and programs first. */
function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const programs = join(here, '../../node_modules/.bin');
  const path = [programs, process.env['PATH']].join(delimiter);
  return { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', ...more };
}

/** What a build wrote. */
interface Output {
  files: number;
  bytes: number;
}

function filesIn(root: string): string[] {
  return globSync('dist/**', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function outputOf(root: string): Output {
  const files = filesIn(root);
  return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}

/** Whether a project's dist/ has the bytes that a cold build of its content has, in another folder. Says where it has not. */
async function isAsCold(root: string): Promise<boolean> {
  const other = await makeProject({});
  try {
    await cp(join(root, 'content'), join(other.root, 'content'), { recursive: true });
    await rm(join(other.root, 'dist'), { recursive: true, force: true });
    await buildOf(other.root);
    const [one, cold] = [hashesOf(root), hashesOf(other.root)];
    const names = new Set([...one.keys(), ...cold.keys()]);
    const different = [...names].filter((name) => one.get(name) !== cold.get(name)).sort();
    console.log(
      different.length === 0
        ? `  the same ${names.size} files as of a cold build`
        : `  ${different.length} of ${names.size} files are not those of a cold build: ${different.slice(0, 5).join(', ')}`,
    );
    return different.length === 0;
  } finally {
    await other.remove();
  }
}

function hashesOf(root: string): Map<string, string> {
  return new Map(
    filesIn(root).map((file) => [
      relative(root, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

function describe(what: string, { wall, cpu, together, main }: Spent, output?: Output): string {
  const mib = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;
  return row(what, [
    ...[`${wall.toFixed(1)} s`, `${cpu.toFixed(1)} s`, mib(together), mib(main)],
    ...(output === undefined ? [] : [String(output.files), (output.bytes / 1e6).toFixed(1)]),
  ]);
}

function row(what: string, cells: readonly string[]): string {
  return `${what.padEnd(32)}${cells.map((cell) => cell.padStart(10)).join('')}`;
}
