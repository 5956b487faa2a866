import { isEdited, readCopy, writeCopy } from '../markdown/copy.ts';
import type { Problem } from '../problem.ts';
import { slugSchema, sourceNameSchema, type CopyFields } from '../story.ts';
import { languageOf } from '../text/language.ts';
import { sha256 } from '../text/normal.ts';
import { byCode } from '../text/order.ts';
import { decode, linesOf, sourceFolder, type SourceFile } from './lines.ts';
import { read, type Reading } from './read.ts';
import { slugOf } from './slug.ts';

/** Where copies stand, as a path from the project's root. */
export const copyFolder = 'content/stories';

/** A file as it stands in `content/stories/`, by its path in there. */
export interface CopyFile {
  name: string;
  /** Null where its bytes are not UTF-8 text. */
  text: string | null;
}

/** A copy to be written. */
interface Write {
  /** Its path from the project's root. */
  file: string;
  text: string;
  /** The source that it is made from, as a path from the project's root. */
  from: string;
  kind: 'new' | 'refreshed';
}

/** What an ingest would do: nothing is done until the plan is carried out. */
export interface Plan {
  writes: Write[];
  problems: Problem[];
  /** The copies that stay as they are. */
  kept: StandingCopy[];
  /** Sources without a copy that wait, because a copy that cannot be read might be theirs. */
  heldBack: string[];
}

/** A copy that is there and can be read. */
interface StandingCopy extends CopyFile {
  text: string;
  fields: CopyFields;
}

/** What the editor asked for besides new copies. */
export interface Wishes {
  /** Names of sources whose copies are to be made anew. */
  refresh: readonly string[];
  /** Whether a copy that was edited may be made anew too, its edits lost. */
  discardEdits: boolean;
}

/**
 * Plans an ingest: a copy for every source that has none, and for those to be refreshed.
 * A copy that is there is never touched otherwise; one that no longer fits its source is a problem.
 */
export function planIngest(
  sources: readonly SourceFile[],
  copies: readonly CopyFile[],
  wishes: Wishes = { refresh: [], discardEdits: false },
): Plan {
  const problems: Problem[] = [];
  const { standing, broken } = readCopies(copies, problems);
  const bySource = new Map(standing.map((copy) => [copy.fields.origin.file, copy]));
  const taken = new Set([
    ...copies.map(({ name }) => slugOfFile(name)),
    ...standing.flatMap(({ fields }) => fields.formerSlugs),
  ]);
  const names = new Set(sources.map(({ name }) => name));
  problems.push(
    ...standing
      .filter(({ fields }) => !names.has(fields.origin.file))
      .map((copy) => sourceMissing(copy)),
    ...wishes.refresh.filter((name) => !names.has(name)).map(nothingToRefresh),
  );

  const writes: Write[] = [];
  const kept: StandingCopy[] = [];
  const heldBack: string[] = [];
  for (const source of sources.toSorted((a, b) => byCode(a.name, b.name))) {
    if (broken.has(source.name)) continue;
    if (broken.has(null) && !bySource.has(source.name)) {
      heldBack.push(`${sourceFolder}/${source.name}`);
      continue;
    }
    const copy = bySource.get(source.name);
    const hash = sha256(source.bytes);
    const refresh = wishes.refresh.includes(source.name);
    if (copy !== undefined && !refresh) {
      if (copy.fields.origin.sha256 !== hash) problems.push(sourceChanged(copy));
      else if (!accountsFor(source, copy.fields)) problems.push(originBroken(copy));
      else kept.push(copy);
      continue;
    }
    if (copy !== undefined && !wishes.discardEdits && isEdited(copy.text, copy.fields)) {
      problems.push(editsInTheWay(copy));
      continue;
    }
    const made = readSource(source);
    if ('problem' in made) {
      problems.push(made.problem);
      continue;
    }
    const slug = copy === undefined ? slugOf(made.reading, taken, hash) : slugOfFile(copy.name);
    taken.add(slug);
    writes.push({
      file: copy === undefined ? `${copyFolder}/${slug}.md` : `${copyFolder}/${copy.name}`,
      text: copyText(source, hash, made.reading, copy?.fields.formerSlugs ?? []),
      from: `${sourceFolder}/${source.name}`,
      kind: copy === undefined ? 'new' : 'refreshed',
    });
  }
  return { writes, problems, kept, heldBack };
}

