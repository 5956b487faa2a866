import { storyPath } from './address.ts';
import type { Archive, Story } from './assemble.ts';
import {
  relationsSchema,
  storiesSchema,
  storySchema,
  type RelationList,
  type StoryList,
  type StoryRecord,
} from './story.ts';
import { byCode } from './text/order.ts';

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

/** All relations, told from that story of each two whose id comes first. */
export function relationsOf({ stories }: Archive): RelationList {
  const pairs = [...stories.values()].flatMap(({ id, versions, rulings }) =>
    versions
      .filter((version) => byCode(id, version.id) < 0)
      .map(({ id: b, relation, coverage }) => ({
        a: id,
        b,
        relation,
        ruled: rulings.get(b) === relation,
        coverage: { ofA: coverage.ofThis, ofB: coverage.ofOther },
      })),
  );
  return relationsSchema.parse({
    relations: pairs.sort((x, y) => byCode(x.a, y.a) || byCode(x.b, y.b)),
  });
}

/** A list in a JSON response, with a line for each item: small for many, and what differs between two differs by lines. */
export function jsonList(name: string, items: readonly unknown[]): Response {
  const lines = items.map((item) => JSON.stringify(item)).join(',\n');
  return new Response(`{${JSON.stringify(name)}:[\n${lines}\n]}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}

/** A JSON response, for a person to read as well. */
export function json(value: unknown, type = 'application/json'): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
}
