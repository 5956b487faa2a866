import { isNode, LineCounter, parseDocument, visit, type Alias, type Document } from 'yaml';
import type { core } from 'zod';
import type { Problem } from '../problem.ts';
import { sameKeys } from './keys.ts';
import { copySchema, correctionFields, rulingLists, type CopyFields } from '../story.ts';

/** So many problems of one copy are told: what has more of them is no frontmatter, and these say so. */
const mostTold = 50;

/** The lines before the frontmatter. */
const fence = 1;

/**
 * Reads a copy's frontmatter.
 *
 * @param text the YAML between the fences
 * @param file the copy's path from the project's root, for problems
 * @returns its fields; or every problem that they have, and the source that it names, where it names one
 */
export function readFrontmatter(
  text: string,
  file: string,
): { fields: CopyFields } | { problems: Problem[]; source: string | null } {
  try {
    return fieldsOf(text, file);
  } catch (error) {
    // What walks a tree runs out of room in one that is too deep.
    if (error instanceof RangeError) return { source: null, problems: [tooDeep(file)] };
    throw error;
  }
}

function fieldsOf(text: string, file: string): ReturnType<typeof readFrontmatter> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    uniqueKeys: sameKeys(),
    // What it would warn the terminal of, a list or group as the name of a field, is told below as a problem of the copy.
    logLevel: 'error',
  });
  const lineAt = (offset: number): number => lines.linePos(offset).line + fence;
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
    return { source: null, problems: [tooDeep(file)] };
  }
  if (document.errors.length > 0) {
    return {
      source: null,
      problems: document.errors.slice(0, mostTold).map(({ message, pos }) => ({
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
    problems: checked.error.issues
      .slice(0, mostTold)
      .flatMap((issue) => schemaProblems(issue, found, document, file, lineAt)),
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

function tooDeep(file: string): Problem {
  return {
    file,
    line: 1,
    what: 'the frontmatter cannot be read: it has too many fields, or lists and groups too deep in one another',
    why: 'None of its fields can be read.',
    mend: 'Take out what is no field of a copy; none of these has more than two levels.',
  };
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
    return issue.keys.slice(0, mostTold).map((key) => ({
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
  if (value === undefined) return 'State it, or take the whole entry out.';
  if (issue.code === 'invalid_type' && issue.expected === 'array') {
    return 'Write it as a list, as in [one, two], or take the line out.';
  }
  return issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object'
    ? 'If that is the text, put it in "double quotes"; if it is unknown, take the line out.'
    : 'Correct it, or take the line out if it is unknown.';
}

const typeNames: Partial<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
};

function expectation(issue: core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.message;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  return issue.message;
}

/** The fields of each group, by its name without the numbers of entries in lists. */
const groups = new Map<string, readonly string[]>([
  ['', Object.keys(copySchema.shape)],
  ['origin', Object.keys(copySchema.shape.origin.shape)],
  ['versions', rulingLists],
  ['analysis', [...correctionFields.keys()]],
  ...[...correctionFields].map(([kind, fields]) => [`analysis.${kind}`, fields] as const),
]);

function knownFields(path: readonly PropertyKey[]): string {
  const group = path.filter((key) => typeof key !== 'number').join('.');
  return groups.get(group)?.join(', ') ?? 'see src/story.ts';
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'frontmatter' : path.map(String).join('.');
}

function show(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80).toWellFormed()}…` : text;
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

/**
 * The line of a field in a copy, or of the nearest one around it that is there.
 *
 * @param text the copy's text, which can be read
 * @param path the field's names, and numbers from 0 in lists
 */
export function lineOfField(text: string, path: readonly PropertyKey[]): number | undefined {
  const [, frontmatter = ''] = /^---\r?\n(.*?)^---[ \t]*$/msu.exec(text) ?? [];
  const lines = new LineCounter();
  const document = parseDocument(frontmatter, { lineCounter: lines, version: '1.2' });
  return lineOf(document, path, (offset) => lines.linePos(offset).line + fence);
}

/** The line of a field, or of the nearest one around it that is there. */
function lineOf(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  lineAt: (offset: number) => number,
): number | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lineAt(node.range[0]);
  }
  return undefined;
}
