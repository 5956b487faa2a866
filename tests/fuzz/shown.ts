import type { Nodes } from 'hast';
import { all, textOf } from '../html.ts';

/** The text that a block's HTML shows: its paragraphs, or its rows with the cells parted by tabs. */
export function shownIn(tree: Nodes): string {
  return all('p, h2, tr, li:not(:has(> p))', tree)
    .map((element) => {
      if (element.tagName === 'tr') {
        return all('th, td', element)
          .map((cell) => textOf(cell).replaceAll('\t', ' ').trim())
          .join('\t');
      }
      // A list in an item has lines of its own.
      const own = element.children.filter(
        (child) => child.type !== 'element' || !['ul', 'ol'].includes(child.tagName),
      );
      return textOf({ ...element, children: own }).trim();
    })
    .filter((text) => text !== '')
    .join('\n');
}
