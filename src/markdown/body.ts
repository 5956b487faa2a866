import type { Heading, Link, RootContent } from 'mdast';
import type { Problem } from '../problem.ts';
import type { Block } from '../story.ts';
import { blockIds } from '../text/normal.ts';
import {
  hasMarks,
  isBlockNode,
  isWholeAddress,
  kindOf,
  settled,
  subheadingDepth,
  textOf,
  unmark,
  type BlockNode,
} from './block.ts';
import { burdenOf } from './burden.ts';
import { parser, stringify } from './plain.ts';

/** A block with its marks (links, emphasis) and parts (items, rows) as a settled tree; the tree's text is the block's. */
export interface MarkedBlock extends Block {
  node: BlockNode;
}

/**
 * Blocks as a copy can hold them: settled, and without their marks where these would change the text when it is
 * read again, as two code spans without anything between them do.
 */
export function nodesOf(blocks: readonly BlockNode[]): BlockNode[] {
  return blocks.map((block) => {
    const node = settled(block);
    if (hasMarks(node) && !readsBack(node)) unmark(node);
    return node;
  });
}

function readsBack(node: BlockNode): boolean {
  const text = stringify({ type: 'root', children: [node] });
  if (burdenOf(text) !== null) return false;
  const tree = parser.parse(text);
  const { blocks, problems } = blocksOf(tree.children, '');
  const [again, ...more] = blocks;
  return (
    problems.length === 0 &&
    more.length === 0 &&
    again?.kind === kindOf(node) &&
    again.text === textOf(node)
  );
}

/**
 * A copy's body as blocks.
 *
 * @param nodes the nodes after the frontmatter
 * @param file the copy, for problems
 */
export function blocksOf(
  nodes: readonly RootContent[],
  file: string,
): { blocks: MarkedBlock[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const read: Omit<MarkedBlock, 'id'>[] = [];
  for (const found of nodes) {
    const foreign = foreignNode(found, 'root');
    if (foreign !== undefined) {
      problems.push(unsupported(foreign, file));
      continue;
    }
    if (!isBlockNode(found)) continue;
    const node = settled(found);
    const text = textOf(node);
    if (text.trim() === '') problems.push(withoutText(found, file));
    if (found.type === 'heading' && found.depth !== subheadingDepth) {
      problems.push(wrongDepth(found, file));
    }
    problems.push(...linksToNowhere(found).map((link) => unusableLink(link, file)));
    const isNumbered = node.type === 'list' && node.ordered === true;
    read.push({
      kind: kindOf(node),
      text,
      ...(isNumbered ? { start: node.start ?? 1 } : {}),
      node,
    });
  }
  const ids = blockIds(read.map(({ text }) => text));
  return { blocks: read.map((block, index) => ({ id: ids[index] ?? '', ...block })), problems };
}

const marks = ['text', 'emphasis', 'strong', 'link', 'inlineCode', 'break'];

/** What each node of a body may hold; one that is not named here may not stand in it. */
const holds: Partial<Record<string, readonly string[]>> = {
  root: ['paragraph', 'heading', 'list', 'blockquote', 'table'],
  paragraph: marks,
  heading: marks,
  emphasis: marks,
  strong: marks,
  link: marks,
  list: ['listItem'],
  listItem: ['paragraph', 'list'],
  blockquote: ['paragraph', 'blockquote'],
  table: ['tableRow'],
  tableRow: ['tableCell'],
  tableCell: marks,
};

/** A node that may not stand where it does. */
interface Foreign {
  node: RootContent;
  /** The type of the node that holds it. */
  holder: string;
}

/** The node itself, or the first one inside it, that may not stand where it does. */
function foreignNode(node: RootContent, holder: string): Foreign | undefined {
  if (holds[holder]?.includes(node.type) !== true) return { node, holder };
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const foreign = foreignNode(child, node.type);
    if (foreign !== undefined) return foreign;
  }
  return undefined;
}

function linksToNowhere(node: RootContent): Link[] {
  const here = node.type === 'link' && !isWholeAddress(node.url) ? [node] : [];
  return 'children' in node ? [...here, ...node.children.flatMap(linksToNowhere)] : here;
}

function lineOf(node: RootContent): { line?: number } {
  return node.position === undefined ? {} : { line: node.position.start.line };
}

function withoutText(node: RootContent, file: string): Problem {
  return {
    file,
    ...lineOf(node),
    what: 'a block of the body has no text',
    why: 'The page would have a gap or a heading that says nothing.',
    mend: 'Give it text, or take the line out.',
  };
}

function wrongDepth(node: Heading, file: string): Problem {
  return {
    file,
    ...lineOf(node),
    what: `a subheading is written with ${'#'.repeat(node.depth)}, but a body's subheadings are all written with ##`,
    why: 'Headings on the page would not be in order, or not look as you meant.',
    mend: 'Write it with ##; if the # is the text itself, put a backslash before it.',
  };
}

function unusableLink(link: Link, file: string): Problem {
  return {
    file,
    ...lineOf(link),
    what: `a link leads to "${link.url}", but must lead to an address with https://, http:// or mailto:`,
    why: 'The same text stands on a page, in the feed and in the data, and from each it would lead elsewhere or nowhere.',
    mend: 'Write the whole address; if the brackets are the text itself, put a backslash before the first of them.',
  };
}

const names: Partial<Record<string, string>> = {
  heading: 'a subheading',
  list: 'a list',
  table: 'a table',
  code: 'a code block',
  blockquote: 'a quotation',
  thematicBreak: 'a rule (---)',
  image: 'an image',
};

const rules: Partial<Record<string, string>> = {
  root: 'a body is paragraphs, ## subheadings, lists, quotations and tables',
  listItem: 'the items of its lists are paragraphs and lists',
  blockquote: 'its quotations are paragraphs',
};

function unsupported({ node, holder }: Foreign, file: string): Problem {
  const name = names[node.type] ?? `Markdown of the kind "${node.type}"`;
  return {
    file,
    ...lineOf(node),
    what: `the body holds ${name}, but ${rules[holder] ?? 'its text is words with emphasis, links and code'}`,
    why: 'Its words would stand on the page in another form than in the data, or not at all.',
    mend: 'Write it as one of these; if the characters are the text itself, put a backslash before the first of them.',
  };
}
