import type { Mention } from '../story.ts';
import type { Findings } from './analyse.ts';
import { placesNamed } from './gazetteer.ts';
import { ambiguousNames, organisationNames } from './names/known.ts';
import {
  at,
  isInTitle,
  isInitial,
  isJoined,
  isNameLike,
  isNamedBefore,
  isTitle,
  spanOf,
  type Stretch,
} from './names/phrase.ts';
import {
  companyEndings,
  companyVerbs,
  familyNames,
  functionWords,
  givenNames,
  isOrdinary,
  openHeads,
  organisationHeads,
  otherAbbreviations,
  otherNames,
  speechVerbs,
  things,
  stateHeads,
} from './names/vocabulary.ts';
import { mentionOf, overlaps, type Reading, type Span, type Text } from './text.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A span that names an organisation. */
interface Claim extends Span {
  reading: Reading;
  name: string;
}

/**
 * The organisations that a text names: those that the field takes for known, names that say what they are by a word such
 * as Bank, University or Inc, capital letters, and names that the text itself says to be a company or an agency. Short forms
 * and capital letters are joined to the full name that the text has.
 */
export function organisations(text: Text): Pick<Findings, 'organisations'> {
  if (!text.isEnglish) return { organisations: [] };
  const surnames = surnamesIn(text);
  const claims: Claim[] = [];
  const claim = (reading: Reading, span: Span, name: string): void => {
    if (!claims.some((other) => other.reading === reading && overlaps(other, span)))
      claims.push({ reading, ...span, name });
  };
  for (const reading of text.blocks) {
    for (const stretch of headed(reading)) {
      const span = withFullStop(reading, spanOf(reading, stretch));
      claim(reading, span, reading.text.slice(span.start, span.end));
    }
  }
  for (const reading of text.blocks)
    for (const { span, name } of known(reading, surnames)) claim(reading, span, name);
  const said = saidToBe(text, surnames);
  for (const { reading, stretch } of said) {
    const span = spanOf(reading, stretch);
    claim(reading, span, reading.text.slice(span.start, span.end));
  }
  for (const reading of text.blocks) {
    const own = claims.filter((other) => other.reading === reading);
    for (const span of listed(reading, own, surnames))
      claim(reading, span, reading.text.slice(span.start, span.end));
  }
  const aliases = aliasesOf(claims, surnames);
  for (const reading of text.blocks) {
    for (const { span, name } of named(reading, aliases)) claim(reading, span, name);
  }
  for (const { reading, span } of abbreviations(text))
    claim(reading, span, reading.text.slice(span.start, span.end));
  return { organisations: entities(text, claims, aliases) };
}

/** Words that are the last of a longer name in a text, and so are likely to be someone's family name where they stand alone. */
function surnamesIn(text: Text): Set<string> {
  const found = new Set<string>();
  for (const { tokens } of text.blocks) {
    tokens.forEach((token, index) => {
      const before = at(tokens, index - 1);
      const isLast =
        isJoined(tokens, index) && isNameLike(before) && !isJoinedCapital(tokens, index + 1);
      const isOfOrganisation =
        organisationHeads.has(token.text) ||
        knownNames.has(before.text) ||
        knownNames
          .get(token.text)
          ?.some(({ written, isAmbiguous }) => written === token.text && !isAmbiguous) === true ||
        placesNamed(before.text).length > 0;
      if (token.isCapital && !token.isUpper && isLast && !isOfOrganisation) found.add(token.text);
    });
  }
  return found;
}

function isJoinedCapital(tokens: readonly Token[], index: number): boolean {
  return isJoined(tokens, index) && at(tokens, index).isCapital;
}

const joiners = new Set(['of', 'for', 'and', 'the', 'on', 'de', 'du', 'des']);

/** Whether two tokens are parts of one name: a space between them, or an ampersand. */
function continues(tokens: readonly Token[], index: number): boolean {
  return (
    isJoined(tokens, index) ||
    (at(tokens, index).gap === ' & ' && !at(tokens, index - 1).isPossessive)
  );
}

