import { comparePath, storyPath } from '../address.ts';
import type { Archive, Story } from '../assemble.ts';
import { comparisonOf } from './comparison.ts';
import { nameOf, type Relative } from './wording.ts';

/** What is noted beside a block of a story: what a version makes of it. */
export interface Note {
  /** Whether the version has it with the same words, with others, or not at all. */
  kind: 'shared' | 'changed' | 'alone';
  words: string;
  href: string;
  /** Whether the block before has another note: one that runs on is said once. */
  isFirst: boolean;
}

/**
 * What is to be noted beside each block, by its id: what the closest version that has it makes of it, or that the
 * closest, an edited one, lacks it. What an excerpt leaves out is not noted.
 */
export function notesOf(
  story: Story,
  relatives: readonly Relative[],
  archive: Archive,
): Map<string, Note> {
  const found = new Map<string, Omit<Note, 'isFirst'>>();
  const note = (block: string, kind: Note['kind'], words: string, href: string): void => {
    if (!found.has(block)) found.set(block, { kind, words, href });
  };
  /** The row of a block in the comparison with another; where there is none, its place in the other. */
  const rowPath = (other: Story, block: string, there?: string): string => {
    const pair = comparisonOf(archive, story, other);
    return pair === undefined
      ? storyPath(other.id, there)
      : comparePath(pair.base.id, pair.other.id, block);
  };
  for (const { version, story: other } of relatives) {
    if (version.relation === 'shared-passages') continue;
    for (const link of version.alignment) {
      if (link.match === 'verbatim') {
        note(link.this, 'shared', `Also in ${nameOf(version)}`, storyPath(other.id, link.other));
      } else {
        const path = rowPath(other, link.this, link.other);
        note(link.this, 'changed', `Changed in ${nameOf(version)}`, path);
      }
    }
  }
  const [closest] = relatives;
  if (closest?.version.relation === 'revision') {
    for (const { id } of story.blocks) {
      note(id, 'alone', 'Only here', rowPath(closest.story, id));
    }
  }
  const notes = new Map<string, Note>();
  let before: string | undefined;
  for (const { id } of story.blocks) {
    const here = found.get(id);
    if (here !== undefined) notes.set(id, { ...here, isFirst: here.words !== before });
    before = here?.words;
  }
  return notes;
}

/** A passage that another story has too, and where it begins there. */
export interface PassageNote {
  story: Story;
  href: string;
}

/**
 * Where else the passages of a story stand, by the id of the block that each ends in. Of several other stories
 * the base of a family is named, else the one that shares most.
 */
export function passagesOf(story: Story, relatives: readonly Relative[]): Map<string, PassageNote> {
  const found = new Map<string, PassageNote>();
  const isBase = ({ story: { id, family } }: Relative): boolean => family.base === id;
  for (const { version, story: other } of relatives.toSorted(
    (a, b) => Number(isBase(b)) - Number(isBase(a)),
  )) {
    if (version.relation !== 'shared-passages') continue;
    for (const passage of version.passages) {
      if (found.has(passage.this.block)) continue;
      found.set(passage.this.block, {
        story: other,
        href: storyPath(other.id, passage.other.block),
      });
    }
  }
  const notes = new Map<string, PassageNote>();
  let open: PassageNote | undefined;
  story.blocks.forEach(({ id }, index) => {
    const here = found.get(id);
    if (here === undefined) {
      open = undefined;
      return;
    }
    if (open?.story !== here.story) open = here;
    const next = found.get(story.blocks[index + 1]?.id ?? '');
    if (next?.story !== here.story) notes.set(id, open);
  });
  return notes;
}

/**
 * By what more than its own id each block is to be found: the ids of those that answer it in other versions, so that a
 * link to a paragraph opens at it in every version that has it, edited or not. No id stands twice on a page.
 */
export function answeringIds(story: Story, relatives: readonly Relative[]): Map<string, string[]> {
  const taken = new Set(story.blocks.map(({ id }) => id));
  const ids = new Map<string, string[]>();
  for (const link of relatives.flatMap(({ version }) => version.alignment)) {
    if (taken.has(link.other)) continue;
    taken.add(link.other);
    const more = ids.get(link.this);
    if (more === undefined) ids.set(link.this, [link.other]);
    else more.push(link.other);
  }
  return ids;
}
