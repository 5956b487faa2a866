import type { Rule } from '../rule.ts';

const pattern = /^(?:written\s+)?by:?\s+(\p{Lu}[\p{L}\p{M}'’.,&\s-]{2,80})$/iu;

/** "By Jane Smith", "Written by Jane Smith and Ali Khan". */
export const byline: Rule = {
  name: 'byline',
  read: ({ lines, bodyStart }) => {
    const index = lines.slice(0, bodyStart).findIndex(({ text }) => isByline(text));
    const name = pattern.exec(lines[index]?.text ?? '')?.[1]?.trim();
    return name === undefined ? [] : [{ index, role: 'byline', fields: { byline: name } }];
  },
};

/** Whether a line names its writers and nothing else. */
export function isByline(text: string): boolean {
  return (
    pattern.test(text) && /^(?:written\s+)?by:?\s+\p{Lu}/iu.test(text) && !/[.!?]$/u.test(text)
  );
}
