import type { List, Paragraph, Table } from 'mdast';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { subheadingDepth, type BlockNode } from '../../../markdown/block.ts';
import { marksOf, together } from './marks.ts';
import { isElement, attribute, elementsOf, unmarked, type Leaf } from './page.ts';

/** Lists nested deeper than this are menus. */
const deepestList = 4;

/** A cell with more letters holds running text: its table lays out the page and is no data. */
const longestCell = 250;

/** A leaf as a block by itself. */
export function blockOf(leaf: Leaf): BlockNode {
  return leaf.path.some(isHeading)
    ? { type: 'heading', depth: subheadingDepth, children: marksOf(leaf.runs) }
    : paragraphOf(leaf);
}

/** The outermost list, quotation or table around a leaf, which may be one block with its neighbours. */
export function compoundOf(leaf: Leaf): Tree.Element | undefined {
  return leaf.path.find(({ tagName }) => /^(?:ul|ol|blockquote|table)$/.test(tagName));
}

/**
 * The list, quotation or table that leaves make together.
 *
 * @param element the element around them
 * @returns null where they make none: a list of cards, a quotation with a table in it, a table that lays out the page
 */
export function compoundBlock(element: Tree.Element, leaves: readonly Leaf[]): BlockNode | null {
  const inner = leaves.map(({ path }) => path.slice(path.indexOf(element) + 1));
  const holds = (names: RegExp): boolean =>
    inner.some((path) => path.some(({ tagName }) => names.test(tagName)));
  switch (element.tagName) {
    case 'table':
      return holds(/^(?:table|ul|ol|blockquote|figure|h\d)$/) ? null : tableOf(element, leaves);
    case 'blockquote':
      return holds(/^(?:table|ul|ol|figure|h\d)$/)
        ? null
        : { type: 'blockquote', children: leaves.map(paragraphOf) };
    default:
      return holds(/^(?:table|blockquote|figure|h\d)$/) ||
        inner.some((path) => path.filter(isList).length >= deepestList)
        ? null
        : listOf(element, leaves);
  }
}

function isHeading({ tagName }: Tree.Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

function isList({ tagName }: Tree.Element): boolean {
  return tagName === 'ul' || tagName === 'ol';
}

function paragraphOf(leaf: Leaf): Paragraph {
  return { type: 'paragraph', children: marksOf(leaf.runs) };
}

function listOf(element: Tree.Element, leaves: readonly Leaf[]): List {
  const ordered = element.tagName === 'ol';
  const start = Number(attribute(element, 'start') ?? 1);
  const items = together(leaves, ({ path }) =>
    path.slice(path.indexOf(element)).find(({ tagName }) => tagName === 'li'),
  );
  return {
    type: 'list',
    ordered,
    start: ordered ? (Number.isInteger(start) && start >= 0 ? start : 1) : null,
    spread: false,
    children: items.map(([item, inItem]) => ({
      type: 'listItem',
      spread: false,
      children: together(
        inItem,
        ({ path }) => item && path.slice(path.indexOf(item)).find(isList),
      ).flatMap(([list, inList]): (Paragraph | List)[] =>
        list === undefined ? inList.map(paragraphOf) : [listOf(list, inList)],
      ),
    })),
  };
}

function tableOf(element: Tree.Element, leaves: readonly Leaf[]): Table | null {
  const cells = new Map(
    together(leaves, ({ path }) => path.findLast(({ tagName }) => /^t[dh]$/.test(tagName))),
  );
  const rows = [...elementsOf(element)]
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => row.childNodes.filter(isElement))
    .filter((row) => row.some((cell) => cells.has(cell)));
  const isData =
    !cells.has(undefined) &&
    attribute(element, 'role') !== 'presentation' &&
    rows.length > 1 &&
    rows.some((row) => row.length > 1) &&
    [...cells.values()].every((inCell) => lengthOf(inCell) <= longestCell);
  if (!isData) return null;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    type: 'table',
    align: Array.from({ length: width }, () => null),
    children: rows.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) => {
        const cell = row[column];
        const inCell = (cell && cells.get(cell)) ?? [];
        return {
          type: 'tableCell',
          children: inCell.flatMap(({ runs }, index) =>
            marksOf(index === 0 ? runs : [{ ...unmarked, text: ' ' }, ...runs]),
          ),
        };
      }),
    })),
  };
}

function lengthOf(leaves: readonly Leaf[]): number {
  return leaves.reduce((sum, { text }) => sum + text.length, 0);
}
