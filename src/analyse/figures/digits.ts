/** Digits stand in runs of ten from zero, in every script (Unicode, General_Category Nd). */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}

/** No number that a news text states has more digits. */
const mostDigits = 40;

/**
 * The value of a run of digits with the signs between them, in any script's digits.
 *
 * @param isEnglish whether a comma parts thousands and a point the fraction; elsewhere what could be either is not read
 * @returns null for what is no number, such as "1,2,3,4" or "1.2.3"
 */
export function valueOfDigits(text: string, isEnglish: boolean): number | null {
  if (text.length > mostDigits) return null;
  const plain = text
    .replace(/[^\d.,]/gu, (sign) =>
      /\p{Nd}/u.test(sign)
        ? String(digitValue(sign))
        : sign === '٫'
          ? '.'
          : sign === '٬'
            ? ','
            : '_',
    )
    .replace(/_(?=\d{3}(?!\d))/g, '');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (isEnglish) {
    return /^(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.\d+)?$/.test(plain)
      ? Number(plain.replaceAll(',', ''))
      : null;
  }
  if (/^\d+[.,]\d{1,2}$/.test(plain)) return Number(plain.replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/.test(plain)) {
    return Number(plain.replaceAll('.', '').replace(',', '.'));
  }
  if (/^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/.test(plain)) {
    return Number(plain.replaceAll(',', ''));
  }
  return null;
}
