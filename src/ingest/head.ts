import type { Sheet } from './rule.ts';
import type { Placed } from './setting.ts';

/** Dates amid the text are the story's, as in a chronicle, and none tells when it was published. */
export const mostAbove = 0.12;
export const mostBelow = 0.02;

/** In a short text a standfirst is much of it: so many lines below the headline a date is still of the head. */
const nearHeadline = 8;
const mostSound = 2;

/** Whether a line stands near below the headline, in a text that no dates part into sections. */
export function isInHead(line: Placed, headline: number | undefined, { lines }: Sheet): boolean {
  if (headline === undefined || line.index <= headline) return false;
  // Asked of every line, and most are far below.
  if (line.index > headline + nearHeadline + 1) return false;
  const between = lines.slice(headline + 1, line.index);
  const sections = lines.filter(
    (other) => other.above > mostAbove && other.below > mostBelow && isOnlyADate(other),
  );
  return between.filter(({ isSound }) => isSound).length <= mostSound && sections.length <= 1;
}

/** Whether a line states a date and hardly anything besides. */
export function isOnlyADate({ text, dates }: Placed): boolean {
  const [first] = dates;
  return first !== undefined && text.length - (first.end - first.start) <= 40;
}

/** More paragraphs than these do not stand in a head. */
const mostStanding = 3;
const deepest = 25;

/** Where the head ends: behind the last line that only a head has. */
export function headEnd({ lines, claims }: Sheet, headline: number): number {
  let end = headline + 1;
  let standing = 0;
  for (const line of lines.slice(headline + 1, headline + deepest)) {
    const claim = claims.get(line.index);
    const marks =
      claim !== undefined &&
      line.below > 0 &&
      (['published', 'updated', 'byline', 'readingMinutes'].includes(claim.role) ||
        claim.why === 'the headline repeated');
    if (marks) end = line.index + 1;
    else if (claim === undefined && line.isSound) {
      standing += 1;
      if (standing > mostStanding) break;
    }
  }
  return end;
}
