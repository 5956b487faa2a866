import type { Figure } from '../../story.ts';
import { currencyElsewhere, endOfPercentElsewhere } from './elsewhere.ts';
import { currencyBefore, currencyBehind } from './money.ts';
import { isHyphen, readNumber, type Numeral } from './numbers.ts';
import type { Tag } from './tags.ts';
import type { Token } from './tokens.ts';
import { isMeasure, isTime } from './units.ts';

/** An amount in a sentence, by the tokens that state it. */
export interface Amount extends Pick<Figure, 'kind' | 'value' | 'unit'> {
  /** The first token of it. */
  start: number;
  /** The first token behind it. */
  end: number;
  /** The first token behind its unit, where the unit is no part of it: behind "people" in "41 people". */
  unitEnd: number;
  /** How it is written: "digits", "words", … */
  form: Numeral['form'];
  scale: number;
  /** Whether it says what kind of thing something is: "12-month", "a 20% stake". */
  isHyphened: boolean;
  /** Whether it is how old someone is. */
  isAge: boolean;
}

const months =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const clocks = /^(?:a\.m\.|p\.m\.|am|pm|o'clock|gmt|utc|bst|est|edt|et|cet|ist|pdt|pst|hrs)$/;
const openers = /^["'“‘«(:;–—]$/;

/** Words behind which a number is a name's or a label's, whether they have a capital or not. */
const labels =
  /^(?:no|nos|number|numbers|article|articles|section|sections|chapter|page|pages|line|lines|room|route|flight|phase|level|type|category|tier|part|item|clause|paragraph|bill|act|episode|season|gate|pier|platform|day|week|version|step|rule|question|exhibit|count|grade|channel|covid|unit|block|ward|zone|amendment|resolution|proposition|protocol|division|class|figure|table|stage)$/;

/** Capitalised words that stand before a number without naming anything with it. */
const plainBefore =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|a|an|all|some|about|around|nearly|almost|over|under|only|just|another|these|those|our|their|his|her|its|my|your|and|or|but|in|on|at|of|to|by|for|from|with|after|before|since|until|between|than|more|least|up|roughly|approximately|every|each|is|was|were|are|has|have|had|when|while|as|if|that|there|then|other|further|additional|both|any|no|first|last|next|past|killed|killing|including|plus|minus|not|we|they|he|she|it|i|you|who|which|what|where|how|so|nor|yet|also|still|yesterday|today|tomorrow|meanwhile|however|afterwards|here|now|per|via|within|without|against|among|during|despite|like|below|above|near|through|toward|towards|into|onto|upon|because|though|although|unless|once|whether|total|average|an|estimated|mr|mrs)$/;

/** Nouns that an ordinal is joined to in a name, a rank or a fixed phrase: nothing is counted. */
const uncounted =
  /^(?:quarter|quarters|century|centuries|party|parties|world|person|degree|grade|grader|rail|estate|column|heaven|form|sense|gear|base|baseman|half|wheel|umpire|reich|way|floor|avenue|street|in|of|on|to|and|or|at|generation|dimension|row|fiddle|class)$/;

/** The amounts of a sentence, in order. What could be part of a date, a name or a label is none. */
export function amountsOf(
  tokens: readonly Token[],
  tags: readonly Tag[],
  isEnglish: boolean,
): Amount[] {
  const found: Amount[] = [];
  let at = 0;
  while (at < tokens.length) {
    const amount = amountAt(tokens, tags, at, isEnglish);
    // In "5 €12" the sign is that of the amount before.
    if (amount !== null && amount.start >= (found.at(-1)?.end ?? 0)) found.push(amount);
    at = Math.max(at + 1, amount?.end ?? 0, skipNumber(tokens, at, isEnglish));
  }
  const shared = withSharedUnits(tokens, found);
  return shared.filter(
    (amount, index) =>
      isStated(tokens, tags, amount) &&
      !isLonelyRange(tokens, amount, shared[index - 1], shared[index + 1]),
  );
}

/** Behind a number in words, so that its later words are not read as one of their own. */
function skipNumber(tokens: readonly Token[], at: number, isEnglish: boolean): number {
  const number = readNumber(tokens, at, isEnglish);
  return number?.form === 'words' ? number.end : at;
}

function amountAt(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  isEnglish: boolean,
): Amount | null {
  const number = ratioAt(tokens, at, isEnglish) ?? readNumber(tokens, at, isEnglish);
  if (number === null) return null;
  const before = currencyBefore(tokens, at);
  const sign = signBefore(tokens, before?.start ?? at);
  const start = sign === null ? (before?.start ?? at) : sign.at;
  const base: Amount = {
    start,
    end: number.end,
    unitEnd: number.end,
    value: sign?.isMinus === true ? -number.value : number.value,
    kind: 'count',
    unit: null,
    form: number.form,
    scale: number.scale,
    isHyphened: false,
    isAge: false,
  };
  if (before !== null) {
    return number.form === 'ordinal' ? null : { ...base, kind: 'money', unit: before.code };
  }
  const isHyphened = isHyphen(tokens[number.end]) && tokens[number.end + 1]?.joined === true;
  const behind = isHyphened ? number.end + 1 : number.end;
  const percentEnd = endOfPercent(tokens, behind);
  if (percentEnd !== null && number.form !== 'ordinal') {
    return {
      ...base,
      end: percentEnd,
      unitEnd: percentEnd,
      kind: 'percent',
      unit: '%',
      isHyphened,
    };
  }
  if (number.form !== 'ordinal') {
    const money =
      currencyBehind(tokens, behind, number.scale >= 1e5) ??
      (isEnglish ? null : currencyElsewhere(tokens, behind));
    if (money !== null && isMoneyWord(tokens, behind, isEnglish)) {
      const { end, code, part } = money;
      const value = Number((base.value * part).toPrecision(15));
      return { ...base, end, unitEnd: end, kind: 'money', unit: code, value, isHyphened };
    }
  }
  if (isPartOfName(tokens, at, number, isEnglish)) return null;
  return (
    measured(tokens, behind, { ...base, isHyphened }) ?? counted(tokens, tags, at, base, isEnglish)
  );
}

function isMoneyWord(tokens: readonly Token[], at: number, isEnglish: boolean): boolean {
  return isEnglish || !/^(?:som|won|real|lei|rand|dong)$/.test(tokens[at]?.lower ?? '');
}

function signBefore(tokens: readonly Token[], at: number): { at: number; isMinus: boolean } | null {
  const sign = tokens[at - 1];
  if (tokens[at]?.joined !== true || sign === undefined || sign.joined) return null;
  return /^[-−+]$/.test(sign.text) ? { at: at - 1, isMinus: sign.text !== '+' } : null;
}

/** "one in five", "nine out of 10". */
function ratioAt(tokens: readonly Token[], at: number, isEnglish: boolean): Numeral | null {
  if (!isEnglish) return null;
  const part = readNumber(tokens, at);
  if (part === null || part.scale > 1 || !/^(?:digits|words)$/.test(part.form)) return null;
  const isOutOf = tokens[part.end]?.lower === 'out' && tokens[part.end + 1]?.lower === 'of';
  const isIn = tokens[part.end]?.lower === 'in';
  if (!isOutOf && !isIn) return null;
  const whole = readNumber(tokens, part.end + (isIn ? 1 : 2));
  if (whole === null || !/^(?:digits|words)$/.test(whole.form)) return null;
  const behind = tokens[whole.end];
  const isSpan = isTime(behind?.lower ?? '') || isMeasure(behind?.lower ?? '') || isHyphen(behind);
  const isPlay = /^(?:games?|match(?:es)?|starts|appearances|tests|attempts|innings|outings)$/.test(
    behind?.lower ?? '',
  );
  const isYear = whole.form === 'digits' && whole.value >= 1500 && whole.value <= 2100;
  if (part.value >= whole.value || isSpan || isPlay || isYear) return null;
  if (endOfPercent(tokens, whole.end) !== null || currencyBehind(tokens, whole.end, false) !== null)
    return null;
  return { end: whole.end, value: part.value / whole.value, form: 'fraction', scale: 1 };
}

function endOfPercent(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (/^[%٪％]$/.test(token.text) || /^(?:percent|pct)$/.test(token.lower)) {
    return at + 1;
  }
  const isPerCent = token.lower === 'per' && tokens[at + 1]?.lower === 'cent';
  return isPerCent ? at + 2 : endOfPercentElsewhere(tokens, at);
}

/** Whether a number belongs to a date, a clock time, a year, a name, a label or a list. */
function isPartOfName(
  tokens: readonly Token[],
  at: number,
  number: Numeral,
  isEnglish: boolean,
): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const behind = tokens[number.end];
  const beyond = tokens[number.end + 1];
  if (token === undefined) return true;
  if (token.joined && before !== undefined && !openers.test(before.text)) {
    const isRangeEnd = isHyphen(before) && readsNumber(tokens, at - 2);
    const isSign = /^[-−+]$/.test(before.text) && !before.joined;
    if (!isRangeEnd && !isSign && !/^[[*…“"—–~≈>≥<≤]$/.test(before.text)) return true;
  }
  if (token.joined && /^['’:]$/.test(before?.text ?? '')) return true;
  if (number.form === 'digits' && behind?.joined === true) {
    if (/^[:/+@_^*#=]$/.test(behind.text) && beyond?.joined === true) return true;
    const isUnit =
      isMeasure(behind.lower) ||
      /^(?:m|g|c|f|w|v|yr|yrs|hr|hrs|min|mins|sec|secs)$/.test(behind.lower);
    if (behind.kind === 'word' && !isUnit) return true;
    const isListed = at === 0 && /^[.)]$/.test(behind.text);
    if (isListed) return true;
    if (behind.text === ')' && before?.text === '(') return true;
  }
  if (number.scale > 1) return false;
  const word = before?.lower.replace(/\.$/, '') ?? '';
  const dotted = before?.text === '.' ? (tokens[at - 2]?.lower ?? '') : word;
  if (number.form === 'digits' || number.form === 'ordinal') {
    if (months.test(behind?.lower ?? '') && isCapital(behind)) return true;
    if (behind?.lower === 'of' && months.test(beyond?.lower ?? '')) return true;
    if (months.test(dotted) && number.value <= 2100) return true;
    if (isHyphen(before) && months.test(tokens[at - 3]?.lower ?? '')) return true;
    if (
      isHyphen(behind) &&
      isCapital(tokens[number.end + 2]) &&
      months.test(tokens[number.end + 2]?.lower ?? '')
    )
      return true;
  }
  if (number.form === 'digits') {
    if (clocks.test(behind?.lower ?? '')) return true;
    if (/^0\d/.test(token.text)) return true;
    if (isHyphen(before) && isHyphen(behind) && beyond?.kind === 'digits') return true;
    if (token.text.length === 4 && isYear(tokens, at, number)) return true;
  }
  if (
    labels.test(dotted) &&
    number.form !== 'ordinal' &&
    (number.form === 'digits' || isCapital(before))
  ) {
    if (
      !/^(?:number|numbers|line|lines|count|act|bill|day|week|season|class|block|unit|part|question|rule|stage|figure|level|type)$/.test(
        dotted,
      )
    )
      return true;
    if (!isPlural(behind)) return true;
  }
  if (isEnglish && number.form !== 'fraction' && isNamed(tokens, at, number)) return true;
  return false;
}

function readsNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  return token.kind === 'digits' || /^[%)]$/.test(token.text) || readNumber(tokens, at) !== null;
}

/** A year is four digits without a comma, but for a hedged or long list of people: "about 1500 people". */
function isYear(tokens: readonly Token[], at: number, { value, end }: Numeral): boolean {
  if (!Number.isInteger(value) || value < 1000 || value > 2100) return false;
  const isHedged =
    /^(?:about|around|some|than|least|nearly|almost|over|approximately|roughly|estimated)$/.test(
      tokens[at - 1]?.lower ?? '',
    );
  return !(isHedged && isPlural(tokens[end]));
}

/** Whether capitals around a number make it part of a name: "Boeing 737", "10 Downing Street", "Group of Seven". */
function isNamed(tokens: readonly Token[], at: number, { end, form }: Numeral): boolean {
  const before = tokens[at - 1];
  const behind = tokens[end];
  const isStart = before === undefined || openers.test(before.text);
  if (form !== 'digits' && isCapital(tokens[at]) && !isStart) {
    return isCapital(before) || isCapital(behind) || before.lower === 'of';
  }
  if (form === 'ordinal' && isCapital(behind)) return true;
  if (
    form === 'digits' &&
    before?.lower === 'of' &&
    at > 2 &&
    isCapital(tokens[at - 2]) &&
    !isPlural(behind)
  )
    return true;
  if (isAddress(tokens, end)) return true;
  if (before?.kind !== 'word') return false;
  if (!/\p{Lu}/u.test(before.text) || before.lower.endsWith("'s") || before.lower.endsWith("s'"))
    return false;
  if (plainBefore.test(before.lower) || form !== 'digits') return false;
  return true;
}

function isAddress(tokens: readonly Token[], end: number): boolean {
  for (let at = end; at < end + 4 && isCapital(tokens[at]); at += 1) {
    if (
      /^(?:street|st|avenue|ave|road|rd|drive|lane|boulevard|blvd|square|place|terrace|crescent|highway|downing)$/.test(
        tokens[at]?.lower ?? '',
      )
    )
      return true;
  }
  return false;
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

const irregular =
  /^(?:people|men|women|children|police|staff|personnel|cattle|sheep|fish|aircraft|feet|teeth|mice|lives|wives|families|countries|million|cases|crew|troops|series|species|dead|others|more|of|percent)$/;

function isPlural(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    (irregular.test(token.lower) ||
      /[^suis]s$/.test(token.lower) ||
      /(?:ss|s|us|i)es$/.test(token.lower))
  );
}

/** Durations, ages and what instruments measure. */
function measured(tokens: readonly Token[], at: number, base: Amount): Amount | null {
  const unit = tokens[at];
  if (unit === undefined || base.form === 'ordinal') return null;
  const { isHyphened } = base;
  if (/^°$/.test(unit.text)) {
    const scale = tokens[at + 1];
    const isNamed = scale !== undefined && /^[CFK]$/.test(scale.text);
    const end = isNamed ? at + 2 : at + 1;
    return { ...base, kind: 'measure', unit: isNamed ? `°${scale.text}` : '°', end, unitEnd: end };
  }
  if (
    isHyphened &&
    /^(?:foot|feet)$/.test(unit.lower) &&
    isHyphen(tokens[at + 1]) &&
    tokens[at + 2]?.kind === 'digits'
  ) {
    const inches = Number(tokens[at + 2]?.text);
    if (inches >= 0 && inches < 12) {
      return {
        ...base,
        kind: 'measure',
        unit: 'feet',
        value: Number((base.value + inches / 12).toFixed(4)),
        end: at + 3,
        unitEnd: at + 3,
      };
    }
  }
  const isShare = base.form === 'fraction' && unit.lower === 'of' && tokens[at + 1]?.lower === 'a';
  const pointAt = isShare ? at + 2 : at;
  const isPoints = /^(?:basis|percentage)$/.test(tokens[pointAt]?.lower ?? '');
  if (isPoints && (isHyphened ? isHyphen(tokens[at + 1]) : true)) {
    const last = isHyphened ? pointAt + 2 : pointAt + 1;
    if (/^points?$/.test(tokens[last]?.lower ?? '')) {
      const name = `${tokens[pointAt]?.text ?? ''} ${tokens[last]?.text ?? ''}`;
      const hasArticle = base.form === 'fraction' && tokens[base.start]?.lower === 'a';
      return {
        ...base,
        start: hasArticle ? base.start + 1 : base.start,
        kind: base.form === 'fraction' ? 'fraction' : 'measure',
        unit: name,
        end: isHyphened ? last + 1 : base.end,
        unitEnd: last + 1,
      };
    }
  }
  const isAbbreviated = unit.joined && !isHyphened && unit.kind === 'word';
  const isSquare = /^(?:square|cubic|nautical|metric|short|long|light)$/.test(unit.lower);
  const nounAt = isSquare ? (isHyphen(tokens[at + 1]) ? at + 2 : at + 1) : at;
  const noun = tokens[nounAt]?.lower ?? '';
  const isDuration = isTime(noun) && !isSquare;
  if (!isDuration && !isMeasure(noun) && !isAbbreviated) return null;
  if (isDuration && base.form === 'fraction') return null;
  // "One day he will return."
  const isVague = base.form === 'words' && base.value === 1 && /^(?:day|night)$/.test(noun);
  if (isVague && !isHyphened) return null;
  const isOld =
    isDuration &&
    isHyphened &&
    isHyphen(tokens[nounAt + 1]) &&
    /^olds?$/.test(tokens[nounAt + 2]?.lower ?? '');
  const isGraded =
    /^degrees?$/.test(noun) && /^(?:celsius|fahrenheit|c|f)$/.test(tokens[nounAt + 1]?.lower ?? '');
  const last = isOld ? nounAt + 2 : isGraded && !isHyphened ? nounAt + 1 : nounAt;
  const written = tokens
    .slice(at, Math.max(nounAt, isOld ? 0 : last) + 1)
    .map(({ text }) => text)
    .join(' ')
    .replace(' - ', '-');
  const rate = rateBehind(tokens, last + 1);
  return {
    ...base,
    isAge: isOld,
    kind: isDuration ? 'duration' : 'measure',
    unit: rate === null ? written : `${written}${rate.text}`,
    end: isHyphened || isAbbreviated ? last + 1 : base.end,
    unitEnd: rate?.end ?? last + 1,
  };
}

/** "per second", "an hour" and "/h" behind a unit. */
function rateBehind(tokens: readonly Token[], at: number): { end: number; text: string } | null {
  const word = tokens[at]?.lower ?? '';
  const unit = tokens[at + 1];
  if (!/^(?:per|an?|\/)$/.test(word) || unit === undefined) return null;
  if (word !== 'per' && !isTime(unit.lower) && word !== '/') return null;
  return { end: at + 2, text: word === '/' ? `/${unit.text}` : ` ${word} ${unit.text}` };
}

/** Counts by their noun; ordinals; fractions. */
function counted(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  base: Amount,
  isEnglish: boolean,
): Amount | null {
  const { end, form } = base;
  const behind = tokens[end];
  if (!isEnglish) return null;
  if (form === 'ordinal') return ordinal(tokens, tags, at, base);
  if (form === 'fraction') return fraction(tokens, tags, at, base);
  if (isHyphen(behind) && tokens[end + 1]?.joined === true) {
    const noun = tokens[end + 1];
    if (noun?.kind === 'digits' || readNumber(tokens, end + 1) !== null) {
      const noun = nounBehind(tokens, tags, end);
      return { ...base, unit: noun?.text ?? null, unitEnd: noun?.end ?? end };
    }
    if (base.value < 3 && base.form === 'words') return null;
    return noun === undefined
      ? null
      : { ...base, unit: noun.text, unitEnd: end + 2, isHyphened: true };
  }
  if (base.value === 1 && form === 'words') return null;
  const noun = nounBehind(tokens, tags, end);
  if (tokens[at - 1]?.lower === 'magnitude' || /^magnitude$/.test(noun?.text ?? '')) {
    return { ...base, kind: 'measure', unit: 'magnitude' };
  }
  // "the 687 Reamer fire": more than one of a thing has a plural.
  const isName =
    form === 'digits' && isCapital(behind) && noun !== null && !isPlural(tokens[noun.end - 1]);
  if (isName && base.value !== 1) return null;
  const isAged = isAge(tokens, tags, at, end, base.value);
  if (isAged) return { ...base, unit: 'years', isAge: true };
  // "two of my friends"
  const whole =
    noun === null && behind?.lower === 'of'
      ? nounBehind(
          tokens,
          tags,
          tags[end + 1] === 'DET' || tags[end + 1] === 'PRON' ? end + 2 : end + 1,
        )
      : null;
  return { ...base, unit: noun?.text ?? whole?.text ?? null, unitEnd: noun?.end ?? end };
}

/** "Smith, 71," and "aged 71". */
function isAge(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  end: number,
  value: number,
): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 120) return false;
  const before = tokens[at - 1]?.lower ?? '';
  if (before === 'aged' || before === 'age') return true;
  if (before === 'of' && tokens[at - 2]?.lower === 'age') return true;
  const isBetween =
    before === ',' && (/^[,.;)]$/.test(tokens[end]?.text ?? '') || end >= tokens.length);
  const isPerson =
    isCapital(tokens[at - 2]) || (tags[at - 2] === 'NOUN' && tokens[end]?.text === ',');
  return isBetween && isPerson && tokens[at]?.kind === 'digits' && value >= 5;
}

function ordinal(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  base: Amount,
): Amount | null {
  const noun = tokens[base.end];
  const isRow = /^(?:consecutive|straight|successive|anniversary)$/.test(noun?.lower ?? '');
  if (base.value < 3)
    return isRow && base.value > 0
      ? { ...base, kind: 'ordinal', unit: nounBehind(tokens, tags, base.end)?.text ?? null }
      : null;
  const isOwned = /(?:'s|s')$/.test(tokens[at - 1]?.lower ?? '');
  if (noun?.kind !== 'word' || isHyphen(noun) || uncounted.test(noun.lower) || isCapital(noun)) {
    return isOwned &&
      noun?.kind === 'word' &&
      !isCapital(noun) &&
      /^(?:AUX|VERB|ADP)$/.test(tags[base.end] ?? '')
      ? { ...base, kind: 'ordinal' }
      : null;
  }
  const named = nounBehind(tokens, tags, base.end);
  if (named === null) return isOwned ? { ...base, kind: 'ordinal' } : null;
  return { ...base, kind: 'ordinal', unit: named.text, unitEnd: named.end };
}

function fraction(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  base: Amount,
): Amount | null {
  const { end } = base;
  const whole = tokens[at]?.lower ?? '';
  const behind = tokens[end]?.lower ?? '';
  const noun = nounBehind(tokens, tags, end);
  const plain: Amount = { ...base, kind: 'fraction', unit: noun?.text ?? null, unitEnd: end };
  if (whole === 'half') {
    const before = tokens[at - 1]?.lower ?? '';
    if (
      /^(?:first|second|other|latter|last|final|in|by|a|the|this|that|each|every|better|opening|third|fourth|own)$/.test(
        before,
      )
    )
      return null;
    if (isHyphen(tokens[end])) return null;
    const isShare =
      /^(?:of|the|its|their|his|her|our|all|those|these|that|this|said|were|are|have|had|do|did)$/.test(
        behind,
      );
    const isHedged =
      /^(?:than|about|around|nearly|almost|roughly|approximately|least|just|over|under|only)$/.test(
        before,
      );
    return isShare || isHedged ? { ...plain, unit: null } : null;
  }
  if (/^(?:in|out)$/.test(tokens[at + 1]?.lower ?? ''))
    return { ...plain, unitEnd: noun?.end ?? end };
  if (whole === 'a') {
    if (isHyphen(tokens[end]) || isHyphen(tokens[end - 1])) return null;
    if (/^(?:percentage|point|of-a)$/.test(behind)) return null;
    const isShare =
      /^(?:of|more|less|fewer|higher|lower|larger|smaller|said|were|are|to|in|from|since|[.,;)])$/.test(
        behind,
      ) || end >= tokens.length;
    return isShare && !/^(?:in|per|for)$/.test(tokens[at - 1]?.lower ?? '')
      ? { ...plain, unit: null }
      : null;
  }
  return { ...plain, unit: null };
}

