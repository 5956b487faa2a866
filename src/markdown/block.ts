import type {
  Blockquote,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
  Text,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Block } from '../story.ts';

/** A block of a body as a Markdown node. */
export type BlockNode = Paragraph | Heading | List | Blockquote | Table;

const kinds: Record<BlockNode['type'], Block['kind']> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'list',
  blockquote: 'quotation',
  table: 'table',
};

/** The level at which a body's subheadings stand: the headline is the page's first. */
export const subheadingDepth = 2;

/** What a node of the body is in the data. */
export function kindOf(node: BlockNode): Block['kind'] {
  return kinds[node.type];
}

/** Whether a node is a block that a body may hold, whatever stands in it. */
export function isBlockNode(node: RootContent): node is BlockNode {
  return Object.hasOwn(kinds, node.type);
}

/** A paragraph of plain text. */
export function paragraphOf(text: string): Paragraph {
  return { type: 'paragraph', children: [plain(text)] };
}

/** A subheading of plain text. */
export function headingOf(text: string): Heading {
  return { type: 'heading', depth: subheadingDepth, children: [plain(text)] };
}

/**
 * The text of a settled block: its paragraphs (in a list those of nested lists too) or its rows, one a line,
 * the cells of a row parted by tabs. None of them has white space at its ends.
 */
export function textOf(node: BlockNode): string {
  return linesOf(node).join('\n');
}

function linesOf(node: RootContent): string[] {
  switch (node.type) {
    case 'list':
    case 'listItem':
    case 'blockquote':
      return node.children.flatMap(linesOf);
    case 'table':
      return node.children
        .filter((row) => row.children.some(hasText))
        .map((row) => row.children.map(textOfCell).join('\t'));
    default:
      return [toString(node).trim()];
  }
}

/** A tab would part the cell in two. */
function textOfCell(cell: TableCell): string {
  return toString(cell).replaceAll('\t', ' ').trim();
}

/**
 * A block in the one form that Markdown, data and page have alike, with all its text: each paragraph and cell on one
 * line; in lists paragraphs and lists, in quotations paragraphs; no row longer than its table's first; items, paragraphs
 * and rows without text gone. Marks that a body does not have, links to nowhere among them, leave their text behind.
 */
export function settled(node: BlockNode): BlockNode {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: lineOf(node.children) };
    case 'heading':
      return { type: 'heading', depth: subheadingDepth, children: lineOf(node.children) };
    case 'list':
      return settledList(node);
    case 'blockquote':
      return { type: 'blockquote', children: node.children.flatMap(paragraphsOf) };
    case 'table':
      return settledTable(node);
  }
}

function settledList({ ordered, start, children }: List): List {
  const items = children.map(settledItem).filter((item) => item.children.length > 0);
  return {
    type: 'list',
    ordered: ordered === true,
    start: ordered === true ? numberable(start, items.length) : null,
    spread: false,
    children: items,
  };
}

/** The largest number that Markdown reads at the start of a line. */
const largestNumber = 999_999_999;

function numberable(start: number | null | undefined, items: number): number {
  const isNumberable =
    typeof start === 'number' &&
    Number.isInteger(start) &&
    start >= 0 &&
    start + items <= largestNumber;
  return isNumberable ? start : 1;
}

function settledItem(item: ListItem): ListItem {
  const children = item.children.flatMap((child): (Paragraph | List)[] => {
    if (child.type !== 'list') return paragraphsOf(child);
    const list = settledList(child);
    return list.children.length > 0 ? [list] : [];
  });
  // Without a blank line these would be taken for more of the paragraph above (CommonMark 5.2).
  const spread = children
    .slice(1)
    .some((child) => child.type === 'paragraph' || child.children[0]?.children[0]?.type === 'list');
  return { type: 'listItem', spread, children };
}

/** Everything that a node says, as paragraphs. */
function paragraphsOf(node: RootContent): Paragraph[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [{ type: 'paragraph' as const, children: lineOf(node.children) }].filter(hasText);
    case 'list':
    case 'listItem':
    case 'blockquote':
      return node.children.flatMap(paragraphsOf);
    default:
      return linesOf(node)
        .map((text) => paragraphOf(onOneLine(text)))
        .filter(hasText);
  }
}

/** A row may be shorter than the first but not longer, for Markdown drops what stands beyond it. */
function settledTable({ align, children }: Table): Table {
  const rows = children
    .map((row) => row.children.map(settledCell))
    .filter((cells, index) => index === 0 || cells.some(hasText));
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const columns = [...Array(width).keys()];
  return {
    type: 'table',
    align: columns.map((column) => align?.[column] ?? null),
    children: rows.map((cells, index) => ({
      type: 'tableRow',
      children:
        index === 0
          ? columns.map((column) => cells[column] ?? { type: 'tableCell', children: [] })
          : cells,
    })),
  };
}

function settledCell(cell: TableCell): TableCell {
  return { type: 'tableCell', children: lineOf(cell.children) };
}

/** What a paragraph or cell holds: marks and texts in turn, without white space before and behind them. */
function lineOf(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const line: PhrasingContent[] = [];
  for (const node of marksOf(nodes)) {
    const last = line.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else line.push(node);
  }
  const [first] = line;
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = line.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return line;
}

/** Nodes as marks that a body may hold, without line breaks. */
function marksOf(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'emphasis':
      case 'strong': {
        const children = marksOf(node.children);
        return hasText(node) ? [{ type: node.type, children }] : children;
      }
      case 'link': {
        const { type, url, title } = node;
        const children = marksOf(node.children);
        return hasText(node) && isWholeAddress(url) ? [{ type, url, title, children }] : children;
      }
      case 'inlineCode': {
        const value = onOneLine(node.value);
        return [hasText(node) ? { type: 'inlineCode', value } : plain(value)];
      }
      case 'break':
        return [plain(' ')];
      default:
        return [plain(onOneLine(toString(node)))];
    }
  });
}

/** Whether a tree holds marks: emphasis, links or code. */
export function hasMarks(node: RootContent): boolean {
  return 'children' in node
    ? ['emphasis', 'strong', 'link'].includes(node.type) || node.children.some(hasMarks)
    : node.type === 'inlineCode';
}

/** Takes all marks off a tree and leaves their text. */
export function unmark(node: RootContent): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    node.children = [plain(toString(node))];
  } else if ('children' in node) node.children.forEach(unmark);
}

/** Whether a link leads to the same place from every page, feed and file that its text comes to stand in. */
export function isWholeAddress(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/.test(url) && URL.canParse(url);
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

function hasText(node: Parameters<typeof toString>[0]): boolean {
  return toString(node).trim() !== '';
}

function plain(value: string): Text {
  return { type: 'text', value };
}
