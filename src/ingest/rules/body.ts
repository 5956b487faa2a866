import { claimOf, free, type Claim, type Rule, type Sheet } from '../rule.ts';
import { bodyWeights, type BodyLine } from '../weights/body.ts';
import { loudest, weigh } from '../weights/weigh.ts';
import { headEnd } from './standfirst.ts';

/** All that is left: a paragraph where more speaks for one than against it, else chrome. */
export const body: Rule = (sheet) =>
  bodySubjects(sheet).map((subject): Claim => {
    const { index } = subject.line;
    return weigh(bodyWeights, subject) > 0
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
    isFirstBelowHead: line.index === head && head > 0,
    isAboveSource: line.index >= head && line.index < source,
    namesWriter: writer.some((name) => line.text.includes(name)),
  }));
}
