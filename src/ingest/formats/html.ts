import { paragraphOf, settled, textOf, type BlockNode } from '../../markdown/block.ts';
import type { Document, Line } from '../document.ts';
import { splitLines } from '../lines.ts';
import { accountFor, lineFinder, numbersOf } from './html/account.ts';
import { judge } from './html/article.ts';
import { blockOf, compoundBlock, compoundOf } from './html/blocks.ts';
import { extract } from './html/extract.ts';
import { headOf } from './html/head.ts';
import { readMetadata } from './html/metadata.ts';
import { readPage, type Leaf } from './html/page.ts';

/**
 * Takes a saved web page apart.
 *
 * Markup is read as browsers read it (parse5), so any text is a page. Body and surroundings are told apart by Mozilla's
 * Readability and a table of what it leaves in; nothing visible is dropped, all of it becomes a line. The body of a
 * page that shows none is what its JSON-LD states as the article's.
 */
export function htmlDocument(text: string): Document {
  const page = readPage(text);
  const { leaves } = page;
  const judgements = judge(leaves, extract(page));
  const metadata = readMetadata(page.document);
  const head = headOf(leaves, judgements, metadata);

  const linesAt = lineFinder(text);
  const lineOf = (of: readonly Leaf[], content: string): Line => {
    const numbers = of.flatMap(({ nodes }) => nodes.flatMap((node) => numbersOf(node, linesAt)));
    return { numbers: [...new Set(numbers)], text: content, opensGroup: true };
  };
  const lines: Line[] = [];
  for (let index = 0; index < leaves.length;) {
    const compound = compoundAt(leaves, index, (at) => head.judgements[at]?.part === 'body');
    const leaf = leaves[index];
    if (compound !== null) {
      const { node, members } = compound;
      lines.push({ ...lineOf(members, textOf(settled(node))), node, part: 'body' });
      index += members.length;
    } else if (leaf !== undefined) {
      const { part = 'outside', why } = head.judgements[index] ?? {};
      lines.push({
        ...lineOf([leaf], leaf.text),
        ...(part === 'body' ? { node: blockOf(leaf) } : {}),
        part,
        ...(why === undefined ? {} : { why }),
      });
      index += 1;
    }
  }
  const stated = metadata.articleBody;
  if (stated !== null && lines.every(({ part }) => part !== 'body')) {
    const place = stated.element.sourceCodeLocation;
    const numbers = place ? linesAt(place.startOffset, place.endOffset) : [];
    lines.push(
      ...paragraphsIn(stated.text).map((paragraph): Line => ({
        numbers,
        text: paragraph,
        opensGroup: true,
        node: paragraphOf(paragraph),
        part: 'body',
      })),
    );
  }
  const used = new Set(lines.flatMap(({ numbers }) => numbers));
  return {
    lines,
    stated: head.stated,
    language: metadata.language,
    accounted: accountFor(page.document, used, linesAt),
    doubts: [],
  };
}

/** A text that is stated as one string, parted where its lines end. */
function paragraphsIn(text: string): string[] {
  return splitLines(text).flatMap((line) => line.replace(/\s+/gu, ' ').trim() || []);
}

/** The list, quotation or table of the body that begins at a leaf; null where none does. */
function compoundAt(
  leaves: readonly Leaf[],
  start: number,
  isBody: (index: number) => boolean,
): { node: BlockNode; members: Leaf[] } | null {
  const first = leaves[start];
  const element = first && compoundOf(first);
  if (element === undefined) return null;
  const members: Leaf[] = [];
  for (let index = start; leaves[index]?.path.includes(element) === true; index += 1) {
    const leaf = leaves[index];
    if (leaf === undefined || !isBody(index)) break;
    members.push(leaf);
  }
  const node = members.length > 0 ? compoundBlock(element, members) : null;
  return node && { node, members };
}
