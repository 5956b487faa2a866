import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, Line } from '../../../src/ingest/document.ts';
import { settled, textOf } from '../../../src/markdown/block.ts';
import { htmlDocument } from '../../../src/ingest/formats/html.ts';

const newsPage = `<!doctype html>
<html lang="en-GB">
<head>
<title>Harbour wall to be raised before winter | The Lowtide Courier</title>
<meta property="og:title" content="Harbour wall to be raised before winter">
<meta property="og:site_name" content="The Lowtide Courier">
<link rel="canonical" href="https://courier.example/news/harbour-wall">
<meta name="description" content="Engineers say the old stones would not stand another storm like the last.">
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
  {"@type": "WebSite", "name": "The Lowtide Courier"},
  {"@type": ["NewsArticle"], "headline": "Harbour wall to be raised before winter",
   "datePublished": "2025-03-04T23:30:00-08:00", "dateModified": "2025-03-06T01:00:00Z",
   "author": [{"@type": "Person", "name": "Ada Quay"}, {"name": "https://courier.example/ben"}, "Ben Mole"],
   "articleSection": "Harbour"}]}
</script>
<script type="application/ld+json">{ "broken": </script>
<style>p { color: red }</style>
</head>
<body>
<nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main>
<article class="story">
<p class="section"><a href="/harbour">Harbour</a></p>
<h1>Harbour wall to be raised before winter</h1>
<p class="standfirst">Engineers say the old stones would not stand another storm like the last.</p>
<p class="byline">By Ada Quay and Ben Mole</p>
<div class="story-body">
<figure><img src="wall.jpg" alt="The wall">
<figcaption>Waves break over the wall in January. <span class="credit">Photo: Cora Reef</span></figcaption></figure>
<p>The town will raise its harbour wall by <strong>two metres</strong>, the council decided on Tuesday,
after a winter in which the sea came over it four times and flooded the market hall.</p>
<p>The plan, <a href="/plans/wall">published in full</a>, costs <em>nine million</em> crowns, and work should
begin in May, when the fishing boats have left for the north and the quay is empty.</p>
<h2>Three ways to pay</h2>
<p>The council named three sources of money, and said that none of them would be enough by itself:</p>
<ul>
<li>a loan from the region, to be paid back in thirty years</li>
<li>a harbour fee of two crowns a metre
<ul><li>half of that for fishing boats</li></ul></li>
<li>gifts</li>
</ul>
<blockquote class="quote"><p>We have waited long enough, and the sea has not waited at all.</p>
<p>Now we build.</p></blockquote>
<p>So said the harbour master, Dora Strand, who had asked for a higher wall in each of the last nine years.</p>
<table><tr><th>Winter</th><th>Floods</th></tr><tr><td>2023</td><td>1</td></tr><tr><td>2024</td><td></td></tr></table>
<div class="related-stories"><h3>Related</h3><ul><li><a href="/a">The night the market hall was lost to the sea</a></li></ul></div>
<p>Not all are glad. Shopkeepers on the quay fear that nobody will see the boats from their windows any more,
and that the summer guests will stay away, as they did when the old lighthouse was covered in nets.</p>
<div class="newsletter-signup"><p>Get the tide tables and the best of our stories in your inbox every morning.</p></div>
<p>Work will stop in August for the regatta, the council said, and the wall should be done by November.</p>
</div>
</article>
<section class="comments"><h3>Comments</h3><p>About time too, if you ask me, though nobody ever does in this town.</p></section>
</main>
<footer><p>© The Lowtide Courier</p></footer>
<script>track("p");</script>
</body>
</html>
`;

function body(document: Document): Line[] {
  return document.lines.filter(({ part }) => part === 'body');
}

function partOf(document: Document, text: string): string | undefined {
  return document.lines.find((line) => line.text === text)?.part;
}