/** Names that say by a word of theirs that they are an organisation's. */
function headed(reading: Reading): Stretch[] {
  const { tokens } = reading;
  const found: Stretch[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = at(tokens, index);
    if (!token.isCapital) continue;
    const isEnding = isCompanyEnding(tokens, index);
    if (/^Famers?$/.test(at(tokens, endOf(tokens, index) - 1).text)) continue;
    const isHead =
      organisationHeads.has(token.text) ||
      (openHeads.has(token.text) && endOf(tokens, index) > index + 1);
    if (!isEnding && !isHead) continue;
    if (reading.kind === 'heading' || isInTitle(reading, index)) continue;
    let from = isEnding ? endedFrom(tokens, index) : startOf(tokens, index);
    const to = isEnding ? index + 1 : endOf(tokens, index);
    from = withoutCountry(tokens, from, to);
    while (
      from < index &&
      at(tokens, from).isFirst &&
      functionWords.has(at(tokens, from).text.toLowerCase())
    )
      from += 1;
    while (from < index && /^(?:of|for|and|the|on)$/.test(at(tokens, from).text)) from += 1;
    if (to - from < 2 || isPerson(tokens, from, to) || isVenue(tokens, from, to)) continue;
    if (isPlaceOnly(reading, { from, to })) continue;
    const last = found.at(-1);
    if (last !== undefined && from < last.to) {
      last.from = Math.min(last.from, from);
      last.to = Math.max(last.to, to);
    } else found.push({ from, to });
  }
  return found.filter(
    ({ from, to }) =>
      !(
        to - from === 2 &&
        isBare(at(tokens, from)) &&
        !companyEndings.has(at(tokens, to - 1).text)
      ),
  );
}

/** Words that say nothing more of an organisation: "New Bank", "Other Services". */
function isBare({ text, isFirst }: Token): boolean {
  return (isFirst && isOrdinary(text)) || functionWords.has(text.toLowerCase());
}

function isCompanyEnding(tokens: readonly Token[], index: number): boolean {
  const { text, gap } = at(tokens, index);
  if (!companyEndings.has(text) && !/^(?:S\.A\.|N\.V\.|A\.G\.|L\.P\.|P\.L\.C\.)$/.test(text))
    return false;
  const before = at(tokens, index - 1);
  return (
    before.isCapital &&
    !before.isPossessive &&
    (continues(tokens, index) || (gap === ', ' && /^(?:Inc|LLC|Ltd|LP)$/.test(text)))
  );
}

/** The first token of a company's name that ends at a token such as Inc. */
function endedFrom(tokens: readonly Token[], index: number): number {
  return startOf(tokens, index - 1);
}

