import type { LineRole, TextFields } from '../story.ts';
import type { Placed } from './setting.ts';

/** What a rule reads a line as, and the fields that it takes from it. */
export interface Claim {
  /** The line, as a position in `Sheet.lines`. */
  index: number;
  role: LineRole['role'];
  /** Why it is read so; of chrome, what it is instead of a part of the text. One line. */
  why: string;
  /** Where weights decided: what spoke loudest. */
  signs?: readonly string[];
  fields?: Partial<TextFields>;
  /** What could not be decided, for the editor to look at. */
  doubt?: string;
}

/** A document's lines and what the rules before have made of them. */
export interface Sheet {
  lines: readonly Placed[];
  /** The fields that the file states apart from its text. */
  stated: Partial<TextFields>;
  language: string | null;
  /** The claims so far, by position in `lines`. A line is claimed once. */
  claims: ReadonlyMap<number, Claim>;
}

/** A way to recognise one thing that news texts have. Claims on lines that an earlier rule claimed are passed over. */
export type Rule = (sheet: Sheet) => Claim[];

/** The first claim of a role. */
export function claimOf({ claims }: Sheet, role: Claim['role']): Claim | undefined {
  return [...claims.values()].find((claim) => claim.role === role);
}

/** The lines that no rule has claimed yet. */
export function free({ lines, claims }: Sheet): Placed[] {
  return lines.filter(({ index }) => !claims.has(index));
}
