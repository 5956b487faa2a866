import fc from 'fast-check';
import type { SourceFile } from '../../src/ingest/lines.ts';
import { planIngest } from '../../src/ingest/plan.ts';
import type { Content } from './content.ts';

/*
 * Invented news, as it comes into a project: in pieces that the rules and the analysis look for, as text, Markdown or
 * a saved page, in many encodings, alone or in families, whole or damaged.
 */

const from = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const joined = (glue: string, ...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((words) => words.join(glue));

const person = from(
  ...['Ada Byrne', 'Tom Okafor', 'Ann-Marie O’Neill', 'President Ilse Varga', 'Mr. Reed', 'Jordan'],
  ...['Dr. Rui Tavares', 'Sen. Mara Lind', 'Xi', 'José da Silva', 'Jonas Berg Jr.', '李娜', 'Ivan'],
);
const place = from(
  ...[
    'Oslo',
    'Kazakhstan',
    'the US',
    'Washington',
    'Georgia',
    'St. Petersburg',
    'New York',
    'Ohio',
  ],
  ...['Côte d’Ivoire', 'the Kremlin', 'Britain', 'Brussels', 'the Caspian Sea', 'Downing Street'],
);
const organisation = from(
  ...['the United Nations', 'Halden Motors Inc', 'the University of Bergen', 'NATO', 'Reuters'],
  ...['the Ministry of Ports (MoP)', 'the European Union', 'MoP', 'EU', 'AT&T'],
);
const figure = from(
  ...['70 percent', '12%', '$3.2bn', '£1,200', '€4.5 million', 'about 400 people', 'a third'],
  ...['half of the islanders', '3,070,000,000', '0.3 seconds', '62 meadows', '24-year-old', '1.5'],
  ...['at least 41 people', 'more than 200', 'no fewer than two dozen', 'three', '-7°C', '5-10 km'],
  ...['300,000 square kilometres', '1/2', '٣٤', '10–20 percent', '$', '%', '1,,2', '9e999', '007'],
);
const day = from(
  ...['Monday', 'on Wednesday', 'last year', '1 May 2024', 'March 4, 2024', 'in 1987', 'tomorrow'],
  ...['the first quarter', 'the 1990s', 'next month', 'December 31', '2024-02-30', '29 February'],
  ...['10/11/2025', 'this week', 'in 0000', 'May', 'the day after tomorrow', 'noon', 'Sun'],
);
const quotation = from(
  ...['“We shall miss them”', '"Old ships, and good ones,"', '‘It surprised all of us’', '«Oui»'],
  ...['“An open quote', 'a closed one”', '“A ‘nested’ one”', '„Gut“', '"', '“”', '「はい」', '" "'],
);
const verb = from(
  'said',
  'told reporters',
  'will open',
  'lost',
  'fell by',
  'rose to',
  'was founded',
);

const english = fc.oneof(
  joined(' ', quotation, person, verb, day).map((words) => `${words}.`),
  joined(' ', person, verb, figure, from('in', 'to', 'near'), place).map((words) => `${words}.`),
  joined(' ', organisation, verb, figure, day).map((words) => `${words}.`),
  joined(' ', from('According to', 'In', 'Of'), organisation, from(',', ''), figure, verb, day).map(
    (words) => `${words}!`,
  ),
  from(
    'The ferry to the outer islands will sail again on Monday, after two winters of fishing boats.',
    'The council agreed to it on Thursday with one vote against, and nobody was glad of it.',
    'Its new engine burns hydrogen, which the islands make with their own wind.',
    'He left.',
    'Is it so? It is.',
  ),
);
const foreign = from(
  'قال القبطان إن العبارة تبحر يوم الاثنين، «إذا سمح الجليد»، إلى الجزر الخارجية.',
  'המעבורת תפליג ביום שני אל האיים, אמר רב החובל.',
  '港口的渡轮将于星期一重新开航，二十名船员说。船长李娜说：“冰不多。”',
  '北岸のフェリーは月曜日に再開すると船長は述べた。',
  'Паром на дальние острова снова пойдёт в понедельник, сказал капитан.',
  'Die Fähre fährt ab Montag wieder zu den Inseln, sagte der Kapitän am 4. März 2024.',
  'เรือข้ามฟากจะแล่นอีกครั้งในวันจันทร์',
  'Le bac repart lundi vers les îles : « C’était long », dit la maire.',
);
/** What breaks programs: signs that mean something to one of them, and characters that nobody sees. */
const noise = fc.oneof(
  from(
    ...['*', '**', '_', '`', '```', '~~~', '<', '>', '<b>', '</p>', '<!--', '-->', '<script>', '&'],
    ...['&amp;', '&#0;', '&nbsp;', '#', '## ', '- ', '1. ', '[', '](', '![', '[a]: b', '\\', '|'],
    ...['|-|', '---', '===', '> ', '{{', '${', '%s', '"', "'", ': ', '---\n', '+++', '\t', '    '],
    ...['\u00a0', '\u0085', '\u2028', '\u2029', '\u200b', '\u202e', '\u2066', '\u2069', '\ufeff'],
    ...['\u0001', '\u001b[31m', '\u007f', '\u009b', '\ufffd', '\ufffe', '\u0301', '\u00ad', '\0'],
    ...[
      '\ud800',
      '\udc00',
      '𝔔',
      '👩🏽\u200d🚀',
      'ﬁ',
      'İ',
      'ß',
      '\u1680',
      '\u3000',
      '\r',
      '\n\n',
      '\f',
    ],
    ...['__proto__', 'constructor', 'https://a.b/?c=(d)', 'a@b.c', 'null', '~', '!!js', '&a *a'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

const paragraph = fc.oneof(
  { weight: 6, arbitrary: fc.array(english, { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(foreign, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.oneof(english, noise), { minLength: 1, maxLength: 5 }) },
);

const headline = fc.oneof(
  from(
    ...['Ferry reopens', 'Ferry to the outer islands reopens after two winters', 'US', '2024'],
    ...['Norway lends two ferries to Kazakhstan, “for a song”', '港口渡轮重新开航了', '???', '- x'],
    ...['null', 'https://a.b', 'A: b', '# 1', '“Why?”', 'العبارة تعود', 'Live: as it happened'],
  ),
  joined(' ', person, verb, figure),
  noise.map((words) => words.replace(/[\r\n]/g, ' ')),
);

/** What may stand around a body, as it stands on a line. */
const around = {
  kicker: from('US', 'Islands & Ports', 'OPINION', 'WORLD / ASIA'),
  date: from(
    ...['March 4, 2024', '10/11/2025', 'Published: 4 Mar 2024 10:00 GMT', '2024-03-04', 'Updated'],
    ...['Updated March 6, 2024', '4. März 2024', '2024年3月4日', 'Monday'],
  ),
  byline: from('By Ada Byrne', 'By Ada Byrne and Tom Okafor', 'Von Ada Byrne', 'Reuters', 'by'),
  chrome: from('4 min read', 'Share', 'Read next', 'Advertisement', 'Sign up for our newsletter'),
  caption: from('A picture of a ship. / Reuters', 'The older ship. (AP Photo/Lee)', 'Photo: Lee'),
  end: from('SOURCE: Agencies', 'RelatedPost - Another story', '© 2024', 'Read more at Courier'),
};

interface Article {
  headline: string | null;
  head: readonly string[];
  dateline: string;
  body: readonly string[];
  end: readonly string[];
}

const article: fc.Arbitrary<Article> = fc.record({
  headline: fc.option(headline, { freq: 5 }),
  head: fc
    .subarray(['kicker', 'date', 'byline', 'chrome', 'caption'] as const)
    .chain((kinds) => fc.tuple(...kinds.map((kind) => around[kind]))),
  dateline: from('', '', 'OSLO — ', 'BERGEN, Norway (Reuters) - ', 'WASHINGTON, March 4: '),
  body: fc.array(
    paragraph.map((sentences) => sentences.join(' ')),
    { minLength: 1, maxLength: 8 },
  ),
  end: fc.array(fc.oneof(around.end, around.chrome), { maxLength: 2 }),
});

/** What becomes of an article elsewhere. Places are taken modulo the number of its paragraphs. */
type Retelling = (article: Article) => Article;

const smart = (text: string): string =>
  text
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/'/g, '’')
    .replace(/ - /g, ' — ');

const retelling: fc.Arbitrary<Retelling> = fc.oneof(
  fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 8 })).map(([at, count]): Retelling => (told) => ({
    ...told,
    body: told.body.slice(at % told.body.length).slice(0, count),
  })),
  fc.constant<Retelling>((told) => told),
  fc.constant<Retelling>((told) => ({ ...told, dateline: '', body: told.body.map(smart) })),
  fc.tuple(fc.nat(7), english).map(([at, words]): Retelling => (told) => ({
    ...told,
    body: told.body.with(at % told.body.length, words),
  })),
  fc.tuple(fc.nat(7), english).map(([at, words]): Retelling => (told) => ({
    ...told,
    body: told.body.toSpliced(at % told.body.length, 0, words),
  })),
  fc.nat(7).map((at): Retelling => (told) => ({
    ...told,
    body: told.body.map((text, index) =>
      index === at % told.body.length ? text.split(' ').toReversed().join(' ') : text,
    ),
  })),
  fc.constant<Retelling>((told) => ({ ...told, body: told.body.toReversed() })),
  fc.constant<Retelling>((told) => ({ ...told, body: [told.body.join(' ')] })),
  fc.constant<Retelling>((told) => ({
    ...told,
    body: told.body.flatMap((text) => text.split(/(?<=[.!?]) /)),
  })),
  fc.constant<Retelling>((told) => ({ ...told, body: [...told.body, ...told.body] })),
  headline.map((other): Retelling => (told) => ({ ...told, headline: other, head: [] })),
);

/** A text, and the ending of the names of such files. */
interface Written {
  ending: string;
  text: string;
}

type Writer = (article: Article) => Written;

const lineBreak = from('\n', '\n', '\r\n', '\r', '\u0085', '\u2028');

function wrapped(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = [lines.at(-1), word].filter(Boolean).join(' ');
    if (line.length > width) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines.join('\n');
}

const asText: fc.Arbitrary<Writer> = fc
  .tuple(lineBreak, from('\n', '\n\n', '\n\n\n', '\n \n'), from(0, 0, 60, 72))
  .map(([end, gap, width]): Writer => (told) => {
    const [first = '', ...rest] = told.body;
    const body = [told.dateline + first, ...rest].map((text) =>
      width === 0 ? text : wrapped(text, width),
    );
    const head = [...told.head.slice(0, 1), told.headline ?? '', ...told.head.slice(1)];
    const parts = [head.filter(Boolean).join('\n'), body.join(gap), told.end.join('\n')];
    const text = parts.filter((part) => part !== '').join('\n\n');
    return { ending: 'txt', text: text.replaceAll('\n', end) };
  });

/** Parts of a body that a plain text does not have. */
const markdownPart = from(
  '- one\n- two\n  - deep\n',
  '3. three\n4. four',
  '> quoted\n>\n> twice',
  '| a | b |\n|---|--:|\n| 1 | 2 |\n| x |',
  '## Below',
  '# Another\n\n###### deep',
  '*emphasis* and **strong _both_** and `code``',
  '[link](https://a.b/c "t") [bad](javascript:x) <https://a.b> ![image](a.png "t")',
  '<div>html</div>\n\n<!-- comment -->',
  '    indented\n\n```\nfence\n```',
  'hard  \nbreak\\\nhere',
  '[ref][1]\n\n[1]: https://a.b\n\nnote[^1]\n\n[^1]: foot',
  '***\n\n___',
  '| a |\n|---|\n|   |',
  '- [ ] task\n\n- a\n\n  b',
  '1. a\n1. b\n\n0) c',
);

const frontmatter = from(
  '',
  '---\ntitle: Ferry reopens\ndate: 2024-03-04\n---\n\n',
  '---\ntitle: "A: b"\ndate: 10/11/2025\nauthor: [Ada Byrne, Tom]\nlang: en\ntags: [a, b]\n---\n',
  '---\ndescription: >\n  folded\n  words\nheadline: null\nupdated: 2024-03-06T10:00:00Z\n---\n',
  '---\ntitle: [\n---\n',
  '---\n---\n',
  '+++\ntitle = "x"\n+++\n',
  '---\ntitle: &a x\nsubtitle: *a\n__proto__: { a: 1 }\n---\n',
  '---\nnot yaml at all\n---\n',
);

const asMarkdown: fc.Arbitrary<Writer> = fc
  .tuple(lineBreak, frontmatter, fc.array(markdownPart, { maxLength: 4 }))
  .map(([end, front, more]): Writer => (told) => {
    const head = told.headline === null ? [] : [`# ${told.headline}`];
    const body = told.body.flatMap((text, index) => [text, ...more.slice(index, index + 1)]);
    const text = front + [...head, ...told.head, ...body, ...told.end].join('\n\n');
    return { ending: 'md', text: text.replaceAll('\n', end) };
  });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const htmlPart = from(
  '<ul><li>one<li>two<ul><li>deep</ul></ul>',
  '<ol start=3><li><p>three<p>more</ol>',
  '<blockquote><p>quoted<p>twice</blockquote>',
  '<table><tr><th>a<th>b<tr><td>1<td>2<tr><td colspan=2>x</table>',
  '<h2>Below</h2>',
  '<figure><img src=a.png alt=ship><figcaption>The older ship. / Reuters</figcaption></figure>',
  '<aside class="related"><a href="/b">Another story</a></aside>',
  '<p>one <em>em</em><a href="https://a.b/c">link</a><br>two<script>x()</script></p>',
  '<div hidden>hidden</div><p style="display:none">none</p>',
  '<p>&#128;&#x202e;&nbsp;&zwj;&notanentity;</p>',
  '<pre>  pre\n  text</pre><svg><text>t</text></svg><template><p>t</template>',
  '<table><td><table><td>nested</table></table>',
  '<p><b><i>mis</b>nested</i>',
);

const asPage: fc.Arbitrary<Writer> = fc
  .tuple(
    from(
      '',
      '<meta charset=utf-8>',
      '<meta property="og:title" content="Ferry reopens"><meta name=author content="Ada Byrne">',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry reopens","datePublished":"2024-03-04"}</script>',
      '<script type="application/ld+json">{"@type":["a"],"headline":[{}],"author":null}</script>',
    ),
    from(['<article>', '</article>'], ['<main><div class=body>', '</div></main>'], ['', '']),
    fc.array(htmlPart, { maxLength: 4 }),
    from('\n', '', '\r\n'),
    from('<nav><a href="/">Home</a> <a href="/x">Sport</a></nav>', ''),
  )
  .map(([meta, [open = '', close = ''], more, end, nav]): Writer => (told) => {
    const title = escaped(told.headline ?? '');
    const body = told.body.flatMap((text, index) => [
      `<p>${escaped(text)}</p>`,
      ...more.slice(index, index + 1),
    ]);
    const lines = [
      ...['<!doctype html><html lang=en><head>', meta, `<title>${title} | Courier</title></head>`],
      ...[`<body>${nav}${open}`, ...(title === '' ? [] : [`<h1>${title}</h1>`])],
      ...told.head.map((text) => `<p class=meta>${escaped(text)}</p>`),
      ...body,
      ...told.end.map((text) => `<footer>${escaped(text)}</footer>`),
      `${close}</body></html>`,
    ];
    return { ending: 'html', text: lines.join(end) };
  });

const writer = fc.oneof(
  { weight: 3, arbitrary: asText },
  { weight: 1, arbitrary: asMarkdown },
  { weight: 1, arbitrary: asPage },
);

/** Damage to a text: what a hand, a program or a line does to it. Places are taken modulo its length. */
type Damage = (text: string) => string;

const span = fc.tuple(fc.nat(5000), fc.nat(400));
const placed = (
  text: string,
  [at, length]: readonly [number, number],
): readonly [number, number] => {
  const start = at % (text.length + 1);
  return [start, start + length];
};

const damage: fc.Arbitrary<Damage> = fc.oneof(
  span.map((where): Damage => (text) => {
    const [start, end] = placed(text, where);
    return text.slice(0, start) + text.slice(end);
  }),
  span.map((where): Damage => (text) => {
    const [start, end] = placed(text, where);
    return text.slice(0, end) + text.slice(start);
  }),
  fc.tuple(fc.nat(5000), noise).map(([at, sign]): Damage => (text) => {
    const [start] = placed(text, [at, 0]);
    return text.slice(0, start) + sign + text.slice(start);
  }),
  fc.tuple(fc.nat(60), noise).map(([at, sign]): Damage => (text) => {
    const lines = text.split('\n');
    return lines.toSpliced(at % (lines.length + 1), 0, sign).join('\n');
  }),
  fc.nat(60).map((at): Damage => (text) => {
    const lines = text.split('\n');
    return [...lines.slice(0, at), lines.slice(at, at + 2).join(' '), ...lines.slice(at + 2)].join(
      '\n',
    );
  }),
  fc.nat(5000).map(
    (at): Damage =>
      (text) =>
        text.slice(0, placed(text, [at, 0])[0]),
  ),
  fc.nat(5000).map(
    (at): Damage =>
      (text) =>
        text.slice(placed(text, [at, 0])[0]),
  ),
  noise.map(
    (sign): Damage =>
      (text) =>
        text.replaceAll(' ', sign),
  ),
  fc.constant<Damage>((text) => text.toUpperCase()),
  fc.constant<Damage>((text) => text.normalize('NFD')),
);

const damages = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Damage[]>([]) },
  { weight: 1, arbitrary: fc.array(damage, { minLength: 1, maxLength: 4 }) },
);

const damaged = (text: string, all: readonly Damage[]): string =>
  all.reduce((sofar, one) => one(sofar), text);

type Encoder = (text: string) => Uint8Array;

const utf8: Encoder = (text) => new TextEncoder().encode(text);

function utf16(isBig: boolean): Encoder {
  return (text) => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at += 1) {
      view.setUint16(at * 2, text.charCodeAt(at), !isBig);
    }
    return new Uint8Array(view.buffer);
  };
}

