import { expect, test } from 'vitest';
import { footnoted } from '../../src/components/footnotes.ts';

test('links are numbered in their order, those to the same place alike', () => {
  expect(
    footnoted(
      '<p><a href="/a/">a</a> <a class="x" href="/b/?c=1&amp;d=2">b</a> <a href="/a/">a</a></p>',
    ),
  ).toEqual({
    html: '<p><a data-link="1" href="/a/">a</a> <a data-link="2" class="x" href="/b/?c=1&amp;d=2">b</a> <a data-link="1" href="/a/">a</a></p>',
    links: ['/a/', '/b/?c=1&d=2'],
  });
});

test.each([
  ['leads to a place of the page', '<a href="#p-1">a</a>'],
  ['begins a letter', '<a href="mailto:?subject=a">a</a>'],
  ['leads nowhere', '<a>a</a>'],
  ['is not printed', '<a class="also screen" href="/a/">a</a>'],
  [
    'stands in what is not printed',
    '<div class="screen"><div></div><p><a href="/a/">a</a></p></div>',
  ],
  ['is only the words of an attribute', '<b title="<a href=/a/>">a</b><b title="<a ">a</b>'],
])('what %s has no number', (_, html) => {
  expect(footnoted(html)).toEqual({ html, links: [] });
});

test('what stands behind a part that is not printed has a number again', () => {
  const { links } = footnoted('<div class="screen"><div><br></div></div><a href="/a/">a</a>');
  expect(links).toEqual(['/a/']);
});

test.each([
  ['/a?b&#38;c', '/a?b&c'],
  ['/a?b&#x26;c', '/a?b&c'],
  ['/a?b=&#34;&quot;', '/a?b=""'],
  ['/a?b=&amp;quot;', '/a?b=&quot;'],
  ['/a?b=&copy;&#9999999;', '/a?b=&copy;&#9999999;'],
])('the address of a link to %s is %s', (written, address) => {
  expect(footnoted(`<a href="${written}">a</a>`).links).toEqual([address]);
});
