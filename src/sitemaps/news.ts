import { absolute, path, storyPath } from '../address.ts';
import type { Archive, Story } from '../assemble.ts';
import { canonicalOf } from '../metadata.ts';
import { publication } from '../publication.ts';
import { isolated } from '../text/unseen.ts';
import { element, textElement } from '../xml.ts';
import { urlElement, urlset } from './sitemap.ts';

/** How many stories a news sitemap may have (Google's rule). */
const most = 1000;

const dayLong = 24 * 60 * 60 * 1000;

/**
 * What a news sitemap has: the families of the last two days, by the base that stands for each. Today is the day of the
 * newest text where nobody says which it is. A file on a static host cannot grow old by itself: until the next build it says
 * what the last one did, and a site is built when a text comes in.
 *
 * @param today YYYY-MM-DD; what is of a later day is left out
 */
export function newsOf(archive: Archive, today: string | null): Story[] {
  const last = today ?? archive.bases[0]?.published;
  if (last == null) return [];
  const first = new Date(Date.parse(last) - dayLong).toISOString().slice(0, 10);
  return archive.bases
    .filter(({ published }) => published !== null && first <= published && published <= last)
    .filter((base) => canonicalOf(base, archive) === base.id)
    .slice(0, most);
}

/**
 * The Google News sitemap of some stories, each with a date
 * (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). Where there are none, it names the front page
 * as no news: a sitemap of nothing is not valid.
 */
export function newsSitemap(stories: readonly Story[]): string {
  if (stories.length === 0) return urlset([urlElement({ address: absolute(path('')) })]);
  return urlset(
    stories.map((story) => urlElement({ address: absolute(storyPath(story.id)) }, [news(story)])),
    { 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
  );
}

function news({ language, published, displayHeadline }: Story): string {
  return element('news:news', {}, [
    element('news:publication', {}, [
      ...textElement('news:name', publication.name),
      ...textElement('news:language', languageCode(language ?? publication.language)),
    ]),
    ...textElement('news:publication_date', published),
    ...textElement('news:title', isolated(displayHeadline)),
  ]);
}

/** A language as Google News has it: by ISO 639 alone, but for Chinese, which it tells apart by its script. */
function languageCode(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
