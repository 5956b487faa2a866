import { element, textElement, xmlDocument } from '../xml.ts';
import { cardElement, mediaNamespace } from './card.ts';
import { momentOf, updatedOf, type Entry, type Feed } from './feed.ts';

/*
 * Two things that no feed of Atom may leave out, where nobody knows them: they are said so that nobody takes them for true.
 */

/** When an entry was last changed: the day from which computers count. `published`, which may be left out, is. */
const unknownDay = '1970-01-01';

/** Who wrote an entry. */
const unknownAuthor = 'Not stated';

/**
 * A feed as Atom (RFC 4287), with the full text. Only what has a language says so: the feed as a whole does not, because an entry
 * whose language is not known would be taken to have the feed's.
 *
 * @param address the whole address of the feed itself, which is its id too
 */
export function atom(feed: Feed, address: string): string {
  const { title, description, language, home, entries } = feed;
  const namespaces = {
    xmlns: 'http://www.w3.org/2005/Atom',
    ...mediaNamespace,
  };
  return xmlDocument(
    element('feed', namespaces, [
      ...textElement('id', address),
      ...textElement('title', title, { 'xml:lang': language }),
      ...textElement('subtitle', description, { 'xml:lang': language }),
      ...textElement('updated', momentOf(updatedOf(feed) ?? unknownDay)),
      element('link', { rel: 'self', href: address, type: 'application/atom+xml' }),
      element('link', { rel: 'alternate', href: home, type: 'text/html', hreflang: language }),
      ...entries.map(entry),
    ]),
  );
}

function entry(one: Entry): string {
  return element('entry', { 'xml:lang': one.language }, [
    ...textElement('id', one.id),
    ...textElement('title', one.title),
    element('link', { rel: 'alternate', href: one.address, type: 'text/html' }),
    ...textElement('published', one.published && momentOf(one.published)),
    ...textElement('updated', momentOf(one.updated ?? unknownDay)),
    element('author', {}, textElement('name', one.author ?? unknownAuthor)),
    ...one.categories.map(({ name, scheme }) => element('category', { term: name, scheme })),
    cardElement(one.card),
    ...textElement('summary', one.summary),
    ...textElement('content', one.html, { type: 'html' }),
  ]);
}
