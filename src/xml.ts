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
