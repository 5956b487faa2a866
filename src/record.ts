import { storyPath } from './address.ts';
import type { Archive, Story } from './assemble.ts';
import { storiesSchema, storySchema, type StoryList, type StoryRecord } from './story.ts';

/** A story as its JSON file gives it, checked against the schema. */
export function recordOf(story: Story): StoryRecord {
  const {
    formerSlugs: _formerSlugs,
    isEdited: _isEdited,
    rulings: _rulings,
    blocks,
    origin,
    ...rest
  } = story;
  const { made: _made, ...received } = origin;
  return storySchema.parse({
    ...rest,
    url: storyPath(story.id),
    origin: received,
    blocks: blocks.map(({ id, kind, start, text }) => ({ id, kind, start, text })),
    analysis: null,
  });
}

/** The list of all stories, family by family, the newest first, each family's base before its versions. */
export function listOf({ stories, bases }: Archive): StoryList {
  return storiesSchema.parse({
    stories: bases
      .flatMap(({ family }) => family.members.flatMap((id) => stories.get(id) ?? []))
      .map(({ id, displayHeadline, published, representation, origin, family }) => ({
        id,
        url: storyPath(id),
        displayHeadline,
        published,
        representation,
        origin: { file: origin.file },
        family: { base: family.base },
      })),
    next: null,
  });
}

/** A JSON response, for a person to read as well. */
export function json(value: unknown, type = 'application/json'): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
}
