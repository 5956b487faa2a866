import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { factsOf } from '../../src/inspection/facts.ts';
import { faultsOf } from '../../src/inspection/faults.ts';
import { inspect } from '../../src/inspection/inspect.ts';
import { describeProblems } from '../../src/problem.ts';

const site = { origin: 'https://example.org', base: '/news/' };
const page = (main: string, head = '<title>A page</title>') =>
  `<!doctype html><html><head>${head}</head><body><header>Stemma</header><main>${main}</main></body></html>`;

/** What is wrong with a site of the given files, a line each: the file and what it is. */
function faults(files: Record<string, string>, addresses: string[] = []): string[] {
  const entries = Object.entries(files);
  const facts = new Map(
    entries.map(([file, text]) => [file, factsOf(file, new TextEncoder().encode(text), site)]),
  );
  // What is kept between two builds is kept as JSON.
  const kept = new Map(JSON.parse(JSON.stringify([...facts])) as typeof facts);
  return faultsOf(kept, new Set(entries.map(([file]) => file)), addresses).map(
    ({ file, what }) => `${file}: ${what}`,
  );
}

test('a site whose links lead to files and ids that are there has no fault', () => {
  expect(
    faults(
      {
        'index.html': page(
          `<a href="/news/b/#p-1">b</a><a href="b/?q=1#p-1:~:text=a">b</a><a href="#">top</a><a href="#top">top</a>
           <a href="#é">é</a><i id="é"></i><img src="/news/a.png" srcset="a.png 1x, /news/a.png 2x">
           <a href="mailto:a@b.example">mail</a><a href="//other.example/x">other</a>`,
          `<title>A</title><link rel="canonical" href="https://example.org/news/"><meta property="og:image" content="https://example.org/news/a.png">
           <style>@font-face{src:url("/news/f.woff2")}b{background:url(data:image/png;base64,AA)}</style>`,
        ),
        'b/index.html': page('<p id="p-1">b</p><a href="../#é">back</a>'),
        'a.png': 'png',
        'f.woff2': 'font',
        'addresses/a.txt': '',
      },
      ['/', '/b/'],
    ),
  ).toEqual([]);
});

test.each([
  [
    'a link to no page',
    page('<a href="/news/gone/">b</a>'),
    'it leads to /gone/, and the site has no such file',
  ],
  [
    'a link without the slash',
    page('<a href="/news/b">b</a>'),
    'it leads to /b, and the site has no such file',
  ],
  [
    'a link that forgets the base',
    page('<a href="/b/">b</a>'),
    'it leads to //b/, and the site has no such file',
  ],
  [
    'a picture that is not there',
    page('b<img src="x.png">'),
    'it leads to /x.png, and the site has no such file',
  ],
  [
    'a font that is not there',
    page('b', '<title>A</title><style>a{src:url(/news/f.woff2)}</style>'),
    'it leads to /f.woff2, and the site has no such file',
  ],
  [
    'a card that is not there',
    page(
      'b',
      '<title>A</title><meta name="twitter:image" content="https://example.org/news/c.png">',
    ),
    'it leads to /c.png, and the site has no such file',
  ],
  [
    'a page that leads on to none',
    page('b', '<title>A</title><meta http-equiv="refresh" content="0; url=/news/c/">'),
    'it leads to /c/, and the site has no such file',
  ],
  [
    'a link to no place in another page',
    page('<a href="/news/b/#p-2">b</a>'),
    'it leads to /b/#p-2, and nothing in that page has this id',
  ],
  [
    'a link to part of an id',
    page('<a href="/news/b/#p">b</a>'),
    'it leads to /b/#p, and nothing in that page has this id',
  ],
  [
    'a link to no place in its page',
    page('<a href="#p-2">b</a>'),
    'it leads to "#p-2", and nothing in this page has this id',
  ],
  [
    'a label that is not there',
    page('<i aria-labelledby="a">b</i>'),
    'it leads to "#a", and nothing in this page has this id',
  ],
  [
    'an id that is there twice',
    page('<i id="a">b</i><i id="a">b</i>'),
    'the id "a" stands in the page more than once',
  ],
  ['a page without a title', page('b', '<title> </title>'), 'the page has no title'],
  [
    'a page whose main part is empty',
    page('<img src="/news/a.png" alt=""><script>x</script>'),
    'the page has no text',
  ],
  ['a page of no bytes', '', 'the file is empty'],
  [
    'data in a page that is no JSON',
    page('b<script type="application/ld+json">{a}</script>'),
    /^it is not JSON as it is promised: /,
  ],
])('%s is a fault', (_, html, fault) => {
  const found = faults({
    'index.html': html,
    'b/index.html': page('<p id="p-1">b</p>'),
    'a.png': 'png',
  });
  expect(found).toHaveLength(1);
  if (typeof fault === 'string')
    expect(found).toEqual([`index.html: ${fault}`.replace(/^/, 'dist/')]);
  else expect(found[0]?.replace('dist/index.html: ', '')).toMatch(fault);
});

