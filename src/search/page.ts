import { z } from 'zod';
import { storySchema } from '../story.ts';
import { wordsOf } from '../text/unspaced.ts';
import { xmlText } from '../xml.ts';

const { shape } = storySchema;

/** What of a story's record is searched for; it was checked in full when it was written. */
export const searchedSchema = z.object({
  id: shape.id,
  url: shape.url,
  language: shape.language,
  kicker: shape.kicker,
  displayHeadline: shape.displayHeadline,
  standfirst: shape.standfirst,
  byline: shape.byline,
  published: shape.published,
  caption: shape.caption,
  credit: shape.credit,
  pictures: shape.pictures,
  sourceLine: shape.sourceLine,
  family: shape.family,
  blocks: z.array(z.object({ id: z.string(), text: z.string() })),
  analysis: z.object({ places: z.array(z.object({ name: z.string(), kind: z.string() })) }),
});

/** A story, as far as it is searched for. */
export type Searched = z.output<typeof searchedSchema>;

/** How much a word of the headline counts, where one of the body counts 1. */
const headlineWeight = 7;

/**
 * A family as a page for Pagefind to read: the base's headline, what stands around its text and its blocks, then what its
 * versions alone have. Each passage begins with an empty element whose id says where it stands: a story's id, and behind `#`
 * that of the block. Nobody is shown this page.
 *
 * @param members the family's stories, the base first
 */
export function pageOf(members: readonly Searched[]): string {
  // A block's id is made of its words: what has the same words in two versions is searched for once.
  const seen = new Set<string>();
  const passages = members
    .flatMap(passagesOf)
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .map(
      ({ id, text, weight }) =>
        `<i id="${id}"></i> <span data-pagefind-weight="${weight}">${searchable(text)}</span>`,
    );
  return `<html><body>${passages.join('\n')}</body></html>`;
}

interface Passage {
  id: string;
  text: string;
  weight: number;
  /** What is the same in passages of which one is enough. */
  key: string;
}

function passagesOf(story: Searched): Passage[] {
  const { id, displayHeadline, kicker, standfirst, byline, caption, credit, sourceLine } = story;
  const pictures = story.pictures.flatMap((picture) => [picture.caption, picture.credit]);
  const around = [kicker, standfirst, byline, caption, credit, sourceLine, ...pictures];
  return [
    { id, text: displayHeadline, weight: headlineWeight, key: displayHeadline },
    ...around.filter((text) => text !== null).map((text) => ({ id, text, weight: 1, key: text })),
    ...story.blocks.map((block) => ({
      id: `${id}#${block.id}`,
      text: block.text,
      weight: 1,
      key: `#${block.id}`,
    })),
  ];
}

/** A text's words, none of which Pagefind takes for a sign of its own: those begin with three low lines. */
function searchable(text: string): string {
  return xmlText(
    wordsOf(text)
      .map((word) => word.replace(/^_{3}/, '\u2060$&'))
      .join(' '),
  );
}