/** How far a name reaches to the left of a word of it. */
function startOf(tokens: readonly Token[], index: number): number {
  let from = index;
  for (;;) {
    const before = at(tokens, from - 1);
    const isOwned =
      before.isPossessive &&
      collective.test(before.text) &&
      /^ ?['’]?s? $/.test(at(tokens, from).gap);
    if (!continues(tokens, from) && !isOwned) return from;
    if (isNameLike(before) && !isTitle(before) && !isBreak(before)) {
      from -= 1;
      continue;
    }
    if (!joiners.has(before.text) || !isJoined(tokens, from - 1)) return from;
    const two = at(tokens, from - 2);
    const isPair =
      before.text === 'and' &&
      isOrdinary(two.text) &&
      isOrdinary(at(tokens, from).text) &&
      isNameLike(two) &&
      !two.isFirst;
    const isOpen =
      (before.text === 'of' || before.text === 'for') && isOpenBefore(tokens, from - 2);
    if (!isPair && !isOpen) return from;
    from -= 2;
  }
}

/** Those whose 's is part of a name: People's Liberation Army. */
const collective =
  /^(?:People|Children|Women|Men|Workers|Teachers|Farmers|Citizens|Veterans|Nurses|Students|Lawyers|Journalists|Publishers|Moody|King|Queen|Master|Lord)$/;

/** Words with a capital that are no part of an organisation's name: The, Delhi-based, Monday. */
function isBreak({ text, isFirst }: Token): boolean {
  return (
    text === 'The' ||
    /\p{L}-\p{Ll}+$/u.test(text) ||
    calendar.test(text) ||
    (isFirst && text.endsWith('ing') && isOrdinary(text))
  );
}

const calendar =
  /^(?:January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)$/;

/** Whether a head that takes "of" stands at a position, or a few words of a name before it. */
function isOpenBefore(tokens: readonly Token[], index: number): boolean {
  return openHeads.has(at(tokens, index).text) && at(tokens, index).isCapital;
}

/** How far a name reaches to the right of its head: "of", "for" and what has capitals behind them. */
function endOf(tokens: readonly Token[], index: number): number {
  let to = index + 1;
  while (
    isJoined(tokens, to) &&
    isNameLike(at(tokens, to)) &&
    (organisationHeads.has(at(tokens, to).text) || isCompanyEnding(tokens, to))
  )
    to += 1;
  if (!openHeads.has(at(tokens, index).text)) return to;
  for (;;) {
    const skip = isJoined(tokens, to + 1) && at(tokens, to + 1).text === 'the' ? 2 : 1;
    const next = at(tokens, to + skip);
    const isFollowed =
      isJoined(tokens, to) &&
      isJoined(tokens, to + skip) &&
      next.isCapital &&
      !isTitle(next) &&
      !isBreak(next);
    if (!isFollowed || !isLink(tokens, to, to + skip)) return to;
    to += skip + 1;
    while (isJoined(tokens, to) && isNameLike(at(tokens, to)) && !isTitle(at(tokens, to))) to += 1;
  }
}

/** Whether a small word joins what follows it to the name before it. */
function isLink(tokens: readonly Token[], index: number, behind: number): boolean {
  const next = at(tokens, behind);
  const isWord = isOrdinary(next.text) && !next.isUpper;
  switch (at(tokens, index).text) {
    case 'of':
    case 'for':
      return true;
    case 'on':
    case 'to':
      return isWord;
    case 'and':
      return (
        isWord &&
        isOrdinary(at(tokens, index - 1).text) &&
        !organisationHeads.has(at(tokens, behind + 1).text)
      );
    default:
      return false;
  }
}

const countryPrefix = /^(?:US|U\.S\.|UK|U\.K\.|USA)$/;
const countryAdjective =
  /^(?!European|African|Asian|American|Caribbean|Mediterranean).*(?:ese|ish|ian|ean|can|aeli|aqi|stani|deshi|French|Dutch|Greek|Swiss|Thai|Turkish|German|Afghan|Uzbek|Kazakh|Czech|Kuwaiti|Qatari|Emirati|Omani|Yemeni|Somali|Filipino|British)$/;

/** Without the country that a body of state belongs to, which is no part of its name. */
function withoutCountry(tokens: readonly Token[], from: number, to: number): number {
  const first = at(tokens, from);
  if (to - from < 2) return from;
  if (countryPrefix.test(first.text)) return from + 1;
  const isState = tokens.slice(from, to).some(({ text }) => stateHeads.has(text));
  return isState && countryAdjective.test(first.text) && !isOrdinary(first.text) ? from + 1 : from;
}

const surnameHeads = new Set([
  'Church',
  'Post',
  'Bank',
  'Guard',
  'Court',
  'Reserve',
  'Watch',
  'Church',
  'House',
  'Labour',
  'Union',
  'United',
  'Hospital',
]);

/** Whether a name of two words is rather a person's: Charlotte Church. */
function isPerson(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to - from === 2 &&
    surnameHeads.has(at(tokens, to - 1).text) &&
    givenNames.has(at(tokens, from).text)
  );
}