describe('a news page', () => {
  const document = htmlDocument(newsPage);

  test('gives its fields from what it states, where its text bears that out', () => {
    expect(document.stated).toEqual({
      headline: 'Harbour wall to be raised before winter',
      standfirst: 'Engineers say the old stones would not stand another storm like the last.',
      byline: 'Ada Quay, Ben Mole',
      kicker: 'Harbour',
      published: '2025-03-04',
      updated: '2025-03-06',
    });
    expect(document.language).toBe('en-GB');
  });

  test('gives its body as blocks and nothing else', () => {
    expect(body(document).map(({ node, text }) => [node?.type, text.slice(0, 40)])).toEqual([
      ['paragraph', 'The town will raise its harbour wall by '],
      ['paragraph', 'The plan, published in full, costs nine '],
      ['heading', 'Three ways to pay'],
      ['paragraph', 'The council named three sources of money'],
      ['list', 'a loan from the region, to be paid back '],
      ['blockquote', 'We have waited long enough, and the sea '],
      ['paragraph', 'So said the harbour master, Dora Strand,'],
      ['table', 'Winter\tFloods\n2023\t1\n2024\t'],
      ['paragraph', 'Not all are glad. Shopkeepers on the qua'],
      ['paragraph', 'Work will stop in August for the regatta'],
    ]);
  });

  test.each([
    ['Harbour wall to be raised before winter', 'headline'],
    ['Engineers say the old stones would not stand another storm like the last.', 'standfirst'],
    ['By Ada Quay and Ben Mole', 'byline'],
    ['Waves break over the wall in January.', 'caption'],
    ['Photo: Cora Reef', 'credit'],
    ['Home', 'outside'],
    ['Harbour', 'outside'],
    ['Related', 'outside'],
    ['The night the market hall was lost to the sea', 'outside'],
    ['Get the tide tables and the best of our stories in your inbox every morning.', 'outside'],
    ['About time too, if you ask me, though nobody ever does in this town.', 'outside'],
    ['© The Lowtide Courier', 'outside'],
  ])('has the line "%s" as %s', (text, part) => {
    expect(partOf(document, text)).toBe(part);
  });

  test('keeps marks and makes links absolute', () => {
    const [first, second] = body(document);
    expect(first?.node?.children.slice(0, 2)).toEqual([
      { type: 'text', value: 'The town will raise its harbour wall by ' },
      { type: 'strong', children: [{ type: 'text', value: 'two metres' }] },
    ]);
    expect(second?.node?.children[1]).toEqual({
      type: 'link',
      url: 'https://courier.example/plans/wall',
      children: [{ type: 'text', value: 'published in full' }],
    });
  });

  test('keeps a nested list nested', () => {
    const list = body(document).find(({ node }) => node?.type === 'list');
    expect(list?.text.split('\n')).toEqual([
      'a loan from the region, to be paid back in thirty years',
      'a harbour fee of two crowns a metre',
      'half of that for fishing boats',
      'gifts',
    ]);
    const items = list?.node?.type === 'list' ? list.node.children : [];
    expect(items.map(({ children }) => children.map(({ type }) => type))).toEqual([
      ['paragraph'],
      ['paragraph', 'list'],
      ['paragraph'],
    ]);
  });

  test('knows the lines of the file that each text stands on, and why the others hold none', () => {
    const lines = newsPage.split('\n');
    const [first] = body(document);
    expect(first?.numbers.map((number) => lines[number - 1]?.slice(0, 24))).toEqual([
      '<p>The town will raise i',
      'after a winter in which ',
    ]);
    const reasonOf = (start: string): string | undefined => {
      const number = lines.findIndex((line) => line.startsWith(start)) + 1;
      return document.accounted.find(({ line, to }) => line <= number && number <= (to ?? line))
        ?.why;
    };
    expect(reasonOf('<title>')).toBe('what the page says of itself');
    expect(reasonOf('   "datePublished"')).toBe('script, style or embedded');
    expect(reasonOf('<style>')).toBe('script, style or embedded');
    expect(reasonOf('</article>')).toBe('markup');
  });
});

