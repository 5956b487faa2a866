import { claimed, endsSentence, freeHead, type Rule } from '../rule.ts';

/** The first sentence of the head below the headline; where several stand by themselves, they are paragraphs. */
export const standfirst: Rule = {
  read: (sheet) => {
    const headline = claimed(sheet, 'headline');
    if (headline === undefined) return [];
    const below = freeHead(sheet).filter(
      ({ index, text }) => index > headline && endsSentence(text),
    );
    const [found] = below;
    const paragraphs = below.filter(({ index }) => sheet.lines[index]?.opensGroup === true);
    return found === undefined || paragraphs.length > 1
      ? []
      : [{ index: found.index, role: 'standfirst', fields: { standfirst: found.text } }];
  },
};
