import type { Relation } from '../story.ts';

/** What an editor says of two texts, by their ids. It stands above what their words say. */
export interface Ruling {
  a: string;
  b: string;
  /** What `b` is to `a`; null where the two are no relatives. */
  relation: Relation | null;
}
