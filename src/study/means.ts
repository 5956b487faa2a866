import { hash } from 'node:crypto';
import { align, type Alignment } from '../collate/align.ts';
import type { PreparedText } from '../collate/text.ts';
import { KeptResults } from '../kept/results.ts';
import type { Block } from '../story.ts';
import { analysed, type Analysed } from './copy.ts';

/** What an archive is made with, where what the last build found need not be found again. */
interface KeptMeans {
  align: typeof align;
  analysed: typeof analysed;
  /** Keeps for the next build what was asked for. */
  keep: () => void;
}

/**
 * Aligns and analyses only what the last build did not.
 *
 * @param root the project's root
 * @param making what that is done with; where it was other, all is done anew
 */
export function keptMeans(root: string, making: string): KeptMeans {
  const alignments = new KeptResults<Alignment>(root, 'alignments', making);
  const analyses = new KeptResults<Analysed>(root, 'analyses', making);
  const sums = new Map<PreparedText, string>();
  const sumOf = (text: PreparedText): string => {
    const sum = sums.get(text) ?? sumOfAll([text.headline, text.around, wordsOf(text.blocks)]);
    sums.set(text, sum);
    return sum;
  };
  return {
    align: (a, b) => alignments.get(`${sumOf(a)} ${sumOf(b)}`, () => align(a, b)),
    analysed: (blocks, language, day) =>
      analyses.get(sumOfAll([wordsOf(blocks), language, day]), () =>
        analysed(blocks, language, day),
      ),
    keep: () => {
      alignments.keep();
      analyses.keep();
    },
  };
}

/** All of blocks that collation and analysis read. */
function wordsOf(blocks: readonly Block[]): unknown {
  return blocks.map(({ id, kind, text }) => [id, kind, text]);
}

function sumOfAll(value: unknown): string {
  return hash('sha256', JSON.stringify(value));
}
