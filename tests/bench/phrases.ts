import { oneOf } from './draws.ts';

/*
 * The sentences of generated news. What stands in braces is drawn for each story; between two of them stand few words,
 * so that two stories share set phrases, as all news does, but no passage.
 */

type Some = readonly [string, ...string[]];

/** A list that has a first. @throws where it has none */
export function some<T>(list: readonly T[]): readonly [T, ...T[]] {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error('a list of names is empty');
  return [first, ...rest];
}

const lines = (text: string): Some => some(text.trim().split('\n'));

export const kickers = lines(
  'WORLD\nBUSINESS\nPOLITICS\nAFRICA\nEUROPE\nASIA\nMIDDLE EAST\nCLIMATE\nSPORT\nSCIENCE',
);
export const weekdays = lines('Monday\nTuesday\nWednesday\nThursday\nFriday\nSaturday\nSunday');
export const publishers = lines(
  'Harbour Herald\nNorthern Post\nThe Morning Courier\nValley Tribune',
);
export const agencies = lines('Reuters\nAP\nAFP\nAA');

export const introductions = lines(`
Prime Minister {name}
Finance Minister {name}
Foreign Minister {name}
Energy Minister {name}
{name}, the mayor of {city},
{name}, chief executive of {organisation},
{name}, a spokesperson for {organisation},
{name}, an analyst at {organisation},
{name}, who leads {organisation},
{name}, a teacher from {city},
Senator {name}
Judge {name}
`);

export const headlines = lines(`
{organisation} to {verb} {thing} after {noun} talks in {city}
{country} weighs {adjective} {noun} as {thing} falls {percent}
{city} council delays {thing} over {noun} and {noun}
{organisation} warns of {adjective} {noun} in {country}
How {count} people in {city} came to {verb} the {noun}
{country} and {organisation} agree on {thing} worth {money}
Court in {city} rules on {adjective} {noun} of {organisation}
{thing} divides {city} as {noun} costs reach {money}
`);

export const standfirsts = lines(`
Officials in {country} say the {thing} will {verb} the {noun} by {year} at the latest.
{organisation} plans a {adjective} {noun} and expects {count} visitors.
The {noun} of {city} has waited for {adjective} {noun} since {year}.
Talks over {thing} ended without {noun}, and both sides {adverb} blame the {noun}.
`);

export const leads = lines(`
{person} said on {weekday} that {organisation} would {verb} its {thing} in {place} a plan that is to cost {money} and {adverb} {verb} the {noun}.
{country} will {verb} {count} {noun} reserves this year, {person} announced in {place} after {adjective} talks with {organisation} on {weekday}.
{organisation} agreed on {weekday} to {verb} a {adjective} {noun} in {place} ending a {noun} over {thing} that began in {year}.
A {adjective} {noun} left {count} households in {place} without {noun} on {weekday}, and {person} promised to {verb} the {thing} {adverb}.
`);

export const statements = lines(`
The {noun} of {organisation} rose by {percent} to {money} in {year}, while its {adjective} {noun} {adverb} lost {percent}.
About {count} workers {adverb} left {organisation} because of the {thing}, according to {person}.
{city} has spent {money} on {adjective} {noun} since {date}, more than {country} spends on {noun}.
In {year}, {country} sold {noun} worth {money} to {organisation}, compared to {money} for {adjective} {noun}.
Critics in {city} call the {thing} a {adjective} {noun} and fear that it could {verb} every {noun}.
On {date}, {organisation} had asked {country} to {verb} the {adjective} {noun} {adverb}.
{person} met {count} delegates in {place} and they spoke {adverb} about {thing} and {noun}.
{organisation} did not immediately respond to a request for comment on its {adjective} {noun}.
At least {count} {noun} owners {adverb} oppose the {thing}, a survey by {organisation} found on {weekday}.
{percent} of {thing} comes from {country}, and {percent} of its {noun} from {place} data of {organisation} show.
The {adjective} {noun} opened near {city} in {year} and was meant to {verb} {thing} for {count} families.
A court in {city} will {verb} the {noun} of {organisation} next month, and {person} expects a {adjective} {noun}.
Neither {country} nor {organisation} would {verb} how {thing} came to {verb} the {noun}.
Since {year}, {adjective} {noun} has {adverb} cost {country} {money}, or {percent} of its {noun}.
{noun} prices in {city} fell {percent} on {weekday} as {thing} met {adjective} {noun}.
Under the {noun}, {organisation} is to {verb} {count} tonnes of {noun} {adverb} by {year}.
`);

export const quotes = lines(`
"We will {verb} the {noun} and {adverb} {verb} what {adjective} {noun} has left of {thing}," {person} said in {city}.
"No {noun} in {country} is so {adjective} that {thing} could {verb} it," said {person}.
{person} told reporters on {weekday}, "The {thing} belongs to {city}, and its {noun} must {adverb} {verb} every {adjective} {noun}."
"They {adverb} took {noun} for {noun}," {person} said. "A {adjective} {noun} does not {verb} by itself."
{person} called the {thing} "a {adjective} {noun} that nobody in {city} will {verb}" and asked {organisation} for {money}.
"It took {country} {count} days to {verb} a {adjective} {noun}," said {person}, adding that {thing} would {adverb} follow.
`);

/** An amount as news writes it: few digits, and small ones more often than large ones. */
export function money(draw: () => number): string {
  const amount = (10 ** (draw() * 3)).toPrecision(draw() < 0.5 ? 2 : 3);
  return `${oneOf(['$', '$', '€', '£'], draw)}${Number(amount)} ${draw() < 0.6 ? 'million' : 'billion'}`;
}

/** A share of a hundred, every third with a decimal. */
export function percent(draw: () => number): string {
  const share = 1 + draw() * 89;
  return draw() < 0.3 ? share.toFixed(1) : String(Math.floor(share));
}

/** A number of people or things, from some ten to some ten thousand. */
export function count(draw: () => number): string {
  const number = Math.floor(10 ** (1 + draw() * 3.5));
  const round = 10 ** Math.max(0, String(number).length - 2);
  return (Math.ceil(number / round) * round).toLocaleString('en-US');
}
