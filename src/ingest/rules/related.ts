import { isTitleLike, type Claim, type Rule } from '../rule.ts';

/** The label runs straight into a capital, as scraped pages have it, or has a colon. */
const pattern =
  /^(?:related(?: (?:stories|articles?|news))?|read more|read also|also read|see also|more on this)(?:\s*:\s*|(?<=[a-z])(?-i:(?=\p{Lu})))(.{3,200})$/iu;
const publisherFirst = /^(\p{Lu}[^–—]{1,40}?)\s+[-–—|]\s+(\S.*)$/u;

/** "RelatedTRT World - US, Japan join forces", "Read more: …". */
export const related: Rule = {
  read: ({ lines }) =>
    lines.flatMap(({ text }, index): Claim[] => {
      const item = pattern.exec(text)?.[1];
      if (item === undefined || !isTitleLike(item)) return [];
      const [, publisher = null, headline = item] = publisherFirst.exec(item) ?? [];
      return [
        { index, role: 'related', fields: { related: [{ publisher, headline, url: null }] } },
      ];
    }),
};
