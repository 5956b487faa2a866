import { claimed, freeHead, type Rule } from '../rule.ts';

const slashed = /^(.+?)\s+\/\s+([^/]{2,60}(?:\/[^/\s][^/]{1,40})?)$/u;
const labelled =
  /^(|.*[.!?…"”’]|.*(?=\s*[[(]))\s*[[(]?(?:photo(?:graph)?|image|picture|credit|pic)s?(?:\s+(?:by|credit))?:\s*([^()[\]]{2,60})[\])]?$/iu;

/** A line of the head below the headline that ends in a picture's credit: "… / Reuters", "… Photo: AP". */
export const caption: Rule = {
  read: (sheet) => {
    const headline = claimed(sheet, 'headline') ?? -1;
    for (const { index, text } of freeHead(sheet)) {
      if (index < headline) continue;
      const parts = splitCaption(text);
      if (parts === null) continue;
      const { words, credit } = parts;
      return words === ''
        ? [{ index, role: 'credit', fields: { credit } }]
        : [{ index, role: 'caption', fields: { caption: words, credit } }];
    }
    return [];
  },
};

/** A line that ends in a picture's credit, parted into what comes before and the credit; null for any other. */
export function splitCaption(text: string): { words: string; credit: string } | null {
  const [, words, credit] = slashed.exec(text) ?? labelled.exec(text) ?? [];
  return words === undefined || credit === undefined ? null : { words, credit };
}
