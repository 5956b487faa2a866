import type { Element, ElementContent } from 'hast';
import { toString } from 'mdast-util-to-string';

/** A stretch of a block's text that links lead to or from; offsets in UTF-16 code units, the end's exclusive. */
export interface Anchor {
  start: number;
  end: number;
  /** The id by which it is found, where it is to have one. */
  id?: string;
  /** Where its words lead, where they are to lead anywhere. */
  href?: string;
  /** What the link is called, where its words do not say it. */
  label?: string;
}

/** An element of the block or an anchor: what a piece of text stands in. */
type Around = Element | Anchor;

interface Piece {
  text: string;
  start: number;
  /** The elements that it stands in, the outermost first. */
  within: readonly Element[];
}

/**
 * Puts anchors into a block's HTML. They may stand in one another, overlap and begin or end anywhere. No element of the
 * block is parted: an anchor that ends in the midst of one, or of another anchor, stands in pieces, the first of which has
 * its id. Links of the block stay, and no link stands in another: of two anchors the inner one's words lead where it says.
 *
 * @param block the block as one element, changed in place; its text is what `textOf` of block.ts says
 * @param anchors with offsets into that text; those that hold none of it are left out
 */
export function anchorBlock(block: Element, anchors: readonly Anchor[]): void {
  const sorted = anchors.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const named = new Set<Anchor>();
  let at = 0;

  const anchored = (nodes: ElementContent[], isCell = false): ElementContent[] => {
    const text = toString(nodes);
    const { length } = text.trim();
    if (length === 0 && !isCell) return nodes;
    const start = at;
    at += length + 1;
    const here = sorted.filter((anchor) => anchor.start < start + length && anchor.end > start);
    const before = text.length - text.trimStart().length;
    return here.length === 0 ? nodes : withAnchors(nodes, start - before, here, named);
  };

  const enter = (element: Element): void => {
    const { tagName, children } = element;
    if (tagName === 'p' || tagName === 'h2') {
      element.children = anchored(children);
    } else if (tagName === 'td' || tagName === 'th') {
      element.children = anchored(children, true);
    } else if (tagName === 'li') {
      const parts = children.findIndex(isPartOfItem);
      const words = parts === -1 ? children : children.slice(0, parts);
      const rest = parts === -1 ? [] : children.slice(parts);
      element.children = [...anchored(words), ...rest];
      rest.filter(isElement).forEach(enter);
    } else if (tagName !== 'tr' || toString(element).trim() !== '') {
      children.filter(isElement).forEach(enter);
    }
  };
  enter(block);
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

function isPartOfItem(node: ElementContent): boolean {
  return isElement(node) && ['p', 'ul', 'ol'].includes(node.tagName);
}

/**
 * One line with its anchors.
 *
 * @param from where the nodes begin in the block's text
 * @param anchors sorted by where they start, the longer first
 * @param named the anchors that already have their id
 */
function withAnchors(
  nodes: readonly ElementContent[],
  from: number,
  anchors: readonly Anchor[],
  named: Set<Anchor>,
): ElementContent[] {
  const { pieces, ends } = piecesOf(nodes, from, anchors);
  const root: ElementContent[] = [];
  const made = new Map<Element, Anchor>();
  const open: { around: Around; element: Element }[] = [];
  const active = new Set<Anchor>();
  let next = 0;

  for (const { text, start, within } of pieces) {
    for (let anchor = anchors[next]; anchor && anchor.start <= start; anchor = anchors[++next]) {
      active.add(anchor);
    }
    for (const anchor of active) if (anchor.end < start + text.length) active.delete(anchor);
    const path = pathOf(within, [...active], ends);
    let depth = 0;
    while (depth < open.length && open[depth]?.around === path[depth]) depth += 1;
    open.length = depth;
    for (const around of path.slice(depth)) {
      const element = 'tagName' in around ? { ...around, children: [] } : span(around, named);
      if (!('tagName' in around)) made.set(element, around);
      (open.at(-1)?.element.children ?? root).push(element);
      open.push({ around, element });
    }
    (open.at(-1)?.element.children ?? root).push({ type: 'text', value: text });
  }
  for (const node of root) link(node, made, false);
  return root;
}

/** The text of some nodes, parted wherever an anchor begins or ends, and where each element stands. */
function piecesOf(
  nodes: readonly ElementContent[],
  from: number,
  anchors: readonly Anchor[],
): { pieces: Piece[]; ends: Map<Element, { start: number; end: number }> } {
  const edges = [...new Set(anchors.flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  );
  const pieces: Piece[] = [];
  const ends = new Map<Element, { start: number; end: number }>();
  let at = from;
  let next = 0;
  const enter = (node: ElementContent, within: readonly Element[]): void => {
    if (node.type === 'element') {
      const start = at;
      for (const child of node.children) enter(child, [...within, node]);
      ends.set(node, { start, end: at });
    } else if (node.type === 'text') {
      const start = at;
      const end = start + node.value.length;
      for (let edge = edges[next]; edge !== undefined && edge < end; edge = edges[++next]) {
        if (edge <= at || isInPair(node.value, edge - start)) continue;
        pieces.push({ text: node.value.slice(at - start, edge - start), start: at, within });
        at = edge;
      }
      pieces.push({ text: node.value.slice(at - start), start: at, within });
      at = end;
    }
  };
  for (const node of nodes) enter(node, []);
  return { pieces, ends };
}

/** Whether an offset stands between the two halves of one character. */
function isInPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

/** What a piece stands in, the outermost first: an anchor stands around the elements that it holds whole. */
function pathOf(
  within: readonly Element[],
  anchors: readonly Anchor[],
  ends: ReadonlyMap<Element, { start: number; end: number }>,
): Around[] {
  const path: Around[] = [];
  let rest = anchors;
  for (const element of within) {
    const { start, end } = ends.get(element) ?? { start: 0, end: Infinity };
    path.push(...rest.filter((anchor) => anchor.start <= start && end <= anchor.end), element);
    rest = rest.filter((anchor) => !path.includes(anchor));
  }
  return [...path, ...rest];
}

function span(anchor: Anchor, named: Set<Anchor>): Element {
  const properties = named.has(anchor) || anchor.id === undefined ? {} : { id: anchor.id };
  named.add(anchor);
  return { type: 'element', tagName: 'span', properties, children: [] };
}

/** Makes links of the anchors that lead anywhere, or of what in them is no link yet. Says whether there is one below. */
function link(
  node: ElementContent,
  made: ReadonlyMap<Element, Anchor>,
  isInLink: boolean,
): boolean {
  if (node.type !== 'element') return false;
  const isLink = node.tagName === 'a';
  const withLinks = new Set(node.children.filter((child) => link(child, made, isInLink || isLink)));
  const { href, label } = made.get(node) ?? {};
  if (href === undefined || isInLink) return isLink || withLinks.size > 0;
  const properties = { href, ...(label !== undefined && { ariaLabel: label }) };
  if (withLinks.size === 0) {
    node.tagName = 'a';
    Object.assign(node.properties, properties);
    return true;
  }
  let run: Element | null = null;
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (withLinks.has(child) || (run === null && toString(child).trim() === '')) {
      run = null;
      return [child];
    }
    if (run !== null) {
      run.children.push(child);
      return [];
    }
    run = { type: 'element', tagName: 'a', properties, children: [child] };
    return [run];
  });
  return true;
}
