import fc from 'fast-check';
import type { List, PhrasingContent, Table } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Anchor } from '../../src/markdown/anchors.ts';
import { settled, textOf, type BlockNode } from '../../src/markdown/block.ts';
import { blocksOf } from '../../src/markdown/body.ts';
import { htmlOf } from '../../src/markdown/html.ts';
import { parser } from '../../src/markdown/plain.ts';
import { all, attribute, readPage, textOf as wordsOf } from '../html.ts';

/** The HTML of a block with an anchor at each of some words of its text, which leads to an item of their name. */
function anchored(markdown: string, ...words: string[]): string {
  const [block] = blocksOf(parser.parse(markdown).children, 'a.md').blocks;
  if (block === undefined) throw new Error('no block');
  const anchors = words.map((word): Anchor => {
    const start = block.text.indexOf(word);
    expect(start, word).toBeGreaterThanOrEqual(0);
    const name = word.replaceAll(/\W+/g, '-');
    return { start, end: start + word.length, id: `at-${name}`, href: `#${name}` };
  });
  return htmlOf(block.node, undefined, anchors);
}

describe('a word with an anchor', () => {
  test('has its id and leads to its item', () => {
    expect(anchored('Marsh landed herring.', 'herring')).toBe(
      '<p>Marsh landed <a id="at-herring" href="#herring">herring</a>.</p>',
    );
  });

  test('is found in every item, paragraph and cell', () => {
    expect(anchored('- Boats\n  - Herring\n- Nets\n\n  Cod', 'Herring', 'Cod')).toBe(
      '<ul>\n<li>\n<p>Boats</p>\n<ul>\n<li><a id="at-Herring" href="#Herring">Herring</a></li>\n</ul>\n</li>\n' +
        '<li>\n<p>Nets</p>\n<p><a id="at-Cod" href="#Cod">Cod</a></p>\n</li>\n</ul>',
    );
    expect(anchored('> One\n>\n> Two', 'Two')).toContain(
      '<p><a id="at-Two" href="#Two">Two</a></p>',
    );
    expect(anchored('| | b |\n| - | - |\n| c | d |\n| | f |', 'b', 'd', 'f')).toMatch(
      /<td><\/td><th scope="col"><a id="at-b".*<td>c<\/td><td><a id="at-d".*<td><\/td><td><a id="at-f"/s,
    );
  });

  test('may hold emphasis and code, or stand in them', () => {
    expect(anchored('the *North* `wick` *of the Isles*', 'North wick', 'Isles')).toBe(
      '<p>the <a id="at-North-wick" href="#North-wick"><em>North</em> <code>wick</code></a> ' +
        '<em>of the <a id="at-Isles" href="#Isles">Isles</a></em></p>',
    );
  });

  test('that ends in the midst of emphasis stands in pieces, of which the first has the id', () => {
    expect(anchored('the port *of Northwick today*', 'port of Northwick')).toBe(
      '<p>the <a id="at-port-of-Northwick" href="#port-of-Northwick">port </a>' +
        '<em><a href="#port-of-Northwick">of Northwick</a> today</em></p>',
    );
  });

  test('keeps the mark of what nobody sees in it', () => {
    expect(anchored('See North\u200bwick.', 'North\u200bwick')).toMatch(
      /^<p>See <a id="at-North-wick" href="#North-wick">North<span class="unseen" [^>]*>\u200b<\/span>wick<\/a>\.<\/p>$/,
    );
  });
});

describe('of two words one in the other', () => {
  test('each leads to its own item, and no link stands in another', () => {
    expect(anchored('the Bank of Northwick Isles', 'Bank of Northwick Isles', 'Northwick')).toBe(
      '<p>the <span id="at-Bank-of-Northwick-Isles"><a href="#Bank-of-Northwick-Isles">Bank of </a>' +
        '<a id="at-Northwick" href="#Northwick">Northwick</a>' +
        '<a href="#Bank-of-Northwick-Isles"> Isles</a></span></p>',
    );
  });

  test('that overlap, the second is parted', () => {
    expect(anchored('one two three', 'one two', 'two three')).toBe(
      '<p><span id="at-one-two"><a href="#one-two">one </a><a id="at-two-three" href="#two-three">two</a></span>' +
        '<a href="#two-three"> three</a></p>',
    );
  });
});

describe('a link of the text', () => {
  test('stays, and what stands in it is only found', () => {
    expect(anchored('See [the port of Northwick](https://example.org/).', 'Northwick')).toBe(
      '<p>See <a href="https://example.org/">the port of <span id="at-Northwick">Northwick</span></a>.</p>',
    );
  });

  test('stays in the midst of an anchor', () => {
    expect(anchored('the [port](https://example.org/) of Northwick', 'the port of Northwick')).toBe(
      '<p><span id="at-the-port-of-Northwick"><a href="#the-port-of-Northwick">the </a>' +
        '<a href="https://example.org/">port</a><a href="#the-port-of-Northwick"> of Northwick</a></span></p>',
    );
  });
});

