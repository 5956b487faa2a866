/** A feed, whatever the format that it is written in. */
export interface Feed {
  /** What it is called, and what is in it. */
  title: string;
  description: string;
  /** The language of its own words, as a BCP 47 tag. */
  language: string;
  /** The whole address of the page that it is the feed of. */
  home: string;
  /** The newest first. */
  entries: readonly Entry[];
}

/** A family of stories as a feed tells of it, by its base. What is not known is null. */
export interface Entry {
  /** A URI that stays when the entry's address changes. */
  id: string;
  /** The whole address of its page. */
  address: string;
  title: string;
  /** Its standfirst, else its first words. */
  summary: string;
  /** Who the text says it is by: its byline, else its source line. */
  author: string | null;
  /** The language of its words, as a BCP 47 tag. */
  language: string | null;
  /** The day of its publication, YYYY-MM-DD. */
  published: string | null;
  /** The last day that a version of it states. */
  updated: string | null;
  categories: readonly Category[];
  /** The whole address of its card, a PNG. */
  card: string;
  /** The full text as HTML, with whole addresses only. */
  html: string;
}

/** What an entry is filed under. */
export interface Category {
  name: string;
  /** The whole address of the list that the name is from, where it is not the text's own word. */
  scheme: string | null;
}

/** The last day that a feed's entries state; null where none states any. */
export function updatedOf({ entries }: Feed): string | null {
  return latest(entries.map(({ updated }) => updated));
}

/** The last of some days, each YYYY-MM-DD, or null where none is known. */
export function latest(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).reduce((a, b) => (a > b ? a : b), '') || null;
}

/** A day's first moment, as RFC 3339 writes it. */
export function momentOf(day: string): string {
  return `${day}T00:00:00Z`;
}
