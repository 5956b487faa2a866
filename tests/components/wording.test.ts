import { describe, expect, test } from 'vitest';
import { describeRelative, leftOut, opening, relativesOf } from '../../src/components/wording.ts';
import type { Version } from '../../src/story.ts';
import { archiveOf, storyOf, versionOf } from './stories.ts';

test('what was left out is told by reason, with the lines in runs', () => {
  const share = { role: 'chrome', why: 'a button to share' } as const;
  expect(
    leftOut([
      { line: 1, role: 'headline' },
      { line: 2, ...share },
      { line: 3, ...share },
      { line: 5, role: 'block' },
      { line: 6, to: 40, role: 'chrome', why: 'markup' },
      { line: 41, ...share },
      { line: 44, role: 'chrome', why: 'a second date' },
    ]),
  ).toEqual([
    { why: 'a button to share', where: 'lines 2–3, 41' },
    { why: 'markup', where: 'lines 6–40' },
    { why: 'a second date', where: 'line 44' },
  ]);
});

test('a reason that holds of many places is told with the number of its lines', () => {
  const lines = Array.from({ length: 12 }, (_, index) => ({
    line: 3 * index + 1,
    to: 3 * index + 2,
    role: 'chrome' as const,
    why: 'markup',
  }));
  expect(leftOut(lines)).toEqual([{ why: 'markup', where: '24 lines' }]);
});

test.each([
  ['The ferry sailed.', 'The ferry sailed.'],
  ['One two three four five six seven eight nine', 'One two three four five six seven eight nine'],
  [
    'One two three four five six seven eight nine ten',
    'One two three four five six seven eight nine …',
  ],
  ['渡'.repeat(200), `${'渡'.repeat(80)} …`],
  ['𠮷'.repeat(100), `${'𠮷'.repeat(80)} …`],
])('the first words of a text: %s', (text, expected) => {
  expect(opening(text)).toBe(expected);
});

describe('what a relative is to a story', () => {
  const texts = ['# Head', 'One.', 'Two.', 'Three.', 'Four.'];
  const said = (
    relation: Version['relation'],
    links: Parameters<typeof versionOf>[3],
    more: { order?: Version['order']; headline?: string | null; published?: string | null } = {},
  ): string => {
    const { order = null, headline = null, published = null } = more;
    const other = storyOf('other', texts, { headline, published });
    const story = storyOf('story', texts);
    story.versions = [versionOf(story, other, relation, links, order)];
    const [relative] = relativesOf(story, archiveOf(story, other));
    if (relative === undefined) return '';
    const { before, link, after } = describeRelative(story, relative);
    return (
      before + link.map((part) => (typeof part === 'string' ? part : part.own)).join('') + after
    );
  };
  const same = [0, 1, 2, 3, 4].map((index) => [index, index, 'verbatim'] as const);
  const edited = [
    [0, 0, 'verbatim'],
    [1, 1, 'edited'],
    [2, 2, 'edited'],
    [3, 3, '<verbatim'],
  ] as const;
  const added = [...same.slice(0, 4), [4, 4, 'edited']] as const;
  const fewer = [...same.slice(0, 3), [4, 4, 'verbatim']] as const;

  test('an edited version: what became of the paragraphs', () => {
    expect(said('revision', edited)).toBe(
      'Also here in an edited version: 2 paragraphs changed, 1 added, 1 left out, 1 moved.',
    );
    expect(said('revision', added, { headline: 'Another headline' })).toBe(
      'Also here in an edited version under the headline “Another headline”: 1 paragraph changed.',
    );
    expect(said('revision', same)).toBe(
      'Also here in an edited version: every paragraph is the same.',
    );
    expect(said('revision', same.slice(1))).toBe(
      'Also here in an edited version: 2 subheadings changed.',
    );
  });

  test('a later one: its date, and what was done since', () => {
    const more = { order: 'later', published: '2024-03-04' } as const;
    expect(said('revision', fewer, more)).toBe(
      'Also here in a later version of 4 March 2024: 1 paragraph added, 1 left out.',
    );
    expect(said('revision', added, { ...more, headline: 'Another' })).toBe(
      'Also here in a later version of 4 March 2024 under the headline “Another”: 1 paragraph changed.',
    );
  });

  test('an earlier one: what was done from there to here', () => {
    const texts4 = storyOf('story', texts);
    const shorter = storyOf('other', texts.slice(0, 4), {
      headline: null,
      published: '2024-03-04',
    });
    texts4.versions = [versionOf(texts4, shorter, 'revision', same.slice(0, 4), 'earlier')];
    const [relative] = relativesOf(texts4, archiveOf(texts4, shorter));
    expect(relative && describeRelative(texts4, relative)).toEqual({
      before: 'Also here in ',
      link: ['an earlier version', ' of 4 March 2024'],
      after: ': since then 1 paragraph added.',
    });
  });

  test('a reprint: the same text, and in what it is not', () => {
    expect(said('reprint', same)).toBe('Also here as a reprint with the same text.');
    expect(said('reprint', added)).toBe(
      'Also here as a reprint with the same text but for details: 1 paragraph changed.',
    );
  });

  test('an excerpt: how much, and how much of that was changed', () => {
    expect(said('excerpt', same.slice(0, 3))).toBe('Also here as an excerpt: 2 of 4 paragraphs.');
    expect(said('excerpt', edited.slice(0, 3))).toBe(
      'Also here as an excerpt: 2 of 4 paragraphs, 2 of them changed.',
    );
  });

  test('another story: how many passages', () => {
    expect(said('shared-passages', same.slice(1, 3))).toBe(
      'Shares 2 passages with Headline of other.',
    );
  });
});
