import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Pair,
  type ParsedNode,
  type Range,
} from 'yaml';
import { copySchema, type LineRole } from '../../story.ts';
import { sameKeys } from '../../markdown/keys.ts';
import { datesIn, dayIn } from '../../text/dates.ts';
import type { Document } from '../document.ts';
import { splitLines } from '../lines.ts';

/** The fields that frontmatter states, each with the names that site generators and archives have for it. */
const fields = [
  { field: 'headline', names: ['headline', 'title'] },
  { field: 'published', names: ['published', 'date', 'pubdate', 'publishdate', 'datepublished'] },
  { field: 'updated', names: ['updated', 'modified', 'lastmod', 'datemodified'] },
  { field: 'byline', names: ['byline', 'author', 'authors'] },
  { field: 'standfirst', names: ['standfirst', 'description', 'summary', 'subtitle', 'dek'] },
  { field: 'kicker', names: ['kicker', 'section', 'category'] },
  { field: 'sourceLine', names: ['sourceline', 'source'] },
  { field: 'caption', names: ['caption'] },
  { field: 'credit', names: ['credit'] },
] as const;

const languageNames = ['language', 'lang'];

/** What frontmatter states, and what each of its non-blank lines, fences too, was read as. */
type Frontmatter = Pick<Document, 'stated' | 'language' | 'accounted' | 'doubts'>;

/** What is wrong with frontmatter, and on which line of the file. */
interface Fault {
  line: number;
  message: string;
}

/**
 * Reads a source's frontmatter. Names that mean nothing here are passed over; so is a date that is not certain.
 *
 * @param yaml what stands between the fences, the first of which is the file's first line
 * @param lastLine the line of the file on which the second fence stands
 * @returns null for YAML that holds no fields: a text between two rules
 */
export function readFrontmatter(yaml: string, lastLine: number): Frontmatter | Fault | null {
  const counter = new LineCounter();
  const lineAt = (offset: number): number => counter.linePos(offset).line + 1;
  const parsed = parseDocument(yaml, {
    lineCounter: counter,
    version: '1.2',
    uniqueKeys: sameKeys(),
  });
  const [error] = parsed.errors;
  if (error !== undefined) {
    const [first = ''] = error.message.split('\n');
    const message =
      error.code === 'RESOURCE_EXHAUSTION'
        ? 'it has too many fields, or lists and groups too deep in one another'
        : first.replace(/ at line \d+, column \d+:?$/, '');
    return { line: lineAt(error.pos[0]), message };
  }
  if (parsed.contents !== null && !isMap(parsed.contents)) return null;

  const found: Frontmatter = { stated: {}, language: null, accounted: [], doubts: [] };
  const roles = new Map<number, Omit<LineRole, 'line'>>();
  for (const pair of parsed.contents?.items ?? []) {
    const role = take(pair, found);
    const [start, end] = rangeOf(pair, yaml);
    if (role === noField) found.doubts.push(...doubtOf(pair, lineAt(start)));
    for (let line = lineAt(start); line <= lineAt(end); line += 1) roles.set(line, role);
  }
  const fence = { role: 'chrome', why: 'the fence of the frontmatter' } as const;
  found.accounted = [
    { line: 1, ...fence },
    ...splitLines(yaml).flatMap((text, index) =>
      text.trim() === '' ? [] : [{ line: index + 2, ...(roles.get(index + 2) ?? noField) }],
    ),
    { line: lastLine, ...fence },
  ];
  return found;
}

const noField = { role: 'chrome', why: 'frontmatter that is no field of a story' } as const;

/** Takes what a pair states into `found`. Returns what its lines were read as. */
function take({ key, value }: Pair<ParsedNode, ParsedNode | null>, found: Frontmatter) {
  const name = nameOf(key);
  const text = textOf(value);
  if (text === '') return noField;
  if (languageNames.includes(name) && found.language === null) {
    found.language = languageTag(text);
    return found.language === null
      ? noField
      : ({ role: 'chrome', why: 'the language of the text' } as const);
  }
  const field = fieldOf(key);
  if (field === undefined || found.stated[field] !== undefined) return noField;
  const stated = meaning(field, text);
  if (stated === null || !copySchema.shape[field].safeParse(stated).success) return noField;
  found.stated[field] = stated;
  return { role: field };
}

/** A date of publication that could be two days: it is left out, and said to be. */
function doubtOf({ key, value }: Pair<ParsedNode, ParsedNode | null>, line: number) {
  if (fieldOf(key) !== 'published') return [];
  const [date] = datesIn(textOf(value), null);
  const [first, second] = date?.readings ?? [];
  return second === undefined
    ? []
    : [{ line, what: `the date could be ${first ?? ''} or ${second}, and nothing tells which` }];
}

function nameOf(key: ParsedNode): string {
  return isScalar(key) ? String(key.value).toLowerCase().replace(/[-_ ]/g, '') : '';
}

function fieldOf(key: ParsedNode): (typeof fields)[number]['field'] | undefined {
  const name = nameOf(key);
  return fields.find(({ names }) => names.some((known) => known === name))?.field;
}

/** A value on one line: text, a number, a list of them, or what has a name. Empty for anything else. */
function textOf(node: unknown): string {
  if (isScalar(node)) {
    const { value, source = '' } = node;
    const text = typeof value === 'string' ? value : typeof value === 'number' ? source : '';
    return text.replace(/\s+/gu, ' ').trim();
  }
  if (isSeq(node)) {
    const texts = node.items.map(textOf);
    return texts.includes('') ? '' : texts.join(', ');
  }
  return isMap(node) ? textOf(node.get('name', true)) : '';
}

/** A day is taken as it is written: without doubt, and without a change of time zone. */
function meaning(field: (typeof fields)[number]['field'], text: string): string | null {
  switch (field) {
    case 'published':
    case 'updated':
      return dayIn(text, null);
    case 'byline':
      return text.replace(/^by\s+/i, '');
    default:
      return text;
  }
}

function languageTag(text: string): string | null {
  const tag = copySchema.shape.language.safeParse(text.replaceAll('_', '-'));
  return tag.success && tag.data !== null ? (Intl.getCanonicalLocales(tag.data)[0] ?? null) : null;
}

/** Where a pair begins, and where its last character stands, for a block of text takes the line breaks behind it in. */
function rangeOf({ key, value }: Pair<ParsedNode, ParsedNode | null>, yaml: string): Range {
  const [start] = key.range;
  const end = value?.range[1] ?? key.range[1];
  const length = yaml.slice(start, end).trimEnd().length;
  return [start, start + Math.max(0, length - 1), end];
}
