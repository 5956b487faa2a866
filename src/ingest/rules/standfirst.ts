import { headEnd } from '../head.ts';
import { claimOf, free, type Claim, type Rule } from '../rule.ts';
import type { Placed } from '../setting.ts';

/** A standfirst has no more lines, and no more words in one. */
const mostLines = 3;
const mostWords = 70;

/** What stands between the headline and a mark of the head (a date, a byline, the headline again) and says something. */
export const standfirst: Rule = (sheet) => {
  const headline = claimOf(sheet, 'headline')?.index;
  if (headline === undefined) return [];
  const end = headEnd(sheet, headline);
  const below = free(sheet).filter(({ index }) => index > headline);
  const found =
    end > headline + 1
      ? run(below.filter((line) => line.index < end && saysSomething(line)))
      : tightBelow(below, headline);
  return found.map(({ index }, position): Claim => ({
    index,
    role: 'standfirst',
    why: 'it stands between the headline and the date, byline or body',
    ...(position === 0 ? { fields: { standfirst: found.map(({ text }) => text).join(' ') } } : {}),
  }));
};

function saysSomething({ words, endsSentence, sign }: Placed): boolean {
  return sign === null && words <= mostWords && (words >= 8 || (endsSentence && words >= 4));
}

/** The first of the lines, and those right below it. */
function run(lines: readonly Placed[]): Placed[] {
  const [first] = lines;
  if (first === undefined) return [];
  const next = lines.filter(
    ({ index }, position) => index === first.index + position && position < mostLines,
  );
  const paragraphs = next.filter(({ stands }) => stands);
  return paragraphs.length > 1 ? [first] : next;
}

/** The line under the headline without a blank line between, where paragraphs stand apart and one does below it. */
function tightBelow(below: readonly Placed[], headline: number): Placed[] {
  const [first] = below;
  return first?.index === headline + 1 &&
    !first.opensGroup &&
    first.isProse &&
    first.after?.stands === true &&
    first.after.isProse
    ? [first]
    : [];
}
