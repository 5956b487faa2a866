import { claimOf, free, type Rule } from '../rule.ts';

/** The few words right above the headline, but for a reading time or a date between. */
export const kicker: Rule = (sheet) => {
  const headline = claimOf(sheet, 'headline')?.index;
  if (headline === undefined) return [];
  const found = free(sheet).findLast(
    ({ index, text, words, sign }) =>
      index < headline &&
      index >= headline - 4 &&
      text.length <= 40 &&
      words <= 5 &&
      sign === null &&
      /\p{L}/u.test(text) &&
      !/[.,;:!?…]$/u.test(text),
  );
  return found === undefined
    ? []
    : [
        {
          index: found.index,
          role: 'kicker',
          why: 'a few words above the headline',
          fields: { kicker: found.text },
        },
      ];
};
