import type { Element, Nodes, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

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

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // Matters of style, which the compiler of the pages decides.
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
    },
  }),
);

/** What is wrong with a whole page as HTML, one line each. */
export async function violations(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} ${message} ${line}`),
  );
}
