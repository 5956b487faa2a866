import { wordSet } from '../words.ts';
import { divisionOf, nameAt, type Entry } from '../gazetteer.ts';
import { isOrdinary } from '../names/vocabulary.ts';
import { nameAfter, nameBefore, wordAfter, wordBefore, type Sight, type Word } from './sight.ts';
import {
  abbreviated,
  alsoOther,
  alsoPeople,
  compass,
  eponymous,
  locative,
  mostlyCities,
  nameOpeners,
  offices,
  ofState,
  organisationEnds,
  organisationHeads,
  perhapsLocative,
  seldomPlaces,
  sorts,
  sport,
  spoken,
  things,
  titles,
  locals,
} from './words.ts';

/** How sure it is that a name means a place where it stands. */
export type Verdict = 'place' | 'perhaps' | 'other';

/** What a text says as a whole, that bears upon its names. */
export interface Setting {
  /** Countries that it names, by code. */
  countries: ReadonlySet<string>;
  /** The one that it names most; the US aside, which is named in nearly every text. */
  foremost: string | null;
  /** What names mean that it states in full once: "Portland, Maine". */
  stated: ReadonlyMap<string, Entry>;
  /** Divisions that it names, as country and code. */
  divisions: ReadonlySet<string>;
  /** Words that are parts of people's names. */
  people: ReadonlySet<string>;
  isSport: boolean;
  /** Words that it has in small letters. */
  small: ReadonlySet<string>;
}

/** No run of capitalised words that belongs to a name is longer. */
const longestRun = 6;

/** The capitalised words that follow a name, with small ones between them, such as "of" and "and". */
function runAfter({ in: { block, words }, next, end }: Sight): Word[] {
  const run: Word[] = [];
  let from = end;
  for (const word of words.slice(next, next + longestRun)) {
    if (!/^(?: | & |\u00a0)$/u.test(block.text.slice(from, word.start))) break;
    if (!word.isCapital && (run.length === 0 || !/^(?:of|and|for|the)$/.test(word.text))) break;
    run.push(word);
    from = word.end;
  }
  return run;
}

/** Whether a name is part of an organisation's: "Bank of England", "American Medical Association". */
function isInOrganisation(sight: Sight): boolean {
  const [{ kind }] = sight.entries;
  const rest = sight.in.block.text.slice(sight.end, sight.end + 40);
  if (kind === 'country' && ofState.test(rest)) return isAfterHead(sight);
  return isAfterHead(sight) || runAfter(sight).some(({ text }) => organisationEnds.has(text));
}

function isAfterHead({ in: { block, words }, first, start }: Sight): boolean {
  const [beforeLast, last] = [words[first - 2], words[first - 1]];
  const of = last?.text === 'the' ? beforeLast : last;
  const head = last?.text === 'the' ? words[first - 3] : beforeLast;
  return (
    of?.text === 'of' &&
    head?.isCapital === true &&
    organisationHeads.has(head.text) &&
    start - head.end < ' of the '.length + 1 &&
    block.text.slice(head.end, of.start) === ' '
  );
}

function isTitled({ in: { block, words }, first, start }: Sight): boolean {
  const before = words[first - 1];
  return (
    before !== undefined &&
    titles.has(before.text) &&
    /^\.? $/.test(block.text.slice(before.end, start))
  );
}

/** Whether a word's capital is only that of a sentence: it stands first, and the text has it in small letters too. */
function isOnlyAWord({ in: { words }, first, next, text }: Sight, { small }: Setting): boolean {
  const isWritten = /\p{Ll}/u.test(text) && words[first]?.isFirst === true;
  return next === first + 1 && isWritten && small.has(text.toLowerCase());
}

/** No dateline's place begins later in its block. */
const longestDateline = 40;

/** Whether a name in capitals is one word among others in capitals, not a dateline's or an abbreviation. */
function isShoutedAtRandom({ in: { isShouted }, text, start, entries }: Sight): boolean {
  const isInCapitals = text.length > 3 && !/[\p{Ll}.]/u.test(text);
  if (!isInCapitals || entries.some(({ name }) => name === text)) return false;
  return isShouted ? entries[0].kind !== 'country' : start > longestDateline;
}

