import type { Rule } from '../rule.ts';

/** One name alone, or two capitalised words and what the writer is. */
const name = /\p{Lu}[\p{L}\p{M}'’.-]*/u.source;
const pattern = new RegExp(
  `^(?:[Ww]ritten )?(?:[Bb]y|BY):?\\s+(${name}(?:(?:,? and | (?:de|van|von|al|bin) | )${name}[^.!?]{0,80})?)$`,
  'u',
);
const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;

/** "By Jane Smith", "Written by Jane Smith and Ali Khan". */
export const byline: Rule = {
  read: ({ lines, bodyStart }) => {
    const index = lines.slice(0, bodyStart).findIndex(({ text }) => isByline(text));
    const written = pattern.exec(lines[index]?.text ?? '')?.[1];
    return written === undefined ? [] : [{ index, role: 'byline', fields: { byline: written } }];
  },
};

/** Whether a line names its writers and nothing else. */
export function isByline(text: string): boolean {
  const written = pattern.exec(text)?.[1];
  return written !== undefined && !weekday.test(written);
}
