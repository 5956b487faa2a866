import { filters, valuesOf, type Families, type Family, type Filter } from '../../search/family.ts';
import { byCode } from '../../text/order.ts';
import type { Query } from './query.ts';

/** A value that results can be narrowed by, and how many there would be. */
export interface Choice {
  value: string;
  count: number;
}

/** What is left of results, and what they could be narrowed by otherwise. */
export interface Narrowed<Found> {
  results: { found: Found; family: Family }[];
  /** For each filter the values that results have, were it not for this filter. */
  choices: Record<Filter, Choice[]>;
}

/**
 * Narrows results by the filters of a query and puts them into the order that it asks for.
 *
 * @param found what was found, the best first; what is of no known family is left out
 */
export function narrow<Found extends { id: string }>(
  found: readonly Found[],
  families: Families,
  query: Query,
): Narrowed<Found> {
  const known = found.flatMap((one) => {
    const family = families[one.id];
    if (family === undefined) return [];
    const missed = filters.filter(
      (filter) => query[filter] !== '' && !valuesOf(family, filter).includes(query[filter]),
    );
    return [{ found: one, family, missed }];
  });
  const choicesOf = (filter: Filter): Choice[] => {
    const counts = new Map<string, number>();
    for (const { family, missed } of known) {
      if (missed.some((other) => other !== filter)) continue;
      for (const value of valuesOf(family, filter)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({ value, count }));
  };
  const results = known.filter(({ missed }) => missed.length === 0);
  if (query.order === 'newest' || query.words === '') {
    results.sort((a, b) => byCode(b.family.date ?? '', a.family.date ?? ''));
  }
  return {
    results,
    choices: {
      place: choicesOf('place'),
      date: choicesOf('date'),
      source: choicesOf('source'),
      language: choicesOf('language'),
    },
  };
}
