import { isEdited, readCopy, writeCopy } from '../markdown/copy.ts';
import type { Problem } from '../problem.ts';
import { slugSchema, sourceNameSchema, type CopyFields } from '../story.ts';
import { languageOf } from '../text/language.ts';
import { sha256 } from '../text/normal.ts';
import { byCode } from '../text/order.ts';
import { copyFolder, sourceFolder } from './folders.ts';
import { decode, linesOf, type SourceFile } from './lines.ts';
import {
  badFileName,
  badSourceName,
  editsInTheWay,
  formerSlugInUse,
  formerSlugItsOwn,
  noBody,
  noCopy,
  notText,
  notUtf8,
  nothingToRefresh,
  originBroken,
  sameId,
  sameSource,
  sourceChanged,
  sourceMissing,
} from './problems.ts';
import { read, type Reading } from './read.ts';
import { slugOf } from './slug.ts';

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
      .map(({ name, fields }) => sourceMissing(name, fields.origin.file)),
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
      if (copy.fields.origin.sha256 !== hash) problems.push(sourceChanged(copy.name, source.name));
      else if (!accountsFor(source, copy.fields))
        problems.push(originBroken(copy.name, source.name));
      else kept.push(copy);
      continue;
    }
    if (copy !== undefined && !wishes.discardEdits && isEdited(copy.text, copy.fields)) {
      problems.push(editsInTheWay(copy.name, source.name));
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
    if (copy.text === null || copy.text.includes('\0')) {
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