/** A dateline's place: what the text begins with, in capitals or before an agency's name. */
function isDateline({ in: { block }, start, end, text }: Sight): boolean {
  const rest = block.text.slice(end, end + 60);
  return (
    start <= 1 &&
    /^(?:, [\p{L}. ]{1,30})?(?:, [\p{L}. \d]{1,20})?(?: \([\p{L} /.]{1,30}\))? ?(?:—|–|--| - )/u.test(
      rest,
    ) &&
    (/^[\p{Lu} .'’-]+$/u.test(text) || /^[^—–-]*\(/.test(rest) || /^,? ?[—–]/.test(rest))
  );
}

/** A division or a country, named after a city. */
export interface Part {
  entry: Entry;
  start: number;
  end: number;
  /** Whether its name is written short. */
  isShort: boolean;
}

/** The division or country that is named after a city: "Birmingham, Alabama". */
export function partAfter({ in: { block }, end }: Pick<Sight, 'in' | 'end'>): Part | null {
  if (block.text.slice(end, end + 2) !== ', ') return null;
  const start = end + 2;
  const short = /^(?:[A-Z][a-z]{1,5}\.|[A-Z]\. ?[A-Z]\.|W\.Va\.|[A-Z]{2}(?![\p{L}\p{N}]))/u.exec(
    block.text.slice(start, start + 7),
  )?.[0];
  const code = short === undefined ? undefined : abbreviated.get(short);
  const division = code === undefined ? null : divisionOf('US', code);
  if (division && short !== undefined)
    return { entry: division, start, end: start + short.length, isShort: true };
  const towards = /^(?:North|South|East|West|Central)(?:ern)? /.exec(
    block.text.slice(start, start + 9),
  );
  const named =
    nameAt(block.text, start) ?? (towards && nameAt(block.text, start + towards[0].length));
  const entry = named?.entries.find(
    ({ kind, as }) => as === 'name' && (kind === 'country' || kind === 'region'),
  );
  return named && entry ? { entry, start, end: named.end, isShort: false } : null;
}

/** Of the places that a name can mean, the one that fits what is named after it. */
export function fitting(sight: Sight): Entry | null {
  const part = partAfter(sight);
  if (!part) return null;
  const after = part.isShort
    ? [part.entry]
    : (nameAt(sight.in.block.text, part.start)?.entries ?? []);
  return (
    sight.entries.find(
      (entry) =>
        entry.kind === 'city' &&
        after.some(
          ({ kind, country, division, name }) =>
            country === entry.country &&
            (kind === 'country' ||
              (kind === 'region' && (division === entry.division || division === null)) ||
              name === entry.name),
        ),
    ) ?? null
  );
}

function isLanguage(sight: Sight): boolean {
  const before = wordBefore(sight);
  const after = wordAfter(sight);
  return (
    before !== null &&
    spoken.has(before.text.toLowerCase()) &&
    languages.has(sight.text) &&
    sight.in.block.text[sight.end] !== '-' &&
    (after === null ||
      /^(?:and|or|to|at|on|but|as|than|with|for|that|because|when)$/.test(after.text))
  );
}

const languages = wordSet(
  'Chinese French German Italian Spanish Portuguese Russian Japanese Korean Dutch Swedish Norwegian Danish Finnish Polish Czech Greek Turkish Hungarian Romanian Ukrainian Thai ' +
    'Vietnamese Bulgarian Croatian Serbian Slovak Icelandic Irish Welsh Latvian Lithuanian Estonian Albanian Georgian Armenian Indonesian Malay Burmese Lao Mongolian Nepali Maltese Somali Filipino Khmer',
);

const mixed =
  /^(?:African|Asian|Native|Latin|Latino|Hispanic|North|South|Central|Arab|Pan|All|Meso)$/;

function judgeDemonym(sight: Sight): Verdict {
  const {
    in: { block },
    start,
    end,
    text,
  } = sight;
  if (isLanguage(sight)) return 'other';
  if (/^-(?:speaking|language|speaker)/.test(block.text.slice(end, end + 10))) return 'other';
  const before = nameBefore(sight);
  if (
    before &&
    /^Americans?$/.test(text) &&
    (mixed.test(before.text) || nameAt(block.text, before.start))
  ) {
    return 'other';
  }
  if (before && text.startsWith('Indian') && /^(?:American|West|East)$/.test(before.text))
    return 'other';
  if (text === 'American' && wordAfter(sight)?.text.startsWith('Indian')) return 'other';
  if (block.text[start - 1] === '-') {
    const prefix =
      /(?<!\p{L})(\p{L}+)-$/u.exec(block.text.slice(Math.max(0, start - 12), start))?.[1] ?? '';
    if (
      !/^(?:non|anti|pro|ex|pre|post|mid|un|all|ultra|intra|inter|trans|cross|quasi|neo|half|part|Sino|Franco|Anglo|Russo|Indo)$/i.test(
        prefix,
      ) &&
      !nameAt(block.text, start - 1 - prefix.length)
    )
      return 'other';
  } else if (before && !sight.in.isTitle && !offices.has(before.text) && !before.isFirst)
    return 'other';
  if (
    /^(?:Finn|Dane|Scot|Brit|Pole|German)$/.test(text) &&
    nameAfter(sight) &&
    wordBefore(sight)?.text !== 'the' &&
    text !== 'German'
  ) {
    return 'other';
  }
  if (isInOrganisation(sight)) return 'other';
  return 'place';
}

const short = /^(?:U\.S\.?|US|U\.S\.A\.|USA|UK|U\.K\.)$/;

function judgeCountry(sight: Sight, setting: Setting): Verdict {
  const {
    text,
    in: { isTitle, isShouted, words },
    first,
    next,
  } = sight;
  if (
    text === 'US' &&
    [words[first - 1], words[next]].some((word) => word && /^\p{Lu}{3,}$/u.test(word.text)) &&
    isShouted
  )
    return 'other';
  const after = nameAfter(sight);
  if (short.test(text)) {
    return runAfter(sight).some(({ text: word }) =>
      /^(?:Open|Steel|Bank|Bancorp|Airways|Foods|Soccer|Today|Masters)$/.test(word),
    )
      ? 'other'
      : 'place';
  }
  const before = nameBefore(sight);
  if (before && !isTitle && !compass.has(before.text) && !(before.isFirst && !alsoPeople.has(text)))
    return 'other';
  if (alsoPeople.has(text)) {
    if (after && !offices.has(after.text) && !isTitle) return 'other';
    if (setting.people.has(text) && !isSomewhere(sight)) return 'other';
  }
  if (isInOrganisation(sight)) return 'other';
  return 'place';
}

/** Whether a word with a capital before a name is no part of it: "Eastern", or an ordinary word that begins a sentence. */
function isApart({ text, isFirst }: Word, name: string): boolean {
  if (compass.has(text) || /^[RDI]$/.test(text)) return true;
  const word = text.toLowerCase();
  return isFirst && !alsoOther.has(name) && isOrdinary(word) && !nameOpeners.has(word);
}

function isSomewhere(sight: Sight): boolean {
  const before = wordBefore(sight);
  return before !== null && locative.has(before.text.toLowerCase());
}

/** Names of waters and the like, which are told from others by the words around them. */
const watery =
  /^(?:Atlantic|Pacific|Gulf|Caspian|Baltic|Capitol|Arctic|Antarctic|Mediterranean|Caribbean|Midlands|Maidan|Louvre|Acropolis|Everest|Seine|Elbe|Nile|Rhine|Thames|Potomac)$/;

/** Divisions that readers of English know by their names alone. */
const wellKnown = new Set(['US', 'CA', 'AU', 'GB', 'IN', 'DE']);

function judgeOther(sight: Sight, setting: Setting): Verdict {
  const { text, entries } = sight;
  const [entry] = entries;
  const before = nameBefore(sight);
  const after = nameAfter(sight);
  const gap = sight.in.block.text[sight.end];
  if (/^(?:White House|Kremlin|Downing Street|Oval Office)$/.test(entry.name))
    return before && !before.isFirst ? 'other' : 'place';
  const isAfterShort =
    (before !== null && short.test(before.text)) ||
    /\bU\.[SK]\. $/.test(sight.in.block.text.slice(Math.max(0, sight.start - 6), sight.start));
  if (before && !isAfterShort && !isApart(before, text)) return 'other';
  if (gap === '-' && /^-\p{Lu}/u.test(sight.in.block.text.slice(sight.end, sight.end + 2)))
    return 'other';
  if (after && !offices.has(after.text)) return 'other';
  if (isInOrganisation(sight)) return 'other';
  if (isDateline(sight) || fitting(sight) || isCityBefore(sight)) return 'place';
  if (locals.test(sight.in.block.text.slice(sight.end, sight.end + 16)) && entry.kind === 'city')
    return 'place';
  const rest = sight.in.block.text.slice(sight.end, sight.end + 24);
  if (eponymous.test(rest)) return 'place';
  if (seldomPlaces.has(text)) return 'perhaps';
  const word = wordBefore(sight)?.text.toLowerCase();
  const isHere =
    isAfterShort ||
    (word !== undefined && (locative.has(word) || (word === 'the' && entry.kind !== 'city'))) ||
    sorts.test(rest);
  const isThing =
    after === null && /^['’]s/.test(sight.in.block.text.slice(sight.end, sight.end + 2));
  const isAmbiguous = alsoOther.has(text) && !mostlyCities.has(text);
  if (isHere && !(isAmbiguous && isThing))
    return setting.people.has(text) && isAmbiguous ? 'perhaps' : 'place';
  if (watery.test(text))
    return /^(?:Atlantic|Pacific|Gulf|Capitol|Baltic)$/.test(text) ? 'other' : 'place';
  if (isAmbiguous && /^(?:said|says|told|added|asked|wrote)$/.test(wordAfter(sight)?.text ?? '')) {
    return 'other';
  }
  if (isAmbiguous || setting.people.has(text)) return 'perhaps';
  if (entry.kind === 'other') return 'place';
  const millions = Math.max(...entries.map(({ population }) => population ?? 0)) / 1000;
  if (entry.kind === 'region') {
    if (entry.population === null) return 'place';
    if (entry.country !== null && wellKnown.has(entry.country))
      return setting.isSport ? 'perhaps' : 'place';
    return millions >= 1 && text.length > 4 ? 'place' : 'perhaps';
  }
  const reaches = word !== undefined && perhapsLocative.has(word);
  if (reaches && millions >= 0.02 && text.length > 3) return 'place';
  if (setting.isSport && !entries.some(({ isCapital }) => isCapital)) return 'perhaps';
  return (millions >= 0.15 || entry.isCapital) && text.length > 3 ? 'place' : 'perhaps';
}

/** Whether a name means a place where it stands. "perhaps" is for what the rest of the text must settle. */
export function judge(sight: Sight, setting: Setting): Verdict {
  const [entry] = sight.entries;
  if (isTitled(sight) || isOnlyAWord(sight, setting) || isShoutedAtRandom(sight)) return 'other';
  const after = wordAfter(sight);
  if (after && things.get(sight.text)?.has(after.text)) return 'other';
  if (entry.as === 'demonym') {
    // Those of the state.
    if (sight.text === 'Georgians' && setting.divisions.has('GA')) return 'other';
    return judgeDemonym(sight);
  }
  return entry.kind === 'country' ? judgeCountry(sight, setting) : judgeOther(sight, setting);
}

/** Whether a name is seen as a person's where it stands. */
export function isPerson(sight: Sight): boolean {
  if (isTitled(sight)) return true;
  if (sight.in.isTitle) return false;
  const before = nameBefore(sight);
  const after = nameAfter(sight);
  const isFirstName =
    after !== null &&
    !offices.has(after.text) &&
    !organisationEnds.has(after.text) &&
    !isOrdinary(after.text) &&
    alsoPeople.has(sight.text);
  return (
    isFirstName ||
    (before !== null &&
      !before.isFirst &&
      !compass.has(before.text) &&
      !/^[RDI]$/.test(before.text) &&
      sight.entries[0].as === 'name')
  );
}

/** Of the places that a name can mean, the one that fits the text best: the largest, or one in what the text names. */
export function meant(sight: Sight, setting: Setting): Entry {
  const [first, ...others] = sight.entries;
  const fits = fitting(sight);
  if (fits) return fits;
  const stated = setting.stated.get(sight.text);
  if (stated && sight.entries.includes(stated)) return stated;
  const candidates = [first, ...others];
  const find = (kind: Entry['kind'], country?: string): Entry | undefined =>
    candidates.find(
      (entry) => entry.kind === kind && (country === undefined || entry.country === country),
    );
  if (isCityBefore(sight)) return find('region') ?? first;
  if (sight.text === 'Georgia') {
    const isAbroad =
      ['RU', 'AM', 'AZ', 'TR', 'UA'].some((code) => setting.countries.has(code)) ||
      setting.divisions.has('GE');
    const isState = setting.divisions.has('GA') || (!isAbroad && setting.countries.has('US'));
    return (isState ? find('region') : undefined) ?? first;
  }
  if (first.kind === 'country') return first;
  const part = partAfter(sight);
  if (part && isStateOfAnother(sight, part)) {
    return {
      ...first,
      kind: 'city',
      country: part.entry.country,
      division: part.entry.division,
      coordinates: null,
      isCapital: false,
      population: null,
    };
  }
  if (
    candidates.some(({ kind, name }) => kind === 'city' && /^(?:New York|Washington)$/.test(name))
  ) {
    const after = wordAfter(sight)?.text ?? '';
    const isState =
      /^(?:[Ss]tate|Gov|Governor|Sens?|Senators?|Reps?|Attorney|Republicans?|Democrats?|Congress)/.test(
        after,
      );
    return find(isState ? 'region' : 'city', 'US') ?? first;
  }
  const weight = ({ population, country, division }: Entry): number =>
    (population ?? 1e5) *
    (country !== null && setting.divisions.has(`${country}.${division ?? ''}`) ? 30 : 1) *
    weightOf(country, setting);
  const isAbroad =
    first.country !== null && !setting.countries.has(first.country) && !first.isCapital;
  return others.reduce((best, entry) => {
    const isLocal =
      isAbroad && setting.divisions.has(`${entry.country ?? ''}.${entry.division ?? ''}`);
    const isSmall = (first.population ?? 0) > dwarfing * (entry.population ?? 0);
    const isDwarfed = entry.kind === 'city' && isSmall && !isLocal;
    return !isDwarfed && weight(entry) > weight(best) ? entry : best;
  }, first);
}

/** Countries whose cities news in English names more often than their size tells: Valencia is in Spain. */
const oftenNamed = new Set('GB AU IE NZ FR DE ES IT NL BE CH AT PT PL SE NO DK FI GR'.split(' '));

/** A city as many times larger than its namesake is meant unless the text says otherwise in so many words. */
const dwarfing = 12;

/** How much likelier a place is in a country that a text names, and in the one that it names most. */
function weightOf(country: string | null, { countries, foremost }: Setting): number {
  if (country === null) return 1;
  const isNamed = countries.has(country) ? 3 : 1;
  return (oftenNamed.has(country) ? 2 : 1) * (country === foremost ? 10 : isNamed);
}

/** Whether a name is of a small place in the state or county that follows: "Cairo, Illinois". */
function isStateOfAnother(
  { in: { block }, entries }: Sight,
  { entry, end, isShort }: Part,
): boolean {
  return (
    entry.kind === 'region' &&
    entry.country !== null &&
    entries.every(({ kind }) => kind === 'city') &&
    !/^(?:New York|Washington)$/.test(entry.name) &&
    (isShort ||
      /^(?:[.;)]|,(?! (?:\p{Lu}|and ))| (?!and |or )\p{Ll})/u.test(block.text.slice(end, end + 6)))
  );
}

/** Whether the word before a name and a comma is a city of that name's state: "Buffalo, New York". */
function isCityBefore({ in: { block, words }, first, start, entries }: Sight): boolean {
  const before = words[first - 1];
  if (!before || block.text.slice(before.end, start) !== ', ') return false;
  const cities = nameAt(block.text, before.start)?.entries ?? [];
  return cities.some(
    ({ kind, country, division }) =>
      kind === 'city' &&
      entries.some(
        (entry) =>
          entry.kind === 'region' && entry.country === country && entry.division === division,
      ),
  );
}

/** Whether a text is about sport, by three of its words. */
export function isAboutSport(words: Iterable<string>): boolean {
  return [...words].filter((word) => sport.has(word)).length >= 3;
}
