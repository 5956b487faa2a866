import type * as schema from 'schema-dts';
import { absolute, pictureFor, path, storyPath } from './address.ts';
import { authorsOf, publisherOf } from './analyse/credits.ts';
import { datelineOf } from './analyse/dateline.ts';
import type { Archive, Story } from './assemble.ts';
import { linksOf } from './markdown/links.ts';
import { mentionsOf, organisationOf, personOf } from './metadata/things.ts';
import { publication } from './publication.ts';

/**
 * The story whose page stands for this one with search engines: for an excerpt its full version, for a reprint the base
 * of its family or else the first of those with the same text. A revision is a text of its own, with words that stand
 * nowhere else and that a search for them must find: it stands for itself, and so does each edition of a story that goes on.
 *
 * @returns the id of a story that stands for itself
 */
export function canonicalOf(story: Story, { stories }: Archive): string {
  const order = story.family.members;
  let stands = story;
  // Each is gone to once: an editor's rulings can lead round in a circle.
  for (const seen = new Set([story]); ; seen.add(stands)) {
    const { id, versions } = stands;
    const reprints = versions.flatMap((one) => (one.relation === 'reprint' ? [one.id] : []));
    const sameText = new Set([id, ...reprints]);
    const first = order.find((member) => sameText.has(member)) ?? id;
    const next = stories.get(fullVersionOf(stands) ?? first);
    if (next === undefined || seen.has(next)) return id;
    stands = next;
  }
}

/** The fullest text that contains a story whole: relatives come with the base and then the fullest first. */
function fullVersionOf({ versions }: Story): string | undefined {
  return versions.find(({ relation }) => relation === 'full-version')?.id;
}

/**
 * What a story is, in schema.org's words. What is not known is left out, and so is a headline lent by the full version.
 * Its publisher is the one that the text names; the site, which keeps it, publishes only what is said here (`sdPublisher`).
 */
export function articleOf(story: Story, archive: Archive): schema.NewsArticleLeaf {
  const { id, headline, standfirst, published, updated, language, kicker, versions } = story;
  const address = absolute(storyPath(id));
  const refer = (other: string) =>
    ({ '@type': 'NewsArticle', '@id': absolute(storyPath(other)) }) as const;
  const dateline = datelineOf(story.blocks, story.analysis.places);
  const source = sourceOf(story, archive);
  const full = fullVersionOf(story);
  const excerpts = versions.filter(({ relation }) => relation === 'excerpt');
  const pointedTo = story.related.flatMap(({ url }) => url ?? []);
  const cited = citedBy(story);
  const mentions = mentionsOf(story, archive);
  return {
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    mainEntityOfPage:
      pointedTo.length === 0
        ? address
        : { '@type': 'WebPage', '@id': address, relatedLink: pointedTo },
    ...(headline !== null && { headline }),
    ...(standfirst !== null && { description: standfirst }),
    ...(kicker !== null && { articleSection: kicker }),
    ...(published !== null && { datePublished: published }),
    ...(updated !== null && { dateModified: updated }),
    ...(dateline !== null && { dateline }),
    ...creditsOf(story),
    ...(language !== null && { inLanguage: language }),
    wordCount: story.wordCount,
    isAccessibleForFree: true,
    image: absolute(pictureFor(story)),
    sdPublisher: { '@type': 'Organization', name: publication.name, url: absolute(path('')) },
    ...(source !== null && { isBasedOn: refer(source) }),
    ...(full !== undefined && { isPartOf: refer(full) }),
    ...(excerpts.length > 0 && { hasPart: excerpts.map((excerpt) => refer(excerpt.id)) }),
    ...(cited.length > 0 && { citation: cited }),
    ...(mentions.length > 0 && { mentions }),
  };
}

/** Authors and publisher where the text names them so that they can be told; else its own words for them. */
function creditsOf({
  byline,
  sourceLine,
}: Story): Pick<schema.NewsArticleLeaf, 'author' | 'publisher' | 'creditText'> {
  const authors = byline === null ? null : authorsOf(byline);
  const publisher = sourceLine === null ? null : publisherOf(sourceLine);
  const untold = [authors === null && byline, publisher !== sourceLine && sourceLine].filter(
    (line) => typeof line === 'string',
  );
  return {
    ...(authors !== null && {
      author: authors.map(({ kind, name }) =>
        kind === 'person' ? personOf({ name, role: null }, null) : organisationOf({ name }, null),
      ),
    }),
    ...(publisher !== null && { publisher: organisationOf({ name: publisher }, null) }),
    ...(untold.length > 0 && { creditText: untold.join(', ') }),
  };
}

/** What the text itself links to, each address once. What the page around it pointed to is not cited by it. */
function citedBy({ blocks }: Story): schema.CreativeWorkLeaf[] {
  const links = blocks
    .flatMap(({ node }) => linksOf(node))
    .filter(({ url }) => /^https?:/i.test(url));
  return [...new Map(links.map((link) => [link.url, link])).values()].map(({ url, text }) => ({
    '@type': 'CreativeWork',
    url,
    name: text,
  }));
}

/** The full version of an excerpt that is not the earlier of the two; else the parent in the family's tree, if it is earlier. */
function sourceOf({ id, family, versions }: Story, { stemmas }: Archive): string | null {
  const full = versions.find(({ relation }) => relation === 'full-version');
  if (full !== undefined && full.order !== 'later') return full.id;
  const descent = stemmas.get(family.base)?.find((one) => one.id === id);
  return descent?.version?.order === 'later' ? descent.parent : null;
}

/** A thing in schema.org's words, to stand by itself. */
export function linkedData(thing: Exclude<schema.Thing, string>): object {
  return { '@context': 'https://schema.org', ...thing };
}

/** A value as JSON that ends no script element and no line of script, whatever it holds. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
