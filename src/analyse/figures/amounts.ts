import type { Amount } from './amount.ts';
import { counted } from './counted.ts';
import { currencyElsewhere, endOfPercentElsewhere } from './elsewhere.ts';
import { isPartOfName } from './labels.ts';
import { measured } from './measured.ts';
import { currencyBefore, currencyBehind } from './money.ts';
import { isHyphen, readNumber, type Numeral } from './numbers.ts';
import { isCapital } from './plurals.ts';
import type { Tag } from './tags.ts';
import type { Token } from './tokens.ts';
import { isMeasure, isTime } from './units.ts';

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
  // "400 737 Max jets"
  const isModel = tokens[end]?.kind === 'digits' && isCapital(tokens[end + 1]);
  const isBeside =
    tokens[start - 1]?.kind === 'digits' || (tokens[end]?.kind === 'digits' && !isModel);
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
