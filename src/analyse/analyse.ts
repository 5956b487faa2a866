import type { Analysis } from '../story.ts';
import { dates } from './dates.ts';
import { figures } from './figures.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { places } from './places.ts';
import { quotes } from './quotes.ts';
import type { Text } from './text.ts';

/** What the steps find. */
export type Findings = Pick<
  Analysis,
  'figures' | 'quotes' | 'people' | 'organisations' | 'places' | 'dates'
>;

/** One step: what it finds in a text, given what the steps before it have found. */
type Step = (text: Text, found: Findings) => Partial<Findings>;

/** All steps, in order: each may build on those before it. */
const steps: readonly Step[] = [dates, organisations, people, places, figures, quotes];

/**
 * What a text states: amounts, quotations, people, organisations, places and dates, each with the words that state it.
 * Depends on nothing but its argument. Where a step is unsure it says nothing.
 */
export function analyse(text: Text): Findings {
  return steps.reduce<Findings>((found, step) => ({ ...found, ...step(text, found) }), {
    figures: [],
    quotes: [],
    people: [],
    organisations: [],
    places: [],
    dates: [],
  });
}
