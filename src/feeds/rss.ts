import { element, textElement, xmlDocument, type Attributes } from '../xml.ts';
import { cardElement, mediaNamespace } from './card.ts';
import { momentOf, updatedOf, type Entry, type Feed } from './feed.ts';

/**
 * A feed as RSS 2.0 (rssboard.org/rss-specification), with the full text in `content:encoded`. What RSS has no words for
 * is said in Dublin Core's (who wrote it, in which language) and Media RSS's (its card, whose size in bytes nobody has to know).
 *
 * @param address the whole address of the feed itself
 */
export function rss(feed: Feed, address: string): string {
  const { title, description, language, home, entries } = feed;
  const namespaces = {
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    ...mediaNamespace,
  };
  const channel = element('channel', {}, [
    ...plainText('title', title),
    ...textElement('link', home),
    ...plainText('description', description),
    ...textElement('language', language),
    ...textElement('lastBuildDate', dateOf(updatedOf(feed))),
    element('atom:link', { rel: 'self', href: address, type: 'application/rss+xml' }),
    ...entries.map(item),
  ]);
  return xmlDocument(element('rss', { version: '2.0', ...namespaces }, [channel]));
}

function item(entry: Entry): string {
  return element('item', {}, [
    ...plainText('title', entry.title),
    ...textElement('link', entry.address),
    ...textElement('guid', entry.id, { isPermaLink: 'false' }),
    ...textElement('pubDate', dateOf(entry.published)),
    ...plainText('description', entry.summary),
    ...plainText('dc:creator', entry.author),
    ...textElement('dc:language', entry.language),
    ...entry.categories.flatMap(({ name, scheme }) =>
      plainText('category', name, { domain: scheme }),
    ),
    cardElement(entry.card),
    ...textElement('content:encoded', entry.html),
  ]);
}

/**
 * A text that is no HTML. RSS has no word for that; what is written so, readers most often take for text, as the RSS
 * Profile found (rssboard.org/rss-profile#data-types-characterdata). To XML it is the same.
 */
function plainText(name: string, text: string | null, attributes: Attributes = {}): string[] {
  return textElement(name, text, attributes).map((xml) =>
    xml.replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;'),
  );
}

/** A day's first moment, as RFC 822 writes it. */
function dateOf(day: string | null): string | null {
  return day === null ? null : new Date(momentOf(day)).toUTCString();
}
