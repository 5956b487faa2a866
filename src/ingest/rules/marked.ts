import { sameForm } from '../clues.ts';
import { splitCredit } from '../marks.ts';
import type { Claim, Rule, Sheet } from '../rule.ts';
import type { Placed } from '../setting.ts';

/** What markup says of a line's part, and lines that say what the file states apart from its text. */
export const marked: Rule = (sheet) => {
  const { lines, stated } = sheet;
  const headline = stated.headline == null ? null : sameForm(stated.headline);
  const standfirst = stated.standfirst == null ? null : sameForm(stated.standfirst);
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
      const parts = part === 'caption' ? splitCredit(text) : { words: '', credit: text };
      const picture = {
        caption: parts === null ? text : parts.words || null,
        credit: parts?.credit ?? null,
      };
      return claim(part, `marked up as a ${part}`, { pictures: [picture] });
    }
    if (couldSayWhoAndWhen(line, sheet)) return [];
    if (part === 'outside') return claim('chrome', line.why ?? 'outside the article');
    if (same === headline) return claim('headline', 'what the file states as its headline');
    if (same === standfirst) return claim('standfirst', 'what the file states as its standfirst');
    if (part === 'body') return claim('block', 'inside the article');
    return isList ? claim('block', 'marked up as a list, a quotation or a table') : [];
  });
};

/** So many blocks from the headline a page says who wrote the text, and when. */
const nearHeadline = 8;

/** Whether a line of a page that does not state its writer or date elsewhere could do so: near the headline, and no running text. */
function couldSayWhoAndWhen(line: Placed, { lines, stated }: Sheet): boolean {
  if (line.part === undefined || !line.isHeadMark) return false;
  if (stated.published != null && stated.byline != null) return false;
  const headline = lines.find(({ part }) => part === 'headline')?.index;
  return headline !== undefined && Math.abs(line.index - headline) <= nearHeadline;
}
