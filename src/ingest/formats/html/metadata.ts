import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { z } from 'zod';
import { dayIn } from '../../../text/dates.ts';
import { isText, attribute, elementsOf, textNodes } from './page.ts';

/** What a page says of itself apart from its text, the surest first where it says a thing more than once. */
export interface Metadata {
  headlines: string[];
  descriptions: string[];
  authors: string[];
  sections: string[];
  published: string | null;
  updated: string | null;
  language: string | null;
  /** What the site is called. */
  site: string | null;
  /** The text of the article, and the element that states it: some pages have it nowhere else until a script runs. */
  articleBody: { text: string; element: Tree.Element } | null;
}

const text = z.string().optional().catch(undefined);
const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const list = z
  .union([named.transform((name) => [name]), z.array(named.catch(''))])
  .optional()
  .catch(undefined);

/** The part of schema.org's Article that says something of a story. */
const articleSchema = z.object({
  '@type': z
    .union([z.string(), z.array(z.string())])
    .refine((type) => /(?:Article|Posting|Report|Review)\b/.test(String(type))),
  headline: text,
  articleBody: text,
  description: text,
  alternativeHeadline: text,
  articleSection: list,
  author: list,
  publisher: list,
  datePublished: text,
  dateModified: text,
  inLanguage: text,
});

const graphSchema = z
  .object({ '@graph': z.array(z.unknown()) })
  .transform((node) => node['@graph']);

/** The names under which pages state a thing in `<meta>` or microdata, the most trusted first. */
const names = {
  headline: [
    'og:title',
    'twitter:title',
    'headline',
    'dc.title',
    'parsely-title',
    'sailthru.title',
  ],
  description: ['og:description', 'description', 'twitter:description', 'dc.description'],
  author: ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl'],
  section: ['article:section', 'articlesection', 'parsely-section', 'section', 'category'],
  published:
    'article:published_time datepublished og:published_time pubdate publishdate publish-date date dc.date dc.date.issued dcterms.created dcterms.date parsely-pub-date sailthru.date article.published originalpublicationdate'.split(
      ' ',
    ),
  updated:
    'article:modified_time datemodified og:updated_time lastmod last-modified dcterms.modified article.updated'.split(
      ' ',
    ),
  site: ['og:site_name', 'application-name'],
  language: ['og:locale', 'content-language', 'inlanguage', 'dc.language'],
};

/** What a page states of itself: in JSON-LD, then `<meta>` and microdata, then `<title>`, `<time>` and `<html lang>`. */
export function readMetadata(document: Tree.Document): Metadata {
  const elements = [...elementsOf(document)];
  const scripts = elements
    .filter(isJsonLd)
    .map((element) => ({ element, articles: articlesIn(element) }));
  const articles = scripts.flatMap((script) => script.articles);
  const bodies = scripts.flatMap(({ element, articles }) =>
    articles.flatMap(({ articleBody = '' }) =>
      articleBody.trim() === '' ? [] : [{ text: articleBody, element }],
    ),
  );
  const stated = Map.groupBy(elements.flatMap(statementOf), ({ name }) => name);
  const meta = (thing: keyof typeof names): string[] =>
    names[thing].flatMap((name) => (stated.get(name) ?? []).map(({ value }) => value));
  const inside = (tag: string): string[] =>
    elements
      .filter(({ tagName }) => tagName === tag)
      .slice(0, 1)
      .map(contentOf);

  const published =
    dates([
      ...articles.map((one) => one.datePublished),
      ...meta('published'),
      ...times(elements),
    ])[0] ?? null;
  const updated =
    dates([...articles.map((one) => one.dateModified), ...meta('updated')])[0] ?? null;
  const tag = elements.find(({ tagName }) => tagName === 'html');
  return {
    headlines: tidy([
      ...articles.map((one) => one.headline),
      ...meta('headline'),
      ...inside('title'),
    ]),
    descriptions: tidy([
      ...articles.flatMap((one) => [one.alternativeHeadline, one.description]),
      ...meta('description'),
    ]),
    authors: authorsOf(
      articles.flatMap((one) => one.author ?? []),
      meta('author'),
    ),
    sections: tidy([...articles.flatMap((one) => one.articleSection ?? []), ...meta('section')]),
    published,
    updated: updated !== null && (published === null || updated > published) ? updated : null,
    language: languageOf([
      tag && attribute(tag, 'lang'),
      ...articles.map((one) => one.inLanguage),
      ...meta('language'),
    ]),
    site: tidy([...meta('site'), ...articles.flatMap((one) => one.publisher ?? [])])[0] ?? null,
    articleBody: bodies[0] ?? null,
  };
}

