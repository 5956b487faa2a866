import { monthOf, type Period, type Unit } from './calendar.ts';
import type { Expression, Meaning } from './meaning.ts';

const units: readonly Unit[] = ['day', 'week', 'month', 'quarter', 'year', 'decade'];

/** What a text has said so far, for words that are told from it. Blocks are counted. */
export class Spoken {
  readonly #last = new Map<Unit, { block: number; order: number; period: Period }>();
  readonly #beside = new Map<string, Period>();
  #year: { block: number; year: number } | null = null;
  #order = 0;

  /** Notes what an expression was found to mean. */
  add(block: number, { grain }: Expression, meaning: Meaning, period: Period): void {
    if (meaning.is === 'beside') {
      this.#beside.set(nameOf(meaning), period);
      return;
    }
    this.#order += 1;
    this.#last.set(grain, { block, order: this.#order, period });
    if (grain === 'day' || grain === 'week') this.#beside.clear();
    if ('year' in meaning && meaning.year !== null)
      this.#year = { block, year: monthOf(period.from).year };
  }

  /** What the same words meant before, where no other day or week was named since. */
  again(meaning: Meaning): Period | null {
    return meaning.is === 'beside' ? (this.#beside.get(nameOf(meaning)) ?? null) : null;
  }

  /** The days that "the previous month" is told from: the last ones that are as exact, of this block or the one before. */
  anchor(block: number, unit: Unit): Period | null {
    const candidates = units
      .slice(0, units.indexOf(unit) + 1)
      .flatMap((grain) => this.#last.get(grain) ?? [])
      .filter((one) => block - one.block <= 1);
    return candidates.sort((a, b) => b.order - a.order)[0]?.period ?? null;
  }

  /** The year that "that year" means. */
  year(block: number): number | null {
    return this.#year !== null && block - this.#year.block <= 1 ? this.#year.year : null;
  }
}

function nameOf({ unit, step }: Extract<Meaning, { is: 'beside' }>): string {
  return `${step} ${unit}`;
}
