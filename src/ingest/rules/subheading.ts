import type { Sheet } from '../rule.ts';
import type { Placed } from '../setting.ts';

const longest = 80;

/** Whether a block is a subheading: a short line between blank lines that ends in no stop, with a longer block below it. */
export function isSubheading(line: Placed, { claims }: Sheet): boolean {
  let next = line.after;
  while (next !== undefined && claims.get(next.index)?.role !== 'block') next = next.after;
  return (
    line.opensGroup &&
    line.isTitleLike &&
    line.text.length <= longest &&
    !/^["'“‘«-]|[!"'”’»]$/u.test(line.text) &&
    (next?.text.length ?? 0) > line.text.length
  );
}
