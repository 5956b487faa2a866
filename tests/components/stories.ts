import type { Archive, Story } from '../../src/assemble.ts';
import { concordanceOf } from '../../src/concordance/concordance.ts';
import { paragraphOf, headingOf } from '../../src/markdown/block.ts';
import { copySchema, type Link, type Version } from '../../src/story.ts';
import { blockIds } from '../../src/text/normal.ts';

/** A story of the given paragraphs, a family of its own; one that begins with # is a subheading. */
export function storyOf(id: string, texts: readonly string[], more: Partial<Story> = {}): Story {
  const words = texts.map((text) => text.replace(/^# /, ''));
  const ids = blockIds(words);
  const {
    formerSlugs,
    versions: _versions,
    ...fields
  } = copySchema.parse({
    headline: `Headline of ${id}`,
    origin: {
      file: `${id}.txt`,
      sha256: '0'.repeat(64),
      bytes: 0,
      lines: [],
      made: '0'.repeat(16),
    },
  });
  return {
    ...fields,
    id,
    formerSlugs,
    language: 'en',
    blocks: words.map((text, index) => ({
      id: ids[index] ?? '',
      kind: texts[index] === text ? 'paragraph' : 'heading',
      text,
      node: texts[index] === text ? paragraphOf(text) : headingOf(text),
    })),
    wordCount: 0,
    representation: 'full',
    displayHeadline: fields.headline ?? '',
    isEdited: false,
    hasCard: true,
    family: { base: id, members: [id] },
    versions: [],
    analysis: { complete: true, dated: null, ...nothing },
    rulings: [],
    ...more,
  };
}

const nothing = { figures: [], quotes: [], people: [], organisations: [], places: [], dates: [] };

/**
 * What one story is to another, by hand.
 *
 * @param links the positions of blocks that answer each other, and how; `<` before it says that they moved
 */
export function versionOf(
  story: Story,
  other: Story,
  relation: Version['relation'],
  links: readonly (readonly [number, number, Link['match'] | `<${Link['match']}`])[],
  order: Version['order'] = null,
): Version {
  const alignment = links.map(([here, there, match]) => ({
    this: story.blocks[here]?.id ?? '',
    other: other.blocks[there]?.id ?? '',
    match: matches[match],
    moved: match.startsWith('<'),
  }));
  return {
    id: other.id,
    relation,
    order,
    coverage: { ofThis: 0.5, ofOther: 0.5 },
    alignment,
    passages: links.map(([here, there]) => {
      const [one, two] = [story.blocks[here], other.blocks[there]];
      return {
        this: { block: one?.id ?? '', start: 0, end: one?.text.length ?? 0 },
        other: { block: two?.id ?? '', start: 0, end: two?.text.length ?? 0 },
      };
    }),
  };
}

const matches = {
  verbatim: 'verbatim',
  edited: 'edited',
  split: 'split',
  merged: 'merged',
  '<verbatim': 'verbatim',
  '<edited': 'edited',
  '<split': 'split',
  '<merged': 'merged',
} as const;

/** An archive of stories in which each is shown beside each of its versions. */
export function archiveOf(...stories: Story[]): Archive {
  const byId = new Map(stories.map((story) => [story.id, story]));
  return {
    stories: byId,
    formerly: new Map(),
    bases: stories,
    stemmas: new Map(),
    facts: new Map(),
    concordance: concordanceOf([]),
    sourceLines: new Map(),
    slugs: { people: new Map(), organisations: new Map(), places: new Map(), sources: new Map() },
    neighbours: new Map(),
    comparisons: new Map(
      stories.flatMap((base) =>
        base.versions.flatMap((version) => {
          const other = byId.get(version.id);
          return other === undefined
            ? []
            : [[`${base.id} ${other.id}`, { base, other, version }] as const];
        }),
      ),
    ),
  };
}
