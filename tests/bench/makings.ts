import type { Relation } from '../../src/story.ts';

/** How a text is made of an earlier one, and what it is to that one then. */
export interface Making {
  relation: Relation;
  /** Paragraphs in, paragraphs out: those of the earlier text, and those that the text would have had by itself. */
  make: (earlier: readonly string[], own: readonly string[]) => string[];
}

/** The first paragraphs. */
export const excerpt: Making = {
  relation: 'excerpt',
  make: (earlier) => earlier.slice(0, 5),
};

/** The relations in turn. */
export const makings: readonly [Making, ...Making[]] = [
  excerpt,
  { relation: 'reprint', make: (earlier) => earlier.map((text) => text.replaceAll(', ', ',  ')) },
  {
    relation: 'revision',
    make: (earlier) => earlier.map((text, at) => (at % 3 === 0 ? edited(text) : text)).slice(0, -1),
  },
  {
    relation: 'shared-passages',
    make: (earlier, own) => [...own.slice(0, 6), earlier[3] ?? '', ...own.slice(6)],
  },
];

/** A paragraph with every tenth word another. */
function edited(text: string): string {
  return text
    .split(' ')
    .map((word, at) => (at % 10 === 7 ? 'reportedly' : word))
    .join(' ');
}
