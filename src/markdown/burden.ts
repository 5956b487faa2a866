import type { Nodes } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/** Nobody writes a list or a quotation that stands in so many others; what walks them would run out of memory. */
export const deepest = 100;

/**
 * What a paragraph may hold of signs that mark text: to parse them takes the square of their number. One of a thousand
 * links has as many.
 */
export const mostMarks = 4000;

/** A novel has fewer lines, however narrow; a copy has one for each paragraph, and one for what each was made from. */
export const mostLines = 100_000;

/** What would keep a reader of Markdown busy for minutes, or end it, and the line on which it is too much. */
export interface Burden {
  kind: 'depth' | 'marks' | 'lines';
  line: number;
}

/** Markdown's blocks, and of what stands in them nothing but text: this takes time in proportion to its length. */
const blocksAlone = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    const inText = ['attention', 'autolink', 'characterEscape', 'codeText', 'htmlText'];
    const ofLinks = ['definition', 'labelEnd', 'labelStartImage', 'labelStartLink'];
    const disable = {
      null: [...inText, ...ofLinks, 'htmlFlow', 'codeIndented', 'setextUnderline'],
    };
    const data = this.data();
    (data.micromarkExtensions ??= []).push(gfmTable(), { disable });
    (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
  })
  .use(remarkFrontmatter, ['yaml'])
  .freeze();

/**
 * What is too much in a copy's text for it to be parsed; null where nothing is.
 *
 * @param text Markdown, its lines ended by line feeds
 */
export function burdenOf(text: string): Burden | null {
  const lines = text.split('\n');
  if (lines.length > mostLines) return { kind: 'lines', line: mostLines + 1 };
  const deep = lines.findIndex((line) => depthOf(line) > deepest);
  if (deep >= 0) return { kind: 'depth', line: deep + 1 };
  if (marksIn(text) <= mostMarks) return null;
  const crowded = crowdedIn(blocksAlone.parse(text));
  return crowded === undefined ? null : { kind: 'marks', line: crowded.position?.start.line ?? 1 };
}

/**
 * The lists and quotations that a line could stand in by what it begins with: each takes a sign, or two columns in front of
 * one. A rule of many dashes opens none.
 */
export function depthOf(line: string): number {
  const [lead = ''] = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))*/.exec(line) ?? [];
  const signs = lead.match(/[-*+>.)]/g)?.length ?? 0;
  const columns = lead.replaceAll('\t', '    ').match(/ /g)?.length ?? 0;
  return signs === 0 ? 0 : signs + Math.floor(Math.max(0, columns - signs) / 2);
}

/** The paragraph, heading or cell of a tree that has too many marks. */
function crowdedIn(node: Nodes): Nodes | undefined {
  if (node.type === 'yaml') return undefined;
  const isOfBlocks =
    'children' in node && !['paragraph', 'heading', 'tableCell'].includes(node.type);
  if (!isOfBlocks) return marksIn(wordsOf(node)) > mostMarks ? node : undefined;
  for (const child of node.children) {
    const crowded = crowdedIn(child);
    if (crowded !== undefined) return crowded;
  }
  return undefined;
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** The signs of a text that Markdown could mean something by; those behind a backslash mean themselves. */
function marksIn(text: string): number {
  return text.match(/\\[^]|[[\]*_`]/g)?.filter((sign) => sign.length === 1).length ?? 0;
}