/** An encoding of one byte a letter; a letter that it lacks becomes a question mark. */
function singleByte(label: string): Encoder {
  const letters = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  const bytes = new Map(Array.from(letters, (letter, byte) => [letter, byte] as const));
  return (text) => Uint8Array.from(Array.from(text.normalize()), (one) => bytes.get(one) ?? 0x3f);
}

const encoder = fc.oneof(
  { weight: 8, arbitrary: fc.constant(utf8) },
  {
    weight: 3,
    arbitrary: from<Encoder>(
      (text) => utf8(`\uFEFF${text}`),
      (text) => utf16(false)(`\uFEFF${text}`),
      (text) => utf16(true)(`\uFEFF${text}`),
      utf16(false),
      ...['windows-1252', 'windows-1251', 'windows-1250', 'iso-8859-2', 'koi8-r'].map(singleByte),
      ...['windows-1256', 'macintosh', 'ibm866'].map(singleByte),
    ),
  },
  // A byte lost, or another in its place.
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat(5000), fc.nat(255), fc.nat(2))
      .map(([at, byte, count]): Encoder => (text) => {
        const bytes = [...utf8(text)];
        bytes.splice(at % (bytes.length + 1), count, byte);
        return Uint8Array.from(bytes);
      }),
  },
);

const fileName = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,3}$/) },
  {
    weight: 1,
    arbitrary: from(
      ...[
        'ü name',
        'A',
        'a b',
        '__proto__',
        'constructor',
        'sub/a',
        '港',
        "it's",
        '.x',
        '-rf',
        '#',
      ],
      ...['a\nb', 'a\u202eb', ' a ', '<b>&amp;', 'a: b', '"', "'", 'null', '1', '%41', 'a.html'],
    ),
  },
);