/** Whether a name is that of a house where something takes place: at the Moscone Center. */
function isVenue(tokens: readonly Token[], from: number, to: number): boolean {
  const before =
    at(tokens, from - 1).text === 'the' ? at(tokens, from - 2).text : at(tokens, from - 1).text;
  return (
    /^(?:Center|Centre|Theater|Theatre|Opera|Church)$/.test(at(tokens, to - 1).text) &&
    /^(?:at|in|inside|outside|near)$/i.test(before) &&
    to - from < 4
  );
}

/** Whether a name is a place's, or of a part of a house of state, and no organisation's. */
function isPlaceOnly(reading: Reading, stretch: Stretch): boolean {
  const { start, end } = spanOf(reading, stretch);
  const name = reading.text.slice(start, end);
  return placesNamed(name).length > 0 || name === 'Oval Office';
}

function withFullStop({ text, sentences }: Reading, span: Span): Span {
  const isShort =
    /(?:^|[\s,])(?:Inc|Corp|Co|Ltd|Bros)$/.test(text.slice(span.start, span.end)) &&
    text.charAt(span.end) === '.';
  return isShort && !sentences.some(({ end }) => end === span.end + 1)
    ? { start: span.start, end: span.end + 1 }
    : span;
}

interface KnownName {
  written: string;
  name: string;
  isAmbiguous: boolean;
}

/** Known names by their first word, the longest first. */
const knownNames = new Map<string, KnownName[]>();
for (const [list, isAmbiguous] of [
  [organisationNames, false],
  [ambiguousNames, true],
] as const) {
  for (const entry of list.split(/[;\n]/)) {
    const forms = entry
      .split('=')
      .map((form) => form.trim())
      .filter((form) => form !== '');
    for (const written of forms) {
      const first = tokensOf(written, [])[0]?.text ?? written;
      const names = knownNames.get(first) ?? [];
      knownNames.set(
        first,
        [...names, { written, name: forms[0] ?? written, isAmbiguous }].sort(
          (a, b) => b.written.length - a.written.length,
        ),
      );
    }
  }
}

const endsName = /^(?:[^\p{L}\p{N}&+]|$)/u;

/** The known names that a block has. */
function known(reading: Reading, surnames: ReadonlySet<string>): { span: Span; name: string }[] {
  const { tokens } = reading;
  const plain = reading.text.replaceAll('’', "'");
  return tokens.flatMap((token, index) => {
    const entry = knownNames.get(token.text)?.find(({ written }) => {
      const end = token.start + written.length;
      return plain.startsWith(written, token.start) && endsName.test(plain.slice(end, end + 2));
    });
    if (entry === undefined) return [];
    const { written, name, isAmbiguous } = entry;
    const span = { start: token.start, end: token.start + written.length };
    let next = index + 1;
    while (next < tokens.length && at(tokens, next).start < span.end) next += 1;
    if (next === index + 1) {
      const isSomeone = surnames.has(token.text) || isNamedBefore(tokens, index);
      if (isSomeone) return [];
      const isTold = evidence(reading, span) || isActing(tokens, index);
      const isDoubtful = token.isFirst || isPartOfName(tokens, index) || isInTitle(reading, index);
      if (isAmbiguous && isDoubtful && !isTold) return [];
    }
    return isProduct(tokens, next) ? [] : [{ span, name }];
  });
}

function isPartOfName(tokens: readonly Token[], index: number): boolean {
  return (
    isJoined(tokens, index) && isNameLike(at(tokens, index - 1)) && !isTitle(at(tokens, index - 1))
  );
}

