import { normalise } from '../../text/normal.ts';
import type { Claim, Rule } from '../rule.ts';

/** What markup says of a line's part, and lines that say what the file states apart from its text. */
export const marked: Rule = ({ lines, stated }) => {
  const headline = stated.headline == null ? null : normalise(stated.headline).toLowerCase();
  const standfirst = stated.standfirst == null ? null : normalise(stated.standfirst).toLowerCase();
  let pictures = 0;
  return lines.flatMap((line): Claim[] => {
    const { index, text, part, same, node } = line;
    const isList = node !== undefined && !['paragraph', 'heading'].includes(node.type);
    const claim = (role: Claim['role'], why: string, fields?: Claim['fields']): Claim[] => [
      { index, role, why, ...(fields === undefined ? {} : { fields }) },
    ];
    if (part === 'headline' && text !== '') {
      return claim('headline', 'marked up as the headline', { headline: text });
    }
    if (part === 'standfirst')
      return claim('standfirst', 'marked up as the standfirst', { standfirst: text });
    if (part === 'byline') return claim('byline', 'marked up as the byline');
    if (part === 'published') return claim('published', 'marked up as the date');
    if (part === 'caption' || part === 'credit') {
      pictures += 1;
      const picture = {
        caption: part === 'caption' ? text : null,
        credit: part === 'credit' ? text : null,
      };
      return claim(
        part,
        `marked up as a ${part}`,
        pictures === 1 ? picture : { pictures: [picture] },
      );
    }
    if (part === 'outside') return claim('chrome', line.why ?? 'outside the article');
    if (same === headline) return claim('headline', 'what the file states as its headline');
    if (same === standfirst) return claim('standfirst', 'what the file states as its standfirst');
    if (part === 'body') return claim('block', 'inside the article');
    return isList ? claim('block', 'marked up as a list, a quotation or a table') : [];
  });
};
