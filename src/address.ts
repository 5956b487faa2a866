/*
 * Every address of the site, made in one place. They are fixed: other programs and old links rely on them.
 * A path begins at the host's root and holds the base under which the site is published.
 */

/** The path of a file or page, given from the site's root without a slash at its start. */
export function path(fromRoot: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${fromRoot}`;
}

/** The whole address of a path. */
export function absolute(fromHost: string): string {
  return new URL(fromHost, import.meta.env.SITE).href;
}

/** A story's page, or a block of it. */
export function storyPath(id: string, block?: string): string {
  return path(`stories/${id}/${block === undefined ? '' : `#${block}`}`);
}

/** A stretch of a block's text, by its offsets in UTF-16 code units, the end's exclusive. */
interface Span {
  block: string;
  start: number;
  end: number;
}

/**
 * The id of a mention's words in the text: that of their block and their offsets, "p-1a2b3c4d-4-14". Two mentions of
 * the same words have one; no block has such an id, for a block's ends in one number or none.
 */
export function mentionId({ block, start, end }: Span): string {
  return `${block}-${start}-${end}`;
}

/** The page that sets a story beside another version of it, or a row of it. */
export function comparePath(base: string, other: string, row?: string): string {
  return path(`stories/${base}/compare/${other}/${row === undefined ? '' : `#${row}`}`);
}

/** A story's data. */
export function storyDataPath(id: string): string {
  return path(`stories/${id}.json`);
}

/** The list of all stories, or a further page of it. Stories' own data lies a level lower, so that no slug is in its way. */
export function storyListPath(page: number | null = null): string {
  return path(page === null ? 'stories.json' : `stories-${page}.json`);
}

/** The map of the places that a story names. */
export function storyMapPath(id: string): string {
  return path(`stories/${id}/map.svg`);
}

/** The picture of a story that is shown where its link is shared. */
export function cardPath(id: string): string {
  return path(`stories/${id}/card.png`);
}

/** The picture that is shown where a link to a story without a card of its own is shared. */
function siteCardPath(): string {
  return path('card.png');
}

/** The picture that is shown where a story's link is shared: its own, or the site's. */
export function pictureFor({ id, hasCard }: { id: string; hasCard: boolean }): string {
  return hasCard ? cardPath(id) : siteCardPath();
}

/** A story in the news industry's own form, IPTC ninjs. */
export function ninjsPath(id: string): string {
  return path(`stories/${id}/ninjs.json`);
}

/** The files in which programs that keep references take one up. */
export const citationForms = ['bib', 'ris', 'csl.json'] as const;

/** One of them, by the end of its name. */
export type CitationForm = (typeof citationForms)[number];

/** A reference to a story. */
export function citationPath(id: string, form: CitationForm): string {
  return path(`stories/${id}/cite.${form}`);
}

/** A story's small page, to stand inside of another site's. */
export function embedPath(id: string): string {
  return path(`stories/${id}/embed/`);
}

/** How to embed a story, for programs (oembed.com). */
export function oembedPath(id: string): string {
  return path(`oembed/${id}.json`);
}

/** The feeds of all families: RSS 2.0, Atom and JSON Feed 1.1. */
export const feedPath = (): string => path('feed.xml');
export const atomPath = (): string => path('atom.xml');
export const jsonFeedPath = (): string => path('feed.json');

/** The feed of the families that name a place. */
export function placeFeedPath(slug: string): string {
  return path(`places/${slug}/feed.xml`);
}

/** What crawlers read: all pages, in parts counted from 1, and the newest texts. */
export const sitemapIndexPath = (): string => path('sitemap-index.xml');
export const sitemapPath = (part: number): string => path(`sitemap-${part}.xml`);
export const newsSitemapPath = (): string => path('news-sitemap.xml');

/** The page that searches. */
export const searchPath = (): string => path('search/');

/** The page that documents the data, or one of the files that it leads to. */
export function dataPath(file = ''): string {
  return path(`data/${file}`);
}

/** The JSON Schema of what a file holds. */
export function schemaPath(name: string): string {
  return path(`schema/${name}.json`);
}

/** All families by their dates, or a shelf of them: a year, a month, … */
export function archivePath(shelf = ''): string {
  return indexPath('archive', shelf);
}

/** All sources that the stories name, one of them, or a shelf of its stories. */
export function sourcesPath(slug = '', shelf = ''): string {
  return indexPath('sources', [slug, shelf].filter((part) => part !== '').join('/'));
}

/** The list of the site's addresses, or of those on one shelf of it, for the page that proposes near ones. */
export function addressesPath(shelf = ''): string {
  return path(`addresses/${shelf === '' ? 'all' : shelf}.txt`);
}

/** The page of a family, given by its base. */
export function familyPath(base: string): string {
  return path(`stories/${base}/family/`);
}

/** The indexes: of the stories by date and source, and of what they name and state; with what each is called. */
export const indexes = [
  ['archive', 'Archive'],
  ['places', 'Places'],
  ['people', 'People'],
  ['organisations', 'Organisations'],
  ['sources', 'Sources'],
  ['timeline', 'Timeline'],
  ['figures', 'Figures'],
] as const;

/** One of them. */
export type Index = (typeof indexes)[number][0];

/** The page of an index, or of a shelf of it. */
export function indexPath(index: Index, shelf = ''): string {
  return path(`${index}/${shelf === '' ? '' : `${shelf}/`}`);
}

/** The indexes whose entries have pages. */
export type EntryIndex = Extract<Index, 'places' | 'people' | 'organisations'>;

/** An index of names, or the page of those that begin with some letters. */
export function namesPath(index: EntryIndex | 'sources', letters = ''): string {
  return indexPath(index, letters === '' ? '' : `a-z/${letters}`);
}

/** The page of a person, organisation or place, or of a shelf of its stories. */
export function entryPath(index: EntryIndex, slug: string, shelf = ''): string {
  return indexPath(index, shelf === '' ? slug : `${slug}/${shelf}`);
}

/** The map of a place, or of all places. */
export function placeMapPath(slug?: string): string {
  return path(slug === undefined ? 'places/map.svg' : `places/${slug}/map.svg`);
}