describe('other pages', () => {
  const sentences = [
    'The first of the two ferries left the island at dawn with forty people and nine goats on board.',
    'Nobody on the quay, where half of the village had come together, knew whether the second would follow.',
    'It did, an hour later, and by noon both lay in the harbour of the mainland with flags on their masts.',
    'The goats, their owner said, had enjoyed the crossing more than he had, and wanted to go back at once.',
  ];

  test('without metadata', () => {
    const document = htmlDocument(
      `<h1>Two ferries and nine goats</h1>${sentences.map((one) => `<p>${one}</p>`).join('\n')}`,
    );
    expect(body(document).map(({ text }) => text)).toEqual(sentences);
    expect(document.stated).toEqual({ headline: 'Two ferries and nine goats' });
    expect(document.language).toBeNull();
  });

  test('in one line', () => {
    const document = htmlDocument(newsPage.replaceAll('\n', ' '));
    expect(document.lines.map(({ text, part }) => [text, part])).toEqual(
      htmlDocument(newsPage).lines.map(({ text, part }) => [text, part]),
    );
    expect(new Set(document.lines.flatMap(({ numbers }) => numbers))).toEqual(new Set([1]));
    expect(document.accounted).toEqual([]);
  });

  test('with two line breaks between paragraphs, and one within', () => {
    const [first = '', second = '', ...others] = sentences;
    const document = htmlDocument(
      `<title>Goats</title><div class="text">${first}<br>${second}<br><br>\n${others.join('<br />\n<br />')}</div>`,
    );
    expect(body(document).map(({ text }) => text)).toEqual([`${first} ${second}`, ...others]);
  });

  test('in Arabic', () => {
    const paragraphs = [
      'غادرت السفينة الأولى الجزيرة عند الفجر، وعلى متنها أربعون راكبا وتسع من الماعز، في رحلة طال انتظارها.',
      'ولم يكن أحد على الرصيف، حيث اجتمع نصف أهل القرية، يعرف إن كانت السفينة الثانية ستلحق بها في اليوم نفسه.',
      'لكنها لحقت بها بعد ساعة، وعند الظهر رست السفينتان في ميناء البر الرئيسي، والأعلام ترفرف فوق الصواري.',
    ];
    const document = htmlDocument(
      `<html lang="ar" dir="rtl"><head><title>سفينتان وتسع من الماعز</title><meta property="article:published_time" content="2025-11-06T08:00:00+03:00"></head><body><div class="menu"><a href="/">الرئيسية</a></div><article><h1>سفينتان وتسع من الماعز</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`,
    );
    expect(body(document).map(({ text }) => text)).toEqual(paragraphs);
    expect(document.stated).toEqual({
      headline: 'سفينتان وتسع من الماعز',
      published: '2025-11-06',
    });
    expect(document.language).toBe('ar');
  });

  test('whose body is parted into boxes', () => {
    const boxes = [0, 1, 2, 3].map(
      (box) =>
        `<div class="chunk"><div class="inner">${sentences.map((one) => `<p>${box}. ${one}</p>`).join('')}</div></div><div class="slot"></div>`,
    );
    const document = htmlDocument(`<main><h1>Two ferries</h1><div>${boxes.join('')}</div></main>`);
    expect(body(document)).toHaveLength(16);
  });
});

describe('what a page states of itself', () => {
  const text =
    '<p>The first of the two ferries left the island at dawn with forty people on board.</p>';
  const stated = (head: string, start = ''): Document['stated'] =>
    htmlDocument(`<head>${head}</head>${start}${text.repeat(4)}`).stated;

  test.each([
    ['2025-11-06T23:59:00-11:00', '2025-11-06'],
    ['20251106', '2025-11-06'],
    ['2025/11/06 10:00', '2025-11-06'],
    ['Thu, 06 Nov 2025 10:00:00 GMT', '2025-11-06'],
    ['November 6, 2025', '2025-11-06'],
  ])('a date written "%s" is the day that it writes', (written, date) => {
    expect(stated(`<meta name="date" content="${written}">`)).toEqual({ published: date });
  });

  test.each(['10/11/2025', '2025-02-30', '0001-01-01T00:00:00', 'yesterday', '1762387200'])(
    'a date written "%s" is none',
    (written) => {
      expect(stated(`<meta name="date" content="${written}">`)).toEqual({});
    },
  );

  test('a change on the day of publication, or before it, is no update', () => {
    const published = '<meta property="article:published_time" content="2025-11-06T08:00:00Z">';
    const modified = '<meta property="article:modified_time" content="2025-11-06T09:00:00Z">';
    expect(stated(published + modified)).toEqual({ published: '2025-11-06' });
  });

  test('the date of a <time> that is called the publication’s wins over the first', () => {
    expect(
      stated(
        '',
        '<time datetime="2025-01-01">Now</time> <time class="published" datetime="2024-05-06">then</time>',
      ).published,
    ).toBe('2024-05-06');
  });

  test('a headline is taken as it stands on the page, without the site’s name', () => {
    const title = '<title>Two ferries &amp; nine goats - The Courier</title>';
    const site = '<meta property="og:site_name" content="The Courier">';
    expect(stated(title + site, '<h1>Two ferries & nine goats</h1>').headline).toBe(
      'Two ferries & nine goats',
    );
    expect(stated(title + site).headline).toBe('Two ferries & nine goats');
  });

  test('a kicker within the heading is no part of the headline', () => {
    const title = '<meta property="og:title" content="Nine goats cross the sea">';
    expect(stated(title, '<h1><span>Islands</span> Nine goats cross the sea</h1>').headline).toBe(
      'Nine goats cross the sea',
    );
  });

  test('a description or a section that does not stand in the text is no field', () => {
    expect(
      stated(
        '<meta name="description" content="All about goats."><meta property="article:section" content="News">',
        '<h1>Two ferries</h1>',
      ),
    ).toEqual({ headline: 'Two ferries' });
  });

  test('escapes that were written twice are undone', () => {
    expect(
      stated(
        '<script type="application/ld+json">{"@type":"Article","author":{"name":"Ann O&#39;Dea"}}</script>',
      ),
    ).toEqual({ byline: "Ann O'Dea" });
  });
});

