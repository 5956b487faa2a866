import { claimed, endsSentence, freeHead, type Rule } from '../rule.ts';

/** The first sentence of the head below the headline. */
export const standfirst: Rule = {
  name: 'standfirst',
  read: (sheet) => {
    const headline = claimed(sheet, 'headline');
    if (headline === undefined) return [];
    const found = freeHead(sheet).find(({ index, text }) => index > headline && endsSentence(text));
    return found === undefined
      ? []
      : [{ index: found.index, role: 'standfirst', fields: { standfirst: found.text } }];
  },
};
