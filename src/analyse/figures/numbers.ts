import { valueOfDigits } from './digits.ts';
import { readElsewhere } from './elsewhere.ts';
import type { Token } from './tokens.ts';

/** A number as the text has it. */
export interface Numeral {
  /** The first token behind it. */
  end: number;
  value: number;
  form: 'digits' | 'words' | 'fraction' | 'ordinal';
  /** What its last word multiplies it by: 1,000,000 for "5 million", else 1. */
  scale: number;
}

const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen'
).split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ones = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, 20 + 10 * index] as const),
]);

const scales = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Short for scales, behind digits. */
const shortScales = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['mrd', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['cr', 1e7],
]);

const ordinals = new Map(
  (
    'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
    'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);

const parts = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['hundredth', 100],
]);

const vulgar = new Map([
  ['½', 0.5],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅕', 0.2],
  ['⅛', 0.125],
  ['⅒', 0.1],
]);

/** Reads the number that begins at a token; null where none does. */
export function readNumber(tokens: readonly Token[], at: number, isEnglish = true): Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'digits')
    return isEnglish ? readDigits(tokens, at) : readElsewhere(tokens, at);
  const part = vulgar.get(token.text);
  if (part !== undefined) return { end: at + 1, value: part, form: 'fraction', scale: 1 };
  return isEnglish ? readWords(tokens, at) : null;
}

function readDigits(tokens: readonly Token[], at: number): Numeral | null {
  const value = valueOfDigits(tokens[at]?.text ?? '', true);
  if (value === null) return null;
  const next = tokens[at + 1];
  const part = next?.joined === true ? vulgar.get(next.text) : undefined;
  if (part !== undefined) return { end: at + 2, value: value + part, form: 'digits', scale: 1 };
  if (next?.joined === true && /^(?:st|nd|rd|th)$/.test(next.lower)) {
    return { end: at + 2, value, form: 'ordinal', scale: 1 };
  }
  const over = tokens[at + 2];
  if (next?.joined === true && next.text === '/' && over?.joined === true) {
    const whole = valueOfDigits(over.text, true);
    const isCommon = whole !== null && value < whole && [2, 3, 4, 5, 10].includes(whole);
    return isCommon ? { end: at + 3, value: value / whole, form: 'fraction', scale: 1 } : null;
  }
  return scaled(tokens, { end: at + 1, value, form: 'digits', scale: 1 });
}

/** Takes in the words and letters behind a number that multiply it: "1.6 million", "£2.4bn", "two and a half million". */
function scaled(tokens: readonly Token[], number: Numeral): Numeral {
  let { end, value, scale } = number;
  const [and, a, half] = [0, 1, 2].map((step) => tokens[end + step]?.lower);
  const isHalf = (word: string | undefined): boolean => word === 'half' || word === 'quarter';
  if (and === 'and' && a === 'a' && isHalf(half)) {
    value += half === 'half' ? 0.5 : 0.25;
    end += 3;
  } else if (/^[-‐‑]and[-‐‑]a[-‐‑]/.test(joinedAt(tokens, end)) && isHalf(tokens[end + 5]?.lower)) {
    value += tokens[end + 5]?.lower === 'half' ? 0.5 : 0.25;
    end += 6;
  }
  for (;;) {
    const hyphen = isHyphen(tokens[end]) && tokens[end + 1]?.joined === true;
    const at = hyphen ? end + 1 : end;
    const token = tokens[at];
    const short = token?.joined === true || /^(?:bn|mn|mln|bln|tn|trn)$/.test(token?.lower ?? '');
    if (token?.lower === 'm' && isMetre(tokens, at)) return { ...number, end, value, scale };
    const factor =
      scales.get(token?.lower ?? '') ??
      (short && !hyphen && number.form === 'digits'
        ? shortScales.get(token?.lower ?? '')
        : undefined);
    if (factor === undefined) return { ...number, end, value: exact(value * scale), scale };
    scale *= factor;
    end = at + 1;
  }
}

/** The words of five tokens: "-and-a-". */
function joinedAt(tokens: readonly Token[], at: number): string {
  return tokens
    .slice(at, at + 5)
    .map(({ lower }) => lower)
    .join('');
}

