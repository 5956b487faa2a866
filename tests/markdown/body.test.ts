import { describe, expect, test } from 'vitest';
import type { BlockNode } from '../../src/markdown/block.ts';
import { blocksOf } from '../../src/markdown/body.ts';
import { writeCopy, readCopy } from '../../src/markdown/copy.ts';
import { htmlOf } from '../../src/markdown/html.ts';
import { parser } from '../../src/markdown/plain.ts';
import { describeProblems } from '../../src/problem.ts';
import { copySchema } from '../../src/story.ts';

const read = (markdown: string) =>
  blocksOf(parser.parse(markdown).children, 'content/stories/a.md');

/** The data and the HTML of each block of a body that has nothing wrong with it. */
function blocks(markdown: string) {
  const { blocks: found, problems } = read(markdown);
  expect(problems).toEqual([]);
  return found.map(({ kind, text, start, node }) => ({ kind, text, start, html: htmlOf(node) }));
}

const wrong = (markdown: string): string => describeProblems(read(markdown).problems);

describe('a list', () => {
  test('has a line for each item, those of lists in it too', () => {
    expect(blocks('- Boats\n  - Herring\n  - Cod\n- Nets')).toEqual([
      {
        kind: 'list',
        text: 'Boats\nHerring\nCod\nNets',
        html: '<ul>\n<li>Boats\n<ul>\n<li>Herring</li>\n<li>Cod</li>\n</ul>\n</li>\n<li>Nets</li>\n</ul>',
      },
    ]);
  });

  test('keeps the number that it starts with', () => {
    expect(blocks('1. One\n2. Two\n\nText\n\n7. Seven')).toEqual([
      { kind: 'list', text: 'One\nTwo', start: 1, html: '<ol>\n<li>One</li>\n<li>Two</li>\n</ol>' },
      { kind: 'paragraph', text: 'Text', html: '<p>Text</p>' },
      { kind: 'list', text: 'Seven', start: 7, html: '<ol start="7">\n<li>Seven</li>\n</ol>' },
    ]);
  });

  test('may have several paragraphs in an item, and loses nothing but items without text', () => {
    expect(blocks('- One\n\n  More of *one*\n-\n- Two')).toMatchObject([
      { text: 'One\nMore of one\nTwo' },
    ]);
  });

  test('has the same address wherever it stands', () => {
    const [first] = read('- Boats\n- Nets').blocks;
    const [, second] = read('Text\n\n* Boats\n\n* Nets').blocks;
    expect(first?.id).toMatch(/^p-[0-9a-f]{8}$/);
    expect(second?.id).toBe(first?.id);
  });
});

test('a quotation has a line for each paragraph, one quoted in it too', () => {
  expect(blocks('> One\n> line\n>\n> > Two')).toEqual([
    {
      kind: 'quotation',
      text: 'One line\nTwo',
      html: '<blockquote>\n<p>One line</p>\n<p>Two</p>\n</blockquote>',
    },
  ]);
});

describe('a table', () => {
  test('has a line for each row, its cells parted by tabs', () => {
    expect(
      blocks('| Boat | Landed |\n| - | - |\n| *Annalise* | 1,204.5 |\n| A \\| B | £7 |'),
    ).toEqual([
      {
        kind: 'table',
        text: 'Boat\tLanded\nAnnalise\t1,204.5\nA | B\t£7',
        html:
          '<table><thead><tr><th scope="col">Boat</th><th scope="col" class="right">Landed</th></tr></thead>' +
          '<tbody><tr><td><em>Annalise</em></td><td class="right">1,204.5</td></tr>' +
          '<tr><td>A | B</td><td class="right">£7</td></tr></tbody></table>',
      },
    ]);
  });

  test('loses no cell of a row that is longer than the first', () => {
    expect(blocks('| A |\n| - |\n| 1 | x | y |\n| 2 |')).toMatchObject([
      {
        text: 'A\t\t\n1\tx\ty\n2',
        html: expect.stringContaining('<td>x</td><td>y</td>') as string,
      },
    ]);
  });

  test('has no head where its first row is empty', () => {
    expect(blocks('| | |\n| - | - |\n| a | b |')).toEqual([
      {
        kind: 'table',
        text: 'a\tb',
        html: '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
      },
    ]);
  });

  test('is set as its second line says', () => {
    const [set] = blocks('| A | B | C |\n| :- | :-: | -: |\n| 1 | 2 | x |');
    expect(set?.html.match(/class="\w+"/g)?.slice(0, 3)).toEqual([
      'class="left"',
      'class="center"',
      'class="right"',
    ]);
  });
});

test('a link keeps its title', () => {
  expect(blocks('A [link](https://example.org/a?b=c&d "Its title")')).toMatchObject([
    { html: '<p>A <a href="https://example.org/a?b=c&#x26;d" title="Its title">link</a></p>' },
  ]);
});

