import { free, type Rule } from '../rule.ts';

/** Lines that bear a sign of chrome: buttons, advertisements, labels, notices. */
export const notices: Rule = (sheet) =>
  free(sheet).flatMap(({ index, sign }) =>
    sign === null ? [] : [{ index, role: 'chrome' as const, why: sign.why }],
  );
