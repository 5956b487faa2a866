import type { Token } from './tokens.ts';

/*
 * How news texts write currencies, by ISO 4217. Names and signs are those of Unicode CLDR and of news agencies' style
 * books. A word that names several countries' money stands alone only for the one that is meant without another word.
 */

/** Signs and letters before an amount, by what is written last before it. */
const signs = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₸', 'KZT'],
  ['₾', 'GEL'],
  ['₵', 'GHS'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₼', 'AZN'],
]);

/** Letters before a dollar sign. */
const dollars = new Map([
  ['US', 'USD'],
  ['U.S.', 'USD'],
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['NZ', 'NZD'],
  ['HK', 'HKD'],
  ['S', 'SGD'],
  ['NT', 'TWD'],
  ['R', 'BRL'],
  ['Z', 'ZWL'],
  ['MX', 'MXN'],
]);

/** Letters before an amount. */
const letters = new Map([
  ['Rs', 'INR'],
  ['RM', 'MYR'],
  ['Rp', 'IDR'],
  ['R', 'ZAR'],
  ['kr', 'SEK'],
  ['Sh', 'KES'],
  ['Ksh', 'KES'],
  ['Tk', 'BDT'],
  ['Fr', 'CHF'],
  ['P', 'PHP'],
]);

/** Codes that are written before or behind an amount. */
const codes = new Set(
  (
    'USD EUR GBP JPY CHF CAD AUD NZD CNY INR RUB KRW TRY UAH ILS NGN PHP THB KZT SEK NOK DKK PLN CZK HUF RON BGN BRL ' +
    'MXN ARS CLP COP PEN ZAR EGP KES GHS SAR AED QAR KWD PKR BDT LKR IDR MYR SGD HKD TWD VND UZS KGS TJS TMT GEL AMD AZN'
  ).split(' '),
);

