/** A share in whole percent: all and nothing are said only where it is all or nothing. */
export function wholePercent(share: number): number {
  const rounded = Math.round(share * 100);
  return share > 0 && share < 1 ? Math.min(99, Math.max(1, rounded)) : rounded;
}