/** Whether the word behind a company's name makes it the name of a thing: Galaxy, Maps, 737. */
function isProduct(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, index);
  if (!isJoined(tokens, index)) return false;
  if (/^\p{N}/u.test(next.text))
    return /^\d{2,4}(?:-\d+)?$/.test(next.text) && !/^(?:19|20)\d\d$/.test(next.text)
      ? at(tokens, index + 1).text === '' || !isOrdinary(at(tokens, index + 1).text)
      : false;
  if (!next.isCapital || next.isFirst) return false;
  return (
    !isTitle(next) &&
    !next.isUpper &&
    !givenNames.has(next.text) &&
    !organisationHeads.has(next.text) &&
    !isInitial(next) &&
    !/^(?:CEO|CFO|COO|CTO|Executive|Vice|Co-founder|Senior|Deputy|Managing|Research)/.test(
      next.text,
    )
  );
}

const companyWords =
  'company|companies|firm|maker|manufacturer|carmaker|automaker|drugmaker|chipmaker|retailer|supermarket|bank|lender|insurer|group|agency|charity|think tank|thinktank|nonprofit|non-profit|organisation|organization|startup|start-up|provider|operator|watchdog|regulator|airline|carrier|newspaper|magazine|website|broadcaster|network|union|party|club|team|consultancy|brokerage|conglomerate|developer|publisher|platform|chain|giant|militia|body|institute|university|college|hospital|brand|label|studio|band|supplier|contractor|producer|miner|utility|fund|exchange|foundation|association|federation|news agency|news outlet|militant group|rebel group|law firm|service|app';
const after = new RegExp(
  String.raw`^(?:['’]s?)? (?:chief (?:executive|economist|financial|operating|technology|scientist|investment)|CEO|CFO|COO|CTO|shares|stock|shareholders|investors|spokesman|spokeswoman|spokesperson|employees|executives?|customers|board|headquarters|co-founder|founder|subsidiary|revenue|profits?|earnings|founder|president and|vice president|newspaper|magazine|news agency|analysts?|strategist|economist|said in a (?:statement|filing|report)|Chief (?:\w+ ){1,2}Officer|plc\b|reported (?:a |net |quarterly |revenue|earnings|profit))|^ \((?:NYSE|NASDAQ|Nasdaq|LSE|[A-Z]{2,6}:)|^, (?:the|an?|one of the) (?:(?!(?:of|at|for|who|in|and|with) )[\p{L}’'-]+ ){0,5}(?:${companyWords})\b`,
  'u',
);
const before = new RegExp(
  String.raw`(?:\b(?:shares (?:of|in)|stake in|CEO (?:of|at)|chief executive (?:of|at)|(?:spokesman|spokeswoman|spokesperson) (?:for|at|of)|employees (?:of|at)|owned by|owner of|acquired by|acquisition of|acquire|subsidiary of|parent company|parent of|(?:analyst|economist|strategist|researcher|scientist|professor|engineer|executive|partner|director|co-founder|founder|fellow|lawyer|editor) (?:at|of)(?: the)?|works (?:for|at)|(?:data|figures|report|survey|study|poll|analysis|research|estimates) (?:from|by)|(?:${companyWords})) )$`,
  'u',
);

/** Whether the words around a name say that it is a company's or an agency's. */
function evidence({ text }: Reading, { start, end }: Span): boolean {
  // Behind "owned by Austria's" as behind "owned by".
  const lead = text.slice(Math.max(0, start - 60), start).replace(/\p{Lu}[\p{L}.]+['’]s $/u, '');
  return after.test(text.slice(end, end + 90)) || before.test(lead);
}

/** Names that the text itself says to be an organisation's, by what stands around them or what it has them do. */
function saidToBe(
  text: Text,
  surnames: ReadonlySet<string>,
): { reading: Reading; stretch: Stretch }[] {
  return text.blocks.flatMap((reading) =>
    capitalised(reading)
      .filter(
        (stretch) =>
          !isInTitle(reading, stretch.from) && !isSomethingElse(reading, stretch, surnames),
      )
      .filter(
        (stretch) =>
          evidence(reading, spanOf(reading, stretch)) ||
          isTeam(reading, stretch) ||
          doesBusiness(reading, stretch),
      )
      .map((stretch) => ({ reading, stretch })),
  );
}

/** The runs of words with capitals in a block. */
function capitalised({ tokens }: Reading): Stretch[] {
  const runs: Stretch[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!isCore(tokens, from)) continue;
    let to = from + 1;
    while (isJoined(tokens, to) && isCore(tokens, to)) to += 1;
    runs.push({ from, to });
    from = to - 1;
  }
  return runs;
}

function isCore(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index);
  return isNameLike(token) && !isTitle(token) && !isBreak(token);
}

