import { analyse } from '../analyse/analyse.ts';
import { correct } from '../analyse/corrections.ts';
import { textOf } from '../analyse/text.ts';
import { readCopy } from '../markdown/copy.ts';
import { lineOfField } from '../markdown/frontmatter.ts';
import type { Problem } from '../problem.ts';
import { copyFolder } from './folders.ts';
import type { StandingCopy } from './plan.ts';
import { correctionBroken } from './problems.ts';

/**
 * What is wrong with a copy's corrections of its analysis. What the analysis finds in a text without a date, it finds in it as
 * of any day: so nothing needs to be known here of its family.
 */
export function checkCorrections({ name, text, fields }: StandingCopy): Problem[] {
  const { analysis, language, published } = fields;
  if (Object.values(analysis).every((list) => list.length === 0)) return [];
  const file = `${copyFolder}/${name}`;
  const copy = readCopy(text, file);
  if ('problems' in copy) return copy.problems;
  const { blocks } = copy;
  const found = analyse(textOf(blocks, language, published));
  return correct(found, blocks, analysis).faults.map((fault) => {
    const line = lineOfField(text, ['analysis', fault.kind, fault.index]);
    return correctionBroken(fault, blocks, line === undefined ? { file } : { file, line });
  });
}