/** What an element states of the page, in `<meta>` or microdata. */
function statementOf(element: Tree.Element): { name: string; value: string }[] {
  const name =
    attribute(element, 'property') ??
    attribute(element, 'name') ??
    attribute(element, 'itemprop') ??
    attribute(element, 'http-equiv');
  const value = attribute(element, 'content') ?? attribute(element, 'datetime');
  return name === undefined || value === undefined ? [] : [{ name: name.toLowerCase(), value }];
}

function isJsonLd(element: Tree.Element): boolean {
  return (
    element.tagName === 'script' && /^application\/ld\+json/i.test(attribute(element, 'type') ?? '')
  );
}

/** The articles that a script of JSON-LD describes; none where it is broken. */
function articlesIn(script: Tree.Element): z.output<typeof articleSchema>[] {
  let found: unknown;
  try {
    found = JSON.parse(contentOf(script));
  } catch {
    return [];
  }
  const nodes = [found].flat(2).flatMap((node) => {
    const graph = graphSchema.safeParse(node);
    return graph.success ? graph.data : [node];
  });
  return nodes.flatMap((node) => {
    const article = articleSchema.safeParse(node);
    return article.success ? [article.data] : [];
  });
}

function contentOf(element: Tree.Element): string {
  return element.childNodes
    .filter(isText)
    .map(({ value }) => value)
    .join('');
}

/** Texts as one line each, with what some pages escape twice unescaped; no empty ones, none twice. */
function tidy(texts: readonly (string | undefined)[]): string[] {
  const plain = texts.map((one = '') =>
    (/[&<]/.test(one) ? textIn(one) : one).replace(/\s+/gu, ' ').trim(),
  );
  return [...new Set(plain)].filter((one) => one !== '');
}

function textIn(html: string): string {
  return [...textNodes(parseFragment(html))].map(({ value }) => value).join(' ');
}

/** Names of people and agencies; addresses are none. */
function authorsOf(described: readonly string[], stated: readonly string[]): string[] {
  const people = (texts: readonly string[]): string[] =>
    tidy(texts)
      .map((one) => one.replace(/^by:?\s+/i, ''))
      .filter((one) => !/https?:|www\.|@|^\W*$/i.test(one) && one.length <= 100);
  const first = people(described);
  return first.length > 0 ? first : people(stated);
}

/** The calendar dates that values write, without any change of time zone. */
function dates(values: readonly (string | undefined)[]): string[] {
  return values.flatMap((value = '') => {
    const [, year, month, day] =
      /^\s*(\d{4})([-/]?)(\d{2})\2(\d{2})(?!\d)/.exec(value)?.filter((_, i) => i !== 2) ?? [];
    const written = year && month && day ? `${year}-${month}-${day}` : dayIn(value, null);
    return written !== null && z.iso.date().safeParse(written).success && written > '1600'
      ? [written]
      : [];
  });
}

/** What `<time>` elements state: those that are called a publication's, else the first. */
function times(elements: readonly Tree.Element[]): string[] {
  const all = elements.filter(({ tagName }) => tagName === 'time');
  const called = all.filter((element) =>
    element.attrs.some(
      ({ name, value }) =>
        name === 'pubdate' || (name === 'class' && /publish|entry-date/i.test(value)),
    ),
  );
  return [...called, ...all.slice(0, 1)].map((element) => attribute(element, 'datetime') ?? '');
}

function languageOf(tags: readonly (string | undefined)[]): string | null {
  for (const tag of tags) {
    const [first = ''] = (tag ?? '').trim().replaceAll('_', '-').split(',');
    try {
      const [language] = Intl.getCanonicalLocales(first);
      if (language !== undefined && language !== 'und') return language;
    } catch {
      continue;
    }
  }
  return null;
}
