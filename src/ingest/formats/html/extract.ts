import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import {
  elementsOf,
  isElement,
  isText,
  isHidden,
  namesOf,
  textNodes,
  withoutText,
  type Page,
} from './page.ts';

/** The attribute that carries a leaf's position through the extractor. */
const mark = 'data-leaf';

/** The attributes that the extractor looks at. */
const telling = new Set(
  'aria-hidden aria-modal class dir href id itemprop rel role src'.split(' '),
);

/** What an attribute says beyond this many letters tells nothing more. */
const longestValue = 500;

/** Elements without text that the extractor counts. */
const counted = new Set('embed iframe img input object'.split(' '));

/** Elements that never have content. */
const empty = new Set(['br', 'hr', ...counted]);

/** The largest pages of news have a fifth; with many more the extractor runs out of stack. */
const mostElements = 50_000;

/** The extractor looks at each text once for every element around it: so often in all, which takes it a second or two. */
const mostLooks = 100_000;

/** What it sees of elements in one another at least, as much as pages of news have, and at most. */
const deepEnough = 30;
const deepest = 100;

/** Dialogues about cookies: much running text, and none of it the story's. */
const consent = /onetrust|didomi|cookie|consent|gdpr/i;

/**
 * The leaves that Mozilla's Readability, the extractor of Firefox's reader view, takes for the article.
 *
 * @returns positions in `page.leaves`; none where it finds no article, or where it would find no end
 */
export function extract({ document: page, leafOf, leaves }: Page): Set<number> {
  if (elementsOf(page).drop(mostElements).next().done !== true) return new Set();
  const depth = Math.min(deepest, Math.max(deepEnough, mostLooks / leaves.length));
  const { document, Element } = parseHTML(
    `<!doctype html><html><body>${markupOf(page, leafOf, depth)}</body></html>`,
  );
  const article = new Readability(document, {
    disableJSONLD: true,
    serializer: (node) => (node instanceof Element ? [...node.querySelectorAll(`[${mark}]`)] : []),
  }).parse();
  return new Set(article?.content?.map((element) => Number(element.getAttribute(mark))));
}

/**
 * A page as the extractor needs it: what is shown and nothing else, each text in an element that names its leaf.
 *
 * @param depth how many elements may stand in one another; what is deeper is its text alone
 */
function markupOf(parent: Tree.ParentNode, leafOf: Page['leafOf'], depth: number): string {
  return parent.childNodes
    .map((node) => {
      if (isText(node)) return textMarkup(node, leafOf);
      if (!isElement(node) || isHidden(node)) return '';
      const { tagName, attrs } = node;
      if (withoutText.has(tagName) && !counted.has(tagName)) return '';
      if (depth < 0) return [...textNodes(node)].map((text) => textMarkup(text, leafOf)).join('');
      const content = empty.has(tagName) ? '' : markupOf(node, leafOf, depth - 1);
      if (tagName === 'html' || tagName === 'body') return content;
      if (consent.test(namesOf(node))) return '';
      const attributes = attrs
        .filter(({ name }) => telling.has(name))
        .map(({ name, value }) => ` ${name}="${escape(value.slice(0, longestValue))}"`);
      return `<${tagName}${attributes.join('')}>${content}${empty.has(tagName) ? '' : `</${tagName}>`}`;
    })
    .join('');
}

function textMarkup(node: Tree.TextNode, leafOf: Page['leafOf']): string {
  const leaf = leafOf.get(node);
  return leaf === undefined ? ' ' : `<span ${mark}="${leaf}">${escape(node.value)}</span>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
