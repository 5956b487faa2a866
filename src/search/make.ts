import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { ProblemError } from '../problem.ts';
import { byCode } from '../text/order.ts';
import { familyOf, type Families } from './family.ts';
import { pageOf, searchedSchema, type Searched } from './page.ts';

/** What the search page asks for; the rest that Pagefind writes is its own interface, which this site does not show. */
const asked =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|[^/]+\.pf_meta|wasm\.[^/]+|(?:index|filter|fragment)\/.+)$/;

/**
 * Makes the search index of a built site from the stories' data that stands in it: `pagefind/` has the words, and
 * `search/families.json` what results are narrowed and sorted by. (Pagefind's own filters stand in another order each time.)
 * Every family is one entry; the same data gives the same files.
 *
 * @param dist the folder of the site
 * @param language the language by whose rules words are forms of each other, that of the search page
 * @throws ProblemError where Pagefind cannot do it
 */
export async function makeIndex(dist: string, language: string): Promise<void> {
  const stories = await read(join(dist, 'stories'));
  const families = [...stories.values()]
    .filter(({ id, family }) => family.base === id)
    .map(({ url, family }) => ({
      url,
      members: family.members.flatMap((id) => stories.get(id) ?? []),
    }));
  const outputPath = join(dist, 'pagefind');
  await index(
    families.map(({ url, members }) => ({ url, content: pageOf(members) })),
    outputPath,
    language,
  );
  const names = await namesIn(join(outputPath, 'fragment'));
  const isFilter = filterPlaces(stories);
  const known: Families = {};
  for (const { url, members } of families) {
    const name = names.get(url);
    if (name !== undefined) known[name] = familyOf(members, isFilter);
  }
  await writeFile(join(dist, 'search', 'families.json'), `${JSON.stringify(known)}\n`);
}

/** Has Pagefind index pages and write what it made to a folder. */
async function index(
  pages: readonly { url: string; content: string }[],
  outputPath: string,
  forceLanguage: string,
): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage });
    stopAt(errors);
    if (index === undefined) throw new Error('it made none');
    for (const page of pages) stopAt((await index.addHTMLFile(page)).errors);
    // Written here: Pagefind itself says that it has written before the last bytes are on the disk.
    const { errors: faults, files } = await index.getFiles();
    stopAt(faults);
    for (const { path, content } of files.filter(({ path }) => asked.test(path))) {
      const file = join(outputPath, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  } catch (error) {
    throw new ProblemError([problemOf(error)]);
  } finally {
    await close();
  }
}

const fragmentSchema = z.object({ url: z.string() });

/** Pagefind's names for the pages that it indexed, by their addresses: a file each, compressed, and JSON behind a signature. */
async function namesIn(folder: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const file of await filesIn(folder)) {
    const text = gunzipSync(await readFile(join(folder, file))).toString('utf8');
    const { url } = fragmentSchema.parse(JSON.parse(text.slice(text.indexOf('{'))));
    names.set(url, file.replace(/\.[^.]+$/, ''));
  }
  return names;
}

/** The stories of a site, by their ids and in the order of these. */
async function read(folder: string): Promise<Map<string, Searched>> {
  const names = (await filesIn(folder)).filter((name) => name.endsWith('.json')).sort(byCode);
  const stories = new Map<string, Searched>();
  for (const name of names) {
    const story = searchedSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    stories.set(story.id, story);
  }
  return stories;
}

/** The names of the files in a folder; none where there is no such folder, as on a site without stories. */
async function filesIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? readdir(folder) : [];
}

/** Countries, and the other places that several families name: to ask for one that a single family names is to search for it. */
function filterPlaces(stories: ReadonlyMap<string, Searched>): (place: string) => boolean {
  const namedBy = new Map<string, string>();
  const chosen = new Set<string>();
  for (const { family, analysis } of stories.values()) {
    for (const { name, kind } of analysis.places) {
      const first = namedBy.get(name);
      namedBy.set(name, family.base);
      if (kind === 'country' || (first !== undefined && first !== family.base)) chosen.add(name);
    }
  }
  return (place) => chosen.has(place);
}

function stopAt(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}

function problemOf(error: unknown) {
  return {
    file: 'dist/pagefind/',
    what: `Pagefind could not make the search index: ${error instanceof Error ? error.message : String(error)}`,
    why: 'Without it the search page finds nothing.',
    mend: 'Run `npm ci`, which brings Pagefind for this machine, see that the disk has room, and build again.',
  };
}
