import { element, textElement, xmlDocument } from '../xml.ts';

/** A page as a sitemap names it. */
export interface Listed {
  /** Its whole address. */
  address: string;
  /** The day of its last change, YYYY-MM-DD, where it is known. */
  changed?: string | null;
}

/** How much a sitemap may hold: addresses, and bytes before it is compressed (sitemaps.org/protocol.html). */
const limits = { addresses: 50_000, bytes: 52_428_800 };

const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/**
 * As many sitemaps as some pages need, each within the limits.
 *
 * @param pages in the order in which they are to stand there
 * @returns the documents; none for no pages, because a sitemap of nothing is not valid
 */
export function sitemapsOf(pages: readonly Listed[], most = limits): string[] {
  // Less the line break of the empty line, for each address is counted with its own.
  const around = Buffer.byteLength(urlset([''])) - 1;
  const parts: { urls: string[]; bytes: number }[] = [];
  for (const page of pages) {
    const url = urlElement(page);
    const bytes = Buffer.byteLength(url) + 1;
    const part = parts.at(-1);
    if (
      part !== undefined &&
      part.urls.length < most.addresses &&
      part.bytes + bytes <= most.bytes
    ) {
      part.urls.push(url);
      part.bytes += bytes;
    } else {
      parts.push({ urls: [url], bytes: around + bytes });
    }
  }
  return parts.map(({ urls }) => urlset(urls));
}

/**
 * A page in a sitemap.
 *
 * @param more what else is said of it, as XML
 */
export function urlElement(
  { address, changed = null }: Listed,
  more: readonly string[] = [],
): string {
  return element('url', {}, [
    ...textElement('loc', address),
    ...textElement('lastmod', changed),
    ...more,
  ]);
}

/**
 * A sitemap of pages.
 *
 * @param urls the pages, as XML
 * @param namespaces of the words in them that are not the protocol's own
 */
export function urlset(urls: readonly string[], namespaces: Record<string, string> = {}): string {
  return xmlDocument(element('urlset', { ...namespace, ...namespaces }, urls));
}

/** The index that leads to sitemaps, given by their whole addresses. */
export function sitemapIndex(addresses: readonly string[]): string {
  const sitemaps = addresses.map((address) => element('sitemap', {}, textElement('loc', address)));
  return xmlDocument(element('sitemapindex', namespace, sitemaps));
}
