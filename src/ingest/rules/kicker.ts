import { claimed, freeHead, type Rule } from '../rule.ts';

/** The few words of the head right above the headline, but for a reading time between. */
export const kicker: Rule = {
  read: (sheet) => {
    const headline = claimed(sheet, 'headline');
    if (headline === undefined) return [];
    const found = freeHead(sheet).findLast(
      ({ index, text }) => index < headline && text.length <= 40 && !/[.,;:!?…]$/u.test(text),
    );
    return found === undefined
      ? []
      : [{ index: found.index, role: 'kicker', fields: { kicker: found.text } }];
  },
};
