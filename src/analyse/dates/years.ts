import { months } from './calendar.ts';
import type { Read, Reader } from './meaning.ts';
import { beginningWith, endingIn, isCounted } from './vocabulary.ts';

function read(first: number, last: number): Read {
  return {
    grain: 'year',
    meaning: { is: 'period', period: months(first, 1, 12 * (last - first + 1)), year: first },
  };
}

/** "2021-2023", "2010-12", "2018/19". */
export const readYears: Reader = ({ groups, before, after }) => {
  const first = Number(groups['first']);
  const written = groups['last'] ?? '';
  const last = written.length === 2 ? first - (first % 100) + Number(written) : Number(written);
  if (last <= first || last - first > 150 || before.endsWith('-')) return null;
  return isCounted.test(after) || /^[-–—/]\d/.test(after) ? null : read(first, last);
};

/** Before a year, and seldom before an amount. */
const firmBefore = endingIn(
  'in|since|until|till|before|during|circa|throughout|between|into|early|late|mid|fall|autumn|winter|spring|summer|' +
    '(?:fall|autumn|winter|spring|summer|end|start|beginning|middle|half|months|most|all|much|part) of|Christmas|' +
    'Day|Eve|year|FY|fiscal|mid-to-late',
);

/** Before a year or an amount. */
const before = endingIn(String.raw`than|as|or|to|from|by|after|and|through|versus|vs\.?|around`);

const determiner = endingIn(
  String.raw`the|its|his|her|their|our|an?|this|that|my|whose|\p{L}+['’]s?`,
);

const preposition = endingIn('of|for');

/** "A potential 2016 run". */
const described =
  /(?<!\p{L})(?:[Aa]n?|[Tt]he|[Ii]ts|his|her|their|\p{L}+['’]s)\s\p{Ll}[\p{Ll}-]{2,30}\s$/u;

/** What is called by its year. */
const yearly = beginningWith(
  'presidential|elections?|midterms?|general election|referendum|season|census|budget|campaign|race|Olympics?|' +
    'tournament|edition|vintage|model|levels',
);

/** What follows a year that ends a phrase. */
const goesOn =
  /^(?:[^\p{L}\p{N}\s]|$)|^\s(?:to|and|or|as|at|in|on|by|with|was|were|is|has|had|when|that|after|before|from|but|for|the|because|while|which|would|will|alone|\p{Lu}\p{L}*)(?!\p{L})/u;

const counting = /^\s(?:\p{Ll}+\s)?\p{Ll}{2,}[^s\P{Ll}]s(?!\p{L})/u;

/** Another year, of which this one is a neighbour: "2016, 2018 and 2020". */
const yearBefore =
  /(?:^|\D)(?:1[5-9]|20)\d\d(?:\s?[-–—/]\s?\d{2,4})?(?:,|,?\s(?:and|or|to|through|until|but|vs\.?|versus))\s(?:(?:in|early|late)\s)?$/;

const address = new RegExp(
  String.raw`^\s(?:\p{Lu}[\p{L}.'’]{0,30}\s){1,3}(?:Avenue|Ave|Street|St|Road|Rd|Drive|Lane|Boulevard|Blvd|Way|Court|Place|Square)(?!\p{L})`,
  'u',
);

/** "In 2023", "the 2016 election", "by 2031", "early 2024"; not "2000 troops" nor "1600 Pennsylvania Avenue". */
export const readYear: Reader = ({ groups, before: left, after }) => {
  const year = Number(groups['year']);
  if (isCounted.test(after) || address.test(after)) return null;
  if (/^\s?[-–—/]\s?\d|^: \p{Lu}/u.test(after)) return null;
  return groups['part'] !== undefined || isYear(year, left, after) ? read(year, year) : null;
};

function isYear(year: number, left: string, after: string): boolean {
  if (yearBefore.test(left) || yearly.test(after)) return true;
  const isRound = year % 100 === 0;
  const mayCount = counting.test(after);
  if (firmBefore.test(left) || /(?:^|[\s(])(?:pre|post|mid|early|late)-$/i.test(left))
    return !(isRound && mayCount);
  if (year < 1700 || (isRound && (year !== 2000 || mayCount))) return false;
  if (before.test(left)) return !mayCount;
  if (preposition.test(left)) return !mayCount && goesOn.test(after);
  if (determiner.test(left)) return true;
  if (described.test(left)) return !mayCount && /^\s\p{Ll}/u.test(after);
  if (left.endsWith('(')) return /^[),;]/.test(after);
  if (/^['’]s\s/.test(after)) return true;
  return (
    /(?:^|[.!?,]["”]?\s|[“"])$/.test(left) &&
    /^,?\s(?:was|is|will|has|had|saw|would|could|may|and)\b/.test(after)
  );
}

/**
 * What stands before a year in languages other than English (French, Spanish, Portuguese, Italian, German, Dutch,
 * Swedish, Polish, Russian, Ukrainian, Turkish has it after), or after it.
 */
const abroadBefore = endingIn(
  'en|em|in|im jahre?|seit|ab|bis|depuis|dès|avant|après|desde|hasta|antes de|después de|até|nel|dal|fino al|sinds|tot|' +
    'sedan|år|w|od|roku|в|с|до|у|з|année|año|ano|anno|jahr|jaar|sommer|herbst|frühjahr|anfang|mitte|ende|bereits|' +
    'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
);
const abroadAfter = /^\s?(?:년|年|год[ау]?|году|г\.|р\.|року|рік|roku|yılı)/u;

/** Years in a text that is not in English, where a word beside them tells that they are. */
export const readYearAbroad: Reader = ({ groups, before: left, after }) => {
  const year = Number(groups['year']);
  const isTold =
    abroadAfter.test(after) ||
    (abroadBefore.test(left) &&
      !/^\s(?:[%€$£]|\p{Ll}*(?:euro|dollar|million|miles|personas|personnes|menschen))/u.test(
        after,
      ));
  return year >= 1900 && isTold ? read(year, year) : null;
};
