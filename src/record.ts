import { storyPath } from './address.ts';
import type { Archive, Story } from './assemble.ts';
import { relationsSchema, type RelationList, type StoryRecord } from './story.ts';
import { byCode } from './text/order.ts';

/** A story as its JSON file gives it. The file is checked against the schema with all that a build has made. */
export function recordOf(story: Story): StoryRecord {
  const {
    formerSlugs: _formerSlugs,
    isEdited: _isEdited,
    hasCard: _hasCard,
    rulings: _rulings,
    id,
    representation,
    displayHeadline,
    wordCount,
    origin,
    blocks,
    family,
    versions,
    analysis,
    ...fields
  } = story;
  const { made: _made, ...received } = origin;
  // In the order of the schema, which people read it by.
  return {
    ...{ id, url: storyPath(id), representation, ...fields, displayHeadline, wordCount },
    origin: received,
    blocks: blocks.map(({ id, kind, start, text }) => ({ id, kind, start, text })),
    ...{ family, versions, analysis },
  };
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
        ruled: rulings.some((ruling) => ruling.id === b && ruling.relation === relation),
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

/** A value as a line of JSON Lines. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** Bytes in a response, part by part, each made when it is asked for. */
export function streamed(parts: Iterable<Uint8Array>, type: string): Response {
  const left = Iterator.from(parts);
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = left.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
  return new Response(stream, { headers: { 'Content-Type': type } });
}

/** A JSON response, for a person to read as well. */
export function json(value: unknown, type = 'application/json'): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
}
