import { expect, test } from 'vitest';
import { assemble, type Copy } from '../src/assemble.ts';
import { comparisonOf } from '../src/components/comparison.ts';
import { paragraphOf } from '../src/markdown/block.ts';
import { copySchema } from '../src/story.ts';
import { blockIds } from '../src/text/normal.ts';
import { prose } from './collate/prose.ts';

const origin = { file: 'a.txt', sha256: '0'.repeat(64), bytes: 1, lines: [], made: '0'.repeat(16) };
const copyOf = (id: string, texts: readonly string[], published: string | null = null): Copy => ({
  id,
  isEdited: false,
  fields: copySchema.parse({ headline: `Headline of ${id}`, published, origin }),
  blocks: texts.map((text, at) => ({
    ...{ id: blockIds(texts)[at] ?? '', kind: 'paragraph' as const, text },
    node: paragraphOf(text),
  })),
});

test('each version is shown beside its family’s base, whichever is named first, and no other pair', () => {
  const ferry = prose('ferry', 8);
  const archive = assemble([
    copyOf('ferry', ferry),
    copyOf('reprint', ferry),
    copyOf('excerpt', ferry.slice(0, 4)),
    copyOf('train', [...prose('train', 8), ferry[1] ?? '']),
  ]);
  const pairs = [...archive.comparisons.values()].map(({ base, other, version }) => {
    return `${base.id} ${other.id}: ${version.relation}`;
  });
  expect(pairs.toSorted()).toEqual(['ferry excerpt: excerpt', 'ferry reprint: reprint']);

  const [full, excerpt, reprint, train] = ['ferry', 'excerpt', 'reprint', 'train'].map((id) => {
    const story = archive.stories.get(id);
    if (story === undefined) throw new Error(`no ${id}`);
    return story;
  });
  if (!full || !excerpt || !reprint || !train) throw new Error('too few stories');
  expect(comparisonOf(archive, excerpt, full)).toMatchObject({ base: full, other: excerpt });
  expect(comparisonOf(archive, full, excerpt)).toMatchObject({ base: full, other: excerpt });
  expect(comparisonOf(archive, excerpt, reprint)).toBeUndefined();
  // They share a passage, and are no versions of each other.
  expect(train.versions.map(({ relation }) => relation)).toContain('shared-passages');
  expect(comparisonOf(archive, full, train)).toBeUndefined();
});

test('a version of a version is shown beside that one too', () => {
  const full = prose('ferry', 9);
  const edited = (texts: readonly string[], word: string): string[] =>
    texts.map((paragraph) => paragraph.replace(/^(\S+ \S+ \S+)/, `$1 ${word}`));
  const archive = assemble([
    copyOf('full', full, '2024-03-04'),
    copyOf('second', edited(full, 'suddenly'), '2024-03-05'),
    copyOf('third', [...edited(full, 'suddenly').slice(0, 8), ...prose('end', 1)], '2024-03-06'),
  ]);
  expect(archive.stories.get('third')?.family.base).toBe('second');
  expect([...archive.comparisons.keys()].sort()).toEqual(['second full', 'second third']);
  const longer = assemble([
    ...['full', 'second', 'third'].map((id, at) =>
      copyOf(
        id,
        at === 0 ? [...full, ...prose('more', 1)] : edited(full, at === 1 ? 'suddenly' : 'slowly'),
        `2024-03-0${4 + at}`,
      ),
    ),
    copyOf(
      'fourth',
      [...edited(full, 'slowly').slice(0, 8), edited(full, 'early')[8] ?? ''],
      '2024-03-08',
    ),
  ]);
  expect([...longer.comparisons.keys()].sort()).toEqual([
    'full fourth',
    'full second',
    'full third',
    'second third',
    'third fourth',
  ]);
});

test('where the pairs worth comparing are known, no others are looked for', () => {
  const copies = ['a', 'b', 'c'].map((id) => copyOf(id, prose('ferry', 8)));
  const families = (known?: [string, string][]): string[][] =>
    assemble(copies, known).bases.map(({ family }) => family.members);
  expect(families()).toEqual([['a', 'b', 'c']]);
  expect(families([['b', 'c']])).toEqual([['a'], ['b', 'c']]);
});
