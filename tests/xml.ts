import { XmlDocument } from 'libxml2-wasm';

/** The words that XPaths are written in. */
const prefixes = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
  map: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  news: 'http://www.google.com/schemas/sitemap-news/0.9',
};

/**
 * Parses XML with libxml2.
 *
 * @returns what finds the texts of all elements and attributes at an XPath; the document, which frees itself
 * @throws where it is not well-formed
 */
export function readXml(xml: string): ((path: string) => string[]) & Disposable {
  const document = XmlDocument.fromString(xml);
  const find = (path: string): string[] =>
    document.find(path, prefixes).map(({ content }) => content);
  return Object.assign(find, {
    [Symbol.dispose]: () => {
      document.dispose();
    },
  });
}
