import type { Archive, Story } from './assemble.ts';

/** What a story's page says of it to machines: schema.org's NewsArticle. What is not known is left out. */
export interface NewsArticle {
  '@context': 'https://schema.org';
  '@type': 'NewsArticle';
  '@id': string;
  url: string;
  /** The text's own: a headline lent by the full version is not said to be the excerpt's. */
  headline?: string;
  description?: string;
  /** YYYY-MM-DD. */
  datePublished?: string;
  dateModified?: string;
  /** A BCP 47 tag. */
  inLanguage?: string;
  wordCount: number;
  /** The text that it was made from. */
  isBasedOn?: Reference;
  /** The full version of an excerpt. */
  isPartOf?: Reference;
  /** The excerpts of a full version. */
  hasPart?: Reference[];
}

/** Another story, by its address. */
interface Reference {
  '@type': 'NewsArticle';
  '@id': string;
}

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
 * What a story is, in schema.org's words.
 *
 * @param address the whole address of a story's page, by its id
 */
export function articleOf(
  story: Story,
  archive: Archive,
  address: (id: string) => string,
): NewsArticle {
  const { id, headline, standfirst, published, updated, language, wordCount, versions } = story;
  const refer = (other: string): Reference => ({ '@type': 'NewsArticle', '@id': address(other) });
  const source = sourceOf(story, archive);
  const full = fullVersionOf(story);
  const excerpts = versions.filter(({ relation }) => relation === 'excerpt');
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address(id),
    url: address(id),
    ...(headline !== null && { headline }),
    ...(standfirst !== null && { description: standfirst }),
    ...(published !== null && { datePublished: published }),
    ...(updated !== null && { dateModified: updated }),
    ...(language !== null && { inLanguage: language }),
    wordCount,
    ...(source !== null && { isBasedOn: refer(source) }),
    ...(full !== undefined && { isPartOf: refer(full) }),
    ...(excerpts.length > 0 && { hasPart: excerpts.map((excerpt) => refer(excerpt.id)) }),
  };
}

/** The full version of an excerpt that is not the earlier of the two; else the parent in the family's tree, if it is earlier. */
function sourceOf({ id, family, versions }: Story, { stemmas }: Archive): string | null {
  const full = versions.find(({ relation }) => relation === 'full-version');
  if (full !== undefined && full.order !== 'later') return full.id;
  const descent = stemmas.get(family.base)?.find((one) => one.id === id);
  return descent?.version?.order === 'later' ? descent.parent : null;
}

/** A value as JSON that ends no script element and no line of script, whatever it holds. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