test('what a text links to on the host of the site is of the text, and no fault', () => {
  expect(
    faults({ 'index.html': page('<a href="https://example.org/news/of-2009">b</a>') }),
  ).toEqual([]);
});

test.each([
  [
    'stories/a.json',
    '{"id": "a"}',
    /^dist\/stories\/a.json: it is not JSON as it is promised: at \w+: /,
  ],
  ['stories/a/ninjs.json', '{}', /is not JSON as it is promised: at /],
  ['stories.json', '{"stories": 1, "next": null}', /is not JSON as it is promised: at stories: /],
  ['stories-2.json', '[]', /is not JSON as it is promised: at its root: /],
  ['relations.json', '{"relations": [{}]}', /is not JSON as it is promised: at relations.0.a: /],
  ['oembed/a.json', '{"a": ', /is not JSON as it is promised: /],
  ['manifest.webmanifest', '', /the file is empty/],
  ['feed.xml', '<rss><channel></rss>', /is not XML as it is promised: <\/rss> closes <channel>/],
  ['map.svg', '<svg>', /is not XML as it is promised: <svg> is not closed/],
  [
    'sitemap-1.xml',
    '<urlset><loc>https://example.org/news/a/</loc></urlset>',
    /leads to \/a\/, and the site has no such file/,
  ],
  ['_redirects', '/news/a/ /news/b/ 301\n', /leads to \/b\/, and the site has no such file/],
])('%s with %s is a fault', (file, text, fault) => {
  const found = faults({ [file]: text });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(fault);
});

test('a file that is no UTF-8 is a fault', () => {
  const facts = factsOf('feed.json', Uint8Array.of(0x22, 0xff, 0x22), site);
  expect(facts.faults).toEqual([{ kind: 'not-utf-8' }]);
});

test('a fault of many pages is told once, with the way out; an address that was published must have a file', () => {
  const files = { 'c.html': page('<a href="x/">b</a>'), 'a.html': page('<a href="x/">b</a>') };
  const facts = new Map(
    Object.entries(files).map(([file, text]) => [file, factsOf(file, Buffer.from(text), site)]),
  );
  expect(describeProblems(faultsOf(facts, new Set(Object.keys(files)), ['/people/ada/'])))
    .toMatchInlineSnapshot(`
    "2 problems to mend:

    dist/a.html
      what  it leads to /x/, and the site has no such file (the same in 1 more)
      why   Who follows the link, or the browser that asks for it, finds nothing.
      mend  This is a defect of the site and not of a text: undo the last change of its code, or tell those who look after the project, with these lines.

    dist/people/ada/index.html
      what  the address /people/ada/ stands in content/addresses.txt, and there is no file for it
      why   Links to it, on other sites and in messages, would lead nowhere.
      mend  This is a defect of the site and not of a text: undo the last change of its code, or tell those who look after the project, with these lines."
  `);
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-inspection-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a folder is inspected with all that is in it, and facts that are known are not taken again', () => {
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('index.html', page('<a href="a/b.png">b</a>'));
  write('a/b.png', 'png');
  expect(inspect(folder, site, ['/'])).toEqual([]);
  write('a/b.png', '');
  expect(inspect(folder, site).map(({ file }) => file)).toEqual(['dist/a/b.png']);
  rmSync(join(folder, 'a/b.png'));
  expect(inspect(folder, site).map(({ file }) => file)).toEqual(['dist/index.html']);
  const known = new Map([['index.html', { ids: '', links: '', faults: [] }]]);
  expect(inspect(folder, site, [], known)).toEqual([]);
});
