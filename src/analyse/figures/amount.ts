import type { Figure } from '../../story.ts';
import type { Numeral } from './numbers.ts';

/** An amount in a sentence, by the tokens that state it. */
export interface Amount extends Pick<Figure, 'kind' | 'value' | 'unit'> {
  /** The first token of it. */
  start: number;
  /** The first token behind it. */
  end: number;
  /** The first token behind its unit, where the unit is no part of it: behind "people" in "41 people". */
  unitEnd: number;
  /** How it is written: "digits", "words", … */
  form: Numeral['form'];
  scale: number;
  /** Whether it says what kind of thing something is: "12-month", "a 20% stake". */
  isHyphened: boolean;
  /** Whether it is how old someone is. */
  isAge: boolean;
}
