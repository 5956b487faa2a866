import { isEdited, readCopy } from '../markdown/copy.ts';
import type { Problem } from '../problem.ts';
import { rulingsOf } from '../rulings.ts';
import { slugSchema, type CopyFields } from '../story.ts';
import { sha256 } from '../text/normal.ts';
import { byCode } from '../text/order.ts';
import { copyFolder, sourceFolder } from './folders.ts';
import { decodeAs } from './decode.ts';
import type { Found, Unread } from './disk.ts';
import { nonBlankLines, type SourceFile } from './lines.ts';
import { makeCopy } from './make.ts';
import {
  badFileName,
  doubtful,
  editsInTheWay,
  formerSlugInUse,
  formerSlugItsOwn,
  nameDiffersInCase,
  noCopy,
  notUtf8,
  nothingToRefresh,
  originBroken,
  rulingBroken,
  sameId,
  sameSource,
  shown,
  sourceChanged,
  sourceMissing,
} from './problems.ts';
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
  /** What could not be decided in the sources of the new copies: worth a look, and no fault. */
  doubts: Problem[];
}

/** What a plan that was carried out comes to, without the copies themselves. */
export interface Outcome extends Pick<Plan, 'problems' | 'heldBack'> {
  /** How many copies there are. */
  copies: number;
  /** The names that copies had before: which slug leads to which. */
  moved: { from: string; to: string }[];
}

/** What a plan comes to: all that has to be known of it once the copies stand in their files. */
export function outcomeOf({ kept, writes, problems, heldBack }: Plan): Outcome {
  return {
    problems,
    heldBack,
    copies: kept.length + writes.length,
    moved: kept.flatMap(({ name, fields }) =>
      fields.formerSlugs.map((from) => ({ from, to: slugOfFile(name) })),
    ),
  };
}