/**
 * The copies that can be read, and the sources of those that cannot: null where even that is not to be read, so that
 * any source without a copy could be the one. What is wrong goes to `problems`.
 */
function readCopies(
  copies: readonly CopyFile[],
  problems: Problem[],
): { standing: StandingCopy[]; broken: Set<string | null> } {
  const broken = new Set<string | null>();
  const standing: StandingCopy[] = [];
  const idsInUse = new Map<string, string>();
  const sourcesInUse = new Map<string, string>();
  for (const copy of copies.toSorted((a, b) => byCode(a.name, b.name))) {
    const file = `${copyFolder}/${copy.name}`;
    if (!copy.name.endsWith('.md')) {
      problems.push(noCopy(file));
      if (/\.md$/i.test(copy.name)) broken.add(null);
      continue;
    }
    const slug = slugOfFile(copy.name);
    if (!slugSchema.safeParse(slug).success) problems.push(badFileName(file));
    const twin = idsInUse.get(slug);
    if (twin !== undefined) problems.push(sameId(file, twin, slug));
    idsInUse.set(slug, file);
    if (copy.text === null) {
      problems.push(notUtf8(file));
      broken.add(null);
      continue;
    }
    const result = readCopy(copy.text, file);
    if ('problems' in result) {
      problems.push(...result.problems);
      broken.add(result.source);
      continue;
    }
    const other = sourcesInUse.get(result.fields.origin.file);
    if (other !== undefined) problems.push(sameSource(file, other, result.fields.origin.file));
    sourcesInUse.set(result.fields.origin.file, file);
    standing.push({ name: copy.name, text: copy.text, fields: result.fields });
  }
  for (const { name, fields } of standing) {
    const file = `${copyFolder}/${name}`;
    for (const former of new Set(fields.formerSlugs)) {
      const owner = idsInUse.get(former);
      if (owner === file) problems.push(formerSlugItsOwn(file, former));
      else if (owner !== undefined) problems.push(formerSlugInUse(file, former, owner));
      idsInUse.set(former, file);
    }
  }
  return { standing, broken };
}

/** The id of the story whose copy has this file name. */
export function slugOfFile(name: string): string {
  return (name.split('/').at(-1) ?? name).replace(/\.md$/, '');
}

/** Whether a copy's record of its source has the source's length and each of its non-blank lines. */
function accountsFor(source: SourceFile, { origin }: CopyFields): boolean {
  const decoded = decode(source);
  if ('problem' in decoded || origin.bytes !== source.bytes.length) return false;
  const numbers = linesOf(decoded.text).map(({ number }) => number);
  return (
    numbers.length === origin.lines.length &&
    numbers.every((number, index) => origin.lines[index]?.line === number)
  );
}

function readSource(source: SourceFile): { reading: Reading } | { problem: Problem } {
  if (!sourceNameSchema.safeParse(source.name).success)
    return { problem: badSourceName(source.name) };
  if (!/\.txt$/i.test(source.name)) return { problem: notText(source.name) };
  const decoded = decode(source);
  if ('problem' in decoded) return decoded;
  const reading = read(linesOf(decoded.text));
  return reading.blocks.length === 0 ? { problem: noBody(source.name) } : { reading };
}

function copyText(
  { name, bytes }: SourceFile,
  hash: string,
  { fields, blocks, lines }: Reading,
  formerSlugs: string[],
): string {
  const language = languageOf(blocks.map(({ text }) => text).join('\n'));
  return writeCopy({
    fields: { language, ...fields, formerSlugs },
    origin: { file: name, sha256: hash, bytes: bytes.length, lines },
    blocks,
  });
}

function sourceChanged({ name, fields }: StandingCopy): Problem {
  const { file } = fields.origin;
  return {
    file: `${sourceFolder}/${file}`,
    what: `the source has changed since its copy ${copyFolder}/${name} was made`,
    why: 'The copy no longer says what its source says.',
    mend: `Run \`npm run ingest -- --refresh ${shellWord(file)}\` to make the copy anew, or put the source back as it was.`,
  };
}

