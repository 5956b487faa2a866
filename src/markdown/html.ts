import type { Element, ElementContent, Root } from 'hast';
import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { runsOf } from '../text/unseen.ts';
import { anchorBlock, type Anchor } from './anchors.ts';
import type { BlockNode } from './block.ts';

/** A column of nothing but these, besides the first, is set flush right, so that its figures can be compared. */
const figures = /^[\p{Nd}\p{Sc}\s.,%+−–-]*$/u;

const handlers: Options['handlers'] = {
  table: (state, { align, children: [head, ...rows] }: Table) => {
    const classOf = (column: number): string[] | undefined => {
      const isFigures = rows.every((row) => figures.test(toString(row.children[column])));
      const side = align?.[column] ?? (column > 0 && isFigures ? 'right' : null);
      return side === null ? undefined : [side];
    };
    const classes = head?.children.map((_, column) => classOf(column)) ?? [];
    const rowOf = (row: Table['children'][number]): Element =>
      element(
        'tr',
        row.children.map((cell, column) => {
          const isHead = row === head && toString(cell).trim() !== '';
          return element(isHead ? 'th' : 'td', state.all(cell), {
            scope: isHead ? 'col' : undefined,
            className: classes[column],
          });
        }),
      );
    return element('table', [
      ...(head && toString(head).trim() !== '' ? [element('thead', [rowOf(head)])] : []),
      element('tbody', rows.map(rowOf)),
    ]);
  },
};

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Text with a mark at each character that nobody sees, its name for a pointer and for those who listen. */
function marked(text: string): ElementContent[] {
  return runsOf(text).map(({ text: value, unseen, escapes }) =>
    unseen === undefined
      ? { type: 'text', value }
      : element('span', [{ type: 'text', value }], {
          className: ['unseen', ...(escapes === true ? ['escapes'] : [])],
          role: 'img',
          title: unseen,
          lang: 'en',
        }),
  );
}

function markUnseen(node: Element): void {
  node.children = node.children.flatMap((child) => {
    if (child.type === 'element') markUnseen(child);
    return child.type === 'text' ? marked(child.value) : child;
  });
}

const sanitised = unified()
  .use(remarkRehype, { handlers })
  .use(rehypeSanitize, {
    tagNames: [
      ...['p', 'h2', 'ul', 'ol', 'li', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
      ...['em', 'strong', 'a', 'code'],
    ],
    attributes: {
      a: ['href', 'title'],
      ol: ['start'],
      th: ['scope', 'className'],
      td: ['className'],
    },
    protocols: { href: ['http', 'https', 'mailto'] },
  })
  .freeze();

const pipeline = sanitised()
  .use(() => (tree: Root) => {
    for (const block of tree.children) if (block.type === 'element') markUnseen(block);
  })
  .use(rehypeStringify)
  .freeze();

/**
 * A block as HTML: one element with its words, items or rows, emphasis, code, links, marks at what nobody sees and the
 * anchors, and nothing else.
 *
 * @param id the element's id, where it is to have one
 * @param anchors stretches of the block's text that links lead to or from
 */
export function htmlOf(node: BlockNode, id?: string, anchors: readonly Anchor[] = []): string {
  const tree = pipeline.runSync({ type: 'root', children: [node] });
  const [block] = tree.children;
  if (block?.type === 'element') {
    if (id !== undefined) block.properties.id = id;
    if (anchors.length > 0) anchorBlock(block, anchors);
  }
  return pipeline.stringify(tree);
}

const xhtml = sanitised().use(rehypeStringify, { closeSelfClosing: true }).freeze();

/**
 * A block as XHTML, for others to show: one element with its words, items or rows, emphasis, code and links as they are.
 * Characters that XML cannot hold are not cared for.
 */
export function xhtmlOf(node: BlockNode): string {
  return xhtml.stringify(xhtml.runSync({ type: 'root', children: [node] }));
}

/** A line of text as HTML: its words, and a mark at each character that nobody sees. */
export function htmlOfLine(text: string): string {
  return pipeline.stringify({ type: 'root', children: marked(text) });
}
