import type { Archive, Story } from '../../assemble.ts';
import { inOrder } from '../../data/list.ts';
import { mentionsOf, type Mention } from '../../story.ts';

/** A finding of a story, and the block that its words stand in. */
export interface Example {
  story: Story;
  block: Story['blocks'][number];
  mention: Mention;
}

/** The first figure of the first story that has one; where no story has any, the first mention of whatever kind. */
export function exampleOf(archive: Archive): Example | undefined {
  const stories = inOrder(archive).flat();
  return (
    firstOf(stories, ({ analysis }) => analysis.figures) ??
    firstOf(stories, ({ analysis }) => mentionsOf(analysis))
  );
}

function firstOf(
  stories: readonly Story[],
  mentionsIn: (story: Story) => readonly Mention[],
): Example | undefined {
  for (const story of stories) {
    const [mention] = mentionsIn(story);
    const block = story.blocks.find(({ id }) => id === mention?.block);
    if (mention !== undefined && block !== undefined) return { story, block, mention };
  }
  return undefined;
}