/** Words behind an amount. */
const names = new Map([
  ['dollar', 'USD'],
  ['euro', 'EUR'],
  ['sterling', 'GBP'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['rupee', 'INR'],
  ['rouble', 'RUB'],
  ['ruble', 'RUB'],
  ['lira', 'TRY'],
  ['hryvnia', 'UAH'],
  ['hryvnya', 'UAH'],
  ['shekel', 'ILS'],
  ['naira', 'NGN'],
  ['baht', 'THB'],
  ['tenge', 'KZT'],
  ['som', 'KGS'],
  ['zloty', 'PLN'],
  ['zlotys', 'PLN'],
  ['złoty', 'PLN'],
  ['forint', 'HUF'],
  ['ringgit', 'MYR'],
  ['rupiah', 'IDR'],
  ['taka', 'BDT'],
  ['rand', 'ZAR'],
  ['dong', 'VND'],
  ['cedi', 'GHS'],
  ['birr', 'ETB'],
  ['reais', 'BRL'],
  ['lei', 'RON'],
  ['lari', 'GEL'],
  ['manat', 'AZN'],
]);

/** Words for a country's money that need the country's. */
const national = new Map([
  ['us dollar', 'USD'],
  ['u.s. dollar', 'USD'],
  ['american dollar', 'USD'],
  ['canadian dollar', 'CAD'],
  ['australian dollar', 'AUD'],
  ['singapore dollar', 'SGD'],
  ['hong kong dollar', 'HKD'],
  ['new zealand dollar', 'NZD'],
  ['taiwan dollar', 'TWD'],
  ['swiss franc', 'CHF'],
  ['mexican peso', 'MXN'],
  ['argentine peso', 'ARS'],
  ['chilean peso', 'CLP'],
  ['colombian peso', 'COP'],
  ['philippine peso', 'PHP'],
  ['pakistani rupee', 'PKR'],
  ['indian rupee', 'INR'],
  ['swedish krona', 'SEK'],
  ['swedish kronor', 'SEK'],
  ['norwegian krone', 'NOK'],
  ['norwegian kroner', 'NOK'],
  ['danish krone', 'DKK'],
  ['danish kroner', 'DKK'],
  ['czech koruna', 'CZK'],
  ['czech crown', 'CZK'],
  ['swedish crown', 'SEK'],
  ['norwegian crown', 'NOK'],
  ['danish crown', 'DKK'],
  ['kuwaiti dinar', 'KWD'],
  ['iraqi dinar', 'IQD'],
  ['iranian rial', 'IRR'],
  ['saudi riyal', 'SAR'],
  ['qatari riyal', 'QAR'],
  ['brazilian real', 'BRL'],
  ['egyptian pound', 'EGP'],
  ['kenyan shilling', 'KES'],
  ['russian rouble', 'RUB'],
  ['russian ruble', 'RUB'],
  ['turkish lira', 'TRY'],
  ['korean won', 'KRW'],
  ['chinese yuan', 'CNY'],
  ['japanese yen', 'JPY'],
  ['uzbek som', 'UZS'],
]);

/** Where the currency that is written before an amount begins, and its code; null where none is. */
export function currencyBefore(
  tokens: readonly Token[],
  at: number,
): { start: number; code: string } | null {
  const last = tokens[at - 1];
  const before = tokens[at - 2];
  if (last === undefined) return null;
  const code = signs.get(last.text);
  if (code !== undefined) {
    if (last.text !== '$' || !last.joined || before === undefined) return { start: at - 1, code };
    const dollar = dollars.get(before.text);
    return dollar === undefined ? { start: at - 1, code } : { start: at - 2, code: dollar };
  }
  // "COP30" is a conference, "COP 4,000" money.
  const isConference = last.text === 'COP' && tokens[at]?.joined === true;
  if (codes.has(last.text) && !isConference) return { start: at - 1, code: last.text };
  const isDotted = last.text === '.' && last.joined && before?.text === 'Rs';
  if (isDotted) return { start: at - 2, code: 'INR' };
  const letter = letters.get(last.text);
  const isPlain = last.text === 'Rs' || last.text === 'RM' || tokens[at]?.joined === true;
  // "P5" is a name, "P2,500" and "P85 per kilo" are prices.
  const isPrice =
    (tokens[at]?.text ?? '').includes(',') ||
    /^(?:per|million|billion)$/.test(tokens[at + 1]?.lower ?? '');
  if (last.text === 'P' && !isPrice) return null;
  return letter !== undefined && isPlain ? { start: at - 1, code: letter } : null;
}

/** The currency that is written behind an amount: where it ends, its code, and what part of its unit is meant. */
export function currencyBehind(
  tokens: readonly Token[],
  at: number,
  isLarge: boolean,
): { end: number; code: string; part: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const sign = token.text === '$' ? undefined : signs.get(token.text);
  if (sign !== undefined) return { end: at + 1, code: sign, part: 1 };
  if (codes.has(token.text)) return { end: at + 1, code: token.text, part: 1 };
  if (token.joined && token.text === 'p') return { end: at + 1, code: 'GBP', part: 0.01 };
  const name = singular(token.lower);
  if (token.lower === 'cents') return { end: at + 1, code: 'USD', part: 0.01 };
  if (token.lower === 'pence') return { end: at + 1, code: 'GBP', part: 0.01 };
  if (name === 'pound') {
    const isSterling = tokens[at + 1]?.lower === 'sterling';
    if (isSterling) return { end: at + 2, code: 'GBP', part: 1 };
    return isLarge ? { end: at + 1, code: 'GBP', part: 1 } : null;
  }
  const code = names.get(token.lower) ?? names.get(name);
  if (code !== undefined) return { end: at + 1, code, part: 1 };
  for (const end of [at + 2, at + 3]) {
    const words = tokens.slice(at, end).map(({ lower }) => lower);
    const named = national.get(singular(words.join(' ')));
    if (named !== undefined) return { end, code: named, part: 1 };
  }
  return null;
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}