describe('any text', () => {
  const word = fc.constantFrom('sea', 'two ships', 'a < b', '&amp;', 'é', '\u00a0', '\u2028', '🐐');
  const tag = fc.constantFrom(
    ...['p', 'div', 'b', 'em', 'a', 'ul', 'li', 'table', 'tr', 'td', 'blockquote', 'h1', 'h2'],
    ...['form', 'button', 'select', 'option', 'nav', 'figure', 'figcaption', 'span', 'pre', 'br'],
    ...['script', 'style', 'svg', 'template', 'noscript', 'title', 'textarea', 'plaintext'],
  );
  const attributes = fc.constantFrom('', ' hidden', ' class="byline"', ' href="//x.example"');
  const piece = fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 3, arbitrary: fc.tuple(tag, attributes).map(([name, more]) => `<${name}${more}>`) },
    { weight: 2, arbitrary: tag.map((name) => `</${name}>`) },
    { weight: 2, arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\n\n', ' ') },
    fc.constantFrom('<!-- x\ny -->', '<![CDATA[z]]>', '<!doctype html>', '<', '<p class="', '\f'),
  );
  const page = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  test('is a page in which every line that is not blank is accounted for, once', () => {
    fc.assert(
      fc.property(page, (html) => {
        const { lines, accounted } = htmlDocument(html);
        const used = new Set(lines.flatMap(({ numbers }) => numbers));
        const left = accounted.flatMap(({ line, to = line }) =>
          Array.from({ length: to - line + 1 }, (_, index) => line + index),
        );
        const blank = (number: number): boolean => rows[number - 1]?.trim() === '';
        const rows = html.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
        const expected = rows.flatMap((row, index) => (row.trim() === '' ? [] : [index + 1]));
        expect([...used, ...left].filter((one) => !blank(one)).toSorted((a, b) => a - b)).toEqual(
          expected,
        );
        expect([...used].filter(blank)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('is a page whose lines are one line each, stand somewhere, and say what their blocks say', () => {
    fc.assert(
      fc.property(page, (html) => {
        for (const { text, numbers, node, part } of htmlDocument(html).lines) {
          expect(text.trim()).not.toBe('');
          expect(numbers.length).toBeGreaterThan(0);
          expect(node === undefined).toBe(part !== 'body');
          if (node === undefined) expect(text).toMatch(/^\S(?:[^\n\r]*\S)?$/u);
          else expect(textOf(settled(node))).toBe(text);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('loses no word that is seen', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 8 });
    const block = fc.tuple(
      fc.constantFrom('p', 'div', 'h2', 'li', 'td', 'blockquote', 'figcaption', 'b', 'a', 'button'),
      fc.constantFrom('', ' class="related"', ' class="credit"', ' class="comments"'),
      words,
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), (blocks) => {
        const html = blocks.map(
          ([name, more, text]) => `<${name}${more}>${text.join(' ')}</${name}>`,
        );
        const document = htmlDocument(`<body>${html.join('\n')}`);
        expect(document.lines.flatMap(({ text }) => text.split(/\s+/)).join(' ')).toBe(
          blocks.flatMap(([, , text]) => text).join(' '),
        );
      }),
    );
  });

  const many = 10_000;
  const slow = { timeout: 60_000 };
  test.each([
    ['nested boxes', '<div>'.repeat(many) + 'deep'],
    ['nested lists', '<ul><li>'.repeat(many) + 'deep'],
    ['nested marks', '<b><span>'.repeat(many) + 'deep'],
    ['nested forms', '<form>'.repeat(many) + 'deep'],
    ['boxes in a row', '<hr>'.repeat(150_000) + 'deep'],
    ['a huge attribute', `<p class="${'a '.repeat(500_000)}">deep`],
    ['text for ever', '<plaintext>deep'],
    ['nested lists of JSON', `<script type="application/ld+json">${'['.repeat(many)}</script>deep`],
  ])('may be hostile: %s', slow, (_, html) => {
    expect(htmlDocument(html).lines.map(({ text }) => text)).toEqual(['deep']);
  });
});
