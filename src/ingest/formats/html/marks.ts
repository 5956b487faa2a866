import type { PhrasingContent } from 'mdast';
import { unmarked, type Run } from './page.ts';

/** The marks that a body may hold, from the outermost in. */
const marks = ['url', 'strong', 'emphasis'] as const;

/** A block's text in pieces as Markdown's marks around text: a link outside of strong text, that outside of emphasis. */
export function marksOf(runs: readonly Run[]): PhrasingContent[] {
  return wrapped(runs.flatMap(withSpacesOutside), 0);
}

/** Markdown has no mark that begins or ends in white space: a space at its end stands outside of it. */
function withSpacesOutside(run: Run): Run[] {
  if (marks.every((mark) => run[mark] === unmarked[mark])) return [run];
  const text = run.text.trim();
  const from = run.text.length - run.text.trimStart().length;
  const parts = [
    { ...unmarked, text: run.text.slice(0, from) },
    { ...run, text },
    { ...unmarked, text: run.text.slice(from + text.length) },
  ];
  return parts.filter((part) => part.text !== '');
}

function wrapped(runs: readonly Run[], depth: number): PhrasingContent[] {
  const mark = marks[depth];
  if (mark === undefined) return [{ type: 'text', value: runs.map(({ text }) => text).join('') }];
  return together(runs, (run) => run[mark]).flatMap(([value, alike]): PhrasingContent[] => {
    const children = wrapped(alike, depth + 1);
    if (typeof value === 'string') return [{ type: 'link', url: value, children }];
    return value === true && mark !== 'url' ? [{ type: mark, children }] : children;
  });
}

/** Neighbours with the same key, and that key. */
export function together<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): [Key, Item[]][] {
  const groups: [Key, Item[]][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = groups.at(-1);
    if (last !== undefined && last[0] === key) last[1].push(item);
    else groups.push([key, [item]]);
  }
  return groups;
}
