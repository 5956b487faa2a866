import { describe, expect, test } from 'vitest';
import {
  describeDescent,
  describeFamily,
  describeRelative,
  leftOut,
  opening,
  relativesOf,
} from '../../src/components/wording.ts';
import type { Relation, Version } from '../../src/story.ts';
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

describe('a family in words', () => {
  const of = (...dates: (string | null)[]) =>
    describeFamily(
      dates.map((date, index) => ({ id: `t${index}`, date, parent: null, version: null })),
    );

  test.each([
    [
      ['2024-03-05', '2024-03-04', '2024-03-06'],
      '3 versions of one text, from 4 March 2024 to 6 March 2024.',
    ],
    [
      ['2024-03-04', null, '2024-03-04'],
      '3 versions of one text, of 4 March 2024. One states no date.',
    ],
    [['2024-03-04', null, null], '3 versions of one text, of 4 March 2024. 2 state no date.'],
    [[null, null, null], '3 versions of one text. None states a date.'],
  ])('%j', (dates, words) => {
    expect(of(...dates)).toBe(words);
  });
});

describe('what a version is to the one that it comes from, in words', () => {
  const numbers = new Map([
    ['base', 1],
    ['other', 2],
  ]);
  const version = (relation: Relation, ofThis: number, ofOther: number): Version => ({
    ...{ id: 'other', relation, order: null, coverage: { ofThis, ofOther } },
    ...{ alignment: [], passages: [] },
  });
  const family = { base: 'base', members: ['base', 'other'] };
  const told = (
    id: string,
    parent: string | null,
    seen: Version | null,
    date: string | null = null,
    versions: Version[] = [],
  ) => describeDescent({ id, family, versions }, { id, date, parent, version: seen }, numbers);

  test.each([
    ['an excerpt', version('excerpt', 0.631, 1), 'Excerpt of No. 1, 63% of it'],
    [
      'a fuller text',
      version('full-version', 1, 0.4),
      'Longer version of No. 1, which is 40% of it',
    ],
    ['a reprint', version('reprint', 1, 1), 'Reprint of No. 1'],
    [
      'a revision',
      version('revision', 0.8, 0.9),
      'Edited version of No. 1, keeps 80% of its words',
    ],
    [
      'one that kept nearly all',
      version('revision', 0.999, 1),
      'Edited version of No. 1, keeps 99% of its words',
    ],
    [
      'one that kept nearly nothing',
      version('revision', 0.001, 1),
      'Edited version of No. 1, keeps 1% of its words',
    ],
  ])('%s', (_, seen, words) => {
    expect(told('other', 'base', seen)).toBe(words);
  });

  test('the first of all, and the fullest', () => {
    expect(told('other', null, null, '2024-03-04')).toBe('The earliest version');
    expect(told('base', null, null, '2024-03-04')).toBe('The earliest version, and the fullest');
    expect(told('base', null, null)).toBe('The fullest version');
    expect(told('other', null, null)).toBe('Contains the earliest version whole');
    expect(told('base', 'other', version('full-version', 1, 0.5))).toBe(
      'Longer version of No. 2, which is 50% of it; the fullest of all',
    );
  });

  test('one whose relatives are all later is told with the closest of them', () => {
    const closest = { ...version('revision', 0.5, 0.5), id: 'base' };
    const stranger = { ...closest, id: 'elsewhere' };
    expect(told('other', 'base', null, null, [stranger, closest])).toBe(
      'Related to the others through No. 1',
    );
  });
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
