import { read, type Reading, type Span } from './fragment.ts';

/** All words of a page, and where each of their code units stands. */
export interface PageReading extends Reading {
  places: [node: Node, offset: number][];
}

/** NodeFilter.SHOW_TEXT, in one sign instead of twenty. */
const showText = 4;

/** Reads the page. What is hidden is read too: a browser may search it. */
export function readPage(): PageReading {
  const walker = document.createTreeWalker(document.body, showText);
  const places: PageReading['places'] = [];
  let text = '';
  let before: Element | null | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const block = node.parentElement?.closest(':not(a,bdi,em,span,strong)');
    if (block !== before) {
      text += '\n';
      places.push([node, 0]);
    }
    before = block;
    text += node.nodeValue ?? '';
    for (let offset = 0; places.length < text.length; offset += 1) places.push([node, offset]);
  }
  return { ...read(text), places };
}

/** Where a selection of the page stands among its words. */
export function spanOf({ places }: PageReading, selected: Range): Span {
  return [
    places.findIndex((place) => selected.comparePoint(...place) >= 0),
    places.findLastIndex((place) => selected.comparePoint(...place) < 1),
  ];
}

/** Where words stand on the page. */
export function rangeOf({ places }: PageReading, [start, end]: Span): Range {
  const range = new Range();
  const [first, last] = [places[start], places[end]];
  if (first && last) {
    range.setStart(...first);
    range.setEnd(...last);
  }
  return range;
}
