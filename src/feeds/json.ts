import { momentOf, type Feed } from './feed.ts';

/**
 * A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1), with the full text.
 *
 * @param address the whole address of the feed itself
 */
export function jsonFeed(feed: Feed, address: string): object {
  const { title, description, language, home, entries } = feed;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: address,
    description,
    language,
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      image: entry.card,
      ...(entry.published !== null && { date_published: momentOf(entry.published) }),
      ...(entry.updated !== null && { date_modified: momentOf(entry.updated) }),
      ...(entry.author !== null && { authors: [{ name: entry.author }] }),
      ...(entry.categories.length > 0 && { tags: entry.categories.map(({ name }) => name) }),
      ...(entry.language !== null && { language: entry.language }),
    })),
  };
}
