import type { Filter } from '../../search/family.ts';
import { byCode } from '../../text/order.ts';
import { isolated } from '../../text/unseen.ts';
import type { Choice } from './narrow.ts';
import type { Query } from './query.ts';

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
const order = new Intl.Collator('en');

/** A day, YYYY-MM-DD, in words. */
export function day(date: string): string {
  return days.format(new Date(`${date}T00:00:00Z`));
}

/** What a value of a filter is called. */
export function choiceName(filter: Filter, value: string): string {
  try {
    if (filter === 'language') return languages.of(value) ?? value;
    if (filter !== 'date' || value.length === 4) return value;
    return value.length === 7 ? months.format(new Date(`${value}-01T00:00:00Z`)) : day(value);
  } catch {
    // An address can ask for what is no date and no language.
    return value;
  }
}

/** Choices as a list has them: the newest years first, each with its months; all else by name. Days only where one was asked for. */
export function inOrder(filter: Filter, choices: readonly Choice[], chosen: string): Choice[] {
  if (filter !== 'date') {
    return choices.toSorted((a, b) =>
      order.compare(choiceName(filter, a.value), choiceName(filter, b.value)),
    );
  }
  return choices
    .filter(({ value }) => value.length <= 7 || value === chosen)
    .toSorted(
      (a, b) => byCode(`${b.value.slice(0, 4)}~`, `${a.value.slice(0, 4)}~`) || within(a, b),
    );
}

/** The year itself before its months, and these from the last. */
function within(a: Choice, b: Choice): number {
  if (a.value.length === 4 || b.value.length === 4) return a.value.length - b.value.length;
  return byCode(b.value, a.value);
}

/** How many families were found, for those who see it and those who listen. */
export function describeCount(count: number, { words }: Query): string {
  const stories = count === 1 ? '1 story' : `${count} stories`;
  const found = count === 0 ? 'No story' : stories;
  return words === '' ? `${found} found.` : `${found} found for “${isolated(words)}”.`;
}