function editsInTheWay({ name, fields }: StandingCopy): Problem {
  return {
    file: `${copyFolder}/${name}`,
    what: 'the copy was edited by hand after it was made',
    why: 'To make it anew would lose those edits.',
    mend: `Keep them elsewhere (a commit will do), then run \`npm run ingest -- --refresh ${shellWord(fields.origin.file)} --discard-edits\`.`,
  };
}

function sourceMissing({ name, fields }: StandingCopy): Problem {
  return {
    file: `${copyFolder}/${name}`,
    what: `its source ${sourceFolder}/${fields.origin.file} is not there`,
    why: 'Nobody could follow the story back to the words that it came from.',
    mend: 'Put the source back; or, to take the story off the site, delete the copy too.',
  };
}

function nothingToRefresh(name: string): Problem {
  return {
    file: `${sourceFolder}/${name}`,
    what: 'there is no such source to refresh',
    why: 'A copy is made from its source and nothing else.',
    mend: `Give the name of a file in ${sourceFolder}/, as \`ls ${sourceFolder}\` shows it.`,
  };
}

function badSourceName(name: string): Problem {
  return {
    file: `${sourceFolder}/${JSON.stringify(name)}`,
    what: 'the file name begins or ends with white space, or has a line break in it',
    why: 'Nobody could tell it from another in a list, and its copy could not name it.',
    mend: 'Rename the file.',
  };
}

function originBroken({ name, fields }: StandingCopy): Problem {
  return {
    file: `${copyFolder}/${name}`,
    what: 'what it says of its source (origin: bytes, lines) does not fit the source',
    why: 'The page would account for lines that are not there, or pass over some that are.',
    mend: `Put these lines back as they were, or run \`npm run ingest -- --refresh ${shellWord(fields.origin.file)}\` to make the copy anew.`,
  };
}

function notUtf8(file: string): Problem {
  return {
    file,
    what: 'the copy cannot be read as UTF-8 text',
    why: 'Letters would be lost or mistaken for others.',
    mend: 'Save it as UTF-8 in a text editor.',
  };
}

function noCopy(file: string): Problem {
  return {
    file,
    what: 'the file is not a copy: its name does not end in .md',
    why: 'It would be left out of the site.',
    mend: 'Rename it if it is a copy, or take it out of the folder.',
  };
}

function formerSlugItsOwn(file: string, former: string): Problem {
  return {
    file,
    what: `the former slug "${former}" is the story's own address`,
    why: 'An address cannot lead to itself.',
    mend: 'Take it out of `formerSlugs`.',
  };
}

function notText(name: string): Problem {
  return {
    file: `${sourceFolder}/${name}`,
    what: 'the file is not a .txt file, the one kind that is read',
    why: 'It would be left out of the site.',
    mend: 'Save its text as a .txt file, or take it out of the folder.',
  };
}

function noBody(name: string): Problem {
  return {
    file: `${sourceFolder}/${name}`,
    what: 'the file has no body: no line of it reads as a paragraph',
    why: 'Its page would be empty.',
    mend: 'Put the text into the file, or take it out of the folder.',
  };
}

function badFileName(file: string): Problem {
  return {
    file,
    what: 'the file name is not made of the letters a–z and digits, in words joined by single hyphens',
    why: "A copy's file name is its story's address, which has to work everywhere.",
    mend: 'Rename it, as in `a-few-words.md`.',
  };
}

function sameId(file: string, twin: string, slug: string): Problem {
  return {
    file,
    what: `the story has the same id "${slug}" as ${twin}`,
    why: 'Two stories cannot have one address.',
    mend: 'Rename one of the two.',
  };
}

function sameSource(file: string, other: string, source: string): Problem {
  return {
    file,
    what: `the copy names the same source ${source} as ${other}`,
    why: 'One text would appear as two stories.',
    mend: 'Delete one of the two. If you renamed a copy, list its old name in `formerSlugs` of the new one.',
  };
}

function formerSlugInUse(file: string, former: string, owner: string): Problem {
  return {
    file,
    what: `the former slug "${former}" is the address of ${owner}`,
    why: 'One address cannot lead to two stories.',
    mend: 'Take it out of `formerSlugs`, or rename the other copy.',
  };
}

function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
