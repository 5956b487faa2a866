import { expect, test } from 'vitest';
import { faultOfXml } from '../../src/inspection/xml.ts';

test.each([
  `<?xml version="1.0"?>\n<!-- a < b & c --><a b="c &amp; d"><e:f/>é &#233;<![CDATA[<&]]></a>\n`,
  `<svg xmlns='http://www.w3.org/2000/svg'><path d="M0 0" /></svg>`,
])('%s is well-formed', (xml) => {
  expect(faultOfXml(xml)).toBeNull();
});

test.each([
  ['', 'it has no root'],
  ['<a><b></a>', '</a> closes <b>'],
  ['<a>', '<a> is not closed'],
  ['<a/><b/>', 'it has two roots'],
  ['<a/>b', 'text stands outside of its root'],
  ['<a>b & c</a>', 'a "&" in its text begins no character reference'],
  ['<a>&nbsp;</a>', 'a "&" in its text begins no character reference'],
  ['<a b="c&d"/>', 'a "&" in <a> begins no character reference'],
  ['<a b=c/>', 'no tag can be read at "<a b=c/>"'],
  ['<a b="<"/>', 'no tag can be read at "<a b="<"/>"'],
  ['<a>\u0001</a>', 'it holds a character that no XML may hold'],
  ['<!-- a', '"<!--" is not closed'],
])('%s is not: %s', (xml, fault) => {
  expect(faultOfXml(xml)).toBe(fault);
});