const nominal: ReadonlySet<Tag | undefined> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/** The noun that a number counts, and where it ends: "countries" behind "five Central Asian". */
function nounBehind(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
): { text: string; end: number } | null {
  let last: { text: string; end: number } | null = null;
  for (let next = at; next < at + 8; next += 1) {
    const token = tokens[next];
    const tag = tags[next];
    if (token === undefined) break;
    const isLink = isHyphen(token) || (token.lower === "'s" && token.joined);
    const isModifier =
      (tag === 'ADV' || (tag === 'VERB' && /(?:ed|ing)$/.test(token.lower))) &&
      nominal.has(tags[next + 1]) &&
      last === null;
    if (isLink || (token.kind === 'digits' && token.joined && last !== null)) continue;
    if (
      token.kind !== 'word' ||
      (!nominal.has(tag) &&
        !isModifier &&
        !(isPlural(token) && tag !== 'ADP' && tag !== 'DET' && tag !== 'AUX' && last === null))
    )
      break;
    if (/^(?:more|fewer|less|other|others|later|ago|earlier)$/.test(token.lower) && tag !== 'NOUN')
      continue;
    if (last !== null && isPlural(tokens[last.end - 1]) && !isHyphen(tokens[next - 1])) break;
    if (tag === 'NOUN' || tag === 'PROPN' || isPlural(token))
      last = { text: token.text, end: next + 1 };
  }
  return last;
}

