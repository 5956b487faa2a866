import type { Claim, Rule } from '../rule.ts';

/** The label runs straight into a capital, as scraped pages have it, or has a colon. */
const pattern =
  /^(?:related(?: (?:stories|articles?|news))?|read more|read also|also read|see also|more on this)(?:\s*:\s*|(?=\p{Lu}))(.{3,200})$/u;
const publisherFirst = /^(\p{Lu}[^–—]{1,40}?)\s+[-–—|]\s+(\S.*)$/u;

/** "RelatedTRT World - US, Japan join forces", "Read more: …". */
export const related: Rule = {
  name: 'related item',
  read: ({ lines }) =>
    lines.flatMap(({ text }, index): Claim[] => {
      const item = pattern.exec(text.charAt(0).toLowerCase() + text.slice(1))?.[1];
      if (item === undefined) return [];
      const [, publisher = null, headline = item] = publisherFirst.exec(item) ?? [];
      return [
        { index, role: 'related', fields: { related: [{ publisher, headline, url: null }] } },
      ];
    }),
};
