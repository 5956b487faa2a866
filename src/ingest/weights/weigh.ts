/** One thing that speaks for or against a reading, in log-odds: a table of such weights is a log-linear model. */
export interface Weight<Subject> {
  /** What it is, as `--explain` names it. */
  sign: string;
  /** How much it says, and for what: positive speaks for the reading. Fitted by `npm run bench -- fit DIR`. */
  weight: number;
  /** How far it holds of a subject: 0 for not at all, 1 for wholly. */
  holds: (subject: Subject) => boolean | number;
}

/** The sum of all weights that hold. */
export function weigh<Subject>(weights: readonly Weight<Subject>[], subject: Subject): number {
  return weights.reduce((sum, { weight, holds }) => sum + weight * Number(holds(subject)), 0);
}

/** The signs that spoke loudest for a reading (`towards` 1) or against it (-1), the loudest first. */
export function loudest<Subject>(
  weights: readonly Weight<Subject>[],
  subject: Subject,
  towards: 1 | -1,
): string[] {
  return weights
    .map(({ sign, weight, holds }) => ({ sign, said: weight * Number(holds(subject)) * towards }))
    .filter(({ said }) => said > 0.3)
    .sort((a, b) => b.said - a.said)
    .slice(0, 3)
    .map(({ sign }) => sign);
}
