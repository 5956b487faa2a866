import { free, type Claim, type Rule } from '../rule.ts';

/** The label runs straight into a capital, as scraped pages have it, or has a colon. */
const pattern =
  /^(?:related(?: (?:stories|articles?|news|content|video))?|read more|read next|read also|also read|see also|more on this|watch|recommended|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|leer también|lee también|leia também|leggi anche|czytaj także|lees ook|läs också|les også|читайте также|baca juga)(?:\s*[:：]\s*|(?<=[a-z])(?-i:(?=\p{Lu})))(\S.{2,199})$/iu;
const publisherFirst = /^(\p{Lu}[^–—]{1,40}?)\s+[-–—|]\s+(\S.*)$/u;

/** "RelatedTRT World - US, Japan join forces", "Read more: …". */
export const related: Rule = (sheet) =>
  free(sheet).flatMap(({ index, text }): Claim[] => {
    const item = pattern.exec(text)?.[1];
    if (item === undefined || /[.,;:]$/u.test(item) || /^\p{Ll}/u.test(item)) return [];
    const [, publisher = null, headline = item] = publisherFirst.exec(item) ?? [];
    return [
      {
        index,
        role: 'related',
        why: 'a label and another text',
        fields: { related: [{ publisher, headline, url: null }] },
      },
    ];
  });
