import { isTitleLike, type Rule } from '../rule.ts';

const longest = 80;

/** A short line of the body that opens a group of its own, ends in no stop, and has text below it. */
export const subheading: Rule = {
  read: ({ lines, bodyStart, claims }) =>
    lines.flatMap((line, index) => {
      const next = lines.findIndex((_, later) => later > index && !claims.has(later));
      return index >= bodyStart &&
        !claims.has(index) &&
        line.opensGroup &&
        line.text.length <= longest &&
        isTitleLike(line.text) &&
        !/^["'“‘«-]|[!"'”’»]$/u.test(line.text) &&
        next >= 0 &&
        (lines[next]?.text.length ?? 0) > line.text.length
        ? [{ index, role: 'subheading' as const }]
        : [];
    }),
};
