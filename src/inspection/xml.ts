const name = String.raw`[\p{L}_][\p{L}\p{N}_.:\u00b7-]*`;
const open = new RegExp(
  String.raw`<(${name})((?:\s+${name}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(/?)>`,
  'uy',
);
const close = new RegExp(String.raw`</(${name})\s*>`, 'uy');
const loose = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Parts of a document that are no elements, by what they begin with, and what they end with. */
const others: readonly (readonly [string, string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
];

/**
 * Whether a text is well-formed XML (https://www.w3.org/TR/xml/#sec-well-formed), as far as documents go that declare no
 * type and no entities of their own. A reader of feeds gives up on one that is not.
 *
 * @returns what is wrong; null where nothing is
 */
export function faultOfXml(xml: string): string | null {
  if (forbidden.test(xml)) return 'it holds a character that no XML may hold';
  const within: string[] = [];
  let roots = 0;
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next === -1 ? xml.length : next);
    if (loose.test(text)) return `a "&" in its text begins no character reference`;
    if (within.length === 0 && /\S/.test(text.replace(/^\ufeff/, '')))
      return 'text stands outside of its root';
    if (next === -1) break;
    const other = others.find(([start]) => xml.startsWith(start, next));
    if (other !== undefined) {
      const end = xml.indexOf(other[1], next + other[0].length);
      if (end === -1) return `"${other[0]}" is not closed`;
      at = end + other[1].length;
      continue;
    }
    close.lastIndex = open.lastIndex = next;
    const closed = close.exec(xml);
    if (closed !== null) {
      const expected = within.pop();
      if (expected !== closed[1]) return `</${closed[1] ?? ''}> closes <${expected ?? ''}>`;
      at = close.lastIndex;
      continue;
    }
    const opened = open.exec(xml);
    if (opened === null) return `no tag can be read at "${xml.slice(next, next + 40)}"`;
    const [, element = '', attributes = '', empty] = opened;
    if (loose.test(attributes)) return `a "&" in <${element}> begins no character reference`;
    if (within.length === 0 && ++roots > 1) return 'it has two roots';
    if (empty !== '/') within.push(element);
    at = open.lastIndex;
  }
  const left = within.pop();
  if (left !== undefined) return `<${left}> is not closed`;
  return roots === 0 ? 'it has no root' : null;
}
