import { filters, type Filter } from '../../search/family.ts';

/** What somebody looks for. */
export type Query = Record<Filter, string> & {
  words: string;
  order: 'best' | 'newest';
};

/** The names under which it stands in an address. `q` is what programs expect. */
const wordsName = 'q';
const orderName = 'order';

/** What an address asks for; '' for what it does not. */
export function queryOf(search: string): Query {
  const given = new URLSearchParams(search);
  const value = (name: string) => given.get(name)?.trim() ?? '';
  return {
    words: value(wordsName),
    order: value(orderName) === 'newest' ? 'newest' : 'best',
    place: value('place'),
    date: value('date'),
    source: value('source'),
    language: value('language'),
  };
}

/** The part of an address that asks for it, with `?`; '' where nothing is asked for. */
export function addressOf(query: Query): string {
  const asked = new URLSearchParams();
  if (query.words !== '') asked.set(wordsName, query.words);
  for (const filter of filters) if (query[filter] !== '') asked.set(filter, query[filter]);
  if (query.order !== 'best') asked.set(orderName, query.order);
  return asked.size === 0 ? '' : `?${asked.toString()}`;
}

/** Whether anything is asked for that families can be found by. */
export function asks(query: Query): boolean {
  return query.words !== '' || filters.some((filter) => query[filter] !== '');
}
