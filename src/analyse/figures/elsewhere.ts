import { valueOfDigits } from './digits.ts';
import type { Numeral } from './numbers.ts';
import type { Token } from './tokens.ts';

/*
 * How news in other languages writes amounts, as far as a word means the same in all of them (Unicode CLDR). One that is
 * a number here and another there, such as billion, leaves the amount unread.
 */

/** The words and short forms that multiply the digits before them. */
const scales = new Map([
  ...each('mila tusen tysięcy tysiące tisíc тысяч тысячи тысяча тыс тисяч тисячі', 1e3),
  ...each(
    'million millionen millions millón millones milhão milhões milione milioni miljoen miljoner millioner milion miliony ' +
      'milionów milionů миллион миллиона миллионов мільйон мільйони мільйонів млн mln mio',
    1e6,
  ),
  ...each(
    'milliarde milliarden milliard milliards miliardo miliardi miljard miljarder milliarder miliard miliardy miliardów ' +
      'miliardů миллиард миллиарда миллиардов мільярд мільярди мільярдів млрд mld mrd bilhão bilhões',
    1e9,
  ),
]);

const currencies = new Map([
  ...each('euro euros евро євро', 'EUR'),
  ...each('dollar dollars dólar dólares dollari dolarów dolarů доллар доллара долларов', 'USD'),
  ...each('рубль рубля рублей', 'RUB'),
  ...each('гривня гривні гривень', 'UAH'),
  ...each('złotych zlotych', 'PLN'),
]);

function each<Value>(words: string, value: Value): [string, Value][] {
  return words.split(' ').map((word) => [word, value]);
}

/** How a word begins that multiplies what stands before it, in the languages of most news; which ones are read is above. */
const multiplier =
  /^(?:b[iy]l+[ijyó]|tril+[ijyó]|m[iy]l+[ijy]|mil$|mrd$|mld$|bn$|tusind|tuhat|duizend|tausend|mille$|k$|тыс|тис|мил|мільй|мілья|млн|млрд|тр[иі]л|трлн|б[иі]л|ألف|آلاف|مليون|ملايين|مليار|تريليون|אלף|מיליון|מיליארד|लाख|करोड़|हज़ार|हजार|[千万萬億亿兆천만억조])/u;

/** Reads the digits that begin at a token, with the groups of three that stand behind them: "12 000", "3,5 Millionen". */
export function readElsewhere(tokens: readonly Token[], at: number): Numeral | null {
  const { end: endOfDigits, text } = groups(tokens, at);
  const digits = /^0\d/.test(text) ? null : valueOfDigits(text, false);
  if (digits === null) return null;
  let end = endOfDigits;
  let scale = 1;
  for (;;) {
    const word = tokens[end]?.lower ?? '';
    const factor = scales.get(word);
    if (factor === undefined) {
      if (multiplier.test(word)) return null;
      return { end, value: Number((digits * scale).toPrecision(15)), form: 'digits', scale };
    }
    scale *= factor;
    const isShort = tokens[end + 1]?.text === '.' && tokens[end + 1]?.joined === true;
    end += isShort && tokens[end + 2] !== undefined ? 2 : 1;
  }
}

/** Digits in groups of three with a space between them, the last with what is behind the comma; else those of one token. */
function groups(tokens: readonly Token[], at: number): { end: number; text: string } {
  let text = tokens[at]?.text ?? '';
  let end = at + 1;
  if (!/^\p{Nd}{1,3}$/u.test(text)) return { end, text };
  for (;;) {
    const next = tokens[end];
    const isGroup =
      next?.start === (tokens[end - 1]?.end ?? 0) + 1 &&
      /^\p{Nd}{3}(?:,\p{Nd}+)?$/u.test(next.text);
    if (!isGroup || text.includes(',')) return { end, text };
    text += next.text;
    end += 1;
  }
}

/** The currency that is written behind an amount: "Euro", "d'euros", "de dólares"; as `currencyBehind` tells it. */
export function currencyElsewhere(
  tokens: readonly Token[],
  at: number,
): { end: number; code: string; part: number } | null {
  const isLinked = /^(?:de|di)$/.test(tokens[at]?.lower ?? '');
  const end = isLinked ? at + 2 : at + 1;
  const code = currencies.get(tokens[end - 1]?.lower.replace(/^d'/, '') ?? '');
  return code === undefined ? null : { end, code, part: 1 };
}

/** Where a percentage's word in another language ends; null where none stands there. */
export function endOfPercentElsewhere(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.lower ?? '';
  if (/^(?:prozent|procent|prosent|процент|відсотк)/u.test(word)) return at + 1;
  const isInTwo = /^(?:pour cent|por ciento|por cento|per cento)$/.test(
    `${word} ${tokens[at + 1]?.lower ?? ''}`,
  );
  return isInTwo ? at + 2 : null;
}
