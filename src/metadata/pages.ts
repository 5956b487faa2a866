import type * as schema from 'schema-dts';
import { absolute, path, searchPath, storyPath } from '../address.ts';
import { publication } from '../publication.ts';
import type { Named } from './things.ts';

/** A page of the site, as all that is said of it begins. */
interface Page {
  /** The page's path. */
  address: string;
  name: string;
}

/** The site, with the way to search it. */
export function siteOf(): schema.WebSiteLeaf {
  const search: schema.WithActionConstraints<schema.SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      // By hand: an address that is made of parts would have no braces.
      urlTemplate: `${absolute(searchPath())}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    ...site(),
    name: publication.name,
    alternateName: `${publication.name}: ${publication.tagline.toLowerCase()}`,
    description: publication.description,
    inLanguage: publication.language,
    potentialAction: search,
  };
}

const site = () => ({ '@id': absolute(path('')), url: absolute(path('')) });

/**
 * A page that gathers what stories name or state.
 *
 * @param about whom or what all of it is about
 */
export function collectionOf({ address, name }: Page, about?: Named): schema.CollectionPageLeaf {
  return {
    '@type': 'CollectionPage',
    ...pageOf({ address, name }),
    ...(about !== undefined && { mainEntity: about }),
  };
}

/** A page that shows several versions of a text, given by their ids. */
export function versionsOf(
  { address, name }: Page,
  versions: readonly string[],
): schema.CollectionPageLeaf {
  return {
    '@type': 'CollectionPage',
    ...pageOf({ address, name }),
    about: versions.map((id) => ({ '@type': 'NewsArticle', '@id': absolute(storyPath(id)) })),
  };
}

function pageOf({ address, name }: Page) {
  return {
    '@id': absolute(address),
    url: absolute(address),
    name,
    inLanguage: publication.language,
    isPartOf: { '@id': site()['@id'] },
  };
}

/**
 * The way to a page.
 *
 * @param trail the pages from the widest down, with the names that the page shows
 * @param to the page itself
 * @returns nothing for a page that stands by itself
 */
export function breadcrumbsOf(
  trail: readonly { path: string; name: string }[],
  to: Page,
): schema.BreadcrumbListLeaf[] {
  if (trail.length === 0) return [];
  const crumbs = [...trail.map(({ path, name }) => ({ address: path, name })), to];
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: crumbs.map(({ address, name }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: absolute(address),
      })),
    },
  ];
}
