import type { Element, Nodes, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse, { fragment: true });

/** An HTML fragment as a browser reads it: its text and the names of its elements. */
export function fromHtml(html: string): { text: string; tags: string[] } {
  const tree = parser.parse(html);
  return { text: toString(tree), tags: selectAll('*', tree).map(({ tagName }) => tagName) };
}

/** A whole page as a browser reads it. */
export function readPage(html: string): Root {
  return unified().use(rehypeParse).parse(html);
}

/** All elements below a node that a selector names. */
export function all(selector: string, tree: Nodes): Element[] {
  return selectAll(selector, tree);
}

/** The one element that a selector names. Throws where there is none or another. */
export function one(selector: string, tree: Nodes): Element {
  const [element, second] = selectAll(selector, tree);
  if (element === undefined || second !== undefined) {
    throw new Error(`${element === undefined ? 'no' : 'more than one'} ${selector}`);
  }
  return element;
}

/** The text of an element. */
export function textOf(element: Nodes): string {
  return toString(element);
}

/** An attribute of an element, or the empty string. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return typeof value === 'string' ? value : '';
}