/** A copy that is there and can be read. */
export interface StandingCopy extends CopyFile {
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

/** Is told how far a run has come: how many of how many files are done. */
export type Progress = (done: number, of: number) => void;

/** How a plan reads a copy's text: as `readCopy` does, or out of memory. */
export type CopyReader = (text: string, file: string) => { fields: CopyFields } | Unreadable;

type Unreadable = Extract<ReturnType<typeof readCopy>, { problems: Problem[] }>;

/** What a plan is made with. */
export interface Means {
  readCopy: CopyReader;
  make: typeof makeCopy;
  /** Is told what a copy's text means that was just made. */
  remember: (text: string, fields: CopyFields) => void;
  /** What is wrong with a copy's corrections of its analysis. */
  checkCorrections: (copy: StandingCopy) => Problem[];
  progress: Progress;
}

const plainMeans: Means = {
  readCopy,
  make: makeCopy,
  remember: () => undefined,
  checkCorrections: () => [],
  progress: () => undefined,
};

/**
 * Plans an ingest: a copy for every source that has none, and for those to be refreshed.
 * A copy that is there is never touched otherwise; one that no longer fits its source is a problem.
 */
export function planIngest(
  sources: readonly Found[],
  copies: readonly (CopyFile | Unread)[],
  wishes: Wishes = { refresh: [], discardEdits: false },
  given: Partial<Means> = {},
): Plan {
  const means = { ...plainMeans, ...given };
  const problems: Problem[] = [];
  const { standing, broken } = readCopies(copies, means.readCopy, problems);
  const bySource = new Map<string, StandingCopy>();
  for (const copy of standing.toReversed()) bySource.set(copy.fields.origin.file, copy);
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
  const doubts: Problem[] = [];
  const named = new Map(standing.map((copy) => [slugOfFile(copy.name), copy]));
  const alike = new Map<string, string>();
  let done = 0;
  for (const source of sources.toSorted((a, b) => byCode(a.name, b.name))) {
    means.progress((done += 1), sources.length);
    if ('problem' in source) {
      problems.push(source.problem);
      continue;
    }
    const folded = source.name.normalize('NFC').toLowerCase();
    const twin = alike.get(folded);
    alike.set(folded, source.name);
    if (twin !== undefined) {
      problems.push(nameDiffersInCase(source.name, twin));
      continue;
    }
    if (broken.has(source.name)) continue;
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
    const made = means.make(source, copy?.fields);
    if ('problem' in made) {
      problems.push(made.problem);
      continue;
    }
    if (copy === undefined && broken.has(null)) {
      heldBack.push(`${sourceFolder}/${source.name}`);
      continue;
    }
    const slug = copy === undefined ? slugOf(made.name, taken, hash) : slugOfFile(copy.name);
    taken.add(slug);
    const { text } = made;
    const file = `${copyFolder}/${copy === undefined ? `${slug}.md` : copy.name}`;
    means.remember(text, made.fields);
    named.set(slug, { name: `${slug}.md`, text, fields: made.fields });
    doubts.push(...made.doubts.map(({ line, what }) => doubtful(source.name, line, what, file)));
    writes.push({
      file,
      text,
      from: `${sourceFolder}/${source.name}`,
      kind: copy === undefined ? 'new' : 'refreshed',
    });
  }
  const { contradictions } = rulingsOf([...named].map(([id, { fields }]) => ({ id, fields })));
  const unread = copies.filter(({ name }) => named.get(slugOfFile(name))?.name !== name);
  problems.push(
    ...contradictions
      .filter(({ kind, statement }) => kind !== 'unknown' || !mayBeOneOf(unread, statement.of))
      .map((one) => rulingBroken(one, (id) => `${copyFolder}/${named.get(id)?.name ?? id}`)),
  );
  problems.push(...[...named.values()].flatMap(means.checkCorrections));
  const faulty = new Set(problems.map(({ file }) => file));
  const isSound = ({ name, fields }: StandingCopy): boolean =>
    !faulty.has(`${copyFolder}/${name}`) &&
    !faulty.has(`${sourceFolder}/${shown(fields.origin.file)}`);
  return { writes, problems, kept: kept.filter(isSound), heldBack, doubts };
}

/** Whether a slug could be that of a copy which cannot be read, or a former one of it. */
function mayBeOneOf(unread: readonly (CopyFile | Unread)[], slug: string): boolean {
  return unread.some(
    (copy) =>
      slugOfFile(copy.name) === slug || 'problem' in copy || (copy.text?.includes(slug) ?? true),
  );
}

/**
 * The copies that can be read, and the sources of those that cannot: null where even that is not to be read, so that
 * any source without a copy could be the one. What is wrong goes to `problems`.
 */
function readCopies(
  copies: readonly (CopyFile | Unread)[],
  read: CopyReader,
  problems: Problem[],
): { standing: StandingCopy[]; broken: Set<string | null> } {
  const broken = new Set<string | null>();
  const standing: StandingCopy[] = [];
  const idsInUse = new Map<string, string>();
  const sourcesInUse = new Map<string, string>();
  for (const copy of copies.toSorted((a, b) => byCode(a.name, b.name))) {
    const file = `${copyFolder}/${copy.name}`;
    if ('problem' in copy) {
      problems.push(copy.problem);
      broken.add(null);
      continue;
    }
    if (!copy.name.endsWith('.md')) {
      problems.push(noCopy(file));
      if (/\.md$/i.test(copy.name)) broken.add(null);
      continue;
    }
    const slug = slugOfFile(copy.name);
    if (!slugSchema.safeParse(slug).success) problems.push(badFileName(file));
    const twin = idsInUse.get(slug);
    if (twin === undefined) idsInUse.set(slug, file);
    else problems.push(sameId(file, twin, slug));
    if (copy.text === null || copy.text.includes('\0')) {
      problems.push(notUtf8(file));
      broken.add(null);
      continue;
    }
    const result = read(copy.text, file);
    if ('problems' in result) {
      problems.push(...result.problems);
      broken.add(result.source);
      continue;
    }
    const other = sourcesInUse.get(result.fields.origin.file);
    if (other === undefined) sourcesInUse.set(result.fields.origin.file, file);
    else problems.push(sameSource(file, other, result.fields.origin.file));
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
function accountsFor({ bytes }: SourceFile, { origin }: CopyFields): boolean {
  const text = decodeAs(bytes, origin.encoding);
  if (text === null || origin.bytes !== bytes.length) return false;
  const there = new Set(nonBlankLines(text));
  const told = new Set<number>();
  for (const { line, to = line } of origin.lines) {
    if (to < line || !there.has(line) || !there.has(to)) return false;
    for (let number = line; number <= to; number += 1) told.add(number);
  }
  return [...there].every((number) => told.has(number));
}
