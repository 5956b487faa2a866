/** What stands in markup, told in its order. Values and texts are as they are written, character references and all. */
export interface Reader {
  /** A tag that opens an element, its name in lower case, with each attribute's name and value. */
  open(name: string, attributes: readonly (readonly [string, string])[]): void;
  /** A tag that closes an element, its name in lower case. */
  close(name: string): void;
  /** What stands between two tags. */
  text(text: string): void;
}

/** Elements whose content is text up to the tag that closes them, whatever stands in it. */
const holdsText = new Set(['script', 'style', 'textarea', 'title']);

const tag = /<(?:(!--)|(\/?)([a-z][^\s/>]*))/gi;
const attribute = /[\s/]*(?:(>)|([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?|[="'])/y;

/**
 * Reads a page's tags from its beginning to its end, in a time that grows with its length and no faster. It is meant for
 * pages that were serialised, where `<` stands in no text and a quote in no value of its kind; a browser's parser, which
 * also mends what was left open, takes ten times as long.
 */
export function readTags(html: string, reader: Reader): void {
  let at = 0;
  while (at < html.length) {
    tag.lastIndex = at;
    const found = tag.exec(html);
    const end = found?.index ?? html.length;
    if (end > at) reader.text(html.slice(at, end));
    if (found === null) return;
    const [{ length }, comment, slash, written = ''] = found;
    if (comment !== undefined) {
      at = after('-->', end + length - 2, html);
      continue;
    }
    const name = written.toLowerCase();
    if (slash === '/') {
      reader.close(name);
      at = after('>', end, html);
      continue;
    }
    const attributes: [string, string][] = [];
    at = readAttributes(html, end + length, attributes);
    reader.open(name, attributes);
    if (holdsText.has(name)) {
      const close = endOf(name, html, at);
      if (close > at) reader.text(html.slice(at, close));
      at = close;
    }
  }
}

/** @returns where the tag ends */
function readAttributes(html: string, start: number, attributes: [string, string][]): number {
  let at = start;
  for (;;) {
    attribute.lastIndex = at;
    const found = attribute.exec(html);
    if (found === null) return html.length;
    at = attribute.lastIndex;
    const [, end, name, double, single, bare] = found;
    if (end !== undefined) return at;
    if (name !== undefined) attributes.push([name.toLowerCase(), double ?? single ?? bare ?? '']);
  }
}

function endOf(name: string, html: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

function after(mark: string, from: number, html: string): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A value with its character references resolved: those by number, and those that serialisers write by name. */
export function decoded(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex, decimal, name) => {
      if (typeof name === 'string') return named[name] ?? whole;
      const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
