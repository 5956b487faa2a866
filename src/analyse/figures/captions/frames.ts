import type { Amount } from '../amount.ts';
import type { Clause, Run } from './clauses.ts';
import type { Passage } from './passage.ts';

/** What is said around a figure, so that the next in a list can take what it leaves out. */
export interface Frame {
  /** What is counted or given: "critical minerals". */
  thing: string;
  /** What is said of it: "that Kazakhstan exported". */
  said: string;
  /** What stands behind: "to China". */
  rest: string;
  /** What stands before the clause: "in 2023". */
  when: string;
  /** What stands behind the clause: "since the war began". */
  tail: string;
  /** Whether things are counted, not money, a share or a measure of one. */
  isCount: boolean;
}

export const nothing: Frame = { thing: '', said: '', rest: '', when: '', tail: '', isCount: false };

/** An amount in its clause, with what has been read so far. */
export interface Setting {
  passage: Passage;
  amount: Amount;
  /** The first token of the amount and of what hedges it. */
  start: number;
  /** The first token behind what the amount is of. */
  behind: number;
  /** Which of the passage's clauses it stands in. */
  at: number;
  clause: Clause;
  frame: Frame;
  /** The frame of the amount before. */
  last: Frame;
}

/** Money, shares and measures tell how much of something there is, counts and durations how many. */
export function isShare({ kind }: Amount): boolean {
  return /^(?:percent|money|measure|fraction)$/.test(kind);
}

/** What is counted, without what is said of it. */
export function nounOf(thing: string): string {
  return thing.replace(/\s(?:of|in|at|on|for|with|from|to|that|who|which)(?:\s.*)?$/su, '').trim();
}

/** An amount behind its verb. */
export interface Governed extends Setting {
  verb: Run;
  /** The word that governs the amount: the verb's last, or an infinitive's behind it. */
  head: string;
  /** The first token behind that word. */
  from: number;
  subject: string;
  /** The first token that belongs to the amount. */
  lead: number;
  /** The word before that. */
  by: string;
  /** The words between the verb and the amount. */
  pre: string;
}
