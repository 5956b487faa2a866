import type { Line } from '../lines.ts';
import { isTitleLike, type Rule } from '../rule.ts';

const longest = 80;

/** A short line of the body that opens a group of its own, ends in no stop, and has text below it. */
export const subheading: Rule = {
  read: ({ lines, bodyStart, claims }) => {
    const opensSection = (index: number): boolean => {
      let next = index + 1;
      while (claims.has(next)) next += 1;
      return (lines[next]?.text.length ?? 0) > (lines[index]?.text.length ?? 0);
    };
    return lines.flatMap((line, index) =>
      index >= bodyStart && !claims.has(index) && couldBe(line) && opensSection(index)
        ? [{ index, role: 'subheading' as const }]
        : [],
    );
  },
};

function couldBe({ text, opensGroup }: Line): boolean {
  return (
    opensGroup && text.length <= longest && isTitleLike(text) && !/^["'“‘«-]|[!"'”’»]$/u.test(text)
  );
}
