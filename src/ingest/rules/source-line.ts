import { isProse, type Rule } from '../rule.ts';

const pattern = /^sources?\s*:\s*(\S.{0,120})$/i;

/** How many lines from the end a source line may stand, with copyright and share lines after it. */
const reach = 4;

/** "SOURCE:TRT World and Agencies", near the end. */
export const sourceLine: Rule = {
  read: ({ lines }) => {
    const index = lines.findLastIndex(({ text }) => pattern.test(text) && !isProse(text));
    const words = pattern.exec(lines[index]?.text ?? '')?.[1];
    return words === undefined || index < lines.length - reach
      ? []
      : [{ index, role: 'sourceLine', fields: { sourceLine: words } }];
  },
};
