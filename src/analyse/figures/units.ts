import { wordSet } from '../words.ts';

/** Words for stretches of time. */
const times = wordSet('second minute hour day night week fortnight month year decade century');

/** Words and signs for what is measured by instruments. */
const measures = wordSet(
  'kilometre kilometer km metre meter centimetre centimeter cm millimetre millimeter mm micrometre nanometre mile yard inch',
  'inches foot feet ft acre hectare tonne ton megaton kiloton kilogram kilogramme kilo kg gram gramme milligram mg microgram pound lb ounce oz',
  'stone litre liter millilitre milliliter ml gallon pint degree celsius fahrenheit mph kph knot watt kilowatt kw',
  'megawatt mw gigawatt gw terawatt gwh mwh kwh twh volt amp hertz mhz ghz byte kilobyte megabyte mb gigabyte gb terabyte tb',
  'calorie kilocalorie joule decibel pixel bps megapixel lumen becquerel sievert millisievert',
);

function has(set: ReadonlySet<string>, word: string): boolean {
  return (
    set.has(word) ||
    (word.endsWith('s') && set.has(word.slice(0, -1))) ||
    (word === 'centuries' && set === times)
  );
}

/** Whether a word in small letters names a stretch of time. */
export function isTime(word: string): boolean {
  return has(times, word);
}

/** Whether a word in small letters names a unit of measurement. */
export function isMeasure(word: string): boolean {
  return has(measures, word);
}
