import { describe, expect, test } from 'vitest';
import { answeringIds, notesOf, passagesOf } from '../../src/components/notes.ts';
import { relativesOf } from '../../src/components/wording.ts';
import { archiveOf, storyOf, versionOf } from './stories.ts';

const texts = ['One.', 'Two.', 'Three.', 'Four.'];
const later = storyOf('later', ['One.', 'Two, changed.', 'Four.']);
const excerpt = storyOf('excerpt', ['One.', 'Two.', 'Three.']);
const story = storyOf('story', texts);
story.versions = [
  versionOf(
    story,
    later,
    'revision',
    [
      [0, 0, 'verbatim'],
      [1, 1, 'edited'],
      [3, 2, 'verbatim'],
    ],
    'later',
  ),
];
const id = (of: typeof story, index: number) => of.blocks[index]?.id ?? '';

/** A note of each block, as "kind: words → where it leads"; a * says that it is told. */
const notes = (of: typeof story, ...others: (typeof story)[]) => {
  const archive = archiveOf(of, ...others);
  const found = notesOf(of, relativesOf(of, archive), archive);
  return of.blocks.map((block) => {
    const note = found.get(block.id);
    return note && `${note.isFirst ? '*' : ''}${note.kind}: ${note.words} → ${note.href}`;
  });
};

describe('beside each paragraph', () => {
  test('stands what the closest version makes of it: the same, changed with its row, or nothing', () => {
    const compare = '/stories/story/compare/later/#';
    expect(notes(story, later)).toEqual([
      `*shared: Also in the later version → /stories/later/#${id(later, 0)}`,
      `*changed: Changed in the later version → ${compare}${id(story, 1)}`,
      `*alone: Only here → ${compare}${id(story, 2)}`,
      `*shared: Also in the later version → /stories/later/#${id(later, 2)}`,
    ]);
  });

  test('what runs on is told once, and what an excerpt leaves out is not told', () => {
    const full = storyOf('story', texts);
    full.versions = [
      versionOf(full, excerpt, 'excerpt', [
        [0, 0, 'verbatim'],
        [1, 1, 'verbatim'],
        [2, 2, 'verbatim'],
      ]),
    ];
    expect(notes(full, excerpt)).toEqual([
      `*shared: Also in the excerpt → /stories/excerpt/#${id(excerpt, 0)}`,
      `shared: Also in the excerpt → /stories/excerpt/#${id(excerpt, 1)}`,
      `shared: Also in the excerpt → /stories/excerpt/#${id(excerpt, 2)}`,
      undefined,
    ]);
  });

  test('what a version lacks is not alone where another has it', () => {
    const both = storyOf('story', texts);
    both.versions = [...story.versions, versionOf(both, excerpt, 'excerpt', [[2, 2, 'verbatim']])];
    expect(notes(both, later, excerpt)[2]).toMatch(/^\*shared: Also in the excerpt/);
  });

  test('a changed paragraph leads to its place in the other where the two are not shown side by side', () => {
    const archive = archiveOf(story, later);
    const found = notesOf(story, relativesOf(story, archive), {
      ...archive,
      comparisons: new Map(),
    });
    expect(found.get(id(story, 1))?.href).toBe(`/stories/later/#${id(later, 1)}`);
  });
});

test('a passage of another story is noted once, where it ends, with where it begins there', () => {
  const train = storyOf('train', ['Zero.', 'Two.', 'Three.']);
  const own = storyOf('story', texts);
  own.versions = [
    versionOf(own, train, 'shared-passages', [
      [1, 1, 'verbatim'],
      [2, 2, 'verbatim'],
    ]),
  ];
  const found = passagesOf(own, relativesOf(own, archiveOf(own, train)));
  expect([...found].map(([block, note]) => [block, note.story.id, note.href])).toEqual([
    [id(own, 2), 'train', `/stories/train/#${id(train, 1)}`],
  ]);
});

test('an edited paragraph answers to the ids that it has elsewhere, and none stands twice', () => {
  const again = storyOf('again', ['Two, changed.', 'Two, changed again.', 'One.']);
  const own = storyOf('story', texts);
  own.versions = [
    ...story.versions,
    versionOf(own, again, 'revision', [
      [1, 0, 'edited'],
      [1, 1, 'split'],
      [2, 2, 'edited'],
    ]),
  ];
  const ids = answeringIds(own, relativesOf(own, archiveOf(own, later, again)));
  expect([...ids]).toEqual([[id(own, 1), [id(later, 1), id(again, 1)]]]);
});
