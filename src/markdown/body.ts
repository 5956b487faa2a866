import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Problem } from '../problem.ts';
import type { Block } from '../story.ts';
import { blockIds } from '../text/normal.ts';

/** A block with its marks (links, emphasis) as a tree; the tree's text is the block's text. */
export interface MarkedBlock extends Block {
  marks: PhrasingContent[];
}

/** The level at which a body's subheadings stand: the headline is the page's first. */
const subheadingDepth = 2;

/** Blocks as Markdown nodes. */
export function nodesOf(blocks: readonly Pick<Block, 'kind' | 'text'>[]): RootContent[] {
  return blocks.map(({ kind, text }) => {
    const children: Paragraph['children'] = [{ type: 'text', value: text }];
    return kind === 'heading'
      ? { type: 'heading', depth: subheadingDepth, children }
      : { type: 'paragraph', children };
  });
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
  for (const node of nodes) {
    const foreign = foreignNode(node);
    if (foreign !== undefined) {
      problems.push(unsupported(foreign, file));
      continue;
    }
    if (node.type !== 'paragraph' && node.type !== 'heading') continue;
    const marks = node.children.flatMap(onOneLine);
    const text = toString({ type: 'paragraph', children: marks });
    if (text.trim() === '') problems.push(withoutText(node, file));
    if (node.type === 'heading' && node.depth !== subheadingDepth) {
      problems.push(wrongDepth(node, file));
    }
    read.push({ kind: node.type, text, marks });
  }
  const ids = blockIds(read.map(({ text }) => text));
  return { blocks: read.map((block, index) => ({ id: ids[index] ?? '', ...block })), problems };
}

/** A break inside a block is white space: a block's text is one line. */
function onOneLine(node: PhrasingContent): PhrasingContent[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{ ...node, value: node.value.replace(/[\r\n]+/g, ' ') }];
    case 'break':
      return [{ type: 'text', value: ' ' }];
    case 'emphasis':
    case 'strong':
    case 'link':
      return [{ ...node, children: node.children.flatMap(onOneLine) }];
    default:
      return [node];
  }
}

const names: Partial<Record<string, string>> = {
  list: 'a list',
  blockquote: 'a quotation block',
  code: 'a code block',
  thematicBreak: 'a rule (---)',
  image: 'an image',
};

const allowed = new Set([
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'link',
  'inlineCode',
  'break',
]);

/** The node itself, or the first one inside it, that a body may not hold. */
function foreignNode(node: RootContent): RootContent | undefined {
  if (!allowed.has(node.type)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const foreign = foreignNode(child);
    if (foreign !== undefined) return foreign;
  }
  return undefined;
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

function unsupported(node: RootContent, file: string): Problem {
  return {
    file,
    ...lineOf(node),
    what: `the body holds ${names[node.type] ?? `Markdown of the kind "${node.type}"`}, but a body is paragraphs and ## subheadings`,
    why: 'Its words would stand on the page in another form than in the data, or not at all.',
    mend: 'Write it as paragraphs; if the characters are the text itself, put a backslash before the first of them.',
  };
}
