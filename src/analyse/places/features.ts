import { nameAt, placesNamed } from '../gazetteer.ts';
import { isOrdinary } from '../names/vocabulary.ts';
import { partAfter } from './judge.ts';
import { nameAfter, type Sight, type Word, type Words } from './sight.ts';
import {
  features,
  introduced,
  leading,
  leadingOf,
  locative,
  offices,
  opening,
  organisationEnds,
  titles,
} from './words.ts';

/** A place that no gazetteer need have: the words around its name say that it is one. */
export interface Told {
  in: Words;
  start: number;
  end: number;
  kind: 'region' | 'city' | 'other';
  /** The country that the text names after it. */
  country: string | null;
  /** Whether its name alone means it from here on. */
  isBare: boolean;
}

/** No name that is found by its surroundings has more words. */
const longestName = 4;

/** Kinds of places that are surnames too: somewhere must be meant. */
const alsoSurnames =
  /^(?:Lake|Hills?|Park|Street|Parish|Bay|Forest|Ridge|Pass|Tower|Palace|Bridge|Beach|Castle|Abbey|Basin|Sea|Square|Borough|Dam|Cove|Avenue|Falls|District|Territory)$/;

const noNames =
  /^(?:School|Congressional|Police|Fire|Health|Judicial|Court|National|State|Local|Supreme|Sanitary|Water|Voting|Business|Financial|Federal|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Congress|Parliament|Christmas|Easter|English|The|I)$/;

const described =
  /^, (?:a|an|the) (?:[\p{L}-]{1,20} ){0,3}(?:town|village|city|suburb|hamlet|community|municipality|neighbou?rhood|settlement|enclave|refugee camp|camp)\b/u;

const partOfCity = /^, (?:north|south|east|west|central)\p{Ll}* \p{Lu}/u;