/** A story as its files: one article, and what became of it elsewhere. */
const family = fc
  .tuple(
    article,
    fc.array(fc.tuple(fc.array(retelling, { maxLength: 2 }), writer, damages, encoder, fileName), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([original, files]) =>
    files.map(([retellings, write, some, encode, name], index): SourceFile => {
      const told = index === 0 ? original : retellings.reduce((one, tell) => tell(one), original);
      const { ending, text } = write(told);
      return { name: `${name}.${ending}`, bytes: encode(damaged(text, some)) };
    }),
  );

const anyFile = fc
  .tuple(
    fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(noise, { maxLength: 30 }).map((parts) => utf8(parts.join(''))),
      fc.array(fc.oneof(markdownPart, htmlPart, noise)).map((parts) => utf8(parts.join('\n'))),
    ),
    fileName,
    from('txt', 'md', 'html', 'TXT', 'pdf', ''),
  )
  .map(([bytes, name, ending]): SourceFile[] => [{ name: `${name}.${ending}`, bytes }]);

/** Files of several families, no two of one name. */
const sources: fc.Arbitrary<SourceFile[]> = fc
  .array(fc.oneof({ weight: 5, arbitrary: family }, { weight: 1, arbitrary: anyFile }), {
    minLength: 1,
    maxLength: 2,
  })
  .map((files) => [...new Map(files.flat().map((file) => [file.name, file])).values()]);