describe('a body is refused', () => {
  test('with blocks that it does not have', () => {
    expect(wrong('![a picture](a.png)\n\n***\n\n```\ncode\n```')).toMatchInlineSnapshot(`
      "3 problems to mend:

      content/stories/a.md:1
        what  the body holds an image, but its text is words with emphasis, links and code
        why   Its words would stand on the page in another form than in the data, or not at all.
        mend  Write it as one of these; if the characters are the text itself, put a backslash before the first of them.

      content/stories/a.md:3
        what  the body holds a rule (---), but a body is paragraphs, ## subheadings, lists, quotations and tables
        why   Its words would stand on the page in another form than in the data, or not at all.
        mend  Write it as one of these; if the characters are the text itself, put a backslash before the first of them.

      content/stories/a.md:5
        what  the body holds a code block, but a body is paragraphs, ## subheadings, lists, quotations and tables
        why   Its words would stand on the page in another form than in the data, or not at all.
        mend  Write it as one of these; if the characters are the text itself, put a backslash before the first of them."
    `);
  });

  test('with what its lists and quotations do not hold', () => {
    expect(wrong('- ## Heading\n\n> - item')).toMatchInlineSnapshot(`
      "2 problems to mend:

      content/stories/a.md:1
        what  the body holds a subheading, but the items of its lists are paragraphs and lists
        why   Its words would stand on the page in another form than in the data, or not at all.
        mend  Write it as one of these; if the characters are the text itself, put a backslash before the first of them.

      content/stories/a.md:3
        what  the body holds a list, but its quotations are paragraphs
        why   Its words would stand on the page in another form than in the data, or not at all.
        mend  Write it as one of these; if the characters are the text itself, put a backslash before the first of them."
    `);
  });

  test('with links that lead elsewhere from every place, or to nowhere', () => {
    expect(wrong('A [page](/stories/a/)\nand *[another](b.md)*')).toMatchInlineSnapshot(`
      "2 problems to mend:

      content/stories/a.md:1
        what  a link leads to "/stories/a/", but must lead to an address with https://, http:// or mailto:
        why   The same text stands on a page, in the feed and in the data, and from each it would lead elsewhere or nowhere.
        mend  Write the whole address; if the brackets are the text itself, put a backslash before the first of them.

      content/stories/a.md:2
        what  a link leads to "b.md", but must lead to an address with https://, http:// or mailto:
        why   The same text stands on a page, in the feed and in the data, and from each it would lead elsewhere or nowhere.
        mend  Write the whole address; if the brackets are the text itself, put a backslash before the first of them."
    `);
    for (const url of ['#p-1', '//a.b', 'javascript:alert', 'http://', 'HTTPS://a.b', ''])
      expect(wrong(`- [link](${url})`)).toContain(`a link leads to "${url}", but must`);
  });

  test('with lists, quotations and tables that say nothing', () => {
    expect(wrong('-\n\n>\n\n| |\n| - |').match(/:\d+\n {2}what .*/g)).toEqual([
      ':1\n  what  a block of the body has no text',
      ':3\n  what  a block of the body has no text',
      ':5\n  what  a block of the body has no text',
    ]);
  });
});

test('what a source holds and a body does not is written as the text that it is', () => {
  const text = (value: string) => ({ type: 'text' as const, value });
  const nodes: BlockNode[] = [
    {
      type: 'list',
      children: [
        {
          type: 'listItem',
          children: [
            { type: 'heading', depth: 3, children: [text('A heading')] },
            { type: 'code', value: 'two\nlines' },
            {
              type: 'table',
              children: [
                {
                  type: 'tableRow',
                  children: [
                    { type: 'tableCell', children: [text('a')] },
                    { type: 'tableCell', children: [text('b')] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      type: 'paragraph',
      children: [
        { type: 'image', url: 'a.png', alt: 'A picture' },
        { type: 'delete', children: [text(' of a boat')] },
        { type: 'link', url: '/there', children: [text(' there')] },
      ],
    },
  ];
  const { origin: _origin, ...fields } = copySchema.parse({
    origin: { file: 'a.txt', sha256: '0'.repeat(64), bytes: 1, lines: [], made: '0'.repeat(16) },
  });
  const origin = { file: 'a.txt', sha256: '0'.repeat(64), bytes: 1, lines: [], encoding: 'utf-8' };
  const copy = readCopy(writeCopy({ fields, origin, blocks: nodes }), 'content/stories/a.md');
  expect('blocks' in copy && copy.blocks.map((block) => block.text)).toEqual([
    'A heading\ntwo lines\na\tb',
    'A picture of a boat there',
  ]);
});
