import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Where the links of a block lead, with their words, in the order of its text. */
export function linksOf(node: RootContent): { url: string; text: string }[] {
  if (node.type === 'link') return [{ url: node.url, text: toString(node) }];
  return 'children' in node ? node.children.flatMap(linksOf) : [];
}