/** "$5-6 million", "400 to 500 structures": the first takes the scale and the unit of the second. */
function withSharedUnits(tokens: readonly Token[], amounts: readonly Amount[]): Amount[] {
  const priced = amounts.map((amount, index) => {
    const before = amounts[index - 1];
    const isAge =
      before?.isAge === true && /^(?:to|and|or|[-–])$/.test(tokens[before.end]?.lower ?? '');
    if (isAge && before.end + 1 === amount.start) return { ...amount, unit: before.unit, isAge };
    const isPrice =
      before?.kind === 'money' &&
      amount.kind === 'count' &&
      before.end + 1 === amount.start &&
      (isHyphen(tokens[before.end]) || (amount.scale > 1 && tokens[before.end]?.lower === 'to'));
    return isPrice
      ? { ...amount, kind: before.kind, unit: before.unit, unitEnd: amount.end }
      : amount;
  });
  return priced.map((amount, index) => {
    const next = priced[index + 1];
    if (next === undefined || amount.form === 'ordinal' || amount.form === 'fraction')
      return amount;
    const links = tokens.slice(amount.end, next.start);
    const link = links.map(({ lower }) => lower).join(' ');
    if (!/^(?:[-‐‑–—]|to|or|and)$/.test(link) || next.form === 'ordinal') return amount;
    const isAnd = link === 'and' && !/^(?:between)$/.test(tokens[amount.start - 1]?.lower ?? '');
    if (isAnd) return amount;
    const takesScale =
      amount.scale === 1 &&
      next.scale > 1 &&
      amount.value < 1000 &&
      amount.value * next.scale < next.value;
    const value = takesScale ? Number((amount.value * next.scale).toPrecision(15)) : amount.value;
    if (amount.unit !== null && amount.kind !== 'count') return { ...amount, value };
    if (next.unit === null || amount.isAge) return { ...amount, value };
    return { ...amount, value, unit: next.unit, kind: next.kind, unitEnd: next.unitEnd };
  });
}