/** Whether a name is rather that of a person, a place, a people or a thing. */
function isSomethingElse(
  { tokens, text }: Reading,
  { from, to }: Stretch,
  surnames: ReadonlySet<string>,
): boolean {
  const first = at(tokens, from);
  const last = at(tokens, to - 1);
  const name = text.slice(first.start, last.end);
  const isOne = to - from === 1;
  return (
    to - from > 4 ||
    name.length < 2 ||
    /\d/.test(name) ||
    placesNamed(name).length > 0 ||
    placesNamed(last.text).some(({ kind }) => kind === 'country') ||
    otherNames.has(last.text) ||
    otherNames.has(first.text) ||
    things.has(last.text) ||
    (isOne && surnames.has(last.text)) ||
    countryAdjective.test(last.text) ||
    countryPrefix.test(last.text) ||
    (last.isPossessive && at(tokens, to).isCapital) ||
    (isOne &&
      (otherAbbreviations.has(name) ||
        (isOrdinary(name) && (first.isFirst || endsAsAdjective.test(name))))) ||
    (!isOne && (knownNames.has(first.text) || givenNames.has(first.text))) ||
    (first.isFirst && isOrdinary(first.text) && isOrdinary(last.text))
  );
}

const endsAsAdjective = /(?:ic|al|ive|ous|ern|ist|ed)$/;

/** A place and a word for many behind it: the Delmarva Shorebirds. */
function isTeam({ tokens }: Reading, { from, to }: Stretch): boolean {
  const last = at(tokens, to - 1);
  const place = tokens
    .slice(from, to - 1)
    .map(({ text }) => text)
    .join(' ');
  return (
    to - from > 1 &&
    /[^s]s$/.test(last.text) &&
    isOrdinary(last.text) &&
    !organisationHeads.has(last.text) &&
    placesNamed(place).some(({ kind }) => kind === 'city' || kind === 'region') &&
    /^[Tt]he$/.test(at(tokens, from - 1).text)
  );
}

/** Whether a name that is nobody's does what companies do. */
function doesBusiness({ tokens }: Reading, { from, to }: Stretch): boolean {
  const name = tokens.slice(from, to);
  const verb = at(tokens, to);
  const isUnknown =
    name.every(({ text }) => !givenNames.has(text) && !familyNames.has(text)) &&
    !isOrdinary(at(tokens, from).text);
  const isSpeech = speechVerbs.has(verb.text);
  return (
    isUnknown &&
    verb.gap === ' ' &&
    companyVerbs.has(verb.text) &&
    !isSpeech &&
    at(tokens, from - 1).text !== 'the'
  );
}

