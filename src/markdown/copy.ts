import { Document, isMap, isSeq, stringify as scalar } from 'yaml';
import type { Problem } from '../problem.ts';
import { correctionFields, type CopyFields } from '../story.ts';
import { sha256 as hash } from '../text/normal.ts';
import type { BlockNode } from './block.ts';
import { blocksOf, nodesOf, type MarkedBlock } from './body.ts';
import { burdenOf, deepest, mostLines, mostMarks, type Burden } from './burden.ts';
import { readFrontmatter } from './frontmatter.ts';
import { parser, stringify } from './plain.ts';

/** What a copy holds, besides the fingerprint that it gets when it is written. */
export interface NewCopy {
  fields: Omit<CopyFields, 'origin' | 'versions' | 'analysis'> & {
    versions: Partial<CopyFields['versions']>;
    analysis: Partial<CopyFields['analysis']>;
  };
  origin: Omit<CopyFields['origin'], 'made'>;
  /** Each with some text. */
  blocks: readonly BlockNode[];
}

const frontmatter = /^---\n.*?^---$/ms;

/** The line that states the fingerprint, and the editor's word on the story, which is no edit of the text. */
const notFingerprinted = /^ {2}made: .*\n|^(?:formerSlugs|versions|analysis):.*\n(?:[ -].*\n)*/gm;

/** What tells a copy that was edited from one that was not: the hash of all that is the text's. */
function fingerprint(text: string): string {
  const texts = text
    .replaceAll('\r\n', '\n')
    .replace(frontmatter, (fields) => fields.replace(notFingerprinted, ''));
  return hash(texts).slice(0, 16);
}

/** Whether a copy's text is no longer what was written when it was made. */
export function isEdited(text: string, { origin }: CopyFields): boolean {
  return fingerprint(text) !== origin.made;
}

/** A copy as the Markdown that stands in its file. */
export function writeCopy({ fields, origin, blocks }: NewCopy): string {
  const { file, sha256, bytes, encoding, lines } = origin;
  const nodes = nodesOf(blocks);
  const stated = {
    ...statedOf({
      ...fields,
      versions: statedOf(fields.versions),
      analysis: statedOf(fields.analysis),
    }),
    origin: { file, sha256, bytes, ...unlessUsual(encoding), made: '0', lines },
  };
  const text = stringify({
    type: 'root',
    children: [{ type: 'yaml', value: `${heading(file)}\n${yamlOf(stated)}` }, ...nodes],
  });
  return text.replace(/^ {2}made: .*$/m, `  made: ${scalar(fingerprint(text)).trimEnd()}`);
}

/** Nearly every text is in UTF-8, which goes without saying. */
function unlessUsual(encoding: string): { encoding?: string } {
  return encoding === 'utf-8' ? {} : { encoding };
}

function heading(file: string): string {
  const name = file.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?');
  return `# Made by \`npm run ingest\` from content/sources/${name}. Yours to correct: ingest never overwrites an edited copy.`;
}

/** The fields that say something: not those that are null, or a list or group of nothing. */
function statedOf(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]: [string, unknown]) =>
        value !== null && !(typeof value === 'object' && Object.keys(value).length === 0),
    ),
  );
}

/** YAML with one line a value, and one for each correction and for what each line of the source was read as. */
function yamlOf(fields: object): string {
  const document = new Document(fields, { version: '1.2', aliasDuplicateObjects: false });
  const corrections = [...correctionFields.keys()].map((kind) => ['analysis', kind]);
  for (const path of [...corrections, ['origin', 'lines']]) {
    const list = document.getIn(path);
    if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
  }
  return document.toString({ lineWidth: 0, blockQuote: false }).trimEnd();
}

/**
 * Reads a copy's text.
 *
 * @param file the copy's path from the project's root, for problems
 * @returns the copy; or every problem that keeps it from being one, and the source that it names, where it names one
 */
export function readCopy(
  text: string,
  file: string,
): { fields: CopyFields; blocks: MarkedBlock[] } | { problems: Problem[]; source: string | null } {
  const burden = burdenOf(text);
  if (burden !== null) return { problems: [tooMuch(burden, file)], source: null };
  const tree = parser.parse(text.replace(/^\uFEFF/, ''));
  const [first, ...body] = tree.children;
  if (first?.type !== 'yaml') return { problems: [noFrontmatter(file)], source: null };
  const frontmatter = readFrontmatter(first.value, file);
  const { blocks, problems } = blocksOf(body, file);
  if ('problems' in frontmatter) problems.unshift(...frontmatter.problems);
  if (blocks.length === 0 && problems.length === 0) problems.push(noBody(file));
  if (!('problems' in frontmatter) && problems.length === 0) {
    return { fields: frontmatter.fields, blocks };
  }
  const source = 'problems' in frontmatter ? frontmatter.source : frontmatter.fields.origin.file;
  return { problems, source };
}

const burdens: Record<Burden['kind'], { what: string; mend: string }> = {
  depth: {
    what: `lists or quotations stand in one another more than ${deepest} deep`,
    mend: 'Take the signs at the start of the line away.',
  },
  marks: {
    what: `a paragraph has more than ${mostMarks} brackets, asterisks, underscores or backticks`,
    mend: 'Break the paragraph up with blank lines, or put a backslash before each that is the text itself.',
  },
  lines: {
    what: `the copy has more than ${mostLines.toLocaleString('en')} lines`,
    mend: 'Part the text into several sources, and delete the file.',
  },
};

function tooMuch({ kind, line }: Burden, file: string): Problem {
  const { what, mend } = burdens[kind];
  return {
    file,
    line,
    what,
    why: 'To read it would take minutes, and no page could show it.',
    mend,
  };
}

function noFrontmatter(file: string): Problem {
  return {
    file,
    line: 1,
    what: 'the copy has no frontmatter between two lines of ---',
    why: 'Nothing says which source it was made from.',
    mend: 'Put its frontmatter back, or delete the file and run `npm run ingest` to make it anew.',
  };
}

function noBody(file: string): Problem {
  return {
    file,
    what: 'the copy has no body',
    why: 'Its page would be empty.',
    mend: 'Put its text back, or delete the file and run `npm run ingest` to make it anew.',
  };
}
