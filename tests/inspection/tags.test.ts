import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decoded, readTags } from '../../src/inspection/tags.ts';

/** What a reader is told, a line each. */
function told(html: string): string[] {
  const lines: string[] = [];
  readTags(html, {
    open: (name, attributes) => {
      lines.push(`<${name}${attributes.map(([key, value]) => ` ${key}=[${value}]`).join('')}>`);
    },
    close: (name) => lines.push(`</${name}>`),
    text: (text) => lines.push(text),
  });
  return lines;
}

test('tags are told with their attributes, however these are written', () => {
  expect(told(`<A HREF='a>b' id = x hidden data-a="<i>'">q</A><br/><img src=/a/b.png>`)).toEqual([
    "<a href=[a>b] id=[x] hidden=[] data-a=[<i>']>",
    'q',
    '</a>',
    '<br>',
    '<img src=[/a/b.png]>',
  ]);
});

test('what stands in comments, scripts, styles, titles and text fields is no tag', () => {
  expect(told('a<!-- <b> --><script>if (a<b) "</p>"</script><title><i></title><!-->x')).toEqual([
    ...['a', '<script>', 'if (a<b) "</p>"', '</script>', '<title>', '<i>', '</title>', 'x'],
  ]);
});

test('the text that serialisers write is read as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const written = text
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&#34;')
        .replaceAll('<', '&#x3C;')
        .replaceAll('>', '&gt;');
      expect(decoded(written)).toBe(text);
    }),
  );
});

test.each([
  ['a quote that is not closed', '<a b="'],
  ['quotes of both kinds', `<a b="' c='" `],
  ['a tag that is not closed', '<a '],
  ['a comment that is not closed', '<!--'],
  ['a script that is not closed', '<script>'],
  ['nothing but equals signs', '<a ='],
  ['a name and white space', '<a b \n'],
  ['opened brackets', '<'],
])('%s, ten thousand times, is read to its end', (_, part) => {
  expect(told(`a${part.repeat(10_000)}`).length).toBeGreaterThan(0);
});
