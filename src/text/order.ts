/** Orders texts by their UTF-16 code units: the same on every machine and in every locale, for `sort`. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
