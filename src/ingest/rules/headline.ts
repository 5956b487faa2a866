import { endsInAbbreviation } from '../../text/sentences.ts';
import { isInTitleCase } from '../clues.ts';
import { byline, isName, isOffice } from '../marks.ts';
import { claimOf, free, type Rule, type Sheet } from '../rule.ts';
import type { Placed } from '../setting.ts';
import { headlineWeights, type Candidate } from '../weights/headline.ts';
import { isOnlyADate } from '../head.ts';
import { loudest, weigh } from '../weights/weigh.ts';

/** A headline is looked for in the first lines, with so little of the running text above it. */
const deepest = 40;
const mostAbove = 0.3;

/** A date or byline so many lines below belongs to the same head. */
const nearHeadMark = 8;
const nearMark = 5;

/** The line near the top for which most speaks, and where it stands again above the body. */
export const headline: Rule = (sheet) => {
  const marked = claimOf(sheet, 'headline')?.index;
  const chosen = marked === undefined ? bestOf(sheet) : undefined;
  const line = sheet.lines[marked ?? chosen?.line.index ?? -1];
  if (line === undefined) return [];
  const again = sheet.lines.filter(
    (other) =>
      other.index !== line.index && other.same === line.same && isAnotherTitle(other, line, sheet),
  );
  return [
    {
      index: line.index,
      role: 'headline',
      why: chosen === undefined ? 'marked up as the headline' : 'the line for which most speaks',
      signs: chosen?.signs ?? [],
      fields: { headline: line.text },
    },
    ...again.map(({ index }) => ({
      index,
      role: 'chrome' as const,
      why: 'the headline repeated',
    })),
  ];
};

/** Whether a line that says what the headline says is another title of the page: below the head it is a text's own beginning. */
function isAnotherTitle(again: Placed, headline: Placed, { lines }: Sheet): boolean {
  return (
    again.above < mostAbove &&
    (again.toHeadMark <= nearHeadMark ||
      !lines.slice(headline.index, again.index).some(({ isHeadMark }) => isHeadMark))
  );
}

/** The lines that could be the headline, each among all near the top. */
export function headlineCandidates(sheet: Sheet): Candidate[] {
  const top = free(sheet).filter(({ index, above }) => index < deepest && above < mostAbove);
  return top.filter(couldBe).map((line) => ({ line, top }));
}

function bestOf(sheet: Sheet): { line: Placed; signs: string[] } | undefined {
  const candidates = headlineCandidates(sheet);
  const [best] = candidates
    .map((candidate) => ({ ...candidate, weight: weigh(headlineWeights, candidate) }))
    .sort((a, b) => b.weight - a.weight || a.line.index - b.line.index);
  const first = candidates.find(({ line }) => line.same === best?.line.same);
  return first && { line: first.line, signs: loudest(headlineWeights, first, 1) };
}

/** A line that goes on from one that is not there; a name such as iPhone begins small too. */
const goesOn = /^(?:…|\.{3}|\p{Ll}(?!\p{Lu}))/u;
const call = /[?!？！…]["'”’»)]*$/u;

/** A headline that ends in an abbreviation's full stop, and has no capitals to tell it from a sentence, has so many words. */
const mostInSmall = 16;

/** The longest headline of words that begin with capitals. */
const mostInCapitals = 45;

/** Whether a line that reads as running text, by its many words or the full stop at its end, is a title by its form: a sentence with capitals, or the first line above a text. */
function isTitleByForm(line: Placed): boolean {
  if (line.endsSentence && !endsInAbbreviation(line.text)) return false;
  const isFirst = line.index === 0 && line.stands && line.after?.isSound === true;
  return isInTitleCase(line.text)
    ? line.words <= (isFirst ? mostInCapitals : mostInSmall)
    : isFirst && line.endsSentence && line.words <= mostInSmall;
}

/**
 * Whether a line has letters, names no writer, is no running text, and stands where a headline can: no text above it,
 * or a mark of a head below. The first line of a file may end as a sentence does, if it asks or calls, is short, or the
 * marks of a head follow; any may end in an abbreviation.
 */
function couldBe(line: Placed): boolean {
  const isMarked = line.toHeadMark <= nearMark;
  const opens = line.index === 0 && (isMarked || !line.isProse || call.test(line.text));
  const isTitle = line.isTitleLike || isTitleByForm(line);
  const isRunning =
    line.isSound &&
    line.endsSentence &&
    !isTitle &&
    (line.times === 1 || line.toHeadMark > nearHeadMark);
  return (
    /\p{L}/u.test(line.text) &&
    byline(line.text) === null &&
    !isOnlyADate(line) &&
    !goesOn.test(line.text) &&
    (!isRunning || opens) &&
    !(line.before !== undefined && isName(line.before.text) && isOffice(line.text)) &&
    (isTitle || line.times > 1 || isMarked || opens) &&
    (line.above === 0 || line.times > 1 || isMarked) &&
    line.after !== undefined
  );
}
