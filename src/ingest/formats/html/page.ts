import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A piece of a block's text that is marked alike. */
export interface Run {
  text: string;
  strong: boolean;
  emphasis: boolean;
  /** Where it leads, as an absolute address; null where it is no link. */
  url: string | null;
}

/** How a piece of text is marked. */
export type Marks = Omit<Run, 'text'>;

/** The marks of plain text. */
export const unmarked: Marks = { strong: false, emphasis: false, url: null };

/** The smallest block: text that stands on the page without a break in it. */
export interface Leaf {
  /** Its text in pieces, white space collapsed, none at its ends. */
  runs: Run[];
  text: string;
  /** The elements around it, the outermost first. */
  path: readonly Tree.Element[];
  nodes: readonly Tree.TextNode[];
}

/** A page taken apart. */
export interface Page {
  document: Tree.Document;
  /** Its visible text, in reading order. */
  leaves: Leaf[];
  /** The leaf that a text node belongs to, as a position in `leaves`. */
  leafOf: ReadonlyMap<Tree.TextNode, number>;
}

/** Browsers nest no deeper; what does is hostile, and its text stands in the element at this depth. */
const deepest = 512;

/** Elements that part no text. All others begin and end a block. */
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark math mi mn mo mrow ' +
    'nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Elements whose content is no text of the page. */
export const withoutText = new Set(
  (
    'applet area audio base canvas datalist embed frame frameset head iframe input link map meta noembed noframes ' +
    'noscript object param progress meter script source style svg template title track video'
  ).split(' '),
);

/** Reads a page's text. Any text is a page: what is not closed or not allowed is read as browsers read it. */
export function readPage(html: string): Page {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const base = baseOf(document);
  const leaves: Leaf[] = [];
  const leafOf = new Map<Tree.TextNode, number>();
  let runs: Run[] = [];
  let nodes: Tree.TextNode[] = [];
  let pathOfFirst: readonly Tree.Element[] = [];

  const add = (node: Tree.TextNode, path: readonly Tree.Element[], marks: Marks): void => {
    runs.push({ ...marks, text: node.value });
    if (!/\S/u.test(node.value)) return;
    if (nodes.length === 0) pathOfFirst = path;
    nodes.push(node);
    leafOf.set(node, leaves.length);
  };
  const flush = (): void => {
    const tidy = collapse(runs);
    const text = tidy.map((run) => run.text).join('');
    if (text !== '') leaves.push({ runs: tidy, text, path: pathOfFirst, nodes });
    runs = [];
    nodes = [];
  };
  const visit = (parent: Tree.ParentNode, path: readonly Tree.Element[], marks: Marks): void => {
    let breaks = 0;
    for (const node of parent.childNodes) {
      if (isText(node)) {
        add(node, path, marks);
        if (/\S/u.test(node.value)) breaks = 0;
      } else if (isElement(node) && node.tagName === 'br') {
        breaks += 1;
        if (breaks === 2) flush();
        runs.push({ ...marks, text: ' ' });
      } else if (isElement(node) && isShown(node)) {
        breaks = 0;
        const isBlock = !isInline(node) || isCredit(node, path);
        if (isBlock) flush();
        if (path.length < deepest) visit(node, [...path, node], marksWithin(node, marks, base));
        else {
          for (const text of textNodes(node)) {
            add(text, path, marks);
            runs.push({ ...marks, text: ' ' });
          }
        }
        if (isBlock) flush();
      }
    }
  };
  visit(document, [], unmarked);
  flush();
  return { document, leaves, leafOf };
}

function marksWithin(element: Tree.Element, around: Marks, base: string | null): Marks {
  const { tagName } = element;
  return {
    strong: around.strong || tagName === 'strong' || tagName === 'b',
    emphasis: around.emphasis || tagName === 'em' || tagName === 'i' || tagName === 'cite',
    url: tagName === 'a' ? absolute(attribute(element, 'href'), base) : around.url,
  };
}

/** An element's attribute; undefined where it has none. */
export function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** Whether a node is an element. */
export function isElement(node: Tree.Node): node is Tree.Element {
  return defaultTreeAdapter.isElementNode(node);
}

