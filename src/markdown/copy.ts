import { Document, isMap, isSeq, LineCounter, parseDocument, visit, type Alias } from 'yaml';
import type { core } from 'zod';
import type { Problem } from '../problem.ts';
import { copySchema, type Block, type CopyFields } from '../story.ts';
import { sha256 as hash } from '../text/normal.ts';
import { blocksOf, nodesOf, type MarkedBlock } from './body.ts';
import { parser, stringify } from './plain.ts';

/** What a copy holds, besides the fingerprint that it gets when it is written. */
export interface NewCopy {
  fields: Omit<CopyFields, 'origin'>;
  origin: Omit<CopyFields['origin'], 'made'>;
  blocks: readonly Pick<Block, 'kind' | 'text'>[];
}

/** The line that states the fingerprint, and the old addresses, which are no edit of the text. */
const notFingerprinted = /^ {2}made: .*\n|^formerSlugs:.*\n(?:[ -].*\n)*/gm;

/** What tells a copy that was edited from one that was not: the hash of all that is the text's. */
function fingerprint(text: string): string {
  return hash(text.replaceAll('\r\n', '\n').replace(notFingerprinted, '')).slice(0, 16);
}

/** Whether a copy's text is no longer what was written when it was made. */
export function isEdited(text: string, { origin }: CopyFields): boolean {
  return fingerprint(text) !== origin.made;
}

/** A copy as the Markdown that stands in its file. */
export function writeCopy({ fields, origin, blocks }: NewCopy): string {
  const { file, sha256, bytes, lines } = origin;
  const withMade = (made: string): string => {
    const frontmatter = {
      ...Object.fromEntries(Object.entries(fields).filter(([, value]) => isStated(value))),
      origin: { file, sha256, bytes, made, lines },
    };
    return stringify({
      type: 'root',
      children: [
        { type: 'yaml', value: `${heading(file)}\n${yamlOf(frontmatter)}` },
        ...nodesOf(blocks),
      ],
    });
  };
  return withMade(fingerprint(withMade('0')));
}

function heading(file: string): string {
  const name = file.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?');
  return `# Made by \`npm run ingest\` from content/sources/${name}. Yours to correct: ingest never overwrites an edited copy.`;
}

function isStated(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

/** YAML with one line a value, and one for what each line of the source was read as. */
function yamlOf(frontmatter: object): string {
  const document = new Document(frontmatter, { version: '1.2', aliasDuplicateObjects: false });
  const lines = document.getIn(['origin', 'lines']);
  if (isSeq(lines)) for (const line of lines.items) if (isMap(line)) line.flow = true;
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

/**
 * Reads a copy's frontmatter alone.
 *
 * @param text the YAML between the fences
 */
function readFrontmatter(
  text: string,
  file: string,
): { fields: CopyFields } | { problems: Problem[]; source: string | null } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', uniqueKeys: true });
  const fence = 1;
  const lineAt = (offset: number): number => lines.linePos(offset).line + fence;
  if (document.errors.length > 0) {
    return {
      source: null,
      problems: document.errors.map(({ message, pos }) => ({
        file,
        line: lineAt(pos[0]),
        what: `the frontmatter is not YAML: ${message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? ''}`,
        why: 'None of its fields can be read.',
        mend: 'Mend that line; text with a colon, a # or quotation marks in it stands in "double quotes".',
      })),
    };
  }
  const alias = findAlias(document);
  if (alias !== undefined) {
    return { source: null, problems: [usesAlias(file, lineAt(alias.range?.[0] ?? 0))] };
  }
  const found: unknown = document.toJS();
  const checked = copySchema.safeParse(found);
  if (checked.success) return { fields: checked.data };
  const source = valueAt(found, ['origin', 'file']);
  return {
    source: typeof source === 'string' ? source : null,
    problems: checked.error.issues.flatMap((issue) =>
      schemaProblems(issue, found, document, file, lineAt),
    ),
  };
}

function findAlias(document: Document.Parsed): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias: (_key, node) => {
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

function usesAlias(file: string, line: number): Problem {
  return {
    file,
    line,
    what: 'the frontmatter repeats a value by reference (*name)',
    why: 'A few such lines can stand for more text than a machine can hold.',
    mend: 'Write the value out.',
  };
}

function schemaProblems(
  issue: core.$ZodIssue,
  found: unknown,
  document: Document.Parsed,
  file: string,
  lineAt: (offset: number) => number,
): Problem[] {
  const place = (path: readonly PropertyKey[]) => {
    const line = lineOf(document, path, lineAt);
    return line === undefined ? { file } : { file, line };
  };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...place([...issue.path, key]),
      what: `the field "${nameOf([...issue.path, key])}" is not one that a copy has`,
      why: 'A misspelt field would be ignored, and what it says lost.',
      mend: `Correct its name or take it out. Fields: ${knownFields(issue.path)}.`,
    }));
  }
  const value = valueAt(found, issue.path);
  return [
    {
      ...place(issue.path),
      what: `the field "${nameOf(issue.path)}" is ${show(value)}, but must be ${expectation(issue)}`,
      why: 'The page and the data would state something that the copy does not say.',
      mend: mendFor(issue, value),
    },
  ];
}

function mendFor(issue: core.$ZodIssue, value: unknown): string {
  if (issue.path[0] === 'origin') {
    return 'Put it back as it was; or delete the copy and run `npm run ingest` to make it anew.';
  }
  return issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object'
    ? 'If that is the text, put it in "double quotes"; if it is unknown, take the line out.'
    : 'Correct it, or take the line out if it is unknown.';
}

const typeNames: Partial<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a whole number',
  array: 'a list',
  object: 'a group of fields',
};

function expectation(issue: core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.message;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  return issue.message;
}

function knownFields(path: readonly PropertyKey[]): string {
  const schema = path[0] === 'origin' ? copySchema.shape.origin : copySchema;
  return path.length > 1 ? 'see src/story.ts' : Object.keys(schema.shape).join(', ');
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'frontmatter' : path.map(String).join('.');
}

function show(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function valueAt(found: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    found,
  );
}

/** The line of a field, or of the nearest one around it that is there. */
function lineOf(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  lineAt: (offset: number) => number,
): number | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      const [offset] = node.range as [unknown];
      if (typeof offset === 'number') return lineAt(offset);
    }
  }
  return undefined;
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