/** "3-1" and "555-1234": digits around a hyphen that go down or have nothing to count. */
function isLonelyRange(
  tokens: readonly Token[],
  amount: Amount,
  before: Amount | undefined,
  next: Amount | undefined,
): boolean {
  if (amount.kind !== 'count' || amount.form === 'fraction' || amount.isHyphened) return false;
  if (isHyphen(tokens[amount.end]) && tokens[amount.end + 1]?.joined === true) {
    return next === undefined || amount.unit === null || next.value <= amount.value;
  }
  if (isHyphen(tokens[amount.start - 1]) && tokens[amount.start]?.joined === true) {
    const isRange = before?.end === amount.start - 1 && before.value < amount.value;
    return !isRange || amount.unit === null;
  }
  return false;
}

/** Telephone numbers, post codes and the like: digits beside digits, and five or more without a comma. */
function isCode(tokens: readonly Token[], { start, end, scale }: Amount): boolean {
  const isBeside = tokens[start - 1]?.kind === 'digits' || tokens[end]?.kind === 'digits';
  return (
    isBeside ||
    tokens[start]?.text === '+' ||
    (scale === 1 && /^\d{5,}$/.test(tokens[start]?.text ?? ''))
  );
}

/** Whether a number counts something that the sentence names or has named: "the two" does not. */
function isStated(tokens: readonly Token[], tags: readonly Tag[], amount: Amount): boolean {
  if (amount.kind !== 'count' || amount.unit !== null) return true;
  const before = tokens[amount.start - 1]?.lower ?? '';
  if (amount.form !== 'words') return !isCode(tokens, amount);
  if (/^(?:an?|the|these|those|other|any|all|no)$/.test(before)) return false;
  return (
    amount.value > 2 ||
    /^(?:AUX|VERB)$/.test(tags[amount.end] ?? '') ||
    tokens[amount.end]?.lower === 'of'
  );
}