/** Whether a node is text. */
export function isText(node: Tree.Node): node is Tree.TextNode {
  return defaultTreeAdapter.isTextNode(node);
}

/** Whether an element parts no text. */
export function isInline({ tagName }: Tree.Element): boolean {
  return inline.has(tagName);
}

/** How an element is called: its classes, id and what its microdata say of it, in one string to search in. */
export function namesOf(element: Tree.Element): string {
  return element.attrs
    .filter(({ name }) =>
      /^(?:class|id|itemprop|role|data-(?:testid|component|type|name))$/.test(name),
    )
    .map(({ value }) => value)
    .join(' ');
}

/** Whether an element says whose a picture is. */
function isCredit(element: Tree.Element, path: readonly Tree.Element[]): boolean {
  return (
    path.some(({ tagName }) => tagName === 'figure' || tagName === 'figcaption') &&
    /credit|copyright|\bsource\b|photographer/i.test(namesOf(element))
  );
}

/** Every element of a tree that is not too deep, in the order of the page. */
export function* elementsOf(parent: Tree.ParentNode): Generator<Tree.Element> {
  const open: Tree.Node[] = [parent];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isElement(node)) yield node;
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) open.push(child);
  }
}

/** The visible text nodes in an element, however deep, that hold more than white space. */
export function* textNodes(parent: Tree.ParentNode): Generator<Tree.TextNode> {
  const open: Tree.Node[] = [parent];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isText(node) && /\S/u.test(node.value)) yield node;
    if ('childNodes' in node && (!isElement(node) || isShown(node))) {
      for (const child of node.childNodes.toReversed()) open.push(child);
    }
  }
}

/** Whether an element's text is seen on the page. */
function isShown(element: Tree.Element): boolean {
  return !withoutText.has(element.tagName) && !isHidden(element);
}

/** Styles that take an element out of sight. */
const hiding = /\b(?:display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01])/i;

/** The names that frameworks give to labels that are read out but not seen. */
const forScreenReaders =
  /(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-reader-text|off-?screen)(?:$|\s)/i;

/** Whether the page itself says that an element is not shown. */
export function isHidden(element: Tree.Element): boolean {
  return (
    attribute(element, 'hidden') !== undefined ||
    hiding.test(attribute(element, 'style') ?? '') ||
    forScreenReaders.test(attribute(element, 'class') ?? '')
  );
}

/** Runs with white space as it is seen: one space for any of it, none at the ends, none twice. */
function collapse(runs: readonly Run[]): Run[] {
  const seen: Run[] = [];
  let spaceBefore = true;
  for (const run of runs) {
    let text = run.text.replace(/[ \t\n\f\r\u0085\u2028\u2029]+/g, ' ');
    if (spaceBefore) text = text.replace(/^ /, '');
    if (text === '') continue;
    seen.push({ ...run, text });
    spaceBefore = text.endsWith(' ');
  }
  trimEnds(seen);
  return seen;
}

function trimEnds(runs: Run[]): void {
  for (let first = runs[0]; first !== undefined; first = runs[0]) {
    first.text = first.text.trimStart();
    if (first.text !== '') break;
    runs.shift();
  }
  for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    runs.pop();
  }
}

/** The address that a page's relative links start from; null where it states none. */
function baseOf(document: Tree.Document): string | null {
  let found: string | null = null;
  for (const element of elementsOf(document)) {
    const { tagName } = element;
    if (tagName === 'body') break;
    const is = (name: string, value: string): boolean => attribute(element, name) === value;
    const address =
      tagName === 'base' || (tagName === 'link' && is('rel', 'canonical'))
        ? attribute(element, 'href')
        : tagName === 'meta' && is('property', 'og:url')
          ? attribute(element, 'content')
          : undefined;
    const url = absolute(address, null);
    if (url !== null && (found === null || tagName === 'base')) found = url;
  }
  return found;
}

/** An address made absolute; null where it is none that a reader may follow. */
function absolute(address: string | undefined, base: string | null): string | null {
  if (address === undefined) return null;
  const url = URL.parse(address, base ?? undefined);
  return url !== null && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : null;
}