/** What an editor writes into a copy's frontmatter, well or badly. */
const word = from(
  'versions: { notVersionOf: [ferry-reopens] }',
  'versions:\n  excerptOf: [ferry-reopens]\n  reprintOf: [x]',
  'formerSlugs: [ferry-reopens, a-b]',
  'formerSlugs: 1',
  'analysis: { people: [{ add: Ferry, block: p-00000000 }] }',
  'analysis: { places: [{ drop: Oslo, block: p-00000000, nth: 2 }] }',
  'headline: Another headline',
  'language: xx-invalid-tag-of-none',
  'published: 2024-02-30',
  'kicker: "\\uD800"',
  'related: [{ headline: x, url: "javascript:alert(1)" }]',
  'a: &a [*a]',
  '__proto__: 1',
  '? [a]\n: b',
);

/** What an editor does to a copy: to its text, to its frontmatter, to its name. */
type Edit = [some: Damage[], words: string | null, name: string | null];

/** How an editor changes the copies that an ingest made; only those with a change are there already. */
const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.array(damage, { maxLength: 2 }),
  fc.option(word),
  fc.option(from('renamed.md', 'sub/moved.md', 'Bad Name.md', 'no-copy.txt', 'UPPER.MD'), {
    freq: 4,
  }),
);

function edited(given: readonly SourceFile[], edits: readonly Edit[]): Content {
  const { writes } = planOrNothing(given);
  const copies = writes.slice(0, edits.length).map(({ file, text }, index): SourceFile => {
    const [some, words, name] = edits[index] ?? [[], null, null];
    const told = words === null ? text : text.replace('origin:', `${words}\norigin:`);
    return {
      name: name ?? file.replace('content/stories/', ''),
      bytes: utf8(damaged(told, some)),
    };
  });
  return {
    sources: given,
    copies: [...new Map(copies.map((copy) => [copy.name, copy])).values()],
  };
}

/** The plan of an ingest; what it throws is for the checks to find, in which it is made again. */
function planOrNothing(
  given: readonly SourceFile[],
): Pick<ReturnType<typeof planIngest>, 'writes'> {
  try {
    return planIngest(given, []);
  } catch {
    return { writes: [] };
  }
}

/** A project's content: sources, and sometimes copies of some of them that an editor changed. */
export const content: fc.Arbitrary<Content> = fc.oneof(
  { weight: 3, arbitrary: sources.map((given): Content => ({ sources: given, copies: [] })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(sources, fc.array(edit, { minLength: 1, maxLength: 3 }))
      .map(([given, edits]) => edited(given, edits)),
  },
);