/** "the 100m": behind a number without a currency, and without people or things that it counts, "m" is for metres. */
function isMetre(tokens: readonly Token[], at: number): boolean {
  const isPriced = /^(?:\p{Sc}|(?:[A-Z]{1,3}|Rs|Rp|Tk|Fr)$)/u.test(tokens[at - 2]?.text ?? '');
  return !isPriced && !/(?:[^']s|people|men|women|children)$/.test(tokens[at + 1]?.lower ?? '');
}

/** Products of decimals as they are written: 3.07 times a billion is 3,070,000,000. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}

export function isHyphen(token: Token | undefined): boolean {
  return token?.joined === true && /^[-‐‑–]$/.test(token.text);
}

function readWords(tokens: readonly Token[], at: number): Numeral | null {
  return readPart(tokens, at) ?? readCardinal(tokens, at) ?? readOrdinal(tokens, at);
}

/** "half", "a third", "two-thirds", "three quarters", "half a million". */
function readPart(tokens: readonly Token[], at: number): Numeral | null {
  const word = tokens[at]?.lower ?? '';
  if (word === 'half') {
    const hasArticle = /^an?$/.test(tokens[at + 1]?.lower ?? '');
    const factor = scales.get(tokens[at + (hasArticle ? 2 : 1)]?.lower ?? '');
    return factor === undefined
      ? { end: at + 1, value: 0.5, form: 'fraction', scale: 1 }
      : { end: at + (hasArticle ? 3 : 2), value: factor / 2, form: 'words', scale: 1 };
  }
  const count = word === 'a' ? 1 : ones.get(word);
  if (count === undefined || count === 0 || count > 19) return null;
  const next = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  const name = tokens[next]?.lower ?? '';
  const whole = parts.get(name) ?? parts.get(name.replace(/s$/, ''));
  if (whole === undefined || name === 'half' || count >= whole) return null;
  if (count > 1 !== name.endsWith('s')) return null;
  return { end: next + 1, value: count / whole, form: 'fraction', scale: 1 };
}

/** "forty-one", "two hundred and six", "a million", "two dozen". */
function readCardinal(tokens: readonly Token[], at: number): Numeral | null {
  let total = 0;
  let group = 0;
  let last = Infinity;
  let scale = 1;
  let end = at;
  const first = tokens[at]?.lower ?? '';
  if (/^an?$/.test(first)) {
    if (!scales.has(tokens[at + 1]?.lower ?? '')) return null;
    group = 1;
    end += 1;
  }
  for (;;) {
    const isLinked =
      end > at &&
      (isHyphen(tokens[end]) || (last >= 100 && last < Infinity && tokens[end]?.lower === 'and'));
    const next = isLinked ? end + 1 : end;
    const word = tokens[next]?.lower ?? '';
    const one = ones.get(word);
    const factor = end > at ? scales.get(word) : undefined;
    if (one !== undefined && one < last && (last >= 100 || (last >= 20 && one < 10 && one > 0))) {
      group += one;
      last = one;
      scale = 1;
    } else if (factor === 100 || factor === 12) {
      group *= factor;
      last = factor;
      scale = factor;
    } else if (factor !== undefined) {
      total += group * factor;
      group = 0;
      last = factor;
      scale = factor;
    } else {
      break;
    }
    end = next + 1;
  }
  if (end === at) return null;
  const number: Numeral = { end, value: total + group, form: 'words', scale };
  return scale === 1 ? scaled(tokens, number) : number;
}

function readOrdinal(tokens: readonly Token[], at: number): Numeral | null {
  const value = ordinals.get(tokens[at]?.lower ?? '');
  if (value !== undefined) return { end: at + 1, value, form: 'ordinal', scale: 1 };
  const ten = ones.get(tokens[at]?.lower ?? '') ?? 0;
  const one = isHyphen(tokens[at + 1]) ? ordinals.get(tokens[at + 2]?.lower ?? '') : undefined;
  return ten >= 20 && one !== undefined && one < 10
    ? { end: at + 3, value: ten + one, form: 'ordinal', scale: 1 }
    : null;
}
