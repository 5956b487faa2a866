import { byline as writer, isOffice } from '../marks.ts';
import { claimOf, free, type Claim, type Rule, type Sheet } from '../rule.ts';
import type { Placed } from '../setting.ts';
import { isInHead, mostAbove } from '../head.ts';

const alone = /^(?:written )?by:?$/i;
const name =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:de|van|von|der|al|bin|da|del|la|and|&)|\s+\p{Lu}[\p{L}\p{M}.'’-]*|,){1,6}$/u;

/** Agencies and newsrooms, where they stand for a writer. */
const newsroom =
  /^(?:the )?(?:associated press|ap|reuters|thomson reuters|agence france-presse|afp|dpa|apa|efe|ansa|pa media|press association|bloomberg|xinhua|kyodo|yonhap|tass|agencies|staff(?: reports?| reporters?| writers?)?|news ?desk|.{2,30} (?:staff|and agencies))$/iu;

/** "By Jane Smith", "By" and the name below it, or a name alone beside the date. */
export const byline: Rule = (sheet) => {
  const headline = claimOf(sheet, 'headline')?.index;
  const head = free(sheet).filter(
    (line) =>
      !line.isSound &&
      (line.above < mostAbove || line.below <= 0 || isInHead(line, headline, sheet)),
  );
  const claim = (line: Placed, who: string | null, why: string): Claim => ({
    index: line.index,
    role: 'byline',
    why,
    ...(who === null ? {} : { fields: { byline: who } }),
  });
  for (const line of head) {
    const who = writer(line.text);
    if (who !== null && (!line.endsSentence || /\b(?:Jr|Sr|\p{Lu})\.$/u.test(line.text)))
      return [claim(line, who, 'it says who wrote the text')];
    const { after } = line;
    if (alone.test(line.text) && after !== undefined && name.test(after.text)) {
      return [
        claim(line, null, 'it says who wrote the text, on the line below'),
        claim(after, after.text, 'it names who wrote the text'),
      ];
    }
  }
  const published = claimOf(sheet, 'published')?.index;
  const beside = head.find(
    ({ index, text, sign }) =>
      published !== undefined &&
      sign === null &&
      (newsroom.test(text) || (name.test(text) && !isOffice(text))) &&
      isNear(index, published, sheet),
  );
  return beside === undefined ? [] : [claim(beside, beside.text, 'a name beside the date')];
};

/** Whether no line stands between two, or only what the writer is. */
function isNear(name: number, date: number, { lines }: Sheet): boolean {
  const between = lines.slice(Math.min(name, date) + 1, Math.max(name, date));
  return between.length <= 1 && between.every(({ text }) => isOffice(text));
}
