import type { Searched } from './page.ts';

/** What results can be narrowed by. The names stand in the address of a search. */
export const filters = ['place', 'date', 'source', 'language'] as const;

/** One of them. */
export type Filter = (typeof filters)[number];

/** What is known of a family before its words are loaded. */
export interface Family {
  /** The day of its base, YYYY-MM-DD. */
  date: string | null;
  /** The language of its base, as a BCP 47 tag. */
  language: string | null;
  /** What its texts name as their source, the base first. */
  sources: string[];
  /** The places that it can be asked for by. */
  places: string[];
}

/** The families of the index, by Pagefind's name for each. */
export type Families = Record<string, Family>;

/**
 * What is known of a family.
 *
 * @param members its stories, the base first
 * @param isFilter whether results can be narrowed by a place, by its name
 */
export function familyOf(
  members: readonly Searched[],
  isFilter: (place: string) => boolean,
): Family {
  const places = members.flatMap(({ analysis }) => analysis.places.map(({ name }) => name));
  const sources = members.flatMap(({ sourceLine }) => sourceLine ?? []);
  return {
    date: members[0]?.published ?? null,
    language: members[0]?.language ?? null,
    sources: [...new Set(sources)],
    places: [...new Set(places.filter(isFilter))],
  };
}

/** What of a family a filter looks at: each of these values is one that it can be asked for by. */
export function valuesOf({ date, language, sources, places }: Family, filter: Filter): string[] {
  switch (filter) {
    case 'place':
      return places;
    case 'date':
      return date === null ? [] : [date.slice(0, 4), date.slice(0, 7), date];
    case 'source':
      return sources;
    case 'language':
      return language === null ? [] : [language];
  }
}
