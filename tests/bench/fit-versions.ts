import { thresholds } from '../../src/collate/thresholds.ts';
import { readPair, readPairs, scorePairs } from './versions.ts';

/** What each threshold is tried at, as a share of what it is. */
const factors = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3];

/** The thresholds of candidates cost time and not quality: a pair by itself is always found. */
const untried = new Set(['window', 'sharedShingles', 'sharedBoilerplate', 'boilerplateTexts']);

/**
 * Shows what each threshold of collation is worth on labelled pairs: accuracy and the F1 of links at lower and higher
 * values, all others as they stand. What stands should be on the best row or amid a plateau of it.
 */
export function fitVersions(...files: string[]): void {
  const pairs = files.flatMap(readPairs).map((pair) => readPair(pair));
  console.log(
    `${pairs.length} pairs; accuracy and F1 of links at each value, as it stands marked *`,
  );
  for (const [name, standing] of Object.entries(thresholds)) {
    if (untried.has(name)) continue;
    const isCount = Number.isInteger(standing);
    const values = new Set(
      factors.map((factor) => (isCount ? Math.round(standing * factor) : standing * factor)),
    );
    const cells = [...values].map((value) => {
      Reflect.set(thresholds, name, value);
      const { accuracy, links } = scorePairs(pairs);
      const shown = isCount ? String(value) : value.toFixed(2);
      return `${shown}${value === standing ? '*' : ''} ${accuracy.toFixed(3)} ${(links?.f1 ?? 1).toFixed(4)}`;
    });
    Reflect.set(thresholds, name, standing);
    console.log(`${name.padEnd(20)} ${cells.join(' | ')}`);
  }
}
