import { claimOf, free, type Claim, type Rule, type Sheet } from '../rule.ts';
import { bodyWeights, isWritersNote, type BodyLine } from '../weights/body.ts';
import { loudest, weigh } from '../weights/weigh.ts';
import { headEnd } from '../head.ts';

/**
 * All that is left: a paragraph where more speaks for one than against it, else chrome. In marked-up text what is inside
 * the article is its body, and in a file that bears no sign of a page all below the head is.
 */
export const body: Rule = (sheet) => {
  const isPlain = bearsNoSign(sheet);
  return bodySubjects(sheet).map((subject): Claim => {
    const { index, part } = subject.line;
    if (part === 'body') return { index, role: 'block', why: 'inside the article' };
    if (part === 'outside') return { index, role: 'chrome', why: 'outside the article' };
    if (isPlain && isBelowHead(subject) && !isNote(subject)) {
      return { index, role: 'block', why: 'below the head of a file without a page around it' };
    }
    return weigh(bodyWeights, subject) > least(subject)
      ? {
          index,
          role: 'block',
          why: 'reads as part of the story',
          signs: loudest(bodyWeights, subject, 1),
        }
      : {
          index,
          role: 'chrome',
          why: 'reads as part of the page, not of the story',
          signs: loudest(bodyWeights, subject, -1),
        };
  });
};

/** A paragraph lost is worse than a note kept: a sentence right below one is dropped only where much speaks against it. */
function least(subject: BodyLine): number {
  const { line, isInHead } = subject;
  const follows = line.stands && line.endsSentence && line.before?.isSound === true;
  return follows && !isInHead && !isNote(subject) ? -1 : 0;
}

/** Whether a line stands below the head. Short lines right under the headline may still be of it. */
function isBelowHead({ line, isInHead, isAboveHeadline, isRightBelowHeadline }: BodyLine): boolean {
  return (
    !isInHead && !isAboveHeadline && (line.isProse || line.opensGroup || !isRightBelowHeadline)
  );
}

/** Whether a line near the end may be a note on the writer. */
function isNote({ line, namesWriter }: BodyLine): boolean {
  return line.below < 0.1 && (namesWriter || isWritersNote(line));
}

/**
 * Whether nothing in a file but a notice at its end looks like a page's own: then a person has cut the text out. The
 * signs are known best in English; in other languages short lines amid others tell of a page too.
 */
function bearsNoSign({ lines, claims, language }: Sheet): boolean {
  return lines.every(
    ({ index, sign, below, underLabel, isClean }) =>
      (language === 'en' || isClean) &&
      underLabel === Infinity &&
      (sign === null || below <= 0 || claims.get(index)?.role === 'kicker'),
  );
}

/** The lines that are left, each with what it is to the headline, the head and the source line. */
export function bodySubjects(sheet: Sheet): BodyLine[] {
  const headline = claimOf(sheet, 'headline')?.index;
  const source = claimOf(sheet, 'sourceLine')?.index ?? -1;
  const head = headline === undefined ? 0 : headEnd(sheet, headline);
  const writer = [...sheet.claims.values()].flatMap(({ fields }) => fields?.byline ?? []);
  return free(sheet).map((line) => ({
    line,
    isAboveHeadline: line.index < (headline ?? 0),
    isInHead: line.index < head,
    isRightBelowHeadline: line.index === (headline ?? -2) + 1,
    isFirstBelowHead: line.index === head && head > 0,
    isAboveSource: line.index >= head && line.index < source,
    namesWriter: writer.some((name) => line.text.includes(name)),
  }));
}