/** Names that stand in a row with organisations: "Shell, BP and Wintershall". */
function listed(reading: Reading, own: readonly Span[], surnames: ReadonlySet<string>): Span[] {
  const ends = new Set(own.map(({ end }) => end));
  const found: Span[] = [];
  for (const stretch of capitalised(reading)) {
    const span = spanOf(reading, stretch);
    const lead = /(?:, | and | or |, and )(?:\p{Lu}\p{L}+['’]s )?$/u.exec(
      reading.text.slice(Math.max(0, span.start - 30), span.start),
    );
    if (lead === null || !ends.has(span.start - lead[0].length)) continue;
    const behind = reading.text.slice(span.end, span.end + 5);
    const isRow = /^(?:,? (?:and|or) |, \p{Lu}|[.;])/u.test(behind) || / (?:and|or) /.test(lead[0]);
    const words = reading.tokens.slice(stretch.from, stretch.to).map(({ text }) => text);
    const isUnknown =
      words.every(
        (word) => !givenNames.has(word) && !familyNames.has(word) && placesNamed(word).length === 0,
      ) && words.some((word) => !isOrdinary(word));
    if (
      !isRow ||
      !isUnknown ||
      isSomethingElse(reading, stretch, surnames) ||
      isInTitle(reading, stretch.from)
    )
      continue;
    found.push(span);
    ends.add(span.end);
  }
  return found;
}

/** Whether a name is that of a place that news writes of without saying where it is. */
function isPlaceOfNote(name: string): boolean {
  return placesNamed(name).some(
    ({ kind, population }) => kind !== 'city' || (population ?? 0) > 200,
  );
}

const clubs = /^(?:City|United|Rovers|Wanderers|Athletic|Albion|Town|County|Forest|Villa|Palace)$/;

/** The last words of companies' names: the first alone is short for the whole. */
const business =
  /^(?:Airlines?|Airways|Bancorp|Biotech|Capital|Chemicals?|Electronics|Energy|Entertainment|Foods|Industries|Insurance|Laboratories|Labs|Logistics|Minerals|Mining|Motors?|Oil|Partners|Petroleum|Pharma|Pharmaceuticals?|Semiconductors?|Software|Solutions|Steel|Stores|Studios|Systems|Technolog(?:y|ies)|Telecom|Therapeutics|Ventures)$/;

/** The other ways in which a text names the organisations that it has named in full, each with the full name. */
function aliasesOf(claims: readonly Claim[], surnames: ReadonlySet<string>): Map<string, string> {
  const aliases = new Map<string, string>();
  const add = (alias: string, name: string): void => {
    if (alias.length > 1 && !aliases.has(alias)) aliases.set(alias, name);
  };
  for (const { reading, start, end, name } of claims) {
    const written = reading.text.slice(start, end);
    add(written, name);
    const short = /^,? ?(?:or )?\((?:the )?["“‘']?([\p{Lu}][\p{L}\p{N}&.+-]{1,9})["”’']?\)/u.exec(
      reading.text.slice(end, end + 24),
    )?.[1];
    if (short !== undefined && isShortFor(short, written)) add(short, name);
    const words = written.split(/[ ,]+/);
    const core = words.filter((word) => !companyEndings.has(word.replace(/\.$/, '')));
    const [first = ''] = core;
    if (core.length < words.length && core.length > 1) add(core.join(' '), name);
    const last = words.at(-1) ?? '';
    if (words.length === 2 && clubs.test(last) && knownNames.has(first)) add(last, name);
    const isDistinct =
      !isOrdinary(first) &&
      !isPlaceOfNote(first) &&
      !functionWords.has(first.toLowerCase()) &&
      !givenNames.has(first) &&
      !surnames.has(first) &&
      !countryAdjective.test(first) &&
      first.length > 3;
    if (isDistinct && (core.length < words.length || business.test(last))) add(first, name);
    const initials = words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.charAt(0))
      .join('');
    if (initials.length > 2) add(initials, name);
  }
  return aliases;
}

/** Whether capital letters may be short for a name: each is the first of one of its words, or stands in it. */
function isShortFor(short: string, name: string): boolean {
  const letters = short.replace(/[^\p{Lu}]/gu, '');
  let from = 0;
  for (const letter of letters) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return letters.length > 1;
}

/** Where a block has one of some names. */
function named(
  { tokens, text }: Reading,
  aliases: ReadonlyMap<string, string>,
): { span: Span; name: string }[] {
  const longest = Math.max(0, ...[...aliases.keys()].map((alias) => alias.split(' ').length));
  const found: { span: Span; name: string }[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!at(tokens, from).isCapital && !/^\p{N}|^al-/u.test(at(tokens, from).text)) continue;
    for (let to = Math.min(from + longest, tokens.length); to > from; to -= 1) {
      const span = { start: at(tokens, from).start, end: at(tokens, to - 1).end };
      const name = aliases.get(text.slice(span.start, span.end));
      if (name === undefined || isNamedBefore(tokens, from)) continue;
      found.push({ span, name });
      from = to - 1;
      break;
    }
  }
  return found;
}