test('an anchor without a link or without an id has only the other', () => {
  const [block] = blocksOf(parser.parse('“Sold.”').children, 'a.md').blocks;
  expect(
    block &&
      htmlOf(block.node, 'p', [
        { start: 0, end: 1, href: '#quote-1', label: 'Who said this' },
        { start: 1, end: 6, id: 'q' },
      ]),
  ).toBe(
    '<p id="p"><a href="#quote-1" aria-label="Who said this">“</a><span id="q">Sold.</span>”</p>',
  );
});

const words = fc
  .array(fc.constantFrom('tide', 'a', ' ', '  ', '𝔔', '\u200b', '\u2067', '“', '<b>', 'é'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''));

const { inline } = fc.letrec<{ inline: PhrasingContent }>((tie) => {
  const children = fc.array(tie('inline'), { minLength: 1, maxLength: 3 });
  return {
    inline: fc.oneof(
      { maxDepth: 3 },
      words.map((value): PhrasingContent => ({ type: 'text', value })),
      words.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
      children.map((nodes): PhrasingContent => ({ type: 'emphasis', children: nodes })),
      children.map((nodes): PhrasingContent => ({ type: 'strong', children: nodes })),
      words.map((value): PhrasingContent => ({
        type: 'link',
        url: 'https://example.org/',
        children: [{ type: 'emphasis', children: [{ type: 'text', value }] }],
      })),
    ),
  };
});
const line = fc.array(inline, { maxLength: 4 });
const paragraph = line.map((children) => ({ type: 'paragraph' as const, children }));
const { list } = fc.letrec<{ list: List }>((tie) => ({
  list: fc
    .array(fc.array(fc.oneof({ maxDepth: 2 }, paragraph, tie('list')), { maxLength: 3 }), {
      maxLength: 3,
    })
    .map((items) => ({
      type: 'list',
      children: items.map((children) => ({ type: 'listItem', children })),
    })),
}));
const table = fc
  .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows): Table => ({
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    })),
  }));
const block = fc
  .oneof(
    paragraph,
    list,
    fc
      .array(paragraph, { maxLength: 3 })
      .map((children) => ({ type: 'blockquote' as const, children })),
    table,
  )
  .map((node): BlockNode => settled(node))
  .filter((node) => textOf(node).trim() !== '');

const cuts = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 8 });

/** Anchors at some stretches of a text, none of which begins or ends within a character. */
function anchorsAt(text: string, stretches: readonly (readonly [number, number])[]): Anchor[] {
  const edges = [0];
  for (const character of text) edges.push((edges.at(-1) ?? 0) + character.length);
  const found = stretches.flatMap(([from, length]) => {
    const start = edges[from];
    const end = edges[Math.min(from + length, edges.length - 1)];
    return start === undefined || end === undefined || end <= start ? [] : [[start, end] as const];
  });
  return found.map(([start, end], index) => ({
    start,
    end,
    id: `at-${index}`,
    ...(index % 3 > 0 && { href: `#to-${index}` }),
  }));
}

/** How deep links stand in each other. */
function depthOfLinks(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of html.matchAll(/<\/?a[\s>]/g)) {
    depth += tag.startsWith('</') ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

test('whatever the anchors are, the text and its own marks stay, and each anchor is found once, at its words', () => {
  fc.assert(
    fc.property(block, cuts, (node, stretches) => {
      const text = textOf(node);
      const anchors = anchorsAt(text, stretches);
      const html = htmlOf(node, undefined, anchors);
      const [plain, tree] = [readPage(htmlOf(node)), readPage(html)];
      for (const own of ['body', 'em', 'strong', 'code', 'li', 'td', 'a[href^=https]', '.unseen']) {
        expect(all(own, tree).map(wordsOf)).toEqual(all(own, plain).map(wordsOf));
      }
      expect(depthOfLinks(html)).toBeLessThanOrEqual(1);
      const ids = all('[id]', tree).map((element) => attribute(element, 'id'));
      const said = anchors.filter(({ start, end }) => /[^\n\t]/.test(text.slice(start, end)));
      expect(ids.toSorted()).toEqual(said.flatMap(({ id }) => id ?? []).sort());
      for (const { id, start, end } of said) {
        const [element] = all(`#${id}`, tree);
        // White space at the end of a line stands on the page and not in the text.
        const first = element && wordsOf(element).trim();
        expect(
          text
            .slice(start, end)
            .trimStart()
            .startsWith(first ?? '?'),
        ).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('a text of 50,000 words, each with an anchor, is anchored at once', () => {
  const text = 'tide '.repeat(50_000).trim();
  const anchors = Array.from({ length: 50_000 }, (_, index) => ({
    start: index * 5,
    end: index * 5 + 4,
    id: `at-${index}`,
    href: '#tide',
  }));
  const html = htmlOf(
    { type: 'paragraph', children: [{ type: 'text', value: text }] },
    'p',
    anchors,
  );
  expect(html.match(/<a /g)).toHaveLength(50_000);
});