/** After the first of the two places that a border crossing is named by, and before it: after the second. */
const pairOfCrossing = /^ ?[-–] ?\p{Lu}[\p{L}’']{2,30} (?:border )?crossing\b/u;

const firstOfCrossing = /\bthe \p{Lu}[\p{L}’']{2,30} ?[-–] ?$/u;

const area =
  /^ (?:(?:cargo|border|refugee) )?(area|village|town|hamlet|camp|neighbou?rhood|suburb|district|region|province|county|oblast|governorate|state|peninsula|valley|archipelago|island|municipality|prefecture|crossing)\b/;

/** After a name that a known place must follow: "in Sellow, near Lyon". */
const around =
  /^(?:,? (?:near|outside|(?:north|south|east|west)\p{Ll}* of)| in) (?:the )?(?:(?:north|south|east|west|central|nearby|neighbou?ring)\p{Ll}* )?(?=\p{Lu})/u;

/** What is no place, though it is said to be "in" somewhere. */
const pursuits = /(?:ism|ity|Islam|Ramadan|Bitcoin|Lent|Formula|Twitter|Facebook|Instagram)$/;

const governed = /^ (?:Gov\.|Governor|Mayor) \p{Lu}/u;

/** Before "Gov." and "Mayor": what says no place. */
const unplaced =
  /^(?:Republican|Democratic|Democrat|GOP|Former|Lieutenant|Deputy|Vice|Acting|Outgoing|Incoming|Current|Then|Interim|Military|Central|State|City|Town|Lord|Madam|Mr|Mrs|Ms|New|Lt|Honorable|Independent|Labour|Conservative|Bank|Reserve|Regional|Provincial|County|Metro)$/;

function gapBetween({ block }: Words, a: Word, b: Word): string {
  return block.text.slice(a.end, b.start);
}

function isJoined(within: Words, a: Word, b: Word): boolean {
  return /^[ \u00a0]$/u.test(gapBetween(within, a, b));
}

/** How many capitalised words go before the one at a place in its name. */
function runBefore(within: Words, at: number): number {
  let length = 0;
  while (length < longestName) {
    const [word, next] = [within.words[at - length - 1], within.words[at - length]];
    if (!word?.isCapital || !next || !/^[ \u00a0-]$/.test(gapBetween(within, word, next))) break;
    if ((word.isFirst && opening.has(word.text)) || word.text === 'The') break;
    length++;
  }
  return length;
}

/** The number of the word after the capitalised ones that start at a place. */
function runFrom(within: Words, at: number): number {
  let next = at;
  while (next < at + longestName) {
    const [word, before] = [within.words[next], within.words[next - 1]];
    if (!word?.isCapital || (next > at && (!before || !isJoined(within, before, word)))) break;
    if (word.text.length === 1 && within.block.text[word.end] === '.') break;
    next++;
  }
  return next;
}

function spanOf(
  { words }: Words,
  first: number,
  next: number,
): { start: number; end: number } | null {
  const [from, to] = [words[first], words[next - 1]];
  return from && to && first < next ? { start: from.start, end: to.end } : null;
}

/** A sight without a meaning yet, so that its surroundings can be read like those of known names. */
function bareSight(within: Words, first: number, next: number): Omit<Sight, 'entries'> | null {
  const span = spanOf(within, first, next);
  return (
    span && {
      in: within,
      first,
      next,
      text: within.block.text.slice(span.start, span.end),
      ...span,
    }
  );
}

/** Places that the words around their names tell: "Moore County", "the village of Ekrem", "in Borger, Texas". */
export function toldIn(within: Words): Told[] {
  const { block, words, isTitle, isShouted } = within;
  if (isTitle || isShouted) return [];
  return words.flatMap((word, at): Told[] => {
    const told =
      byLastWord(within, word, at) ??
      byFirstWord(within, word, at) ??
      byIntroduction(within, word, at) ??
      byOffice(within, word, at) ??
      byWhatFollows(within, word, at);
    if (!told) return [];
    const text = block.text.slice(told.start, told.end);
    return text
      .split(' ')
      .some((part) => organisationEnds.has(part) || titles.has(part) || offices.has(part))
      ? []
      : [told];
  });
}

function told(
  within: Words,
  first: number,
  next: number,
  kind: Told['kind'],
  isBare = false,
): Told | null {
  const sight = bareSight(within, first, next);
  if (!sight) return null;
  const after = nameAfter(sight);
  if (after && !offices.has(after.text)) return null;
  const part = partAfter(sight);
  const { start, end } = sight;
  return { in: within, start, end, kind, country: part?.entry.country ?? null, isBare };
}

function byLastWord(within: Words, word: Word, at: number): Told | null {
  const kind = word.isCapital ? features.get(word.text) : undefined;
  if (kind === undefined) return null;
  const length = runBefore(within, at);
  if (length === 0 && word.text === 'Panhandle') return told(within, at, at + 1, kind);
  const first = at - length;
  const run = within.words.slice(first, at);
  if (
    length === 0 ||
    length === longestName ||
    run.some(({ text }) => noNames.test(text) && text !== 'National')
  )
    return null;
  if (run.length === 1 && (run[0]?.text === 'National' || run[0]?.text === 'Central')) return null;
  const before = within.words[first - 1];
  const isHere =
    before !== undefined &&
    (before.text.toLowerCase() === 'the' ||
      locative.has(before.text.toLowerCase()) ||
      /^(?:at|to|from|of|on|along|under|below|above)$/.test(before.text));
  if (alsoSurnames.test(word.text) && !isHere) return null;
  if (word.text === 'City' && !(isHere && isNoTeam(run))) return null;
  if (within.words[at + 1]?.text === 'of' && word.text === 'District') return null;
  return told(within, first, at + 1, kind);
}

/** Whether "City" after a name is a city's, not a football team's. */
function isNoTeam(run: readonly Word[]): boolean {
  return !placesNamed(run.map(({ text }) => text).join(' ')).some(
    ({ country }) => country === 'GB',
  );
}

function byFirstWord(within: Words, word: Word, at: number): Told | null {
  const { block, words } = within;
  const following = words[at + 1];
  if (!word.isCapital || !following) return null;
  const gap = block.text.slice(word.end, following.start);
  const before = words[at - 1];
  const isInName =
    before?.isCapital === true &&
    isJoined(within, before, word) &&
    !(before.isFirst && opening.has(before.text));
  if (isInName) return null;
  const kind = leading.get(word.text);
  if (
    kind !== undefined &&
    following.isCapital &&
    (gap === ' ' || (word.text === 'Mt' && gap === '. '))
  ) {
    if (following.text === 'Plate' || noNames.test(following.text)) return null;
    const next = runFrom(within, at + 1);
    return next - at > 3 ? null : told(within, at, next, kind);
  }
  const kindOf = leadingOf.get(word.text);
  const name = words[at + 2];
  if (
    kindOf !== undefined &&
    following.text === 'of' &&
    gap === ' ' &&
    name?.isCapital &&
    isJoined(within, following, name)
  ) {
    return told(within, at, runFrom(within, at + 2), kindOf);
  }
  return null;
}

function byIntroduction(within: Words, word: Word, at: number): Told | null {
  const kind = introduced.get(word.text);
  const [of, name] = [within.words[at + 1], within.words[at + 2]];
  if (kind === undefined || of?.text !== 'of' || !name?.isCapital) return null;
  if (!isJoined(within, word, of) || !isJoined(within, of, name) || noNames.test(name.text))
    return null;
  return told(within, at + 2, runFrom(within, at + 2), kind, true);
}

/** What has a governor or a mayor: "Port Aldry Mayor Ann Hale". */
function byOffice(within: Words, word: Word, at: number): Told | null {
  const { block, words } = within;
  const before = words[at - 1];
  if (!word.isCapital || (before?.isCapital && isJoined(within, before, word))) return null;
  const office = words
    .slice(at, runFrom(within, at))
    .findIndex(({ text }) => /^(?:Gov|Governor|Mayor)$/.test(text));
  const next = at + office;
  const last = words[next - 1];
  if (office < 1 || !last) return null;
  const run = words.slice(at, next);
  const rest = block.text.slice(last.end, last.end + 20);
  if (!governed.test(rest) || run.some(({ text }) => unplaced.test(text) || noNames.test(text)))
    return null;
  const isWord = run.some(({ text }) => isOrdinary(text.toLowerCase()));
  if (isWord || nameAt(block.text, word.start)) return null;
  return told(within, at, next, rest.startsWith(' Mayor') ? 'city' : 'region', true);
}

function byWhatFollows(within: Words, word: Word, at: number): Told | null {
  const { block, words } = within;
  if (
    word.isCapital &&
    /^ (?:border )?crossing\b/.test(block.text.slice(word.end, word.end + 20)) &&
    firstOfCrossing.test(block.text.slice(Math.max(0, word.start - 40), word.start))
  ) {
    return told(within, at, at + 1, 'city');
  }
  const before = words[at - 1];
  if (
    !word.isCapital ||
    !before ||
    before.isCapital !== before.isFirst ||
    !isJoined(within, before, word)
  )
    return null;
  const preposition = before.text.toLowerCase();
  const next = runFrom(within, at);
  const run = words.slice(at, next);
  const last = run.at(-1);
  if (!last || run.length === longestName || run.some(({ text }) => noNames.test(text)))
    return null;
  if (features.has(last.text) && run.length > 1) return null;
  const rest = block.text.slice(last.end, last.end + 100);
  const sight = bareSight(within, at, next);
  const isSomewhere = locative.has(preposition) || /^(?:at|from|of|to)$/.test(preposition);
  if (isSomewhere && (described.test(rest) || partOfCity.test(rest)))
    return told(within, at, next, 'city', true);
  const beforeThe = words[at - 2]?.text.toLowerCase();
  const sort = area.exec(rest)?.[1];
  if (preposition === 'the' && pairOfCrossing.test(rest)) return told(within, at, next, 'city');
  if (
    preposition === 'the' &&
    sort !== undefined &&
    beforeThe !== undefined &&
    /^(?:in|of|from|near|across|to|into|around|at|through|via)$/.test(beforeThe)
  ) {
    if (placesNamed(sight?.text ?? '').length > 0) return null;
    return told(within, at, next, settled.test(sort) ? 'city' : 'region', true);
  }
  if (sort !== undefined && sort !== 'area' && /^(?:in|from|near)$/.test(preposition)) {
    if (sight && placesNamed(sight.text).length === 0)
      return told(within, at, next, settled.test(sort) ? 'city' : 'region', true);
  }
  if (!sight || !isSomewhere) return null;
  if (isInKnown(within, run, rest, preposition)) return told(within, at, next, 'city', true);
  const part = partAfter(sight);
  if (
    !part ||
    !/^(?:[,.;:)’”"']|$| (?:—|–|-|\p{Ll}))/u.test(block.text.slice(part.end, part.end + 3))
  )
    return null;
  const isSure = part.entry.kind === 'region' || locative.has(preposition);
  if (!isSure || nameAt(block.text, word.start)?.end === last.end) return null;
  return told(within, at, next, 'city', true);
}

const settled = /^(?:area|village|town|hamlet|camp|neigh|suburb|cross|munic)/;

/** Whether a name that none knows is said to lie in or near a known place. */
function isInKnown(
  { block }: Words,
  run: readonly Word[],
  rest: string,
  preposition: string,
): boolean {
  const [first] = run;
  const after = around.exec(rest)?.[0];
  const last = run.at(-1);
  if (!first || !last || after === undefined || run.length > 2) return false;
  if (after.startsWith(' in ') && !/^(?:in|near|outside)$/.test(preposition)) return false;
  const isName = run.every(({ text }) => /^\p{Lu}\p{Ll}+$/u.test(text) && !pursuits.test(text));
  if (!isName || isOrdinary(first.text.toLowerCase()) || nameAt(block.text, first.start))
    return false;
  const known = nameAt(block.text, last.end + after.length)?.entries[0];
  return known?.as === 'name' && known.kind !== 'other';
}