/** Groups of countries that are named by their number: G7, P5+1. */
const group = /^(?:G(?:7|8|20|77)|[A-Z]\d\+\d)$/;

/** Words of capital letters that the text has speak, act or own, as organisations do: all mentions of them. */
function abbreviations({ blocks }: Text): { reading: Reading; span: Span }[] {
  const found = blocks.flatMap((reading) =>
    reading.tokens.flatMap((token, index) =>
      isAbbreviation(reading, index)
        ? [{ reading, span: { start: token.start, end: token.end }, token, index }]
        : [],
    ),
  );
  const acting = new Set(
    found
      .filter(({ reading, index }) => isActing(reading.tokens, index))
      .map(({ token }) => token.text),
  );
  return found.filter(({ token }) => acting.has(token.text) || group.test(token.text));
}

/** Whether a word of capital letters may be short for an organisation. */
function isAbbreviation(reading: Reading, index: number): boolean {
  const { tokens, text } = reading;
  const token = at(tokens, index);
  if (group.test(token.text)) return true;
  const letters = token.text.replace(/s$/, '');
  if (!/^\p{Lu}{3,6}$/u.test(letters) || otherAbbreviations.has(letters)) return false;
  const isShouted = at(tokens, index - 1).isUpper || at(tokens, index + 1).isUpper;
  const behind = text.slice(token.end, token.end + 30);
  const isTicker = /[(:.]\s?$/.test(token.gap) || /^[:.]\p{Lu}/u.test(behind);
  const isDateline =
    token.isFirst && /^[,\s]*(?:\p{Lu}\p{Ll}+)?\s?(?:\([^)]*\))?\s?[—–-]/u.test(behind);
  const isLabel = isProduct(tokens, index + 1) || (token.isFirst && behind.startsWith(':'));
  return !isShouted && !isTicker && !isDateline && !isLabel;
}

/** Whether a name does what organisations do: it speaks, owns, or has members. */
function isActing(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index);
  const next = at(tokens, index + 1).text;
  return (
    token.isPossessive ||
    /^(?:told|says|said)$/.test(at(tokens, index - 1).text) ||
    speechVerbs.has(next) ||
    companyVerbs.has(next) ||
    /^(?:chief|spokesman|spokeswoman|officials?|members?|leaders?|supporters|fighters|lawmakers|director|president|chairman|officers?|agents?|investigators|analysts?|sources|ministers?|staff|employees|headquarters)$/.test(
      next,
    )
  );
}

/** Claims as organisations, each with its mentions in the order of the text. */
function entities(
  text: Text,
  claims: readonly Claim[],
  aliases: ReadonlyMap<string, string>,
): Findings['organisations'] {
  const byName = new Map<string, Mention[]>();
  const order = new Map(text.blocks.map((reading, index) => [reading, index]));
  const inOrder = claims.toSorted(
    (a, b) => (order.get(a.reading) ?? 0) - (order.get(b.reading) ?? 0) || a.start - b.start,
  );
  for (const { reading, start, end, name } of inOrder) {
    const full = aliases.get(name) ?? name;
    const mention = mentionOf(reading, { start, end });
    byName.set(full, [...(byName.get(full) ?? []), mention]);
  }
  return [...byName].map(([name, mentions]) => ({ name, mentions }));
}
