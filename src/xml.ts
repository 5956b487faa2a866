/** The characters that no XML 1.0 document may hold, whatever the way they are written (XML 1.0, production 2). */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** A text without the characters that would keep a feed from being read at all. */
export function xmlCharacters(text: string): string {
  return text.toWellFormed().replace(forbidden, '\ufffd');
}

/** A text to stand inside an XML element. */
export function xmlText(text: string): string {
  return xmlCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** A text to stand between the double quotes of an XML attribute; a line break in it stays one. */
function xmlAttribute(text: string): string {
  return xmlText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

/** The attributes of an element by their names; one without a value is left out. */
export type Attributes = Readonly<Record<string, string | null>>;

/**
 * An XML element that holds others, or none.
 *
 * @param inner the elements in it, as XML
 */
export function element(
  name: string,
  attributes: Attributes,
  inner: readonly string[] = [],
): string {
  const stated = Object.entries(attributes)
    .map(([attribute, value]) => (value === null ? '' : ` ${attribute}="${xmlAttribute(value)}"`))
    .join('');
  return inner.length === 0
    ? `<${name}${stated}/>`
    : `<${name}${stated}>\n${inner.join('\n')}\n</${name}>`;
}

/** An XML element that holds a text, as a list to be spread among others: an empty one where the text is not known. */
export function textElement(
  name: string,
  text: string | null,
  attributes: Attributes = {},
): string[] {
  if (text === null) return [];
  const empty = element(name, attributes);
  return [`${empty.slice(0, -2)}>${xmlText(text)}</${name}>`];
}

/** A whole XML document, given by its root element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
