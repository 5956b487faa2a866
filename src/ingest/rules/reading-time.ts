import type { Rule } from '../rule.ts';

const pattern =
  /^(?:(?:reading time:?|est\.? reading time:?)\s*)?(\d{1,3})[\s-]*min(?:ute)?s?\.?(?:\s+read(?:ing)?)?(?:\s+time)?$/i;

/** "4 min read", "Reading time: 4 minutes". */
export const readingTime: Rule = {
  read: ({ lines, bodyStart }) =>
    lines.slice(0, bodyStart).flatMap(({ text }, index) => {
      const minutes = readingMinutes(text);
      return minutes === null
        ? []
        : [{ index, role: 'readingMinutes' as const, fields: { readingMinutes: minutes } }];
    }),
};

/** The minutes of a line that states a reading time and nothing else. */
export function readingMinutes(text: string): number | null {
  if (!/read/i.test(text)) return null;
  const minutes = Number(pattern.exec(text)?.[1] ?? 0);
  return minutes > 0 ? minutes : null;
}
